// A meeting is put into the body's calendar: the agenda is written on it, and the decisions are taken at it.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Day, Key } from '../../schema/field.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { checked } from '../../schema/wish.ts';
import type { Situation } from '../situation.ts';
import { keepsPapers } from './keepers.ts';

export interface NewMeeting {
  readonly body: Key<'bodies'>;
  readonly day: Day;
  readonly startTime: string;
  readonly place: string;
}

/** Faults: NOT_ALLOWED, FIELD_REQUIRED and FIELD_NOT_A_DATE at `day`. A second meeting of the same day gets number 2. */
export function planMeeting(
  { rows, person }: Situation,
  { body, day, startTime, place }: NewMeeting,
): Result<readonly Change[]> {
  if (!keepsPapers(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const number = 1 + rows.by(meetings, 'day', day).length;
  return checked(
    [add(meetings, { day, number, state: 'planned', startTime, place, mode: 'physical' })],
    roomLists,
  );
}
