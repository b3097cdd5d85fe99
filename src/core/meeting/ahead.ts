// What lies before a body: its next meeting, the plans it decides on, and what waits for the secretary and for who is elected.
import type { Rows } from '../../schema/list.ts';
import { plans } from '../../schema/lists/plans.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { bodyOf } from '../organisation.ts';
import { deciderOf, levelOf, type Plan, placeOf } from '../planning/plan.ts';
import { itemsOf, type Proposal } from '../proposal/read.ts';
import { allReports } from '../proposal/reports.ts';
import type { Situation } from '../situation.ts';
import { agendaOf, waitingFor } from './agenda.ts';
import { isElected, keepsPapers } from './keepers.ts';
import { positionsOn } from './positions.ts';
import type { AgendaItem, Meeting } from './read.ts';

const byDay = (one: Meeting, other: Meeting): number =>
  one.day.localeCompare(other.day) || one.number - other.number;

export const meetingsOf = (rows: Rows): readonly Meeting[] => rows.all(meetings).toSorted(byDay);

/** The one that is going on, else the first of those to come. */
export function presentMeeting({ rows, today }: Pick<Situation, 'rows' | 'today'>): Meeting | null {
  const all = meetingsOf(rows);
  return (
    all.find(({ state }) => state === 'open') ??
    all.find(({ state, day }) => state === 'planned' && day >= today) ??
    null
  );
}

/** The body's own plans and those of its units that it decides on, the newest year first; given up ones are left out. */
export const plansBefore = (rows: Rows, body: string): readonly Plan[] =>
  rows
    .all(plans)
    .filter((plan) => plan.withdrawn !== true && plan.state !== 'closed' && plan.state !== 'archived')
    .filter((plan) => bodyOf(rows, placeOf(plan)) === body && isDecidedByBody(rows, plan))
    .toSorted((one, other) => other.year - one.year || one.title.localeCompare(other.title, 'sv'));

function isDecidedByBody(rows: Rows, plan: Plan): boolean {
  if (plan.ownerBody !== null) return true;
  const model = modelInForce(rows, plan.year);
  if (!model.ok) return false;
  const level = levelOf(rows, model.value, placeOf(plan));
  return level !== null && deciderOf(model.value, level) === 'body';
}

const sentBack: readonly AgendaItem['outcome'][] = ['remitted', 'rejected'];

/** A report that the body has remitted or refused proposes nothing any more: what is handed in again needs another. */
const isSentBack = (rows: Rows, { key }: Proposal): boolean =>
  rows
    .all(agendaItems)
    .some((item) => item.proposal === key && item.decidedAt !== null && sentBack.includes(item.outcome));

/** A report proposes that it be approved: it is on its way to an agenda. */
const isProposed = (rows: Rows, plan: Plan): boolean =>
  allReports(rows).some(
    (proposal) =>
      proposal.state !== 'withdrawn' &&
      !isSentBack(rows, proposal) &&
      itemsOf(proposal).some(({ effects }) => effects.some(({ target }) => target === plan.key)),
  );

/** What has been sent to the body and stands on no agenda; without a meeting to come the last one says what has no place at all. */
export function sentWithoutPlace(situation: Pick<Situation, 'rows' | 'today'>): readonly Proposal[] {
  const { rows } = situation;
  const at = presentMeeting(situation) ?? meetingsOf(rows).at(-1) ?? null;
  return at ? waitingFor(rows, at) : rows.all(proposals).filter(({ state }) => state === 'sent');
}

/**
 * @property reports sent, and without a place on an agenda; only for who keeps the papers, like `plans` and `minutes`
 * @property plans handed in, and without a report to the body
 * @property minutes closed meetings whose minutes are not adjusted
 * @property positions items of the next meeting on which the elected has said nothing yet
 */
export interface Ahead {
  readonly reports: readonly Proposal[];
  readonly plans: readonly Plan[];
  readonly minutes: readonly Meeting[];
  readonly positions: readonly AgendaItem[];
}

export function aheadOf(situation: Situation, body: string): Ahead {
  const { rows, person } = situation;
  const next = presentMeeting(situation);
  const keeps = keepsPapers(person, body);
  const saidNothing = (item: AgendaItem) =>
    item.kind === 'decision' &&
    item.decidedAt === null &&
    !positionsOn(rows, item.key).some(({ by }) => by === person.signInName);
  return {
    reports: keeps ? sentWithoutPlace(situation) : [],
    plans: keeps
      ? plansBefore(rows, body).filter((plan) => plan.state === 'submitted' && !isProposed(rows, plan))
      : [],
    minutes: keeps
      ? meetingsOf(rows).filter(({ state, adjustedDay }) => state === 'closed' && adjustedDay === null)
      : [],
    positions: isElected(person, body) && next ? agendaOf(rows, next.key).filter(saidNothing) : [],
  };
}
