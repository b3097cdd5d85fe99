// Which elements of a plan its figures may show.
import type { PlanForm } from '../../../../core/planning/entry.ts';
import { isOwnId } from '../../../../schema/list.ts';

/** The elements that a figure put into the plan may show: a unit's figures show what is its own. */
export function measurable({ goals, missions, factors, plan }: PlanForm) {
  const unit = plan.ownerUnit;
  return [...goals, ...factors, ...missions]
    .map(({ goal }) => goal)
    .filter((goal) => unit === null || isOwnId(unit, goal.key));
}
