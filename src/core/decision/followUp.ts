// The decision follow-up list: what a body has decided that somebody is to do, and that is not reported back yet (domain.md 5.9).
import type { Day } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { assignmentReports } from '../../schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../schema/lists/followUp/assignments.ts';
import type { Assignment } from '../followUp/blocks/entries.ts';
import { ownerName } from '../organisation.ts';

/**
 * @property responsible who has been given it
 * @property lastSaid the receiver's latest words; null where none have been written
 */
export interface Unreported {
  readonly assignment: Assignment;
  readonly responsible: string;
  readonly isLate: boolean;
  readonly lastSaid: string | null;
}

const answered: readonly Assignment['state'][] = ['reportedBack', 'cancelled'];

/** Of the body, since the beginning of a year where one is given; what is to be ready first comes first. */
export function unreported(
  rows: Rows,
  { body, since, today }: { readonly body: string; readonly since: number | null; readonly today: Day },
): readonly Unreported[] {
  return rows
    .by(assignments, 'fromBody', body)
    .filter(({ state }) => !answered.includes(state))
    .filter(({ givenDay }) => since === null || (givenDay ?? '9') >= `${since}-01-01`)
    .map((assignment) => ({
      assignment,
      responsible: ownerName(rows, { unit: assignment.toUnit, body: assignment.toBody }),
      isLate: (assignment.dueDay ?? '9') < today,
      lastSaid: lastSaidOf(rows, assignment),
    }))
    .toSorted((a, b) => (a.assignment.dueDay ?? '9').localeCompare(b.assignment.dueDay ?? '9'));
}

function lastSaidOf(rows: Rows, { key }: Assignment): string | null {
  const said = rows
    .by(assignmentReports, 'assignment', key)
    .filter(({ reportBack }) => (reportBack ?? '').trim() !== '')
    .toSorted((a, b) => a.period.localeCompare(b.period));
  return said.at(-1)?.reportBack ?? null;
}
