// What is true of the whole site: who is who and how numbers are written there, read once for all, and which list is which.
import type { SPFI } from '@pnp/sp/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/regional-settings/web.js';
import '@pnp/sp/site-users/web.js';
import type { ListPlace } from '../../sync/remote.ts';
import { attempt } from '../answer.ts';
import type { Connection } from '../connection.ts';
import { listPath } from './address.ts';

/**
 * What is the same for all that is asked over one connection.
 * @property path the site's address below the host
 * @property me the sign-in name of whoever is signed in
 * @property signInNames by the site's own number for each person; '' for someone who is not in the site any more
 */
export interface Everyone {
  readonly path: string;
  readonly decimalSeparator: string;
  readonly me: string;
  readonly signInNames: Map<number, string>;
}

/**
 * @property token where the change log stood when the site was read
 * @property managed whether the person may manage the site itself, as its owners may
 * @property listIdOf the site's own id of a list, which is all that the change log tells; undefined when it is not there
 */
export interface Site extends Everyone {
  readonly token: string;
  readonly managed: boolean;
  listIdOf(place: ListPlace): string | undefined;
}

interface Web {
  readonly CurrentChangeToken: { readonly StringValue: string };
  readonly EffectiveBasePermissions: { readonly Low: string };
}
/** In the lower half of the mask (sharepoint.md 3.2). */
const manageWeb = 0x40000000;

interface User {
  readonly Id: number;
  readonly LoginName: string;
}
interface Found {
  readonly Id: string;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

const mostUsers = 5_000;

/** The name that a person signs in with, out of SharePoint's claim (`i:0#.f|membership|name@host`); lower case. */
export const signInNameOf = (loginName: string): string =>
  loginName.slice(loginName.lastIndexOf('|') + 1).toLowerCase();

const usersOf = (sp: SPFI) => sp.web.siteUsers.select('Id', 'LoginName').top(mostUsers)<User[]>();
const byNumber = (users: readonly User[]) =>
  users.map((user) => [user.Id, signInNameOf(user.LoginName)] as const);

/** A large site knows thousands of people, and each body's papers and log would have asked for them anew. */
const known = new WeakMap<Connection, Everyone>();

/** In a batch it is three of the parts, and none when it is known. */
export async function everyoneIn(connection: Connection, sp: SPFI = connection.sp): Promise<Everyone> {
  const before = known.get(connection);
  if (before !== undefined) return before;
  const [regional, me, users] = await Promise.all([
    sp.web.regionalSettings.select('DecimalSeparator')<{ DecimalSeparator: string }>(),
    sp.web.currentUser.select('Id', 'LoginName')<User>(),
    usersOf(sp),
  ]);
  const everyone = {
    path: connection.path,
    decimalSeparator: regional.DecimalSeparator,
    me: signInNameOf(me.LoginName),
    signInNames: new Map(byNumber([...users, me])),
  };
  known.set(connection, everyone);
  return everyone;
}

/** Reads the site; in a batch it is two of the parts, besides everyone in it. The token comes first, so that nothing changed after it is missed. */
export async function readSite(connection: Connection, sp: SPFI): Promise<Site> {
  const [web, everyone, lists] = await Promise.all([
    sp.web.select('Title', 'CurrentChangeToken', 'EffectiveBasePermissions')<Web>(),
    everyoneIn(connection, sp),
    sp.web.lists.select('Id', 'RootFolder/ServerRelativeUrl').expand('RootFolder')<Found[]>(),
  ]);
  const idOf = new Map(
    lists.map((list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list.Id.toLowerCase()]),
  );
  return {
    ...everyone,
    token: web.CurrentChangeToken.StringValue,
    managed: (Number(web.EffectiveBasePermissions.Low) & manageWeb) !== 0,
    listIdOf: (place) => idOf.get(listPath(connection.path, place).toLowerCase()),
  };
}

/** Learns who these numbers are, where they are new since the site was read; one request, and none when all are known. */
export async function learnPeople(
  connection: Connection,
  site: Everyone,
  numbers: readonly number[],
): Promise<void> {
  const unknown = numbers.filter((number) => !site.signInNames.has(number));
  if (unknown.length === 0) return;
  const users = await attempt(usersOf(connection.sp));
  // Unanswered, it is asked again at the next chance; answered without them, they have left the site.
  if (users.kind !== 'answered') return;
  for (const [number, name] of [...unknown.map((number) => [number, ''] as const), ...byNumber(users.value)])
    site.signInNames.set(number, name);
}
