// What waits for the person who is signed in, in order of date.
import type { Day, Key } from '../schema/field.ts';
import { isReaderOnly, mayOverride, ownUnits, unitsOf } from './access.ts';
import { deadlineOf, inOrder, openPeriod, type Period } from './calendar.ts';
import { type FollowUpForm, followUpForm, type Missing } from './followUp/form.ts';
import { type Response, responseTo } from './judgement/response.ts';
import { standingsIn } from './judgement/standingsIn.ts';
import type { Unit } from './organisation.ts';
import type { Situation } from './situation.ts';

export interface WorkLink {
  readonly feature: 'followUp' | 'attainment' | 'chain';
  readonly unit?: Key<'units'>;
  readonly period?: Key<'periods'>;
  /** `Missing.place` of the first field that is missing. */
  readonly field?: string;
}

interface Work {
  /** Null when no last day is set; such work comes last. */
  readonly due: Day | null;
  readonly period: Period;
  readonly link: WorkLink;
}

/** A form of the person's own unit that is not ready. */
export interface FollowUpWork extends Work {
  readonly kind: 'followUp';
  readonly unit: Unit;
  /** The level above has sent it back. */
  readonly returned: boolean;
  readonly done: number;
  readonly of: number;
  /** Of the figures that are left: those that are green and have not moved, for one click. */
  readonly greenUnchanged: readonly Key<'indicators'>[];
  /** Answers that are given but want a cause, a comment or a justification. */
  readonly needCause: number;
  /** How long the rest takes, in minutes. */
  readonly minutes: number;
}

/**
 * unitsMissing: units below the person's own (for a controller: all) that have not answered. readAttainment: the open period's
 * sum can be read. nextPeriod: the next period that will be asked for.
 */
export type WorkItem =
  | FollowUpWork
  | (Work & { readonly kind: 'unitsMissing'; readonly units: readonly Unit[]; readonly of: number })
  | (Work & { readonly kind: 'readAttainment'; readonly rate: number | null })
  | (Work & { readonly kind: 'nextPeriod'; readonly unit: Unit });

/** Empty when the steering model cannot be read: then the page says so instead. */
export function waiting(situation: Situation): readonly WorkItem[] {
  const period = openPeriod(situation.rows);
  const now = period === null ? [] : [...ownFollowUps(situation, period), ...overview(situation, period)];
  return [...now, ...nextPeriods(situation)].toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}

function ownFollowUps(situation: Situation, period: Period): readonly FollowUpWork[] {
  return ownUnits(situation.person, situation.rows).flatMap((unit) => {
    const form = followUpForm(situation, unit.key, period.key);
    return form.ok && waits(form.value) ? followUpWork(form.value) : [];
  });
}

const waits = ({ head, figures, elements }: FollowUpForm): boolean =>
  ['notStarted', 'inProgress', 'returned'].includes(head.state) && figures.length + elements.length > 0;

/** Seconds that it takes to confirm what is already there, and to find out or write what is not. */
const [confirming, writing] = [20, 60];
const isConfirmed = ({ fault, item }: Missing, unchanged: readonly string[]): boolean =>
  fault.code === 'ASSESSMENT_MISSING' ||
  fault.code === 'ACTIVITY_UNANSWERED' ||
  (fault.code === 'OUTCOME_MISSING' && unchanged.includes(item ?? ''));

/** In steps of five, since nobody believes in more. */
function minutesFor(missing: readonly Missing[], unchanged: readonly string[]): number {
  const seconds = missing.map((one) => (isConfirmed(one, unchanged) ? confirming : writing));
  return Math.max(1, Math.ceil(seconds.reduce((sum, one) => sum + one, 0) / 300)) * 5;
}

const causeCodes = ['COMMENT_TOO_SHORT', 'OVERRIDE_NO_JUSTIFICATION', 'FOLLOWUP_CAUSE_MISSING'];

function followUpWork({ head, figures, progress, missing }: FollowUpForm): FollowUpWork {
  const { unit, period } = head;
  const field = missing[0]?.place;
  const greenUnchanged = figures
    .filter((entry) => !entry.done && entry.place === 'greenUnchanged')
    .map((entry) => entry.indicator.key);
  return {
    kind: 'followUp',
    due: head.deadline,
    period,
    unit,
    returned: head.state === 'returned',
    done: progress.done,
    of: progress.of,
    greenUnchanged,
    minutes: minutesFor(missing, greenUnchanged),
    needCause: missing.filter(({ fault }) => causeCodes.includes(fault.code)).length,
    link: {
      feature: 'followUp',
      unit: unit.key,
      period: period.key,
      ...(field === undefined ? {} : { field }),
    },
  };
}

/** What there is beyond one's own form: for a controller the whole, for a manager the units below, for all others the sum to read. */
function overview(situation: Situation, period: Period): readonly WorkItem[] {
  const { person, rows, today } = situation;
  const under = unitsOf(person, rows).filter((unit) => !ownUnits(person, rows).includes(unit));
  const isController = mayOverride(person);
  if (!isController && under.length === 0 && !isReaderOnly(person)) return [];
  const standing = standingsIn(situation, period);
  if (!standing.ok) return [];
  const response = responseTo(standing.value, null, today);
  if (isController) return unitsMissing(period, response, null);
  return under.length > 0 ? unitsMissing(period, response, under) : [readAttainment(period, response)];
}

function unitsMissing(
  period: Period,
  response: Response,
  among: readonly Unit[] | null,
): readonly WorkItem[] {
  const isMine = (unit: Unit) => among === null || among.includes(unit);
  const units = response.missing.map(({ unit }) => unit).filter(isMine);
  if (units.length === 0) return [];
  const link: WorkLink = { feature: 'attainment', period: period.key };
  const of = response.due.filter(isMine).length;
  return [{ kind: 'unitsMissing', due: deadlineOf(period, 'unit'), period, units, of, link }];
}

function readAttainment(period: Period, { rate }: Response): WorkItem {
  const link: WorkLink = { feature: 'attainment', period: period.key };
  return { kind: 'readAttainment', due: deadlineOf(period, 'committee'), period, rate, link };
}

function nextPeriods({ rows, person }: Situation): readonly WorkItem[] {
  const next = inOrder(rows).find((period) => period.state === 'planned');
  if (!next) return [];
  return ownUnits(person, rows).map((unit) => ({
    kind: 'nextPeriod',
    due: deadlineOf(next, unit.level),
    period: next,
    unit,
    link: { feature: 'followUp', unit: unit.key, period: next.key },
  }));
}
