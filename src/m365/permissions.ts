// Who may do what where, derived from the declarations: the groups, the levels and what each list, library and folder grants.
import type { FolderOwner, Library } from '../schema/library.ts';
import { type List, type Reader, type Role, roles } from '../schema/list.ts';

/** What SharePoint lets someone do: its own levels, and two of ours. */
export type Level = 'read' | 'append' | 'contribute' | 'full';
/** To whom: the site's owners, everyone with a role, the unit or body whose list or folder it is, those elected to it, its officers, or everyone with that role. */
export type Holder = 'owners' | 'readers' | 'officers' | FolderOwner | Reader;
export interface Grant {
  readonly to: Holder;
  readonly may: Level;
}

/**
 * What a list or a library grants, with its inheritance broken while it is empty.
 * @property folder what each unit's or body's folder grants; null when it has none of those
 */
export interface PermissionPlan {
  readonly list: readonly Grant[];
  readonly folder: Readonly<Record<FolderOwner, readonly Grant[] | null>>;
}

export function permissionPlan(list: List): PermissionPlan {
  const writes = list.log ? 'append' : 'contribute';
  const reads = list.addedByReaders ? 'append' : 'read';
  const grants: readonly Grant[] = [
    { to: 'owners', may: 'full' },
    ...(list.readBy ?? ['readers' as const]).map((to): Grant => ({ to, may: reads })),
    ...list.alteredBy.map((role): Grant => ({ to: role, may: writes })),
    ...(list.officers === null
      ? []
      : [{ to: 'officers', may: list.officers === 'write' ? writes : 'read' } as const]),
    ...(list.body === null ? [] : [{ to: 'body', may: writes } as const]),
  ];
  return {
    list: grants,
    folder: { unit: list.inUnitFolder ? [...grants, { to: 'unit', may: writes }] : null, body: null },
  };
}

export function libraryPlan({ log, alteredBy, foldersOf, officers, readBy }: Library): PermissionPlan {
  const may = log ? 'append' : 'contribute';
  const grants: readonly Grant[] = [
    { to: 'owners', may: 'full' },
    ...(readBy ?? ['readers' as const])
      .filter((to) => to !== 'elected')
      .map((to): Grant => ({ to, may: 'read' })),
    ...alteredBy.map((to): Grant => ({ to, may })),
  ];
  const of = (owner: FolderOwner, more: readonly Grant[] = []) =>
    foldersOf.includes(owner) ? [...grants, ...more, { to: owner, may } as const] : null;
  const ofBody: readonly Grant[] = [
    ...(readBy?.includes('elected') ? [{ to: 'elected', may: 'read' } as const] : []),
    ...(officers ? [{ to: 'officers', may } as const] : []),
  ];
  return { list: grants, folder: { unit: of('unit'), body: of('body', ofBody) } };
}

/** What the site itself grants: enough to reach the lists, ask who is who, and read the change log. */
export const sitePlan: readonly Grant[] = [{ to: 'readers', may: 'read' }];

/** The roles that have a group of their own: those that may alter any row or file somewhere, or read what is not for everyone. */
export const rolesWithGroup = (lists: readonly List[], libraries: readonly Library[]): readonly Role[] =>
  roles.filter(
    (role) =>
      lists.some(({ alteredBy, readBy }) => [...alteredBy, ...(readBy ?? [])].some((one) => one === role)) ||
      libraries.some(({ alteredBy, readBy }) =>
        [...alteredBy, ...(readBy ?? [])].some((one) => one === role),
      ),
  );

/** A permission level of ours, as SharePoint keeps it: a name and two halves of a mask (sharepoint.md 3.2). */
export interface LevelMask {
  readonly name: string;
  readonly description: string;
  readonly high: number;
  readonly low: number;
}
/** The levels that SharePoint lacks. Its own Edit holds ManageLists, and its Contribute holds Delete; nobody gets either. */
export const ownLevels = {
  append: {
    name: 'RT Lägga till',
    description: 'Läsa och lägga till, aldrig ändra eller ta bort',
    high: 176,
    low: 138612835,
  },
  contribute: {
    name: 'RT Skriva',
    description: 'Läsa, lägga till och ändra, aldrig ta bort',
    high: 432,
    low: 1011028583,
  },
} satisfies Partial<Record<Level, LevelMask>>;
/** The levels that every site has, by their numbers there. */
export const builtInLevels = { read: 1073741826, full: 1073741829 } as const;

const roleTitles: Record<Role, string> = {
  systemOwner: 'Systemägare',
  systemManager: 'Förvaltningsledare',
  modelAdmin: 'Modelladministratörer',
  unitAdmin: 'Enhetsadministratörer',
  reportAdmin: 'Rapportadministratörer',
  manager: 'Chefer',
  reporter: 'Rapportörer',
  controller: 'Controllers',
  employee: 'Medarbetare',
  caseOfficer: 'Handläggare',
  registrar: 'Registratorer',
  committeeSecretary: 'Nämndsekreterare',
  chair: 'Ordförande',
  member: 'Ledamöter',
  substitute: 'Ersättare',
  adjuster: 'Justerare',
  auditor: 'Revisorer',
};

/** The SharePoint group of everyone with any role. */
export const readersGroup = 'RT Läsare';
export const roleGroup = (role: Role): string => `RT ${roleTitles[role]}`;
/** The group of a unit's manager and reporters. */
export const unitGroup = (unit: string): string => `RT enhet ${unit}`;
/** The group of those who keep a body's papers. */
export const bodyGroup = (body: string): string => `RT organ ${body}`;
/** The group of those elected to a body: all of them see its papers at the same time, whichever side they are on. */
export const electedGroup = (body: string): string => `RT förtroendevalda ${body}`;
/** The group of those who write a body's reports. */
export const officersGroup = (body: string): string => `RT handläggare ${body}`;
/** Whether the product made the group, and so says who is in it. */
export const isOurGroup = (title: string): boolean =>
  [readersGroup, ...roles.map(roleGroup)].includes(title) ||
  [unitGroup(''), bodyGroup(''), electedGroup(''), officersGroup('')].some((beginning) =>
    title.startsWith(beginning),
  );
