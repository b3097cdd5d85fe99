// What a body's decision does to a plan or a report: the plan comes in force, and the period that a report rests on is locked (P4, P5, F6).
import type { Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import { type Instant, key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { periods } from '../../schema/lists/periods.ts';
import { plans } from '../../schema/lists/plans.ts';
import { altered } from '../../schema/wish.ts';
import { reportsOf } from '../../steering/documents/ofModel.ts';
import { routeOf } from '../../steering/documents/route.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { printsOf } from '../meeting/decide/frozen.ts';
import { bodyOf } from '../organisation.ts';
import { stepPeriod } from '../period/lifeCycle.ts';
import { financingIn } from '../planning/contents.ts';
import { type Draft, draftOf } from '../planning/draft.ts';
import { sourcesOf } from '../planning/financing.ts';
import { deciderOf, isInForce, isWritable, placeOf } from '../planning/plan.ts';
import { deciderIn } from '../planning/superior.ts';
import { type Decided, targetGone } from './decided.ts';
import { framesMoved } from './framesMoved.ts';
import { planTakesEffect } from './planTakesEffect.ts';

type Wished = Result<readonly Change[]>;

/**
 * The body that the plan answers to decides it, and no other. What is approved with a change goes back to be altered as decided,
 * and comes in force when it has been sent again: so nothing that was not decided is ever in force.
 * Faults: EFFECT_TARGET_GONE, PLAN_NEEDS_DECISION {body}, PLAN_NOT_OPEN {state}, PLAN_CHANGE_NOT_APPLIED,
 * PLAN_NOT_AS_DECIDED when somebody has altered it since, past the app, and the model's.
 */
export function planApproved(the: Decided, adjustedAt: Instant): Wished {
  const { rows, effect, item } = the;
  const draft = draftOf(rows, key<'plans'>(effect.target));
  if (!draft.ok) return draft.faults.some(({ code }) => code === 'PLAN_GONE') ? targetGone(the) : draft;
  const { plan, model, level } = draft.value;
  if (deciderOf(model, level) !== 'body' || bodyOf(rows, placeOf(plan)) !== item.body)
    return bad(fault('PLAN_NEEDS_DECISION', '', { body: deciderIn(draft.value).body }));
  if (isInForce(plan)) return good(moneyOf(draft.value));
  const isChanged = item.outcome === 'approvedWithChange';
  if (isWritable(plan))
    return bad(
      isChanged
        ? fault('PLAN_CHANGE_NOT_APPLIED', '', { plan: plan.title })
        : fault('PLAN_NOT_OPEN', '', { state: plan.state }),
    );
  const print = item.frozen[plan.key];
  if (!isChanged && print !== undefined && printsOf(rows, [effect])[plan.key] !== print)
    return bad(fault('PLAN_NOT_AS_DECIDED', '', { plan: plan.title }));
  if (isChanged && (plan.submittedAt ?? '') <= adjustedAt)
    return good(
      altered(plans, plan, {
        state: 'returned',
        returnedAt: the.now,
        returnedBy: the.person.signInName,
        returnedReason: item.text.slice(0, plans.fields.returnedReason.max),
      }),
    );
  return good([...planTakesEffect(the, draft.value), ...moneyOf(draft.value)]);
}

function moneyOf({ rows, plan }: Draft): readonly Change[] {
  return financingIn(rows, plan)
    .filter((one) => one.plan === plan.key && one.hasCost === 'yes')
    .flatMap(({ id, phaseIn, fromDay, permanent, sources }) =>
      framesMoved(rows, {
        year: plan.year,
        id,
        own: bodyOf(rows, placeOf(plan)),
        label: phaseIn ?? plan.title,
        fromDay,
        permanent: permanent === true,
        sources: sourcesOf(sources),
      }),
    );
}

/**
 * The period of a report is locked by the body that the report ends with, where the model says so: one committee's report locks
 * nothing for the others. Faults: EFFECT_TARGET_GONE, and NOT_ALLOWED for whoever may not lock a period.
 */
export function reportApproved(the: Decided): Wished {
  const { rows, effect, item } = the;
  const period = rows.get(periods, key<'periods'>(effect.target));
  if (period === null) return targetGone(the);
  if (period.state === 'locked') return good([]);
  const model = modelInForce(rows, period.year);
  if (!model.ok) return model;
  const body = rows.get(bodies, key<'bodies'>(item.body));
  const isLast = reportsOf(model.value, period.kind).some((report) => {
    const actor = routeOf(model.value, report.key).findLast(({ action }) => action === 'decide')?.actor;
    return actor?.kind === 'body' && !actor.own && actor.body === body?.kind;
  });
  return isLast ? stepPeriod(the, { period: period.key, act: 'lock' }) : good([]);
}
