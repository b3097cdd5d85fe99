// Puts rows, attachments, versions and lists into the recycle bin.
import type { Call } from '../odata/call.ts';
import type { List } from '../store/list.ts';
import { type Attachment, cut, pathOf, type Row } from '../store/row.ts';
import { labelText } from '../versions/label.ts';
import { binKind } from './bin.ts';

/** A row and, for a folder, all that lay in it, the row itself first. */
export function binRows(list: List, rows: readonly [Row, ...Row[]], call: Call): string {
  const [row] = rows;
  const isLibrary = list.props.BaseType === 1;
  const title = typeof row.values.Title === 'string' ? row.values.Title : '';
  return call.site.bin.add({
    list: list.num,
    item: row.id,
    kind: row.folder === 1 ? binKind.folder : isLibrary ? binKind.file : binKind.item,
    title: isLibrary || row.folder === 1 ? row.leaf : title,
    ...placed(list.url, pathOf(row)),
    size: rows.reduce((sum, one) => sum + (one.file?.size ?? 0), 0),
    author: row.author,
    person: call.user.id,
    body: JSON.stringify(rows),
  });
}

export function binAttachment(list: List, row: Row, attachment: Attachment, call: Call): string {
  return call.site.bin.add({
    list: list.num,
    item: row.id,
    kind: binKind.attachment,
    title: attachment.name,
    ...placed(list.url, `Attachments/${row.id}/${attachment.name}`),
    size: attachment.size,
    author: row.author,
    person: call.user.id,
    body: JSON.stringify(attachment),
  });
}

export function binVersion(list: List, version: Row, call: Call): string {
  return call.site.bin.add({
    list: list.num,
    item: version.id,
    kind: binKind.version,
    title: `${version.leaf} (${labelText(version.label)})`,
    ...placed(list.url, pathOf(version)),
    size: version.file?.size ?? 0,
    author: version.editor,
    person: call.user.id,
    body: JSON.stringify(version),
  });
}

export function binList(list: List, call: Call): string {
  const [above, leaf] = cut(list.url);
  return call.site.bin.add({
    list: list.num,
    item: 0,
    kind: binKind.list,
    title: list.title,
    ...placed(above, leaf),
    size: 0,
    author: call.user.id,
    person: call.user.id,
    body: '{}',
  });
}

function placed(base: string, path: string): { dir: string; leaf: string } {
  const [dir, leaf] = cut(`${base}/${path}`);
  return { dir: dir.replace(/^\//, ''), leaf };
}
