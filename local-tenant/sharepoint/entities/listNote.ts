// Writes in the change log what happened to a list.
import type { Call } from '../odata/call.ts';
import type { List } from '../store/list.ts';

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
