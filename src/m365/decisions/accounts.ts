// The directory's own ids of the accounts that a site knows, by the site's number for each person.

import { attempt } from '../answer.ts';
import { type Connection, NoAnswer, SignInNeeded } from '../connection.ts';

interface User {
  readonly Id: number;
  readonly AadObjectId?: { readonly NameId?: string | null } | null;
}

const mostUsers = 5_000;

/**
 * Asked for by itself: SharePoint gives the property only by name, no document says that it always does, and a site must be readable
 * without it. Empty where it is not told.
 */
export async function accountsOf({ sp }: Connection): Promise<ReadonlyMap<number, string>> {
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
