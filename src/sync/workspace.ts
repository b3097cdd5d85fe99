// Rows, drafts and outbox as one place to work: read, subscribe, commit; everything else happens by itself.
import type { Change } from '../schema/change.ts';
import type { Result } from '../schema/fault.ts';
import type { Value } from '../schema/field.ts';
import type { List, Rows, Values } from '../schema/list.ts';
import { createCopy } from './copy.ts';
import { createDrafts } from './drafts.ts';
import { createOutbox } from './outbox.ts';
import type { ListPlace, Remote } from './remote.ts';
import { createStoredRows } from './rows.ts';
import { createExchange } from './sending/exchange.ts';
import { createPatience, type Pause } from './sending/patience.ts';
import { createShowing } from './sending/showing.ts';
import { type Channel, createTabs, type Lock, type News } from './sending/tabs.ts';
import { takenOutOf } from './sending/takenOut.ts';
import { type SyncStatus, statusOf } from './status.ts';
import type { Storage } from './storage.ts';
import { coalesced } from './turns.ts';
import { createView } from './view.ts';
import { createWishes } from './wishes.ts';

export type { SyncStatus } from './status.ts';

/**
 * @property places what to load
 * @property account the sign-in name; copy, drafts and outbox are bound to it and to the site
 * @property fingerprint of the schema: a copy made for another is thrown away
 * @property clock milliseconds since 1970 by the device
 * @property random 0 ≤ x < 1
 * @property wait acts after so long; what it gives cancels that
 * @property lock Web Locks, where the browser has them; channel: BroadcastChannel, likewise
 */
export interface WorkspaceOptions {
  readonly remote: Remote;
  readonly storage: Storage;
  readonly lists: readonly List[];
  readonly places: readonly ListPlace[];
  readonly account: string;
  readonly site: string;
  readonly fingerprint: string;
  readonly clock: () => number;
  readonly random: () => number;
  readonly wait: (milliseconds: number, act: () => void) => () => void;
  readonly lock?: Lock;
  readonly channel?: Channel;
}

export interface Workspace {
  /** What the person sees: the server's rows with his own waiting changes on top. The same object until a row changed. */
  rows(): Rows;
  /** The same object until something in it changed. */
  status(): SyncStatus;
  subscribe(listener: () => void): () => void;
  /**
   * Kept durably (or in memory when the browser refuses storage) and visible in rows() before it resolves; then sent in
   * the background. Faults when a change does not fit its list; then nothing of it is kept.
   */
  commit(changes: readonly Change[]): Promise<Result<'device' | 'memory'>>;
  /** What was typed at the place and not yet committed. */
  draft(place: string): Values | null;
  keepDraft(place: string, values: Values): void;
  dropDraft(place: string): Promise<void>;
  /** The person has seen both versions of the field and chosen, or written a third. */
  settle(conflictId: string, chosen: Value): Promise<void>;
  retryRefused(id: string): Promise<void>;
  dropRefused(id: string): Promise<void>;
  /** Paints from the local copy without any request; false when there is none. */
  openLocal(): Promise<boolean>;
  /** First start: reads all; later: one request for what changed. Then sends what waits. Never rejects. */
  refresh(): Promise<void>;
  /** Reads all, since the lists themselves have been changed, which no log of rows tells. */
  readAnew(): Promise<void>;
  /** Writes what is not yet durable; for pagehide and suspend. */
  flush(): Promise<void>;
  /** Everything unsent as JSON text, for a person to save to a file. */
  exportUnsent(): string;
  /** Nothing more is asked or sent; an answer that is under way is still kept. */
  close(): void;
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { remote, storage, places, account, site, fingerprint, clock, random, wait } = options;
  const who = `${encodeURIComponent(account.toLowerCase())}/${encodeURIComponent(site)}`;
  const lists = new Map(options.lists.map((list) => [list.name, list]));
  const alone = options.lock !== undefined;
  let status: SyncStatus | null = null;
  let closed = false;

  const stored = createStoredRows();
  const copy = createCopy({ storage, who, places, fingerprint, alone });
  const told = (): void => tabs.tell('outbox', null);
  const typed = (): Promise<void> => drafts.flush();
  const kept = { makeRoom: copy.drop, takenOut: takenOutOf(copy, stored), typed, forgotten: told };
  const outbox = createOutbox({ storage, who, lists, clock, random, ...kept });
  const view = createView(lists, stored, outbox);
  const { knownOf } = view;

  const showing = createShowing({
    clock,
    waiting: () => (exchange.sending() ? outbox.lanes().size : 0),
    show(touched) {
      view.touch(touched);
      status = null;
    },
  });
  const { changed, sent, catchUp } = showing;
  const drafts = createDrafts(storage, who, () => tabs.tell('drafts', null), changed);
  const tabs = createTabs(who, options.lock, options.channel, {
    outbox: () => void reread(),
    drafts: () => void reread(),
    news: ({ fingerprint: theirs, news: told }) => {
      if (theirs === fingerprint) void hear(told);
      else if (told.rows.length + told.gone.length > 0) void refresh();
    },
    anew: () => {
      if (exchange.reach() !== null) void ask(false);
    },
    pause: (pause) => {
      patience.join(pause);
      changed();
    },
  });
  const begun = (pause: Pause): void => tabs.tell('pause', pause);
  const patience = createPatience({ clock, random, wait, begun, resume: () => void refresh() });
  const news = (told: News): void => tabs.tell('news', { fingerprint, news: told });
  const parts = { remote, places, lists, outbox, stored, copy, patience, lookAgain: () => lookAgain() };
  const toldAnew = (): void => tabs.tell('anew', null);
  const exchange = createExchange({ ...parts, clock, knownOf, changed: sent, news, readAnew: toldAnew });

  /** What cannot be read from storage stays as it is in memory. */
  const lookAgain = (): Promise<ReadonlySet<string>> => outbox.reread().catch(() => new Set<string>());
  const reread = async (): Promise<void> => {
    const touched = await lookAgain();
    if (touched.size > 0) changed(touched);
    await drafts.reread().catch(() => null);
  };

  /** A row may hold what another tab has sent: what still waits is looked at first, or the person would be asked about that. */
  const hear = async (told: News): Promise<void> => {
    exchange.hear(told, await lookAgain());
  };

  const openCopy = (): Promise<boolean> => exchange.openCopy().catch(() => false);

  const speak = (ask: () => Promise<boolean>): Promise<void> =>
    tabs.alone(async () => {
      await reread();
      const before = outbox.entries();
      if (!closed && (await ask())) await exchange.send();
      if (outbox.entries() !== before) tabs.tell('outbox', null);
    });

  const send = coalesced((begin) =>
    speak(async () => {
      begin();
      return true;
    }),
  );
  const ask = (tells: boolean, begin = (): void => {}): Promise<void> =>
    speak(async () => {
      begin();
      if (patience.pause()?.firm) return false;
      if (exchange.reach() === null) await openCopy();
      return exchange.read(tells);
    });
  const refresh = coalesced((begin) => ask(true, begin));

  const readAnew = coalesced((begin) =>
    speak(async () => {
      begin();
      return exchange.readAll();
    }),
  );

  const wishes = createWishes({ lists, outbox, stored, view, changed, catchUp, told, send });

  const phase = (): SyncStatus['phase'] => {
    const pause = patience.pause();
    if (pause) return pause.signIn ? 'signIn' : 'away';
    if (exchange.denied()) return 'refused';
    if (exchange.sending()) return 'sending';
    return exchange.answered() ? 'fresh' : 'starting';
  };

  const currentStatus = (): SyncStatus => {
    const [denied, reach] = [exchange.denied(), exchange.reach()];
    status ??= statusOf({
      phase: phase(),
      storage: drafts.refused() ? 'memory' : storage.kind,
      freshAt: reach?.freshAt ?? null,
      faults: denied ? [denied] : (reach?.faults ?? []),
      lanes: view.lanes(),
      knownOf,
      kept: outbox.kept,
      savedHere: exchange.savedHere,
    });
    return status;
  };

  return {
    rows: view.rows,
    status: currentStatus,
    subscribe: showing.subscribe,
    commit: wishes.commit,
    draft: drafts.get,
    keepDraft: drafts.keep,
    dropDraft: drafts.drop,
    async settle(conflictId, chosen) {
      const conflict = currentStatus().conflicts.find(({ id }) => id === conflictId);
      if (conflict) await wishes.settle(conflict, chosen);
    },
    retryRefused: wishes.retryRefused,
    dropRefused: wishes.dropRefused,
    async openLocal() {
      await reread();
      return openCopy();
    },
    refresh,
    readAnew,
    async flush() {
      await Promise.all([drafts.flush(), outbox.save()]);
    },
    exportUnsent() {
      const changes = outbox
        .entries()
        .map(({ change, since, phase, fault }) => ({ change, since, phase, fault }));
      return JSON.stringify({ account, site, changes, drafts: drafts.all() }, null, 2);
    },
    close() {
      closed = true;
      exchange.stop();
      patience.stop();
      tabs.close();
      showing.stop();
    },
  };
}
