// A period that has been opened again: what is touched is kept as it stood first, so that what cited it still can (S22).
import { add, type Change } from '../../schema/change.ts';
import type { Key } from '../../schema/field.ts';
import type { AnyRow, List, RowOf, Rows } from '../../schema/list.ts';
import { consolidations } from '../../schema/lists/consolidation/consolidations.ts';
import { earlierVersions } from '../../schema/lists/consolidation/earlierVersions.ts';
import { feedback } from '../../schema/lists/consolidation/feedback.ts';
import { periodSteps } from '../../schema/lists/consolidation/periodSteps.ts';
import type { Situation } from '../situation.ts';
import { answerLists } from './print.ts';

/** The answers, and what the levels above have made of them. */
export const versionedLists = [...answerLists, consolidations, feedback] as const;

export const stepsOf = (rows: Rows, period: Key<'periods'>): readonly RowOf<typeof periodSteps>[] =>
  rows.by(periodSteps, 'period', period).toSorted((a, b) => a.order - b.order || a.at.localeCompare(b.at));

/** The version of a period's answers that is written in now: 1, and one more each time it is opened again. */
export const versionOf = (rows: Rows, period: Key<'periods'>): number =>
  1 + stepsOf(rows, period).filter(({ act }) => act === 'reopen').length;

/** The changes, each preceded by the row as it stood in the version before, the first time that it is touched in this one. */
export function withEarlierVersions(
  { rows, person, now }: Situation,
  changes: readonly Change[],
): readonly Change[] {
  if (!rows.all(periodSteps).some(({ act }) => act === 'reopen')) return changes;
  return changes.flatMap((change) => {
    const list: List | undefined = versionedLists.find(({ name }) => name === change.list);
    if (list === undefined) return [change];
    const before =
      change.act === 'alter' ? (rows.get(list, change.key as Key<string>) as AnyRow | null) : null;
    const { period, unit = null } = before ?? change.values;
    const version = versionOf(rows, period as Key<'periods'>) - 1;
    if (version === 0) return [change];
    const kept = add(earlierVersions, {
      period: period as Key<'periods'>,
      unit: unit as Key<'units'> | null,
      list: list.name,
      row: change.key,
      version,
      values: before,
      by: person.signInName,
      at: now,
    });
    return rows.get(earlierVersions, kept.key as Key<'earlierVersions'>) === null ? [kept, change] : [change];
  });
}
