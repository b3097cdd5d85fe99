// The browser's cupboard: IndexedDB with few large records, or memory where the browser refuses.
import { type IDBPDatabase, type IDBPObjectStore, wrap } from 'idb';
import { isUnchanged, memoryStorage, type Storage } from './storage.ts';
import type { Buckets } from './twice/bucket.ts';

const store = 'records';
/** A database that the browser has begun anew is without it. */
const mark = 'whole';

declare global {
  interface Navigator {
    readonly storageBuckets?: Buckets;
  }
}

/**
 * The storage of that name. `memory` when the browser refuses from the start (private mode, blocked by policy); one that
 * begins to refuse later, when the disk is full, rejects then.
 */
export async function browserStorage(name: string): Promise<Storage> {
  const storageIn = (cupboard: IDBFactory) => indexedDbStorage(name, cupboard);
  let storage: Storage;
  try {
    storage = storageIn(indexedDB);
    // Some browsers open a database that cannot be written to.
    await storage.set('probe', true);
    await storage.remove('probe');
  } catch {
    return memoryStorage('memory');
  }
  const buckets = globalThis.navigator?.storageBuckets;
  return buckets ? twice(storage, buckets, storageIn) : storage;
}

/**
 * After a crash in the middle of a write, Chromium (156, LevelDB's `reuse_logs`) writes on behind the broken end, and at the
 * start after that it finds the database damaged and begins it anew, without what it had promised to keep.
 */
async function twice(first: Storage, buckets: Buckets, storageIn: (cupboard: IDBFactory) => Storage) {
  const second = import('./twice/bucket.ts')
    .then(({ secondBeside }) => secondBeside(first, mark, buckets, storageIn))
    .catch((error: unknown) => console.warn(error));
  if ((await first.get(mark)) === undefined) await second;
  const change: Storage['change'] = async (set, removed, upon) => {
    const done = await first.change(set, removed, upon);
    if (done) await (await second)?.(set, removed);
    return done;
  };
  return { ...first, change };
}

type Step = (
  records: IDBPObjectStore<unknown, [typeof store], typeof store, 'readwrite'>,
) => Promise<unknown>;

const put =
  (key: string, value: unknown): Step =>
  (records) =>
    records.put(value, key);
const take =
  (key: string): Step =>
  (records) =>
    records.delete(key);

/**
 * `strict`: the answer comes when the disk has it, not when the system has promised to write it. A draft is written at each
 * keystroke and is promised to nobody, so there it is enough to outlive the tab and the browser.
 */
const durabilityOf = (keys: readonly string[]): IDBTransactionDurability =>
  keys.every((key) => key.startsWith('draft/')) ? 'relaxed' : 'strict';

function indexedDbStorage(name: string, cupboard: IDBFactory): Storage {
  let opened: Promise<IDBPDatabase> | null = null;

  const open = async (): Promise<IDBPDatabase> => {
    const request = cupboard.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    await wrap(request);
    const database = wrap(request.result);
    database.onversionchange = () => {
      opened = null;
      database.close();
    };
    database.onclose = () => {
      opened = null;
    };
    return database;
  };

  /** Opened at first use, and again when the browser has closed it: evicted, or a newer tab wants to upgrade it. */
  const database = (): Promise<IDBPDatabase> => {
    opened ??= open();
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  /** All or nothing; nothing, and false, where a record is no longer what it was. */
  const write = async (
    steps: readonly Step[],
    durability: IDBTransactionDurability,
    isOvertaken?: (records: Parameters<Step>[0]) => Promise<boolean>,
  ): Promise<boolean> => {
    const transaction = (await database()).transaction(store, 'readwrite', { durability });
    const outcomes: Promise<unknown>[] = [transaction.done];
    try {
      if (isOvertaken && (await isOvertaken(transaction.store))) {
        transaction.commit();
        await transaction.done;
        return false;
      }
      for (const step of steps) outcomes.push(step(transaction.store));
      // Said now, so that a page that is closed in this moment leaves nothing for the browser to wait for.
      transaction.commit();
    } catch (fault) {
      // A value that cannot be stored: what was put before it must not stay.
      transaction.abort();
      await Promise.allSettled(outcomes);
      throw fault;
    }
    await Promise.all(outcomes);
    return true;
  };

  return {
    kind: 'device',
    get: async (key) => (await database()).get(store, key),
    set: async (key, value) => void (await write([put(key, value)], durabilityOf([key]))),
    remove: async (key) => void (await write([take(key)], durabilityOf([key]))),
    change: (set, removed, upon = {}) => {
      const asked = Object.entries(upon);
      const isOvertaken = async (records: Parameters<Step>[0]): Promise<boolean> => {
        const found = await Promise.all(asked.map(([key]) => records.get(key)));
        return asked.some(([key, was], place) => !isUnchanged(found[place], was, removed.includes(key)));
      };
      return write(
        [...Object.entries(set).map(([key, value]) => put(key, value)), ...removed.map(take)],
        durabilityOf([...Object.keys(set), ...removed]),
        asked.length > 0 ? isOvertaken : undefined,
      );
    },
    names: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      return (await (await database()).getAllKeys(store, range)).map(String);
    },
  };
}
