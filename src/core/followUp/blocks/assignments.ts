// Block D: what the unit has been given to do, and how it answers for it.
import { bodies } from '../../../schema/lists/bodies.ts';
import { assignmentReports } from '../../../schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import type { Standings } from '../../judgement/standings.ts';
import type { Unit } from '../../organisation.ts';
import { rowWith } from '../../situation.ts';
import type { Missing } from '../asked.ts';
import { lengthOf, missingAt } from '../missing.ts';
import type { Assignment, AssignmentEntry, AssignmentReport } from './entries.ts';
import { latestBefore } from './latestBefore.ts';

/** Those in which the giver waits for nothing more. */
const closed: readonly Assignment['state'][] = ['reportedBack', 'cancelled'];

/** Given to the unit; what a body has been given its administration answers for, since a body has no form of its own. */
export const isGivenTo = ({ toUnit, toBody }: Assignment, { key, level, body }: Unit): boolean =>
  toUnit === null ? level === 'administration' && toBody === body : toUnit === key;

export function assignmentEntries(standings: Standings, unit: Unit): readonly AssignmentEntry[] {
  const { rows, period } = standings;
  return rows
    .all(assignments)
    .filter((one) => isGivenTo(one, unit) && (one.givenDay ?? '') <= period.to)
    .map((one) => entryOf(standings, unit, one))
    .filter(({ assignment, report }) => report !== null || !closed.includes(assignment.state))
    .toSorted((a, b) => (a.assignment.dueDay ?? '9').localeCompare(b.assignment.dueDay ?? '9'));
}

function entryOf({ rows, period, asOf }: Standings, unit: Unit, assignment: Assignment): AssignmentEntry {
  const identity = { period: period.key, unit: unit.key, assignment: assignment.key };
  const report = rowWith(rows, assignmentReports, identity);
  const own = rows.by(assignmentReports, 'assignment', assignment.key).filter((one) => one.unit === unit.key);
  const before = latestBefore(rows, own, period);
  const isLate = (assignment.dueDay ?? '9') < asOf && (report ?? before)?.status !== 'done';
  const missing = missingIn(assignment, report);
  return {
    assignment,
    from: rows.get(bodies, assignment.fromBody)?.name ?? '',
    report,
    before,
    isLate,
    place: before?.status && !isLate ? 'unchanged' : 'needsAnswer',
    done: missing.length === 0,
    missing,
  };
}

/** The words are asked for when there is something to say: it is late, it is finished, or it is to be closed. */
const isSaid: readonly (string | null)[] = ['notStarted', 'ongoing'];
const wantsWords = ({ status, readyToClose }: AssignmentReport): boolean =>
  readyToClose === true || !isSaid.includes(status);

function missingIn(assignment: Assignment, report: AssignmentReport | null): readonly Missing[] {
  if (!report?.status) return [missingAt('assignments', assignment, 'status', 'ASSIGNMENT_UNANSWERED')];
  return wantsWords(report) && lengthOf(report.reportBack) === 0
    ? [missingAt('assignments', assignment, 'reportBack', 'FIELD_REQUIRED')]
    : [];
}
