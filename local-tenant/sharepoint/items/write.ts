// Adds, changes and removes rows, with stamps, versions and the log.

import { demandValid } from '../columns/calculated.ts';
import { demandRow } from '../locks/access.ts';
import { type Call, demand, demandEtag } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import { pathOf, type Row, type Values } from '../store/row.ts';
import { valuesIn, withDefaults } from './body.ts';
import { contentTypeIn, folderContentType } from './contentType.ts';
import { etagOf } from './naming.ts';

/** Where a new row goes. */
export interface Place {
  readonly dir: string;
  readonly scope: number;
}

/** The four stamps, when a caller is let to choose them (sharepoint.md 2.7a). */
export interface Stamps {
  readonly author?: number;
  readonly editor?: number;
  readonly created?: number;
  readonly modified?: number;
}

/** What a change leaves behind: a version and the stamps, the stamps alone, or nothing (bNewDocumentUpdate, SystemUpdate). */
export type Keeping = 'version' | 'stamp' | 'quiet';

/** POST on items: a row at the list's root. */
export function add(list: List, call: Call): Row {
  demand(call, right.add, list.scope);
  const values = valuesIn(list, call);
  const asked = call.body.Id ?? call.body.ID;
  return addRow(
    list,
    { dir: '', scope: list.scope },
    values,
    call,
    {},
    typeof asked === 'number' ? asked : undefined,
  );
}

/** The content type in the body, when the list has it. */
function contentTypeAsked(list: List, call: Call): string {
  const asked = call.body.ContentTypeId;
  return (typeof asked === 'string' ? contentTypeIn(list, asked) : undefined) ?? list.contentType;
}

/** A folder in a list, as an item and as a folder at once. */
export function addFolder(list: List, place: Place, name: string, call: Call): Row {
  demand(call, right.add, place.scope);
  if (list.props.EnableFolderCreation !== true)
    throw refuse.invalid('Folder creation is not allowed in this list.');
  if (name === '' || /["*:<>?/\\|#%]/.test(name))
    throw refuse.invalid('The file or folder name contains characters that are not permitted.');
  const path = place.dir === '' ? name : `${place.dir}/${name}`;
  if (call.site.rows.folder(list, path)) throw refuse.nameInUse(name);
  return insert(list, call, {
    id: call.site.rows.takeId(list),
    dir: place.dir,
    leaf: name,
    folder: 1,
    scope: place.scope,
    contentType: folderContentType(list),
    values: { Title: name },
    ...fresh(call, {}),
  });
}

export function addRow(
  list: List,
  place: Place,
  given: Values,
  call: Call,
  stamps: Stamps = {},
  asked?: number,
): Row {
  const id = asked ?? call.site.rows.takeId(list);
  if (asked !== undefined) claimId(list, asked, call);
  const values = withDefaults(list, given, call);
  demandValid(list, values, call.site.now());
  return insert(list, call, {
    id,
    dir: place.dir,
    leaf: `${id}_.000`,
    folder: 0,
    scope: place.scope,
    contentType: contentTypeAsked(list, call),
    values,
    ...fresh(call, stamps),
  });
}

/** MERGE, PATCH and PUT on an item. */
export function update(list: List, row: Row, call: Call): Row {
  demandRow(list, row, right.edit, call);
  demandEtag(call, etagOf(row));
  const given = valuesIn(list, call);
  const kept = call.verb === 'PUT' ? {} : row.values;
  return changeRow(list, row, { ...kept, ...given }, call, {}, 'version');
}

/** A changed row, which the list's validation has let through. */
export function changeRow(
  list: List,
  row: Row,
  values: Values,
  call: Call,
  stamps: Stamps,
  keeping: Keeping,
): Row {
  const { site } = call;
  const stamped = keeping !== 'quiet';
  if (row.folder === 0) demandValid(list, values, site.now());
  const after: Row = {
    ...row,
    values,
    author: stamps.author ?? row.author,
    created: stamps.created ?? row.created,
    editor: stamps.editor ?? (stamped ? call.user.id : row.editor),
    modified: stamps.modified ?? (stamped ? site.now() : row.modified),
  };
  const saved = site.rows.replace(
    list,
    row,
    after,
    keeping === 'version' && list.props.EnableVersioning === true,
    Number(list.props.MajorVersionLimit) || 500,
  );
  note(list, saved, stamped ? changeType.update : changeType.systemUpdate, call);
  return saved;
}

/** DELETE and recycle; gives the recycle bin's id. A folder takes its contents with it. */
export function removeRow(list: List, row: Row, call: Call): string {
  demandRow(list, row, right.delete, call);
  const { site } = call;
  const inner = row.folder === 1 ? site.rows.below(list, pathOf(row)) : [];
  for (const one of inner) demandRow(list, one, right.delete, call);
  for (const one of inner) {
    site.rows.remove(site.num, list, one, call.user.id, site.now());
    note(list, one, changeType.delete, call);
  }
  const id = site.rows.remove(site.num, list, row, call.user.id, site.now());
  note(list, row, changeType.delete, call);
  return id;
}

/** An id given by the caller is honoured when it has been reserved and is still free (sharepoint.md 2.2). */
function claimId(list: List, id: number, call: Call): void {
  if (!Number.isInteger(id) || id < 1 || id >= call.site.lists.tally(list).next_id) throw refuse.range();
  if (call.site.rows.find(list, id)) throw refuse.nameInUse(String(id));
}

function fresh(call: Call, { author, editor, created, modified }: Stamps) {
  const now = call.site.now();
  return {
    author: author ?? call.user.id,
    editor: editor ?? author ?? call.user.id,
    created: created ?? now,
    modified: modified ?? created ?? now,
  };
}

function insert(list: List, call: Call, row: Omit<Row, 'guid' | 'version' | 'label'>): Row {
  const added = call.site.rows.add(list, row);
  note(list, added, changeType.add, call);
  return added;
}

function note(list: List, row: Row, type: number, call: Call): void {
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
