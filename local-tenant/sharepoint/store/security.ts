// Permission levels, scopes with their role assignments, and the mask a user has in a scope.
import { refuse } from '../odata/fault.ts';
import type { Database } from './database.ts';
import type { People } from './people.ts';
import { builtInLevels, everyRight, level, type Mask, noRight, right } from './rights.ts';

export interface Role {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly mask: Mask;
  readonly order: number;
  readonly kind: number;
  readonly hidden: boolean;
}

export interface Assignment {
  readonly scope: number;
  readonly principal: number;
  readonly roles: readonly number[];
}

interface Scope {
  readonly id: number;
  readonly parent: number | null;
  readonly list: number | null;
  readonly assignments: Map<number, number[]>;
}

export class Security {
  readonly #db: Database;
  readonly #site: number;
  readonly #people: People;
  #roles: Map<number, Role> | undefined;
  #scopes: Map<number, Scope> | undefined;
  readonly #masks = new Map<string, Mask>();

  constructor(db: Database, site: number, people: People) {
    this.#db = db;
    this.#site = site;
    this.#people = people;
  }

  forget(): void {
    this.#roles = undefined;
    this.#scopes = undefined;
    this.#masks.clear();
  }

  /** Also to be called when memberships change: masks are remembered per user and scope. */
  forgetMasks(): void {
    this.#masks.clear();
  }

  plant(): void {
    for (const role of builtInLevels) this.#store(role);
    this.forget();
  }

  roles(): Role[] {
    return [...this.#loadRoles().values()].sort((a, b) => a.order - b.order);
  }
  role(id: number): Role {
    const found = this.#loadRoles().get(id);
    if (!found) throw refuse.noRole();
    return found;
  }
  saveRole(role: Omit<Role, 'id'> & { readonly id?: number }): Role {
    const ids = [level.firstCustom - 1, ...this.#loadRoles().keys()];
    const saved = { ...role, id: role.id ?? Math.max(...ids) + 1 };
    this.#store(saved);
    this.forget();
    return saved;
  }
  removeRole(id: number): void {
    this.#db.run('delete from role where site = ? and id = ?', this.#site, id);
    this.#db.run(
      'delete from assignment where role = ? and scope in (select id from scope where site = ?)',
      id,
      this.#site,
    );
    this.forget();
  }

  /**
   * What a user may do in a scope; a site collection administrator may do everything. Nobody may customize pages, whatever
   * his level says: custom script is off, as on every new site ([C] CLI for Microsoft 365 looks for just that).
   */
  maskOf(user: number, scope: number): Mask {
    const key = `${user}/${scope}`;
    const known = this.#masks.get(key);
    if (known !== undefined) return known;
    const isAdmin = [...this.#people.identitiesOf(user)].some((id) => this.#people.find(id)?.props.admin);
    const whole = isAdmin ? everyRight : this.#sum(user, scope);
    const mask = whole & ~right.addAndCustomizePages;
    this.#masks.set(key, mask);
    return mask;
  }
  scopesOfList(list: number): number[] {
    return [...this.#loadScopes().values()].filter((one) => one.list === list).map((one) => one.id);
  }
  /** The list, and the row of it, that a scope was opened for; neither for a web's. */
  ownerOf(scope: number): { readonly list: number | null; readonly item: number | null } {
    const found = this.#db.get<{ list: number | null; item: number | null }>(
      'select list, item from scope where id = ?',
      scope,
    );
    return found ?? { list: null, item: null };
  }
  assignments(scope: number): Assignment[] {
    const found = this.#loadScopes().get(scope)?.assignments ?? new Map<number, number[]>();
    return [...found].map(([principal, roles]) => ({ scope, principal, roles }));
  }

  /** A new scope below another; `copy` takes over its assignments, save Limited Access. */
  open(parent: number | null, list: number | null, item: number | null, copy: boolean): number {
    const last = this.#db.get<{ id: number | null }>('select max(id) id from scope');
    const id = (last?.id ?? 0) + 1;
    this.#db.run('insert into scope values (?, ?, ?, ?, ?)', id, this.#site, parent, list, item);
    this.#loadScopes().set(id, { id, parent, list, assignments: new Map() });
    if (copy && parent !== null)
      for (const { principal, roles } of this.assignments(parent))
        for (const role of roles) if (role !== level.limited) this.#put(id, principal, role);
    this.forgetMasks();
    return id;
  }
  close(scope: number): void {
    this.#db.run('delete from assignment where scope = ?', scope);
    this.#db.run('delete from scope where id = ?', scope);
    this.forget();
  }

  /** The scopes of a list that lay below one scope lie below another. */
  reparent(list: number, from: number, to: number): void {
    this.#db.run('update scope set parent = ? where list = ? and parent = ?', to, list, from);
    this.forget();
  }

  /** Granting below the web gives Limited Access upwards, so that the way there opens (sharepoint.md 3.1). */
  assign(scope: number, principal: number, role: number): void {
    this.#put(scope, principal, role);
    let above = this.#loadScopes().get(scope)?.parent ?? null;
    while (above !== null) {
      this.#put(above, principal, level.limited);
      above = this.#loadScopes().get(above)?.parent ?? null;
    }
    this.forgetMasks();
  }

  /** Stored, and remembered beside the rest: reading all anew for each grant made most of what setting a site up took. */
  #put(scope: number, principal: number, role: number): void {
    const held = this.#loadScopes().get(scope)?.assignments;
    const roles = held?.get(principal) ?? [];
    if (roles.includes(role)) return;
    this.#db.run('insert or ignore into assignment values (?, ?, ?)', scope, principal, role);
    held?.set(principal, [...roles, role]);
  }
  unassign(scope: number, principal: number, role?: number): void {
    if (role === undefined)
      this.#db.run('delete from assignment where scope = ? and principal = ?', scope, principal);
    else {
      this.#db.run(
        'delete from assignment where scope = ? and principal = ? and role = ?',
        scope,
        principal,
        role,
      );
    }
    this.forget();
  }

  /** A removed group or user loses every assignment on the site. */
  unassignEverywhere(principal: number): void {
    const sql =
      'delete from assignment where principal = ? and scope in (select id from scope where site = ?)';
    this.#db.run(sql, principal, this.#site);
    this.forget();
  }

  #sum(user: number, scope: number): Mask {
    const identities = this.#people.identitiesOf(user);
    let sum = noRight;
    for (const [principal, roles] of this.#loadScopes().get(scope)?.assignments ?? []) {
      if (identities.has(principal))
        for (const id of roles) sum |= this.#loadRoles().get(id)?.mask ?? noRight;
    }
    return sum;
  }

  #store(role: Role): void {
    this.#db.run(
      'insert or replace into role values (?, ?, ?, ?, ?, ?, ?, ?)',
      this.#site,
      role.id,
      role.name,
      role.description,
      String(role.mask),
      role.order,
      role.kind,
      role.hidden ? 1 : 0,
    );
  }

  #loadRoles(): Map<number, Role> {
    if (this.#roles) return this.#roles;
    const rows = this.#db.all<
      Omit<Role, 'mask' | 'order' | 'hidden'> & { mask: string; ord: number; hidden: number }
    >('select id, name, description, mask, ord, kind, hidden from role where site = ?', this.#site);
    this.#roles = new Map(
      rows.map((row) => [
        row.id,
        { ...row, mask: BigInt(row.mask), order: row.ord, hidden: row.hidden === 1 },
      ]),
    );
    return this.#roles;
  }

  #loadScopes(): Map<number, Scope> {
    if (this.#scopes) return this.#scopes;
    const rows = this.#db.all<{ id: number; parent: number | null; list: number | null }>(
      'select id, parent, list from scope where site = ?',
      this.#site,
    );
    this.#scopes = new Map(rows.map((row) => [row.id, { ...row, assignments: new Map<number, number[]>() }]));
    for (const row of this.#db.all<{ scope: number; principal: number; role: number }>(
      'select a.scope, a.principal, a.role from assignment a join scope s on s.id = a.scope where s.site = ?',
      this.#site,
    )) {
      const held = this.#scopes.get(row.scope)?.assignments;
      held?.set(row.principal, [...(held.get(row.principal) ?? []), row.role]);
    }
    return this.#scopes;
  }
}
