// Folders over REST: of a web, of a list, and the item that a folder of a list also is.

import { isoSeconds } from '../columns/stored.ts';
import { pathWithin } from '../items/folderPlace.ts';
import { itemType } from '../items/item.ts';
import { addFolder, removeRow } from '../items/write.ts';
import { reachList, sees } from '../locks/access.ts';
import { type Call, demand } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import { cut, pathOf, type Row } from '../store/row.ts';
import { changesOf } from './change.ts';

export interface FolderPlace {
  /** Server-relative. */
  readonly url: string;
  /** The list it lies in; none for the web's own root. */
  readonly list: List | undefined;
  readonly path: string;
  /** Its item; a root folder has none. */
  readonly row: Row | undefined;
}

export const folderType: EntityType<FolderPlace> = {
  name: 'SP.Folder',
  path: (it) => `Web/GetFolderByServerRelativePath(decodedurl='${it.url.replaceAll("'", "''")}')`,
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (it, call) => inner(it, call, 0).length,
    Name: (it) => it.url.slice(it.url.lastIndexOf('/') + 1),
    ProgID: () => null,
    ServerRelativeUrl: (it) => it.url,
    TimeCreated: (it, call) => isoSeconds(it.row?.created ?? it.list?.created ?? call.site.created),
    TimeLastModified: (it, call) => isoSeconds(it.row?.modified ?? it.list?.created ?? call.site.created),
    UniqueId: (it, call) => it.row?.guid ?? it.list?.id ?? call.site.webId,
    WelcomePage: () => '',
  },
  onRequest: {
    ServerRelativePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: it.url }),
  },
  navigations: {
    Folders: { go: folders },
    ListItemAllFields: {
      go: (it) =>
        it.list && it.row ? entity(itemType(it.list), it.row) : value('ListItemAllFields', 'Edm.Null', null),
    },
    ParentFolder: {
      go: (it, call) => entity(folderType, folderAt(it.url.slice(0, it.url.lastIndexOf('/')), call)),
    },
  },
  operations: {
    AddSubFolderUsingPath: {
      parameters: ['leafPath'],
      run(it, args, call) {
        make(`${it.url}/${args.text('leafPath')}`, false, call);
        return nothing('AddSubFolderUsingPath');
      },
    },
    GetChanges: {
      parameters: ['query'],
      run(it, args, call) {
        if (!it.list) return changesOf(call.site.webOwner, args, call);
        const owner = { scope: 3, id: it.list.id, list: it.list.num } as const;
        if (!it.row) return changesOf(owner, args, call);
        const inside = new Set(call.site.rows.below(it.list, it.path).map((row) => row.id)).add(it.row.id);
        return changesOf(owner, args, call, (change) => inside.has(change.item));
      },
    },
    Recycle: { run: (it, _args, call) => value('Recycle', 'Edm.Guid', remove(it, call)) },
  },
  remove(it, call) {
    remove(it, call);
  },
};

/** The folder at a server-relative path, as far as the caller sees it. */
export function folderAt(path: string, call: Call): FolderPlace {
  const { site } = call;
  const full = (path.startsWith('/') ? path : `${site.path}/${path}`).replace(/\/+$/, '');
  if (full.toLowerCase() === site.path.toLowerCase())
    return { url: site.path, list: undefined, path: '', row: undefined };
  const list = site.lists.holding(full);
  if (!list) throw refuse.noFile(path);
  reachList(list, call);
  const inside = pathWithin(list, full, call);
  if (inside === '') return { url: list.url, list, path: '', row: undefined };
  const row = site.rows.folder(list, inside);
  // Someone may hold rights in a folder without seeing its rows (a drop-box): the folder is there for him.
  if (!row || (!sees(list, row, call) && site.security.maskOf(call.user.id, row.scope) === 0n))
    throw refuse.noFile(path);
  return { url: `${list.url}/${pathOf(row)}`, list, path: pathOf(row), row };
}

function folders(parent: FolderPlace, call: Call): Collection {
  const child = (name: string) => folderAt(name.startsWith('/') ? name : `${parent.url}/${name}`, call);
  return {
    kind: 'collection',
    name: 'Folders',
    of: 'SP.Folder',
    all: () =>
      inner(parent, call, 1).map((row) =>
        entity(folderType, { ...parent, url: `${parent.url}/${row.leaf}`, path: pathOf(row), row }),
      ),
    key: (key) => entity(folderType, child(key)),
    operations: {
      AddUsingPath: {
        parameters: ['decodedUrl', 'overwrite'],
        run: (_, args) => make(absolute(parent, args.text('decodedUrl')), args.flag('overwrite'), call),
      },
      Add: { parameters: ['url'], run: (_, args) => make(absolute(parent, args.text('url')), false, call) },
      GetByUrl: {
        parameters: ['url'],
        finds: true,
        run: (_, args) => entity(folderType, child(args.text('url'))),
      },
    },
  };
}

function absolute(parent: FolderPlace, path: string): string {
  return path.startsWith('/') ? path : `${parent.url}/${path}`;
}

function make(url: string, overwrite: boolean, call: Call): Entity {
  const [above, name] = cut(url.replace(/\/+$/, ''));
  const parent = folderAt(above, call);
  if (!parent.list) throw refuse.accessDenied();
  const known = call.site.rows.folder(parent.list, parent.path === '' ? name : `${parent.path}/${name}`);
  if (known && overwrite) return entity(folderType, folderAt(url, call));
  const place = { dir: parent.path, scope: parent.row?.scope ?? parent.list.scope };
  const row = addFolder(parent.list, place, name, call);
  return entity(folderType, {
    url: `${parent.list.url}/${pathOf(row)}`,
    list: parent.list,
    path: pathOf(row),
    row,
  });
}

function remove(it: FolderPlace, call: Call): string {
  if (!it.list || !it.row) throw refuse.accessDenied();
  return removeRow(it.list, it.row, call);
}

/** The folders or items directly in a folder that the caller sees. */
function inner({ list, path }: FolderPlace, call: Call, folder: 0 | 1): Row[] {
  if (!list) return [];
  demand(call, right.open, call.site.scope);
  return call.site.rows
    .page(list, 0, call.rules.threshold, { dir: path })
    .filter((row) => row.folder === folder && sees(list, row, call));
}
