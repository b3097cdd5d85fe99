// What is unsent lies in two databases, so that a browser that has lost the one finds it in the other.
import type { Storage } from '../storage.ts';

/** Writes and removes in the second what has been written and removed in the first. Never rejects: the first has it. */
export type Follow = (set: Readonly<Record<string, unknown>>, removed: readonly string[]) => Promise<void>;

/** The copy of the server's rows can be read again; these cannot. */
const irreplaceable = ['outbox/', 'draft/'];
const isIrreplaceable = (name: string): boolean => irreplaceable.some((prefix) => name.startsWith(prefix));

const namesIn = async (storage: Storage): Promise<readonly string[]> =>
  (await Promise.all(irreplaceable.map((prefix) => storage.names(prefix)))).flat();

const recordsIn = async (storage: Storage, names: readonly string[]): Promise<Record<string, unknown>> => {
  const records = await Promise.all(names.map(async (name) => [name, await storage.get(name)] as const));
  return Object.fromEntries(records.filter(([, record]) => record !== undefined));
};

/**
 * Brings the two in line. The first counts, unless it is without its mark: then it is new, or the browser has begun it anew, and
 * it is given what the second has.
 */
export async function keepTwice(first: Storage, second: Storage, mark: string): Promise<Follow> {
  // The second before the first: what another tab adds meanwhile comes to the first one first, and is not taken for left over.
  const there = await namesIn(second);
  const isLost = (await first.get(mark)) === undefined;
  const here = await namesIn(first);
  const onlyThere = there.filter((name) => !here.includes(name));
  // In one go, so that a page that dies in between tries again.
  if (isLost) await first.change({ ...(await recordsIn(second, onlyThere)), [mark]: true }, []);
  await second.change(await recordsIn(first, here), isLost ? [] : onlyThere);
  return async (set, removed) => {
    const kept = Object.entries(set).filter(([name]) => isIrreplaceable(name));
    const gone = removed.filter(isIrreplaceable);
    if (kept.length + gone.length === 0) return;
    await second.change(Object.fromEntries(kept), gone).catch(console.warn);
  };
}
