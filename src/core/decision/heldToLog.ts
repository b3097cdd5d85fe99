// Holds what rows say is decided to the body's log: a plan called approved whose decision is not there is told of.
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { plans } from '../../schema/lists/plans.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { Verified } from '../log/verify.ts';
import { bodyOf } from '../organisation.ts';
import { deciderOf, isInForce, levelOf, type Plan, placeOf } from '../planning/plan.ts';
import type { Effect } from './content.ts';
import { printDecided, printNow } from './plans/confirmed.ts';
import { decidedIn, isApproved, type Standing } from './standing.ts';

/**
 * `held`: the log has its adjusted approval, of a plan as it reads now.
 * `beforeLog`: it says that it was approved before the log began, which nobody can hold it to. `notInLog`: it calls itself
 * approved, and the body has not decided so.
 */
export type Hold = 'held' | 'beforeLog' | 'notInLog';
/** `differs`: the approval is of what the plan read then, and somebody has altered it since. */
export type PlanHold = Hold | 'differs';

/** The last adjusted decision by which the body itself approved the plan or the report; null where the log has none. */
export function approvedLast(
  log: Verified,
  kind: Effect['kind'],
  target: string,
): { readonly standing: Standing; readonly effect: Effect } | null {
  const found = decidedIn(log).flatMap((standing) => {
    const { item, adjusted } = standing;
    if (adjusted === null || !isApproved(item)) return [];
    const effect = item.points
      .filter(({ forwardTo }) => forwardTo === null)
      .flatMap(({ effects }) => effects)
      .find((one) => one.kind === kind && one.target === target);
    return effect === undefined ? [] : [{ standing, effect }];
  });
  return found.at(-1) ?? null;
}

/** Null for a plan that does not say that it is decided. */
export function heldToLog(rows: Rows, plan: Plan, log: Verified): PlanHold | null {
  if (!isInForce(plan)) return null;
  // What was decided of it last is what it is held to: an earlier decision may have been of another version of its words.
  const last = approvedLast(log, 'approvePlan', plan.key);
  if (last)
    return printNow({ rows }, last.effect) === printDecided(last.standing, plan.key) ? 'held' : 'differs';
  const began = log.rows[0]?.row.created;
  return began === undefined || (plan.approvedAt ?? '') < began ? 'beforeLog' : 'notInLog';
}

/** The body to whose log it is held, where one decides it. */
export function bodyDeciding(rows: Rows, plan: Plan): Key<'bodies'> | null {
  const body = bodyOf(rows, placeOf(plan));
  return body !== null && isDecidedBy(rows, plan, body) ? body : null;
}

/** The body decides it: its own plans, and those of its units that the model gives it to decide. */
function isDecidedBy(rows: Rows, plan: Plan, body: string): boolean {
  if (bodyOf(rows, placeOf(plan)) !== body) return false;
  const model = modelInForce(rows, plan.year);
  const level = model.ok ? levelOf(rows, model.value, placeOf(plan)) : null;
  return model.ok && level !== null && deciderOf(model.value, level) === 'body';
}

/** The plans of a year and later that call themselves decided by the body, each held to its log. */
export function heldPlans(
  rows: Rows,
  { body, from, log }: { readonly body: string; readonly from: number; readonly log: Verified },
): readonly { readonly plan: Plan; readonly hold: PlanHold }[] {
  return rows
    .all(plans)
    .filter((plan) => plan.year >= from && plan.withdrawn !== true && isInForce(plan))
    .filter((plan) => isDecidedBy(rows, plan, body))
    .flatMap((plan) => {
      const hold = heldToLog(rows, plan, log);
      return hold === null ? [] : [{ plan, hold }];
    });
}
