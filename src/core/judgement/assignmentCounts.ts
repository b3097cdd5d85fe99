// How the year's assignments have gone, counted by where they stand, as some models tell it beside the goals (R13).
import { assignmentReports } from '../../schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../schema/lists/followUp/assignments.ts';
import type { Named } from '../../steering/model.ts';
import { latestBefore } from '../followUp/blocks/latestBefore.ts';
import { percent } from '../rollup.ts';
import type { Standings } from './standings.ts';

/** @property pct of all, one decimal (R6) */
export interface AssignmentCount extends Named {
  readonly count: number;
  readonly pct: number;
}

export interface AssignmentCounts {
  readonly total: number;
  /** In the order of the model's scale; those that no assignment stands at are left out. */
  readonly counts: readonly AssignmentCount[];
}

type Assignment = ReturnType<typeof assignmentsIn>[number];

/** What the giver has said goes before what the receiver has reported. */
const giversWord: Readonly<Partial<Record<Assignment['state'], string>>> = {
  reportedBack: 'done',
  continuesNextYear: 'continuesNextYear',
  cancelled: 'cancelled',
};

/** Given by the period's last day, and not finished before its year began. Null when there are none. */
export function assignmentCounts(standings: Standings): AssignmentCounts | null {
  const given = assignmentsIn(standings);
  if (given.length === 0) return null;
  const standsAt = given.map((one) => standing(standings, one));
  const counts = standings.chain.model.assignmentScale.map(({ key, label }) => {
    const count = standsAt.filter((one) => one === key).length;
    return { key, label, count, pct: percent(count, given.length) };
  });
  return { total: given.length, counts: counts.filter(({ count }) => count > 0) };
}

const assignmentsIn = ({ rows, period }: Standings) =>
  rows.all(assignments).filter((one) => {
    if ((one.givenDay ?? '') > period.to) return false;
    if (one.state !== 'reportedBack' && one.state !== 'cancelled') return true;
    // No day says when it was closed: the last that was heard of it, else the day it was given.
    const heard = rows.by(assignmentReports, 'assignment', one.key).map(({ year }) => year);
    return Math.max(Number((one.givenDay ?? '').slice(0, 4)), ...heard) >= period.year;
  });

function standing({ rows, period, chain }: Standings, assignment: Assignment): string {
  const said = giversWord[assignment.state];
  if (said !== undefined) return said;
  const reports = rows.by(assignmentReports, 'assignment', assignment.key);
  const report = reports.find((one) => one.period === period.key) ?? latestBefore(rows, reports, period);
  return report?.status ?? chain.model.assignmentScale[0]?.key ?? '';
}
