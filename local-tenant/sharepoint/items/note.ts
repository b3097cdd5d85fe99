// Writes in the change log what happened to a row or a list.
import type { Call } from '../odata/call.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';

export function noteRow(list: List, row: Row, type: number, call: Call): void {
  const title = typeof row.values.Title === 'string' ? row.values.Title : '';
  call.site.log.write({
    list: list.num,
    item: row.id,
    object: 'Item',
    type,
    guid: row.guid,
    folder: row.folder,
    editor: call.user.id,
    title,
  });
}

export function noteList(list: List, type: number, call: Call): void {
  call.site.log.write({
    list: list.num,
    item: 0,
    object: 'List',
    type,
    guid: list.id,
    folder: 0,
    editor: call.user.id,
    title: list.title,
  });
}
