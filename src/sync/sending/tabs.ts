// Several tabs over one storage: one at a time speaks with the server, and the others are told what came of it.

import type { Reach } from '../copy.ts';
import { isLater, type ListPlace, type StoredRow } from '../remote.ts';
import { inTurn } from '../turns.ts';
import type { Pause } from './patience.ts';

export type Lock = <T>(name: string, work: () => Promise<T>) => Promise<T>;

export interface Channel {
  post(message: unknown): void;
  listen(act: (message: unknown) => void): () => void;
}

/** What has come from the server: new rows, rows that are gone, and how far that reaches. */
export interface News {
  /** Each with the etag of the version that it took the place of; null when the row was not known. */
  readonly rows: readonly { readonly now: StoredRow; readonly before: string | null }[];
  readonly gone: readonly (ListPlace & { readonly id: number })[];
  /** The reach before and after; null when a single row was written. */
  readonly reach: { readonly from: string; readonly to: Reach } | null;
}

/**
 * A message may be overtaken by this tab's own reading, or miss one before it: a row is only taken on top of an earlier version.
 * @param here the row as this tab has it
 * @returns the rows to take, and whether nothing was passed over that is not here
 */
export function following(
  rows: News['rows'],
  here: (row: StoredRow) => StoredRow | null,
): { readonly next: readonly StoredRow[]; readonly complete: boolean } {
  const taken = rows.map(({ now, before }) => {
    const known = here(now);
    const follows = (known?.etag ?? null) === before || (known !== null && isLater(now, known));
    return { now, follows, isHere: known !== null && (known.etag === now.etag || isLater(known, now)) };
  });
  return {
    next: taken.filter(({ follows }) => follows).map(({ now }) => now),
    complete: taken.every(({ follows, isHere }) => follows || isHere),
  };
}

/** What tabs tell one another: look in the outbox, look among the drafts, this came from the server, all was read anew, now we wait. */
export interface Telling {
  readonly outbox: null;
  readonly drafts: null;
  /** Rows are only taken from a tab whose version of the program reads the same fields. */
  readonly news: { readonly fingerprint: string; readonly news: News };
  /** All had to be read again, which is more than is told: each asks for what has changed since it read itself. */
  readonly anew: null;
  readonly pause: Pause;
}
type Told = {
  readonly [K in keyof Telling]: { readonly who: string; readonly kind: K; readonly body: Telling[K] };
};

export interface Tabs {
  /** Runs when no other tab, and nothing else in this one, is speaking with the server. */
  alone(work: () => Promise<void>): Promise<void>;
  tell<K extends keyof Telling>(kind: K, body: Telling[K]): void;
  close(): void;
}

/** Runs the work under the lock; without it where there is none, or the browser refuses it (a sandboxed frame). */
export async function underLock(
  lock: Lock | undefined,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  let begun: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    begun = work();
    return begun;
  };
  // What the work itself fails with is thrown below, as it is without a lock.
  if (lock) await lock(name, begin).catch(() => null);
  await (begun ?? begin());
}

/** @param who account and site: tabs of another person or another site neither wait for nor hear one another */
export function createTabs(
  who: string,
  lock: Lock | undefined,
  channel: Channel | undefined,
  hear: { readonly [K in keyof Telling]: (body: Telling[K]) => void },
): Tabs {
  const turn = inTurn();

  const isTold = (message: unknown): message is Told[keyof Telling] =>
    typeof message === 'object' && message !== null && 'who' in message && message.who === who;

  const hearOne = <K extends keyof Telling>({ kind, body }: Told[K]): void => hear[kind]?.(body);

  const close = channel?.listen((message) => {
    if (isTold(message)) hearOne(message);
  });

  return {
    alone: (work) => turn(() => underLock(lock, `sync/${who}`, work)),
    tell: (kind, body) => channel?.post({ who, kind, body }),
    close: () => close?.(),
  };
}
