// Adds files to libraries and writes their bytes.
import { addFileRow, changeRow, type Place } from '../items/write.ts';
import { demandRow } from '../locks/access.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { right } from '../store/rights.ts';
import type { FileState, Row, Values } from '../store/row.ts';
import { joined } from './name.ts';

/** Bytes that are kept already. */
type Kept = Pick<FileState, 'content' | 'size'>;

/** A new file, or new bytes for one of that name when it may be overwritten. */
export function addFile(
  list: List,
  place: Place,
  name: string,
  bytes: Kept,
  overwrite: boolean,
  call: Call,
  values: Values = {},
): Row {
  const known = call.site.rows.at(list, joined(place.dir, name));
  if (!known) return addFileRow(list, place, name, bytes, values, call);
  if (known.folder === 1) throw refuse.nameInUse(name);
  if (!overwrite) throw refuse.fileExists(joined(place.dir, name), ...lastChange(known, call));
  return writeFile(list, known, bytes, call, { ...known.values, ...values });
}

export function writeFile(list: List, row: Row, bytes: Kept, call: Call, values: Values = row.values): Row {
  demandRow(list, row, right.edit, call);
  const edits = (row.file?.edits ?? 0) + 1;
  const out = row.file?.out;
  const file = { ...bytes, edits, comment: '', ...(out ? { out } : {}) };
  return changeRow(list, row, values, call, {}, 'version', { file });
}

function lastChange(row: Row, call: Call): [string, string] {
  const login = call.site.people.find(row.editor)?.login ?? '';
  return [login, new Date(row.modified).toUTCString()];
}
