// How the units have stood in the latest periods: one cell a unit and period, summed up from what the unit itself has answered.
import type { Key } from '../../schema/field.ts';
import { assessments, type Status, statuses } from '../../schema/lists/assessments.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { latestPeriods, type Period } from '../calendar.ts';
import { weightOf } from '../judgement/weight.ts';
import { figureAt, saysNothing } from '../measurement.ts';
import { organisationTree } from '../organisation/tree.ts';
import type { Unit } from '../organisation.ts';
import { type RollupInput, type RollupResult, rollup } from '../rollup.ts';
import type { Situation } from '../situation.ts';
import { cellPolicy } from './cellPolicy.ts';

/** @property result the sum of the unit's own answers; null when it has given none */
export interface UnitCell {
  readonly period: Period;
  readonly result: RollupResult | null;
}

/** @property depth 1 right under the body */
export interface UnitOverTime {
  readonly unit: Unit;
  readonly depth: number;
  readonly cells: readonly UnitCell[];
}

export interface UnitsOverTime {
  readonly periods: readonly Period[];
  /** What a cell counts: the unit's judgements, or its figures where the model counts indicators. */
  readonly counted: 'judgements' | 'figures';
  readonly units: readonly UnitOverTime[];
}

/** @param body only the units that answer to it; null for all. Units that never have answered are left out. */
export function unitsOverTime(situation: Situation, body: Key<'bodies'> | null, n: number): UnitsOverTime {
  const { rows, today } = situation;
  const periods = latestPeriods(rows, n);
  const columns = periods.map((period) => ({ period, answers: answersIn(situation, period) }));
  const latest = modelOf(situation, periods.at(-1));
  const units = organisationTree(rows, today).flatMap((row): readonly UnitOverTime[] => {
    if (row.kind === 'body' || (body !== null && row.unit.body !== body)) return [];
    const cells = columns.map(({ period, answers }) => ({ period, result: answers(row.unit.key) }));
    return cells.some(({ result }) => result !== null) ? [{ unit: row.unit, depth: row.depth, cells }] : [];
  });
  const counted = latest?.rollup.unitOfCount === 'indicator' ? 'figures' : 'judgements';
  return { periods, counted, units };
}

/** How many units stand at each status in each of the periods; for the picture's text. */
export function countsIn({ units }: UnitsOverTime, period: Period): Readonly<Record<Status, number>> {
  const found = units.flatMap(({ cells }) => cells.find((cell) => cell.period === period)?.result ?? []);
  return Object.fromEntries(
    statuses.map((status) => [status, found.filter((result) => result.status === status).length]),
  ) as Record<Status, number>;
}

function modelOf({ rows }: Situation, period: Period | undefined): SteeringModel | null {
  const model = period && modelInForce(rows, period.year);
  return model?.ok ? model.value : null;
}

/** What each unit answered in the period, gathered once for all of them. */
function answersIn(situation: Situation, period: Period): (unit: Key<'units'>) => RollupResult | null {
  const model = modelOf(situation, period);
  if (model === null) return () => null;
  const items = model.rollup.unitOfCount === 'indicator' ? figuresIn : judgementsIn;
  const byUnit = new Map<string, RollupInput[]>();
  for (const { unit, item } of items(situation, model, period)) {
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), item]);
  }
  const policy = cellPolicy(model.rollup);
  return (unit) => {
    const answered = byUnit.get(unit);
    return answered === undefined ? null : rollup(answered, policy);
  };
}

interface UnitsItem {
  readonly unit: Key<'units'>;
  readonly item: RollupInput;
}

const judgementsIn = ({ rows }: Situation, _model: SteeringModel, { key }: Period): readonly UnitsItem[] =>
  rows.by(assessments, 'period', key).flatMap(({ unit, goal, status }) => {
    if (unit === null || goal === null) return [];
    const weight = weightOf(rows.get(goals, goal)?.weight ?? null);
    return [{ unit, item: { itemId: goal, ownerBodyId: '', status, weight } }];
  });

const figuresIn = ({ rows }: Situation, model: SteeringModel, period: Period): readonly UnitsItem[] =>
  rows.by(outcomes, 'period', period.key).flatMap((row) => {
    const { unit, indicator: of } = row;
    const indicator = rows.get(indicators, of);
    if (unit === null || indicator === null || saysNothing(row)) return [];
    const { status } = figureAt(rows, model, indicator, period, { unit, body: null }).judgement;
    return [{ unit, item: { itemId: of, ownerBodyId: '', status, weight: weightOf(indicator.weight) } }];
  });
