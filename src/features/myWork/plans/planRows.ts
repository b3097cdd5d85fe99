// The plans that wait, as rows of Mitt arbete; fetched after the page itself, since planning is much to fetch.
import { type PlanWork, planWork } from '../../../core/planning/planWork.ts';
import type { Situation } from '../../../core/situation.ts';
import { address } from '../../../ui/address.ts';
import type { PlanRow, WorkWords } from '../wordsOf.ts';
import type { sv } from './text.ts';

export * as texts from './text.ts';

export function planRows(situation: Situation, t: typeof sv): readonly PlanRow[] {
  return planWork(situation).map((work) => ({
    kind: 'plan',
    key: `${work.step}.${work.plan?.key ?? `${work.year}.${work.owner.unit ?? ''}.${work.owner.body ?? ''}`}`,
    due: work.due,
    words: wordsOf(t, work),
    href: hrefOf(work),
  }));
}

function wordsOf(t: typeof sv, { step, plan, year, owner, done, of }: PlanWork): WorkWords {
  const leads: Readonly<Record<PlanWork['step'], string>> = {
    ...t.lead,
    write: t.lead.write(done, of),
    returned: t.lead.returned(plan?.returnedReason ?? ''),
  };
  const isWritten = step === 'write' || step === 'returned';
  return {
    title: t.title[step](year, owner.name),
    lead: leads[step],
    action: t.action[step],
    progress: isWritten ? { done, of, label: t.progress(owner.name) } : null,
  };
}

function hrefOf({ step, plan, year, owner, place }: PlanWork): string {
  if (plan === null)
    return address.newPlan(year, owner.unit === null ? 'organ' : 'enhet', owner.unit ?? owner.body ?? '');
  return address.plan(plan.key, step === 'write' || step === 'returned' ? (place ?? 'review') : 'review');
}
