// Tabs whose pages can die in the middle of anything, and disks that fill up, for sync's random walk.
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { createWorkspace, type Workspace } from '../../src/sync/workspace.ts';
import { lists, places, type World } from './device.ts';
import type { Mishap } from './remote.ts';
import { givenChannel, givenLocks } from './tabs.ts';

const never = <T>(): Promise<T> => new Promise(() => {});

/** A browser at a device: what outlives its pages, and what its tabs have in common. */
export const givenBrowser = (world: World, account: string) => ({
  ...{ world, account, storage: memoryStorage(), locks: givenLocks(), channel: givenChannel() },
});

/** One tab of a browser, and what can be done to it. */
export interface Tab {
  page(): Workspace;
  /** The page dies: nothing that it waits for ever comes. A new one is opened. */
  crash(): void;
  readonly mishaps: Mishap[];
  offline(now: boolean): void;
  isOffline(): boolean;
  /** The disk refuses the next so many writes. */
  fullDisk(writes: number): void;
}

export async function givenTab(browser: ReturnType<typeof givenBrowser>, locked: boolean): Promise<Tab> {
  const { world, account } = browser;
  const connection = world.server.connect(account);
  const mishaps: Mishap[] = [];
  connection.mishap = () => mishaps.shift() ?? null;
  let refusals = 0;
  let page: Workspace;
  let die = (): void => {};

  const open = (): Promise<void> => {
    let alive = true;
    const death = new Promise<unknown>((done) => {
      die = () => {
        alive = false;
        done(null);
      };
    });
    const mortal = async <T>(work: () => Promise<T>): Promise<T> => {
      if (!alive) return never();
      const outcome = await work().then(
        (value) => () => value,
        (fault) => () => Promise.reject(fault),
      );
      return alive ? outcome() : never();
    };
    const storage: Storage = {
      ...browser.storage,
      get: (name) => mortal(() => browser.storage.get(name)),
      names: (prefix) => mortal(() => browser.storage.names(prefix)),
      change: (set, removed, upon) =>
        mortal(() =>
          refusals-- > 0 ? Promise.reject(new Error('full')) : browser.storage.change(set, removed, upon),
        ),
    };
    const { remote } = connection;
    page = createWorkspace({
      remote: {
        load: (...asked) => mortal(() => remote.load(...asked)),
        changesSince: (...asked) => mortal(() => remote.changesSince(...asked)),
        write: (...asked) => mortal(() => remote.write(...asked)),
      },
      ...{
        storage,
        lists,
        places,
        account,
        site: 'a',
        fingerprint: 'one',
        clock: world.clock,
        random: world.random,
      },
      wait: (milliseconds, act) => world.wait(milliseconds, () => alive && act()),
      channel: browser.channel(),
      // A browser lets go of a dead page's lock.
      ...(locked
        ? {
            lock: (name, work) =>
              browser.locks.lock(name, () => Promise.race([work(), death as Promise<never>])),
          }
        : {}),
    });
    return page.openLocal().then(() => page.refresh());
  };

  await open();
  return {
    page: () => page,
    crash() {
      page.close();
      die();
      void open();
    },
    mishaps,
    offline(now) {
      connection.offline = now;
    },
    isOffline: () => connection.offline,
    fullDisk(writes) {
      refusals = writes;
    },
  };
}
