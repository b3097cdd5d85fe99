// The users and groups of one site, who belongs to what, and who a sign-in name is here.
import { refuse } from '../odata/fault.ts';
import type { Database } from './database.ts';
import { Directory } from './directory.ts';

export const principalKind = { user: 1, securityGroup: 4, group: 8 } as const;

export interface Principal {
  readonly id: number;
  readonly kind: number;
  readonly login: string;
  readonly title: string;
  readonly props: PrincipalProps;
}

export interface PrincipalProps {
  readonly email?: string;
  readonly upn?: string;
  readonly oid?: string;
  readonly admin?: boolean;
  readonly guest?: boolean;
  readonly description?: string;
  readonly owner?: number;
  readonly membersEdit?: boolean;
  readonly membersOnlyView?: boolean;
  /** 'owners' | 'members' | 'visitors' for the three associated groups. */
  readonly associated?: string;
}

interface PersonRow {
  readonly sign_in: string;
  readonly name: string;
  readonly admin: number;
  readonly guest: number;
  readonly oid: string;
}

export const tenantId = '8a1c2f60-3c5e-4d0b-9c5b-6f0e2d4b7a11';
const domain = 'contoso.onmicrosoft.com';
const everyoneLogin = `c:0-.f|rolemanager|spo-grid-all-users/${tenantId}`;

/** The user principal name of a sign-in name. */
export function upn(signInName: string): string {
  return `${signInName}@${domain}`;
}

function signInOf(user: Principal | undefined): string {
  return (user?.props.upn ?? '').slice(0, -domain.length - 1);
}

export class People {
  readonly #db: Database;
  readonly #site: number;
  readonly #directory: Directory;
  #byId: Map<number, Principal> | undefined;
  readonly #members = new Map<number, Set<number>>();
  readonly #identities = new Map<number, ReadonlySet<number>>();

  constructor(db: Database, site: number) {
    this.#db = db;
    this.#site = site;
    this.#directory = new Directory(db);
  }

  /** Drops what is remembered, after a write or a rollback. */
  forget(): void {
    this.#byId = undefined;
    this.#identities.clear();
  }

  all(): Principal[] {
    return [...this.#load().values()];
  }
  find(id: number): Principal | undefined {
    return this.#load().get(id);
  }
  user(id: number): Principal {
    const found = this.find(id);
    if (!found || found.kind === principalKind.group) throw refuse.noUser();
    return found;
  }
  group(id: number): Principal {
    const found = this.find(id);
    if (found?.kind !== principalKind.group) throw refuse.noGroup();
    return found;
  }
  byLogin(login: string): Principal | undefined {
    const asked = login.toLowerCase();
    return this.all().find((one) => one.login.toLowerCase() === asked);
  }
  membersOf(group: number): Principal[] {
    return [...(this.#load() && (this.#members.get(group) ?? []))].map((id) => this.user(id));
  }
  groupsOf(user: number): Principal[] {
    return this.all().filter((one) => one.kind === principalKind.group && this.#holds(one.id, user));
  }
  isIn(group: number, user: number): boolean {
    return this.identitiesOf(user).has(group);
  }

  /** Everything a user counts as: himself, his groups here and in the tenant and, unless a guest, "everyone". */
  identitiesOf(user: number): ReadonlySet<number> {
    const known = this.#identities.get(user);
    if (known) return known;
    const everyone = this.find(user)?.props.guest ? undefined : this.byLogin(everyoneLogin);
    const claims = this.#directory.claimsOf(signInOf(this.find(user)));
    const claimed = this.all().filter((one) => claims.has(one.login));
    const self = [user, ...(everyone ? [everyone.id] : []), ...claimed.map((one) => one.id)];
    const groups = this.all().filter(
      (one) => one.kind === principalKind.group && self.some((id) => this.#holds(one.id, id)),
    );
    const all = new Set([...self, ...groups.map((one) => one.id)]);
    this.#identities.set(user, all);
    return all;
  }

  /** The site's user for a sign-in name, upn, e-mail or claim; made on first sight like ensureuser does. */
  ensure(login: string): Principal {
    const bare = login.replace(/^i:0#\.f\|membership\|/i, '').toLowerCase();
    const claim = `i:0#.f|membership|${bare.includes('@') ? bare : upn(bare)}`;
    const known = this.byLogin(login) ?? this.byLogin(claim);
    if (known) return known;
    if (login.toLowerCase() === everyoneLogin) {
      return this.add(principalKind.securityGroup, everyoneLogin, 'Everyone except external users', {});
    }
    const group = this.#directory.claimed(login);
    if (group) {
      const held = this.byLogin(group.claim);
      return held ?? this.add(principalKind.securityGroup, group.claim, group.title, { email: group.mail });
    }
    const signIn = bare.endsWith(`@${domain}`) ? bare.slice(0, -domain.length - 1) : bare;
    const person = this.#db.get<PersonRow>('select * from person where sign_in = ?', signIn);
    if (!person) throw refuse.noSuchPerson(login);
    const address = upn(person.sign_in);
    return this.add(principalKind.user, `i:0#.f|membership|${address}`, person.name, {
      email: address,
      upn: address,
      oid: person.oid,
      admin: person.admin === 1,
      guest: person.guest === 1,
    });
  }

  add(kind: number, login: string, title: string, props: PrincipalProps): Principal {
    // Real sites number groups and users in one series, the associated groups first.
    const last = this.#db.get<{ id: number | null }>(
      'select max(id) id from principal where site = ?',
      this.#site,
    );
    const id = (last?.id ?? 2) + 1;
    this.#db.run(
      'insert into principal values (?, ?, ?, ?, ?, ?)',
      this.#site,
      id,
      kind,
      login,
      title,
      JSON.stringify(props),
    );
    this.forget();
    return { id, kind, login, title, props };
  }

  update(group: Principal, title: string, props: PrincipalProps): void {
    this.#db.run(
      'update principal set title = ?, login = ?, props = ? where site = ? and id = ?',
      title,
      group.kind === principalKind.group ? title : group.login,
      JSON.stringify(props),
      this.#site,
      group.id,
    );
    this.forget();
  }

  remove(id: number): void {
    this.#db.run('delete from principal where site = ? and id = ?', this.#site, id);
    this.#db.run('delete from membership where site = ? and (grp = ? or person = ?)', this.#site, id, id);
    this.forget();
  }

  join(group: number, user: number): void {
    this.#db.run('insert or ignore into membership values (?, ?, ?)', this.#site, group, user);
    this.forget();
  }

  leave(group: number, user: number): void {
    this.#db.run('delete from membership where site = ? and grp = ? and person = ?', this.#site, group, user);
    this.forget();
  }

  #holds(group: number, user: number): boolean {
    return this.#members.get(group)?.has(user) ?? false;
  }

  #load(): Map<number, Principal> {
    if (this.#byId) return this.#byId;
    const rows = this.#db.all<{ id: number; kind: number; login: string; title: string; props: string }>(
      'select id, kind, login, title, props from principal where site = ? order by id',
      this.#site,
    );
    this.#byId = new Map(
      rows.map((row) => [row.id, { ...row, props: JSON.parse(row.props) as PrincipalProps }] as const),
    );
    this.#members.clear();
    for (const row of this.#db.all<{ grp: number; person: number }>(
      'select grp, person from membership where site = ?',
      this.#site,
    )) {
      const set = this.#members.get(row.grp) ?? new Set<number>();
      this.#members.set(row.grp, set.add(row.person));
    }
    return this.#byId;
  }
}
