// A cupboard for what must outlive the page: few large records by name, IndexedDB in the browser, a map in tests.

export interface Storage {
  /** `memory` when nothing in it outlives the page. */
  readonly kind: 'device' | 'memory';
  get(name: string): Promise<unknown>;
  /** Resolves when it is durable; rejects when the browser refuses. */
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  /**
   * Sets and removes several records: all of it or nothing, also when the page dies in the middle.
   * @param upon what some of them were last read to hold: where another page has changed or removed one meanwhile, nothing is
   *   done, and the answer is false; one that is gone and was to be removed does not stand in the way
   */
  change(
    set: Readonly<Record<string, unknown>>,
    removed: readonly string[],
    upon?: Readonly<Record<string, unknown>>,
  ): Promise<boolean>;
  names(prefix: string): Promise<readonly string[]>;
}

/** Whether what is found is still what it was; names and values lie in a record in the order in which they were put there. */
export const isUnchanged = (found: unknown, was: unknown, removing: boolean): boolean =>
  found === undefined ? removing : JSON.stringify(found) === JSON.stringify(was);

/** @param kind `memory` where it stands in for a browser that refuses storage; else it plays the device */
export function memoryStorage(kind: Storage['kind'] = 'device'): Storage {
  const kept = new Map<string, unknown>();
  const change: Storage['change'] = async (set, removed, upon = {}) => {
    const copies = Object.entries(structuredClone(set));
    if (
      !Object.entries(upon).every(([name, was]) => isUnchanged(kept.get(name), was, removed.includes(name)))
    )
      return false;
    for (const [name, value] of copies) kept.set(name, value);
    for (const name of removed) kept.delete(name);
    return true;
  };
  return {
    kind,
    change,
    get: async (name) => structuredClone(kept.get(name)),
    set: async (name, value) => void (await change({ [name]: value }, [])),
    remove: async (name) => void (await change({}, [name])),
    names: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
}

/**
 * Every record under the prefix, in the order of their names. Tried twice: a database that the browser has closed is opened again,
 * and a page that starts would else be shown without what waits.
 */
export async function recordsUnder(storage: Storage, prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const read = async () => {
    const names = await storage.names(prefix);
    return Promise.all(names.map(async (name) => [name, await storage.get(name)] as const));
  };
  const records = await read().catch(read);
  return new Map(records.filter(([, record]) => record !== undefined));
}
