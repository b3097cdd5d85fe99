// Unsent form contents, one record a place, kept at each keystroke and never thrown away by the program.
import type { Values } from '../schema/list.ts';
import { recordsUnder, type Storage } from './storage.ts';
import { inTurn } from './turns.ts';

export interface Drafts {
  get(place: string): Values | null;
  /** Answers at once; the record is written in the next turn, several keystrokes in one write. */
  keep(place: string, values: Values): void;
  drop(place: string): Promise<void>;
  /** Takes in what other tabs have kept; what is newer here stays. */
  reread(): Promise<void>;
  flush(): Promise<void>;
  all(): Readonly<Record<string, Values>>;
  /** True when what was typed last is in memory only, since the browser refused it. */
  refused(): boolean;
}

/** Fields are never renamed, so a draft of another version of the program is its values and needs no conversion. */
const valuesIn = (record: unknown): Values | null =>
  typeof record === 'object' && record !== null && 'values' in record && typeof record.values === 'object'
    ? (record.values as Values | null)
    : null;

/**
 * @param written called when drafts have been written or removed
 * @param turned called when the browser begins, or ceases, to refuse them
 */
export function createDrafts(storage: Storage, who: string, written: () => void, turned: () => void): Drafts {
  const prefix = `draft/${who}/`;
  const turn = inTurn();
  const held = new Map<string, Values>();
  /** What storage does not have yet; null = to be removed. */
  const unsaved = new Map<string, Values | null>();
  let writing: Promise<void> | null = null;
  let underWay = false;
  let refused = false;

  const write = async (): Promise<void> => {
    const batch = [...unsaved];
    const set = batch.flatMap(([place, values]) =>
      values ? [[prefix + place, { version: 1, values }]] : [],
    );
    const removed = batch.flatMap(([place, values]) => (values ? [] : [prefix + place]));
    underWay = true;
    await storage.change(Object.fromEntries(set), removed).finally(() => {
      underWay = false;
    });
    for (const [place, values] of batch) {
      if (unsaved.get(place) === values) unsaved.delete(place);
    }
    written();
  };

  const turnTo = (now: boolean): void => {
    if (refused === now) return;
    refused = now;
    turned();
  };

  const writeAll = async (): Promise<void> => {
    try {
      while (unsaved.size > 0) await turn(write);
      turnTo(false);
    } catch {
      turnTo(true);
    }
    writing = null;
  };

  const soon = (): Promise<void> => {
    writing ??= Promise.resolve().then(writeAll);
    return writing;
  };

  return {
    get: (place) => held.get(place) ?? null,
    keep(place, values) {
      held.set(place, values);
      unsaved.set(place, values);
      void soon();
    },
    drop(place) {
      held.delete(place);
      unsaved.set(place, null);
      return soon();
    },
    reread: () =>
      turn(async () => {
        const records = await recordsUnder(storage, prefix);
        for (const place of [...held.keys()]) if (!unsaved.has(place)) held.delete(place);
        for (const [name, record] of records) {
          const [place, values] = [name.slice(prefix.length), valuesIn(record)];
          if (values && !unsaved.has(place)) held.set(place, values);
        }
      }),
    async flush() {
      if (unsaved.size === 0) return;
      if (!underWay) return soon();
      // Not in turn: the page may be gone before the write that is under way has been answered.
      await write().then(
        () => turnTo(false),
        () => turnTo(true),
      );
    },
    all: () => Object.fromEntries(held),
    refused: () => refused,
  };
}
