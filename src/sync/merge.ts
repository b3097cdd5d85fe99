// Three versions of a row become one: what only one side changed is joined, what both changed is put to the person.
import type { Field, Value } from '../schema/field.ts';
import { inOrder } from '../schema/inOrder.ts';
import type { Fields, Values } from '../schema/list.ts';

/**
 * A field that both sides changed, to different values. Of a list of rows, `mine` and `theirs` differ in the rows that both changed:
 * what only one of us did to the others is in both.
 * @property own of a list of rows: what I wrote, without what they did
 */
export interface Clash {
  readonly field: string;
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
  readonly own?: Value;
}

/**
 * @property send the fields that only I changed, and lists of rows with what I did beside them
 * @property clashes the fields that both changed; what is in neither is as it should be already
 */
export interface Merged {
  readonly send: Values;
  readonly clashes: readonly Clash[];
}

/** A row's value; a field that is missing or blank is empty. */
export const valueIn = (values: Values, field: string): Value => {
  const value = values[field];
  return value === undefined || value === '' ? null : value;
};

const isEmpty = (value: Value | undefined): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const inContent = (value: Value | undefined): string =>
  JSON.stringify(isEmpty(value) ? null : value, inOrder);

/** Equal in content: the order of names in a document, and blank or missing, make no difference; no words are none. */
export const sameValue = (a: Value | undefined, b: Value | undefined): boolean =>
  a === b || inContent(a) === inContent(b);

const wordsIn = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

/** Theirs, with what I added and without what I took away. */
function together({ base, mine, theirs }: Omit<Clash, 'field'>): Value {
  const [before, wanted, there] = [wordsIn(base), wordsIn(mine), wordsIn(theirs)];
  const kept = there.filter((word) => wanted.includes(word) || !before.includes(word));
  return [...kept, ...wanted.filter((word) => !before.includes(word) && !there.includes(word))];
}

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
function docTogether({ base, mine, theirs }: Omit<Clash, 'field'>, lists: NonNullable<Field['rows']>) {
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

/**
 * @param base the fields as I saw them when I changed them
 * @param mine the fields as I want them; fields that are not named here are theirs
 * @param theirs the row as the server has it
 * @param fields the list's, for what they say of joining: several words are joined as a set, lists of rows row by row, and what the
 *   program stamps is the server's when both have written it
 */
export function merge(base: Values, mine: Values, theirs: Values, fields: Fields = {}): Merged {
  const send: Record<string, Value> = {};
  const clashes: Clash[] = [];
  for (const field of Object.keys(mine)) {
    const three = { base: valueIn(base, field), mine: valueIn(mine, field), theirs: valueIn(theirs, field) };
    if (sameValue(three.mine, three.theirs) || sameValue(three.mine, three.base)) continue;
    const { stamped = false, kind, rows } = fields[field] ?? {};
    if (sameValue(three.theirs, three.base)) send[field] = three.mine;
    else if (kind === 'words' || kind === 'keys') {
      // Theirs may hold all of mine already: an answer that was lost, and somebody who has written since.
      const all = together(three);
      if (!sameValue(all, three.theirs)) send[field] = all;
    } else {
      const joined = rows && docTogether(three, rows);
      if (joined) {
        if (!sameValue(joined.theirs, three.theirs)) send[field] = joined.theirs;
        if (!sameValue(joined.mine, joined.theirs))
          clashes.push({ field, ...three, ...joined, own: three.mine });
      } else if (!stamped) clashes.push({ field, ...three });
    }
  }
  return { send, clashes };
}
