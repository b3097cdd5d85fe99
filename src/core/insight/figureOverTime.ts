// An indicator's figures over the periods at one unit or body, or summed up over its units, each with the target of its year.
import type { Key } from '../../schema/field.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { inOrder, type Period } from '../calendar.ts';
import { type Reading, readingsOf } from '../followUp/between/reading.ts';
import type { Indicator } from '../indicator.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import { figureAt, type Outcome, saysNothing, targetFor } from '../measurement.ts';
import { ownerName, type Place } from '../organisation.ts';
import type { Situation } from '../situation.ts';

/**
 * @property target the one that the figure was held against; null when there was none
 * @property women, men, forecast null for a sum, as where none was given
 */
export interface FigurePoint {
  readonly period: Period;
  readonly value: number | null;
  readonly women: number | null;
  readonly men: number | null;
  readonly forecast: number | null;
  readonly target: number | null;
  readonly status: Status;
  readonly missingReason: Outcome['missingReason'];
}

/** @property key `enhet/<key>`, `organ/<key>`, or `summa` for all units together */
export interface FigurePlace {
  readonly key: string;
  readonly name: string;
}

export interface FigureOverTime {
  readonly indicator: Indicator;
  readonly places: readonly FigurePlace[];
  readonly place: FigurePlace;
  readonly points: readonly FigurePoint[];
  /** What the place has given between the periods, the oldest first. */
  readonly readings: readonly Reading[];
}

export const sumOfUnits = 'summa';

/** The indicator at the place that is asked for, else at the first; null when there is no such indicator. */
export function figureOverTime(
  situation: Situation,
  key: Key<'indicators'>,
  asked: string | null,
): FigureOverTime | null {
  const { rows } = situation;
  const indicator = rows.get(indicators, key);
  if (indicator === null) return null;
  const all = rows.by(outcomes, 'indicator', key);
  const given = all.filter((row) => !saysNothing(row));
  const places = placesOf(situation, indicator, all);
  const place = places.find((one) => one.key === asked) ?? places[0];
  if (place === undefined)
    return { indicator, places, place: { key: sumOfUnits, name: '' }, points: [], readings: [] };
  const points =
    place.key === sumOfUnits ? sums(situation, indicator, given) : own(situation, indicator, given, place);
  return { indicator, places, place, points, readings: readingsAt(all, place) };
}

const readingsAt = (all: readonly Outcome[], { key }: FigurePlace): readonly Reading[] =>
  all
    .filter((row) => placeKey(row) === key)
    .flatMap(readingsOf)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));

const placeKey = ({ unit, body }: Pick<Outcome, 'unit' | 'body'>): string =>
  unit === null ? `organ/${body}` : `enhet/${unit}`;

/** The sum first, where the indicator is summed up and several units give it; then those who give it, by name. */
function placesOf(
  { rows }: Situation,
  indicator: Indicator,
  given: readonly Outcome[],
): readonly FigurePlace[] {
  const named = new Map(
    given.map((row) => [placeKey(row), { key: placeKey(row), name: ownerName(rows, row) }]),
  );
  const those = [...named.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const units = those.filter((one) => one.key.startsWith('enhet/'));
  return indicator.aggregation === 'none' || units.length < 2
    ? those
    : [{ key: sumOfUnits, name: '' }, ...those];
}

const periodsWith = ({ rows }: Situation, given: readonly Outcome[]): readonly Period[] => {
  const keys = new Set<string>(given.map(({ period }) => period));
  return inOrder(rows).filter((period) => keys.has(period.key));
};

function own(
  situation: Situation,
  indicator: Indicator,
  given: readonly Outcome[],
  { key }: FigurePlace,
): readonly FigurePoint[] {
  const { rows } = situation;
  const ofPlace = given.filter((row) => placeKey(row) === key);
  return periodsWith(situation, ofPlace).flatMap((period) => {
    const model = modelInForce(rows, period.year);
    const outcome = ofPlace.find((row) => row.period === period.key);
    if (!model.ok || outcome === undefined) return [];
    const place = { unit: outcome.unit, body: outcome.body };
    const { value, target, judgement } = figureAt(rows, model.value, indicator, period, place);
    const { women, men, forecast, missingReason } = outcome;
    const aim = target?.value ?? null;
    return [{ period, value, women, men, forecast, target: aim, status: judgement.status, missingReason }];
  });
}

function sums(situation: Situation, indicator: Indicator, given: readonly Outcome[]): readonly FigurePoint[] {
  return periodsWith(situation, given).flatMap((period) => {
    const standing = standingsIn(situation, period);
    const [goal] = indicator.attachedTo;
    const owner: Place | undefined = standing.ok
      ? standing.value.chain.elements.get(goal ?? '')?.owner
      : undefined;
    if (!standing.ok || owner === undefined) return [];
    const { value, status } = standing.value.indicator(indicator, owner);
    const target = targetFor(situation.rows, indicator, period.year, owner)?.value ?? null;
    const none = { women: null, men: null, forecast: null, missingReason: null };
    return [{ period, value, target, status, ...none }];
  });
}
