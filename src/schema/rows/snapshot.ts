// What readers see: a list's rows as they were at a moment, with their indexes, and several of them as rows.
import type { AnyRow, List, Rows } from '../list.ts';

/** One list's rows as they were at a moment; each index is made when it is first asked for. */
export interface ListSnapshot {
  readonly all: readonly AnyRow[];
  get(key: string): AnyRow | null;
  by(field: string, value: string | number): readonly AnyRow[];
}

const none: readonly AnyRow[] = [];

export function snapshotOf(all: readonly AnyRow[]): ListSnapshot {
  let byKey: ReadonlyMap<string, AnyRow> | null = null;
  const indexes = new Map<string, ReadonlyMap<unknown, readonly AnyRow[]>>();
  return {
    all,
    get(key) {
      byKey ??= new Map(all.map((row) => [row.key, row]));
      return byKey.get(key) ?? null;
    },
    by(field, value) {
      const index = indexes.get(field) ?? indexOf(all, field);
      indexes.set(field, index);
      return index.get(value) ?? none;
    },
  };
}

function indexOf(all: readonly AnyRow[], field: string): ReadonlyMap<unknown, readonly AnyRow[]> {
  const index = new Map<unknown, AnyRow[]>();
  for (const row of all) {
    const held = row[field];
    for (const value of Array.isArray(held) ? new Set<unknown>(held) : [held]) {
      const found = index.get(value);
      if (found) found.push(row);
      else index.set(value, [row]);
    }
  }
  return index;
}

/** The readers' side. Rows have been checked at the wall, so here their types are believed. */
export function rowsOver(snapshots: ReadonlyMap<string, ListSnapshot>): Rows {
  const empty = snapshotOf(none);
  const of = (list: List): ListSnapshot => snapshots.get(list.name) ?? empty;
  return {
    all: (list) => of(list).all as never,
    get: (list, key) => of(list).get(key) as never,
    by: (list, field, value) => of(list).by(field, value) as never,
  };
}
