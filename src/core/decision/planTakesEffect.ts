// What follows when a plan is decided, by a manager or by a body: it and what is in it come in force, and the version before it ends.
import type { Change } from '../../schema/change.ts';
import type { Day, Key } from '../../schema/field.ts';
import { goals } from '../../schema/lists/goals.ts';
import { plans } from '../../schema/lists/plans.ts';
import { altered } from '../../schema/wish.ts';
import { isDraft } from '../planning/contents.ts';
import type { Draft } from '../planning/draft.ts';
import { whatEnds } from '../planning/leftOut/leftOut.ts';
import { workGoesOn } from '../planning/rules/reviseRows.ts';
import { replacedBy } from '../planning/versions.ts';
import type { Situation } from '../situation.ts';

/** The body's decision, as plan and goals say it; null where a manager has approved. */
export interface DecidedBy {
  readonly decidedBody: Key<'bodies'>;
  readonly decidedDay: Day;
  readonly decidedParagraph: number;
}

export function draftsBecome(
  { goals: own, plan }: Draft,
  state: 'draft' | 'proposed' | 'adopted' | 'active',
  by: DecidedBy | null = null,
): readonly Change[] {
  return own
    .filter((goal) => goal.plan === plan.key && isDraft(goal))
    .flatMap((goal) => altered(goals, goal, { state, ...by }));
}

/** Whoever asks has seen to it that the plan is decided, and by whom it may be. */
export function planTakesEffect(situation: Situation, draft: Draft, by: DecidedBy | null): readonly Change[] {
  const { plan } = draft;
  const hasBegun = situation.today >= `${plan.year}-01-01`;
  return [
    ...altered(plans, plan, {
      state: hasBegun ? 'active' : 'approved',
      approvedAt: situation.now,
      approvedBy: by === null ? situation.person.signInName : null,
      ...by,
    }),
    ...draftsBecome(draft, hasBegun ? 'active' : 'adopted', by),
    ...workGoesOn(draft),
    ...whatEnds(draft),
    ...replacedBy(situation.rows, plan).flatMap((one) => altered(plans, one, { state: 'closed' })),
  ];
}
