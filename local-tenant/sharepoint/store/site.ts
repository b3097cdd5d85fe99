// One site: its people, its locks, its lists, its rows and its log, and what it is called.
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

interface SiteRow {
  readonly num: number;
  readonly path: string;
  readonly site_id: string;
  readonly web_id: string;
  readonly title: string;
  readonly created: number;
  readonly scope: number;
  readonly props: string;
}

/** What a site needs of the world it lies in. */
export interface Surroundings {
  readonly db: Database;
  readonly locale: number;
  now(): number;
}

export class Site {
  readonly num: number;
  /** Server-relative: `/sites/rjh-2017`. */
  readonly path: string;
  readonly siteId: string;
  readonly webId: string;
  readonly created: number;
  readonly scope: number;
  readonly locale: number;
  readonly now: () => number;
  readonly db: Database;
  readonly people: People;
  readonly security: Security;
  readonly lists: Lists;
  readonly rows: Rows;
  readonly log: Log;
  readonly contents: Contents;
  readonly bin: Bin;
  title: string;
  props: Readonly<Record<string, Json>>;

  constructor({ db, locale, now }: Surroundings, row: SiteRow) {
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
    this.people = new People(db, row.num);
    this.security = new Security(db, row.num, this.people);
    this.lists = new Lists(db, row.num, row.path);
    this.rows = new Rows(db);
    this.log = new Log(db, row.num, now);
    this.contents = new Contents(db);
    this.bin = new Bin(db, row.num, now);
  }

  /** Everything in the deed happens, or nothing; what is remembered never outlives a rollback. */
  write<Result>(deed: () => Result): Result {
    try {
      return this.db.write(deed);
    } catch (error) {
      this.people.forget();
      this.security.forget();
      this.lists.forget();
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

export function readSites(around: Surroundings): Site[] {
  return around.db.all<SiteRow>('select * from site order by num').map((row) => new Site(around, row));
}

/** A new site with the built-in levels, the three associated groups, its document library and its administrators. */
export function plantSite(around: Surroundings, path: string, admins: readonly string[]): Site {
  const last = around.db.get<{ num: number | null }>('select max(num) num from site');
  const lastScope = around.db.get<{ id: number | null }>('select max(id) id from scope');
  const title = path.slice(path.lastIndexOf('/') + 1);
  const row: SiteRow = {
    num: (last?.num ?? 0) + 1,
    path,
    site_id: randomUUID(),
    web_id: randomUUID(),
    title,
    created: around.now(),
    scope: (lastScope?.id ?? 0) + 1,
    props: '{}',
  };
  around.db.run(
    'insert into site values (?, ?, ?, ?, ?, ?, ?, ?)',
    row.num,
    row.path,
    row.site_id,
    row.web_id,
    row.title,
    row.created,
    row.scope,
    row.props,
  );
  const site = new Site(around, row);
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
  }
  // Every team site has one from the start, by another name than its address.
  site.lists.add('Documents', { BaseTemplate: 101 }, site.scope, around.now(), 'Shared Documents');
  for (const admin of admins) site.people.ensure(admin);
  return site;
}
