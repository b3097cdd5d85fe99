// What is unsent, kept a second time in a database of its own, since a browser may find its whole database unreadable.
import { mark, recordsUnder, type Storage } from '../storage.ts';
import { indexedDbStorage } from './indexedDb.ts';

const folders = ['outbox/', 'draft/'];

const isUnsent = (record: string) => folders.some((folder) => record.startsWith(folder));
const unsentIn = async (storage: Storage): Promise<Readonly<Record<string, unknown>>> => {
  const found = await Promise.all(folders.map((folder) => recordsUnder(storage, folder)));
  return Object.fromEntries(found.flatMap((records) => [...records]));
};

/** Chromium's own: each bucket has its databases in a folder of its own. */
interface Buckets {
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
}

/**
 * Chromium, also in Teams, loses all of a database when it is killed in the middle of a write, is opened, writes on, and is opened
 * again: what comes after the torn record in the log of LevelDB can then not be read, and it begins anew with nothing. Only one of
 * two databases that are written one after the other can be torn by one kill.
 *
 * @param main lies where the browser keeps databases; gets back what it has lost, or gives the mirror what that lacks
 * @returns what writes the unsent of a change that `main` has carried out. It rejects when the browser refuses the mirror.
 */
export function mirrorOf(main: Storage, name: string): Promise<Storage['change']> {
  const { storageBuckets, locks } = navigator as Navigator & { readonly storageBuckets: Buckets };
  const mirror = indexedDbStorage(name, async () => (await storageBuckets.open('unsent')).indexedDB);
  return locks.request(`mirror/${name}`, async (): Promise<Storage['change']> => {
    const isLost = (await main.get(mark)) === undefined && (await mirror.get(mark)) !== undefined;
    // Read before `main`, which another tab may be writing in: what that writes comes into `main` before it comes here.
    const there = await unsentIn(mirror);
    const here = await unsentIn(main);
    await main.change(isLost ? { ...there, ...here, [mark]: true } : { [mark]: true }, []);
    const gone = isLost ? [] : Object.keys(there).filter((record) => !(record in here));
    await mirror.change({ ...here, [mark]: true }, gone);
    return async (set, removed) => {
      const records = Object.entries(set).filter(([record]) => isUnsent(record));
      const names = removed.filter(isUnsent);
      return records.length + names.length === 0 || mirror.change(Object.fromEntries(records), names);
    };
  });
}
