// The head of minutes: which body met, when and where, who was there, who keeps and adjusts the minutes, and which paragraphs they hold.
import { type Attendance, adjustersOf, attendanceOf, type Meeting } from '../meeting/read.ts';
import { type Block, facts } from '../planDocument/parts.ts';
import { bodyName, type MinutesGround, namesIn } from './ground.ts';
import type { MinutesWords } from './words.ts';

export function headFacts(ground: MinutesGround, words: MinutesWords): readonly Block[] {
  const { meeting, standings, struck } = ground;
  const t = words.head;
  const there = attendanceOf(meeting);
  const nameOf = namesIn(ground);
  const named = (person: string | null) => (person === null ? null : nameOf(person));
  const lines = (some: readonly Attendance[]) =>
    some.map((one) => presentLine(meeting, one, words, nameOf)).join('\n') || null;
  const paragraphs = [...standings, ...struck].map(({ item }) => item.paragraph);
  return facts(
    [t.body, bodyName(ground)],
    [t.day, words.day(meeting.day)],
    [t.time, meeting.startTime ? t.times(meeting.startTime, meeting.endTime ?? '') : null],
    [t.place, meeting.place],
    [t.mode, t.modes[meeting.mode]],
    [t.serving, lines(there.filter(({ serving }) => serving)) ?? t.none],
    [t.substitutes, lines(there.filter(({ serving }) => !serving))],
    [t.others, meeting.others],
    [t.chair, named(meeting.chair)],
    [t.secretary, named(meeting.secretary)],
    [
      t.adjusters,
      adjustersOf(meeting)
        .map(({ name }) => name)
        .join(', '),
    ],
    [t.adjusted, meeting.adjustedDay === null ? null : words.day(meeting.adjustedDay)],
    [
      t.paragraphs,
      paragraphs.length === 0 ? null : t.range(Math.min(...paragraphs), Math.max(...paragraphs)),
    ],
  );
}

/** The times of those who were there from the beginning to the end are not said. */
function presentLine(
  meeting: Meeting,
  { name, party, from, to, remote, replaces }: Attendance,
  words: MinutesWords,
  nameOf: (person: string) => string,
): string {
  const came = from === meeting.startTime ? '' : from;
  const left = to === meeting.endTime ? '' : to;
  // Some are known by name and party alike.
  const said = name.endsWith(`(${party})`) ? '' : party;
  const there = words.present(name, said, came, left);
  const where = remote ? words.remote(there) : there;
  return replaces === '' ? where : words.replacing(where, nameOf(replaces));
}
