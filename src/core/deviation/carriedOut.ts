// Which measures are no longer to be carried out: those that have been, and those that never will be.
import type { RowOf } from '../../schema/list.ts';
import type { measures } from '../../schema/lists/deviation/measures.ts';

type State = Pick<RowOf<typeof measures>, 'state'>;

const carriedOut: readonly State['state'][] = ['done', 'effectVerified', 'executed', 'documented'];
export const isCarriedOut = ({ state }: State): boolean => carriedOut.includes(state);
export const isCancelled = ({ state }: State): boolean => state === 'cancelled';
