// An indicator summed up over the units that report it, and held against the owner's target.
import type { Rows } from '../../schema/list.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { goals } from '../../schema/lists/goals.ts';
import type { SteeringModel, Trend } from '../../steering/model.ts';
import { type Period, previousPeriod, samePeriodLastYear } from '../calendar.ts';
import { type Indicator, judge, trendOf } from '../indicator.ts';
import { figureAt, measured, outcomeOf, ruleOf, targetFor } from '../measurement.ts';
import { inPlaceOf } from '../organisation/successors.ts';
import type { Place, Unit } from '../organisation.ts';
import { pointsOf, rollup } from '../rollup.ts';
import type { Contribution } from './contribution.ts';

/**
 * @property value the figure summed up; null where the units' figures are not put together, or too few have answered
 * @property answered units with a figure or a reason for none, of those that report it this period
 * @property parts one for each unit that reports it; empty when the figure is the body's own
 */
export interface IndicatorStanding {
  readonly status: Status;
  readonly value: number | null;
  readonly target: number | null;
  readonly attainment: number | null;
  readonly trend: Trend;
  readonly answered: { readonly units: number; readonly of: number };
  readonly parts: readonly Contribution[];
}

/** It can be followed in periods of this kind. */
export const isMeasuredIn = (indicator: Indicator, period: Period): boolean =>
  indicator.measurableIn.includes(period.template);

/** The units that report an indicator: those it names, else the units that own what it is attached to; or those that have taken their place. */
export function reportersOf(rows: Rows, indicator: Indicator, period: Period): readonly Unit[] {
  const owners = () => indicator.attachedTo.flatMap((goal) => rows.get(goals, goal)?.ownerUnit ?? []);
  const named = indicator.reportedBy?.length ? indicator.reportedBy : owners();
  return [...new Set(named.flatMap((unit) => inPlaceOf(rows, unit, period.to)))];
}

/** What the units have reported, before it is held against a target. */
interface Reported {
  readonly unit: Unit;
  readonly value: number | null;
  readonly answered: boolean;
}

export function indicatorStanding(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  owner: Place,
): IndicatorStanding {
  const reporters = isMeasuredIn(indicator, period) ? reportersOf(rows, indicator, period) : [];
  const own = placeOfOwnFigure(rows, indicator, period, owner, reporters);
  if (own) return standingAt(rows, model, indicator, period, own, reporters);
  const reported = reporters.map((unit) => reportedBy(rows, indicator, period, unit));
  const value = putTogether(indicator, reported, model.rollup.minAssessedShare);
  const previous = earlierValue(rows, model, indicator, period, owner);
  const target = targetFor(rows, indicator, period.year, owner);
  const figure = { value, missingReason: null, previous };
  const rule = ruleOf(indicator, model);
  const parts = reporters.map((unit) => partOf(rows, model, indicator, period, unit));
  const judgement = judge(indicator, rule, target, figure);
  return {
    // Figures that are not put together: the worst unit decides, unless too few have answered.
    status: indicator.aggregation === 'none' ? worstOf(parts, model) : judgement.status,
    value,
    target: target?.value ?? null,
    attainment: judgement.attainment,
    trend: trendOf(indicator, rule, target, figure),
    answered: { units: reported.filter((one) => one.answered).length, of: reported.length },
    parts,
  };
}

/** Where one figure stands for the whole: at the owner, for the whole organisation, or at the only unit that reports it. */
function placeOfOwnFigure(
  rows: Rows,
  indicator: Indicator,
  period: Period,
  owner: Place,
  reporters: readonly Unit[],
): Place | null {
  const whole = { unit: null, body: null };
  const [only] = reporters.length === 1 ? reporters : [];
  const places: Place[] = [owner, whole, ...(only ? [{ unit: only.key, body: null }] : [])];
  const found = places.find((place) => outcomeOf(rows, indicator, period, place) !== null);
  return found ?? (reporters.length === 0 ? owner : null);
}

function standingAt(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  place: Place,
  reporters: readonly Unit[],
): IndicatorStanding {
  const { value, target, judgement, trend, outcome } = measured(rows, model, indicator, period, place);
  const isUnits = place.unit !== null && reporters.some((unit) => unit.key === place.unit);
  return {
    status: judgement.status,
    value,
    target: target?.value ?? null,
    attainment: judgement.attainment,
    trend,
    answered: isUnits ? { units: outcome ? 1 : 0, of: 1 } : { units: 0, of: 0 },
    parts: [],
  };
}

function reportedBy(rows: Rows, indicator: Indicator, period: Period, unit: Unit): Reported {
  const outcome = outcomeOf(rows, indicator, period, { unit: unit.key, body: null });
  // A figure beside a reason for none is two people's different answers: it counts for neither until one is chosen.
  const value = outcome?.missingReason ? null : (outcome?.value ?? null);
  return { unit, value, answered: outcome !== null };
}

function partOf(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  unit: Unit,
): Contribution {
  const { judgement, value } = figureAt(rows, model, indicator, period, { unit: unit.key, body: null });
  return {
    what: 'unit',
    id: unit.key,
    label: unit.name,
    from: unit.name,
    body: unit.body,
    status: judgement.status,
    points: pointsOf(judgement.status, model.rollup),
    weight: 1,
    answered: null,
    value,
  };
}

function worstOf(parts: readonly Contribution[], model: SteeringModel): Status {
  const inputs = parts.map((part) => ({ itemId: part.id, ownerBodyId: '', status: part.status }));
  return rollup(inputs, { ...model.rollup, method: 'worstOf' }).status ?? 'notAssessed';
}

type Sum = (given: readonly (Reported & { readonly value: number })[]) => number | null;
const total: Sum = (given) => given.reduce((sum, one) => sum + one.value, 0);
const sums: Record<Indicator['aggregation'], Sum> = {
  none: () => null,
  sum: total,
  mean: (given) => (total(given) ?? 0) / given.length,
  weightedMean: (given) => {
    const heads = given.map((one) => one.unit.headcount ?? 1);
    const all = heads.reduce((sum, count) => sum + count, 0);
    return all === 0 ? null : given.reduce((sum, one, i) => sum + one.value * (heads[i] ?? 0), 0) / all;
  },
  max: (given) => Math.max(...given.map((one) => one.value)),
};

/**
 * The units' figures as one, with the four decimals that are stored. Null when fewer have a figure than the model demands of any
 * sum (R3); a total wants every unit, since a total with one missing is a false figure and not a poor one.
 */
function putTogether(indicator: Indicator, reported: readonly Reported[], minShare: number): number | null {
  const given = reported.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  const wanted = indicator.aggregation === 'sum' ? 100 : minShare;
  if (given.length === 0 || given.length * 100 < wanted * reported.length) return null;
  const value = sums[indicator.aggregation](given);
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

function earlierValue(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  owner: Place,
): number | null {
  for (const earlier of [samePeriodLastYear(rows, period), previousPeriod(rows, period)]) {
    if (earlier === null) continue;
    const own = outcomeOf(rows, indicator, earlier, owner)?.value;
    const reported = () =>
      reportersOf(rows, indicator, earlier).map((unit) => reportedBy(rows, indicator, earlier, unit));
    const value = own ?? putTogether(indicator, reported(), model.rollup.minAssessedShare);
    if (value !== null) return value;
  }
  return null;
}
