// What the site, its lists, libraries and folders grant: what of the permission plan is missing, and the giving of it.
import '@pnp/sp/folders/web.js';
import { type ISPQueryable, type SPFI, SPQueryable, spPost } from '@pnp/sp/index.js';
import '@pnp/sp/lists/web.js';
import type { FolderOwner } from '../../schema/library.ts';
import { attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { type Grant, sitePlan } from '../permissions.ts';
import { folderIn } from '../rows/address.ts';
import { type Numbers, readNumbers } from './principals.ts';
import { type Found, type Plan, unitsOf } from './step.ts';
import { foundByPath, type Store, storesOf } from './stores.ts';

/** What something grants now, asked for in one go with whether it has locks of its own. */
export interface Lock {
  readonly HasUniqueRoleAssignments?: boolean;
  readonly RoleAssignments?: readonly {
    readonly PrincipalId: number;
    readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
  }[];
}
export const assigned = ['RoleAssignments/PrincipalId', 'RoleAssignments/RoleDefinitionBindings/Id'] as const;
export const expanded = ['RoleAssignments', 'RoleAssignments/RoleDefinitionBindings'] as const;

const holds = ({ RoleAssignments = [] }: Lock, principal: number | null, level: number | null): boolean =>
  RoleAssignments.some(
    (one) => one.PrincipalId === principal && one.RoleDefinitionBindings.some(({ Id }) => Id === level),
  );

/** Those of the grants that it lacks; all of them when it has no locks of its own. */
const lackingIn = (
  lock: Lock | null,
  grants: readonly Grant[],
  owner: string,
  numbers: Numbers,
): readonly Grant[] =>
  lock === null
    ? grants
    : grants.filter((grant) => !holds(lock, numbers.principal(grant, owner), numbers.level(grant.may)));

const call = (on: ISPQueryable, method: string) => spPost(SPQueryable(on, method));
const cutLoose = (on: ISPQueryable, copied = false) =>
  call(on, `breakroleinheritance(copyroleassignments=${copied}, clearsubscopes=false)`);
/** To grant what is granted already changes nothing, so two who do it at once do the same. */
const give = (on: ISPQueryable, grants: readonly Grant[], owner: string, numbers: Numbers) =>
  grants.map((grant) =>
    call(
      on,
      `roleassignments/addroleassignment(principalid=${there(numbers.principal(grant, owner), grant)}, roledefid=${there(numbers.level(grant.may), grant)})`,
    ),
  );

function there(number: number | null, grant: Grant): number {
  if (number === null)
    throw new Error(`The site lacks what ${grant.to} is granted; it is made in an earlier step`);
  return number;
}

export async function findPermissions(connection: Connection, plan: Plan): Promise<Found> {
  const numbers = await readNumbers(connection);
  const found = await foundByPath(connection);
  const stores = storesOf(connection.path, plan);
  const thereNow = stores.filter(({ path }) => found.has(path.toLowerCase()));
  const [site, ...locks] = await together(connection, (sp) => [
    sp.web.select('Title', ...assigned).expand(...expanded)<Lock>(),
    ...thereNow.map(({ path }) =>
      sp.web
        .getList(path)
        .select('HasUniqueRoleAssignments', ...assigned)
        .expand(...expanded)<Lock>(),
    ),
  ]);
  const siteLacks = lackingIn(site ?? null, sitePlan, '', numbers);
  const lockOf = new Map(thereNow.map(({ path }, index) => [path, locks[index]]));
  const unfinished = stores.flatMap(({ path, permissions, owner }) => {
    const lock = lockOf.get(path);
    const own = lock?.HasUniqueRoleAssignments ? lock : null;
    const lacks = lackingIn(own, permissions.list, owner, numbers);
    return lacks.length === 0 ? [] : [{ path, own, lacks, owner }];
  });
  return {
    of: 1 + stores.length,
    jobs: [
      ...(siteLacks.length === 0 ? [] : [(sp: SPFI) => give(sp.web, siteLacks, '', numbers)]),
      ...unfinished.map(({ path, own, lacks, owner }) => (sp: SPFI) => [
        ...(own === null ? [cutLoose(sp.web.getList(path))] : []),
        ...give(sp.web.getList(path), lacks, owner, numbers),
      ]),
    ],
  };
}

/** @property around what the list or library round it grants */
interface OwnFolder {
  readonly path: string;
  readonly key: string;
  readonly grants: readonly Grant[];
  readonly around: readonly Grant[];
}

export function foldersOf(sitePath: string, plan: Plan, owner: FolderOwner): readonly OwnFolder[] {
  const keysIn = ({ year }: Store): readonly string[] => {
    if (owner === 'body') return plan.bodies;
    if (year === null) return unitsOf(plan);
    return unitsOf({ ...plan, unitFolders: plan.unitFolders.filter((one) => one.year === year) });
  };
  return storesOf(sitePath, plan).flatMap((store) => {
    const { list: around, folder } = store.permissions;
    const grants = folder[owner];
    if (grants === null) return [];
    return keysIn(store).map((key) => ({ path: folderIn(store.path, owner, key), key, grants, around }));
  });
}

const findFolders =
  (owner: FolderOwner) =>
  async (connection: Connection, plan: Plan): Promise<Found> => {
    const numbers = await readNumbers(connection);
    const folders = foldersOf(connection.path, plan, owner);
    const at = (sp: SPFI, { path }: OwnFolder) =>
      sp.web.getFolderByServerRelativePath(path).listItemAllFields;
    // A folder that is not there is answered with a refusal, and so is one whose list is not there.
    const locks = await together(connection, (sp) =>
      folders.map((folder) =>
        attempt(
          at(sp, folder)
            .select('Id', 'HasUniqueRoleAssignments', ...assigned)
            .expand(...expanded)<Lock & { Id?: number }>(),
        ),
      ),
    );
    const unfinished = folders.flatMap((folder, index) => {
      const lock = locks[index];
      const found = lock?.kind === 'answered' && lock.value.Id !== undefined ? lock.value : null;
      const own = found?.HasUniqueRoleAssignments ? found : null;
      const lacks = lackingIn(own, folder.grants, folder.key, numbers);
      // A fresh folder takes with it what is granted round it, which the step before has given; with many units each call counts.
      const given =
        own === null ? lacks.filter(({ to }) => !folder.around.some((one) => one.to === to)) : lacks;
      return lacks.length === 0 ? [] : [{ folder, found, own, lacks: given }];
    });
    return {
      of: folders.length,
      jobs: unfinished.map(({ folder, found, own, lacks }) => (sp: SPFI) => [
        ...(found === null ? [sp.web.folders.addUsingPath(folder.path)] : []),
        ...(own === null ? [cutLoose(at(sp, folder), true)] : []),
        ...give(at(sp, folder), lacks, folder.key, numbers),
      ]),
    };
  };

export const findUnitFolders = findFolders('unit');
export const findBodyFolders = findFolders('body');
