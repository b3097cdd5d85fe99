// A person at a device, for sync's tests: virtual time, a storage that outlives the page, and pages over it.
import { add, alter, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import type { List, RowOf, Values } from '../../src/schema/list.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { agendaItems } from '../../src/schema/lists/room/agendaItems.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../../src/sync/workspace.ts';
import { type Connection, type GivenServer, givenServer } from './remote.ts';

export const lists: readonly List[] = [followUps, steeringModels, agendaItems];
export const places = [
  { list: 'followUps', year: 2026 },
  { list: 'steeringModels', year: null },
  { list: 'agendaItems', year: null },
];
export const april = { list: 'followUps', year: 2026 };
export const keyOf = (unit: string) => key<'followUps'>(`2026.t1.${unit}`);

type Texts = Partial<
  Pick<RowOf<typeof followUps>, 'goodResults' | 'badResults' | 'causes' | 'state' | 'readyAt'>
>;

/** A unit's April follow-up, not there before. */
export const newFollowUp = (unit: string, texts: Texts = {}): Change =>
  add(followUps, { year: 2026, period: key('2026.t1'), unit: key(unit), state: 'inProgress', ...texts });

/** Alters the unit's April follow-up as the page shows it. */
export function edit(page: Workspace, unit: string, texts: Texts): Change {
  const row = page.rows().get(followUps, keyOf(unit));
  if (!row) throw new Error(`The page does not show the follow-up of ${unit}`);
  return alter(followUps, row, texts);
}

/** The same from somewhere else, without any page. */
export const editAt = (unit: string, values: Values): Change => ({
  ...april,
  act: 'alter',
  key: keyOf(unit),
  values,
});

export const shown = (page: Workspace, unit: string) => page.rows().get(followUps, keyOf(unit));

/** Chance that gives the same numbers each time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lets everything that needs no time happen. */
export async function idle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((done) => setImmediate(done));
}

export interface World {
  readonly server: GivenServer;
  readonly clock: () => number;
  readonly wait: WorkspaceOptions['wait'];
  readonly random: () => number;
  /** Time goes; what was to happen meanwhile happens in order. */
  pass(seconds: number): Promise<void>;
  /** Sets the device's clock, as a person may; the timers go on as before. */
  setClock(milliseconds: number): void;
}

export function givenWorld(seed = 1): World {
  let now = 0;
  let skew = Date.UTC(2026, 4, 4, 8);
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  const clock = () => now + skew;
  return {
    server: givenServer(lists, () => now + Date.UTC(2026, 4, 4, 8)),
    clock,
    random: chance(seed),
    setClock(milliseconds) {
      skew = milliseconds - now;
    },
    wait(milliseconds, act) {
      const timer = { at: now + milliseconds, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async pass(seconds) {
      await idle();
      const end = now + seconds * 1000;
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        now = Math.max(now, next.at);
        timers.delete(next);
        next.act();
        await idle();
      }
      now = end;
      await idle();
    },
  };
}

export interface Device {
  readonly storage: Storage;
  readonly connection: Connection;
  /** A page that has read everything. */
  open(options?: Partial<WorkspaceOptions>): Promise<Workspace>;
  /** A page that is only made, and has neither read nor asked anything. */
  page(options?: Partial<WorkspaceOptions>): Workspace;
}

export function givenDevice(world: World, account: string, storage: Storage = memoryStorage()): Device {
  const connection = world.server.connect(account);
  const page = (options: Partial<WorkspaceOptions> = {}): Workspace => {
    const { clock, random, wait } = world;
    const fixed = {
      remote: connection.remote,
      storage,
      lists,
      places,
      account,
      site: '/sites/a',
      fingerprint: 'one',
    };
    return createWorkspace({ ...fixed, clock, random, wait, ...options });
  };
  return {
    storage,
    connection,
    page,
    async open(options) {
      const opened = page(options);
      await opened.openLocal();
      await opened.refresh();
      return opened;
    },
  };
}
