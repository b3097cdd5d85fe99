// What waits for whoever is elected to a body: minutes to sign for the chair and the adjusters, and for all of them the next meeting to read for.
import { daysBetween } from '../../calendar.ts';
import { lastDayToAdjust } from '../../minutes/days.ts';
import type { Situation } from '../../situation.ts';
import { agendaOf } from '../agenda.ts';
import { aheadOf, meetingsOf, presentMeeting } from '../ahead.ts';
import { isElected } from '../keepers.ts';
import { adjustersOf, type Meeting } from '../read.ts';
import { paragraphsOf, toAdjustAtOnce } from './atOnce.ts';
import { stateWork } from './keeperWork.ts';
import type { RoomWork } from './waits.ts';

/** Without a summons the agenda is still being written, and is told of when the meeting is this near. */
const toldBefore = 14;

export function electedWork(situation: Situation, body: string): readonly RoomWork[] {
  if (!isElected(situation.person, body)) return [];
  return [...signingWork(situation), ...readingWork(situation, body)];
}

/** The signing is done outside the app, and the secretary notes it: what is told is where the minutes are read, and by when. */
function signingWork({ rows, person }: Situation): readonly RoomWork[] {
  return meetingsOf(rows)
    .filter((meeting) => signs(meeting, person.signInName))
    .flatMap((meeting): readonly RoomWork[] => {
      const atOnce = paragraphsOf(toAdjustAtOnce(meeting, agendaOf(rows, meeting.key)));
      const its = {
        about: meeting.key,
        meeting: meeting.day,
        link: { part: 'minutes', named: meeting.key, place: null },
      } as const;
      return [
        ...(meeting.state === 'closed' && meeting.adjustedDay === null
          ? [
              {
                ...its,
                ...{ step: 'sign' as const, titles: [], count: 0, of: 0 },
                due: lastDayToAdjust(meeting.day),
              },
            ]
          : []),
        ...(atOnce.length > 0
          ? [
              {
                ...its,
                ...{ step: 'signAtOnce' as const, titles: atOnce, count: atOnce.length, of: atOnce.length },
                due: meeting.day,
              },
            ]
          : []),
      ];
    });
}

/** KL 5:69: the chair, and those who were chosen to adjust. */
const signs = (meeting: Meeting, person: string): boolean =>
  meeting.chair?.toLowerCase() === person || adjustersOf(meeting).some((one) => one.person === person);

function readingWork(situation: Situation, body: string): readonly RoomWork[] {
  const { rows, today } = situation;
  const next = presentMeeting(situation);
  if (next === null) return [];
  if (next.state === 'open') return next.day === today ? stateWork(situation, next) : [];
  const items = agendaOf(rows, next.key);
  const isCalled = next.noticeDay !== null && next.noticeDay <= today;
  const isTold = isCalled || daysBetween(today, next.day) <= toldBefore;
  if (items.length === 0 || !isTold) return [];
  const decisions = items.filter(({ kind, decidedAt }) => kind === 'decision' && decidedAt === null);
  const { positions } = aheadOf(situation, body);
  const [first] = positions;
  const titles = (first ? positions : items).map(({ title }) => title);
  return [
    {
      step: first ? 'positions' : 'read',
      about: next.key,
      due: next.day,
      meeting: next.day,
      titles,
      count: titles.length,
      of: first ? decisions.length : items.length,
      link: { part: 'meeting', named: next.key, place: first ? String(first.number) : null },
    },
  ];
}
