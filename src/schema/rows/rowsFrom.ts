// Rows for readers, put together of lists that one has at hand, or of other rows.
import type { AnyRow, List, Rows } from '../list.ts';
import { rowsOver, snapshotOf } from './snapshot.ts';

/** Each list by its name; one that is not named is empty. */
export const rowsFrom = (lists: Iterable<readonly [string, readonly AnyRow[]]>): Rows =>
  rowsOver(new Map([...lists].map(([name, all]) => [name, snapshotOf(all)])));

/** What was read of several lists at once. */
export const rowsRead = (read: readonly { readonly list: string; readonly row: AnyRow }[]): Rows => {
  const lists = new Map<string, AnyRow[]>();
  for (const { list, row } of read) {
    const found = lists.get(list);
    if (found) found.push(row);
    else lists.set(list, [row]);
  }
  return rowsFrom(lists);
};

/** @param of the rows in which a list is to be read */
export const rowsEach = (of: (list: List) => Rows): Rows => ({
  all: (list) => of(list).all(list),
  get: (list, key) => of(list).get(list, key),
  by: (list, field, value) => of(list).by(list, field, value),
});
