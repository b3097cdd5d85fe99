// What the person asks for: changes to keep and send, a choice between two versions, another try for what was refused.
import type { Change } from '../schema/change.ts';
import { checkChange } from '../schema/check.ts';
import { bad, type Fault, fault, good, type Result } from '../schema/fault.ts';
import type { Value } from '../schema/field.ts';
import type { List, Values } from '../schema/list.ts';
import { valueIn } from './merge.ts';
import type { Outbox } from './outbox.ts';
import type { StoredRows } from './rows.ts';
import { laneName } from './sending/lane.ts';
import { type Conflict, refusedEntries, shownRefused } from './status.ts';
import type { View } from './view.ts';

export interface Wishes {
  commit(changes: readonly Change[]): Promise<Result<'device' | 'memory'>>;
  settle(conflict: Conflict, chosen: Value): Promise<void>;
  retryRefused(id: string): Promise<void>;
  dropRefused(id: string): Promise<void>;
}

interface Options {
  readonly lists: ReadonlyMap<string, List>;
  readonly outbox: Outbox;
  readonly stored: StoredRows;
  readonly view: View;
  /** Called when these lists, or only the status, look different. */
  readonly changed: (lists?: Iterable<string>) => void;
  /** Called before something is written upon what is shown. */
  readonly catchUp: () => void;
  /** Called when the outbox differs from what other tabs know. */
  readonly told: () => void;
  readonly send: () => Promise<void>;
}

export function createWishes({ lists, outbox, stored, view, changed, catchUp, told, send }: Options): Wishes {
  const faultsOf = (change: Change): readonly Fault[] => {
    const list = lists.get(change.list);
    return list ? checkChange(list, change) : [fault('LIST_MISSING', change.list)];
  };

  /** @param before what the changes before it in the same commit, which it is made on top of, gave each row */
  const hold = ({ seen, ...change }: Change, before: Map<string, Values>): void => {
    const name = laneName(change, change.key);
    const same = before.get(name);
    const shown = change.act === 'alter' ? view.shown(change) : null;
    const row: Values = { ...shown, ...seen, ...same };
    before.set(name, { ...same, ...change.values });
    const fields = Object.keys(change.values).map((field) => [field, valueIn(row, field)]);
    const base = stored.get(change, change.key);
    outbox.hold({ change, seen: Object.fromEntries(fields), base, settles: null });
  };

  /** Makes what is held durable, and lets it go its way. */
  const keep = async (touched: Iterable<string>): Promise<'device' | 'memory'> => {
    changed(touched);
    const place = await outbox.save();
    changed();
    told();
    void send();
    return place;
  };

  return {
    async commit(changes) {
      const faults = changes.flatMap(faultsOf);
      if (faults.length > 0) return bad(...faults);
      catchUp();
      const before = new Map<string, Values>();
      for (const change of changes) hold(change, before);
      return good(await keep(new Set(changes.map(({ list }) => list))));
    },
    async settle({ list, year, key, field, mine, own = mine, theirs, about }, chosen) {
      const change: Change = { act: 'alter', list, year, key, values: { [field]: chosen } };
      const base = stored.get(change, key);
      outbox.hold({ change, seen: { [field]: theirs }, base, settles: { mine: own } }, about);
      await keep([list]);
    },
    async retryRefused(id) {
      // Where something has been done to them meanwhile, what is refused by then is tried.
      let tried = false;
      while (!tried) {
        const again = refusedEntries(view.lanes(), id);
        tried = await outbox.replace(
          again.map((entry) => ({ ...entry, phase: 'waiting', fault: null })),
          [],
        );
      }
      changed();
      await send();
    },
    async dropRefused(id) {
      const dropped = shownRefused(refusedEntries(view.lanes(), id));
      await outbox.replace([], dropped);
      changed(new Set(dropped.map(({ change }) => change.list)));
      told();
    },
  };
}
