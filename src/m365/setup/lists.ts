// Which of the declared lists the site has, and what it lacks of their columns and default views.
import '@pnp/sp/fields/list.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import '@pnp/sp/views/list.js';
import '@pnp/sp/webs/index.js';
import type { List } from '../../schema/list.ts';
import { columnXml, keyXml } from '../columns.ts';
import { type Connection, together } from '../connection.ts';
import { columnName, keyColumn, listPath, modifiedColumn } from '../rows/address.ts';
import { listAt, type Shelf } from '../rows/items.ts';
import { type Found, type Plan, shelvesOf } from './step.ts';
import { foundByPath } from './stores.ts';

/** The wanted lists, by whether they are there. */
export async function shelvesThere(
  connection: Connection,
  plan: Plan,
): Promise<{ there: readonly Shelf[]; missing: readonly Shelf[] }> {
  const found = await foundByPath(connection);
  const isThere = ({ place }: Shelf) => found.has(listPath(connection.path, place).toLowerCase());
  const wanted = shelvesOf(plan);
  return { there: wanted.filter(isThere), missing: wanted.filter((shelf) => !isThere(shelf)) };
}

/** The years of which the site has follow-up lists; a list that is only made ahead does not make its year one of them. */
export async function yearsThere(connection: Connection, lists: readonly List[]): Promise<readonly number[]> {
  const found = await foundByPath(connection);
  const heads = lists
    .filter(({ yearly, ahead }) => yearly && !ahead)
    .map(({ name }) => listPath(connection.path, { list: name, year: null }).toLowerCase());
  const years = [...found.keys()].flatMap((path) => {
    const head = heads.find((one) => path.startsWith(one) && /^\d{4}$/.test(path.slice(one.length)));
    return head === undefined ? [] : [Number(path.slice(head.length))];
  });
  return [...new Set(years)].toSorted((a, b) => a - b);
}

const columnsOf = (list: List) => [
  { name: keyColumn, xml: keyXml },
  ...Object.entries(list.fields)
    .map(([name, field]) => ({ name: columnName(name), xml: columnXml(name, field) }))
    .filter(({ name }) => name !== modifiedColumn),
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
