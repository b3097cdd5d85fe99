// The rows in memory: what the server has, by place and key.
import { isLater, type ListPlace, type StoredRow } from './remote.ts';

export const placeName = ({ list, year }: ListPlace): string => (year === null ? list : `${list}@${year}`);

interface Held {
  readonly place: ListPlace;
  readonly byKey: Map<string, StoredRow>;
  readonly keyOf: Map<number, string>;
  /** False for a place of which only single rows are known. */
  loaded: boolean;
}

/** The server's rows as last heard of. What changes them answers with the names of the lists that changed. */
export interface StoredRows {
  get(place: ListPlace, key: string): StoredRow | null;
  /** Whether a row that is not here does not exist; of a place that is not loaded nothing is known. */
  isLoaded(place: ListPlace): boolean;
  ofPlace(place: ListPlace): readonly StoredRow[];
  ofList(list: string): readonly StoredRow[];
  replace(places: readonly ListPlace[], rows: readonly StoredRow[]): ReadonlySet<string>;
  apply(
    rows: readonly StoredRow[],
    gone?: readonly (ListPlace & { readonly id: number })[],
  ): ReadonlySet<string>;
}

export function createStoredRows(): StoredRows {
  const held = new Map<string, Held>();

  const at = (place: ListPlace): Held => {
    const name = placeName(place);
    const found = held.get(name) ?? {
      place: { list: place.list, year: place.year },
      byKey: new Map(),
      keyOf: new Map(),
      loaded: false,
    };
    held.set(name, found);
    return found;
  };

  const put = (stored: StoredRow): void => {
    const { byKey, keyOf } = at(stored);
    byKey.set(stored.row.key, stored);
    keyOf.set(stored.id, stored.row.key);
  };

  const take = (place: ListPlace, id: number): boolean => {
    const { byKey, keyOf } = at(place);
    const key = keyOf.get(id);
    keyOf.delete(id);
    // The key may have been given to a new row since.
    return key !== undefined && byKey.get(key)?.id === id && byKey.delete(key);
  };

  return {
    get: (place, key) => at(place).byKey.get(key) ?? null,
    isLoaded: (place) => at(place).loaded,
    ofPlace: (place) => [...at(place).byKey.values()],
    ofList: (list) =>
      [...held.values()]
        .filter(({ place }) => place.list === list)
        .flatMap(({ byKey }) => [...byKey.values()]),
    replace(places, rows) {
      for (const place of places) {
        held.delete(placeName(place));
        at(place).loaded = true;
      }
      for (const stored of rows) put(stored);
      return new Set(places.map(({ list }) => list));
    },
    apply(rows, gone = []) {
      const taken = gone.filter((one) => take(one, one.id));
      // An answer may be overtaken by what another tab has told meanwhile.
      for (const stored of rows) {
        const here = at(stored).byKey.get(stored.row.key);
        if (!here || !isLater(here, stored)) put(stored);
      }
      return new Set([...taken, ...rows].map(({ list }) => list));
    },
  };
}
