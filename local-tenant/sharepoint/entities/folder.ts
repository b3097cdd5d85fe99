// Folders over REST: of a web, of a list, and the item that a folder of a list also is.

import { isoSeconds } from '../columns/stored.ts';
import { files } from '../files/files.ts';
import { copyFolder, type Manner, moveFolder, type Target, targetAt } from '../files/moving.ts';
import { type FolderPlace, folderAt, type RowPlace } from '../files/place.ts';
import { itemType } from '../items/item.ts';
import { addFolder } from '../items/write.ts';
import { sees } from '../locks/access.ts';
import { type Call, demand } from '../odata/call.ts';
import {
  type Collection,
  type Entity,
  type EntityType,
  entity,
  nothing,
  type Operation,
  Typed,
  value,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { goneFrom } from '../recycle/gone.ts';
import { recycleRow, removeRow } from '../recycle/remove.ts';
import { right } from '../store/rights.ts';
import { cut, pathOf, type Row } from '../store/row.ts';
import { changesOf } from './change.ts';

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
    Files: { go: files },
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
        // PnPjs calls it leafPath, CLI for Microsoft 365 DecodedUrl.
        make(`${it.url}/${args.optionalText('leafPath') ?? args.text('decodedUrl')}`, false, call);
        return nothing('AddSubFolderUsingPath');
      },
    },
    CopyTo: moving('CopyTo', 'newUrl', copyFolder),
    CopyToUsingPath: moving('CopyToUsingPath', 'decodedUrl', copyFolder),
    DeleteWithParameters: {
      run(it, _args, call) {
        remove(it, call);
        return nothing('DeleteWithParameters');
      },
    },
    GetChanges: {
      parameters: ['query'],
      run(it, args, call) {
        if (!it.list) return changesOf(call.site.webOwner, args, call);
        const owner = { scope: 3, id: it.list.id, list: it.list.num } as const;
        if (!it.row) return changesOf(owner, args, call);
        const deep = args.object('query').RecursiveAll === true;
        const below = call.site.rows
          .below(it.list, it.path)
          .filter((row) => deep || row.dir.toLowerCase() === it.path.toLowerCase());
        const gone = goneFrom(call.site.db, it.list, it.path, deep);
        const inside = new Set([it.row.id, ...below.map((row) => row.id), ...gone]);
        return changesOf(owner, args, call, (change) => inside.has(change.item));
      },
    },
    MoveTo: moving('MoveTo', 'newUrl', moveFolder),
    MoveToUsingPath: moving('MoveToUsingPath', 'decodedUrl', moveFolder),
    Recycle: {
      run(it, _args, call) {
        const { list, row } = itemOf(it);
        return value('Recycle', 'Edm.Guid', recycleRow(list, row, call));
      },
    },
  },
  remove(it, call) {
    remove(it, call);
  },
};

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
  if (path.trim() === '') throw refuse.badName();
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

function remove(it: FolderPlace, call: Call): void {
  const { list, row } = itemOf(it);
  removeRow(list, row, call);
}

/** A root folder is the list itself, and goes with it only. */
function itemOf({ list, row }: FolderPlace): RowPlace {
  if (!list || !row) throw refuse.accessDenied();
  return { list, row };
}

function moving(
  name: string,
  parameter: string,
  deed: (place: RowPlace, target: Target, manner: Manner, call: Call) => void,
): Operation<FolderPlace> {
  return {
    parameters: [parameter],
    run(it, args, call) {
      deed(itemOf(it), targetAt(args.text(parameter), call), { overwrite: false, keepBoth: false }, call);
      return nothing(name);
    },
  };
}

/** The folders or items directly in a folder that the caller sees. */
function inner({ list, path }: FolderPlace, call: Call, folder: 0 | 1): Row[] {
  if (!list) return [];
  demand(call, right.open, call.site.scope);
  return call.site.rows
    .page(list, 0, call.rules.threshold, { dir: path })
    .filter((row) => row.folder === folder && sees(list, row, call));
}
