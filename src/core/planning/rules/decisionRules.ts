// The acts of step 14 and after: a plan is sent, approved by the manager above, or returned; a body's plan is never approved here.
import type { Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../../schema/fault.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { altered, checked } from '../../../schema/wish.ts';
import { planReturned } from '../../decision/plans/returned.ts';
import { draftsBecome, planTakesEffect } from '../../decision/planTakesEffect.ts';
import type { Situation } from '../../situation.ts';
import { type Draft, draftOf } from '../draft.ts';
import type { PlanForm } from '../entry.ts';
import { planForm } from '../form.ts';
import { deciderOf, isHeadOf, isLineManager } from '../plan.ts';
import { deciderIn } from '../superior.ts';
import { inOpenPlan, type PlanPlace } from './openPlan.ts';

/**
 * Sends the plan to whoever decides it (`form.decider`). Demands that no error is left; the faults are those of `form.errors`.
 * Warnings stand in the way until they are considered, in the plan or by their keys in `considered`, and are then stored with it.
 */
export function submitPlan(
  situation: Situation,
  input: PlanPlace & { readonly considered: readonly string[] },
): Result<readonly Change[]> {
  const form = planForm(situation, input.plan);
  if (!form.ok) return form;
  const { errors, warnings } = form.value;
  const passed = warnings.filter(({ key, considered }) => considered || input.considered.includes(key));
  const inTheWay = [...errors, ...warnings.filter((one) => !passed.includes(one))];
  return inOpenPlan(situation, input, (draft) => {
    if (inTheWay.length > 0) return bad(...inTheWay.map((one) => one.fault));
    return good([
      ...altered(plans, draft.plan, {
        state: 'submitted',
        considered: passed.map(({ key }) => key),
        submittedAt: situation.now,
        submittedBy: situation.person.signInName,
      }),
      ...draftsBecome(draft, 'proposed'),
    ]);
  });
}

/**
 * The manager above approves, or the head of the administration where the model says that he decides; nobody his own.
 * Faults: PLAN_GONE, PLAN_NOT_OPEN when it is not sent, PLAN_NEEDS_DECISION {body} where a body decides (P4, P5),
 * PLAN_OWN_APPROVAL, NOT_ALLOWED, and the errors that may have come since it was sent.
 */
export function approveUnitPlan(situation: Situation, input: PlanPlace): Result<readonly Change[]> {
  const draft = sentPlan(situation, input);
  if (!draft.ok) return draft;
  const form: Result<PlanForm> = planForm(situation, input.plan);
  if (!form.ok) return form;
  if (form.value.errors.length > 0) return bad(...form.value.errors.map((one) => one.fault));
  return checked(planTakesEffect(situation, draft.value, null));
}

/** Whoever approves may return it instead, with a reason. Faults: FIELD_REQUIRED at 'returnedReason', and those of approval. */
export function returnPlan(
  situation: Situation,
  input: PlanPlace & { readonly reason: string },
): Result<readonly Change[]> {
  const draft = sentPlan(situation, input);
  if (!draft.ok) return draft;
  if (input.reason.trim() === '') {
    const { label } = plans.fields.returnedReason;
    return bad(fault('FIELD_REQUIRED', 'returnedReason', { label }));
  }
  return checked(planReturned(situation, draft.value, input.reason));
}

/** The plan that has been sent, when the person is the one who decides it. */
function sentPlan(situation: Situation, { plan }: PlanPlace): Result<Draft> {
  const draft = draftOf(situation.rows, plan);
  if (!draft.ok) return draft;
  const hindrance = hindranceTo(situation, draft.value);
  return hindrance ? bad(hindrance) : draft;
}

function hindranceTo({ person, rows }: Situation, draft: Draft): Fault | null {
  const { plan, model, level } = draft;
  const by = deciderOf(model, level);
  const unit = plan.ownerUnit;
  if (by === 'body' || unit === null)
    return fault('PLAN_NEEDS_DECISION', '', { body: deciderIn(draft).body });
  if (plan.state !== 'submitted') return fault('PLAN_NOT_OPEN', '', { state: plan.state });
  const isHead = isHeadOf(person, unit);
  if (person.signInName === plan.submittedBy || (isHead && by === 'lineManager'))
    return fault('PLAN_OWN_APPROVAL', '');
  const mayDecide = by === 'head' ? isHead : isLineManager(person, unit, rows);
  return mayDecide ? null : fault('NOT_ALLOWED', '', { plan: plan.title });
}
