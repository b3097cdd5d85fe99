// The browser's cupboard: IndexedDB with what is unsent kept twice, or memory where the browser refuses.
import { mark, memoryStorage, type Storage } from '../storage.ts';
import { indexedDbStorage } from './indexedDb.ts';

/**
 * The storage of that name. Of the kind `memory` when the browser refuses from the start (private mode, blocked by policy); one
 * that begins to refuse later, when the disk is full, rejects then.
 */
export async function browserStorage(name: string): Promise<Storage> {
  const storage = indexedDbStorage(name, async () => indexedDB);
  try {
    // Some browsers open a database that cannot be written to.
    await storage.set('probe', true);
    await storage.remove('probe');
    return 'storageBuckets' in navigator ? await keptTwice(storage, name) : storage;
  } catch {
    return memoryStorage('memory');
  }
}

/** With a mirror of what is unsent; where none can be had, the first is kept as ever. */
async function keptTwice(storage: Storage, name: string): Promise<Storage> {
  const mirror = import('./mirror.ts').then((made) => made.mirrorOf(storage, name)).catch(console.warn);
  if ((await storage.get(mark)) === undefined) await mirror;
  return {
    ...storage,
    async change(set, removed, upon) {
      const done = await storage.change(set, removed, upon);
      if (done) await mirror.then((kept) => kept?.(set, removed)).catch(console.warn);
      return done;
    },
  };
}
