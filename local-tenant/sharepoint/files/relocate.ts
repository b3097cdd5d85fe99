// Gives a file or a folder another name or place in its list.
import { noteRow } from '../items/note.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import { pathOf, type Row } from '../store/row.ts';
import { demandName, joined } from './name.ts';

/** Moves a row, with all below it, to a folder of the same list. The caller has asked for the rights. */
export function relocate(list: List, row: Row, dir: string, leaf: string, call: Call): Row {
  const { rows } = call.site;
  const [from, to] = [pathOf(row), joined(dir, leaf)];
  demandName(list, dir, leaf);
  const taken = rows.at(list, to);
  if (taken && taken.id !== row.id) throw refuse.nameInUse(leaf);
  if (
    row.folder === 1 &&
    `${to}/`.toLowerCase().startsWith(`${from}/`.toLowerCase()) &&
    to.length > from.length
  )
    throw refuse.invalid('A folder cannot be moved into itself.');
  const below = row.folder === 1 ? rows.below(list, from) : [];
  const moved = rows.replace(list, row, { ...row, dir, leaf }, null);
  for (const one of below) rows.replace(list, one, { ...one, dir: to + one.dir.slice(from.length) }, null);
  const scope = rows.folder(list, dir)?.scope ?? list.scope;
  if (!rows.ownsScope(row) && scope !== row.scope) rows.rescope(list, row.scope, scope, moved);
  noteRow(list, moved, row.dir === dir ? changeType.rename : changeType.moveInto, call);
  return rows.find(list, row.id) ?? moved;
}
