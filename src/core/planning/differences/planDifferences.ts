// What differs in a plan from the version that was decided last: goals, figures with their targets, work, money and texts, one by one.
import { good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { personNamed, type Situation } from '../../situation.ts';
import { budgetIn, documentsIn, financingIn, followUpItemsIn, risksIn, sectionsIn } from '../contents.ts';
import { type Draft, draftOf } from '../draft.ts';
import type { Plan } from '../plan.ts';
import { compared, type Difference, said } from './compared.ts';
import { decidedBefore } from './decidedBefore.ts';
import { activityWay, figureWay, goalWay } from './elements.ts';
import { budgetWay, financingWay } from './money.ts';
import { followUpWay, planWay, riskWay, textWay } from './texts.ts';
import type { Compared, DifferenceWords } from './words.ts';

/** @property before the version that was decided last; null when there is none, and all is new */
export interface PlanDifferences {
  readonly plan: Plan;
  readonly before: Plan | null;
  readonly differences: readonly Difference[];
}

/** Faults: PLAN_GONE, and those of the models of the years. */
export function planDifferences(
  { rows }: Pick<Situation, 'rows'>,
  planKey: Key<'plans'>,
  words: DifferenceWords,
): Result<PlanDifferences> {
  const draft = draftOf(rows, planKey);
  if (!draft.ok) return draft;
  const now = draft.value;
  const before = decidedBefore(rows, now.plan);
  if (before === null) return good({ plan: now.plan, before, differences: [] });
  const decided = draftOf(rows, before.key);
  if (!decided.ok) return decided;
  return good({ plan: now.plan, before, differences: between(decided.value, now, words) });
}

export function between(before: Draft, now: Draft, words: DifferenceWords): readonly Difference[] {
  const { rows, model, plan } = now;
  const the: Compared = {
    rows,
    model,
    words,
    planYear: plan.year,
    sameYear: before.plan.year === plan.year,
    years: now.targetYears.filter((year) => before.targetYears.includes(year)),
    nameOf: (person) => (person === null ? '' : personNamed(rows, person).name),
    titleOf: (goal) => rows.get(goals, goal)?.title ?? '',
  };
  const ofBoth = <T>(list: (draft: Draft) => readonly T[]) => [list(before), list(now)] as const;
  // What was done last year is not taken away this year.
  const work = before.activities.filter(({ state }) => the.sameYear || state !== 'done');
  return [
    // In another year's it is another plan, with a name and a span of its own.
    ...(the.sameYear ? compared(planWay(the), [before.plan], [plan]) : []),
    ...compared(goalWay(the), ...ofBoth((one) => one.goals)),
    ...compared(
      figureWay(the),
      ...ofBoth((one) => one.indicators.map((indicator) => ({ indicator, plan: one.plan }))),
    ),
    ...compared(activityWay(the), work, now.activities),
    ...compared(budgetWay(the), ...ofBoth((one) => budgetIn(rows, one.plan))),
    ...compared(financingWay(the), ...ofBoth((one) => financingIn(rows, one.plan))),
    ...compared(textWay(the), ...ofBoth((one) => sectionsIn(rows, one.plan))),
    ...compared(riskWay, ...ofBoth((one) => risksIn(rows, one.plan))),
    ...compared(followUpWay(the), ...ofBoth((one) => followUpItemsIn(rows, one.plan))),
    ...compared(
      {
        subject: 'document',
        names: ({ id }) => [id],
        title: ({ title }) => title,
        tell: ({ version }) => [said(governingDocuments.fields.version.label, String(version))],
      },
      ...ofBoth((one) => documentsIn(rows, one.plan)),
    ),
    ...compared(
      {
        subject: 'contribution',
        names: (goal: Key<'goals'>) => [goal],
        title: (goal) => the.titleOf(goal),
        tell: () => [],
      },
      ...ofBoth((one) => one.plan.contributesTo ?? []),
    ),
  ];
}
