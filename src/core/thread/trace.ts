// From krona to effect: what a budget line pays for, what that supports, and how it has gone; with the links that are missing (C7, S41).

import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { type Activity, above, type Chain, chain, type Element, type GoalElement } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import type { Outcome } from '../measurement.ts';
import type { Why } from './control.ts';
import { isReplaced, namesOf } from './revised.ts';

/** An indicator on what an activity supports, or above it, with the figures that the year has given. */
export interface TracedFigure {
  readonly indicator: Indicator;
  readonly on: string;
  readonly outcomes: readonly Outcome[];
}
/**
 * @property supports what the activity is for: factors, goals, missions
 * @property goals all above those, up to the vision
 */
export interface TracedActivity {
  readonly activity: Activity;
  readonly supports: readonly GoalElement[];
  readonly goals: readonly GoalElement[];
  readonly figures: readonly TracedFigure[];
}
/** @property missing CHAIN_BROKEN {label, why} for each link that is not there; empty when the trace is whole */
export interface Trace {
  readonly line: RowOf<typeof budgetLines>;
  readonly activities: readonly TracedActivity[];
  readonly missing: readonly Fault[];
}

/** Fault: PLAN_GONE when there is no such budget line. */
export function traceOf(rows: Rows, model: SteeringModel, line: Key<'budgetLines'>): Result<Trace> {
  const row = rows.get(budgetLines, line);
  if (!row) return bad(fault('PLAN_GONE', '', { line }));
  const thread = chain(rows, model, row.year);
  const paid = namesOf(rows, budgetLines, row)
    .flatMap((one) => rows.by(activities, 'fundedBy', one))
    .filter((one) => one.state !== 'cancelled' && !isReplaced(rows, activities, one));
  const traced = paid.map((activity) => tracedActivity(rows, thread, activity));
  const missing = [
    ...(paid.length === 0 ? [broken(line, row.label, 'noActivity')] : []),
    ...traced.flatMap((one) => missingIn(one)),
  ];
  return good({ line: row, activities: traced, missing });
}

const broken = (id: string, label: string, why: Why): Fault => fault('CHAIN_BROKEN', id, { label, why });

const isGoal = (element: Element): element is GoalElement => element.kind === 'goal';
const goalsAt = (thread: Chain, ids: Iterable<string>): readonly GoalElement[] =>
  [...ids].flatMap((id) => thread.elements.get(id) ?? []).filter(isGoal);

function tracedActivity(rows: Rows, thread: Chain, activity: Activity): TracedActivity {
  const supports = goalsAt(thread, activity.supports ?? []);
  const goals = goalsAt(thread, new Set(supports.flatMap(({ id }) => [...above(thread, id)])));
  const figures = [...supports, ...goals].flatMap((element) =>
    element.indicators.map((indicator) => ({
      indicator,
      on: element.id,
      outcomes: rows
        .by(outcomes, 'indicator', indicator.key)
        .filter(({ year, value }) => year === thread.year && value !== null),
    })),
  );
  return { activity, supports, goals, figures };
}

function missingIn({ activity, supports, goals, figures }: TracedActivity): readonly Fault[] {
  const named = (activity.supports ?? []).length > 0;
  if (supports.length === 0)
    return [broken(activity.key, activity.title, named ? 'goalGone' : 'supportsNothing')];
  const loose = supports.filter((one) => one.type?.requiresParent === true && one.parents.length === 0);
  const seen = new Map(figures.map(({ indicator, outcomes: given }) => [indicator, given.length]));
  const unmeasured = figures.length === 0 ? supports : [];
  const silent = [...seen].filter(([, given]) => given === 0).map(([indicator]) => indicator);
  return [
    ...loose.map((one) => broken(one.id, one.title, goals.length === 0 ? 'noParent' : 'parentGone')),
    ...unmeasured.map((one) => broken(one.id, one.title, 'noIndicator')),
    ...silent.map((one) => broken(one.key, one.title, 'noOutcome')),
  ];
}
