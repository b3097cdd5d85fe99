// Rows for tests: immutable, made by adding and altering with the same changes that the rules wish for.
import { listNamed } from '../../src/schema/catalogue.ts';
import type { Change } from '../../src/schema/change.ts';
import { checkChange, completeRow } from '../../src/schema/check.ts';
import type { AnyRow, Rows } from '../../src/schema/list.ts';
import { roomListNamed } from '../../src/schema/ofBody.ts';
import { rowsFrom } from '../../src/schema/rows/rowsFrom.ts';

export interface TestRows extends Rows {
  /** The rows after these changes; what cannot be stored throws, so that a test does not stand on sand. */
  with(...changes: readonly (Change | readonly Change[])[]): TestRows;
}

type Stored = ReadonlyMap<string, ReadonlyMap<string, AnyRow>>;

export const noRows = (): TestRows => rowsIn(new Map());

const rowsIn = (stored: Stored): TestRows => ({
  ...rowsFrom([...stored].map(([name, rows]) => [name, [...rows.values()]])),
  with: (...changes) => rowsIn(changes.flat().reduce(after, stored)),
});

function after(stored: Stored, change: Change): Stored {
  const list = roomListNamed(change.list) ?? listNamed(change.list);
  const [fault] = checkChange(list, change);
  if (fault) throw new Error(`${change.list} ${change.key}: ${fault.code} at ${fault.at}`);
  const rows = new Map(stored.get(change.list));
  const before = rows.get(change.key);
  if ((change.act === 'add') === (before !== undefined))
    throw new Error(`Cannot ${change.act} ${change.list} ${change.key}`);
  rows.set(change.key, completeRow(list, change.key, { ...before, ...change.values }));
  return new Map(stored).set(change.list, rows);
}
