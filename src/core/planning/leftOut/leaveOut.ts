// A decided goal or figure is not taken along in the plan that is written, or is taken along again (domain.md 2.8: closed).
import type { Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { altered } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { inOpenPlan, type PlanPlace } from '../rules/openPlan.ts';
import { type Ending, idOf, leftOutOf } from './leftOut.ts';

/** @property how how it ended; null takes it along again */
export interface LeaveOut extends PlanPlace {
  readonly list: 'goals' | 'indicators';
  readonly key: string;
  readonly how: Ending | null;
}

/** Nothing ends until the plan is decided. Faults: GOAL_NOT_OWN for what is not decided and carried, and those of the plan. */
export function leaveOut(situation: Situation, input: LeaveOut): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan, goals: own, indicators: figures }) => {
    const id = idOf(input.list === 'goals' ? goals : indicators, input.key);
    const others = leftOutOf(plan).filter((one) => one.id !== id);
    const carried: readonly { readonly key: string; readonly plan: string | null }[] =
      input.list === 'goals' ? own : figures;
    const isThere =
      others.length < leftOutOf(plan).length ||
      carried.some((one) => one.key === input.key && one.plan !== plan.key);
    if (!isThere) return bad(fault('GOAL_NOT_OWN', '', { key: input.key }));
    const wanted = input.how === null ? others : [...others, { id, how: input.how }];
    return good(altered(plans, plan, { leftOut: wanted.map((one) => `${one.how}/${one.id}`) }));
  });
}
