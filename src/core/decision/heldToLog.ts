// Holds what rows say is decided to the body's log: a plan called approved whose decision is not there is told of.
import type { Verified } from '../log/verify.ts';
import { isInForce, type Plan } from '../planning/plan.ts';
import { decidedIn, isApproved } from './standing.ts';

/**
 * `held`: the log has its adjusted approval. `beforeLog`: it says that it was approved before the log began, which nobody can
 * hold it to. `notInLog`: it calls itself approved, and the body has not decided so.
 */
export type Hold = 'held' | 'beforeLog' | 'notInLog';

/** Null for a plan that does not say that it is decided. */
export function heldToLog(plan: Plan, log: Verified): Hold | null {
  if (!isInForce(plan)) return null;
  const isDecided = decidedIn(log).some(
    ({ item, adjusted }) =>
      adjusted !== null &&
      isApproved(item) &&
      item.points.some(({ forwardTo, effects }) =>
        effects.some(
          ({ kind, target }) => forwardTo === null && kind === 'approvePlan' && target === plan.key,
        ),
      ),
  );
  if (isDecided) return 'held';
  const began = log.rows[0]?.row.created;
  return began === undefined || (plan.approvedAt ?? '') < began ? 'beforeLog' : 'notInLog';
}
