// The deviations as a list: whose, how grave, how far the measures have come, and which comments wait.
import { addDays, formatISO, parseISO } from 'date-fns';
import type { Day } from '../../schema/field.ts';
import { isFinished, severities } from '../../schema/lists/deviation/deviations.ts';
import { units } from '../../schema/lists/units.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { mayFollowUp, unitsOf } from '../access.ts';
import { swedishDay } from '../calendar.ts';
import { type Person, personNamed, type Situation } from '../situation.ts';
import { type Concern, concernsOf } from './about/concern.ts';
import { isCancelled, isCarriedOut } from './carriedOut.ts';
import { threadOf } from './comments/thread.ts';
import { type Deviation, deviationsIn, measuresOf } from './deviation.ts';
import { isLiftedTo } from './lift/lift.ts';
import { trailOf } from './trail/trail.ts';
import { lastDayFrom } from './workingDays.ts';

export const scopes = ['mine', 'lifted', 'all', 'closed'] as const;
export type Scope = (typeof scopes)[number];

/**
 * @property toAcknowledge the last day to take it on; null once somebody has
 * @property toDecide the last day to decide measures, where the model sets one
 * @property owed how many comments wait for an answer
 */
export interface Overview {
  readonly deviation: Deviation;
  readonly unitName: string;
  readonly ownerName: string;
  /** What it concerns first; null where nobody has said. */
  readonly concern: Concern | null;
  readonly measures: { readonly done: number; readonly of: number };
  readonly owed: number;
  readonly toAcknowledge: Day | null;
  readonly toDecide: Day | null;
}

/** The gravest first, then the oldest. Drafts are seen by those who write for the unit. */
export function overviewOf(situation: Situation, scope: Scope): readonly Overview[] {
  const { rows, person } = situation;
  const own = new Set(unitsOf(person, rows).map(({ key }) => key));
  return deviationsIn(rows)
    .filter((one) => isFinished(one) === (scope === 'closed'))
    .filter((one) => scope !== 'mine' || own.has(one.unit) || one.owner === person.signInName)
    .filter((one) => scope !== 'lifted' || isLiftedTo(rows, person, one))
    .filter((one) => isSeen(one, person, situation.rows))
    .toSorted((a, b) => gravity(b) - gravity(a) || a.detected.localeCompare(b.detected))
    .map((one) => rowOf(situation, one));
}

/** A draft is only for those who write for its unit; SharePoint hides it from nobody, so nothing secret belongs in it. */
export const isSeen = (deviation: Deviation, person: Person, rows: Situation['rows']): boolean =>
  deviation.state !== 'draft' || mayFollowUp(person, deviation.unit, rows);

const gravity = ({ severity }: Deviation): number => (severity === null ? -1 : severities.indexOf(severity));

function rowOf({ rows }: Situation, deviation: Deviation): Overview {
  const live = measuresOf(rows, deviation.key).filter((measure) => !isCancelled(measure));
  return {
    deviation,
    unitName: rows.get(units, deviation.unit)?.name ?? deviation.unit,
    concern: concernsOf(rows, deviation)[0] ?? null,
    ownerName: deviation.owner === null ? '' : personNamed(rows, deviation.owner).name,
    measures: { done: live.filter(isCarriedOut).length, of: live.length },
    owed: threadOf(rows, deviation.key).entries.filter(({ owed }) => owed !== null).length,
    toAcknowledge: lastDayToAcknowledge(rows, deviation),
    toDecide: lastDayToDecide(rows, deviation),
  };
}

/** The day it was reported, or opened again. */
function reportedDay(rows: Situation['rows'], deviation: Deviation): Day | null {
  const steps = trailOf(rows, deviation).filter(({ measure }) => measure === null);
  // Reported twice, by two who did not know of each other, it was reported the first time.
  const reported =
    steps.findLast(({ state }) => state === 'reopened') ?? steps.find(({ state }) => state === 'open');
  return reported ? swedishDay(reported.at) : null;
}

/** Counted from the day it was reported, or opened again; null once it has been taken on. */
export function lastDayToAcknowledge(rows: Situation['rows'], deviation: Deviation): Day | null {
  const day = deviation.state === 'open' ? reportedDay(rows, deviation) : null;
  return day && lastDayFrom(day);
}

/**
 * The last day to decide what is to be done, in a model that sets so many days after the report (domain.md 2.8, after
 * Göteborg); null where it sets none, and once a measure is decided or it is left without.
 */
export function lastDayToDecide(rows: Situation['rows'], deviation: Deviation): Day | null {
  if (deviation.state !== 'open' && deviation.state !== 'acknowledged') return null;
  const day = reportedDay(rows, deviation);
  if (day === null) return null;
  const model = modelInForce(rows, Number(day.slice(0, 4)));
  const days = model.ok ? model.value.rules.actionPlanDeadlineDays : null;
  return days === null ? null : formatISO(addDays(parseISO(day), days), { representation: 'date' });
}
