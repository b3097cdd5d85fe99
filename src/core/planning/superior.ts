// What stands above a plan: the goals it may contribute to, who decides it, and whether it may be written in now.
import { type Fault, fault } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { goals } from '../../schema/lists/goals.ts';
import { type Goal, goalOrder } from '../chain.ts';
import { bodyOf, ownerName, type Place, pathUp } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { statesInForce, successorsAmong } from '../thread/links.ts';
import { ownedBy, typeOf } from './contents.ts';
import type { Draft } from './draft.ts';
import type { Decider, SuperiorEntry } from './entry.ts';
import { deciderOf, isWritable, mayPlan, type Plan, placeOf, planRouteOf } from './plan.ts';

/**
 * The pyramid above the plan, from the council's goals down to those of the nearest above; in force in the plan's year (C4). Only the
 * owners above are looked at: the whole chain would be built anew at each save.
 */
export function superiorOf({ rows, model, plan, level }: Draft): readonly SuperiorEntry[] {
  if (level.kind === 'council') return [];
  const inForce = ownersAbove(rows, plan)
    .flatMap((owner) => ownedBy(rows, owner))
    .filter((goal) => isInForce(goal, plan.year));
  const successors = successorsAmong(rows, inForce);
  const depthOf = depths(rows, plan.year, successors);
  return inForce
    .filter(({ key }) => !successors.has(key))
    .toSorted(goalOrder(model))
    .map((goal) => ({
      goal,
      type: typeOf(model, goal),
      owner: ownerName(rows, { unit: goal.ownerUnit, body: goal.ownerBody }),
      depth: depthOf(goal),
      chosen: plan.contributesTo?.includes(goal.key) ?? false,
    }));
}

/** The councils, the body that the plan's unit answers to, and the units above it. */
function ownersAbove(rows: Rows, plan: Plan): readonly Place[] {
  const own = placeOf(plan);
  const units = own.unit ? pathUp(rows, own.unit).slice(1) : [];
  const councils = rows.all(bodies).filter(({ kind }) => kind === 'council');
  const above = new Set([...councils.map(({ key }) => key), own.unit ? bodyOf(rows, own) : null]);
  return [
    ...[...above].flatMap((body) => (body === null ? [] : [{ unit: null, body }])),
    ...units.map(({ key }) => ({ unit: key, body: null })),
  ];
}

const isInForce = (goal: Goal, year: number): boolean =>
  statesInForce.includes(goal.state) && goal.validFromYear <= year && year <= goal.validToYear;

/** How far below the top a goal lies, by the longest way; a ring is cut where it closes. */
function depths(rows: Rows, year: number, successors: ReadonlyMap<string, string>): (goal: Goal) => number {
  const known = new Map<string, number>();
  const onPath = new Set<string>();
  const depthOf = (goal: Goal): number => {
    const found = known.get(goal.key);
    if (found !== undefined) return found;
    onPath.add(goal.key);
    const above = (goal.parents ?? [])
      .map((key) => (successors.get(key) ?? key) as Goal['key'])
      .filter((key) => !onPath.has(key))
      .flatMap((key) => rows.get(goals, key) ?? [])
      .filter((parent) => isInForce(parent, year))
      .map(depthOf);
    onPath.delete(goal.key);
    const depth = above.length === 0 ? 0 : 1 + Math.max(...above);
    known.set(goal.key, depth);
    return depth;
  };
  return depthOf;
}

export function deciderIn({ rows, model, plan, level }: Draft): Decider {
  const by = deciderOf(model, level);
  const body = by === 'body' ? bodyOf(rows, placeOf(plan)) : null;
  return {
    by,
    body: (body && rows.get(bodies, body)?.name) ?? '',
    route: planRouteOf(model, level),
    role: by === 'body' ? 'committeeSecretary' : 'manager',
  };
}

/** Null when the person may write in the plan now. */
export function closedBecause({ person, rows }: Situation, { plan }: Draft): Fault | null {
  if (!mayPlan(person, placeOf(plan), rows)) return fault('NOT_ALLOWED', '', { plan: plan.title });
  return isWritable(plan) ? null : fault('PLAN_NOT_OPEN', '', { state: plan.state });
}
