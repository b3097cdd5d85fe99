// The plans, the deviations, the follow-ups on their way upwards, the assignments and the periods that wait, as rows of Mitt arbete; fetched after the page itself, since they are much to fetch.
import { type ConsolidationWork, consolidationWork } from '../../../core/consolidation/consolidationWork.ts';
import { groupsToJudge } from '../../../core/consolidation/groupsToJudge.ts';
import { type DeviationWork, deviationWork } from '../../../core/deviation/deviationWork.ts';
import { type AssignmentWork, assignmentWork } from '../../../core/meeting/work/assignmentWork.ts';
import { ownerName } from '../../../core/organisation.ts';
import { type PeriodWork, periodWork } from '../../../core/period/periodWork.ts';
import { type PlanWork, planWork } from '../../../core/planning/planWork.ts';
import { personNamed, type Situation } from '../../../core/situation.ts';
import { address } from '../../../ui/address.ts';
import type { FetchedRow, WorkWords } from '../wordsOf.ts';
import type { sv } from './text.ts';

export { Beside } from './Beside.tsx';
export * as texts from './text.ts';

export function fetchedRows(situation: Situation, t: typeof sv): readonly FetchedRow[] {
  return [
    ...planRows(situation, t),
    ...consolidationWork(situation).map((work) => ({
      kind: 'fetched' as const,
      key: `${work.step}.${work.place.unit ?? ''}`,
      due: work.due,
      words: wordsOfConsolidation(t, work),
      href:
        work.step === 'returned'
          ? address.followUp(work.place.unit ?? '', work.period.key)
          : address.consolidation(work.period.key, work.place.unit),
    })),
    ...judgingRows(situation, t),
    ...deviationWork(situation).map((work) => ({
      kind: 'fetched' as const,
      key: `${work.step}.${work.deviation.key}`,
      due: work.due,
      words: wordsOfDeviation(situation, t, work),
      href: address.deviation(work.deviation.key),
    })),
    ...periodWork(situation).map((work) => rowOfPeriod(t, work)),
    ...assignmentWork(situation).map((work) => rowOfAssignment(situation, t, work)),
  ];
}

/** A long list of names says less than its beginning. */
const mostNames = 3;

function judgingRows(situation: Situation, t: typeof sv): readonly FetchedRow[] {
  const work = groupsToJudge(situation);
  if (work === null) return [];
  const names = work.groups.map(({ label }) => (label === '' ? t.judging.whole : label));
  const left = names.length - mostNames;
  const told = left > 1 ? [...names.slice(0, mostNames), t.judging.more(left)] : names;
  const words = {
    title: t.judging.title(names.length),
    lead: t.judging.lead(told),
    action: t.judging.action,
    progress: null,
  };
  const href = address.attainment(work.period.key);
  return [{ kind: 'fetched', key: 'judging', due: work.due, words, href }];
}

const rowOfPeriod = (t: typeof sv, { act, period, due }: PeriodWork): FetchedRow => ({
  kind: 'fetched',
  key: `${act}.${period.key}`,
  due,
  words: {
    title: t.period.title[act](period.label, String(period.year)),
    lead: t.period.lead[act],
    action: t.period.action,
    progress: null,
  },
  href: address.settings('perioder'),
});

function rowOfAssignment(
  { rows }: Situation,
  t: typeof sv,
  { assignment, unit, due, period }: AssignmentWork,
): FetchedRow {
  return {
    kind: 'fetched',
    key: `assignment.${assignment.key}`,
    due,
    words: {
      title: t.assignment.title(assignment.title),
      lead: t.assignment.lead(ownerName(rows, { unit: null, body: assignment.fromBody }), unit.name),
      action: period === null ? t.assignment.action.read : t.assignment.action.report,
      progress: null,
    },
    // Between periods there is no form to answer in; what the giver waits for stands on its page.
    href:
      period === null
        ? address.room(assignment.fromBody, 'uppfoljning')
        : address.followUp(unit.key, period.key, 'assignments'),
  };
}

const wordsOfConsolidation = (t: typeof sv, { step, units, note, period }: ConsolidationWork): WorkWords => ({
  title: t.consolidation.title[step](units.length, units[0]?.name ?? ''),
  lead: t.consolidation.lead[step](
    period.label,
    note,
    units.map(({ name }) => name),
  ),
  action: t.consolidation.action[step],
  progress: null,
});

/** Of what somebody has written no more than fills a row or two. */
const mostLetters = 120;
const shortened = (text: string) =>
  text.length <= mostLetters ? text : `${text.slice(0, mostLetters).replace(/\s+\S*$/, '')} …`;

function wordsOfDeviation(
  { rows }: Situation,
  t: typeof sv,
  { step, deviation, count, said }: DeviationWork,
): WorkWords {
  const text = said?.text ?? null;
  const quoted =
    said === undefined || text === null
      ? null
      : ([personNamed(rows, said.by).name, shortened(text)] as const);
  return {
    title: t.deviation.title[step](count),
    lead: t.deviation.lead(deviation.title, quoted),
    action: t.deviation.action[step],
    progress: null,
  };
}

function planRows(situation: Situation, t: typeof sv): readonly FetchedRow[] {
  return planWork(situation).map((work) => ({
    kind: 'fetched',
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
