// What waits for an officer among a body's cases: what the body has sent back, reports that are being written, and cases without one.
import type { RowOf, Rows } from '../../../schema/list.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { meetings } from '../../../schema/lists/room/meetings.ts';
import { inTheWay } from '../../proposal/checks.ts';
import { draftOf } from '../../proposal/draft.ts';
import { papersOf } from '../../proposal/openPapers.ts';
import type { Proposal } from '../../proposal/read.ts';
import { reportsOf } from '../../proposal/reports.ts';
import { findingsOf } from '../../proposal/rules/sendRules.ts';
import { writesReports } from '../../proposal/writers.ts';
import type { Situation } from '../../situation.ts';
import type { AgendaItem } from '../read.ts';
import type { RoomBody, RoomWork } from './waits.ts';

type Case = RowOf<typeof cases>;

/** Of one's own only: those where the person is named as the officer. */
export function officerWork(situation: Situation, body: RoomBody): readonly RoomWork[] {
  const { rows, person } = situation;
  if (!writesReports(rows, person, body.key)) return [];
  return rows
    .all(cases)
    .filter(({ withdrawn }) => withdrawn !== true)
    .flatMap((its): readonly RoomWork[] => {
      const reports = reportsOf(rows, its.key);
      const isMine = ({ officer }: Pick<Case, 'officer'>) => officer?.toLowerCase() === person.signInName;
      const mine = reports.filter((one) => isMine(one.officer === null ? its : one));
      if (!isMine(its) && mine.length === 0) return [];
      const dealtWith = rows.by(agendaItems, 'case', its.key).filter((one) => one.withdrawn !== true);
      const back = sentBack(dealtWith, reports);
      const unsent = mine.filter(isUnsent);
      return [
        ...unsent.flatMap((report) => reportWork(situation, body, its, report)),
        ...(back === null ? [] : [remittedWork(its, back, unsent)]),
        ...(reports.length === 0 && dealtWith.length === 0 ? [caseWork(its, 'noReport')] : []),
      ];
    });
}

const isUnsent = ({ state }: Proposal): boolean => state !== 'sent' && state !== 'withdrawn';

const caseWork = (its: Case, step: 'noReport' | 'remitted'): RoomWork => ({
  step,
  about: its.key,
  due: null,
  meeting: null,
  titles: [its.title],
  count: 1,
  of: 1,
  link: { part: 'case', named: its.key, place: null },
});

/** The item that was decided last, where the body sent the case back and no report has come since; null otherwise. */
function sentBack(items: readonly AgendaItem[], reports: readonly Proposal[]): AgendaItem | null {
  const last = items
    .filter(({ decidedAt }) => decidedAt !== null)
    .toSorted((one, other) => (one.decidedAt ?? '').localeCompare(other.decidedAt ?? ''))
    .at(-1);
  if (last?.outcome !== 'remitted') return null;
  const isAnswered = reports.some(
    ({ state, sentAt }) => state === 'sent' && (sentAt ?? '') > (last.decidedAt ?? ''),
  );
  return isAnswered ? null : last;
}

/** With the body's own reason; the way leads to the new report where it is being written already. */
function remittedWork(its: Case, back: AgendaItem, unsent: readonly Proposal[]): RoomWork {
  const work = caseWork(its, 'remitted');
  const report = unsent.at(-1);
  return {
    ...work,
    titles: [its.title, ...(back.remitReason?.trim() ? [back.remitReason.trim()] : [])],
    link: report ? { part: 'report', named: report.key, place: null } : work.link,
  };
}

/** A report that is being written: an unanswered analysis is told of before all else, since it is what is put off. */
function reportWork(situation: Situation, body: RoomBody, its: Case, report: Proposal): readonly RoomWork[] {
  const { rows } = situation;
  const papers = papersOf(situation, { body: body.key });
  if (!papers.ok) return [];
  const draft = draftOf(rows, papers.value, its, report);
  const left = inTheWay(findingsOf(rows, draft), report.considered);
  const impacts = left.filter(({ code }) => code === 'IMPACT_BLANK');
  const [first] = impacts.length > 0 ? impacts : left;
  return [
    {
      step: impacts.length > 0 ? 'impacts' : first ? 'draft' : 'send',
      about: report.key,
      due: dayOfTelling(rows, report),
      meeting: null,
      titles: [its.title],
      count: impacts.length > 0 ? impacts.length : left.length,
      of: draft.parts.filter(({ part }) => part.content === 'impact').length,
      link: { part: 'report', named: report.key, place: first?.at ?? 'review' },
    },
  ];
}

/** A decision on delegation names the meeting at which it is told of; another report waits for no certain day. */
const dayOfTelling = (rows: Rows, { reportAt }: Proposal) =>
  (reportAt && rows.get(meetings, reportAt)?.day) ?? null;
