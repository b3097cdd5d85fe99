// The notice that minutes are adjusted, and the proof that it was up as long as the law wants (KL 8:12).
import { facts, type Part, paragraphs, part } from '../planDocument/parts.ts';
import { appealDeadline, legalForceDay } from './days.ts';
import { bodyName, type MinutesGround } from './ground.ts';
import type { MinutesWords } from './words.ts';

/** Nothing while the minutes have not been announced. */
export function noticePart(ground: MinutesGround, words: MinutesWords): readonly Part[] {
  const { meeting } = ground;
  const { noticedDay, noticeRemovedDay, adjustedDay } = meeting;
  if (noticedDay === null) return [];
  const t = words.notice;
  return part(words.noticeTitle, [
    ...facts(
      [words.head.body, bodyName(ground)],
      [t.meeting, words.day(meeting.day)],
      [words.head.adjusted, adjustedDay === null ? null : words.day(adjustedDay)],
      [t.up, words.day(noticedDay)],
      [t.down, words.day(noticeRemovedDay ?? legalForceDay(noticedDay))],
      [t.appeal, words.day(appealDeadline(noticedDay))],
      [t.kept, meeting.minutesAt],
    ),
    ...paragraphs(t.law),
  ]);
}
