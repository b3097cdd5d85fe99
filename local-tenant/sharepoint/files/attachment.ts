// The attachments of list items over REST. To attach is to edit the item (sharepoint.md 2.7b, 2.7c).

import { etagOf, itemPath } from '../items/naming.ts';
import { changeRow } from '../items/write.ts';
import { demandRow, sees } from '../locks/access.ts';
import { type Call, demand, demandEtag } from '../odata/call.ts';
import {
  type Collection,
  type EntityType,
  entity,
  type Node,
  nothing,
  type Operation,
  Typed,
} from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { binAttachment } from '../recycle/recycle.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { Attachment, Row } from '../store/row.ts';
import { demandName } from './name.ts';

interface Attached {
  readonly list: List;
  readonly row: Row;
  readonly attachment: Attachment;
}

const urlOf = ({ list, row, attachment }: Attached) => `${list.url}/Attachments/${row.id}/${attachment.name}`;
const pathOf = (text: string) => new Typed('SP.ResourcePath', { DecodedUrl: text });

const attachmentType: EntityType<Attached> = {
  name: 'SP.Attachment',
  path: ({ list, row, attachment }) =>
    `${itemPath(list, row)}/AttachmentFiles('${attachment.name.replaceAll("'", "''")}')`,
  properties: {
    FileName: ({ attachment }) => attachment.name,
    FileNameAsPath: ({ attachment }) => pathOf(attachment.name),
    ServerRelativePath: (it) => pathOf(urlOf(it)),
    ServerRelativeUrl: urlOf,
  },
  operations: {
    DeleteObject: {
      run(it, _args, call) {
        detach(it, call);
        return nothing('DeleteObject');
      },
    },
    RecycleObject: {
      run(it, _args, call) {
        detach(it, call);
        binAttachment(it.list, it.row, it.attachment, call);
        return nothing('RecycleObject');
      },
    },
  },
  media: {
    read({ row, attachment }, call) {
      demand(call, right.openItems, row.scope);
      return call.site.contents.read(attachment.content);
    },
    write(it, call) {
      const kept = call.site.contents.keep(call.bytes);
      const others = it.row.attachments ?? [];
      const next = others.map((one) => (one.name === it.attachment.name ? { ...one, ...kept } : one));
      setAttachments(it.list, it.row, next, call);
    },
  },
  remove: detach,
};

export function attachments(list: List, row: Row, call: Call): Collection {
  const all = () =>
    (row.attachments ?? []).map((attachment) => entity(attachmentType, { list, row, attachment }));
  const find = (name: string): Node => {
    const attachment = named(row, name);
    if (!attachment) throw refuse.noSuchFile(`${list.url}/Attachments/${row.id}/${name}`);
    return entity(attachmentType, { list, row, attachment });
  };
  return {
    kind: 'collection',
    name: 'AttachmentFiles',
    of: 'SP.Attachment',
    type: attachmentType,
    all,
    key: find,
    operations: {
      Add: adding(list, row, 'fileName', call),
      AddUsingPath: adding(list, row, 'decodedUrl', call),
      GetByFileName: { parameters: ['fileName'], finds: true, run: (_, args) => find(args.text('fileName')) },
      GetByFileNameAsPath: {
        parameters: ['decodedUrl'],
        finds: true,
        run: (_, args) => find(args.text('decodedUrl')),
      },
    },
  };
}

/** The attachment that a server-relative path means, if it is one. */
export function attachmentAt(list: List, path: string, call: Call): Node | undefined {
  const [, id, name] = /^Attachments\/(\d+)\/([^/]+)$/i.exec(path) ?? [];
  const row = id === undefined ? undefined : call.site.rows.find(list, Number(id));
  const attachment = row && sees(list, row, call) && name !== undefined ? named(row, name) : undefined;
  return row && attachment && entity(attachmentType, { list, row, attachment });
}

function adding(list: List, row: Row, parameter: string, call: Call): Operation<null> {
  return {
    parameters: [parameter],
    takesBytes: true,
    run(_, args) {
      const attachment = { name: args.text(parameter), ...call.site.contents.keep(call.bytes) };
      attach(list, row, attachment, call);
      return entity(attachmentType, { list, row, attachment });
    },
  };
}

/** Puts an attachment on a row; refuses a name that is taken there. */
export function attach(list: List, row: Row, attachment: Attachment, call: Call): void {
  if (list.props.EnableAttachments !== true || row.folder === 1)
    throw refuse.invalid('Attachments are not enabled for this list.');
  demandName(list, `Attachments/${row.id}`, attachment.name);
  if (named(row, attachment.name)) throw refuse.nameInUse(attachment.name);
  setAttachments(list, row, [...(row.attachments ?? []), attachment], call);
}

function detach(it: Attached, call: Call): void {
  demandEtag(call, etagOf(it.row), true);
  const left = (it.row.attachments ?? []).filter((one) => one.name !== it.attachment.name);
  setAttachments(it.list, it.row, left, call);
}

function setAttachments(list: List, row: Row, next: readonly Attachment[], call: Call): void {
  demandRow(list, row, right.edit, call);
  changeRow(list, row, row.values, call, {}, 'version', { attachments: next });
}

function named(row: Row, name: string): Attachment | undefined {
  const asked = name.toLowerCase();
  return row.attachments?.find((one) => one.name.toLowerCase() === asked);
}
