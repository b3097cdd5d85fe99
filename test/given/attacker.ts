// Everyone with a role as they go past the app with their own token: what each may do to each store, by the declarations.
import { people } from '../../local-tenant/seed/people.ts';
import { type Grant, type Level, libraryPlan, permissionPlan } from '../../src/m365/permissions.ts';
import { libraryPath, listPath } from '../../src/m365/rows/address.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { libraries } from '../../src/schema/libraries.ts';
import { listsOf, type RoomOwner } from '../../src/schema/ofBody.ts';
import type { Tenant } from './tenant.ts';

export type Verb = 'read' | 'add' | 'alter' | 'delete';

/**
 * A list, or a body's folder in a library.
 * @property group what it is counted under
 * @property body the body whose own it is; null for what all share
 */
export interface Target {
  readonly name: string;
  readonly path: string;
  readonly group: string;
  readonly grants: readonly Grant[];
  readonly body: string | null;
  readonly isLog: boolean;
}

/** One of each role, and the guest who has none. */
export const attackers = people.filter(
  ({ role }, at) => people.findIndex((other) => other.role === role) === at,
);

export function targetsOf(site: string, own: RoomOwner, other: RoomOwner): readonly Target[] {
  const ofLists = (group: string, lists: typeof catalogue): readonly Target[] =>
    lists.map((list) => ({
      name: list.name,
      path: listPath(site, { list: list.name, year: list.yearly ? 2026 : null }),
      group,
      grants: permissionPlan(list).list,
      body: list.body,
      isLog: list.log,
    }));
  const isLog = ({ fields }: (typeof catalogue)[number]) => 'held' in fields;
  const roomOf = (owner: RoomOwner, whose: string) => [
    ...ofLists(
      `the papers of ${whose} body`,
      listsOf(owner).filter((list) => !isLog(list)),
    ),
    ...ofLists(`the log of ${whose} body`, listsOf(owner).filter(isLog)),
  ];
  return [
    ...ofLists('the shared lists', catalogue),
    ...roomOf(own, 'the own'),
    ...roomOf(other, 'another'),
    ...libraries.map((library) => ({
      name: library.name,
      path: libraryPath(site, library),
      group: 'the libraries',
      grants: libraryPlan(library).list,
      body: null,
      isLog: library.log,
    })),
  ];
}

const electedRoles: readonly string[] = ['chair', 'member', 'substitute', 'adjuster'];

/** @param committee the body that the elected, the secretary and the officer of the examples belong to */
function holds({ to }: Grant, role: string | null, isOwner: boolean, isOfBody: boolean): boolean {
  if (to === 'owners') return isOwner;
  if (role === null) return false;
  if (to === 'readers') return true;
  if (to === 'body') return role === 'committeeSecretary' && isOfBody;
  if (to === 'officers') return role === 'caseOfficer' && isOfBody;
  if (to === 'elected') return electedRoles.includes(role) && isOfBody;
  return to === role;
}

const needs: Record<Verb, readonly Level[]> = {
  read: ['read', 'append', 'contribute', 'full'],
  add: ['append', 'contribute', 'full'],
  alter: ['contribute', 'full'],
  delete: ['full'],
};

export const mayDo = (
  verb: Verb,
  { grants, body }: Target,
  { role, siteAdmin }: (typeof people)[number],
  committee: string,
): boolean =>
  grants.some(
    (grant) => needs[verb].includes(grant.may) && holds(grant, role, siteAdmin ?? false, body === committee),
  );

export const listAddress = (path: string): string => `/getList('${encodeURIComponent(path)}')`;

/** Puts a row or a file into each store by the administrator's hand, and tells its number. */
export async function oneIn(tenant: Tenant, site: string, { path, group }: Target): Promise<number> {
  const at = listAddress(path);
  const admin = 'forvaltningsledare';
  if (group === 'the libraries') {
    const folder = `/getFolderByServerRelativePath(decodedurl='${encodeURIComponent(path)}')`;
    const made = await tenant.raw(admin, site, `${folder}/files/addUsingPath(decodedurl='attack.txt')`, {
      method: 'POST',
      body: 'x',
    });
    if (!made.ok) throw new Error(await made.text());
    const item = await tenant.raw(admin, site, `${at}/items?$select=Id,FSObjType&$filter=FSObjType eq 0`);
    const { value } = (await item.json()) as { value: { Id: number }[] };
    return value.at(-1)?.Id ?? 0;
  }
  const made = await tenant.raw(admin, site, `${at}/items`, {
    method: 'POST',
    body: JSON.stringify({ Title: 'x', Key: `angrepp-${path}`.slice(0, 255) }),
  });
  const told = (await made.json()) as { Id?: number };
  if (told.Id === undefined) throw new Error(`${path}: ${JSON.stringify(told)}`);
  return told.Id;
}
