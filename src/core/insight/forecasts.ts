// How well the year's forecasts met the year's outcome: figure by figure, and judgement by judgement.
import type { Key } from '../../schema/field.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { inOrder, type Period } from '../calendar.ts';
import type { Indicator } from '../indicator.ts';
import { targetFor } from '../measurement.ts';
import type { Place } from '../organisation.ts';
import { rowWith, type Situation } from '../situation.ts';

export const verdicts = ['hit', 'hopeful', 'cautious', 'off'] as const;
/** Better than it became is hopeful, worse is cautious; `off` where neither way is better. */
export type Verdict = (typeof verdicts)[number];

/** A forecast within five per cent of the outcome is a hit. The number is ours: no document gives one. */
export const hitWithin = 5;

/** @property differencePct of the outcome, with sign: positive when the forecast was higher; null when the outcome is 0 */
export interface FigureForecast {
  readonly indicator: Indicator;
  readonly place: Place;
  readonly period: Period;
  readonly forecast: number;
  readonly outcome: number;
  readonly differencePct: number | null;
  readonly verdict: Verdict;
}

export interface JudgedForecast {
  readonly goal: Key<'goals'>;
  readonly place: Place;
  readonly period: Period;
  readonly forecast: Status;
  readonly outcome: Status;
  readonly verdict: Verdict;
}

/** @property yearEnd the period whose outcome all are held against */
export interface Forecasts {
  readonly yearEnd: Period;
  /** Those that were followed up before the year's end, the earliest first. */
  readonly periods: readonly Period[];
  /** The furthest off first. */
  readonly figures: readonly FigureForecast[];
  readonly judgements: readonly JudgedForecast[];
}

/** The years that have both forecasts and a year's end that is followed up, the latest first. */
export function yearsWithForecasts({ rows }: Situation): readonly number[] {
  return inOrder(rows)
    .filter((period) => isYearEnd(period) && rows.by(outcomes, 'period', period.key).length > 0)
    .map(({ year }) => year)
    .toReversed();
}

const isYearEnd = ({ kind }: Period): boolean => kind === 'annual';

/** Null when the year's end has not been followed up. */
export function forecastsOf(situation: Situation, year: number): Forecasts | null {
  const ofYear = inOrder(situation.rows).filter((period) => period.year === year);
  const yearEnd = ofYear.find(isYearEnd);
  if (yearEnd === undefined) return null;
  const periods = ofYear.filter((period) => !isYearEnd(period) && period.to < yearEnd.to);
  return {
    yearEnd,
    periods,
    figures: periods
      .flatMap((period) => figuresOf(situation, period, yearEnd))
      .toSorted((a, b) => Math.abs(b.differencePct ?? 1e9) - Math.abs(a.differencePct ?? 1e9)),
    judgements: periods.flatMap((period) => judgementsOf(situation, period, yearEnd)),
  };
}

function figuresOf({ rows }: Situation, period: Period, yearEnd: Period): readonly FigureForecast[] {
  return rows.by(outcomes, 'period', period.key).flatMap((row): readonly FigureForecast[] => {
    const { unit, body, forecast } = row;
    const indicator = rows.get(indicators, row.indicator);
    const at = { period: yearEnd.key, unit, body, indicator: row.indicator };
    const outcome = rowWith(rows, outcomes, at)?.value ?? null;
    if (forecast === null || outcome === null || indicator === null) return [];
    const place = { unit, body };
    const target = targetFor(rows, indicator, yearEnd.year, place)?.value ?? null;
    const differencePct = outcome === 0 ? null : ((forecast - outcome) / Math.abs(outcome)) * 100;
    const isHit = forecast === outcome || (differencePct !== null && Math.abs(differencePct) <= hitWithin);
    const verdict = isHit ? 'hit' : missed(indicator, forecast, outcome, target);
    return [{ indicator, place, period, forecast, outcome, differencePct, verdict }];
  });
}

function missed({ direction }: Indicator, forecast: number, outcome: number, target: number | null): Verdict {
  if (direction === 'higherIsBetter') return forecast > outcome ? 'hopeful' : 'cautious';
  if (direction === 'lowerIsBetter') return forecast < outcome ? 'hopeful' : 'cautious';
  if (target === null) return 'off';
  return Math.abs(forecast - target) < Math.abs(outcome - target) ? 'hopeful' : 'cautious';
}

const rank: Readonly<Record<Status, number>> = { notAssessed: 0, notFulfilled: 1, partly: 2, fulfilled: 3 };

function judgementsOf({ rows }: Situation, period: Period, yearEnd: Period): readonly JudgedForecast[] {
  return rows.by(assessments, 'period', period.key).flatMap((row): readonly JudgedForecast[] => {
    const { unit, body, goal, forecast } = row;
    if (goal === null || forecast === null || forecast === 'notAssessed') return [];
    const outcome = rowWith(rows, assessments, { period: yearEnd.key, unit, body, goal })?.status;
    if (outcome === undefined || outcome === 'notAssessed') return [];
    const difference = rank[forecast] - rank[outcome];
    const verdict = difference === 0 ? 'hit' : difference > 0 ? 'hopeful' : 'cautious';
    return [{ goal, place: { unit, body }, period, forecast, outcome, verdict }];
  });
}

/** How many forecasts of each verdict. */
export const verdictCounts = (
  those: readonly { readonly verdict: Verdict }[],
): Readonly<Record<Verdict, number>> =>
  Object.fromEntries(
    verdicts.map((verdict) => [verdict, those.filter((one) => one.verdict === verdict).length]),
  ) as Record<Verdict, number>;
