// Waiting changes: each is a record of its own that outlives the page, until the server has it or the person drops it.
import type { Change } from '../schema/change.ts';
import type { Fault } from '../schema/fault.ts';
import type { Value } from '../schema/field.ts';
import type { List, Values } from '../schema/list.ts';
import type { StoredRow } from './remote.ts';
import { type Lane, laneName } from './sending/lane.ts';
import { recordsUnder, type Storage } from './storage.ts';
import { inTurn } from './turns.ts';

/**
 * One wish of the person's. Tabs only add entries; only the tab that sends alters and removes them, so that none can
 * overwrite another's. Joining several for one row is therefore done when they are sent (lane.ts).
 *
 * @property id sorts in the order the wishes count: that in which they were made, save that a choice between two versions
 *   comes right after the wishes it was made about
 * @property seen the fields of the change as the person saw them when he made it
 * @property base the server's row at that time, for a place that is not loaded when the change is sent
 * @property since when it was made, in milliseconds by the device's clock
 * @property phase `sent` is written before the request goes out, so that after a crash the outcome is known to be unknown
 * @property settles my version, when the person has chosen between it and theirs: `seen` is theirs, and mine no longer counts
 * @property clashed the row whose fields clash with these, as the other person left it
 */
export interface Entry {
  readonly version: 1;
  readonly id: string;
  readonly change: Change;
  readonly seen: Values;
  readonly base: StoredRow | null;
  readonly since: number;
  readonly phase: 'waiting' | 'sent' | 'refused';
  readonly settles: { readonly mine: Value } | null;
  readonly fault: Fault | null;
  readonly clashed: StoredRow | null;
}

export type NewEntry = Pick<Entry, 'change' | 'seen' | 'base' | 'settles'>;

export interface Outbox {
  /** All, in order; the same array until something changed. */
  entries(): readonly Entry[];
  /** By row, in the order of their oldest entry; a lane is the same object until something in it changed. */
  lanes(): ReadonlyMap<string, Lane>;
  /** Where an entry is kept; one that is still being written is not sent. */
  kept(id: string): 'writing' | 'device' | 'memory';
  /**
   * A new entry, in entries() at once; `save` makes it durable.
   * @param after the id of the entry that it is to follow; otherwise it comes last
   */
  hold(wish: NewEntry, after?: string): Entry;
  /** Writes what is not durable yet; answers where it is kept. Never rejects. */
  save(): Promise<'device' | 'memory'>;
  /** Takes in what other tabs have added and removed; answers with the names of the lists it concerns. */
  reread(): Promise<ReadonlySet<string>>;
  /**
   * Alters and removes entries and writes other records beside them, all or nothing. Never rejects. Where another tab has altered
   * or removed one of them meanwhile nothing is done, the entries are taken in as they are now, and the answer is false.
   */
  replace(
    altered: readonly Entry[],
    removed: readonly Entry[],
    beside?: Readonly<Record<string, unknown>>,
  ): Promise<boolean>;
}

interface Options {
  readonly storage: Storage;
  readonly who: string;
  readonly lists: ReadonlyMap<string, List>;
  readonly clock: () => number;
  readonly random: () => number;
  /** Asked to free room when the browser refuses to keep an entry. */
  readonly makeRoom: () => Promise<void>;
  /** Called when storage has at last forgotten what was taken out here, for the other tabs that still read it there. */
  readonly forgotten: () => void;
}

const rowIn = (record: unknown): string => {
  const change = (record as Partial<Entry> | null)?.change;
  return `${change?.list}/${change?.year}/${change?.key}`;
};

const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
const byOldest = ({ entries: [a] }: Lane, { entries: [b] }: Lane): number => (a && b ? byId(a, b) : 0);

export function createOutbox({ storage, who, lists, clock, random, makeRoom, forgotten }: Options): Outbox {
  const prefix = `outbox/${who}/`;
  const turn = inTurn();
  const held = new Map<string, Entry>();
  const places = new Map<string, 'writing' | 'device' | 'memory'>();
  /** Taken out here, though storage may have refused to forget them. */
  const removedHere = new Set<string>();
  let inOrder: readonly Entry[] | null = null;
  let lanes = new Map<string, Lane>();
  let lanesInOrder = true;
  let lastOrder = 0;
  let lastId = '';

  /** Only the row's own lane is made anew: with thousands of rows that wait, each is looked at when its turn comes. */
  const relay = ({ change }: Entry, id: string, entry: readonly Entry[]): void => {
    inOrder = null;
    const { list, year, key } = change;
    const declared = lists.get(list);
    if (!declared) return;
    const name = laneName(change, key);
    const before = lanes.get(name)?.entries ?? [];
    const entries = [...before.filter((one) => one.id !== id), ...entry].sort(byId);
    const [first] = entries;
    if (first) lanes.set(name, { name, list, year, key, declared, entries });
    else lanes.delete(name);
    const isLast = before.length === 0 && id > lastId;
    lanesInOrder &&= !first || isLast || first.id === before[0]?.id;
  };
  const put = (entry: Entry, place: 'writing' | 'device' | 'memory'): void => {
    held.set(entry.id, entry);
    places.set(entry.id, place);
    relay(entry, entry.id, [entry]);
    if (entry.id > lastId) lastId = entry.id;
    lastOrder = Math.max(lastOrder, Number.parseInt(entry.id, 10));
  };
  const forget = (id: string): void => {
    const entry = held.get(id);
    held.delete(id);
    places.delete(id);
    if (entry) relay(entry, id, []);
  };

  /**
   * By time across tabs, and always later than what is here already, also when the clock is moved back. A choice comes right
   * after what it is about, the newest first: an older one there was made without having seen all that it is about.
   */
  const nextId = (after: string | undefined): string => {
    lastOrder = Math.max(Math.floor(clock()), lastOrder + 1, 0);
    const order = after === undefined ? lastOrder : Number.MAX_SAFE_INTEGER - lastOrder;
    const tie = Math.floor(random() * 36 ** 6).toString(36);
    const id = `${String(order).padStart(16, '0')}-${tie.padStart(6, '0')}`;
    return after === undefined ? id : `${after}~${id}`;
  };

  /**
   * A record of another version of the program stays in storage, untouched, for the version that understands it; so does one with
   * a field that this version does not know, which would be sent without it and then be taken for saved.
   */
  const isReadable = (record: unknown): record is Entry => {
    const entry = record as Entry | null;
    if (typeof entry !== 'object' || entry?.version !== 1) return false;
    const fields = lists.get(entry.change.list)?.fields;
    return fields !== undefined && Object.keys(entry.change.values).every((name) => name in fields);
  };

  /** The rows that have such a record: what was written upon it cannot be understood without it either. */
  const rowsUnread = (records: Iterable<unknown>): ReadonlySet<string> =>
    new Set([...records].filter((record) => !isReadable(record)).map(rowIn));

  const write = async (
    altered: readonly Entry[],
    removed: readonly Entry[],
    beside: Readonly<Record<string, unknown>>,
  ) => {
    const records = (entries: readonly (Entry | undefined)[]) =>
      Object.fromEntries(entries.flatMap((entry) => (entry ? [[prefix + entry.id, entry]] : [])));
    const onDevice = [...altered, ...removed].filter(({ id }) => places.get(id) === 'device');
    const attempt = () =>
      storage.change(
        { ...beside, ...records(altered) },
        removed.map(({ id }) => prefix + id),
        records(onDevice.map(({ id }) => held.get(id))),
      );
    try {
      const done = await attempt().catch(() => makeRoom().then(attempt));
      return done ? storage.kind : 'overtaken';
    } catch {
      return 'memory';
    }
  };

  const readAgain = async (): Promise<ReadonlySet<string>> => {
    const records = await recordsUnder(storage, prefix);
    const unread = rowsUnread(records.values());
    // Refused when they were taken out, as a full disk does.
    const left = [...removedHere].map((id) => prefix + id).filter((name) => records.has(name));
    if (left.length > 0) await storage.change({}, left).then(forgotten, () => null);
    const touched = new Set<string>();
    for (const [id, entry] of [...held]) {
      if (places.get(id) !== 'device' || records.has(prefix + id)) continue;
      forget(id);
      touched.add(entry.change.list);
    }
    for (const record of records.values()) {
      if (!isReadable(record) || removedHere.has(record.id)) continue;
      const mine = held.get(record.id);
      if (!mine && unread.has(rowIn(record))) continue;
      const mineIsNewer = mine && places.get(record.id) !== 'device';
      if (mineIsNewer || JSON.stringify(mine) === JSON.stringify(record)) continue;
      put(record, 'device');
      touched.add(record.change.list);
    }
    return touched;
  };

  return {
    entries() {
      inOrder ??= [...held.values()].sort(byId);
      return inOrder;
    },
    lanes() {
      if (!lanesInOrder) lanes = new Map([...lanes].sort(([, a], [, b]) => byOldest(a, b)));
      lanesInOrder = true;
      return lanes;
    },
    kept: (id) => places.get(id) ?? 'memory',
    hold(wish, after) {
      const state = { version: 1, phase: 'waiting', fault: null, clashed: null } as const;
      const entry: Entry = {
        ...state,
        ...wish,
        id: nextId(after),
        since: clock(),
      };
      put(entry, 'writing');
      return entry;
    },
    save: () =>
      turn(async () => {
        const unsaved = [...held.values()].filter(({ id }) => places.get(id) !== 'device');
        if (unsaved.length === 0) return storage.kind;
        const kept = await write(unsaved, [], {});
        const place = kept === 'device' ? kept : 'memory';
        for (const { id } of unsaved) places.set(id, place);
        return place;
      }),
    reread: () => turn(readAgain),
    replace: (wished, removed, beside = {}) =>
      turn(async () => {
        // One that another tab has taken out meanwhile does not come back.
        const altered = wished.filter(({ id }) => held.has(id));
        const place = await write(altered, removed, beside);
        if (place === 'overtaken') {
          await readAgain().catch(() => null);
          return false;
        }
        for (const entry of altered) put(entry, place);
        for (const { id } of removed) {
          removedHere.add(id);
          forget(id);
        }
        return true;
      }),
  };
}
