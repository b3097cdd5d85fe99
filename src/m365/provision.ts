// Sets a site up from the declarations: groups, levels, lists, columns, views, permissions and unit folders. May be run again at any time.
import '@pnp/sp/fields/list.js';
import { AddFieldOptions } from '@pnp/sp/fields/types.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/views/list.js';
import '@pnp/sp/webs/index.js';
import type { List } from '../schema/list.ts';
import type { Away, Refused } from '../sync/remote.ts';
import { attempt } from './answer.ts';
import { columnXml, keyXml } from './columns.ts';
import { type Connection, together } from './connection.ts';
import { ensureGroups, ensureLevels, ensurePermissions, ensureUnitFolders } from './grants.ts';
import { columnName, keyColumn, leafOf, listPath, listTitle } from './rows/address.ts';
import { listAt, type Shelf } from './rows/items.ts';

export type Work = 'groups' | 'levels' | 'lists' | 'columns' | 'views' | 'permissions' | 'unitFolders';
/** @property step from 1 to `of`; told when it begins */
export interface Progress {
  readonly step: number;
  readonly of: number;
  readonly what: Work;
}

/**
 * @property years the years for which yearly lists are made; those that are planned in are made for the year after as well
 * @property unitFolders the units that get a folder, with its own permissions, in that year's lists
 */
export interface Plan {
  readonly lists: readonly List[];
  readonly years: readonly number[];
  readonly unitFolders: readonly { readonly year: number; readonly unit: string }[];
  readonly onProgress: (progress: Progress) => void;
}

export interface Provisioned {
  readonly kind: 'provisioned';
}

type Step = (connection: Connection, plan: Plan) => Promise<void>;
const steps: readonly (readonly [Work, Step])[] = [
  [
    'groups',
    (connection, { lists, unitFolders }) =>
      ensureGroups(connection, lists, [...new Set(unitFolders.map((one) => one.unit))]),
  ],
  ['levels', ensureLevels],
  ['lists', (connection, plan) => ensureLists(connection, shelvesOf(plan))],
  ['columns', (connection, plan) => ensureColumns(connection, shelvesOf(plan))],
  ['views', (connection, plan) => ensureViews(connection, shelvesOf(plan))],
  ['permissions', (connection, plan) => ensurePermissions(connection, shelvesOf(plan))],
  ['unitFolders', (connection, plan) => ensureUnitFolders(connection, foldersOf(plan))],
];

/**
 * Makes what is not there and leaves the rest: nothing is removed or renamed. Stops at the first refusal; the next run
 * goes on from there. PnPjs' own `lists.ensure` is not used, since it swallows errors (sharepoint.md 6).
 */
export async function provision(connection: Connection, plan: Plan): Promise<Provisioned | Refused | Away> {
  for (const [at, [what, step]] of steps.entries()) {
    plan.onProgress({ step: at + 1, of: steps.length, what });
    const done = await attempt(step(connection, plan));
    if (done.kind !== 'answered') return done;
  }
  return { kind: 'provisioned' };
}

const shelvesOf = ({ lists, years }: Plan): readonly Shelf[] =>
  lists.flatMap((list) => {
    const ahead = list.ahead ? [Math.max(...years) + 1] : [];
    const eachYear: readonly (number | null)[] = list.yearly ? [...new Set([...years, ...ahead])] : [null];
    return eachYear.map((year) => ({ list, place: { list: list.name, year } }));
  });

const foldersOf = (plan: Plan) =>
  shelvesOf(plan).flatMap((shelf) => {
    const here = plan.unitFolders.filter(
      ({ year }) => shelf.list.inUnitFolder && (shelf.place.year ?? year) === year,
    );
    return [...new Set(here.map(({ unit }) => unit))].map((unit) => ({ shelf, unit }));
  });

const settings = { EnableAttachments: false, EnableVersioning: true, NoCrawl: true, OnQuickLaunch: false };

/** A list is made under its code name, which gives its address, and then gets its Swedish title. */
async function ensureLists(connection: Connection, shelves: readonly Shelf[]): Promise<void> {
  const { path, sp } = connection;
  const found = await sp.web.lists.select('Title', 'RootFolder/ServerRelativeUrl').expand('RootFolder')<
    { Title: string; RootFolder: { ServerRelativeUrl: string } }[]
  >();
  const titles = new Map(found.map((list) => [list.RootFolder.ServerRelativeUrl.toLowerCase(), list.Title]));
  const titleNow = ({ place }: Shelf) => titles.get(listPath(path, place).toLowerCase());
  const missing = shelves.filter((shelf) => titleNow(shelf) === undefined);
  await together(connection, (batch) => missing.map(({ place }) => batch.web.lists.add(leafOf(place))));
  const untitled = shelves.filter((shelf) => [undefined, leafOf(shelf.place)].includes(titleNow(shelf)));
  const taken = new Set(found.map((list) => list.Title.toLowerCase()));
  await together(connection, (batch) =>
    untitled.map(({ list, place }) => {
      const title = listTitle(list, place.year);
      const Title = taken.has(title.toLowerCase()) ? `${title} (RT)` : title;
      return listAt(batch, path, place).update({
        ...settings,
        EnableFolderCreation: list.inUnitFolder,
        Title,
      });
    }),
  );
}

/** One call a column, in order, since parallel changes of a list's columns collide (sharepoint.md 1.6); made while it is empty. */
async function ensureColumns(connection: Connection, shelves: readonly Shelf[]): Promise<void> {
  const { path } = connection;
  const found = await together(connection, (sp) =>
    shelves.map(({ place }) =>
      listAt(sp, path, place).fields.select('InternalName')<{ InternalName: string }[]>(),
    ),
  );
  const Options = AddFieldOptions.AddToDefaultContentType + AddFieldOptions.AddFieldInternalNameHint;
  await together(connection, (sp) =>
    shelves.flatMap(({ list, place }, at) => {
      const there = new Set(found[at]?.map((field) => field.InternalName));
      return columnsOf(list)
        .filter(({ name }) => !there.has(name))
        .map(({ xml }) => listAt(sp, path, place).fields.createFieldAsXml({ SchemaXml: xml, Options }));
    }),
  );
}

const columnsOf = (list: List) => [
  { name: keyColumn, xml: keyXml },
  ...Object.entries(list.fields).map(([name, field]) => ({
    name: columnName(name),
    xml: columnXml(name, field),
  })),
];

/** What stands in the Title column already. */
const titleFields = new Set(['title', 'name', 'label']);
/** Shows the rows of all folders in one table. */
const acrossFolders = 1;

/** Gives a list's default view the fields that its declaration names, unless somebody has chosen other columns. */
async function ensureViews(connection: Connection, shelves: readonly Shelf[]): Promise<void> {
  const { path } = connection;
  const found = await together(connection, (sp) =>
    shelves.map(({ place }) => listAt(sp, path, place).defaultView.fields<{ Items: string[] }>()),
  );
  const fresh = shelves.filter((_, at) =>
    found[at]?.Items.every((name) => name === 'LinkTitle' || name === 'Title'),
  );
  await together(connection, (sp) =>
    fresh.flatMap(({ list, place }) => {
      const view = listAt(sp, path, place).defaultView;
      const shown = list.view.filter((name) => !titleFields.has(name)).map(columnName);
      return [view.update({ Scope: acrossFolders }), ...shown.map((name) => view.fields.add(name))];
    }),
  );
}
