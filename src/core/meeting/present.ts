// Who is there at a moment and who of them decides: serving members and substitutes, without those with a conflict of interest (D1, D2).
import { type Fault, fault } from '../../schema/fault.ts';
import {
  type AgendaItem,
  type Attendance,
  attendanceOf,
  conflictsOf,
  type Meeting,
  nonParticipantsOf,
} from './read.ts';

/** In the room at that time of day, each person once. */
export function presentAt(attendance: readonly Attendance[], at: string): readonly Attendance[] {
  const there = attendance.filter(({ from, to }) => (from === '' || from <= at) && (to === '' || at < to));
  return there.filter((one, index) => there.findIndex(({ person }) => person === one.person) === index);
}

/** Whoever was there when the meeting ended was there to the last minute of it. */
export function presentIn(meeting: Meeting, at: string): readonly Attendance[] {
  const ended = meeting.state === 'closed' ? meeting.endTime : null;
  const attendance = attendanceOf(meeting).map((one) => (one.to === ended ? { ...one, to: '' } : one));
  return presentAt(attendance, at);
}

export const servingAt = (attendance: readonly Attendance[], at: string): readonly Attendance[] =>
  presentAt(attendance, at).filter(({ serving }) => serving);

/** KL 6:27: more than half of the seats. */
export const neededFor = (seats: number): number => Math.floor(seats / 2) + 1;

/**
 * Those who are counted when the item is dealt with: whoever has a conflict of interest is not among them, and the substitute who
 * steps in for that item is.
 */
export function countedAt(meeting: Meeting, item: AgendaItem, at: string): readonly Attendance[] {
  const there = presentIn(meeting, at);
  const conflicts = conflictsOf(item);
  const gone = new Set(conflicts.map(({ person }) => person));
  const steppingIn = new Set(conflicts.map(({ replacedBy }) => replacedBy));
  return there.filter(({ person, serving }) => !gone.has(person) && (serving || steppingIn.has(person)));
}

/** Those who take part in the decision: counted, and not declared to stand aside. */
export function participants(meeting: Meeting, item: AgendaItem, at: string): readonly Attendance[] {
  const aside = new Set(nonParticipantsOf(item).map(({ person }) => person));
  return countedAt(meeting, item, at).filter(({ person }) => !aside.has(person));
}

/** QUORUM_MISSING {present, needed, seats}, and SERVING_TOO_MANY {present, seats}. */
export function quorumFaults(counted: readonly Attendance[], seats: number): readonly Fault[] {
  const [present, needed] = [counted.length, neededFor(seats)];
  if (present < needed) return [fault('QUORUM_MISSING', 'attendance', { present, needed, seats })];
  return present > seats ? [fault('SERVING_TOO_MANY', 'attendance', { present, seats })] : [];
}

const leaders: readonly Attendance['role'][] = ['chair', 'firstViceChair', 'secondViceChair'];

/** Who leads: the one the meeting names, else the chair, else a vice chair; null when none of them is among these. */
export function chairAmong(meeting: Meeting, counted: readonly Attendance[]): Attendance | null {
  const named = counted.find(({ person }) => person === meeting.chair?.toLowerCase());
  if (named) return named;
  for (const role of leaders) {
    const leader = counted.find((one) => one.role === role);
    if (leader) return leader;
  }
  return null;
}
