// A report that may be written in: what every act on it begins and ends with.
import type { Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type Draft, draftOf } from '../draft.ts';
import { type InBody, writablePapers } from '../openPapers.ts';
import type { Proposal } from '../read.ts';
import { reportNamed } from '../reports.ts';
import { writesReports } from '../writers.ts';

export const gone = bad(fault('ROW_GONE', ''));

export interface ReportPlace extends InBody {
  readonly proposal: Key<'proposals'>;
}

const writable: readonly Proposal['state'][] = ['draft', 'review', 'signed'];
export const isWritable = ({ state }: Pick<Proposal, 'state'>): boolean => writable.includes(state);

/** Runs an act on a report that may be written in, and checks what it wishes. Faults: NOT_ALLOWED, ROW_GONE, PROPOSAL_NOT_OPEN. */
export function inOpenReport(
  situation: Situation,
  place: ReportPlace,
  act: (draft: Draft) => Result<readonly Change[]>,
): Result<readonly Change[]> {
  const papers = writablePapers(situation, place, writesReports);
  if (!papers.ok) return papers;
  const report = reportNamed(situation.rows, place.proposal);
  const its = report && situation.rows.get(cases, report.case);
  if (!report || !its) return gone;
  if (!isWritable(report)) return bad(fault('PROPOSAL_NOT_OPEN', '', { state: report.state }));
  const wished = act(draftOf(situation.rows, papers.value, its, report));
  return wished.ok ? checked(wished.value, roomLists) : wished;
}
