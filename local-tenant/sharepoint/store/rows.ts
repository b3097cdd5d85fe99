// The rows of lists: folders and items, their values and their earlier versions.
import { randomUUID } from 'node:crypto';
import { refuse } from '../odata/fault.ts';
import { History } from '../versions/history.ts';
import type { Database } from './database.ts';
import { Entries } from './entries.ts';
import type { List } from './list.ts';
import { cut, pathOf, type Row, type Values } from './row.ts';
import { type Sight, sightSql } from './sight.ts';

type Stored = Omit<Row, 'values' | 'contentType'> & { readonly body: string; readonly content_type: string };

export class Rows {
  readonly entries: Entries;
  readonly history: History;
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
    this.entries = new Entries(db);
    this.history = new History(db);
  }

  find(list: List, id: number): Row | undefined {
    const found = this.#db.get<Stored>('select * from item where list = ? and id = ?', list.num, id);
    return found && rowOf(found);
  }
  byGuid(list: List, guid: string): Row | undefined {
    const found = this.#db.get<Stored>(
      'select * from item where list = ? and guid = ?',
      list.num,
      guid.toLowerCase(),
    );
    return found && rowOf(found);
  }
  /** The row at a path relative to the list. */
  at(list: List, path: string): Row | undefined {
    const [dir, leaf] = cut(path);
    const sql = 'select * from item where list = ? and dir = ? and leaf = ?';
    const found = this.#db.get<Stored>(sql, list.num, dir, leaf);
    return found && rowOf(found);
  }
  folder(list: List, path: string): Row | undefined {
    const found = this.at(list, path);
    return found?.folder === 1 ? found : undefined;
  }

  /** Rows in the order of their ids, after one id; negative `after` means backwards before it. */
  page(list: List, after: number, count: number, sight: Sight): Row[] {
    const { sql, bound } = sightSql(sight);
    return this.#db
      .all<Stored>(
        `select * from item where list = ? and id > ?${sql} order by id limit ?`,
        list.num,
        after,
        ...bound,
        count,
      )
      .map(rowOf);
  }
  pageBefore(list: List, before: number, count: number, sight: Sight): Row[] {
    const { sql, bound } = sightSql(sight);
    const rows = this.#db.all<Stored>(
      `select * from item where list = ? and id < ?${sql} order by id desc limit ?`,
      list.num,
      before,
      ...bound,
      count,
    );
    return rows.map(rowOf).reverse();
  }
  some(list: List, ids: readonly number[], sight: Sight): Row[] {
    const { sql, bound } = sightSql(sight);
    return this.#db
      .all<Stored>(
        `select * from item where list = ? and id in (select value from json_each(?))${sql} order by id`,
        list.num,
        JSON.stringify(ids),
        ...bound,
      )
      .map(rowOf);
  }

  /** The next id, used up at once. */
  takeId(list: List): number {
    const row = this.#db.get<{ id: number }>(
      'update list set next_id = next_id + 1 where num = ? returning next_id - 1 as id',
      list.num,
    );
    if (!row) throw refuse.noList();
    return row.id;
  }

  add(list: List, row: Omit<Row, 'guid' | 'version'>): Row {
    return this.put(list, { ...row, guid: randomUUID(), version: 1 });
  }

  /** Puts a row in as it is: a new one, or one that comes back or from elsewhere. */
  put(list: List, added: Row): Row {
    this.entries.claim(list, added, undefined);
    this.#db.run(
      'insert into item values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      list.num,
      added.id,
      added.guid,
      added.dir,
      added.leaf,
      added.folder,
      added.scope,
      added.version,
      added.label,
      added.author,
      added.editor,
      added.created,
      added.modified,
      added.contentType,
      bodyOf(added),
    );
    this.#db.run('update list set modified = ? where num = ?', added.modified, list.num);
    return added;
  }

  /** Puts a changed row in the place of the one before, and keeps `kept` as an earlier version. */
  replace(list: List, before: Row, after: Row, kept: Row | null): Row {
    const row: Row = { ...after, version: before.version + 1 };
    this.entries.claim(list, row, before);
    if (kept) {
      this.history.keep(list, kept);
      this.history.prune(list, row);
    }
    this.#db.run(
      'update item set dir = ?, leaf = ?, version = ?, label = ?, author = ?, editor = ?, created = ?, modified = ?, content_type = ?, body = ? where list = ? and id = ?',
      row.dir,
      row.leaf,
      row.version,
      row.label,
      row.author,
      row.editor,
      row.created,
      row.modified,
      row.contentType,
      bodyOf(row),
      list.num,
      row.id,
    );
    this.#db.run('update list set modified = ? where num = ?', row.modified, list.num);
    return row;
  }

  /** Takes a row away; its versions stay until the history is told to forget them. */
  remove(list: List, row: Row, now: number): void {
    this.entries.release(list, row);
    this.#db.run('delete from item where list = ? and id = ?', list.num, row.id);
    this.#db.run('update list set deleted = ?, modified = ? where num = ?', now, now, list.num);
  }

  /** Everything below a folder. */
  below(list: List, path: string): Row[] {
    return this.#db
      .all<Stored>(
        "select * from item where list = ? and (dir = ? or (dir >= ? || '/' and dir < ? || '0')) order by id",
        list.num,
        path,
        path,
        path,
      )
      .map(rowOf);
  }

  /** Rows that were in one scope come into another: all of the list, one row, or also all below a folder. */
  rescope(list: List, from: number, to: number, row?: Row): void {
    if (!row) {
      this.#db.run('update item set scope = ? where list = ? and scope = ?', to, list.num, from);
      return;
    }
    this.#db.run('update item set scope = ? where list = ? and id = ?', to, list.num, row.id);
    if (row.folder !== 1) return;
    const path = pathOf(row);
    this.#db.run(
      "update item set scope = ? where list = ? and scope = ? and (dir = ? or (dir >= ? || '/' and dir < ? || '0'))",
      to,
      list.num,
      from,
      path,
      path,
      path,
    );
  }

  /** Whether a row has broken its inheritance itself, rather than lying in a folder that has. */
  ownsScope(row: Row): boolean {
    const found = this.#db.get<{ item: number | null }>('select item from scope where id = ?', row.scope);
    return found?.item === row.id;
  }
}

/** The key beside a row's values for what is no column; no internal name has a slash. */
const beside = '/';

function bodyOf({ values, file, attachments }: Row): string {
  return JSON.stringify(file || attachments ? { ...values, [beside]: { file, attachments } } : values);
}

function rowOf({ body, content_type, ...row }: Stored): Row {
  const values = JSON.parse(body) as Values;
  if (!(beside in values)) return { ...row, contentType: content_type, values };
  const { [beside]: extra, ...rest } = values;
  return { ...row, contentType: content_type, values: rest, ...(extra as Pick<Row, 'file' | 'attachments'>) };
}
