// Takes things out of the recycle bin: back to where they were, or away for good.
import { attach } from '../files/attachment.ts';
import { noteList, noteRow } from '../items/note.ts';
import { demandRow } from '../locks/access.ts';
import { type Call, demand } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { type Attachment, pathOf, type Row } from '../store/row.ts';
import { type Binned, binKind } from './bin.ts';
import { forgetGone } from './gone.ts';
import { forgetRow } from './remove.ts';

/** Ids stay as they were, ETags grow; what has taken the place meanwhile is in the way. */
export function restore(binned: Binned, call: Call): void {
  if (binned.kind === binKind.list) {
    demand(call, right.manageLists);
    const list = call.site.lists.takeBack(binned.list);
    noteList(list, changeType.restore, call);
  } else {
    const list = call.site.lists.byNum(binned.list);
    if (!list) throw refuse.noList();
    restoreInto(list, binned, call);
  }
  call.site.bin.drop(binned.id);
}

export function purge(binned: Binned, call: Call): void {
  const { site } = call;
  site.bin.drop(binned.id);
  if (binned.kind === binKind.list) {
    for (const scope of site.security.scopesOfList(binned.list)) site.security.close(scope);
    site.lists.remove(binned.list);
  } else if (binned.kind !== binKind.attachment && binned.kind !== binKind.version) {
    for (const row of JSON.parse(binned.body) as Row[]) forgetRow(binned.list, row, call);
  }
}

function restoreInto(list: List, binned: Binned, call: Call): void {
  const body: unknown = JSON.parse(binned.body);
  if (binned.kind === binKind.attachment) {
    attach(list, present(list, binned, call), body as Attachment, call);
    return;
  }
  if (binned.kind === binKind.version) {
    const [row, version] = [present(list, binned, call), body as Row];
    demandRow(list, row, right.edit, call);
    if ([row, ...call.site.rows.history.of(list, row)].some((one) => one.label === version.label))
      throw refuse.nameInUse(binned.title);
    call.site.rows.history.keep(list, version);
    return;
  }
  // Folders before what lies in them, however they came to be numbered.
  const rows = (body as Row[]).sort((a, b) => pathOf(a).length - pathOf(b).length);
  for (const row of rows) putBack(list, row, call);
}

function putBack(list: List, row: Row, call: Call): void {
  const { rows } = call.site;
  const above = row.dir === '' ? undefined : rows.folder(list, row.dir);
  if (row.dir !== '' && !above) throw refuse.noFile(`${list.url}/${row.dir}`);
  const place = above?.scope ?? list.scope;
  demand(call, right.add, place);
  if (rows.at(list, pathOf(row)) || rows.find(list, row.id)) throw refuse.nameInUse(row.leaf);
  const scope = rows.ownsScope(row) ? row.scope : place;
  const back = rows.put(list, { ...row, scope, version: row.version + 1 });
  forgetGone(call.site.db, list, back);
  noteRow(list, back, changeType.restore, call);
}

function present(list: List, binned: Binned, call: Call): Row {
  const row = call.site.rows.find(list, binned.item);
  if (!row) throw refuse.noItem();
  return row;
}
