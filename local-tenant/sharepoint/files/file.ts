// Files of document libraries over REST.
import { isoSeconds } from '../columns/stored.ts';
import { userType } from '../entities/principal.ts';
import { itemType } from '../items/item.ts';
import { asSeen } from '../locks/draft.ts';
import { type Call, demand, demandEtag } from '../odata/call.ts';
import { type Entity, type EntityType, entity, type Node, nothing, Typed, value } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { recycleRow, removeRow } from '../recycle/remove.ts';
import { right } from '../store/rights.ts';
import { pathOf } from '../store/row.ts';
import { fileVersions } from '../versions/fileVersion.ts';
import { labelText, majorOf, minorOf } from '../versions/label.ts';
import { attachmentAt } from './attachment.ts';
import { writeFile } from './change.ts';
import { checkoutOperations } from './checkout.ts';
import { fileMoves } from './moving.ts';
import { fileAt, type RowPlace, serverRelative } from './place.ts';
import { uploadOperations } from './upload.ts';

/** FileLevel: what one is looking at. */
const level = { published: 1, draft: 2, checkedOut: 255 } as const;

const guid = ({ row }: RowPlace) => row.guid.toUpperCase();
const urlOf = ({ list, row }: RowPlace) => `${list.url}/${pathOf(row)}`;
/** Spelt otherwise than the ETag of the same file's list item (sharepoint.md 1.6). */
const etagOf = (it: RowPlace) => `"{${guid(it)}},${it.row.version}"`;

export const fileType: EntityType<RowPlace> = {
  name: 'SP.File',
  path: (it) => `Web/GetFileByServerRelativePath(decodedurl='${urlOf(it).replaceAll("'", "''")}')`,
  etag: etagOf,
  properties: {
    CheckInComment: ({ row }) => row.file?.comment ?? '',
    CheckOutType: ({ row }) => (row.file?.out ? 0 : 2),
    ContentTag: (it) => `{${guid(it)}},${it.row.version},${it.row.file?.edits ?? 0}`,
    CustomizedPageStatus: () => 0,
    ETag: etagOf,
    Exists: () => true,
    IrmEnabled: () => false,
    Length: ({ row }) => String(row.file?.size ?? 0),
    Level: levelOf,
    LinkingUri: () => null,
    LinkingUrl: () => '',
    MajorVersion: ({ row }) => majorOf(row.label),
    MinorVersion: ({ row }) => minorOf(row.label),
    Name: ({ row }) => row.leaf,
    ServerRelativeUrl: urlOf,
    TimeCreated: ({ row }) => isoSeconds(row.created),
    TimeLastModified: ({ row }) => isoSeconds(row.modified),
    Title: ({ row }) => row.values.Title ?? '',
    UIVersion: ({ row }) => row.label,
    UIVersionLabel: ({ row }) => labelText(row.label),
    UniqueId: ({ row }) => row.guid,
  },
  onRequest: {
    ListId: ({ list }) => list.id,
    ServerRelativePath: (it) => new Typed('SP.ResourcePath', { DecodedUrl: urlOf(it) }),
    SiteId: (_, call) => call.site.siteId,
    WebId: (_, call) => call.site.webId,
  },
  navigations: {
    Author: { go: ({ row }, call) => person('Author', row.author, call) },
    CheckedOutByUser: { go: ({ row }, call) => person('CheckedOutByUser', row.file?.out?.by, call) },
    ListItemAllFields: { go: ({ list, row }) => entity(itemType(list), row) },
    // A lock is what an Office program holds while somebody writes; no such program comes here.
    LockedByUser: { go: () => nothing('LockedByUser') },
    ModifiedBy: { go: ({ row }, call) => person('ModifiedBy', row.editor, call) },
    Versions: { go: ({ list, row }, call) => fileVersions(list, row, call) },
  },
  operations: {
    ...checkoutOperations,
    ...fileMoves,
    ...uploadOperations((place) => entity(fileType, place)),
    DeleteWithParameters: {
      parameters: ['parameters'],
      run({ list, row }, args, call) {
        const match = args.object('parameters').ETagMatch;
        if (typeof match === 'string' && match !== '*' && match !== etagOf({ list, row }))
          throw refuse.etag(match, etagOf({ list, row }));
        removeRow(list, row, call);
        return nothing('DeleteWithParameters');
      },
    },
    Recycle: {
      run: ({ list, row }, _args, call) => value('Recycle', 'Edm.Guid', recycleRow(list, row, call)),
    },
    SaveBinaryStream: {
      takesBytes: true,
      run({ list, row }, _args, call) {
        writeFile(list, row, call.site.contents.keep(call.bytes), call);
        return nothing('SaveBinaryStream');
      },
    },
  },
  media: {
    read,
    write({ list, row }, call) {
      demandEtag(call, etagOf({ list, row }), true);
      writeFile(list, row, call.site.contents.keep(call.bytes), call);
    },
  },
  remove(it, call) {
    // Clients delete files without If-Match as well; whether that is refused is not known [M].
    demandEtag(call, etagOf(it), true);
    removeRow(it.list, it.row, call);
  },
};

/** A file for a caller: to read, the version that he sees; to change, the file itself. */
export function fileNode({ list, row }: RowPlace, call: Call): Entity {
  const seen = call.verb === 'GET' ? asSeen(list, row, call) : row;
  if (!seen) throw refuse.noSuchFile(urlOf({ list, row }));
  return entity(fileType, { list, row: seen });
}

/** A library's file; or an item's attachment, as far as that has what a file has: clients fetch it by its path. */
export function fileNodeAt(path: string, call: Call): Node {
  const full = serverRelative(path, call);
  const list = call.site.lists.holding(full);
  const attached = list && attachmentAt(list, full.slice(list.url.length + 1), call);
  return attached ?? fileNode(fileAt(path, call), call);
}

function read({ row }: RowPlace, call: Call): Uint8Array {
  demand(call, right.openItems, row.scope);
  return call.site.contents.read(row.file?.content ?? '');
}

function levelOf({ row }: RowPlace, call: Call): number {
  if (row.file?.out?.by === call.user.id) return level.checkedOut;
  return minorOf(row.label) > 0 ? level.draft : level.published;
}

function person(name: string, id: number | undefined, call: Call): Node {
  const found = id === undefined ? undefined : call.site.people.find(id);
  return found ? entity(userType, found) : nothing(name);
}
