// The index of rows by the values of their indexed columns, and the rule that a value may be there only once.
import { type Field, indexKey } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import { refuse } from '../odata/fault.ts';
import type { Database } from './database.ts';
import type { List } from './list.ts';
import type { Row } from './row.ts';

/** Which index entries to look at: one value, or a range. */
export interface Seek {
  readonly field: string;
  readonly op: '=' | '<' | '<=' | '>' | '>=';
  readonly key: string | number;
}

export class Entries {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The ids that an index gives, at most `limit`. */
  seek(list: List, { field, op, key }: Seek, limit: number): number[] {
    if (field === 'ID') {
      const sql = `select id from item where list = ? and id ${op} ? limit ?`;
      return this.#db.all<{ id: number }>(sql, list.num, key, limit).map((row) => row.id);
    }
    return this.#db
      .all<{ id: number }>(
        `select id from entry where list = ? and field = ? and key ${op} ? limit ?`,
        list.num,
        field,
        key,
        limit,
      )
      .map((row) => row.id);
  }
  /** Fills or empties the index of a column that has just become indexed or has ceased to be. */
  reindex(list: List, field: Field, rows: readonly Row[]): void {
    this.#db.run('delete from entry where list = ? and field = ?', list.num, field.name);
    if (!field.indexed) return;
    const seen = new Set<string | number>();
    for (const row of rows) {
      const key = keyOf(row, field.name);
      if (key === null) continue;
      if (field.unique && seen.has(key)) throw refuse.duplicateValue(field.title);
      seen.add(key);
      this.#db.run('insert into entry values (?, ?, ?, ?)', list.num, field.name, key, row.id);
    }
  }

  /** Takes a row out of the index. */
  release(list: List, row: Row): void {
    for (const field of list.fields) {
      const key = field.indexed ? keyOf(row, field.name) : null;
      if (key !== null) this.#drop(list, field.name, key, row.id);
    }
  }

  /** Puts a new or changed row in the index, first refusing values that are taken. */
  claim(list: List, row: Row, before: Row | undefined): void {
    const { id } = row;
    const moves = list.fields.flatMap((field) => {
      if (!field.indexed || field.kind === 5) return [];
      const [key, old] = [keyOf(row, field.name), before ? keyOf(before, field.name) : null];
      return key === old ? [] : [{ field, key, old }];
    });
    const taken = moves.filter(
      ({ field, key }) => key !== null && field.unique && this.#holder(list, field.name, key, id),
    );
    if (taken.length > 0) throw refuse.duplicateValue(taken.map(({ field }) => field.title).join(', '));
    for (const { field, key, old } of moves) {
      if (old !== null) this.#drop(list, field.name, old, id);
      if (key !== null) this.#db.run('insert into entry values (?, ?, ?, ?)', list.num, field.name, key, id);
    }
  }
  #holder(list: List, field: string, key: string | number, id: number): boolean {
    return (
      this.#db.get(
        'select id from entry where list = ? and field = ? and key = ? and id <> ? limit 1',
        list.num,
        field,
        key,
        id,
      ) !== undefined
    );
  }
  #drop(list: List, field: string, key: string | number, id: number): void {
    this.#db.run(
      'delete from entry where list = ? and field = ? and key = ? and id = ?',
      list.num,
      field,
      key,
      id,
    );
  }
}

/** What the index holds of a row: a column of its own, or one of the stamps that every row bears. */
function keyOf(row: Row, field: string): string | number | null {
  const stamp = stamps[field];
  return indexKey(stamp ? stamp(row) : row.values[field]);
}
const stamps: Readonly<Record<string, (row: Row) => string | number>> = {
  Author: (row) => row.author,
  Editor: (row) => row.editor,
  Created: (row) => isoSeconds(row.created),
  Modified: (row) => isoSeconds(row.modified),
};
