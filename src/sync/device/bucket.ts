// The second database: in a bucket of its own, which Chromium keeps in files of its own.
import type { Storage } from '../storage.ts';
import { indexedDbStorage } from './indexedDb.ts';
import { type Follow, keepTwice } from './keptTwice.ts';

/** What TypeScript does not know yet (Storage Buckets; Chromium only). */
export interface Buckets {
  open(name: string, options: { durability: 'strict' }): Promise<{ readonly indexedDB: IDBFactory }>;
}

/** Milliseconds: one that does not answer must not keep the page, or what it has to say of what is saved, waiting. */
const limit = 2_000;

/** @returns null where there can be no second one */
export async function secondBeside(first: Storage, name: string, buckets: Buckets): Promise<Follow | null> {
  const limited = new AbortController();
  const opened = buckets.open('unsent', { durability: 'strict' }).then(({ indexedDB }) =>
    // One tab after another: one that has begun may write in what the next would take for left over.
    navigator.locks.request(`twice/${name}`, () =>
      keepTwice(first, indexedDbStorage(name, indexedDB), limited.signal),
    ),
  );
  const late = new Promise<null>((resolve) => {
    setTimeout(() => {
      limited.abort();
      resolve(null);
    }, limit);
  });
  return Promise.race([opened, late]);
}
