// Joins what two have written in the same list of rows, row by row; fetched with the pages that have such lists.
import type { Field, Value } from '../../schema/field.ts';
import type { Fields, List } from '../../schema/list.ts';
import { sameValue } from '../merge.ts';

type Doc = Readonly<Record<string, unknown>>;
type Three<T> = Readonly<Record<'base' | 'mine' | 'theirs', T>>;
type Named = ReadonlyMap<string, unknown>;

const docIn = (value: Value): Doc => (typeof value === 'object' && value !== null ? (value as Doc) : {});
const same = (one: unknown, other: unknown): boolean => sameValue(one as Value, other as Value);

/** What becomes of a part: theirs and mine differ only where both of us have changed it. */
function settled({ base, mine, theirs }: Three<unknown>): {
  readonly mine: unknown;
  readonly theirs: unknown;
} {
  if (same(mine, base)) return { mine: theirs, theirs };
  return same(theirs, base) ? { mine, theirs: mine } : { mine, theirs };
}

/** A list's rows by name: what its key's fields hold, and which it is of those that hold the same. */
function named(list: unknown, key: readonly string[]): Named {
  const rows = new Map<string, unknown>();
  for (const row of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    const fields = key.map((name) => (row as Doc | null)?.[name] ?? null);
    let name = JSON.stringify(fields);
    while (rows.has(name)) name += '+';
    rows.set(name, row);
  }
  return rows;
}

/** The names of both in the order of the first; what only the other has comes before what follows it there. */
function inOneOrder(first: Named, other: Named): readonly string[] {
  const names = [...first.keys()];
  let next = names.length;
  for (const name of [...other.keys()].reverse()) {
    const at = names.indexOf(name);
    if (at < 0) names.splice(next, 0, name);
    else next = at;
  }
  return names;
}

/** Null where both have moved rows, each in another way. */
function rowsTogether(lists: Three<unknown>, key: readonly string[]): Omit<Three<unknown>, 'base'> | null {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((list) => named(list, key)) as [
    Named,
    Named,
    Named,
  ];
  const order = (rows: Named) =>
    [...rows.keys()].filter((name) => base.has(name) && mine.has(name) && theirs.has(name)).join();
  const iMoved = order(mine) !== order(base);
  if (iMoved && order(theirs) !== order(base) && order(mine) !== order(theirs)) return null;
  const rows = (iMoved ? inOneOrder(mine, theirs) : inOneOrder(theirs, mine)).map((name) =>
    settled({ base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) }),
  );
  const there = (side: 'mine' | 'theirs') => rows.map((row) => row[side]).filter((row) => row !== undefined);
  return { mine: there('mine'), theirs: there('theirs') };
}

/** Of a document that holds lists of rows: each row by itself, and whatever else it holds as a value. */
function docTogether({ base, mine, theirs }: Three<Value>, lists: NonNullable<Field['rows']>) {
  const three = { base: docIn(base), mine: docIn(mine), theirs: docIn(theirs) };
  const both: Record<'mine' | 'theirs', Record<string, unknown>> = { mine: {}, theirs: {} };
  for (const name of new Set(Object.values(three).flatMap(Object.keys))) {
    const part = { base: three.base[name], mine: three.mine[name], theirs: three.theirs[name] };
    const key = lists[name];
    const found = key === undefined ? settled(part) : rowsTogether(part, key);
    if (found === null) return null;
    for (const side of ['mine', 'theirs'] as const)
      if (found[side] !== undefined) both[side][name] = found[side];
  }
  return both;
}

/** The list with a way to join each of its fields that hold rows. */
export function joinedByRow<L extends List>(list: L): L {
  const fields: Fields = Object.fromEntries(
    Object.entries(list.fields).map(([name, field]) => {
      const { rows } = field;
      return [name, rows ? { ...field, join: (three) => docTogether(three, rows) } : field];
    }),
  );
  return { ...list, fields };
}
