// A cupboard for what must outlive the page: few large records by name, IndexedDB in the browser, a map in tests.

export interface Storage {
  get(name: string): Promise<unknown>;
  /** Resolves when it is durable; rejects when the browser refuses. */
  set(name: string, value: unknown): Promise<void>;
  remove(name: string): Promise<void>;
  names(prefix: string): Promise<readonly string[]>;
}

export function memoryStorage(): Storage {
  const kept = new Map<string, unknown>();
  return {
    get: async (name) => structuredClone(kept.get(name)),
    set: async (name, value) => {
      kept.set(name, structuredClone(value));
    },
    remove: async (name) => {
      kept.delete(name);
    },
    names: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
}
