// The shape of a list's items over REST, made from its columns.

import { calculated } from '../columns/calculated.ts';
import { heldAs } from '../columns/definition.ts';
import { type Field, kindOf, propertyOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import { attachments } from '../files/attachment.ts';
import { sees } from '../locks/access.ts';
import { statusColumn, statusOf, wordsColumn } from '../locks/approval.ts';
import { asSeen } from '../locks/draft.ts';
import { rowLocks } from '../locks/rowLocks.ts';
import { type Call, demandEtag } from '../odata/call.ts';
import {
  type EntityType,
  entity,
  type Navigation,
  type Node,
  nothing,
  type Reader,
  type Readers,
  shown,
  Typed,
  value,
} from '../odata/entity.ts';
import { recycleRow, removeRow } from '../recycle/remove.ts';
import type { List } from '../store/list.ts';
import { pathOf, type Row } from '../store/row.ts';
import { versions } from '../versions/itemVersion.ts';
import { labelText } from '../versions/label.ts';
import { itemContentType } from './contentType.ts';
import { validateUpdate } from './formValues.ts';
import { itemDeeds, itemNavigations } from './itemDeeds.ts';
import { etagOf, itemPath, itemTypeName } from './naming.ts';
import { referred } from './referred.ts';
import { update } from './write.ts';

const types = new WeakMap<List, EntityType<Row>>();

/** The type of a list's items; kept as long as the list's schema. */
export function itemType(list: List): EntityType<Row> {
  const known = types.get(list);
  if (known) return known;
  const made = makeType(list);
  types.set(list, made);
  return made;
}

const stamps: Readers<Row> = {
  ComplianceAssetId: () => null,
  ID: (row) => row.id,
  Modified: (row) => isoSeconds(row.modified),
  Created: (row) => isoSeconds(row.created),
  AuthorId: (row) => row.author,
  EditorId: (row) => row.editor,
  OData__UIVersionString: (row) => labelText(row.label),
};

const approvals: Readers<Row> = {
  OData__ModerationStatus: statusOf,
  OData__ModerationComments: (row) => row.values[wordsColumn] ?? null,
};
const onlyInLists: Readers<Row> = { Attachments: (row) => (row.attachments ?? []).length > 0 };
const onlyInLibraries: Readers<Row> = {
  CheckoutUserId: (row) => row.file?.out?.by ?? null,
  OData__CopySource: () => null,
};

function makeType(list: List): EntityType<Row> {
  const custom = list.fields.filter((field) => !field.base && kindOf(field).type !== 'Computed');
  const title = list.fields.filter((field) => field.name === 'Title');
  const values = [...title, ...custom].map((field): [string, Reader<Row>] => [
    propertyOf(field),
    readerOf(list, field),
  ]);
  const persons = list.fields.filter((field) => kindOf(field).reference);
  const lookups = persons.map((field): [string, Navigation<Row>] => [
    field.name,
    { lookup: true, go: (row, call) => referred(field, row, call) },
  ]);
  const locks = rowLocks(list);
  const path = (row: Row) => `${list.url}/${pathOf(row)}`;
  return {
    name: itemTypeName(list),
    path: (row) => itemPath(list, row),
    etag: etagOf,
    properties: {
      FileSystemObjectType: (row) => row.folder,
      Id: (row) => row.id,
      ServerRedirectedEmbedUri: () => null,
      ServerRedirectedEmbedUrl: () => '',
      ContentTypeId: (row) => row.contentType,
      ...Object.fromEntries(values),
      ...stamps,
      ...(list.props.BaseType === 1 ? onlyInLibraries : onlyInLists),
      GUID: (row) => row.guid,
    },
    onRequest: {
      ...locks.onRequest,
      FileRef: path,
      FileDirRef: (row) => (row.dir === '' ? list.url : `${list.url}/${row.dir}`),
      FileLeafRef: (row) => row.leaf,
      FSObjType: (row) => row.folder,
      UniqueId: (row) => row.guid,
      EncodedAbsUrl: (row, call) => encodeURI(call.origin + path(row)),
      OData__UIVersion: (row) => row.label,
      ...(list.fields.some((field) => field.name === statusColumn) ? approvals : {}),
    },
    navigations: {
      ...locks.navigations,
      ...itemNavigations(list),
      AttachmentFiles: { go: (row, call) => attachments(list, row, call) },
      ContentType: { go: (row) => itemContentType(list, row.contentType) },
      File: { go: (row, call) => (row.file ? shown(call.show.file(list, row)) : nothing('File')) },
      Folder: {
        go: (row, call) => (row.folder === 1 ? shown(call.show.folder(list, row)) : nothing('Folder')),
      },
      Versions: { go: (row, call) => versions(list, row, call) },
      ...Object.fromEntries(lookups),
    },
    operations: {
      ...locks.operations,
      ...itemDeeds(list),
      Recycle: {
        run(row, _args, call) {
          return value('Recycle', 'Edm.Guid', recycleRow(list, row, call));
        },
      },
      ValidateUpdateListItem: {
        parameters: [
          'formValues',
          'bNewDocumentUpdate',
          'checkInComment',
          'datesInUTC',
          'numberInInvariantCulture',
        ],
        run: (row, args, call) => validateUpdate(list, row, args, call),
      },
    },
    change: (row, call) => etagOf(update(list, row, call)),
    remove(row, call) {
      demandEtag(call, etagOf(row));
      removeRow(list, row, call);
    },
  };
}

function readerOf(list: List, field: Field): Reader<Row> {
  const name = heldAs(field);
  if (field.kind === 17) return (row, call) => calculated(list, field, row, call.site.now());
  const collection = kindOf(field).edm.startsWith('Collection') ? kindOf(field).edm : 'Collection(Edm.Int32)';
  if (field.many || kindOf(field).type === 'MultiChoice') {
    return (row) => {
      const held = row.values[name];
      return Array.isArray(held)
        ? new Typed(collection, held)
        : field.many
          ? new Typed(collection, [])
          : null;
    };
  }
  if (kindOf(field).type === 'URL') {
    return (row) => {
      const held = row.values[name];
      return held instanceof Object ? new Typed('SP.FieldUrlValue', held) : null;
    };
  }
  return (row) => row.values[name] ?? null;
}

/** One item by its id, as far as the caller sees it. */
export function itemNode(list: List, row: Row | undefined, call: Call): Node | undefined {
  const seen = row && call.verb === 'GET' ? asSeen(list, row, call) : row;
  if (!seen || (call.verb === 'GET' && !sees(list, seen, call))) return undefined;
  return entity(itemType(list), seen);
}
