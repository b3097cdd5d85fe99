// The version of a plan that was decided last before it: of the same year where it is revised, else of the year before.
import type { Rows } from '../../../schema/list.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { isInForce, type Plan, placeOf, plansOf } from '../plan.ts';
import { earlierOf } from '../versions.ts';

/** Null when nothing has been decided that it could differ from. What it was begun from counts where the owner itself had no plan. */
export function decidedBefore(rows: Rows, plan: Plan): Plan | null {
  const lastYear = plansOf(rows, placeOf(plan), plan.year - 1).filter(({ kind }) => kind === plan.kind);
  const source = plan.basedOn && rows.get(plans, plan.basedOn);
  return (
    earlierOf(rows, plan).findLast(isInForce) ??
    lastYear.findLast(isInForce) ??
    (source && source.year < plan.year && isInForce(source) ? source : null)
  );
}
