// A plan laid open for its checks: the model of its year, its level, what is in it and what is above it.
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { goals } from '../../schema/lists/goals.ts';
import { plans } from '../../schema/lists/plans.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { GoalType, Level, SteeringModel } from '../../steering/model.ts';
import type { Activity, Goal } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import { planCycleOf } from '../model/planCycle.ts';
import { statesInForce } from '../thread/links.ts';
import { activitiesIn, goalsIn, indicatorsIn, typeOf } from './contents.ts';
import { idOf, isLeftOut } from './leftOut/leftOut.ts';
import { levelOf, type Plan, placeOf } from './plan.ts';
import { type Outline, outlineOf } from './steps.ts';

/** @property targetYears the years for which the plan sets targets: up to three of its own */
export interface Draft {
  readonly rows: Rows;
  readonly model: SteeringModel;
  readonly plan: Plan;
  readonly level: Level;
  readonly outline: Outline;
  readonly goals: readonly Goal[];
  readonly indicators: readonly Indicator[];
  readonly activities: readonly Activity[];
  readonly targetYears: readonly number[];
  /** What the plan's activities support. */
  readonly supported: ReadonlySet<string>;
}

/** Faults: PLAN_GONE, those of the steering model, MODEL_MISSING when the model has no level for the owner. */
export function draftOf(rows: Rows, planKey: Key<'plans'>): Result<Draft> {
  const plan = rows.get(plans, planKey);
  if (!plan) return bad(fault('PLAN_GONE', '', { plan: planKey }));
  const model = modelInForce(rows, plan.year);
  if (!model.ok) return model;
  const level = levelOf(rows, model.value, placeOf(plan));
  if (!level) return bad(fault('MODEL_MISSING', '', { year: plan.year, plan: planKey }));
  return good(laidOpen(rows, model.value, plan, level));
}

function laidOpen(rows: Rows, model: SteeringModel, plan: Plan, level: Level): Draft {
  const own = goalsIn(rows, plan);
  const work = activitiesIn(rows, plan);
  const years = Math.min(3, plan.horizonYears ?? model.planCycle.horizonYears);
  return {
    rows,
    model,
    plan,
    level,
    outline: outlineOf(model, level),
    goals: own,
    indicators: indicatorsIn(rows, plan, own),
    activities: work,
    supported: new Set(work.flatMap((one) => one.supports ?? [])),
    targetYears: Array.from({ length: years }, (_, i) => plan.year + i),
  };
}

/** The plan's goals of some kinds; one of a type that the model does not know is among the goals, where it is told. */
export const ofKind = (
  { goals: own, model }: Draft,
  ...kinds: readonly GoalType['kind'][]
): readonly Goal[] => own.filter((goal) => kinds.includes(typeOf(model, goal)?.kind ?? 'goal'));

export const isReview = ({ model, plan }: Draft): boolean =>
  (plan.cycleKind ?? planCycleOf(model, plan.year).kind) === 'review';

/** A goal that may be contributed to in the plan's year: in force then, or a draft in the same plan. */
export function standsIn(draft: Draft, key: Key<'goals'>): Goal | null {
  const { rows, plan } = draft;
  const goal = rows.get(goals, key);
  if (!goal || goal.validFromYear > plan.year || plan.year > goal.validToYear) return null;
  const isIn = goal.plan === plan.key && goal.state !== 'withdrawn';
  if (isIn) return goal;
  const isOver = goal.state === 'closed' && goal.ended === null;
  return statesInForce.includes(goal.state) && !isOver && !isLeftOut(plan, idOf(goals, goal.key))
    ? goal
    : null;
}

/** The goal's parents that stand, and are of a type that the model lets it lie under (C1). */
export function parentsOf(draft: Draft, goal: Goal): readonly Goal[] {
  const allowed = typeOf(draft.model, goal)?.parentTypes ?? [];
  return (goal.parents ?? [])
    .flatMap((key) => standsIn(draft, key) ?? [])
    .filter((parent) => allowed.includes(parent.type));
}

/** All that a goal of the type may contribute to in the plan's year. */
export function possibleParents(draft: Draft, type: string): readonly Goal[] {
  const allowed = draft.model.goalTypes.find((one) => one.key === type)?.parentTypes ?? [];
  return allowed
    .flatMap((parent) => draft.rows.by(goals, 'type', parent))
    .filter((goal) => standsIn(draft, goal.key) !== null);
}
