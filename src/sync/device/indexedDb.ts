// The browser's cupboard: IndexedDB with few large records, or memory where the browser refuses.
import { type IDBPDatabase, wrap } from 'idb';
import { isUnchanged, mark, memoryStorage, type Storage } from '../storage.ts';

const store = 'records';

/**
 * The storage of that name. `memory` when the browser refuses from the start (private mode, blocked by policy); one that
 * begins to refuse later, when the disk is full, rejects then.
 */
export async function browserStorage(name: string): Promise<{ storage: Storage; kind: Storage['kind'] }> {
  const storage = indexedDbStorage(name, async () => indexedDB);
  try {
    // Some browsers open a database that cannot be written to.
    await storage.set('probe', true);
    await storage.remove('probe');
    return { storage: await keptTwice(storage, name), kind: 'device' };
  } catch {
    return { storage: memoryStorage('memory'), kind: 'memory' };
  }
}

/** Chromium's own: each bucket has its databases in a folder of its own. */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** With a mirror of what is unsent, in browsers that can keep two databases apart. */
async function keptTwice(storage: Storage, name: string): Promise<Storage> {
  const { storageBuckets, locks } = navigator as Navigator & { readonly storageBuckets?: Buckets };
  if (storageBuckets === undefined) return storage;
  const second = indexedDbStorage(name, async () => (await storageBuckets.open('unsent')).indexedDB);
  // Where there is none, the first is kept as ever.
  const mirror = import('./mirror.ts')
    .then(({ mirrorOf }) => locks.request(`mirror/${name}`, () => mirrorOf(storage, second)))
    .catch(console.warn);
  if ((await storage.get(mark)) === undefined) await mirror;
  return {
    ...storage,
    async change(set, removed, upon) {
      const done = await storage.change(set, removed, upon);
      if (done) await mirror.then((kept) => kept?.change(set, removed)).catch(console.warn);
      return done;
    },
  };
}

/**
 * `strict`: the answer comes when the disk has it, not when the system has promised to write it. A draft is written at each
 * keystroke and is promised to nobody, so there it is enough to outlive the tab and the browser.
 */
const durabilityOf = (keys: readonly string[]): IDBTransactionDurability =>
  keys.every((key) => key.startsWith('draft/')) ? 'relaxed' : 'strict';

function indexedDbStorage(name: string, factory: () => Promise<IDBFactory>): Storage {
  let opened: Promise<IDBPDatabase> | null = null;

  const openNow = async (): Promise<IDBPDatabase> => {
    const request = (await factory()).open(name, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(store);
    const database = (await wrap(request)) as IDBPDatabase;
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
    opened ??= openNow();
    opened.catch(() => {
      opened = null;
    });
    return opened;
  };

  const change: Storage['change'] = async (set, removed, upon = {}) => {
    const durability = durabilityOf([...Object.keys(set), ...removed]);
    const transaction = (await database()).transaction(store, 'readwrite', { durability });
    const outcomes: Promise<unknown>[] = [transaction.done];
    const asked = Object.entries(upon);
    let asBefore = true;
    try {
      const found = await Promise.all(asked.map(([key]) => transaction.store.get(key)));
      asBefore = asked.every(([key, was], at) => isUnchanged(found[at], was, removed.includes(key)));
      if (asBefore) {
        for (const [key, value] of Object.entries(set)) outcomes.push(transaction.store.put(value, key));
        for (const key of removed) outcomes.push(transaction.store.delete(key));
      }
      // Said now, so that a page that is closed in this moment leaves nothing for the browser to wait for.
      transaction.commit();
    } catch (fault) {
      // A value that cannot be stored: what was put before it must not stay.
      transaction.abort();
      await Promise.allSettled(outcomes);
      throw fault;
    }
    await Promise.all(outcomes);
    return asBefore;
  };

  return {
    kind: 'device',
    change,
    get: async (key) => (await database()).get(store, key),
    set: async (key, value) => void (await change({ [key]: value }, [])),
    remove: async (key) => void (await change({}, [key])),
    names: async (prefix) => {
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      return (await (await database()).getAllKeys(store, range)).map(String);
    },
  };
}
