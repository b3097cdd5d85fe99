// Holds a governing document to the log of the body that is said to have adopted it: what the log does not know of is told of.
import { swedishDay } from '../../calendar.ts';
import type { Verified } from '../../log/verify.ts';
import type { GoverningDocument } from '../../planning/contents.ts';
import type { DecidedItem } from '../content.ts';
import { madeBy } from '../effects.ts';
import type { Hold } from '../heldToLog.ts';
import { decidedIn, isApproved } from '../standing.ts';

/** Null for what nobody has adopted. `beforeLog` is what the log cannot know: it was adopted before the first row. */
export function heldDocument(governing: GoverningDocument, log: Verified): Hold | null {
  if (governing.state === 'draft') return null;
  const isDecided = decidedIn(log).some(
    ({ item, adjusted }) => adjusted !== null && isApproved(item) && adopts(item, governing),
  );
  if (isDecided) return 'held';
  const [first] = log.rows;
  return first === undefined || (governing.adoptedDay ?? '') < swedishDay(first.row.created)
    ? 'beforeLog'
    : 'notInLog';
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
