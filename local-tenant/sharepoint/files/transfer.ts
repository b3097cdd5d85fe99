// Moves a file to another list, where it gets a new number but keeps its identity and its versions.
import { noteRow } from '../items/note.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import { changeType } from '../store/log.ts';
import type { Row, Values } from '../store/row.ts';
import { demandName } from './name.ts';

interface Destination {
  readonly list: List;
  readonly dir: string;
  readonly scope: number;
  readonly leaf: string;
  readonly values: Values;
  /** The call in the web that it goes to. */
  readonly call: Call;
  /** Who somebody is there. */
  personThere(id: number): number;
}

export function transfer(from: List, row: Row, to: Destination, call: Call): Row {
  const { rows, security, now } = call.site;
  if (to.list.props.BaseType !== 1) throw refuse.invalid('Files can only be added to a document library.');
  demandName(to.list, to.dir, to.leaf);
  rows.remove(from, row, now());
  if (rows.ownsScope(row)) security.close(row.scope);
  const moved = rows.put(to.list, {
    ...row,
    author: to.personThere(row.author),
    editor: to.personThere(row.editor),
    id: rows.takeId(to.list),
    dir: to.dir,
    leaf: to.leaf,
    values: to.values,
    scope: to.scope,
    contentType: to.list.contentType,
    version: row.version + 1,
  });
  rows.history.hand(from, row.id, to.list, moved, to.personThere);
  noteRow(from, row, changeType.moveAway, call);
  noteRow(to.list, moved, changeType.moveInto, to.call);
  return moved;
}
