// What a body's decision does to a plan or a report: the plan comes in force, and the period that a report rests on is locked (P4, P5, F6).
import type { Change } from '../../schema/change.ts';
import { bad, type FaultCode, fault, good, type Result } from '../../schema/fault.ts';
import { key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { periods } from '../../schema/lists/periods.ts';
import { reportsOf } from '../../steering/documents/ofModel.ts';
import { routeOf } from '../../steering/documents/route.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { bodyOf } from '../organisation.ts';
import { stepPeriod } from '../period/lifeCycle.ts';
import { financingIn } from '../planning/contents.ts';
import { type Draft, draftOf } from '../planning/draft.ts';
import { sourcesOf } from '../planning/financing.ts';
import { deciderOf, isInForce, isWritable, placeOf } from '../planning/plan.ts';
import { deciderIn } from '../planning/superior.ts';
import { type Decided, targetGone } from './decided.ts';
import { framesMoved, type Moved } from './frames/framesMoved.ts';
import { printDecided, printNow } from './plans/confirmed.ts';
import { planReturned } from './plans/returned.ts';
import { planTakesEffect } from './planTakesEffect.ts';
import type { Standing } from './standing.ts';

type Wished = Result<readonly Change[]>;

/**
 * The body that the plan answers to decides it, and no other. What is approved with a change goes back to be altered as decided; when
 * it has been sent again the secretary confirms the difference. So nothing that was not decided is ever in force.
 * Faults: EFFECT_TARGET_GONE, PLAN_NEEDS_DECISION {body}, PLAN_NOT_OPEN {state}, PLAN_CHANGE_NOT_APPLIED,
 * PLAN_CHANGE_UNCONFIRMED, PLAN_NOT_AS_DECIDED when somebody has altered it since: it waits for a new decision, and the model's.
 */
export function planApproved(the: Decided, { confirmed, adjusted }: Standing): Wished {
  const { rows, effect, item } = the;
  const draft = draftOf(rows, key<'plans'>(effect.target));
  if (!draft.ok) return draft.faults.some(({ code }) => code === 'PLAN_GONE') ? targetGone(the) : draft;
  const { plan, model, level } = draft.value;
  if (deciderOf(model, level) !== 'body' || bodyOf(rows, placeOf(plan)) !== item.body)
    return bad(fault('PLAN_NEEDS_DECISION', '', { body: deciderIn(draft.value).body }));
  const isAsDecided = printNow(the, effect) === printDecided({ item, confirmed }, plan.key);
  if (isInForce(plan)) return good(isAsDecided ? moneyOf(draft.value) : []);
  const isChanged = item.outcome === 'approvedWithChange';
  const waits = (code: FaultCode) => bad(fault(code, '', { plan: plan.title }));
  if (isWritable(plan))
    return isChanged
      ? waits('PLAN_CHANGE_NOT_APPLIED')
      : bad(fault('PLAN_NOT_OPEN', '', { state: plan.state }));
  if (isChanged && (plan.submittedAt ?? '') <= (adjusted?.at ?? the.now))
    return good(planReturned(the, draft.value, item.text));
  if (!isAsDecided) return waits(isChanged ? 'PLAN_CHANGE_UNCONFIRMED' : 'PLAN_NOT_AS_DECIDED');
  const by = {
    decidedBody: key<'bodies'>(item.body),
    decidedDay: item.day,
    decidedParagraph: item.paragraph,
  };
  return good([...planTakesEffect(the, draft.value, by), ...moneyOf(draft.value)]);
}

const moneyOf = (draft: Draft): readonly Change[] =>
  movesOf(draft).flatMap((moved) => framesMoved(draft.rows, moved));

/** What the plan moves between boards when it is decided. */
export const movesOf = ({ rows, plan }: Pick<Draft, 'rows' | 'plan'>): readonly Moved[] =>
  financingIn(rows, plan)
    .filter((one) => one.plan === plan.key && one.hasCost === 'yes')
    .map(({ id, phaseIn, fromDay, permanent, sources }) => ({
      year: plan.year,
      id,
      own: bodyOf(rows, placeOf(plan)),
      label: phaseIn ?? plan.title,
      fromDay,
      permanent: permanent === true,
      sources: sourcesOf(sources),
    }));

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
