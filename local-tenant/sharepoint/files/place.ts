// Finds the folder or the file that a server-relative path means, as far as the caller sees it.
import { pathWithin } from '../items/folderPlace.ts';
import { reachList, sees } from '../locks/access.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { noRight } from '../store/rights.ts';
import { pathOf, type Row } from '../store/row.ts';

export interface FolderPlace {
  /** Server-relative. */
  readonly url: string;
  /** The list it lies in; none for the web's own root. */
  readonly list: List | undefined;
  readonly path: string;
  /** Its item; a root folder has none. */
  readonly row: Row | undefined;
}

export interface RowPlace {
  readonly list: List;
  readonly row: Row;
}

export function folderAt(path: string, call: Call): FolderPlace {
  const { site } = call;
  const full = serverRelative(path, call);
  if (full.toLowerCase() === site.path.toLowerCase())
    return { url: site.path, list: undefined, path: '', row: undefined };
  // The folder that lists lie in is there though nothing can be put into it.
  const above = `${site.path}/Lists`;
  if (full.toLowerCase() === above.toLowerCase())
    return { url: above, list: undefined, path: '', row: undefined };
  const list = site.lists.holding(full);
  if (!list) throw refuse.noFile(path);
  reachList(list, call);
  const inside = pathWithin(list, full, call);
  if (inside === '') return { url: list.url, list, path: '', row: undefined };
  const row = site.rows.folder(list, inside);
  // Someone may hold rights in a folder without seeing its rows (a drop-box): the folder is there for him.
  if (!row || (!sees(list, row, call) && site.security.maskOf(call.user.id, row.scope) === noRight))
    throw refuse.noFile(path);
  return { url: `${list.url}/${pathOf(row)}`, list, path: pathOf(row), row };
}

export function fileAt(path: string, call: Call): RowPlace {
  const full = serverRelative(path, call);
  const list = call.site.lists.holding(full);
  if (!list) throw refuse.noSuchFile(full);
  reachList(list, call);
  const row = call.site.rows.at(list, pathWithin(list, full, call));
  if (!row?.file || !sees(list, row, call)) throw refuse.noSuchFile(full);
  return { list, row };
}

/** The row with a unique id, in whichever list of the web it is. */
export function rowById(id: string, call: Call): RowPlace | undefined {
  const guid = id.replace(/[{}]/g, '');
  for (const list of call.site.lists.all()) {
    const row = call.site.rows.byGuid(list, guid);
    if (row) return sees(list, row, call) ? { list, row } : undefined;
  }
  return undefined;
}

/** Also from an absolute address of this web, or from a path relative to it. */
export function serverRelative(path: string, call: Call): string {
  const bare = path.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  return bare.startsWith('/') ? bare : `${call.site.path}/${bare}`;
}
