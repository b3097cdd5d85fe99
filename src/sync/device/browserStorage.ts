// The browser's cupboard: IndexedDB with what is unsent kept twice, or memory where the browser refuses.
import { memoryStorage, type Storage } from '../storage.ts';
import type { Buckets } from './bucket.ts';
import { indexedDbStorage } from './indexedDb.ts';

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
  try {
    const storage = indexedDbStorage(name, indexedDB);
    // Some browsers open a database that cannot be written to.
    await storage.set('probe', true);
    await storage.remove('probe');
    const buckets = navigator.storageBuckets;
    return buckets ? await twice(storage, name, buckets) : storage;
  } catch {
    return memoryStorage('memory');
  }
}

/**
 * After a crash in the middle of a write, Chromium (156, LevelDB's `reuse_logs`) writes on behind the broken end. At the start
 * after that it cannot read what comes there: it takes the database to end before it, or finds it damaged and begins it anew.
 */
async function twice(first: Storage, name: string, buckets: Buckets): Promise<Storage> {
  const follow = await import('./bucket.ts')
    .then(({ secondBeside }) => secondBeside(first, name, buckets))
    .catch(console.warn);
  return {
    ...first,
    async change(set, removed, upon) {
      const done = await first.change(set, removed, upon);
      if (done) await follow?.(set, removed);
      return done;
    },
  };
}
