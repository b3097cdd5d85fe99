// A cupboard in IndexedDB, with few large records.
import { type IDBPDatabase, wrap } from 'idb';
import { isUnchanged, type Storage } from '../storage.ts';

const store = 'records';

/**
 * `strict`: the answer comes when the disk has it, not when the system has promised to write it. A draft is written at each
 * keystroke and is promised to nobody, so there it is enough to outlive the tab and the browser.
 */
const durabilityOf = (keys: readonly string[]): IDBTransactionDurability =>
  keys.every((key) => key.startsWith('draft/')) ? 'relaxed' : 'strict';

/** @param cupboard where its database lies */
export function indexedDbStorage(name: string, cupboard: IDBFactory): Storage {
  let opened: Promise<IDBPDatabase> | null = null;

  const openNow = async (): Promise<IDBPDatabase> => {
    const request = cupboard.open(name, 1);
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
