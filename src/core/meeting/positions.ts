// Preliminary positions before the meeting: what members mean to say, seen by all who are elected, and never a decision (trap 4).
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { type positionKinds, positions } from '../../schema/lists/room/positions.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { checked } from '../../schema/wish.ts';
import type { Situation } from '../situation.ts';
import { isElected } from './keepers.ts';

export type Position = RowOf<typeof positions>;

/** The last that each has taken, the earliest first. */
export function positionsOn(rows: Rows, item: Key<'agendaItems'>): readonly Position[] {
  const last = new Map<string, Position>();
  const all = rows.by(positions, 'item', item).toSorted((one, other) => one.order - other.order);
  for (const one of all) last.set(one.by, one);
  return [...last.values()].toSorted((one, other) => one.at.localeCompare(other.at));
}

interface Taking {
  readonly body: Key<'bodies'>;
  readonly item: Key<'agendaItems'>;
  readonly position: (typeof positionKinds)[number];
  readonly note: string;
}

/** A row is added each time, since a changed mind is not a thing to hide. Faults: NOT_ALLOWED, MEETING_GONE, ITEM_DECIDED, the fields'. */
export function takePosition(
  { rows, person, now }: Situation,
  { body, item, position, note }: Taking,
): Result<readonly Change[]> {
  if (!isElected(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const row = rows.get(agendaItems, item);
  if (row === null) return bad(fault('MEETING_GONE', ''));
  if (row.decidedAt !== null) return bad(fault('ITEM_DECIDED', ''));
  const by = person.signInName;
  const order = 1 + rows.by(positions, 'item', item).filter((one) => one.by === by).length;
  const written = note.trim() === '' ? null : note.trim();
  return checked([add(positions, { item, position, note: written, order, by, at: now })], roomLists);
}
