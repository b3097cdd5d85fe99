// Reads list items and makes them rows, or faults that say which row and which column do not fit.
import { parseBinderWithErrorCheck } from '@pnp/queryable/index.js';
import '@pnp/sp/fields/list.js';
import { SPCollection, type SPFI } from '@pnp/sp/index.js';
import '@pnp/sp/items/list.js';
import { checkRow } from '../../schema/check.ts';
import { type Fault, fault } from '../../schema/fault.ts';
import type { AnyRow, List } from '../../schema/list.ts';
import type { ListPlace, StoredRow } from '../../sync/remote.ts';
import { rowRead } from '../columns.ts';
import { columnName, keyColumn, leafOf, listPath, listTitle } from './address.ts';
import type { Everyone } from './site.ts';
import { isSigned, isTrusted, notTrusted } from './trust.ts';

/** A list item as REST's minimal metadata gives it. */
export interface Item extends Readonly<Record<string, unknown>> {
  readonly Id: number;
  readonly EditorId: number;
  readonly Modified: string;
  /** 1 for a folder. */
  readonly FileSystemObjectType: number;
  /** The folder in which it lies; asked for where the list has units' folders. */
  readonly FileDirRef?: string;
  readonly 'odata.etag'?: string;
}
export interface Page {
  readonly items: readonly Item[];
  readonly next: string | null;
}
/** One stored list with its declaration. */
export interface Shelf {
  readonly list: List;
  readonly place: ListPlace;
}

/** The most that SharePoint gives at a time. */
const pageSize = 5_000;
/** What SharePoint itself keeps of every item. */
const itsOwn = (list: List) => [
  'Id',
  'Modified',
  'EditorId',
  'FileSystemObjectType',
  ...(list.inUnitFolder ? ['FileDirRef'] : []),
];
export const ours = (list: List) => [keyColumn, ...Object.keys(list.fields).map(columnName)];
const selected = (list: List, without: readonly string[] = []) => [
  ...new Set([...itsOwn(list), ...ours(list).filter((column) => !without.includes(column))]),
];

export const pages = parseBinderWithErrorCheck(async (answer) => {
  const json = (await answer.json()) as { value: Item[]; 'odata.nextLink'?: string };
  return { items: json.value, next: json['odata.nextLink'] ?? null } satisfies Page;
});

export const listAt = (sp: SPFI, sitePath: string, place: ListPlace) =>
  sp.web.getList(listPath(sitePath, place));

/** The list's items, without the columns named; a filter of `''` gives all. */
export function readPage(
  sp: SPFI,
  sitePath: string,
  { list, place }: Shelf,
  filter = '',
  without: readonly string[] = [],
): Promise<Page> {
  const items = listAt(sp, sitePath, place)
    .items.select(...selected(list, without))
    .top(pageSize);
  return (filter === '' ? items : items.filter(filter)).using(pages)<Page>();
}

export const readNext = (sp: SPFI, next: string): Promise<Page> =>
  SPCollection([sp.web, next]).using(pages)<Page>();

export const readItem = (sp: SPFI, sitePath: string, { list, place }: Shelf, id: number): Promise<Item> =>
  listAt(sp, sitePath, place)
    .items.getById(id)
    .select(...selected(list))<Item>();

/** The one item with that key; null when there is none. */
export async function readByKey(sp: SPFI, sitePath: string, shelf: Shelf, key: string): Promise<Item | null> {
  const { items } = await readPage(sp, sitePath, shelf, `${keyColumn} eq '${key.replaceAll("'", "''")}'`);
  return items[0] ?? null;
}

/** The declared columns that the list lacks. Error texts come in the site's language, so the list itself is asked. */
export async function missingColumns(
  sp: SPFI,
  sitePath: string,
  { list, place }: Shelf,
): Promise<readonly string[]> {
  const found = await listAt(sp, sitePath, place).fields.select('InternalName')<{ InternalName: string }[]>();
  const names = new Set(found.map((field) => field.InternalName));
  return ours(list).filter((column) => !names.has(column));
}

/** Whether the rows can still be read without these columns. */
export const readableWithout = (list: List, missing: readonly string[]): boolean =>
  !missing.includes(keyColumn) &&
  !Object.entries(list.fields).some(([name, field]) => field.required && missing.includes(columnName(name)));

/** A fault of a whole list: at its address' last part, with its name, year and title. */
export const listFault = (
  code: 'LIST_MISSING' | 'COLUMN_MISSING' | 'NOT_ALLOWED',
  { list, place }: Shelf,
  more: Fault['values'] = {},
): Fault =>
  fault(code, leafOf(place), {
    name: place.list,
    ...(place.year === null ? {} : { year: place.year }),
    list: listTitle(list, place.year),
    ...more,
  });

/** Items as rows, folders left out. A row that does not fit is told at `<list>/<key>/<field>`, and the rest goes on. */
export function rowsOf(
  shelf: Shelf,
  items: readonly Item[],
  site: Everyone,
): { rows: StoredRow[]; faults: Fault[] } {
  const rows: StoredRow[] = [];
  const faults: Fault[] = [];
  for (const item of items.filter((one) => one.FileSystemObjectType === 0)) {
    const { row, faults: found } = rowOf(shelf, item, site);
    if (row) rows.push(row);
    faults.push(...found);
  }
  return { rows, faults };
}

function rowOf(
  { list, place }: Shelf,
  item: Item,
  site: Everyone,
): { row: StoredRow | null; faults: readonly Fault[] } {
  const read = rowRead(list, item);
  const at = `${leafOf(place)}/${read.key ?? item.Id}`;
  if (typeof read.key !== 'string' || read.key === '')
    return { row: null, faults: [fault('FIELD_REQUIRED', at, { label: keyColumn })] };
  const by = site.signInNames.get(item.EditorId) ?? '';
  if (!isTrusted(list, place, site.path, item.FileDirRef, read) || !isSigned(list, by, read))
    return { row: null, faults: [distrust({ list, place }, item, site)] };
  const checked = checkRow(list, read);
  if (!checked.ok)
    return { row: null, faults: checked.faults.map((one) => ({ ...one, at: `${at}/${one.at}` })) };
  const stored = {
    ...place,
    id: item.Id,
    etag: item['odata.etag'] ?? null,
    at: item.Modified,
    by,
    row: checked.value as AnyRow,
  };
  return { row: stored, faults: [] };
}

/** That the item is not believed, whatever it says. */
export const distrust = ({ list, place }: Shelf, item: Item, site: Everyone): Fault =>
  notTrusted(list, place, site.path, item.FileDirRef, String(item[keyColumn] ?? item.Id));
