// The head of minutes: which body met, when and where, who was there, who keeps and adjusts the minutes, and which paragraphs they hold.
import type { Attendance } from '../meeting/read.ts';
import { type Block, facts } from '../planDocument/parts.ts';
import { bodyName, headOfMinutes, type MinutesGround, namesIn } from './ground.ts';
import type { MinutesHead } from './whole.ts';
import type { MinutesWords } from './words.ts';

export function headFacts(ground: MinutesGround, words: MinutesWords): readonly Block[] {
  const { meeting, standings, struck } = ground;
  const t = words.head;
  const numbers = [...standings, ...struck].map(({ item }) => item.paragraph);
  return facts(
    [t.body, bodyName(ground)],
    ...meetingFacts(headOfMinutes(ground), words, namesIn(ground)),
    [t.adjusted, meeting.adjustedDay === null ? null : words.day(meeting.adjustedDay)],
    [t.paragraphs, numbers.length === 0 ? null : t.range(Math.min(...numbers), Math.max(...numbers))],
  );
}

/** What is told of the meeting itself, in the minutes and in the log that fixes them. */
export function meetingFacts(
  head: MinutesHead,
  words: MinutesWords,
  nameOf: (person: string) => string,
): readonly (readonly [label: string, text: string | null])[] {
  const t = words.head;
  const { attendance, startTime, endTime, chair, secretary, adjusters } = head;
  const lines = (some: readonly Attendance[]) =>
    some.map((one) => presentLine(head, one, words, nameOf)).join('\n') || null;
  return [
    [t.day, words.day(head.day)],
    [t.time, startTime ? t.times(startTime, endTime) : null],
    [t.place, head.place],
    [t.mode, t.modes[head.mode]],
    [t.serving, lines(attendance.filter(({ serving }) => serving)) ?? t.none],
    [t.substitutes, lines(attendance.filter(({ serving }) => !serving))],
    [t.others, head.others],
    [t.chair, chair?.name ?? null],
    [t.secretary, secretary?.name ?? null],
    [t.adjusters, adjusters.map(({ name }) => name).join(', ')],
  ];
}

/** The times of those who were there from the beginning to the end are not said. */
function presentLine(
  { startTime, endTime }: MinutesHead,
  { name, party, from, to, remote, replaces }: Attendance,
  words: MinutesWords,
  nameOf: (person: string) => string,
): string {
  const came = from === startTime ? '' : from;
  const left = to === endTime ? '' : to;
  // Some are known by name and party alike.
  const said = name.endsWith(`(${party})`) ? '' : party;
  const there = words.present(name, said, came, left);
  const where = remote ? words.remote(there) : there;
  return replaces === '' ? where : words.replacing(where, nameOf(replaces));
}
