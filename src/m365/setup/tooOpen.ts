// What libraries that are not for everyone grant too many all the same, since set-up adds and never takes away: found, and taken back.
import '@pnp/sp/lists/web.js';
import '@pnp/sp/site-groups/web.js';
import { type ISPQueryable, type SPFI, SPQueryable, spPost } from '@pnp/sp/index.js';
import { attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { type Grant, isOurGroup } from '../permissions.ts';
import { assigned, expanded, foldersOf, type Lock } from './locks.ts';
import { type Numbers, readNumbers } from './principals.ts';
import type { Job, Plan } from './step.ts';
import { libraryStores } from './stores.ts';

/** @property jobs what takes it back, safe to do again */
export interface TooOpen {
  readonly title: string;
  readonly jobs: readonly Job[];
}

/** A grant further in gives this above it by itself (sharepoint.md 3.1). */
const limitedAccess = 1073741825;

/** What it grants to groups of ours and its plan does not; whom else somebody has let in by hand is theirs to answer for. */
const tooMany = (
  lock: Lock,
  grants: readonly Grant[],
  owner: string,
  numbers: Numbers,
  ours: ReadonlySet<number>,
) =>
  (lock.RoleAssignments ?? [])
    .filter(({ PrincipalId }) => ours.has(PrincipalId))
    .flatMap(({ PrincipalId: principal, RoleDefinitionBindings }) =>
      RoleDefinitionBindings.filter(
        ({ Id }) =>
          Id !== limitedAccess &&
          !grants.some(
            (grant) => numbers.principal(grant, owner) === principal && numbers.level(grant.may) === Id,
          ),
      ).map(({ Id: level }) => ({ principal, level })),
    );

export async function findTooOpen(connection: Connection, wanted: Plan): Promise<readonly TooOpen[]> {
  const plan = { ...wanted, lists: [], libraries: wanted.libraries.filter(({ readBy }) => readBy !== null) };
  const numbers = await readNumbers(connection);
  const groups = await connection.sp.web.siteGroups.select('Id', 'Title')<{ Id: number; Title: string }[]>();
  const ours = new Set(groups.filter(({ Title }) => isOurGroup(Title)).map(({ Id }) => Id));
  const stores = libraryStores(connection.path, plan);
  const folders = foldersOf(connection.path, plan, 'body');
  const libraryAt = (sp: SPFI, path: string) => sp.web.getList(path);
  const folderAt = (sp: SPFI, path: string) => sp.web.getFolderByServerRelativePath(path).listItemAllFields;
  const found = await together(connection, (sp) => [
    ...stores.map(({ path }) =>
      attempt(
        libraryAt(sp, path)
          .select('NoCrawl', ...assigned)
          .expand(...expanded)<Lock & { NoCrawl?: boolean }>(),
      ),
    ),
    ...folders.map(({ path }) =>
      attempt(
        folderAt(sp, path)
          .select('Id', ...assigned)
          .expand(...expanded)<Lock & { NoCrawl?: boolean }>(),
      ),
    ),
  ]);
  const places = [
    ...stores.map(({ path, permissions }) => ({ path, grants: permissions.list, key: '', at: libraryAt })),
    ...folders.map((folder) => ({ ...folder, at: folderAt })),
  ];
  const jobsIn = (root: string): readonly Job[] =>
    places.flatMap(({ path, grants, key, at }, index) => {
      const lock = found[index];
      if (!(path === root || path.startsWith(`${root}/`)) || lock?.kind !== 'answered') return [];
      const taken = tooMany(lock.value, grants, key, numbers, ours).map(
        ({ principal, level }): Job =>
          (sp) => [
            call(
              at(sp, path),
              `roleassignments/removeroleassignment(principalid=${principal}, roledefid=${level})`,
            ),
          ],
      );
      const hidden: readonly Job[] =
        lock.value.NoCrawl === false
          ? [(sp) => [libraryAt(sp, path).update({ NoCrawl: true, OnQuickLaunch: false })]]
          : [];
      return [...taken, ...hidden];
    });
  return stores
    .map(({ path, title }) => ({ title, jobs: jobsIn(path) }))
    .filter(({ jobs }) => jobs.length > 0);
}

const call = (on: ISPQueryable, method: string) => spPost(SPQueryable(on, method));
