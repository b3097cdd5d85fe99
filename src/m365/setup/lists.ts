// Lists, their columns and their default views: what of the declarations the site lacks, and the making of it.
import '@pnp/sp/fields/list.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/views/list.js';
import '@pnp/sp/webs/index.js';
import type { List } from '../../schema/list.ts';
import { columnXml, keyXml } from '../columns.ts';
import { type Connection, together } from '../connection.ts';
import { columnName, keyColumn, leafOf, listPath, listTitle } from '../rows/address.ts';
import { listAt, type Shelf } from '../rows/items.ts';
import { type Found, type Plan, shelvesOf } from './step.ts';

const settings = { EnableAttachments: false, EnableVersioning: true, NoCrawl: true, OnQuickLaunch: false };

interface FoundList {
  readonly Title: string;
  /** On in a list that has just been made, and turned off with the other settings. */
  readonly EnableAttachments: boolean;
  readonly RootFolder: { readonly ServerRelativeUrl: string };
}

/** All the site's lists by their addresses, in lower case. */
async function listsByPath({ sp }: Connection): Promise<ReadonlyMap<string, FoundList>> {
  const found = await sp.web.lists
    .select('Title', 'EnableAttachments', 'RootFolder/ServerRelativeUrl')
    .expand('RootFolder')<FoundList[]>();
  return new Map(found.map((list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list]));
}

/** The wanted lists, by whether they are there. */
export async function shelvesThere(
  connection: Connection,
  plan: Plan,
): Promise<{ there: readonly Shelf[]; missing: readonly Shelf[] }> {
  const found = await listsByPath(connection);
  const isThere = ({ place }: Shelf) => found.has(listPath(connection.path, place).toLowerCase());
  const wanted = shelvesOf(plan);
  return { there: wanted.filter(isThere), missing: wanted.filter((shelf) => !isThere(shelf)) };
}

/** The years of which the site has follow-up lists; a list that is only made ahead does not make its year one of them. */
export async function yearsThere(connection: Connection, lists: readonly List[]): Promise<readonly number[]> {
  const found = await listsByPath(connection);
  const heads = lists
    .filter(({ yearly, ahead }) => yearly && !ahead)
    .map(({ name }) => listPath(connection.path, { list: name, year: null }).toLowerCase());
  const years = [...found.keys()].flatMap((path) => {
    const head = heads.find((one) => path.startsWith(one) && /^\d{4}$/.test(path.slice(one.length)));
    return head === undefined ? [] : [Number(path.slice(head.length))];
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/**
 * A list is made under its code name, which gives its address. It keeps that for its title until all else is made: a second
 * list of the same title is refused, whereas one whose address alone is taken gets an address of its own, so that two who set
 * a site up at once would make each list twice.
 */
export async function findLists(connection: Connection, plan: Plan): Promise<Found> {
  const { path } = connection;
  const shelves = shelvesOf(plan);
  const found = await listsByPath(connection);
  const listNow = ({ place }: Shelf) => found.get(listPath(path, place).toLowerCase());
  const unmade = shelves.filter((shelf) => {
    const now = listNow(shelf);
    return now === undefined || (now.Title === leafOf(shelf.place) && now.EnableAttachments);
  });
  return {
    of: shelves.length,
    jobs: unmade.map((shelf) => (sp) => {
      const { list, place } = shelf;
      return [
        ...(listNow(shelf) === undefined ? [sp.web.lists.add(leafOf(place))] : []),
        listAt(sp, path, place).update({ ...settings, EnableFolderCreation: list.inUnitFolder }),
      ];
    }),
  };
}

/** Gives the lists that still have their code names their Swedish titles. */
export async function findTitles(connection: Connection, plan: Plan): Promise<Found> {
  const { path } = connection;
  const shelves = shelvesOf(plan);
  const found = await listsByPath(connection);
  const isTaken = (title: string, self: FoundList | undefined) =>
    [...found.values()].some((one) => one !== self && one.Title.toLowerCase() === title.toLowerCase());
  const listNow = ({ place }: Shelf) => found.get(listPath(path, place).toLowerCase());
  const untitled = shelves.filter((shelf) =>
    [undefined, leafOf(shelf.place)].includes(listNow(shelf)?.Title),
  );
  return {
    of: shelves.length,
    jobs: untitled.map((shelf) => (sp) => {
      const title = listTitle(shelf.list, shelf.place.year);
      const Title = isTaken(title, listNow(shelf)) ? `${title} (RT)` : title;
      return [listAt(sp, path, shelf.place).update({ Title })];
    }),
  };
}

const columnsOf = (list: List) => [
  { name: keyColumn, xml: keyXml },
  ...Object.entries(list.fields).map(([name, field]) => ({
    name: columnName(name),
    xml: columnXml(name, field),
  })),
];

interface Lacking {
  readonly shelf: Shelf;
  readonly columns: readonly { readonly name: string; readonly xml: string }[];
}

/** What the lists that are there lack. */
export async function lackingColumns(connection: Connection, shelves: readonly Shelf[]): Promise<Lacking[]> {
  const found = await together(connection, (sp) =>
    shelves.map(({ place }) =>
      listAt(sp, connection.path, place).fields.select('InternalName')<{ InternalName: string }[]>(),
    ),
  );
  return shelves.flatMap((shelf, at) => {
    const names = new Set(found[at]?.map((field) => field.InternalName));
    const columns = columnsOf(shelf.list).filter(({ name }) => !names.has(name));
    return columns.length === 0 ? [] : [{ shelf, columns }];
  });
}

/** One call a column, in order, since parallel changes of a list's columns collide (sharepoint.md 1.6); made while it is empty. */
export async function findColumns(connection: Connection, plan: Plan): Promise<Found> {
  const { there, missing } = await shelvesThere(connection, plan);
  const Options = AddFieldOptions.AddToDefaultContentType + AddFieldOptions.AddFieldInternalNameHint;
  const lacking = [
    ...(await lackingColumns(connection, there)),
    ...missing.map((shelf) => ({ shelf, columns: columnsOf(shelf.list) })),
  ];
  return {
    of: shelvesOf(plan).reduce((sum, { list }) => sum + columnsOf(list).length, 0),
    jobs: lacking.flatMap(({ shelf, columns }) =>
      columns.map(({ xml }) => (sp) => [
        listAt(sp, connection.path, shelf.place).fields.createFieldAsXml({ SchemaXml: xml, Options }),
      ]),
    ),
  };
}

/** What stands in the Title column already. */
const titleFields = new Set(['title', 'name', 'label']);
/** Shows the rows of all folders in one table. */
const acrossFolders = 1;

const shownIn = (list: List): readonly string[] =>
  list.view.filter((name) => !titleFields.has(name)).map(columnName);

/**
 * Gives a list's default view the fields that its declaration names, unless somebody has chosen other columns: a view that
 * has the first of them in their order was broken off, or is older than the rest, and gets those that follow.
 */
export async function findViews(connection: Connection, plan: Plan): Promise<Found> {
  const { path } = connection;
  const { there, missing } = await shelvesThere(connection, plan);
  const found = await together(connection, (sp) =>
    there.map(({ place }) => listAt(sp, path, place).defaultView.fields<{ Items: string[] }>()),
  );
  const unfinished = [
    ...there.map((shelf, at) => ({ shelf, left: followingIn(shelf.list, found[at]?.Items ?? []) })),
    ...missing.map((shelf) => ({ shelf, left: shownIn(shelf.list) })),
  ].filter(({ left }) => left.length > 0);
  return {
    of: there.length + missing.length,
    jobs: unfinished.map(({ shelf, left }) => (sp) => {
      const view = listAt(sp, path, shelf.place).defaultView;
      return [view.update({ Scope: acrossFolders }), ...left.map((name) => view.fields.add(name))];
    }),
  };
}

function followingIn(list: List, items: readonly string[]): readonly string[] {
  const chosen = items.filter((name) => name !== 'LinkTitle' && name !== 'Title');
  const wanted = shownIn(list);
  return chosen.every((name, at) => name === wanted[at]) ? wanted.slice(chosen.length) : [];
}
