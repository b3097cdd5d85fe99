// What waits for whoever keeps a body's papers: meetings to prepare and to end, minutes with the law's last days, notices, and what is to be sent out.
import type { Day } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import { daysBetween, swedishDay } from '../../calendar.ts';
import { lastDayToAdjust, lastDayToAnnounce, legalForceDay } from '../../minutes/days.ts';
import type { Proposal } from '../../proposal/read.ts';
import type { Situation } from '../../situation.ts';
import { agendaOf } from '../agenda.ts';
import { meetingsOf, presentMeeting, sentWithoutPlace } from '../ahead.ts';
import { recipientsFor } from '../decide/recipients.ts';
import { keepsPapers, recordsDecisions } from '../keepers.ts';
import type { AgendaItem, Meeting } from '../read.ts';
import { adjustedAtOnce, paragraphsOf, toAdjustAtOnce } from './atOnce.ts';
import type { RoomWork } from './waits.ts';

/** A meeting is prepared from so many days before it: a summons goes out a week ahead, and must be written by then. */
const preparedBefore = 14;

export function keeperWork(situation: Situation, body: string): readonly RoomWork[] {
  const { rows, person } = situation;
  if (!keepsPapers(person, body)) return [];
  const all = meetingsOf(rows);
  const announced = all.flatMap((meeting) => [
    ...noticeWork(situation, meeting),
    ...dispatchWork(rows, meeting),
  ]);
  if (!recordsDecisions(person, body)) return announced;
  return [
    ...all.flatMap((meeting) => [...stateWork(situation, meeting), ...minutesWork(rows, meeting)]),
    ...announced,
    ...summonsWork(situation),
    ...agendaWork(situation),
  ];
}

const workOf = (
  meeting: Meeting,
  step: RoomWork['step'],
  due: Day | null,
  part: 'meeting' | 'minutes',
  titles: readonly string[] = [],
): RoomWork => ({
  step,
  about: meeting.key,
  due,
  meeting: meeting.day,
  titles,
  count: titles.length,
  of: titles.length,
  link: { part, named: meeting.key, place: null },
});

/** One that goes on, and those that were never ended or never begun though their day has passed. */
export function stateWork({ today }: Pick<Situation, 'today'>, meeting: Meeting): readonly RoomWork[] {
  const { state, day } = meeting;
  const isOver = day < today;
  if (state === 'open') return [workOf(meeting, isOver ? 'unclosed' : 'ongoing', day, 'meeting')];
  return state === 'planned' && isOver ? [workOf(meeting, 'unheld', day, 'meeting')] : [];
}

function minutesWork(rows: Rows, meeting: Meeting): readonly RoomWork[] {
  const atOnce = toAdjustAtOnce(meeting, agendaOf(rows, meeting.key));
  return [
    ...(meeting.state === 'closed' && meeting.adjustedDay === null
      ? [workOf(meeting, 'minutes', lastDayToAdjust(meeting.day), 'minutes')]
      : []),
    ...(atOnce.length > 0 ? [workOf(meeting, 'atOnce', meeting.day, 'minutes', paragraphsOf(atOnce))] : []),
  ];
}

/** What is up or is to be put up: the minutes themselves, and what was adjusted at once, each with days of its own. */
function noticeWork({ rows, today }: Situation, meeting: Meeting): readonly RoomWork[] {
  const items = adjustedAtOnce(agendaOf(rows, meeting.key));
  const unannounced = items.filter(({ noticedDay }) => noticedDay === null);
  const mayComeDown = ({ noticedDay, noticeRemovedDay }: Pick<Meeting, 'noticedDay' | 'noticeRemovedDay'>) =>
    noticedDay !== null && noticeRemovedDay === null && legalForceDay(noticedDay) <= today;
  const down = items.filter(mayComeDown);
  const { adjustedDay, noticedDay } = meeting;
  return [
    ...(adjustedDay !== null && noticedDay === null
      ? [workOf(meeting, 'notice', lastDayToAnnounce(adjustedDay), 'minutes')]
      : []),
    ...(unannounced.length > 0
      ? [workOf(meeting, 'noticeOfItems', firstNotice(unannounced), 'minutes', paragraphsOf(unannounced))]
      : []),
    // The law says how long it must stay, and not when it must be gone.
    ...(mayComeDown(meeting) || down.length > 0
      ? [workOf(meeting, 'takeDown', null, 'minutes', mayComeDown(meeting) ? [] : paragraphsOf(down))]
      : []),
  ];
}

/** The day that was signed stands in the log; what is adjusted at once is noted there the same day. */
const firstNotice = (items: readonly AgendaItem[]): Day | null =>
  items
    .flatMap(({ adjustedAt }) => (adjustedAt === null ? [] : [lastDayToAnnounce(swedishDay(adjustedAt))]))
    .toSorted()[0] ?? null;

function dispatchWork(rows: Rows, meeting: Meeting): readonly RoomWork[] {
  const owed = agendaOf(rows, meeting.key).filter(
    (item) =>
      item.adjustedAt !== null &&
      item.dispatchedDay === null &&
      recipientsFor(item, item.proposal && rows.get(proposals, item.proposal)).length > 0,
  );
  return owed.length > 0 ? [workOf(meeting, 'dispatch', null, 'minutes', paragraphsOf(owed))] : [];
}

/** The next meeting when it is near: nothing on its agenda, or no summons sent. */
function summonsWork(situation: Situation): readonly RoomWork[] {
  const next = presentMeeting(situation);
  if (next?.state !== 'planned' || daysBetween(situation.today, next.day) > preparedBefore) return [];
  if (agendaOf(situation.rows, next.key).length === 0)
    return [workOf(next, 'emptyAgenda', next.day, 'meeting')];
  return next.noticeDay === null ? [workOf(next, 'summons', next.day, 'meeting')] : [];
}

/** What has been sent to the body and stands on no agenda: cases, and decisions on delegation that it is to be told of. */
function agendaWork(situation: Situation): readonly RoomWork[] {
  const { rows } = situation;
  const next = presentMeeting(situation);
  const sent = sentWithoutPlace(situation);
  const titleOf = (one: Proposal) => rows.get(cases, one.case)?.title ?? one.case;
  return (['officialReport', 'delegatedDecision'] as const).flatMap((kind): readonly RoomWork[] => {
    const titles = sent.filter((one) => one.kind === kind).map(titleOf);
    if (titles.length === 0) return [];
    return [
      {
        step: kind === 'officialReport' ? 'agenda' : 'delegated',
        about: next?.key ?? '',
        due: next?.day ?? null,
        meeting: next?.day ?? null,
        titles,
        count: titles.length,
        of: titles.length,
        link: { part: next ? 'meeting' : null, named: next?.key ?? null, place: null },
      },
    ];
  });
}
