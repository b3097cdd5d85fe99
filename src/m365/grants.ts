// Makes the groups and levels that the permission plan needs, and gives lists and unit folders what the plan says.
import '@pnp/sp/folders/web.js';
import { type ISPQueryable, type SPFI, SPQueryable, spPost } from '@pnp/sp/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import type { List } from '../schema/list.ts';
import { attempt } from './answer.ts';
import { type Connection, together } from './connection.ts';
import {
  builtInLevels,
  type Grant,
  type Level,
  ownLevels,
  permissionPlan,
  readersGroup,
  roleGroup,
  rolesWithGroup,
  sitePlan,
  unitGroup,
} from './permissions.ts';
import { listPath, unitFolderPath } from './rows/address.ts';
import type { Shelf } from './rows/items.ts';

/** Makes the groups that are not there; nobody is put into them here. */
export async function ensureGroups(
  connection: Connection,
  lists: readonly List[],
  units: readonly string[],
): Promise<void> {
  const names = [readersGroup, ...rolesWithGroup(lists).map(roleGroup), ...units.map(unitGroup)];
  const groups = await connection.sp.web.siteGroups.select('Title')<{ Title: string }[]>();
  const there = new Set(groups.map((group) => group.Title.toLowerCase()));
  const missing = names.filter((name) => !there.has(name.toLowerCase()));
  await together(connection, (sp) =>
    missing.map((Title) =>
      sp.web.siteGroups.add({
        Title,
        AllowMembersEditMembership: false,
        OnlyAllowMembersViewMembership: false,
      }),
    ),
  );
}

export async function ensureLevels(connection: Connection): Promise<void> {
  const levels = await connection.sp.web.roleDefinitions.select('Name')<{ Name: string }[]>();
  const missing = Object.values(ownLevels).filter(({ name }) => !levels.some((level) => level.Name === name));
  await together(connection, (sp) =>
    missing.map(({ name, description, high, low }) =>
      sp.web.roleDefinitions.add(name, description, 180, { High: high, Low: low }),
    ),
  );
}

/** The site's own numbers for those who are granted something, and for what they are granted. */
interface Numbers {
  readonly principal: (grant: Grant, unit: string) => number;
  readonly level: (level: Level) => number;
}

async function readNumbers(connection: Connection): Promise<Numbers> {
  const [groups, levels, owners] = await together(connection, (sp) => [
    sp.web.siteGroups.select('Id', 'Title')<{ Id: number; Title: string }[]>(),
    sp.web.roleDefinitions.select('Id', 'Name')<{ Id: number; Name: string }[]>(),
    sp.web.associatedOwnerGroup.select('Id')<{ Id: number }>(),
  ]);
  const groupIds = new Map(groups.map((group) => [group.Title, group.Id]));
  const levelIds = new Map(levels.map((level) => [level.Name, level.Id]));
  return {
    principal: ({ to }, unit) => (to === 'owners' ? owners.Id : numbered(groupIds, groupOf(to, unit))),
    level: (level) =>
      level === 'read' || level === 'full' ? builtInLevels[level] : numbered(levelIds, ownLevels[level].name),
  };
}

function groupOf(to: Exclude<Grant['to'], 'owners'>, unit: string): string {
  if (to === 'readers') return readersGroup;
  return to === 'unit' ? unitGroup(unit) : roleGroup(to);
}

function numbered(ids: ReadonlyMap<string, number>, name: string): number {
  const id = ids.get(name);
  if (id === undefined) throw new Error(`The site has nothing called ${name}; it is made in an earlier step`);
  return id;
}

const call = (on: ISPQueryable, method: string) => spPost(SPQueryable(on, method));
const cutLoose = (on: ISPQueryable, copied = false) =>
  call(on, `breakroleinheritance(copyroleassignments=${copied}, clearsubscopes=false)`);
const give = (on: ISPQueryable, grants: readonly Grant[], unit: string, numbers: Numbers) =>
  grants.map((grant) =>
    call(
      on,
      `roleassignments/addroleassignment(principalid=${numbers.principal(grant, unit)}, roledefid=${numbers.level(grant.may)})`,
    ),
  );

interface Lock {
  readonly HasUniqueRoleAssignments?: boolean;
}

/** What the site and its lists grant. To grant what is granted already changes nothing, so a broken-off run is made whole. */
export async function ensurePermissions(connection: Connection, shelves: readonly Shelf[]): Promise<void> {
  const numbers = await readNumbers(connection);
  const at = (sp: SPFI, { place }: Shelf) => sp.web.getList(listPath(connection.path, place));
  const locks = await together(connection, (sp) =>
    shelves.map((shelf) => at(sp, shelf).select('HasUniqueRoleAssignments')<Lock>()),
  );
  await together(connection, (sp) => [
    ...give(sp.web, sitePlan, '', numbers),
    ...shelves.flatMap((shelf, index) => [
      ...(locks[index]?.HasUniqueRoleAssignments ? [] : [cutLoose(at(sp, shelf))]),
      ...give(at(sp, shelf), permissionPlan(shelf.list).list, '', numbers),
    ]),
  ]);
}

/** One unit's folder in one stored list. */
export interface UnitFolder {
  readonly shelf: Shelf;
  readonly unit: string;
}

export async function ensureUnitFolders(
  connection: Connection,
  folders: readonly UnitFolder[],
): Promise<void> {
  const numbers = await readNumbers(connection);
  const pathOf = ({ shelf, unit }: UnitFolder) => unitFolderPath(connection.path, shelf.place, unit);
  const at = (sp: SPFI, folder: UnitFolder) =>
    sp.web.getFolderByServerRelativePath(pathOf(folder)).listItemAllFields;
  const locks = await together(connection, (sp) =>
    folders.map((folder) =>
      attempt(at(sp, folder).select('Id', 'HasUniqueRoleAssignments')<Lock & { Id?: number }>()),
    ),
  );
  await together(connection, (sp) =>
    folders.flatMap((folder, index) => {
      const lock = locks[index];
      const there = lock?.kind === 'answered' && lock.value.Id !== undefined ? lock.value : null;
      const { list, unitFolder } = permissionPlan(folder.shelf.list);
      const isCut = there?.HasUniqueRoleAssignments ?? false;
      // A fresh folder takes the list's own grants with it, which the step before has given; with many units each call counts.
      const lacking = (unitFolder ?? []).filter(({ to }) => isCut || !list.some((grant) => grant.to === to));
      return [
        ...(there ? [] : [sp.web.folders.addUsingPath(pathOf(folder))]),
        ...(isCut ? [] : [cutLoose(at(sp, folder), true)]),
        ...give(at(sp, folder), lacking, folder.unit, numbers),
      ];
    }),
  );
}
