// What is unsent lies in two databases, so that a browser that has lost the one finds it in the other.
import type { Storage } from '../storage.ts';

/** Writes and removes in the second what has been written and removed in the first. Never rejects: the first has it. */
export type Follow = (set: Readonly<Record<string, unknown>>, removed: readonly string[]) => Promise<void>;

const typed = 'draft/';
/** The copy of the server's rows can be read again; these cannot. */
const irreplaceable = ['outbox/', typed];
const isIrreplaceable = (name: string): boolean => irreplaceable.some((prefix) => name.startsWith(prefix));

const namesIn = async (storage: Storage): Promise<readonly string[]> =>
  (await Promise.all(irreplaceable.map((prefix) => storage.names(prefix)))).flat();

const recordsIn = async (storage: Storage, names: readonly string[]): Promise<Record<string, unknown>> => {
  const records = await Promise.all(names.map(async (name) => [name, await storage.get(name)] as const));
  return Object.fromEntries(records.filter(([, record]) => record !== undefined));
};

/** A number that both are given at each start, larger each time. */
const mark = 'start';
const startIn = async (storage: Storage): Promise<number> => {
  const start = await storage.get(mark);
  return typeof start === 'number' ? start : 0;
};

/**
 * Brings the two in line. The first counts, unless it does not know of the last start: then the browser has begun it anew, or has
 * set it back to how it was in the middle of an earlier write, and the second counts.
 * @param limited the page no longer waits: it writes in the first by itself, which is then left alone
 */
export async function keepTwice(first: Storage, second: Storage, limited: AbortSignal): Promise<Follow> {
  // The second before the first: what another tab adds meanwhile comes to the first one first, and is not taken for left over.
  const there = await namesIn(second);
  const [latest, told] = [await startIn(first), await startIn(second)];
  const here = await namesIn(first);
  const isLost = latest < told;
  const start = { [mark]: Math.max(latest, told) + 1 };
  const without = (names: readonly string[], others: readonly string[]) =>
    names.filter((name) => !others.includes(name));
  limited.throwIfAborted();
  // Each in one go, so that a page that dies in between tries again.
  if (isLost) await first.change({ ...(await recordsIn(second, there)), ...start }, without(here, there));
  else await first.change(start, []);
  if (isLost) await second.change(start, []);
  else await second.change({ ...(await recordsIn(first, here)), ...start }, without(there, here));
  return async (set, removed) => {
    const kept = Object.fromEntries(Object.entries(set).filter(([name]) => isIrreplaceable(name)));
    const gone = removed.filter(isIrreplaceable);
    const names = [...Object.keys(kept), ...gone];
    if (names.length === 0) return;
    const written = second.change(kept, gone).catch(console.warn);
    // What is being typed is promised to nobody, and the next keystroke does not wait for it.
    if (names.some((name) => !name.startsWith(typed))) await written;
  };
}
