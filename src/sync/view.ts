// What the person sees: the server's rows with his own waiting changes laid on top, as snapshots that never change.
import type { AnyRow, List, Rows } from '../schema/list.ts';
import { type ListSnapshot, rowsOver, snapshotOf } from '../schema/rows/snapshot.ts';
import type { Outbox } from './outbox.ts';
import type { ListPlace } from './remote.ts';
import type { StoredRows } from './rows.ts';
import { type Known, type Lane, laidOn, laneName } from './sending/lane.ts';

export interface View {
  /** The same object until a list was touched. */
  rows(): Rows;
  /** Makes these lists anew. */
  touch(lists: Iterable<string>): void;
  /** One row as readers have it now; the outbox may already know more. */
  shown(row: { readonly list: string; readonly key: string }): AnyRow | null;
  lanes(): readonly Lane[];
  knownOf(row: ListPlace & { readonly key: string }): Known;
}

export function createView(lists: ReadonlyMap<string, List>, stored: StoredRows, outbox: Outbox): View {
  let snapshots: ReadonlyMap<string, ListSnapshot> = new Map();
  let rows = rowsOver(snapshots);

  const knownOf: View['knownOf'] = (row) => ({
    stored: stored.get(row, row.key),
    loaded: stored.isLoaded(row),
  });
  const rowsOf = (list: string): readonly AnyRow[] => {
    const mine = new Map([...outbox.lanes()].filter(([, lane]) => lane.list === list));
    const theirs = stored.ofList(list).map((one) => {
      const name = laneName(one, one.row.key);
      const lane = mine.get(name);
      mine.delete(name);
      return lane ? laidOn(lane, { stored: one, loaded: true }) : one.row;
    });
    const onlyMine = [...mine.values()].map((lane) => laidOn(lane, knownOf(lane)));
    return [...theirs, ...onlyMine].filter((row) => row !== null);
  };

  return {
    knownOf,
    rows: () => rows,
    lanes: () => [...outbox.lanes().values()],
    touch(touched) {
      const made = [...touched]
        .filter((name) => lists.has(name))
        .map((name) => [name, snapshotOf(rowsOf(name))] as const);
      if (made.length === 0) return;
      snapshots = new Map([...snapshots, ...made]);
      rows = rowsOver(snapshots);
    },
    shown: ({ list, key }) => snapshots.get(list)?.get(key) ?? null,
  };
}
