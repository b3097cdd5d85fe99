// What has been recycled on a site, in both stages, as it is stored.
import { randomUUID } from 'node:crypto';
import type { Database } from '../store/database.ts';

/** ItemType numbers (sharepoint.md 2.12). */
export const binKind = { file: 1, version: 2, item: 3, list: 4, folder: 5, attachment: 7 } as const;

export interface Binned {
  readonly id: string;
  readonly list: number;
  /** 0 for a list. */
  readonly item: number;
  readonly kind: number;
  readonly stage: number;
  readonly title: string;
  /** Server-relative, without a slash in front. */
  readonly dir: string;
  readonly leaf: string;
  readonly size: number;
  readonly author: number;
  /** Who recycled it. */
  readonly person: number;
  readonly time: number;
  /** What is needed to restore it. */
  readonly body: string;
}

/** Both stages together (sharepoint.md 2.12). */
const kept = 93 * 24 * 60 * 60 * 1000;

export class Bin {
  readonly #db: Database;
  readonly #site: number;
  readonly #now: () => number;

  constructor(db: Database, site: number, now: () => number) {
    this.#db = db;
    this.#site = site;
    this.#now = now;
  }

  /** Newest first, which is also the order in which all can be restored: a folder before what had left it earlier. */
  all(): Binned[] {
    const sql =
      'select id, list, item, kind, stage, title, dir, leaf, size, author, person, time, body from bin where site = ? and time > ? order by num desc';
    return this.#db.all<Binned>(sql, this.#site, this.#now() - kept);
  }

  add(thing: Omit<Binned, 'id' | 'stage' | 'time'>): string {
    const id = randomUUID();
    this.#db.run(
      'insert into bin (id, site, list, item, kind, stage, title, dir, leaf, size, author, person, time, body) values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
      id,
      this.#site,
      thing.list,
      thing.item,
      thing.kind,
      thing.title,
      thing.dir,
      thing.leaf,
      thing.size,
      thing.author,
      thing.person,
      this.#now(),
      thing.body,
    );
    return id;
  }

  /** Whether a row went into the bin at a certain moment. */
  holds(list: number, item: number, time: number): boolean {
    const sql = 'select 1 from bin where site = ? and list = ? and item = ? and time = ?';
    return this.#db.get(sql, this.#site, list, item, time) !== undefined;
  }

  toSecondStage(id: string): void {
    this.#db.run('update bin set stage = 2 where id = ?', id);
  }

  drop(id: string): void {
    this.#db.run('delete from bin where id = ?', id);
  }
}
