// Removes from a real site all that bears a prefix, and the rights that the lent persons were given.
import type { RealSite } from './asked.ts';
import { guests } from './guard.ts';
import { politely } from './politely.ts';

interface Named {
  readonly Id: string | number;
  readonly Title?: string;
  readonly Name?: string;
  readonly EntityTypeName?: string;
}
interface Held {
  readonly PrincipalId: number;
  readonly Member: { readonly LoginName: string };
}

/** Tells what was removed. Fails with what it could not remove, by name. */
export async function sweep(real: RealSite, prefix: string): Promise<readonly string[]> {
  const base = `${real.origin}${real.path}/_api/web/`;
  const headers = {
    Accept: 'application/json;odata=nometadata',
    Authorization: `Bearer ${real.people.admin?.token}`,
  };
  const removed: string[] = [];
  const left: string[] = [];

  async function all<T>(address: string): Promise<readonly T[]> {
    const response = await politely(base, () => fetch(base + address, { headers }));
    if (!response.ok) throw new Error(`${address} could not be read for cleaning: ${response.status}`);
    return ((await response.json()) as { value: T[] }).value;
  }
  async function remove(what: string, address: string, more: Record<string, string>): Promise<void> {
    const response = await politely(base, () =>
      fetch(base + address, { method: 'POST', headers: { ...headers, ...more } }),
    );
    if (response.ok) removed.push(what);
    else left.push(`${what} (${response.status})`);
  }
  const erase = { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' };
  const isOurs = (...names: readonly (string | undefined)[]) =>
    names.some((name) => name?.toLowerCase().startsWith(prefix.toLowerCase()));

  for (const list of await all<Named>('lists?$select=Id,Title,EntityTypeName&$top=5000'))
    if (isOurs(list.Title, list.EntityTypeName))
      await remove(`the list ${list.Title}`, `lists(guid'${list.Id}')`, erase);
  for (const group of await all<Named>('sitegroups?$select=Id,Title'))
    if (isOurs(group.Title))
      await remove(`the group ${group.Title}`, `sitegroups/removebyid(${group.Id})`, {});
  if (guests(real).length > 0) {
    const held = await all<Held>('roleassignments?$expand=Member&$select=PrincipalId,Member/LoginName');
    for (const { PrincipalId, Member } of held)
      if (guests(real).some((upn) => Member.LoginName.toLowerCase().endsWith(`|${upn}`)))
        await remove(
          `the rights of ${Member.LoginName}`,
          `roleassignments/getbyprincipalid(${PrincipalId})`,
          erase,
        );
  }
  // Last, since a level that somebody still holds cannot go.
  for (const role of await all<Named>('roledefinitions?$select=Id,Name'))
    if (isOurs(role.Name))
      await remove(`the level ${role.Name}`, `roledefinitions/getbyid(${role.Id})`, erase);
  if (left.length > 0) throw new Error(`Could not be removed from the site: ${left.join(', ')}`);
  return removed;
}
