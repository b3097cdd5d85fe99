// The change log: every change of a site in order, and the tokens that mark a place in it.
import { refuse } from '../odata/fault.ts';
import type { Database } from './database.ts';

export interface Change {
  readonly num: number;
  /** The web's number. */
  readonly site: number;
  readonly list: number;
  readonly item: number;
  readonly object: ChangedObject;
  readonly type: number;
  readonly time: number;
  readonly guid: string;
  readonly folder: number;
  readonly editor: number;
  readonly title: string;
}

export type ChangedObject =
  | 'Item'
  | 'Folder'
  | 'File'
  | 'ContentType'
  | 'List'
  | 'Field'
  | 'View'
  | 'Web'
  | 'User'
  | 'Group'
  | 'SecurityPolicy';

/** ChangeType numbers (sharepoint.md 2.8). */
export const changeType = {
  add: 1,
  update: 2,
  delete: 3,
  rename: 4,
  moveAway: 5,
  moveInto: 6,
  restore: 7,
  roleAdd: 8,
  roleDelete: 9,
  roleUpdate: 10,
  assignmentAdd: 11,
  assignmentDelete: 12,
  memberAdd: 13,
  memberDelete: 14,
  systemUpdate: 15,
  scopeAdd: 17,
  scopeDelete: 18,
} as const;

/** Who a token belongs to: 1 a site, 2 a web, 3 a list, with its id. */
export interface TokenOwner {
  readonly scope: 1 | 2 | 3;
  readonly id: string;
  /** The list's number, for a list's own log. */
  readonly list?: number;
}

const day = 24 * 60 * 60 * 1000;
/** SharePoint keeps the log for 60 days. */
const kept = 60 * day;
const epochTicks = 621355968000000000n;

export class Log {
  readonly #db: Database;
  readonly #site: number;
  readonly #root: number;
  readonly #now: () => number;

  constructor(db: Database, site: number, root: number, now: () => number) {
    this.#db = db;
    this.#site = site;
    this.#root = root;
    this.#now = now;
  }

  write(change: Omit<Change, 'num' | 'site' | 'time'>): void {
    this.#db.run(
      'insert into change (site, list, item, object, type, time, guid, folder, editor, title) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      this.#site,
      change.list,
      change.item,
      change.object,
      change.type,
      this.#now(),
      change.guid,
      change.folder,
      change.editor,
      change.title,
    );
  }

  /** The place after the last change. It stays the same while nothing happens, so that two reads can be compared. */
  currentToken(owner: TokenOwner): string {
    const last = this.#last(owner);
    // An idle log must still give a token that is not already too old, hence at least the start of today.
    const today = Math.floor(this.#now() / day) * day;
    return token(owner, Math.max(last?.time ?? 0, today), last?.num ?? 0);
  }

  /** What happened after a token, oldest first, at most `limit`; `lenient` takes one from before the log as its beginning. */
  since(owner: TokenOwner, after: string | undefined, limit: number, lenient = false): Change[] {
    const start = this.#now() - kept;
    const from = after === undefined ? { num: 0, time: 0 } : this.#place(owner, after, lenient ? 0 : start);
    const [where, key] = this.#whose(owner);
    return this.#db.all<Change>(
      `select * from change where ${where} and num > ? and time >= ? order by num limit ?`,
      key,
      from.num,
      Math.max(start, from.num < 0 ? from.time : 0),
      limit,
    );
  }

  #place(owner: TokenOwner, text: string, start: number): { num: number; time: number } {
    const [, scope, id, ticks, num] = /^1;(\d);([0-9a-f-]{36});(-?\d+);(-?\d+)$/i.exec(text) ?? [];
    if (scope === undefined || id === undefined || ticks === undefined) throw refuse.badToken();
    if (Number(scope) !== owner.scope || id.toLowerCase() !== owner.id) throw refuse.foreignToken();
    const time = Number((BigInt(ticks) - epochTicks) / 10000n);
    if (time < start) throw refuse.oldToken();
    return { num: Number(num), time };
  }

  #last(owner: TokenOwner): { num: number; time: number } | undefined {
    const [where, key] = this.#whose(owner);
    return this.#db.get(`select num, time from change where ${where} order by num desc limit 1`, key);
  }

  /** A list's own changes, a web's, or those of a site collection with all its webs. */
  #whose(owner: TokenOwner): [where: string, key: number] {
    if (owner.list !== undefined) return ['list = ?', owner.list];
    if (owner.scope === 2) return ['site = ?', this.#site];
    return ['site in (select num from subweb where root = ?1 union select ?1)', this.#root];
  }
}

export function token(owner: TokenOwner, time: number, num: number): string {
  return `1;${owner.scope};${owner.id};${BigInt(time) * 10000n + epochTicks};${num}`;
}
