// The rows of the open period's attainment table that have no status, for the controller who judges them.
import type { Day } from '../../schema/field.ts';
import { mayOverride } from '../access.ts';
import { type AttainmentGroup, attainment } from '../attainment.ts';
import { deadlineOf, openPeriod, type Period } from '../calendar.ts';
import type { Situation } from '../situation.ts';

/** @property groups the rows, the whole first */
export interface JudgingWork {
  readonly period: Period;
  readonly groups: readonly AttainmentGroup[];
  readonly due: Day | null;
}

/** Null when there is nothing to judge, or somebody else does it. */
export function groupsToJudge(situation: Situation): JudgingWork | null {
  const period = openPeriod(situation.rows);
  if (period === null || !mayOverride(situation.person)) return null;
  const table = attainment(situation, period.key);
  if (!table.ok) return null;
  const groups = [table.value.whole, ...table.value.groups].filter(
    ({ result, status }) => result.total > 0 && (status === null || status === 'notAssessed'),
  );
  return groups.length === 0 ? null : { period, groups, due: deadlineOf(period, 'board') };
}
