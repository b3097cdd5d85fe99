// One web: its lists, its rows and its log, and the people and locks that it shares with its site collection.
import { randomUUID } from 'node:crypto';
import { Contents } from '../files/contents.ts';
import type { Json } from '../odata/address.ts';
import { Bin } from '../recycle/bin.ts';
import type { Database } from './database.ts';
import { Lists } from './lists.ts';
import { Log, type TokenOwner } from './log.ts';
import { People, type PrincipalProps, principalKind } from './people.ts';
import { level } from './rights.ts';
import { Rows } from './rows.ts';
import { Security } from './security.ts';

export interface SiteRow {
  readonly num: number;
  readonly path: string;
  readonly site_id: string;
  readonly web_id: string;
  readonly title: string;
  readonly created: number;
  readonly scope: number;
  readonly props: string;
  /** The site collection's own web and the web above, when it is a subweb. */
  readonly root: number | null;
  readonly parent: number | null;
}

/** What a web needs of the tenant it lies in. */
export interface Surroundings {
  readonly db: Database;
  readonly locale: number;
  now(): number;
  all(): readonly Site[];
  forget(): void;
}

export class Site {
  readonly num: number;
  /** Server-relative: `/sites/rjh-2017`. */
  readonly path: string;
  readonly siteId: string;
  readonly webId: string;
  readonly created: number;
  readonly locale: number;
  /** The web above; none for the site collection's own web. */
  readonly parent: Site | undefined;
  readonly now: () => number;
  readonly db: Database;
  readonly people: People;
  readonly security: Security;
  readonly lists: Lists;
  readonly rows: Rows;
  readonly log: Log;
  readonly contents: Contents;
  readonly bin: Bin;
  readonly around: Surroundings;
  readonly #root: Site | undefined;
  scope: number;
  title: string;
  props: Readonly<Record<string, Json>>;

  constructor(around: Surroundings, row: SiteRow) {
    const { db, locale, now } = around;
    const web = (num: number | null) => around.all().find((site) => site.num === num);
    this.around = around;
    this.#root = row.root === null ? undefined : web(row.root);
    this.parent = row.parent === null ? undefined : web(row.parent);
    this.num = row.num;
    this.path = row.path;
    this.siteId = row.site_id;
    this.webId = row.web_id;
    this.created = row.created;
    this.scope = row.scope;
    this.title = row.title;
    this.props = JSON.parse(row.props) as Record<string, Json>;
    this.locale = locale;
    this.now = now;
    this.db = db;
    this.people = this.#root?.people ?? new People(db, row.num);
    this.security = this.#root?.security ?? new Security(db, row.num, this.people);
    this.lists = new Lists(db, row.num, row.path);
    this.rows = new Rows(db);
    this.log = new Log(db, row.num, this.root.num, now);
    this.contents = new Contents(db);
    this.bin = new Bin(db, row.num, now);
  }

  /** The site collection's own web. */
  get root(): Site {
    return this.#root ?? this;
  }
  /** Every web of the site collection. */
  get collection(): readonly Site[] {
    return this.around.all().filter((site) => site.root === this.root);
  }
  get children(): readonly Site[] {
    return this.around.all().filter((site) => site.parent === this);
  }

  /** Takes over what is stored, after something else has written it or a rollback has taken it back. */
  read(row: SiteRow): void {
    this.scope = row.scope;
    this.title = row.title;
    this.props = JSON.parse(row.props) as Record<string, Json>;
  }

  setScope(scope: number): void {
    this.db.run('update site set scope = ? where num = ?', scope, this.num);
    this.scope = scope;
  }

  /** Everything in the deed happens, or nothing; what is remembered never outlives a rollback. */
  write<Result>(deed: () => Result): Result {
    const before = this.db.runs;
    try {
      return this.db.write(deed);
    } catch (error) {
      // What was refused before it had written anything leaves nothing to forget.
      if (this.db.runs === before) throw error;
      this.people.forget();
      this.security.forget();
      for (const web of this.collection) web.lists.forget();
      this.around.forget();
      throw error;
    }
  }

  get webOwner(): TokenOwner {
    return { scope: 2, id: this.webId };
  }
  get siteOwner(): TokenOwner {
    return { scope: 1, id: this.siteId };
  }

  rename(title: string, props: Readonly<Record<string, Json>>): void {
    this.db.run('update site set title = ?, props = ? where num = ?', title, JSON.stringify(props), this.num);
    this.title = title;
    this.props = props;
  }
}

/** A new site collection with the built-in levels, the three associated groups, its library and its administrators. */
export function plantSite(
  around: Surroundings,
  path: string,
  admins: readonly string[],
  team?: readonly [members: string, owners: string],
): Site {
  const title = path.slice(path.lastIndexOf('/') + 1);
  const lastScope = around.db.get<{ id: number | null }>('select max(id) id from scope');
  const site = insertWeb(around, { path, title, site_id: randomUUID(), scope: (lastScope?.id ?? 0) + 1 });
  site.security.plant();
  site.security.open(null, null, null, false);
  const associated: [string, PrincipalProps['associated'], number][] = [
    ['Owners', 'owners', level.full],
    ['Visitors', 'visitors', level.read],
    ['Members', 'members', level.edit],
  ];
  for (const [word, kind, role] of associated) {
    const name = `${title} ${word}`;
    const group = site.people.add(principalKind.group, name, name, kind ? { associated: kind } : {});
    site.security.assign(site.scope, group.id, role);
    // A team's people come in as one claim, its owners as administrators: the groups' users do not list them (sharepoint.md 2.13).
    const claim = kind === 'members' ? team?.[0] : kind === 'owners' ? team?.[1] : undefined;
    if (claim === undefined) continue;
    const one = site.people.ensure(claim);
    site.people.join(group.id, one.id);
    if (kind === 'owners') site.people.update(one, one.title, { ...one.props, admin: true });
  }
  // Every team site has one from the start, by another name than its address.
  site.lists.add('Documents', { BaseTemplate: 101 }, site.scope, around.now(), 'Shared Documents');
  for (const admin of admins) site.people.ensure(admin);
  return site;
}

/** A web in the table; with a parent it is a subweb, in the parent's scope until it gets its own. */
export function insertWeb(
  around: Surroundings,
  web: { path: string; title: string; site_id: string; scope: number; parent?: Site },
): Site {
  const { db } = around;
  const last = db.get<{ num: number | null }>('select max(num) num from site');
  const num = (last?.num ?? 0) + 1;
  db.run(
    'insert into site values (?, ?, ?, ?, ?, ?, ?, ?)',
    num,
    web.path,
    web.site_id,
    randomUUID(),
    web.title,
    around.now(),
    web.scope,
    '{}',
  );
  if (web.parent) db.run('insert into subweb values (?, ?, ?)', num, web.parent.root.num, web.parent.num);
  around.forget();
  const made = around.all().find((site) => site.num === num);
  if (!made) throw new Error(`The web ${web.path} was not stored.`);
  return made;
}
