// What a rule wishes for at its end: only what differs from what stands there, and only what fits its fields.
import { listNamed } from './catalogue.ts';
import { alter, type Change } from './change.ts';
import { checkChange } from './check.ts';
import { bad, good, type Result } from './fault.ts';
import type { List, RowOf, Values, ValuesOf } from './list.ts';
import { plainText } from './plainText.ts';

/** The wish to alter what differs, and none when nothing does: so that what others write beside it is left alone. */
export function altered<L extends List>(
  list: L,
  row: RowOf<L>,
  values: Partial<ValuesOf<L>>,
): readonly Change[] {
  const before = row as Values;
  const wanted = values as Values;
  const names = Object.keys(wanted).filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(before[name]),
  );
  if (names.length === 0) return [];
  const differing = Object.fromEntries(names.map((name) => [name, wanted[name]]));
  return [alter(list, row, differing as Partial<ValuesOf<L>>)];
}

/**
 * The changes as they are stored, when each value fits its field; else the faults, each at its field's name.
 * @param own the lists besides the catalogue's that are written in: a body's papers
 */
export function checked(wanted: readonly Change[], own: readonly List[] = []): Result<readonly Change[]> {
  const listOf = ({ list }: Change) => own.find(({ name }) => name === list) ?? listNamed(list);
  const changes = wanted.map((change) => readable(change, listOf(change)));
  const faults = changes.flatMap((change) => checkChange(listOf(change), change));
  return faults.length > 0 ? bad(...faults) : good(changes);
}

/** What people have written is cleaned here, whichever page it was written on. */
function readable(change: Change, { fields }: List): Change {
  const values = Object.entries(change.values).map(([name, value]) => {
    const isWritten = fields[name]?.kind === 'text' || fields[name]?.kind === 'note';
    return [name, isWritten && typeof value === 'string' ? plainText(value) : value];
  });
  return { ...change, values: Object.fromEntries(values) };
}
