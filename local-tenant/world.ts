// The state of a made-up tenant: its sites and its people, in a SQLite file or in memory.
import { randomBytes, randomUUID } from 'node:crypto';
import { Database } from './sharepoint/store/database.ts';
import { claimsOf, Directory, type GroupSeed } from './sharepoint/store/directory.ts';
import { plantSite, type Site } from './sharepoint/store/site.ts';
import { Sites } from './sharepoint/webs/sites.ts';

export { tenantId, upn } from './sharepoint/store/people.ts';

export const tenantHost = 'contoso.sharepoint.com';

export interface PersonSeed {
  /** 'chef-enhet-a' */
  signInName: string;
  /** 'Chef Enhet A' */
  name: string;
  /** Has every right on every site. */
  siteAdmin?: boolean;
  guest?: boolean;
}

export interface WorldOptions {
  /** Absent = in memory. */
  file?: string;
  /** Whether no other process may have the file open meanwhile. */
  alone?: boolean;
  /** The server's clock, in milliseconds. */
  now?: () => number;
  /** Server-relative: '/sites/rjh-2017'. */
  sites: readonly string[];
  people: readonly PersonSeed[];
  /** Microsoft 365 groups and security groups of the tenant. */
  groups?: readonly GroupSeed[];
  /** LCID of the webs, default 1053 (Swedish, decimal comma). */
  locale?: number;
}

export interface Person {
  readonly signInName: string;
  readonly name: string;
  readonly oid: string;
}

export interface World {
  /** Signs and checks tokens; kept with the data, so that a token outlives a restart. */
  readonly secret: string;
  now(): number;
  /** The innermost web whose path a server-relative path begins with. */
  siteAt(path: string): Site | undefined;
  person(signInName: string): Person | undefined;
  /** The claims that a group goes by on sites: its members' and its owners'. */
  claimsOf(group: string): readonly [members: string, owners: string] | undefined;
  /** Whether nobody has done anything yet. */
  isEmpty(): boolean;
  /** Writes a snapshot to a file that must not exist. */
  saveTo(file: string): void;
  close(): void;
}

/** Opens the world in a file, or makes it; sites and people that are new are added. */
export function openWorld(options: WorldOptions): World {
  const db = new Database(options.file, options.alone);
  const now = options.now ?? Date.now;
  const directory = new Directory(db);
  const webs = new Sites(db, options.locale ?? 1053, now);
  db.write(() => {
    db.run('insert or ignore into setting values (?, ?)', 'secret', randomBytes(32).toString('base64url'));
    for (const person of options.people) {
      db.run(
        'insert or ignore into person values (?, ?, ?, ?, ?)',
        person.signInName,
        person.name,
        person.siteAdmin ? 1 : 0,
        person.guest ? 1 : 0,
        randomUUID(),
      );
    }
    const admins = options.people.filter((person) => person.siteAdmin).map((person) => person.signInName);
    const known = new Set(webs.all().map((site) => site.path));
    const teams = new Map((options.groups ?? []).map((seed) => [seed.site, claimsOf(directory.plant(seed))]));
    for (const path of options.sites) if (!known.has(path)) plantSite(webs, path, admins, teams.get(path));
  });
  const secret = db.get<{ value: string }>('select value from setting where name = ?', 'secret')?.value ?? '';

  return {
    secret,
    now,
    siteAt: (path) => webs.at(path),
    person(signInName) {
      const row = db.get<{ name: string; oid: string }>(
        'select name, oid from person where sign_in = ?',
        signInName,
      );
      return row && { signInName, name: row.name, oid: row.oid };
    },
    claimsOf(group) {
      const found = directory.find(group);
      return found && claimsOf(found);
    },
    isEmpty: () => db.get('select num from change limit 1') === undefined,
    saveTo: (file) => db.saveTo(file),
    close: () => db.close(),
  };
}
