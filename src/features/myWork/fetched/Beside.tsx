// Whether the person has a role in a body; only then is what tells of the bodies' own papers fetched, and they asked for.
import { lazy, Suspense, useMemo } from 'react';
import { whosePapers } from '../../../core/meeting/work/whose.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import type { FetchedRow } from '../wordsOf.ts';
import * as texts from './text.ts';

interface Props {
  /** Given the rows each time that they are other than they were. */
  readonly tell: (rows: readonly FetchedRow[]) => void;
}

function Away() {
  return <p className={type.secondary}>{useText(texts).bodiesAway}</p>;
}
const Bodies = lazy(() =>
  import('./bodies/Bodies.tsx').catch((error: unknown) => {
    console.warn(error);
    return { default: Away };
  }),
);

export function Beside({ tell }: Props) {
  const { rows, person } = useSituation();
  const whose = useMemo(() => whosePapers(rows, person), [rows, person]);
  if (whose.read.length === 0) return null;
  return (
    <Suspense>
      <Bodies whose={whose} tell={tell} />
    </Suspense>
  );
}
