// A device's storage: it outlives the pages, takes its time, and may be full, or emptied behind everybody's back.
import { deserialize, serialize } from 'node:v8';
import { isUnchanged, type Storage } from '../../../src/sync/storage.ts';
import type { Chance } from './chance.ts';
import type { Owner, Time } from './time.ts';
import type { Trace } from './trace.ts';

export type Step = 'begun' | 'committed';
/** What storage and channels do to a value, several times as fast as `structuredClone` is under Node 20. */
export const cloned = <T>(value: T): T => deserialize(serialize(value));

export interface Written {
  readonly set: Readonly<Record<string, unknown>>;
  readonly removed: readonly string[];
}

export interface Cupboard {
  readonly records: ReadonlyMap<string, unknown>;
  full: boolean;
  /** Whether it has been emptied, or has when full refused to note or to forget what had become of a waiting change. */
  hasForgotten: boolean;
  evict(): void;
  /** The storage as one page has it; nothing more comes of what it has asked for once it is dead. */
  for(page: Owner, watch: (step: Step, written: Written) => void): Storage;
}

export function createCupboard(name: string, time: Time, chance: Chance, trace: Trace): Cupboard {
  const records = new Map<string, unknown>();
  /** When all that has been asked for will have been done: transactions over one store run in the order they were begun. */
  let busyUntil = 0;
  const inOrder = (milliseconds: number): number => {
    busyUntil = Math.max(busyUntil, time.now + milliseconds);
    return busyUntil - time.now;
  };

  const cupboard: Cupboard = {
    records,
    full: false,
    hasForgotten: false,
    evict() {
      records.clear();
      cupboard.hasForgotten = true;
    },
    for(page, watch) {
      const soon = <T>(read: () => T): Promise<T> =>
        new Promise((done) => time.later(inOrder(chance.below(3)), page, () => done(read())));

      const change: Storage['change'] = (set, removed, upon = {}) =>
        new Promise((done, fail) => {
          const written = { set: cloned(set), removed: [...removed] };
          const was = cloned(upon);
          watch('begun', written);
          time.later(inOrder(1 + chance.below(12)), null, () => {
            // A page that has died meanwhile may or may not have got its transaction through.
            if (!page.alive && chance.next() < 0.5) return;
            if (cupboard.full) {
              trace.met('quota exceeded');
              cupboard.hasForgotten ||= Object.keys(was).length > 0;
              time.later(1, page, () => fail(new DOMException('Full', 'QuotaExceededError')));
              return;
            }
            const overtaken = Object.entries(was).some(
              ([key, value]) => !isUnchanged(records.get(key), value, removed.includes(key)),
            );
            if (overtaken) {
              time.later(chance.below(6), page, () => done(false));
              return;
            }
            for (const [key, value] of Object.entries(written.set)) records.set(key, value);
            for (const key of removed) records.delete(key);
            const keys = [...Object.keys(written.set), ...removed.map((key) => `-${key}`)];
            trace.note(`  ${name} keeps ${keys.join(' ')}`);
            watch('committed', written);
            time.later(chance.below(6), page, () => done(true));
          });
        });

      return {
        kind: 'device',
        change,
        get: (key) => soon(() => cloned(records.get(key))),
        names: (prefix) => soon(() => [...records.keys()].filter((key) => key.startsWith(prefix)).sort()),
        set: async (key, value) => void (await change({ [key]: value }, [])),
        remove: async (key) => void (await change({}, [key])),
      };
    },
  };
  return cupboard;
}
