// The versions of one plan: what was adopted stays as it was, and a revision is a row of its own beside it (domain.md 2.8).
import type { Rows } from '../../schema/list.ts';
import { plans } from '../../schema/lists/plans.ts';
import type { Target } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { isInForce, mayPlan, type Plan, placeOf, plansOf } from './plan.ts';

/** All of them, the oldest first; a revision that was given up is left out. */
export const versionsOf = (rows: Rows, plan: Plan): readonly Plan[] =>
  plansOf(rows, placeOf(plan), plan.year).filter(({ kind }) => kind === plan.kind);

/** Those that were adopted before this one. */
export const earlierOf = (rows: Rows, plan: Plan): readonly Plan[] =>
  plan.version === 1 ? [] : versionsOf(rows, plan).filter(({ version }) => version < plan.version);

/** What was put into a later version of the plan is not in this one, though it holds by now. */
export function isOfLater(rows: Rows, plan: Plan, other: Plan['key'] | null): boolean {
  if (other === null || other === plan.key) return false;
  const row = rows.get(plans, other);
  return (
    row !== null &&
    row.version > plan.version &&
    row.year === plan.year &&
    row.kind === plan.kind &&
    row.ownerUnit === plan.ownerUnit &&
    row.ownerBody === plan.ownerBody
  );
}

/** In a revision, a target that was there before it. */
export const isAdoptedTarget = (plan: Plan, target: Target | null): boolean =>
  plan.version > 1 && target !== null && target.plan !== plan.key;

const revisable: readonly Plan['state'][] = ['approved', 'active'];

/** The person may begin a new version: it is in force, it is the newest, and it is his to write. */
export function mayRevise({ person, rows }: Pick<Situation, 'person' | 'rows'>, plan: Plan): boolean {
  const newest = versionsOf(rows, plan).at(-1);
  return revisable.includes(plan.state) && newest?.key === plan.key && mayPlan(person, placeOf(plan), rows);
}

/** The version that takes the place of this one, when it has been adopted or is being written. */
export const nextOf = (rows: Rows, plan: Plan): Plan | null =>
  versionsOf(rows, plan).find(({ version }) => version > plan.version) ?? null;

/** The versions that an adopted one takes the place of. */
export const replacedBy = (rows: Rows, plan: Plan): readonly Plan[] =>
  earlierOf(rows, plan).filter((one) => isInForce(one) && one.state !== 'closed');
