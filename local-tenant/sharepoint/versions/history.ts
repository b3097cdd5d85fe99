// The earlier versions of rows, as they are stored.
import type { Database } from '../store/database.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';
import { majorOf } from './label.ts';

export class History {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first, without the present one. */
  of(list: List, row: Row): Row[] {
    return this.#db
      .all<{ body: string }>(
        'select body from history where list = ? and item = ? and label <> ? order by label desc',
        list.num,
        row.id,
        row.label,
      )
      .map((one) => JSON.parse(one.body) as Row);
  }

  keep(list: List, version: Row): void {
    this.#db.run(
      'insert or replace into history values (?, ?, ?, ?)',
      list.num,
      version.id,
      version.label,
      JSON.stringify(version),
    );
  }

  /** Forgets what the list's limits leave no room for beside the present version. */
  prune(list: List, present: Row): void {
    const major = majorOf(present.label);
    const majors = Number(list.props.MajorVersionLimit) || 500;
    const drafted = Number(list.props.MajorWithMinorVersionsLimit) || majors;
    this.#db.run(
      'delete from history where list = ? and item = ? and (label < ? or (label < ? and label % 512 > 0))',
      list.num,
      present.id,
      (major - majors + 1) * 512,
      (major - drafted + 1) * 512,
    );
  }

  drop(list: List, id: number, label: number): void {
    this.#db.run('delete from history where list = ? and item = ? and label = ?', list.num, id, label);
  }

  dropAll(list: number, id: number): void {
    this.#db.run('delete from history where list = ? and item = ?', list, id);
  }

  /** Gives the versions of a row to the row that it has become in another list, where persons may have other numbers. */
  hand(from: List, id: number, to: List, heir: Row, person: (id: number) => number): void {
    for (const version of this.of(from, { ...heir, id }))
      this.keep(to, {
        ...version,
        id: heir.id,
        author: person(version.author),
        editor: person(version.editor),
      });
    this.dropAll(from.num, id);
  }
}
