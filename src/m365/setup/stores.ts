// Lists and libraries: which the site lacks, and the making of them with their settings and their Swedish titles.
import '@pnp/sp/lists/web.js';
import type { Connection } from '../connection.ts';
import { libraryPlan, type PermissionPlan, permissionPlan } from '../permissions.ts';
import { leafOf, libraryPath, listPath, listTitle } from '../rows/address.ts';
import { type Found, type Plan, shelvesOf } from './step.ts';

interface FoundStore {
  readonly Title: string;
  readonly Description: string;
  readonly EnableAttachments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

/** All the site's lists and libraries by their addresses, in lower case. */
export async function foundByPath({ sp }: Connection): Promise<ReadonlyMap<string, FoundStore>> {
  const found = await sp.web.lists
    .select('Title', 'Description', 'EnableAttachments', 'RootFolder/ServerRelativeUrl')
    .expand('RootFolder')<FoundStore[]>();
  return new Map(found.map((store) => [store.RootFolder.ServerRelativeUrl.toLowerCase(), store]));
}

/**
 * What lies on the site with a name and locks of its own: a list, one of each year when it is yearly, or a library.
 * @property leaf its code name, which is what it is made under and gives its address
 * @property isBare it has been made, and not yet got the settings
 */
export interface Store {
  readonly path: string;
  readonly leaf: string;
  readonly title: string;
  readonly template: number;
  readonly settings: Readonly<Record<string, boolean | string>>;
  readonly isBare: (found: FoundStore) => boolean;
  readonly permissions: PermissionPlan;
  /** Of a yearly list. */
  readonly year: number | null;
  /** The body whose own it is; '' for what all share. */
  readonly owner: string;
}

const customList = 100;
const documentLibrary = 101;

export const listStores = (sitePath: string, plan: Plan): readonly Store[] =>
  shelvesOf(plan).map(({ list, place }) => ({
    path: listPath(sitePath, place),
    leaf: leafOf(place),
    title: listTitle(list, place.year),
    template: customList,
    settings: {
      EnableAttachments: false,
      EnableVersioning: true,
      NoCrawl: true,
      OnQuickLaunch: false,
      EnableFolderCreation: list.inUnitFolder,
    },
    // On in a list that has just been made.
    isBare: ({ EnableAttachments }) => EnableAttachments,
    permissions: permissionPlan(list),
    year: place.year,
    owner: list.body ?? '',
  }));

export const libraryStores = (sitePath: string, { libraries }: Plan): readonly Store[] =>
  libraries.map((library) => ({
    path: libraryPath(sitePath, library),
    leaf: library.name,
    title: library.title,
    template: documentLibrary,
    settings: {
      Description: library.about,
      EnableVersioning: true,
      EnableMinorVersions: false,
      EnableFolderCreation: true,
      NoCrawl: library.readBy !== null,
      OnQuickLaunch: library.readBy === null,
    },
    isBare: ({ Description }) => Description === '',
    permissions: libraryPlan(library),
    year: null,
    owner: '',
  }));

export const storesOf = (sitePath: string, plan: Plan): readonly Store[] => [
  ...listStores(sitePath, plan),
  ...libraryStores(sitePath, plan),
];

/**
 * It is made under its code name, which gives its address. It keeps that for its title until all else is made: a second of the
 * same title is refused, whereas one whose address alone is taken gets an address of its own, so that two who set a site up at
 * once would make each twice.
 */
async function findMissing(connection: Connection, stores: readonly Store[]): Promise<Found> {
  const found = await foundByPath(connection);
  const unmade = stores.flatMap((store) => {
    const now = found.get(store.path.toLowerCase());
    const isUnmade = now === undefined || (now.Title === store.leaf && store.isBare(now));
    return isUnmade ? [{ store, isThere: now !== undefined }] : [];
  });
  return {
    of: stores.length,
    jobs: unmade.map(({ store: { path, leaf, template, settings }, isThere }) => (sp) => [
      ...(isThere ? [] : [sp.web.lists.add(leaf, '', template)]),
      sp.web.getList(path).update(settings),
    ]),
  };
}

export const findLists = (connection: Connection, plan: Plan): Promise<Found> =>
  findMissing(connection, listStores(connection.path, plan));
export const findLibraries = (connection: Connection, plan: Plan): Promise<Found> =>
  findMissing(connection, libraryStores(connection.path, plan));

/** Gives those that still have their code names their Swedish titles. */
export async function findTitles(connection: Connection, plan: Plan): Promise<Found> {
  const stores = storesOf(connection.path, plan);
  const found = await foundByPath(connection);
  const isTaken = (title: string, self: FoundStore | undefined) =>
    [...found.values()].some((one) => one !== self && one.Title.toLowerCase() === title.toLowerCase());
  const untitled = stores
    .map((store) => ({ store, now: found.get(store.path.toLowerCase()) }))
    .filter(({ store, now }) => now === undefined || now.Title === store.leaf);
  return {
    of: stores.length,
    jobs: untitled.map(({ store: { path, title }, now }) => (sp) => [
      sp.web.getList(path).update({ Title: isTaken(title, now) ? `${title} (RT)` : title }),
    ]),
  };
}
