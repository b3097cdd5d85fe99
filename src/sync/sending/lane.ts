// One row's waiting changes, in order: what they come to together, how they lie on top of the server's row, and what to do next.
import type { Change } from '../../schema/change.ts';
import { completeRow } from '../../schema/check.ts';
import { type Fault, fault } from '../../schema/fault.ts';
import type { Value } from '../../schema/field.ts';
import { sameValue } from '../../schema/inOrder.ts';
import type { AnyRow, List, Values } from '../../schema/list.ts';
import { merge, valueIn } from '../merge.ts';
import { isLater, type ListPlace, type StoredRow } from '../remote.ts';
import { placeName } from '../rows.ts';
import type { Entry } from './entry.ts';

export interface Lane extends ListPlace {
  readonly name: string;
  readonly key: string;
  readonly declared: List;
  readonly entries: readonly Entry[];
}

/**
 * The lane's row as far as it is known.
 * @property loaded whether a row that is not here does not exist; otherwise the row that the change was made on stands in
 */
export interface Known {
  readonly stored: StoredRow | null;
  readonly loaded: boolean;
}

export const laneName = (place: ListPlace, key: string): string => `${placeName(place)}/${key}`;

/** Works something out once for a lane as it is and the row that it lies on: other rows that come and go ask for it again and again. */
export function onceFor<T>(work: (lane: Lane, known: Known) => T): (lane: Lane, known: Known) => T {
  const done = new WeakMap<Lane, Known & { readonly found: T }>();
  return (lane, known) => {
    const before = done.get(lane);
    if (before && before.stored === known.stored && before.loaded === known.loaded) return before.found;
    const found = work(lane, known);
    done.set(lane, { ...known, found });
    return found;
  };
}

interface Joined {
  readonly act: Change['act'];
  readonly values: Values;
  readonly seen: Values;
  /** The entry that first touched each field, after the latest choice between two versions. */
  readonly first: Readonly<Record<string, Entry>>;
}

/**
 * Field by field the last value counts, and what was seen before the first change that was not taken back.
 * @param under the row that they are to lie on: where one of them has come to stand there, what was written upon it is measured
 *   against that one, or the person would be asked about himself
 */
export function joined(entries: readonly Entry[], under: Values = {}): Joined {
  const values: Record<string, Value> = {};
  const seen: Record<string, Value> = {};
  const first: Record<string, Entry> = {};
  for (const entry of entries) {
    for (const field of Object.keys(entry.change.values)) {
      const before = valueIn(values, field);
      const changedBefore = field in values && !sameValue(before, seen[field]);
      values[field] = valueIn(entry.change.values, field);
      if (changedBefore && !entry.settles) {
        if (field in under && sameValue(before, under[field])) seen[field] = before;
        continue;
      }
      seen[field] = valueIn(entry.seen, field);
      first[field] = entry;
    }
  }
  return { act: entries.some(({ change }) => change.act === 'add') ? 'add' : 'alter', values, seen, first };
}

/**
 * The entries that were made one upon the other. One that was made without having seen those before it (in another tab, or
 * in a form that was opened earlier) must not swallow them: it waits until they are saved, and then meets them as anybody else's.
 */
export function firstRun(entries: readonly Entry[]): readonly Entry[] {
  const isBlind = (entry: Entry, place: number): boolean => {
    const { values, seen } = joined(entries.slice(0, place));
    return Object.keys(entry.change.values).some((field) => {
      const changed = field in values && !sameValue(values[field], seen[field]);
      const known = entry.settles ? [entry.settles.mine] : [entry.seen[field], entry.change.values[field]];
      return changed && !known.some((value) => sameValue(value, values[field]));
    });
  };
  const end = entries.findIndex(isBlind);
  return end < 0 ? entries : entries.slice(0, end);
}

/** The lane's entries as one change, for the person to see. */
export function changeOf(lane: Lane): Change {
  const { act, values } = joined(lane.entries);
  return { act, list: lane.list, year: lane.year, key: lane.key, values };
}

/**
 * The newest that is known of the row: where another tab has sent what these were written upon, and its row has not come here
 * yet, they know more of it than the rows do. What another version of the program has read lacks what only this one reads.
 */
export function knownRow({ entries, declared }: Lane, { stored, loaded }: Known): StoredRow | null {
  const bases = entries.map(({ base, clashed }) => clashed ?? base).filter((row) => row !== null);
  if (!stored) return loaded ? null : (bases.at(-1) ?? null);
  const whole = bases.filter(({ row }) => Object.keys(declared.fields).every((field) => field in row));
  return whole.reduce((newest, row) => (isLater(row, newest) ? row : newest), stored);
}

/** The row as the person sees it: the server's, with what I changed laid on top; null when there is nothing to lay it on. */
export const laidOn = onceFor((lane, known): AnyRow | null => {
  const under = knownRow(lane, known)?.row;
  const { act, values, seen } = joined(lane.entries, under);
  if (!under) return act === 'add' ? completeRow(lane.declared, lane.key, values) : null;
  const changed = Object.entries(values).filter(([field, value]) => !sameValue(value, seen[field]));
  return { ...under, ...Object.fromEntries(changed) };
});

/** What to do next with a lane. A field in `held` stays behind, for the person to choose. */
export type Step = { readonly lane: Lane; readonly entries: readonly Entry[] } & (
  | {
      readonly do: 'write';
      readonly change: Change;
      readonly base: StoredRow | null;
      readonly held: readonly string[];
    }
  | { readonly do: 'finish'; readonly base: StoredRow; readonly held: readonly string[] }
  | { readonly do: 'refuse'; readonly fault: Fault }
);

/** Null when the lane waits for the person. Whatever has been sent is brought to an end before newer changes are added to it. */
export function nextStep(lane: Lane, known: Known): Step | null {
  if (lane.entries.at(-1)?.phase === 'refused') return null;
  const sent = lane.entries.filter(({ phase }) => phase === 'sent');
  return (
    (sent.length > 0 ? stepFor(lane, firstRun(sent), known) : null) ??
    stepFor(lane, firstRun(lane.entries), known)
  );
}

function stepFor(lane: Lane, entries: readonly Entry[], known: Known): Step | null {
  const base = knownRow(lane, known);
  const { act, values, seen } = joined(entries, base?.row);
  const change = { list: lane.list, year: lane.year, key: lane.key };
  if (base === null) {
    if (act === 'add')
      return { do: 'write', lane, entries, change: { ...change, act, values }, base, held: [] };
    if (!known.loaded) return null;
    return { do: 'refuse', lane, entries: lane.entries, fault: fault('ROW_GONE', lane.key) };
  }
  const { send, clashes } = merge(seen, values, base.row, lane.declared.fields);
  const held = clashes.map(({ field }) => field);
  const toSend = Object.keys(send).length > 0;
  if (lane.declared.log && (toSend || held.length > 0)) {
    return { do: 'refuse', lane, entries: lane.entries, fault: fault('ROW_REFUSED', lane.key) };
  }
  if (toSend)
    return { do: 'write', lane, entries, change: { ...change, act: 'alter', values: send }, base, held };
  return held.length < Object.keys(values).length ? { do: 'finish', lane, entries, base, held } : null;
}

export interface Aftermath {
  readonly altered: readonly Entry[];
  readonly removed: readonly Entry[];
}

/**
 * What is left of a lane when the server has the step's entries, save the fields held back.
 * @param later what the person has changed in the row since
 * @param sent the values that went out, and `stored` the row that came of it
 */
export function aftermath(
  step: Exclude<Step, { do: 'refuse' }>,
  later: readonly Entry[],
  sent: Values,
  stored: StoredRow,
): Aftermath {
  // Of a list of rows theirs stands there with what was mine alone; the question is still about what they did.
  const theirs = step.base && { ...step.base, row: { ...step.base.row, ...only(sent, step.held) } };
  const left = step.entries.map((entry) => leftOf(entry, step.held, theirs));
  return {
    altered: [
      ...left.filter((entry) => entry !== null),
      ...later.flatMap((entry) => onTopOf(entry, sent, stored) ?? []),
    ],
    removed: step.entries.filter((_, place) => left[place] === null),
  };
}

const only = (values: Values, fields: readonly string[]): Values =>
  Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));

function leftOf(entry: Entry, held: readonly string[], theirs: StoredRow | null): Entry | null {
  const values = only(entry.change.values, held);
  if (Object.keys(values).length === 0) return null;
  const { clashed } = entry;
  const unchanged = clashed && held.every((field) => sameValue(clashed.row[field], theirs?.row[field]));
  const change: Change = { ...entry.change, act: 'alter', values };
  return {
    ...entry,
    change,
    seen: only(entry.seen, held),
    phase: 'waiting',
    clashed: unchanged ? clashed : theirs,
  };
}

/** A later change was made on top of what has now been saved, in the form that the server gave it. */
function onTopOf(entry: Entry, sent: Values, stored: StoredRow): Entry | null {
  const inOtherForm = Object.keys(entry.seen).filter(
    (field) =>
      field in sent &&
      sameValue(entry.seen[field], sent[field]) &&
      !sameValue(sent[field], stored.row[field]),
  );
  const base = entry.base && !isLater(stored, entry.base) ? entry.base : stored;
  if (base === entry.base && inOtherForm.length === 0) return null;
  return { ...entry, base, seen: { ...entry.seen, ...only(stored.row, inOtherForm) } };
}
