// Reads a list's items with all that SharePoint itself says of who made them and when, for those who judge what they are given.
import type { SPFI } from '@pnp/sp/index.js';
import type { AnyRow } from '../../schema/list.ts';
import { rowRead } from '../columns.ts';
import { keyColumn } from './address.ts';
import { type Item, listAt, ours, type Page, pages, readNext, type Shelf } from './items.ts';
import type { Site } from './site.ts';

/**
 * A row as it lies there, whether it fits its list or not.
 * @property author the sign-in name of who made it; '' for somebody who is not in the site any more
 * @property edited it is not as it was made
 */
export interface StampedRow {
  readonly key: string;
  readonly row: AnyRow;
  readonly author: string;
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

/** All items of the list, to the last page; folders are none. */
export async function allStamped(sp: SPFI, sitePath: string, shelf: Shelf): Promise<readonly Item[]> {
  const found: Item[] = [];
  let page = await readStamped(sp, sitePath, shelf, '');
  for (;;) {
    found.push(...page.items.filter(({ FileSystemObjectType }) => FileSystemObjectType === 0));
    if (page.next === null) return found;
    page = await readNext(sp, page.next);
  }
}

/** The items with that key: one at the most, where the column still holds keys apart. */
export async function stampedWith(sp: SPFI, sitePath: string, shelf: Shelf, key: string) {
  const filter = `${keyColumn} eq '${key.replaceAll("'", "''")}'`;
  const { items } = await readStamped(sp, sitePath, shelf, filter);
  return items.filter(({ FileSystemObjectType }) => FileSystemObjectType === 0);
}

export const stampedRow = ({ list }: Shelf, item: Item, site: Site): StampedRow => ({
  key: String(item[keyColumn] ?? ''),
  row: rowRead(list, item),
  author: site.signInNames.get(Number(item.AuthorId)) ?? '',
  created: String(item.Created),
  edited:
    item[version] !== '1.0' ||
    item.Modified !== item.Created ||
    Number(item.EditorId) !== Number(item.AuthorId),
});
