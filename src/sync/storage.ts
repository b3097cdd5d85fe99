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
   * @param altered are set only where they are still there: what another page has removed meanwhile does not come back
   */
  change(
    set: Readonly<Record<string, unknown>>,
    removed: readonly string[],
    altered?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  names(prefix: string): Promise<readonly string[]>;
}

/** @param kind `memory` where it stands in for a browser that refuses storage; else it plays the device */
export function memoryStorage(kind: Storage['kind'] = 'device'): Storage {
  const kept = new Map<string, unknown>();
  const change: Storage['change'] = async (set, removed, altered = {}) => {
    for (const [name, value] of Object.entries(structuredClone(set))) kept.set(name, value);
    for (const [name, value] of Object.entries(structuredClone(altered)))
      if (kept.has(name)) kept.set(name, value);
    for (const name of removed) kept.delete(name);
  };
  return {
    kind,
    change,
    get: async (name) => structuredClone(kept.get(name)),
    set: (name, value) => change({ [name]: value }, []),
    remove: (name) => change({}, [name]),
    names: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
}

/** Every record under the prefix, in the order of their names. */
export async function recordsUnder(storage: Storage, prefix: string): Promise<ReadonlyMap<string, unknown>> {
  const names = await storage.names(prefix);
  const records = await Promise.all(names.map(async (name) => [name, await storage.get(name)] as const));
  return new Map(records.filter(([, record]) => record !== undefined));
}
