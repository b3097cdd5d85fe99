// Who can read a comment, and when nothing more can be written under a deviation (S26).
import { type Fault, fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { RowOf, Rows } from '../../../schema/list.ts';
import { periodSteps } from '../../../schema/lists/consolidation/periodSteps.ts';
import { comments, lineComments } from '../../../schema/lists/deviation/comments.ts';
import { isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { periods } from '../../../schema/lists/periods.ts';
import type { Deviation } from '../deviation.ts';
import { trailOf } from '../trail/trail.ts';

/** Everyone with a role, or those who answer for the unit, in it or above, with the controllers. */
export const audiences = ['everyone', 'line'] as const;
export type Audience = (typeof audiences)[number];

/** Where what they write lies. */
export const commentList = { everyone: comments, line: lineComments } as const;
type Lists = typeof commentList;
export type Comment = RowOf<Lists[keyof Lists]>;

const isPeriodLocked = (rows: Rows, period: Key<'periods'> | null): boolean =>
  period !== null && rows.get(periods, period)?.state === 'locked';
export const isLocked = (rows: Rows, { period }: Deviation): boolean => isPeriodLocked(rows, period);

/** Why nothing more can be written under the deviation; null when it can (S26). */
export function threadClosed(rows: Rows, deviation: Deviation): Fault | null {
  const isClosed = isFinished(deviation) && (isLocked(rows, deviation) || deviation.state === 'merged');
  return isClosed ? fault('COMMENT_CLOSED', '', { state: deviation.state }) : null;
}

/** When the period was locked for the last time; null where it is open, or nothing tells. */
function lockedAt(rows: Rows, { period }: Deviation): string | null {
  if (period === null || !isPeriodLocked(rows, period)) return null;
  const locks = rows.by(periodSteps, 'period', period).filter(({ act }) => act === 'lock');
  return locks.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)?.at ?? null;
}

/**
 * Whether the row came when it could not be written: an edit or a deletion after the lock, or anything new once the deviation was
 * finished as well. SharePoint takes such a row from whoever may comment, so readers leave it out.
 */
export function afterwards(rows: Rows, deviation: Deviation, { act, at, modified }: Comment): boolean {
  const lock = lockedAt(rows, deviation);
  const came = modified !== null && modified > at ? modified : at;
  if (lock === null || came <= lock) return false;
  if (act === 'edit' || act === 'delete') return true;
  if (act !== 'write' || !isFinished(deviation)) return false;
  const ended = trailOf(rows, deviation).findLast(({ measure }) => measure === null)?.at ?? lock;
  return came > ended;
}
