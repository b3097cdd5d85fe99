// Where rows lay when they were taken away, since a folder's log still tells of them.
import type { Database } from '../store/database.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';

export function noteGone(db: Database, list: List, { id, dir }: Row): void {
  db.run('insert or replace into gone (list, item, dir) values (?, ?, ?)', list.num, id, dir);
}

/** It is back, and lies where it lies. */
export function forgetGone(db: Database, list: List, { id }: Row): void {
  db.run('delete from gone where list = ? and item = ?', list.num, id);
}

/** The numbers of the rows that lay directly in a folder, or also in those below it. */
export function goneFrom(db: Database, list: List, path: string, deep: boolean): number[] {
  const below = deep ? " or (dir >= ?2 || '/' and dir < ?2 || '0')" : '';
  return db
    .all<{ item: number }>(
      `select item from gone where list = ?1 and (dir = ?2 collate nocase${below})`,
      list.num,
      path,
    )
    .map(({ item }) => item);
}
