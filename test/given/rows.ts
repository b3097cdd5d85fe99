// Rows for tests: immutable, made by adding and altering with the same changes that the rules wish for.
import { listNamed } from '../../src/schema/catalogue.ts';
import type { Change } from '../../src/schema/change.ts';
import { checkChange, completeRow } from '../../src/schema/check.ts';
import type { Key } from '../../src/schema/field.ts';
import type { AnyRow, List, RowOf, Rows } from '../../src/schema/list.ts';
import { roomListNamed } from '../../src/schema/ofBody.ts';

export interface TestRows extends Rows {
  /** The rows after these changes; what cannot be stored throws, so that a test does not stand on sand. */
  with(...changes: readonly (Change | readonly Change[])[]): TestRows;
}

/** The same each time, as the rows of a list are until something in it changes. */
const none: readonly AnyRow[] = [];

type Stored = ReadonlyMap<string, ReadonlyMap<string, AnyRow>>;

export const noRows = (): TestRows => rowsFrom(new Map());

function rowsFrom(stored: Stored): TestRows {
  const arrays = new Map([...stored].map(([name, rows]) => [name, [...rows.values()]]));
  const all = <L extends List>(list: L) => (arrays.get(list.name) ?? none) as unknown as readonly RowOf<L>[];
  return {
    all,
    get: <L extends List>(list: L, key: Key<L['name']>) =>
      (stored.get(list.name)?.get(key) ?? null) as RowOf<L> | null,
    by: (list, field, value) =>
      all(list).filter((row) => {
        const held: unknown = row[field];
        return Array.isArray(held) ? held.includes(value) : held === value;
      }),
    with: (...changes) => rowsFrom(changes.flat().reduce(after, stored)),
  };
}

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
