// A report is sent and stands as it was sent, a decision on delegation is taken and queued to be told of, and a report is withdrawn.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Rows } from '../../../schema/list.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import { ownEffects } from '../../decision/delegation/delegatedEffects.ts';
import { meetingsOf } from '../../meeting/ahead.ts';
import { keepsPapers } from '../../meeting/keepers.ts';
import type { Meeting } from '../../meeting/read.ts';
import type { Situation } from '../../situation.ts';
import { inTheWay, reportFindings } from '../checks.ts';
import { delegatedFindings, isToBeTold } from '../delegated.ts';
import type { Draft } from '../draft.ts';
import { writablePapers } from '../openPapers.ts';
import { isDraftFile, keptRows, type Proposal, stored } from '../read.ts';
import { recordOf, reportNamed } from '../reports.ts';
import { recorded, written } from './drafting.ts';
import { gone, inOpenReport, type ReportPlace } from './openReport.ts';

/** Everything that is wrong with the report, whichever of the two it is. */
export const findingsOf = (rows: Rows, draft: Draft) =>
  draft.report.kind === 'delegatedDecision' ? delegatedFindings(rows, draft) : reportFindings(rows, draft);

export interface Sending extends ReportPlace {
  /** Where the files of the draft have been laid for the body to read, by where they lie. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * Faults: all that `findingsOf` tells and nobody has considered, PROPOSAL_FILE_UNSENT, and those of the report. A decision on delegation is thereby
 * taken: what it leads to is carried out as far as the person may, and it is put on an agenda to be told of by whoever keeps the papers.
 */
export function sendReport(situation: Situation, input: Sending): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  return inOpenReport(situation, input, (draft) => {
    const { report } = draft;
    const left = inTheWay(findingsOf(rows, draft), report.considered);
    if (left.length > 0) return bad(...left);
    const laid = keptRows(report.attachments?.rows).map((row) => ({
      ...row,
      file: input.files?.[String(row.file)] ?? row.file,
    }));
    const unsent = laid.filter(({ file }) => isDraftFile(String(file)));
    if (unsent.length > 0) return bad(fault('PROPOSAL_FILE_UNSENT', 'attachments', { count: unsent.length }));
    const attachments = report.attachments && stored(laid);
    const sent = recorded(rows, report, { attachments, sentAt: now, sentBy: person.signInName });
    const meeting = keepsPapers(person, input.body) ? meetingToTell(situation, report) : null;
    const told = meeting === null ? [] : [toldOf(rows, meeting, report)];
    const follows = report.kind === 'delegatedDecision' ? ownEffects(situation, input.body, report) : [];
    return good([...sent, ...told, ...follows]);
  });
}

/** The one that it names while that is to come, else the next; null while none has been put in, and it waits for one. */
function meetingToTell({ rows, today }: Situation, report: Proposal): Meeting | null {
  if (!isToBeTold(rows, report)) return null;
  const coming = meetingsOf(rows).filter(({ state, day }) => state === 'planned' && day >= today);
  return coming.find(({ key }) => key === report.reportAt) ?? coming[0] ?? null;
}

/** A report on the agenda, never a decision: what is told of is not decided there. */
function toldOf(rows: Rows, { key: meeting }: Meeting, report: Proposal): Change {
  const last = Math.max(0, ...rows.by(agendaItems, 'meeting', meeting).map(({ number }) => number));
  return add(agendaItems, {
    meeting,
    number: last + 1,
    kind: 'report',
    title: rows.get(cases, report.case)?.title ?? report.case,
    case: report.case,
    proposal: report.key,
    recipients: report.recipients,
  });
}

/**
 * Takes a report back, also after it was sent, until the body has dealt with it. What is decided on delegation is decided.
 * Faults: NOT_ALLOWED, ROW_GONE, PROPOSAL_NOT_OPEN.
 */
export function withdrawReport(situation: Situation, input: ReportPlace): Result<readonly Change[]> {
  const papers = writablePapers(situation, input);
  if (!papers.ok) return papers;
  const { rows } = situation;
  const report = reportNamed(rows, input.proposal);
  if (!report) return gone;
  const isTaken = report.kind === 'delegatedDecision' && report.state === 'sent';
  const isDecided = rows
    .all(agendaItems)
    .some(({ proposal, decidedAt }) => proposal === report.key && decidedAt !== null);
  if (isTaken || isDecided || report.state === 'withdrawn')
    return bad(fault('PROPOSAL_NOT_OPEN', '', { state: isDecided ? 'decided' : 'withdrawn' }));
  const withdrawn = { state: 'withdrawn' } as const;
  const isSent = recordOf(rows, report.key) !== null;
  return checked(
    isSent ? altered(proposals, report, withdrawn) : written(rows, report, withdrawn),
    roomLists,
  );
}
