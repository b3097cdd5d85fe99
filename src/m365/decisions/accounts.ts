// The directory's own ids of the accounts that a site knows, by the site's number for each person.

import { attempt } from '../answer.ts';
import { type Connection, NoAnswer, SignInNeeded } from '../connection.ts';

interface User {
  readonly Id: number;
  readonly AadObjectId?: { readonly NameId?: string | null } | null;
}

const mostUsers = 5_000;

type Accounts = ReadonlyMap<number, string>;
/** For all the bodies' logs together: whom has been asked about, and what was told. */
const known = new WeakMap<Connection, { readonly asked: ReadonlySet<number>; readonly accounts: Accounts }>();

/**
 * Asked for by itself: SharePoint gives the property only by name, no document says that it always does, and a site must be readable
 * without it. Empty where it is not told. Not asked twice about the same people.
 */
export async function accountsOf(connection: Connection, people: readonly number[]): Promise<Accounts> {
  const before = known.get(connection);
  const asked = before?.asked ?? new Set();
  if (before !== undefined && people.every((one) => asked.has(one))) return before.accounts;
  const accounts = await read(connection);
  known.set(connection, { asked: new Set([...asked, ...people]), accounts });
  return accounts;
}

async function read({ sp }: Connection): Promise<Accounts> {
  const users = await attempt(sp.web.siteUsers.select('Id', 'AadObjectId').top(mostUsers)<User[]>());
  if (users.kind === 'away') throw users.signIn ? new SignInNeeded() : new NoAnswer('The site’s users');
  if (users.kind === 'refused') {
    console.warn('The accounts behind the site’s users', users.fault);
    return new Map();
  }
  return new Map(
    users.value.flatMap(({ Id, AadObjectId: its }) => (its?.NameId ? [[Id, its.NameId] as const] : [])),
  );
}
