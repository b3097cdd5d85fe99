// Adds, changes and removes rows, with stamps, versions and the log.

import { demandValid } from '../columns/calculated.ts';
import { demandName, joined } from '../files/name.ts';
import { relocate } from '../files/relocate.ts';
import { demandRow } from '../locks/access.ts';
import { demandDecision, isModerated, statusColumn, submitted, wordsColumn } from '../locks/approval.ts';
import type { Json } from '../odata/address.ts';
import { type Call, demand, demandEtag } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { right } from '../store/rights.ts';
import type { FileState, Row, Values } from '../store/row.ts';
import { firstLabel, nextLabel } from '../versions/label.ts';
import { valuesIn, withDefaults } from './body.ts';
import { contentTypeIn, folderContentType } from './contentType.ts';
import { etagOf } from './naming.ts';
import { noteRow } from './note.ts';

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
  demandNoLibrary(list);
  const [values, stamps] = withoutStamps(valuesIn(list, call));
  const asked = call.body.Id ?? call.body.ID;
  return addRow(
    list,
    { dir: '', scope: list.scope },
    values,
    call,
    stamps,
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
  demandName(list, place.dir, name);
  if (call.site.rows.at(list, joined(place.dir, name))) throw refuse.nameInUse(name);
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

/** A file in a library; where files must be checked out, it starts as that. */
export function addFileRow(
  list: List,
  place: Place,
  name: string,
  bytes: Pick<FileState, 'content' | 'size'>,
  values: Values,
  call: Call,
): Row {
  demand(call, right.add, place.scope);
  if (list.props.BaseType !== 1) throw refuse.invalid('Files can only be added to a document library.');
  demandName(list, place.dir, name);
  const out = list.props.ForceCheckout === true ? { out: { by: call.user.id, kept: null } } : {};
  return insert(list, call, {
    id: call.site.rows.takeId(list),
    dir: place.dir,
    leaf: name,
    folder: 0,
    scope: place.scope,
    contentType: list.contentType,
    values: withDefaults(list, values, call),
    file: { ...bytes, edits: 1, comment: '', ...out },
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
  demandNoLibrary(list);
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
  const [values, stamps] = withoutStamps({ ...kept, ...given });
  const decided = isModerated(list) && statusColumn in given;
  if (decided) demandDecision(row, given, call);
  const alone = decided && Object.keys(given).every((name) => name === statusColumn || name === wordsColumn);
  const changed = changeRow(list, row, values, call, stamps, alone ? 'stamp' : 'version', {}, decided);
  const name = call.body.FileLeafRef;
  return typeof name === 'string' && (row.file || row.folder === 1)
    ? relocate(list, changed, row.dir, name, call)
    : changed;
}

/** Where somebody with Manage Lists has made the stamps writable, a body sets them: they are no values (sharepoint.md 2.7a). */
function withoutStamps({ Author, Editor, Created, Modified, ...values }: Values): [Values, Stamps] {
  const time = (held: Json | undefined) => (typeof held === 'string' ? { at: Date.parse(held) } : undefined);
  return [
    values,
    {
      ...(typeof Author === 'number' ? { author: Author } : {}),
      ...(typeof Editor === 'number' ? { editor: Editor } : {}),
      ...(time(Created) ? { created: time(Created)?.at ?? 0 } : {}),
      ...(time(Modified) ? { modified: time(Modified)?.at ?? 0 } : {}),
    },
  ];
}

/** A changed row, which the list's validation has let through. */
export function changeRow(
  list: List,
  row: Row,
  values: Values,
  call: Call,
  stamps: Stamps,
  keeping: Keeping,
  beside: Pick<Row, 'file' | 'attachments'> = {},
  decided = false,
): Row {
  const { site } = call;
  demandFree(list, row, call);
  call.turn.claim(`row ${list.num} ${row.id}`);
  const stamped = keeping !== 'quiet';
  const keep = keeping === 'version' && list.props.EnableVersioning === true && !row.file?.out;
  if (row.folder === 0) demandValid(list, values, site.now());
  const after: Row = {
    ...row,
    ...beside,
    values: stamped && !decided ? submitted(list, row, values) : values,
    label: keep ? nextLabel(list, row.label) : row.label,
    author: stamps.author ?? row.author,
    created: stamps.created ?? row.created,
    editor: stamps.editor ?? (stamped ? call.user.id : row.editor),
    modified: stamps.modified ?? (stamped ? site.now() : row.modified),
  };
  const saved = site.rows.replace(list, row, after, keep ? row : null);
  noteRow(list, saved, stamped ? changeType.update : changeType.systemUpdate, call);
  return saved;
}

/** Refuses a change of a file that another has checked out, or that must be checked out first. */
export function demandFree(list: List, { file, leaf }: Row, call: Call): void {
  if (!file) return;
  if (file.out && file.out.by !== call.user.id)
    throw refuse.checkedOut(leaf, call.site.people.find(file.out.by)?.login ?? '');
  if (!file.out && list.props.ForceCheckout === true) throw refuse.notCheckedOut(leaf);
}

function demandNoLibrary(list: List): void {
  if (list.props.BaseType === 1)
    throw refuse.invalid('To add an item to a document library, use SPFileCollection.Add()');
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
  const label = row.folder === 1 ? 512 : firstLabel(list);
  const added = call.site.rows.add(list, { ...row, label, values: submitted(list, row, row.values) });
  noteRow(list, added, changeType.add, call);
  return added;
}
