// What is said beneath the rows of the bodies whose papers are on their way, could not be read, or are too many.
import type { RoomBody } from '../../../../core/meeting/work/waits.ts';
import type { sv } from './text.ts';
import type { PapersNow } from './usePapers.ts';

type State = keyof typeof sv.papers;

/** Null where there is nothing to say: they are here and fresh, or shown from the device while they are asked for. */
export function stateOf({ papers }: PapersNow): State | null {
  if (papers === null) return 'reading';
  if (papers === 'away') return 'away';
  const { phase, freshAt, faults } = papers.status;
  if (phase === 'refused') return 'refused';
  if (phase === 'away' || phase === 'signIn') return freshAt === null ? 'away' : 'old';
  if (freshAt === null) return 'reading';
  return faults.length > 0 ? 'partly' : null;
}

const states: readonly State[] = ['reading', 'refused', 'away', 'old', 'partly'];

/** A line for each thing to say, with the bodies that it is true of. */
export const linesOf = (
  t: typeof sv,
  all: readonly PapersNow[],
  left: readonly RoomBody[],
): readonly string[] => [
  ...states.flatMap((state) => {
    const names = all.filter((one) => stateOf(one) === state).map(({ body }) => body.name);
    return names.length > 0 ? [t.papers[state](names)] : [];
  }),
  ...(left.length > 0 ? [t.left(left.map(({ name }) => name))] : []),
];
