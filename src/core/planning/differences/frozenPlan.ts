// What differs between a plan as it was frozen when it was decided, and as it is written now.
import { catalogue } from '../../../schema/catalogue.ts';
import { good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { jsonIn } from '../../../schema/jsonIn.ts';
import type { AnyRow, List, Rows } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { rowsEach, rowsFrom } from '../../../schema/rows/rowsFrom.ts';
import { draftOf } from '../draft.ts';
import { between, type PlanDifferences } from './planDifferences.ts';
import type { DifferenceWords } from './words.ts';

/** Faults: those of `draftOf`. Null for what is no plan as `planContent` writes it. */
export function changedSinceDecided(
  rows: Rows,
  plan: Key<'plans'>,
  { frozen, words }: { readonly frozen: unknown; readonly words: DifferenceWords },
): Result<PlanDifferences> | null {
  const then = rowsThen(rows, plan, frozen);
  if (then === null) return null;
  const [before, now] = [draftOf(then, plan), draftOf(rows, plan)];
  if (!before.ok) return before;
  if (!now.ok) return now;
  return good({
    plan: now.value.plan,
    before: before.value.plan,
    differences: between(before.value, now.value, words),
  });
}

type Held = ReadonlyMap<string, ReadonlyMap<string, AnyRow>>;

/** The rows with those that were in the plan in the place of those that are. */
function rowsThen(rows: Rows, plan: string, frozen: unknown): Rows | null {
  const held = heldIn(rows, frozen);
  if (held === null) return null;
  const lists = catalogue.filter(({ name }) => held.has(name)) as readonly List[];
  const then = rowsFrom(
    lists.map((list) => {
      const own: ReadonlyMap<string, AnyRow> = held.get(list.name) ?? new Map();
      const all = rows.all(list) as readonly AnyRow[];
      const others = all.filter((row) => row.plan !== plan && !own.has(row.key));
      return [list.name, [...others, ...own.values()]];
    }),
  );
  return rowsEach(({ name }) => (held.has(name) ? then : rows));
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

function heldIn(rows: Rows, frozen: unknown): Held | null {
  if (!Array.isArray(frozen)) return null;
  const [plan, parts] = frozen as readonly unknown[];
  if (typeof plan !== 'string' || !Array.isArray(parts) || !parts.every(isTexts)) return null;
  const all: readonly (readonly string[])[] = [[plans.name, plan], ...parts];
  return new Map(
    all.flatMap(([name = '', ...texts]) => {
      const list = catalogue.find((one) => one.name === name);
      const own = list === undefined ? [] : texts.flatMap((text) => rowIn(rows, list, text) ?? []);
      return list === undefined ? [] : [[name, new Map(own.map((row) => [row.key, row]))] as const];
    }),
  );
}

function entriesIn(text: string): readonly (readonly [string, AnyRow[string]])[] {
  const read = jsonIn(text);
  return Array.isArray(read) && read.every((one) => Array.isArray(one) && typeof one[0] === 'string')
    ? (read as readonly (readonly [string, AnyRow[string]])[])
    : [];
}

/** How far it had come is not frozen: a plan is what it is now, and the rest were drafts. */
function rowIn(rows: Rows, list: List, text: string): AnyRow | null {
  const isLeftOut = text.endsWith('–');
  const said = new Map(entriesIn(isLeftOut ? text.slice(0, -1) : text));
  const key = said.get('key');
  if (typeof key !== 'string') return null;
  const empty = Object.fromEntries(Object.keys(list.fields).map((name) => [name, null]));
  const now = rows.get(list, key as Key<string>) as AnyRow | null;
  const state: Readonly<Record<string, string>> = {
    [goals.name]: 'proposed',
    [activities.name]: isLeftOut ? 'cancelled' : 'notStarted',
  };
  return { ...empty, state: state[list.name] ?? now?.state ?? null, ...Object.fromEntries(said), key };
}
