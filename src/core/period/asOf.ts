// The rows as a period stood in an earlier version, and what differs from what was locked without having been kept (S22, U5).
import type { Key } from '../../schema/field.ts';
import type { AnyRow, List, Rows } from '../../schema/list.ts';
import { earlierVersions } from '../../schema/lists/consolidation/earlierVersions.ts';
import { rowsEach, rowsFrom } from '../../schema/rows/rowsFrom.ts';
import type { Period } from '../calendar.ts';
import { type Unit, unitsInForce } from '../organisation.ts';
import { printOf } from './print.ts';
import { stepsOf, versionedLists, versionOf } from './versions.ts';

/** The answers of the period as they stood in that version; all else as it is. The version that is written in now is the rows themselves. */
export function rowsAsOf(rows: Rows, period: Key<'periods'>, version: number): Rows {
  if (version >= versionOf(rows, period)) return rows;
  const kept = keptFrom(rows, period, version);
  const patched = new Map(
    versionedLists.map((list) => [
      list.name as string,
      asKept(rows.all(list as List) as readonly AnyRow[], kept.get(list.name)),
    ]),
  );
  const then = rowsFrom(patched);
  return rowsEach(({ name }) => (patched.has(name) ? then : rows));
}

/** By list, the rows that have been touched since: as they were, or null when they were not there. */
function keptFrom(
  rows: Rows,
  period: Key<'periods'>,
  version: number,
): ReadonlyMap<string, ReadonlyMap<string, AnyRow | null>> {
  const found = new Map<string, Map<string, AnyRow | null>>();
  const since = rows
    .by(earlierVersions, 'period', period)
    .filter((one) => one.version >= version)
    .toSorted((a, b) => b.version - a.version);
  // The oldest of those is put in last, and stands.
  for (const { list, row, values, unit } of since) {
    const before = values as AnyRow | null;
    // A unit may keep versions of its own rows only; the folder is the lock, and this is what the row says.
    if (before !== null && ((before.unit ?? null) !== unit || before.key !== row)) continue;
    const of = found.get(list) ?? new Map<string, AnyRow | null>();
    found.set(list, of.set(row, before));
  }
  return found;
}

const asKept = (
  now: readonly AnyRow[],
  kept: ReadonlyMap<string, AnyRow | null> | undefined,
): readonly AnyRow[] =>
  now.flatMap((row) => {
    const before = kept?.get(row.key);
    return before === null ? [] : [before ?? row];
  });

/**
 * The units whose answers are not what was locked, and have no version kept of what they were: altered past the app. Null under
 * `unit` = what bodies have judged. Empty where the period has never been locked.
 */
export function alteredSinceLock(rows: Rows, period: Period): readonly (Unit | null)[] {
  const steps = stepsOf(rows, period.key);
  const lock = steps.findLast(({ act }) => act === 'lock');
  if (lock?.prints == null) return [];
  const version = 1 + steps.slice(0, steps.indexOf(lock)).filter(({ act }) => act === 'reopen').length;
  const then = rowsAsOf(rows, period.key, version);
  const isAltered = (unit: Key<'units'> | null) => {
    const print = lock.prints?.[unit ?? ''];
    return print !== undefined && print !== printOf(then, period.key, unit);
  };
  return [...unitsInForce(rows, period.to), null].filter((unit) => isAltered(unit?.key ?? null));
}
