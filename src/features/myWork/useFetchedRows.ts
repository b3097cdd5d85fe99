// Fetches the part that knows what waits in planning and among deviations, once the page stands, and keeps its rows in step with what is true.
import { type ComponentType, useEffect, useMemo, useState } from 'react';
import type { Situation } from '../../core/situation.ts';
import { type Texts, useText } from '../../ui/text.ts';
import type { fetchedRows } from './fetched/fetchedRows.ts';
import type { sv } from './fetched/text.ts';
import type { FetchedRow } from './wordsOf.ts';

type Tell = (rows: readonly FetchedRow[]) => void;

interface Part {
  readonly Beside: ComponentType<{ readonly tell: Tell }>;
  readonly fetchedRows: typeof fetchedRows;
  readonly texts: Texts<typeof sv>;
}
const noWords: Texts<typeof sv | null> = { sv: null };
const none: readonly FetchedRow[] = [];

/** Whoever comes back to the page has it in the first view. */
let here: Part | null = null;
const fetchPart = () =>
  import('./fetched/fetchedRows.ts').then(
    (one) => {
      here = one;
      return one;
    },
    () => 'away' as const,
  );

/**
 * @returns isComing: what waits is not all known yet. isAway: the part could not be fetched, so plans may wait that are not shown. Beside: to stand on the page, tells the
 * rows that are read later still, and what could not be read of them
 */
export function useFetchedRows(situation: Situation): {
  readonly rows: readonly FetchedRow[];
  readonly isComing: boolean;
  readonly isAway: boolean;
  readonly Beside: Part['Beside'] | undefined;
  readonly tell: Tell;
} {
  const [part, setPart] = useState<Part | 'away' | null>(here);
  const [told, tell] = useState(none);
  useEffect(() => {
    let isShown = true;
    void fetchPart().then((one) => {
      if (isShown) setPart(one);
    });
    return () => {
      isShown = false;
    };
  }, []);
  const arrived = part === 'away' ? null : part;
  const t = useText<typeof sv | null>(arrived?.texts ?? noWords);
  const rows = useMemo(
    () => (arrived === null || t === null ? none : [...arrived.fetchedRows(situation, t), ...told]),
    [arrived, situation, t, told],
  );
  return { rows, isComing: part === null, isAway: part === 'away', Beside: arrived?.Beside, tell };
}
