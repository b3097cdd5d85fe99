// What the secretary writes of a meeting as a whole, and its steps: opened, closed, or called off before it began.
import type { Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Standing } from '../decision/standing.ts';
import type { Situation } from '../situation.ts';
import { agendaOf } from './agenda.ts';
import { keepsPapers } from './keepers.ts';
import { servingAt } from './present.ts';
import {
  type AgendaItem,
  type Attendance,
  adjustersOf,
  attendanceOf,
  type Meeting,
  type Named,
  stored,
} from './read.ts';
import { seatsOf } from './seats.ts';

export interface InMeeting {
  readonly body: Key<'bodies'>;
  readonly meeting: Key<'meetings'>;
}

/** What can be written one at a time; attendance and adjusters are whole lists. */
export interface MeetingAnswer
  extends Partial<
    Pick<Meeting, 'startTime' | 'endTime' | 'place' | 'mode' | 'noticeDay' | 'chair' | 'others' | 'minutesAt'>
  > {
  readonly attendance?: readonly Attendance[];
  readonly adjusters?: readonly Named[];
}

function writable({ rows, person }: Situation, { body, meeting }: InMeeting): Result<Meeting> {
  if (!keepsPapers(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const row = rows.get(meetings, meeting);
  if (row === null) return bad(fault('MEETING_GONE', ''));
  return row.adjustedDay === null ? good(row) : bad(fault('MEETING_STEP_NOT_NOW', '', { state: 'adjusted' }));
}

/** More than the seats at the same time, from somebody's coming on. */
function crowded(attendance: readonly Attendance[], seats: number): readonly Fault[] {
  const most = Math.max(0, ...attendance.map(({ from }) => servingAt(attendance, from).length));
  return most > seats ? [fault('SERVING_TOO_MANY', 'attendance', { present: most, seats })] : [];
}

/** Faults: NOT_ALLOWED, MEETING_GONE, MEETING_STEP_NOT_NOW once the minutes are adjusted, SERVING_TOO_MANY, and the fields'. */
export function writeMeeting(
  situation: Situation,
  { answer, ...at }: InMeeting & { readonly answer: MeetingAnswer },
): Result<readonly Change[]> {
  const found = writable(situation, at);
  if (!found.ok) return found;
  const { attendance, adjusters, ...plain } = answer;
  const faults = attendance ? crowded(attendance, seatsOf(situation.rows, at.body, found.value.day)) : [];
  if (faults.length > 0) return bad(...faults);
  const wanted = altered(meetings, found.value, {
    ...plain,
    ...(attendance ? { attendance: stored(attendance) } : {}),
    ...(adjusters ? { adjusters: stored(adjusters) } : {}),
  });
  return checked(wanted, roomLists);
}

/** @property at the time of day, `HH:MM`, by the clock of the room */
interface Stepping extends InMeeting {
  readonly at: string;
}

function inState(situation: Situation, at: Stepping, state: Meeting['state']): Result<Meeting> {
  const found = writable(situation, at);
  if (!found.ok || found.value.state === state) return found;
  return bad(fault('MEETING_STEP_NOT_NOW', '', { state: found.value.state }));
}

/** Faults: as writeMeeting, and MEETING_STEP_NOT_NOW unless it is planned. */
export function openMeeting(situation: Situation, step: Stepping): Result<readonly Change[]> {
  const found = inState(situation, step, 'planned');
  if (!found.ok) return found;
  const secretary = found.value.secretary ?? situation.person.signInName;
  return checked(altered(meetings, found.value, { state: 'open', startTime: step.at, secretary }), roomLists);
}

/** @property decided what the body's log holds: an item whose stamp the network took is decided all the same, and gets it now */
interface Closing extends Stepping {
  readonly decided: readonly Standing[];
}

/** What is only told of, or belongs to how a meeting is held, needs no decision to have been dealt with. */
const needsDecision: readonly AgendaItem['kind'][] = ['decision', 'report'];

/**
 * Faults: as openMeeting, MEETING_ITEMS_LEFT {count} for cases and reports of delegated decisions that are neither decided nor struck,
 * ADJUSTER_MISSING (KL 5:69).
 */
export function closeMeeting(situation: Situation, step: Closing): Result<readonly Change[]> {
  const found = inState(situation, step, 'open');
  if (!found.ok) return found;
  const undecided = agendaOf(situation.rows, step.meeting).filter(({ decidedAt }) => decidedAt === null);
  const standingOf = new Map(step.decided.map((one) => [one.item.item, one]));
  const left = undecided.filter(({ key, kind }) => needsDecision.includes(kind) && !standingOf.has(key));
  const stamps = undecided.flatMap((item) => {
    const standing = standingOf.get(item.key);
    if (standing === undefined) return [];
    const { number, item: its } = standing;
    const stamp = { paragraph: its.paragraph, decisionNumber: number, decidedAt: situation.now };
    return altered(agendaItems, item, stamp);
  });
  const faults = [
    ...(left.length > 0 ? [fault('MEETING_ITEMS_LEFT', '', { count: left.length })] : []),
    ...(adjustersOf(found.value).length === 0 ? [fault('ADJUSTER_MISSING', 'adjusters')] : []),
  ];
  if (faults.length > 0) return bad(...faults);
  // Those who are still there leave when it ends.
  const attendance = attendanceOf(found.value).map((one) => (one.to === '' ? { ...one, to: step.at } : one));
  return checked(
    [
      ...stamps,
      ...altered(meetings, found.value, {
        state: 'closed',
        endTime: step.at,
        attendance: stored(attendance),
      }),
    ],
    roomLists,
  );
}

/** A meeting that never began. */
export function cancelMeeting(situation: Situation, step: Stepping): Result<readonly Change[]> {
  const found = inState(situation, step, 'planned');
  if (!found.ok) return found;
  return checked(altered(meetings, found.value, { state: 'cancelled' }), roomLists);
}
