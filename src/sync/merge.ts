// Three versions of a row become one: what only one side changed is joined, what both changed is put to the person.
import type { Value } from '../schema/field.ts';
import { sameValue } from '../schema/inOrder.ts';
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

const wordsIn = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

/** Theirs, with what I added and without what I took away. */
function together({ base, mine, theirs }: Omit<Clash, 'field'>): Value {
  const [before, wanted, there] = [wordsIn(base), wordsIn(mine), wordsIn(theirs)];
  const kept = there.filter((word) => wanted.includes(word) || !before.includes(word));
  return [...kept, ...wanted.filter((word) => !before.includes(word) && !there.includes(word))];
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
    const { stamped = false, kind, join } = fields[field] ?? {};
    if (sameValue(three.theirs, three.base)) send[field] = three.mine;
    else if (kind === 'words' || kind === 'keys') {
      // Theirs may hold all of mine already: an answer that was lost, and somebody who has written since.
      const all = together(three);
      if (!sameValue(all, three.theirs)) send[field] = all;
    } else {
      const joined = join?.(three);
      if (joined) {
        if (!sameValue(joined.theirs, three.theirs)) send[field] = joined.theirs;
        if (!sameValue(joined.mine, joined.theirs))
          clashes.push({ field, ...three, ...joined, own: three.mine });
      } else if (!stamped) clashes.push({ field, ...three });
    }
  }
  return { send, clashes };
}
