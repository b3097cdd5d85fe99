// A plan that the body has sent back, refused, or decided with a change is its owner's to write in again (domain.md 2.8: submitted → returned).
import type { Change } from '../../../schema/change.ts';
import { good, type Result } from '../../../schema/fault.ts';
import { type Instant, key } from '../../../schema/field.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { altered } from '../../../schema/wish.ts';
import { bodyOf } from '../../organisation.ts';
import { type Draft, draftOf } from '../../planning/draft.ts';
import { deciderOf, placeOf } from '../../planning/plan.ts';
import type { Situation } from '../../situation.ts';
import type { Decided } from '../decided.ts';
import { draftsBecome } from '../planTakesEffect.ts';

/** By the body or by the manager above, with the reason. */
export const planReturned = (
  { now, person }: Pick<Situation, 'now' | 'person'>,
  draft: Draft,
  reason: string,
): readonly Change[] => [
  ...altered(plans, draft.plan, {
    state: 'returned',
    returnedAt: now,
    returnedBy: person.signInName,
    returnedReason: reason.slice(0, plans.fields.returnedReason.max),
  }),
  ...draftsBecome(draft, 'draft'),
];

/** Nothing where it has been sent again since, or is not the body's to decide: then nobody waits for it to be given back. */
export function planRefused(the: Decided, adjustedAt: Instant): Result<readonly Change[]> {
  const { rows, item } = the;
  const found = draftOf(rows, key<'plans'>(the.effect.target));
  if (!found.ok) return good([]);
  const { plan, model, level } = found.value;
  const isTheirs = deciderOf(model, level) === 'body' && bodyOf(rows, placeOf(plan)) === item.body;
  const waits = plan.state === 'submitted' && (plan.submittedAt ?? '') <= adjustedAt;
  return good(isTheirs && waits ? planReturned(the, found.value, item.remitReason || item.text) : []);
}
