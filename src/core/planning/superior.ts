// What stands above a plan: the goals it may contribute to, who decides it, and whether it may be written in now.
import { type Fault, fault } from '../../schema/fault.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { chain, type Element } from '../chain.ts';
import { bodyOf, pathUp } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import type { Draft } from './draft.ts';
import type { Decider, SuperiorEntry } from './entry.ts';
import { deciderOf, isWritable, mayPlan, placeOf, planRouteOf } from './plan.ts';

/** The pyramid above the plan, from the council's goals down to those of the nearest above; in force in the plan's year (C4). */
export function superiorOf({ rows, model, plan, level }: Draft): readonly SuperiorEntry[] {
  if (level.kind === 'council') return [];
  const own = placeOf(plan);
  const units = own.unit ? pathUp(rows, own.unit).slice(1) : [];
  const higher = new Set<string>([
    ...rows.all(bodies).flatMap(({ key, kind }) => (kind === 'council' ? [key] : [])),
    ...units.map((unit) => unit.key),
    ...(own.unit ? [bodyOf(rows, own) ?? ''] : []),
  ]);
  const { elements } = chain(rows, model, plan.year);
  const depths = new Map<string, number>();
  const depthOf = (element: Element): number => {
    const known = depths.get(element.id);
    if (known !== undefined) return known;
    const above = element.parents.flatMap((id) => elements.get(id) ?? []).map(depthOf);
    const depth = above.length === 0 ? 0 : 1 + Math.max(...above);
    depths.set(element.id, depth);
    return depth;
  };
  return [...elements.values()]
    .filter((element) => element.kind === 'goal')
    .filter(({ owner }) => higher.has(owner.unit ?? owner.body ?? ''))
    .map((element) => ({
      goal: element.row,
      type: element.type,
      owner: element.owner.name,
      depth: depthOf(element),
      chosen: plan.contributesTo?.includes(element.row.key) ?? false,
    }));
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
