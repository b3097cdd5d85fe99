// The minutes as a whole as the log fixes them when they are adjusted: their head, and which decisions they are made of.
import { type Fault, fault } from '../../schema/fault.ts';
import type { Day } from '../../schema/field.ts';
import { meetingModes } from '../../schema/lists/room/meetings.ts';
import { heldIn } from '../decision/read.ts';
import type { Standing, StruckItem } from '../decision/standing.ts';
import { fingerprint } from '../log/canonical.ts';
import type { LogEntry } from '../log/logRow.ts';
import type { Verified } from '../log/verify.ts';
import { type Attendance, adjustersOf, attendanceOf, type Meeting, type Named } from '../meeting/read.ts';

/** When and where the body met, who was there and who keeps and adjusts the minutes; persons with the names that they had then. */
export interface MinutesHead {
  readonly day: Day;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly mode: Meeting['mode'];
  readonly chair: Named | null;
  readonly secretary: Named | null;
  readonly adjusters: readonly Named[];
  readonly attendance: readonly Attendance[];
  readonly others: string;
}

/**
 * What the row holds that adjusts a meeting's minutes: its print is that of the whole.
 * @property decisions of each paragraph, the row that holds its decision and that row's print
 * @property struck the paragraphs whose decisions were struck
 */
export interface WholeMinutes {
  readonly v: 1;
  readonly meeting: string;
  readonly day: Day;
  readonly signed: readonly Named[];
  readonly head: MinutesHead;
  readonly decisions: readonly {
    readonly paragraph: number;
    readonly number: number;
    readonly print: string;
  }[];
  readonly struck: readonly number[];
}

/** The head as the meeting's papers have it now. */
export function headNow(meeting: Meeting, nameOf: (person: string) => string): MinutesHead {
  const named = (person: string | null) => (person === null ? null : { person, name: nameOf(person) });
  return {
    day: meeting.day,
    startTime: meeting.startTime ?? '',
    endTime: meeting.endTime ?? '',
    place: meeting.place ?? '',
    mode: meeting.mode,
    chair: named(meeting.chair),
    secretary: named(meeting.secretary),
    adjusters: adjustersOf(meeting),
    attendance: attendanceOf(meeting),
    others: meeting.others ?? '',
  };
}

export const decisionsIn = (standings: readonly Standing[]): WholeMinutes['decisions'] =>
  standings.map(({ item: { paragraph }, number, print }) => ({ paragraph, number, print }));

export const struckNumbers = (struck: readonly StruckItem[]): WholeMinutes['struck'] =>
  struck.map(({ item }) => item.paragraph);

type Held = Readonly<Record<string, unknown>>;
const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const each = (value: unknown): readonly Held[] => (Array.isArray(value) ? value.filter(isHeld) : []);
const rowsIn = (value: unknown): Meeting['attendance'] => ({ rows: each(value) });
const namedIn = (value: unknown): Named | null =>
  isHeld(value) ? (adjustersOf({ adjusters: rowsIn([value]) })[0] ?? null) : null;

/** What a row holds of a meeting's minutes; null for a row of another kind, and for one that is written past the app. */
export function wholeMinutes(entry: LogEntry): WholeMinutes | null {
  const held = heldIn(entry);
  if (entry.act !== 'adjust' || !isHeld(held) || held.v !== 1 || !isHeld(held.head)) return null;
  const { meeting, day, head } = held;
  if (textIn(meeting) !== entry.subject) return null;
  return {
    v: 1,
    meeting: entry.subject,
    day: textIn(day),
    signed: adjustersOf({ adjusters: rowsIn(held.signed) }),
    head: {
      day: textIn(head.day),
      startTime: textIn(head.startTime),
      endTime: textIn(head.endTime),
      place: textIn(head.place),
      mode: meetingModes.find((one) => one === head.mode) ?? 'physical',
      chair: namedIn(head.chair),
      secretary: namedIn(head.secretary),
      adjusters: adjustersOf({ adjusters: rowsIn(head.adjusters) }),
      attendance: attendanceOf({ attendance: rowsIn(head.attendance) }),
      others: textIn(head.others),
    },
    decisions: each(held.decisions).flatMap(({ paragraph, number, print }) =>
      typeof paragraph === 'number' && typeof number === 'number'
        ? [{ paragraph, number, print: textIn(print) }]
        : [],
    ),
    struck: (Array.isArray(held.struck) ? held.struck : []).filter((one) => typeof one === 'number'),
  };
}

/** @property number of the row that holds them; `print` that of what it holds, which is the minutes' own */
export interface FixedMinutes extends WholeMinutes {
  readonly number: number;
  readonly print: string;
}

/** The minutes of the meeting as they were adjusted last; null while they are not, and for those adjusted before the log held them. */
export function wholeIn({ rows }: Verified, meeting: string): FixedMinutes | null {
  const row = rows.findLast(
    ({ holds, row: { entry } }) =>
      holds && entry.act === 'adjust' && entry.subject === meeting && wholeMinutes(entry) !== null,
  );
  const whole = row && wholeMinutes(row.row.entry);
  return row && whole ? { ...whole, number: row.row.entry.number, print: row.row.entry.content ?? '' } : null;
}

/** A person's name may come to be written otherwise; who it was may not. */
const unnamed = ({ chair, secretary, ...head }: MinutesHead) => ({
  ...head,
  chair: chair?.person.toLowerCase() ?? null,
  secretary: secretary?.person.toLowerCase() ?? null,
});

export const isSameHead = (one: MinutesHead, other: MinutesHead): boolean =>
  fingerprint(unnamed(one)) === fingerprint(unnamed(other));

/**
 * MINUTES_HEAD_CHANGED where the meeting's papers say something else than what was signed, and MINUTES_PARAGRAPH_GONE {paragraph} for
 * each decision that the log does not hold any more as it was.
 */
export function changedSinceAdjusted(
  fixed: WholeMinutes | null,
  now: MinutesHead,
  standings: readonly Standing[],
): readonly Fault[] {
  if (fixed === null) return [];
  const isThere = ({ paragraph, number, print }: WholeMinutes['decisions'][number]) =>
    standings.some((one) => one.item.paragraph === paragraph && one.number === number && one.print === print);
  return [
    ...(isSameHead(fixed.head, now) ? [] : [fault('MINUTES_HEAD_CHANGED', '')]),
    ...fixed.decisions
      .filter((one) => !isThere(one))
      .map(({ paragraph }) => fault('MINUTES_PARAGRAPH_GONE', '', { paragraph })),
  ];
}
