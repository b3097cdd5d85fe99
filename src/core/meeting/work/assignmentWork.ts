// What a manager has been given to do by a body and has not reported back, when its day is near or has passed.
import type { Day } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { assignmentReports } from '../../../schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import { ownUnits } from '../../access.ts';
import { daysBetween, openPeriod, type Period } from '../../calendar.ts';
import { isGivenTo } from '../../followUp/blocks/assignments.ts';
import type { Assignment } from '../../followUp/blocks/entries.ts';
import type { Unit } from '../../organisation.ts';
import type { Situation } from '../../situation.ts';

/** @property period the open one, in whose follow-up it is answered for; null between periods */
export interface AssignmentWork {
  readonly unit: Unit;
  readonly assignment: Assignment;
  readonly due: Day;
  readonly period: Period | null;
}

/** Before that it is only one of the questions of the follow-up. */
const toldBefore = 30;
const answered: readonly Assignment['state'][] = ['reportedBack', 'cancelled'];

/** In order of date. */
export function assignmentWork({ rows, person, today }: Situation): readonly AssignmentWork[] {
  const own = ownUnits(person, rows);
  if (own.length === 0) return [];
  const period = openPeriod(rows);
  return rows
    .all(assignments)
    .filter(({ state }) => !answered.includes(state))
    .flatMap((assignment) => {
      const unit = own.find((one) => isGivenTo(assignment, one));
      const due = assignment.dueDay;
      const isNear = due !== null && daysBetween(today, due) <= toldBefore;
      return unit && isNear && !isSaidDone(rows, assignment, unit) ? [{ unit, assignment, due, period }] : [];
    })
    .toSorted((a, b) => a.due.localeCompare(b.due));
}

/** The unit has said that it is done: then it is the giver's to close. */
const isSaidDone = (rows: Rows, { key }: Assignment, unit: Unit): boolean =>
  rows
    .by(assignmentReports, 'assignment', key)
    .some((one) => one.unit === unit.key && (one.status === 'done' || one.readyToClose === true));
