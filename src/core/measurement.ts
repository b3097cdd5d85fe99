// An indicator's figure for one unit or body and period, with the target it is held against and what it was before.

import type { RowOf, Rows } from '../schema/list.ts';
import { outcomes } from '../schema/lists/outcomes.ts';
import { targets } from '../schema/lists/targets.ts';
import { type ColourRule, colourRuleOf } from '../steering/colourRule.ts';
import type { SteeringModel, Trend } from '../steering/model.ts';
import { comesBefore, inOrder, type Period, samePeriodLastYear } from './calendar.ts';
import { type Figure, type Indicator, type Judgement, judge, trendOf } from './indicator.ts';
import { bodyOf, type Place, pathUp } from './organisation.ts';
import { rowWith } from './situation.ts';
import { asItHolds } from './thread/revised.ts';

export type Outcome = RowOf<typeof outcomes>;
export type Target = RowOf<typeof targets>;

/** @property compared the earlier figure that the trend is measured from: the same period last year, else the latest before */
export interface Measurement {
  readonly period: Period;
  readonly value: number | null;
  readonly outcome: Outcome | null;
  readonly target: Target | null;
  readonly compared: Outcome | null;
  readonly judgement: Judgement;
  readonly trend: Trend;
}

export const ruleOf = (indicator: Indicator, model: SteeringModel): ColourRule | null =>
  colourRuleOf(indicator.colourRule, model.indicatorColourRule);

/** The target that holds: the unit's own, else that of a unit above it, else the body's, else the whole's. */
export function targetFor(rows: Rows, indicator: Indicator, year: number, place: Place): Target | null {
  const owners: Place[] = [
    ...(place.unit ? pathUp(rows, place.unit).map(({ key }) => ({ unit: key, body: null })) : []),
    { unit: null, body: bodyOf(rows, place) },
    { unit: null, body: null },
  ];
  for (const owner of owners) {
    const target = rowWith(rows, targets, { year, indicator: indicator.key, ...owner });
    if (target) return asItHolds(rows, targets, target);
  }
  return null;
}

/** The figure that one unit or body has given for the period and its colour, with nothing summed up. */
export function figureAt(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  place: Place,
): Pick<Measurement, 'period' | 'value' | 'outcome' | 'target' | 'judgement'> {
  const outcome = outcomeOf(rows, indicator, period, place);
  const target = targetFor(rows, indicator, period.year, place);
  const rule = ruleOf(indicator, model);
  // Looking for the earlier figure costs more than all the rest, and only one rule asks for it.
  const compared = rule?.kind === 'trend' ? comparedWith(rows, indicator, period, place) : null;
  const judgement = judge(indicator, rule, target, figureOf(outcome, compared));
  return { period, value: outcome?.value ?? null, outcome, target, judgement };
}

/** The same, with the trend. */
export function measured(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  place: Place,
): Measurement {
  const figure = figureAt(rows, model, indicator, period, place);
  const compared = comparedWith(rows, indicator, period, place);
  const rule = ruleOf(indicator, model);
  const trend = trendOf(indicator, rule, figure.target, figureOf(figure.outcome, compared));
  return { ...figure, compared, trend };
}

function figureOf(outcome: Outcome | null, compared: Outcome | null): Figure {
  return {
    value: outcome?.value ?? null,
    missingReason: outcome?.missingReason ?? null,
    previous: compared?.value ?? null,
  };
}

export function outcomeOf(rows: Rows, indicator: Indicator, period: Period, place: Place): Outcome | null {
  const row = outcomeRow(rows, indicator, period, place);
  return row !== null && saysNothing(row) ? null : row;
}

/** The row itself, also when nothing but figures between the periods stands in it. */
export function outcomeRow(rows: Rows, indicator: Indicator, period: Period, place: Place): Outcome | null {
  const { unit, body } = place;
  return rowWith(rows, outcomes, { period: period.key, unit, body, indicator: indicator.key });
}

/** What is given between the periods is no answer in the form. */
export const saysNothing = (row: Outcome): boolean =>
  row.readings !== null &&
  (row.value ?? row.missingReason ?? row.comment ?? row.forecast ?? row.women ?? row.men) === null;

function comparedWith(rows: Rows, indicator: Indicator, period: Period, place: Place): Outcome | null {
  const lastYear = samePeriodLastYear(rows, period);
  const earlier = earlierOutcomes(rows, indicator, period, place);
  return earlier.find((outcome) => outcome.period === lastYear?.key) ?? earlier.at(-1) ?? null;
}

type History = readonly (readonly [Period, Outcome])[];
const histories = new WeakMap<Rows, Map<string, History>>();

/** All that the place has answered, the oldest first; looked up once for the same rows, since each row of a form asks ten times. */
function historyOf(rows: Rows, indicator: Indicator, place: Place): History {
  const ofRows = histories.get(rows) ?? new Map<string, History>();
  histories.set(rows, ofRows);
  const name = `${place.unit ?? ''} ${place.body ?? ''} ${indicator.key}`;
  const known = ofRows.get(name);
  if (known) return known;
  const found = inOrder(rows).flatMap((period): History => {
    const outcome = outcomeOf(rows, indicator, period, place);
    return outcome === null ? [] : [[period, outcome]];
  });
  ofRows.set(name, found);
  return found;
}

/** The place's outcomes with a value from periods before this one, the oldest first; only those since the method was changed. */
export function earlierOutcomes(
  rows: Rows,
  indicator: Indicator,
  period: Period,
  place: Place,
): readonly Outcome[] {
  const earlier = historyOf(rows, indicator, place).flatMap(([one, outcome]) =>
    comesBefore(one, period) ? [outcome] : [],
  );
  const changed = earlier.findLastIndex((outcome) => outcome.missingReason === 'methodChanged');
  return earlier.slice(changed + 1).filter((outcome) => outcome.value !== null);
}

/** Up to n measurements with a value, to and with the period, the oldest first; for the small curve. */
export function measurementsUpTo(
  rows: Rows,
  model: SteeringModel,
  indicator: Indicator,
  period: Period,
  place: Place,
  n: number,
): readonly Measurement[] {
  return historyOf(rows, indicator, place)
    .filter(([one, { value }]) => value !== null && !comesBefore(period, one))
    .slice(-n)
    .map(([one]) => measured(rows, model, indicator, one, place));
}
