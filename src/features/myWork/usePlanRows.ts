// Fetches the part that knows what waits in planning, once the page stands, and keeps its rows in step with what is true.
import { useEffect, useMemo, useState } from 'react';
import type { Situation } from '../../core/situation.ts';
import { type Texts, useText } from '../../ui/text.ts';
import type { planRows } from './plans/planRows.ts';
import type { sv } from './plans/text.ts';
import type { PlanRow } from './wordsOf.ts';

interface Part {
  readonly planRows: typeof planRows;
  readonly texts: Texts<typeof sv>;
}
const noWords: Texts<typeof sv | null> = { sv: null };
const none: readonly PlanRow[] = [];

/** @returns isAway: the part could not be fetched, so plans may wait that are not shown */
export function usePlanRows(situation: Situation): {
  readonly rows: readonly PlanRow[];
  readonly isAway: boolean;
} {
  const [part, setPart] = useState<Part | 'away' | null>(null);
  useEffect(() => {
    let isShown = true;
    const arrived = (one: Part | 'away') => {
      if (isShown) setPart(one);
    };
    import('./plans/planRows.ts').then(arrived, () => arrived('away'));
    return () => {
      isShown = false;
    };
  }, []);
  const here = part === 'away' ? null : part;
  const t = useText<typeof sv | null>(here?.texts ?? noWords);
  const rows = useMemo(
    () => (here === null || t === null ? none : here.planRows(situation, t)),
    [here, situation, t],
  );
  return { rows, isAway: part === 'away' };
}
