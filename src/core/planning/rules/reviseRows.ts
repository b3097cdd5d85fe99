// The acts by which a version of a plan puts its own in the place of a decided activity or budget line, or leaves it out.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf, RowOf } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import type { targets } from '../../../schema/lists/targets.ts';
import { altered } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { activitiesIn, budgetIn } from '../contents.ts';
import type { Draft } from '../draft.ts';
import type { Plan } from '../plan.ts';
import { inOpenPlan, type NewPlace, newId, type PlanPlace } from './openPlan.ts';

/** The same row in the version that is written, under a key of its own; the decided one is left as it was decided. */
export function inItsPlace<L extends typeof budgetLines | typeof targets>(
  list: L,
  plan: Plan,
  { key: replaces, ...row }: RowOf<L>,
  values: Partial<InputOf<L>>,
): Change {
  const own = { ...values, plan: plan.key, revision: plan.version, replaces, toBeChecked: false };
  return add(list, { ...row, ...own } as unknown as InputOf<L>);
}

/**
 * A decided activity is altered in this version, or with `leftOut` not in it any longer.
 * Faults: GOAL_NOT_OWN for what is not decided and carried, and those of the plan.
 */
export function reviseActivity(
  situation: Situation,
  input: NewPlace & { readonly activity: Key<'activities'>; readonly leftOut: boolean },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan, rows }) => {
    const row = carried(plan, activitiesIn(rows, plan), input.activity);
    if (!row.ok) return row;
    const { key: replaces, copiedFrom: _, ...decided } = row.value;
    const state = input.leftOut ? 'cancelled' : decided.state;
    const own = { id: newId(plan, input.id), plan: plan.key, replaces, state, toBeChecked: [] };
    return good([add(activities, { ...decided, ...own })]);
  });
}

/** The same for a budget line. */
export function reviseBudgetLine(
  situation: Situation,
  input: PlanPlace & { readonly line: Key<'budgetLines'>; readonly leftOut: boolean },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan, rows }) => {
    const row = carried(plan, budgetIn(rows, plan), input.line);
    return row.ok ? good([inItsPlace(budgetLines, plan, row.value, { withdrawn: input.leftOut })]) : row;
  });
}

function carried<T extends { readonly key: string; readonly plan: string | null }>(
  plan: Plan,
  found: readonly T[],
  key: string,
): Result<T> {
  const row = found.find((one) => one.key === key);
  return row && row.plan !== plan.key ? good(row) : bad(fault('GOAL_NOT_OWN', '', { key }));
}

/** How far decided work has come while the new version was written goes on in what takes its place. */
export function workGoesOn({ rows, plan, activities: own }: Draft): readonly Change[] {
  return own
    .filter((one) => one.plan === plan.key && one.replaces !== null)
    .flatMap((one) => {
      const before = one.replaces && rows.get(activities, one.replaces);
      return before ? altered(activities, one, { state: before.state, progress: before.progress }) : [];
    });
}
