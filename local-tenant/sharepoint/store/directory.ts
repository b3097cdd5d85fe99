// The tenant's own groups: Microsoft 365 groups and security groups, who is in them, and the claims they go by on sites.
import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

export interface GroupSeed {
  readonly name: string;
  readonly mail?: string;
  /** Sign-in names. Owners are members too. */
  readonly members: readonly string[];
  readonly owners?: readonly string[];
  readonly kind?: 'microsoft365' | 'security';
  /** The site that was made with it: its members and owners come into the site's groups as one claim each. */
  readonly site?: string;
}

interface GroupRow {
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly kind: 'microsoft365' | 'security';
}

/** What a claim means: a group, or the owners of one (sharepoint.md 2.13). */
export interface Claimed {
  readonly claim: string;
  readonly title: string;
  readonly mail: string;
}

export class Directory {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The group of this name, made when it is new. */
  plant({ name, mail, members, owners = [], kind = 'microsoft365' }: GroupSeed): GroupRow {
    const known = this.find(name);
    if (known) return known;
    const row = { id: randomUUID(), name, mail: mail ?? '', kind };
    this.#db.run('insert into directory_group values (?, ?, ?, ?)', row.id, name, row.mail, kind);
    const join = (signIn: string, owner: 0 | 1) =>
      this.#db.run('insert or ignore into directory_member values (?, ?, ?)', row.id, signIn, owner);
    for (const signIn of [...members, ...owners]) join(signIn, 0);
    for (const signIn of owners) join(signIn, 1);
    return row;
  }

  find(name: string): GroupRow | undefined {
    return this.#db.get<GroupRow>('select * from directory_group where name = ?', name);
  }

  /** What a login means when it is a group's claim or address. */
  claimed(login: string): Claimed | undefined {
    const asked = login.toLowerCase();
    for (const group of this.#db.all<GroupRow>('select * from directory_group')) {
      const [all, owners] = claimsOf(group);
      const title = group.kind === 'security' ? group.name : `${group.name} Members`;
      if (asked === all || (group.mail !== '' && asked === group.mail.toLowerCase()))
        return { claim: all, title, mail: group.mail };
      if (asked === owners) return { claim: owners, title: `${group.name} Owners`, mail: group.mail };
    }
    return undefined;
  }

  /** The claims that a person comes with. */
  claimsOf(signIn: string): Set<string> {
    const sql =
      'select g.*, m.owner from directory_group g join directory_member m on m.grp = g.id where m.sign_in = ?';
    return new Set(
      this.#db.all<GroupRow & { owner: number }>(sql, signIn).map((row) => claimsOf(row)[row.owner] ?? ''),
    );
  }
}

/** The claim of all its members, and that of its owners. */
export function claimsOf({ id, kind }: GroupRow): readonly [members: string, owners: string] {
  if (kind === 'security') return [`c:0t.c|tenant|${id}`, ''];
  const claim = `c:0o.c|federateddirectoryclaimprovider|${id}`;
  return [claim, `${claim}_o`];
}
