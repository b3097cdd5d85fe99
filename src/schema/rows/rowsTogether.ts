// Two who write in the same list of rows, kept as one document, write each in rows of their own.
import type { Join, Three, Value } from '../field.ts';
import { sameValue } from '../inOrder.ts';

/** The lists that a document holds, each with the fields that tell its rows apart. */
type Lists = Readonly<Record<string, readonly string[]>>;

type Doc = Readonly<Record<string, unknown>>;
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
function docTogether({ base, mine, theirs }: Three<Value>, lists: Lists): ReturnType<Join> {
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

/** For a document that holds these lists. */
export const rowsIn = (lists: Lists) => ({ join: (three: Three<Value>) => docTogether(three, lists) });
/** For a document of one list, `{"rows": [...]}`, whose rows are told apart by these fields. */
export const rowsBy = (...key: readonly string[]) => rowsIn({ rows: key });
