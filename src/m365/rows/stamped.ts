// Reads a list's items with all that SharePoint itself says of who made them and when, for those who judge what they are given.
import type { SPFI } from '@pnp/sp/index.js';
import type { AnyRow } from '../../schema/list.ts';
import { rowRead } from '../columns.ts';
import { keyColumn } from './address.ts';
import { type Item, listAt, ours, type Page, pages, readNext, type Shelf } from './items.ts';
import type { Everyone } from './site.ts';

/**
 * A row as it lies there, whether it fits its list or not.
 * @property id the item's own number in its list
 * @property author the sign-in name of who made it; '' for somebody who is not in the site any more
 * @property account the directory's own id of that account; '' where SharePoint does not tell
 * @property edited it is not as it was made
 */
export interface StampedRow {
  readonly id: number;
  readonly key: string;
  readonly row: AnyRow;
  readonly author: string;
  readonly account: string;
  readonly created: string;
  readonly edited: boolean;
}

/** Numbers come with every version; the first is 1.0. */
const version = 'OData__UIVersionString';
const stamps = ['Id', 'Created', 'AuthorId', 'Modified', 'EditorId', 'FileSystemObjectType', version];
const pageSize = 5_000;

const readStamped = (sp: SPFI, sitePath: string, { list, place }: Shelf, filter: string): Promise<Page> => {
  const items = listAt(sp, sitePath, place)
    .items.select(...stamps, ...ours(list))
    .top(pageSize);
  return (filter === '' ? items : items.filter(filter)).using(pages)<Page>();
};

const rowsIn = ({ items }: Page): readonly Item[] =>
  items.filter(({ FileSystemObjectType }) => FileSystemObjectType === 0);

export const firstStamped = (sp: SPFI, sitePath: string, shelf: Shelf): Promise<Page> =>
  readStamped(sp, sitePath, shelf, '');

/** All items of the list, given its first page, to the last; folders are none. */
export async function restStamped(sp: SPFI, first: Page): Promise<readonly Item[]> {
  const found: Item[] = [];
  let page = first;
  for (;;) {
    found.push(...rowsIn(page));
    if (page.next === null) return found;
    page = await readNext(sp, page.next);
  }
}

export const stampedWhere = async (sp: SPFI, sitePath: string, shelf: Shelf, filter: string) =>
  rowsIn(await readStamped(sp, sitePath, shelf, filter));

/** The items with that key: one at the most, where the column still holds keys apart. */
export const stampedWith = (sp: SPFI, sitePath: string, shelf: Shelf, key: string) =>
  stampedWhere(sp, sitePath, shelf, `${keyColumn} eq '${key.replaceAll("'", "''")}'`);

export const stampedRow = (
  { list }: Shelf,
  item: Item,
  site: Everyone,
  accounts: ReadonlyMap<number, string>,
): StampedRow => ({
  id: item.Id,
  key: String(item[keyColumn] ?? ''),
  row: rowRead(list, item),
  author: site.signInNames.get(Number(item.AuthorId)) ?? '',
  account: accounts.get(Number(item.AuthorId)) ?? '',
  created: String(item.Created),
  edited:
    item[version] !== '1.0' ||
    item.Modified !== item.Created ||
    Number(item.EditorId) !== Number(item.AuthorId),
});
