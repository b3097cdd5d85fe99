// The rows that the public view is made from: what is adopted, and the answers of locked periods without a word of free text.
import type { Key } from '../../schema/field.ts';
import type { AnyRow, List, RowOf, Rows } from '../../schema/list.ts';
import { assessments } from '../../schema/lists/assessments.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { periods } from '../../schema/lists/periods.ts';
import { steeringModels } from '../../schema/lists/steeringModels.ts';
import { targets } from '../../schema/lists/targets.ts';
import { units } from '../../schema/lists/units.ts';
import { rowsEach, rowsFrom } from '../../schema/rows/rowsFrom.ts';
import type { Indicator } from '../indicator.ts';
import { reportersOf } from '../judgement/indicatorStanding.ts';
import { alteredSinceLock } from '../period/asOf.ts';
import type { Adopted } from './adopted.ts';
import type { LockedPeriod } from './locked.ts';

export interface PublishedRows {
  /** A list that is not named here is empty: what is not chosen cannot leak. */
  readonly rows: Rows;
  /** The figures of each period that are not as they were when it was locked, and are therefore left out. */
  readonly altered: ReadonlyMap<string, ReadonlySet<string>>;
}

export function publishedRows(
  rows: Rows,
  locked: readonly LockedPeriod[],
  { decisionOf, holds }: Adopted,
): PublishedRows {
  const adoptedIndicators = rows
    .all(indicators)
    .filter(({ withdrawn, plan }) => withdrawn !== true && holds(plan));
  const answers = locked.map((one) => answersOf(rows, one, adoptedIndicators));
  const rowsByList: readonly (readonly [List, readonly AnyRow[]])[] = [
    [bodies, rows.all(bodies)],
    [units, rows.all(units)],
    [steeringModels, rows.all(steeringModels)],
    [periods, locked.map(({ period }) => period)],
    [
      goals,
      rows.all(goals).filter((goal) => (goal.ownerBody ? decisionOf(goal) !== null : holds(goal.plan))),
    ],
    [indicators, adoptedIndicators],
    [targets, rows.all(targets).filter(({ plan }) => holds(plan))],
    [outcomes, answers.flatMap((one) => one.outcomes)],
    [assessments, answers.flatMap((one) => one.assessments)],
  ];
  return {
    rows: rowsFrom(rowsByList.map(([{ name }, of]) => [name, of])),
    altered: new Map(answers.map(({ period, altered }) => [period, altered])),
  };
}

interface Answers {
  readonly period: Key<'periods'>;
  readonly outcomes: readonly RowOf<typeof outcomes>[];
  readonly assessments: readonly RowOf<typeof assessments>[];
  readonly altered: ReadonlySet<string>;
}

function answersOf(rows: Rows, { period, asLocked }: LockedPeriod, all: readonly Indicator[]): Answers {
  const places = new Set<string>(alteredSinceLock(rows, period).map((unit) => unit?.key ?? ''));
  const given = asLocked.by(outcomes, 'period', period.key);
  const isAltered = ({ unit }: { readonly unit: string | null }) => places.has(unit ?? '');
  const touched =
    places.size === 0
      ? []
      : [
          ...given.filter(isAltered).map(({ indicator }) => indicator),
          ...all
            .filter((one) => reportersOf(rows, one, period).some(({ key }) => places.has(key)))
            .map(({ key }) => key),
        ];
  const altered = new Set<string>(touched);
  return {
    period: period.key,
    altered,
    outcomes: given.filter(({ indicator }) => !altered.has(indicator)).map(bareOutcome),
    assessments: asLocked
      .by(assessments, 'period', period.key)
      .filter((one) => !isAltered(one))
      .map((one) => ({ ...one, comment: null, justification: null, computedDetail: null, forecast: null })),
  };
}

/** A figure beside a reason for none is no figure. */
const bareOutcome = (one: RowOf<typeof outcomes>): RowOf<typeof outcomes> => ({
  ...one,
  comment: null,
  forecast: null,
  ...(one.missingReason === null ? {} : { value: null, women: null, men: null }),
});

/** The same figures with women's or men's in the place of all people's, so that they are put together by the same rule. */
export function rowsFor(rows: Rows, whose: 'women' | 'men'): Rows {
  const own = rowsFrom([
    [outcomes.name, rows.all(outcomes).map((one): AnyRow => ({ ...one, value: one[whose] }))],
  ]);
  return rowsEach(({ name }) => (name === outcomes.name ? own : rows));
}
