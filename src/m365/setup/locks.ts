// What the site, its lists and the units' folders grant: what of the permission plan is missing, and the giving of it.
import '@pnp/sp/folders/web.js';
import { type ISPQueryable, type SPFI, SPQueryable, spPost } from '@pnp/sp/index.js';
import '@pnp/sp/lists/web.js';
import { attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { type Grant, permissionPlan, sitePlan } from '../permissions.ts';
import { listPath, unitFolderPath } from '../rows/address.ts';
import type { Shelf } from '../rows/items.ts';
import { shelvesThere } from './lists.ts';
import { type Numbers, readNumbers } from './principals.ts';
import { type Found, type Plan, shelvesOf } from './step.ts';

/** What something grants now, asked for in one go with whether it has locks of its own. */
interface Lock {
  readonly HasUniqueRoleAssignments?: boolean;
  readonly RoleAssignments?: readonly {
    readonly PrincipalId: number;
    readonly RoleDefinitionBindings: readonly { readonly Id: number }[];
  }[];
}
const assigned = ['RoleAssignments/PrincipalId', 'RoleAssignments/RoleDefinitionBindings/Id'] as const;
const expanded = ['RoleAssignments', 'RoleAssignments/RoleDefinitionBindings'] as const;

const holds = ({ RoleAssignments = [] }: Lock, principal: number | null, level: number | null): boolean =>
  RoleAssignments.some(
    (one) => one.PrincipalId === principal && one.RoleDefinitionBindings.some(({ Id }) => Id === level),
  );

/** Those of the grants that it lacks; all of them when it has no locks of its own. */
const lackingIn = (
  lock: Lock | null,
  grants: readonly Grant[],
  unit: string,
  numbers: Numbers,
): readonly Grant[] =>
  lock === null
    ? grants
    : grants.filter((grant) => !holds(lock, numbers.principal(grant, unit), numbers.level(grant.may)));

const call = (on: ISPQueryable, method: string) => spPost(SPQueryable(on, method));
const cutLoose = (on: ISPQueryable, copied = false) =>
  call(on, `breakroleinheritance(copyroleassignments=${copied}, clearsubscopes=false)`);
/** To grant what is granted already changes nothing, so two who do it at once do the same. */
const give = (on: ISPQueryable, grants: readonly Grant[], unit: string, numbers: Numbers) =>
  grants.map((grant) =>
    call(
      on,
      `roleassignments/addroleassignment(principalid=${there(numbers.principal(grant, unit), grant)}, roledefid=${there(numbers.level(grant.may), grant)})`,
    ),
  );

function there(number: number | null, grant: Grant): number {
  if (number === null)
    throw new Error(`The site lacks what ${grant.to} is granted; it is made in an earlier step`);
  return number;
}

export async function findPermissions(connection: Connection, plan: Plan): Promise<Found> {
  const numbers = await readNumbers(connection);
  const shelves = await shelvesThere(connection, plan);
  const at = (sp: SPFI, { place }: Shelf) => sp.web.getList(listPath(connection.path, place));
  const [site, ...locks] = await together(connection, (sp) => [
    sp.web.select('Title', ...assigned).expand(...expanded)<Lock>(),
    ...shelves.there.map((shelf) =>
      at(sp, shelf)
        .select('HasUniqueRoleAssignments', ...assigned)
        .expand(...expanded)<Lock>(),
    ),
  ]);
  const siteLacks = lackingIn(site ?? null, sitePlan, '', numbers);
  const listLacks = [
    ...shelves.there.map((shelf, index) => ({ shelf, lock: locks[index] ?? null })),
    ...shelves.missing.map((shelf) => ({ shelf, lock: null })),
  ].map(({ shelf, lock }) => {
    const own = lock?.HasUniqueRoleAssignments ? lock : null;
    return { shelf, own, lacks: lackingIn(own, permissionPlan(shelf.list).list, '', numbers) };
  });
  return {
    of: 1 + shelvesOf(plan).length,
    jobs: [
      ...(siteLacks.length === 0 ? [] : [(sp: SPFI) => give(sp.web, siteLacks, '', numbers)]),
      ...listLacks
        .filter(({ lacks }) => lacks.length > 0)
        .map(({ shelf, own, lacks }) => (sp: SPFI) => [
          ...(own === null ? [cutLoose(at(sp, shelf))] : []),
          ...give(at(sp, shelf), lacks, '', numbers),
        ]),
    ],
  };
}

const foldersOf = (plan: Plan) =>
  shelvesOf(plan).flatMap((shelf) => {
    const here = plan.unitFolders.filter(
      ({ year }) => shelf.list.inUnitFolder && (shelf.place.year ?? year) === year,
    );
    return [...new Set(here.map(({ unit }) => unit))].map((unit) => ({ shelf, unit }));
  });
type UnitFolder = ReturnType<typeof foldersOf>[number];

export async function findUnitFolders(connection: Connection, plan: Plan): Promise<Found> {
  const numbers = await readNumbers(connection);
  const folders = foldersOf(plan);
  const pathOf = ({ shelf, unit }: UnitFolder) => unitFolderPath(connection.path, shelf.place, unit);
  const at = (sp: SPFI, folder: UnitFolder) =>
    sp.web.getFolderByServerRelativePath(pathOf(folder)).listItemAllFields;
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
    const { list, unitFolder } = permissionPlan(folder.shelf.list);
    const lacks = lackingIn(own, unitFolder ?? [], folder.unit, numbers);
    // A fresh folder takes the list's own grants with it, which the step before has given; with many units each call counts.
    const given = own === null ? lacks.filter(({ to }) => !list.some((grant) => grant.to === to)) : lacks;
    return lacks.length === 0 ? [] : [{ folder, found, own, lacks: given }];
  });
  return {
    of: folders.length,
    jobs: unfinished.map(({ folder, found, own, lacks }) => (sp: SPFI) => [
      ...(found === null ? [sp.web.folders.addUsingPath(pathOf(folder))] : []),
      ...(own === null ? [cutLoose(at(sp, folder), true)] : []),
      ...give(at(sp, folder), lacks, folder.unit, numbers),
    ]),
  };
}
