// All that waits by row, kept as it comes and goes: with thousands of rows, each is looked at when its own turn comes and not for each other.
import type { List } from '../../schema/list.ts';
import type { Entry } from './entry.ts';
import { type Lane, laneName } from './lane.ts';

export interface Lanes {
  /** In the order of their oldest entry; a lane is the same object until something in it changed. */
  all(): ReadonlyMap<string, Lane>;
  /** A new entry, or one as it has become. */
  put(entry: Entry): void;
  take(entry: Entry): void;
}

export const byId = (a: Entry, b: Entry): number => (a.id < b.id ? -1 : 1);
const byOldest = ({ entries: [a] }: Lane, { entries: [b] }: Lane): number => (a && b ? byId(a, b) : 0);

export function createLanes(lists: ReadonlyMap<string, List>): Lanes {
  let lanes = new Map<string, Lane>();
  let isInOrder = true;
  let lastId = '';

  const relay = ({ id, change }: Entry, now: readonly Entry[]): void => {
    const { list, year, key } = change;
    const declared = lists.get(list);
    if (!declared) return;
    const name = laneName(change, key);
    const before = lanes.get(name)?.entries ?? [];
    const entries = [...before.filter((one) => one.id !== id), ...now].sort(byId);
    const [first] = entries;
    if (first) lanes.set(name, { name, list, year, key, declared, entries });
    else lanes.delete(name);
    const isLast = before.length === 0 && id > lastId;
    isInOrder &&= !first || isLast || first.id === before[0]?.id;
  };
  return {
    all() {
      if (!isInOrder) lanes = new Map([...lanes].sort(([, a], [, b]) => byOldest(a, b)));
      isInOrder = true;
      return lanes;
    },
    put(entry) {
      relay(entry, [entry]);
      if (entry.id > lastId) lastId = entry.id;
    },
    take: (entry) => relay(entry, []),
  };
}
