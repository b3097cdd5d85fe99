// Holds a governing document to the log of the body that is said to have adopted it: what the log does not know of is told of.
import { swedishDay } from '../../calendar.ts';
import type { Verified } from '../../log/verify.ts';
import type { GoverningDocument } from '../../planning/contents.ts';
import { readsPapers } from '../../proposal/writers.ts';
import type { Situation } from '../../situation.ts';
import type { DecidedItem } from '../content.ts';
import { adoptedOnDelegation } from '../delegation/delegatedEffects.ts';
import { madeBy } from '../effects.ts';
import type { Hold } from '../heldToLog.ts';
import { decidedIn, isApproved } from '../standing.ts';

/**
 * `delegated`: a decision on delegation has adopted it, which the body's log does not hold. `unseen`: one may have, and the person may
 * not read the body's papers, where such decisions lie.
 */
export type DocumentHold = Hold | 'delegated' | 'unseen';

/**
 * Null for what nobody has adopted. `beforeLog` is what the log cannot know: it was adopted before the first row.
 * @param log of the body that is said to have adopted it, whose papers are among the rows
 */
export function heldDocument(
  { rows, person }: Pick<Situation, 'rows' | 'person'>,
  governing: GoverningDocument,
  log: Verified,
): DocumentHold | null {
  if (governing.state === 'draft') return null;
  const isDecided = decidedIn(log).some(
    ({ item, adjusted }) => adjusted !== null && isApproved(item) && adopts(item, governing),
  );
  if (isDecided) return 'held';
  const { paragraph, adoptedBy } = governing;
  const seesDelegated = adoptedBy !== null && readsPapers(rows, person, adoptedBy);
  if (seesDelegated && paragraph === null && adoptedOnDelegation({ rows }, adoptedBy, governing))
    return 'delegated';
  const [first] = log.rows;
  if (first === undefined || (governing.adoptedDay ?? '') < swedishDay(first.row.created)) return 'beforeLog';
  return paragraph === null && !seesDelegated ? 'unseen' : 'notInLog';
}

const adopts = (item: DecidedItem, { key, id }: GoverningDocument): boolean =>
  item.points.some(
    (point) =>
      point.forwardTo === null &&
      point.effects.some(
        ({ kind, target }, at) =>
          (kind === 'adopt' || kind === 'interim') &&
          (target === '' ? madeBy(item, point, at) === id : target === key),
      ),
  );
