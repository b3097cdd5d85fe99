// The lists of one site with their columns and views, kept in memory until their schema changes.
import { randomUUID } from 'node:crypto';
import { baseFields } from '../columns/base.ts';
import type { Field } from '../columns/kinds.ts';
import { isLibraryTemplate, templateFields } from '../columns/listTemplate.ts';
import type { Json } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import type { Database } from './database.ts';
import { blankView, customList, type List, library, type Tally, type View } from './list.ts';

export class Lists {
  readonly #db: Database;
  readonly #site: number;
  readonly #path: string;
  #all: Map<number, List> | undefined;

  constructor(db: Database, site: number, path: string) {
    this.#db = db;
    this.#site = site;
    this.#path = path;
  }

  forget(): void {
    this.#all = undefined;
  }

  all(): List[] {
    return [...this.#load().values()];
  }
  byNum(num: number): List | undefined {
    return this.#load().get(num);
  }
  byId(id: string): List | undefined {
    const bare = id.replace(/[{}]/g, '').toLowerCase();
    return this.all().find((list) => list.id === bare);
  }
  byTitle(title: string): List | undefined {
    const asked = title.toLowerCase();
    return this.all().find((list) => list.title.toLowerCase() === asked);
  }
  byUrl(url: string): List | undefined {
    const full = url.startsWith('/') ? url : `${this.#path}/${url}`;
    const asked = full.replace(/\/$/, '').toLowerCase();
    return this.all().find((list) => list.url.toLowerCase() === asked);
  }
  /** The list in which a server-relative path lies. */
  holding(path: string): List | undefined {
    const asked = `${path.replace(/\/$/, '').toLowerCase()}/`;
    return this.all().find((list) => asked.startsWith(`${list.url.toLowerCase()}/`));
  }
  tally(list: List): Tally {
    const found = this.#db.get<Tally>(
      'select version, next_id, modified, deleted, (select count(*) from item where list = num) count from list where num = ?',
      list.num,
    );
    if (!found) throw refuse.noList();
    return found;
  }

  /** A new list; its address is made from the title unless a last part is given. */
  add(
    title: string,
    props: Readonly<Record<string, Json>>,
    scope: number,
    now: number,
    address?: string,
  ): List {
    if (this.byTitle(title)) throw refuse.duplicateList();
    const isLibrary = isLibraryTemplate(props.BaseTemplate);
    const all = { ...customList, ...(isLibrary ? library : {}), ...props };
    const leaf = address ?? (title.replace(/[~"#%&*:<>?/\\{|}.]/g, '').trim() || 'List');
    const last = this.#db.get<{ num: number | null }>('select max(num) num from list');
    const num = (last?.num ?? 0) + 1;
    const id = randomUUID();
    const suffix = randomUUID().replaceAll('-', '').toUpperCase();
    this.#db.run(
      'insert into list values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, 1, ?, ?)',
      num,
      this.#site,
      id,
      title,
      this.#freeUrl(isLibrary ? `${this.#path}/${leaf}` : `${this.#path}/Lists/${leaf}`),
      scope,
      JSON.stringify(all),
      `${isLibrary ? '0x0101' : '0x01'}00${suffix}`,
      now,
      now,
      now,
    );
    this.#putFields(num, [...baseFields(), ...templateFields(Number(all.BaseTemplate))]);
    const name = isLibrary ? 'All Documents' : 'All Items';
    this.#putView(num, 0, { ...blankView(name), standard: true });
    this.forget();
    const made = this.byNum(num);
    if (!made) throw refuse.noList();
    return made;
  }

  change(list: List, title: string, props: Readonly<Record<string, Json>>): void {
    const same = this.byTitle(title);
    if (same && same.num !== list.num) throw refuse.duplicateList();
    this.#db.run(
      'update list set title = ?, props = ? where num = ?',
      title,
      JSON.stringify(props),
      list.num,
    );
    this.touch(list);
  }
  setScope(list: List, scope: number): void {
    this.#db.run('update list set scope = ? where num = ?', scope, list.num);
    this.touch(list);
  }
  remove(num: number): void {
    for (const table of ['field', 'view', 'item', 'entry', 'history', 'bin', 'comment', 'liking', 'silent'])
      this.#db.run(`delete from ${table} where list = ?`, num);
    this.#db.run('delete from list where num = ?', num);
    this.forget();
  }
  /** Puts a list out of sight with all it holds, or takes it back; no site has a number below zero. */
  setAside(num: number): void {
    this.#db.run('update list set site = ? where num = ?', -this.#site, num);
    this.forget();
  }
  takeBack(num: number): List {
    const [aside] = this.#read('l.num = ?', num);
    if (!aside) throw refuse.noList();
    if (this.byTitle(aside.title) || this.byUrl(aside.url)) throw refuse.duplicateList();
    this.#db.run('update list set site = ?, version = version + 1 where num = ?', this.#site, num);
    this.forget();
    return aside;
  }

  saveField(list: List, field: Field): void {
    const known = list.fields.findIndex((one) => one.id === field.id);
    this.#putField(list.num, known < 0 ? list.fields.length : known, field);
    this.touch(list);
  }
  /** What the column held goes with it [M], and no row has a new version for that. */
  removeField(list: List, field: Field): void {
    this.#db.run('delete from field where list = ? and id = ?', list.num, field.id);
    this.#db.run('update item set body = json_remove(body, ?) where list = ?', `$."${field.name}"`, list.num);
    this.#db.run('delete from entry where list = ? and field = ?', list.num, field.name);
    this.touch(list);
  }
  saveView(list: List, view: View): void {
    const known = list.views.findIndex((one) => one.id === view.id);
    this.#putView(list.num, known < 0 ? list.views.length : known, view);
    this.touch(list);
  }
  removeView(list: List, view: View): void {
    this.#db.run('delete from view where list = ? and id = ?', list.num, view.id);
    this.touch(list);
  }

  /** Raises the list's own ETag and lets its schema be read anew. */
  touch(list: List): void {
    this.#db.run('update list set version = version + 1 where num = ?', list.num);
    const [fresh] = this.#read('l.num = ?', list.num);
    if (fresh) this.#all?.set(list.num, fresh);
  }

  #freeUrl(url: string): string {
    if (!this.byUrl(url)) return url;
    for (let n = 1; ; n++) if (!this.byUrl(`${url}${n}`)) return `${url}${n}`;
  }
  #putFields(list: number, fields: readonly Field[]): void {
    for (const [pos, field] of fields.entries()) this.#putField(list, pos, field);
  }
  #putField(list: number, pos: number, field: Field): void {
    this.#db.run(
      'insert or replace into field values (?, ?, ?, ?)',
      list,
      field.id,
      pos,
      JSON.stringify(field),
    );
  }
  #putView(list: number, pos: number, view: View): void {
    this.#db.run('insert or replace into view values (?, ?, ?, ?)', list, view.id, pos, JSON.stringify(view));
  }

  #load(): Map<number, List> {
    this.#all ??= new Map(this.#read('l.site = ?', this.#site).map((list) => [list.num, list]));
    return this.#all;
  }

  #read(where: string, bound: number): List[] {
    const of = <Part>(table: 'field' | 'view'): Map<number, Part[]> => {
      const parts = new Map<number, Part[]>();
      const sql = `select p.list, p.body from ${table} p join list l on l.num = p.list where ${where} order by p.pos`;
      for (const row of this.#db.all<{ list: number; body: string }>(sql, bound)) {
        const held = parts.get(row.list) ?? [];
        parts.set(row.list, held);
        held.push(JSON.parse(row.body) as Part);
      }
      return parts;
    };
    const [fields, views] = [of<Field>('field'), of<View>('view')];
    const sql = `select num, id, title, url, scope, props, content_type, created from list l where ${where} order by num`;
    return this.#db
      .all<Omit<List, 'props' | 'contentType'> & { props: string; content_type: string }>(sql, bound)
      .map((row) => ({
        ...row,
        contentType: row.content_type,
        props: JSON.parse(row.props) as Record<string, Json>,
        fields: fields.get(row.num) ?? [],
        views: views.get(row.num) ?? [],
      }));
  }
}
