// The shared work and a body's own papers as one place to work: what a page of the body reads, writes and is told of.
import type { Change } from '../../schema/change.ts';
import { good } from '../../schema/fault.ts';
import type { List, Rows } from '../../schema/list.ts';
import { rowsEach } from '../../schema/rows/rowsFrom.ts';
import type { SyncStatus } from '../../sync/status.ts';
import type { Workspace } from '../../sync/workspace.ts';

/** What stands in the way of work comes first. */
const gravest: readonly SyncStatus['phase'][] = ['signIn', 'away', 'sending', 'starting', 'fresh'];

const oldest = (times: readonly (number | null)[]): number | null => {
  const known = times.filter((time) => time !== null);
  return known.length > 0 ? Math.min(...known) : null;
};

/** A body that one may not look into says so on its own page: it is no reason to close the rest. */
function statusOf(
  main: SyncStatus,
  rooms: readonly SyncStatus[],
  mainFaults: SyncStatus['faults'],
): SyncStatus {
  const all = [main, ...rooms];
  return {
    phase:
      main.phase === 'refused'
        ? 'refused'
        : (gravest.find((phase) => all.some((one) => one.phase === phase)) ?? 'fresh'),
    waiting: all.reduce((sum, { waiting }) => sum + waiting, 0),
    keeping: all.some(({ keeping }) => keeping),
    oldestWaiting: oldest(all.map(({ oldestWaiting }) => oldestWaiting)),
    storage: all.some(({ storage }) => storage === 'memory') ? 'memory' : 'device',
    freshAt: main.freshAt,
    faults: mainFaults,
    refused: all.flatMap(({ refused }) => refused),
    conflicts: all.flatMap(({ conflicts }) => conflicts),
    savedState: (row) =>
      rooms.map((room) => room.savedState(row)).find((saved) => saved !== null) ?? main.savedState(row),
  };
}

/**
 * @param room the body whose papers are read and written now
 * @param opened all bodies' papers that have been opened, the present one's among them: what waits in any of them is told of
 * @param lists the declarations of a body's papers
 */
export function joined(
  main: Workspace,
  room: Workspace,
  opened: readonly Workspace[],
  lists: readonly List[],
): Workspace {
  const own = new Set(lists.map(({ name }) => name));
  const all = [main, ...opened];
  let rows: { readonly main: Rows; readonly room: Rows; readonly both: Rows } | null = null;
  let status: { readonly of: readonly SyncStatus[]; readonly both: SyncStatus } | null = null;
  const holding = (find: (one: Workspace) => boolean): Workspace => all.find(find) ?? main;
  return {
    ...main,
    rows() {
      const now = { main: main.rows(), room: room.rows() };
      if (rows === null || rows.main !== now.main || rows.room !== now.room)
        rows = { ...now, both: rowsEach(({ name }) => (own.has(name) ? now.room : now.main)) };
      return rows.both;
    },
    status() {
      const now = all.map((one) => one.status());
      const isSame = status?.of.every((one, at) => one === now[at]) ?? false;
      if (status === null || !isSame) {
        const [first = main.status(), ...others] = now;
        status = { of: now, both: statusOf(first, others, [...first.faults, ...room.status().faults]) };
      }
      return status.both;
    },
    subscribe(listener) {
      const ends = all.map((one) => one.subscribe(listener));
      return () => {
        for (const end of ends) end();
      };
    },
    /** A body's papers first: what follows from them in the shared lists is then never there without them. */
    async commit(changes) {
      const isOwn = ({ list }: Change) => own.has(list);
      const papers = changes.filter(isOwn);
      const shared = changes.filter((change) => !isOwn(change));
      const kept = papers.length > 0 ? await room.commit(papers) : good('device' as const);
      if (!kept.ok || shared.length === 0) return kept;
      const both = await main.commit(shared);
      return both.ok && kept.value === 'memory' ? kept : both;
    },
    settle: (id, chosen) =>
      holding((one) => one.status().conflicts.some((conflict) => conflict.id === id)).settle(id, chosen),
    retryRefused: (id) =>
      holding((one) => one.status().refused.some((refused) => refused.id === id)).retryRefused(id),
    dropRefused: (id) =>
      holding((one) => one.status().refused.some((refused) => refused.id === id)).dropRefused(id),
    async refresh() {
      await Promise.all(all.map((one) => one.refresh()));
    },
    async readAnew() {
      await Promise.all(all.map((one) => one.readAnew()));
    },
    async flush() {
      await Promise.all(all.map((one) => one.flush()));
    },
    exportUnsent: () =>
      JSON.stringify(
        all.map((one) => JSON.parse(one.exportUnsent()) as unknown),
        null,
        2,
      ),
    close() {
      for (const one of all) one.close();
    },
  };
}
