// What may be told of in the body's channel: a meeting that has been called, an item that the log holds, minutes that are adjusted.
import type { Day } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import type { bodies } from '../../schema/lists/bodies.ts';
import type { Standing } from '../decision/standing.ts';
import { personalNumbersIn } from '../deviation/personalNumbers.ts';
import type { Situation } from '../situation.ts';
import { keepsPapers } from './keepers.ts';
import type { Meeting } from './read.ts';

/** Never what was proposed, said or written at the meeting: a channel has other readers than the papers. */
export type News =
  | { readonly kind: 'called'; readonly day: Day }
  | { readonly kind: 'decided'; readonly day: Day; readonly paragraph: number; readonly title: string }
  | { readonly kind: 'adjusted'; readonly day: Day };

type Body = RowOf<typeof bodies>;

/** The administrator has switched cards on for the body, and the person keeps its papers. */
export const tellsChannel = ({ person }: Situation, body: Body): boolean =>
  body.cards === true && keepsPapers(person, body.key);

/** A meeting that is only planned is a draft until its summons has been sent. */
export const meetingCalled = ({ today }: Situation, meeting: Meeting): News | null =>
  meeting.state === 'planned' && meeting.noticeDay !== null && meeting.noticeDay <= today
    ? { kind: 'called', day: meeting.day }
    : null;

/** @param standing the item as the log holds it, never as its row says */
export const itemDecided = ({ item: { day, paragraph, title } }: Standing): News => ({
  kind: 'decided',
  day,
  paragraph,
  title,
});

/** @param standings all that was decided at the meeting, by the log */
export const minutesAdjusted = (meeting: Meeting, standings: readonly Standing[]): News | null =>
  standings.length > 0 && meeting.state === 'closed' && standings.every(({ adjusted }) => adjusted !== null)
    ? { kind: 'adjusted', day: meeting.day }
    : null;

/** A personal identity number in what would be told; a heading may carry one, and the channel is not told of it. */
export const personIn = (news: News): string | null =>
  news.kind === 'decided' ? (personalNumbersIn(news.title)[0] ?? null) : null;
