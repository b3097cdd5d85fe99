// Waiting changes: each is a record of its own that outlives the page, until the server has it or the person drops it.
import type { List } from '../schema/list.ts';
import type { Entry, NewEntry } from './sending/entry.ts';
import type { Lane } from './sending/lane.ts';
import { byId, createLanes } from './sending/lanes.ts';
import { recordsUnder, type Storage } from './storage.ts';
import { inTurn } from './turns.ts';

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
  /** Called when another tab has taken these out, or some of their fields, before that is seen here. */
  readonly takenOut: (entries: readonly Entry[]) => Promise<ReadonlySet<string>>;
  /**
   * Makes durable what has been typed, before the change that is made of it: a draft that is older than that would stand before it
   * at the next start, and what is written on there would meet it as another's.
   */
  readonly typed: () => Promise<void>;
  /** Called when storage has at last forgotten what was taken out here, for the other tabs that still read it there. */
  readonly forgotten: () => void;
}

const fieldsIn = (record: unknown): readonly string[] =>
  Object.keys((record as Partial<Entry> | undefined)?.change?.values ?? {});
const rowIn = (record: unknown): string => {
  const change = (record as Partial<Entry> | null)?.change;
  return `${change?.list}/${change?.year}/${change?.key}`;
};

export function createOutbox(options: Options): Outbox {
  const { storage, who, lists, clock, random, makeRoom, takenOut, typed, forgotten } = options;
  const prefix = `outbox/${who}/`;
  const turn = inTurn();
  const held = new Map<string, Entry>();
  const places = new Map<string, 'writing' | 'device' | 'memory'>();
  /** Taken out here, though storage may have refused to forget them. */
  const removedHere = new Set<string>();
  let inOrder: readonly Entry[] | null = null;
  const lanes = createLanes(lists);
  let lastOrder = 0;

  const put = (entry: Entry, place: 'writing' | 'device' | 'memory'): void => {
    held.set(entry.id, entry);
    places.set(entry.id, place);
    inOrder = null;
    lanes.put(entry);
    lastOrder = Math.max(lastOrder, Number.parseInt(entry.id, 10));
  };
  const forget = (id: string): void => {
    const entry = held.get(id);
    held.delete(id);
    places.delete(id);
    inOrder = null;
    if (entry) lanes.take(entry);
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
    const onDevice = [...held.values()].filter(({ id }) => places.get(id) === 'device');
    const less = onDevice.filter(
      (entry) => fieldsIn(records.get(prefix + entry.id)).length < fieldsIn(entry).length,
    );
    const touched = new Set(less.length > 0 ? await takenOut(less) : []);
    for (const { id, change } of onDevice) {
      if (records.has(prefix + id)) continue;
      forget(id);
      touched.add(change.list);
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
    lanes: lanes.all,
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
        await typed();
        const kept = await write(unsaved, [], {});
        const place = kept === 'device' ? kept : 'memory';
        for (const { id } of unsaved) places.set(id, place);
        return place;
      }),
    reread: () => turn(readAgain),
    replace(wished, removed, beside = {}) {
      // What was worked out from an entry as it is now would undo what is done to it before its turn comes.
      const from = new Map([...wished, ...removed].map(({ id }) => [id, held.get(id)]));
      return turn(async () => {
        // One that another tab has taken out meanwhile does not come back.
        const altered = wished.filter(({ id }) => held.has(id));
        const changed = [...altered, ...removed].some(({ id }) => held.get(id) !== from.get(id));
        const place = changed ? 'overtaken' : await write(altered, removed, beside);
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
      });
    },
  };
}
