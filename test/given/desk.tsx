// A person at a device with the whole app in front of them: the real screens over a real workspace, with hands that type and press.
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { expect } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { App } from '../../src/app/App.tsx';
import { placesFor } from '../../src/app/opening/places.ts';
import type { AppState, RunningApp } from '../../src/app/opening/runningApp.ts';
import { decisionLogOver } from '../../src/app/room/decisions.ts';
import { createRooms } from '../../src/app/room/rooms.ts';
import { siteSetup } from '../../src/app/settingUp/siteSetup.ts';
import { adoptedFiles } from '../../src/m365/decisions/adoptedVersions.ts';
import { decisionStore } from '../../src/m365/decisions/decisionStore.ts';
import { caseFiles } from '../../src/m365/files/caseFiles.ts';
import { deviationFiles } from '../../src/m365/files/deviationFiles.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import type { List } from '../../src/schema/list.ts';
import { roomLists } from '../../src/schema/ofBody.ts';
import type { Remote } from '../../src/sync/remote.ts';
import type { SyncStatus } from '../../src/sync/status.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { createWorkspace, type Workspace } from '../../src/sync/workspace.ts';
import { type Channel, noChannel } from '../../src/ui/channel/channel.ts';
import { lightTheme } from '../../src/ui/theme.ts';
import { beginning } from './seededWorld.ts';
import type { Line, Tenant } from './tenant.ts';

/** @property storage what the device has kept from before; nothing when left out. `channel` what Teams offers, nothing as well */
interface Wish {
  readonly site: string;
  readonly person: string;
  readonly storage?: Storage;
  readonly channel?: Channel;
}

export interface Desk {
  readonly workspace: Workspace;
  readonly storage: Storage;
  readonly line: Line;
  /** The shared work and the papers of the bodies whose pages have been opened: sends and reads all of it, and tells how it lies. */
  refresh(): Promise<void>;
  status(): SyncStatus;
  /** The shared work with the papers of the body whose page was opened last. */
  shown(): Workspace;
  /** Puts the app before the person, at an address such as `#/mitt-arbete`; what others had before them is put away. */
  look(address: string): Promise<void>;
}

/** A page's files are read when it is first looked at, which takes a while on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

/** The time is the tenant's; the app asks the device for it. */
const now = () => Date.now();

/** Sits down and opens the app: what the device has kept is painted, then SharePoint is asked. */
export async function atDesk(
  tenant: Tenant,
  { site, person, storage = memoryStorage(), channel = noChannel }: Wish,
): Promise<Desk> {
  const line = tenant.lineOf(person, site);
  const account = upn(person);
  let ownsSite = false;
  const workspaceOver = (remote: Remote, lists: readonly List[], place: string) =>
    createWorkspace({
      remote,
      storage,
      lists,
      places: placesFor(lists, new Date(beginning).getUTCFullYear()),
      account,
      site: place,
      fingerprint: 'same',
      clock: now,
      random: () => 0.5,
      wait: (milliseconds, act) => {
        const timer = setTimeout(act, milliseconds);
        return () => clearTimeout(timer);
      },
    });
  const shared = sharePointRemote(line.connection, catalogue, ({ managed }) => {
    ownsSite = managed;
  });
  const workspace = workspaceOver(shared, catalogue, site);
  await workspace.openLocal();
  await workspace.refresh();
  const rooms = createRooms({
    remoteOf: (owner) => roomRemote(line.connection, owner),
    async open(owner, remote) {
      const room = workspaceOver(remote, roomLists, `${site}#${owner.key}`);
      await room.openLocal();
      return room;
    },
    // Nobody is waited for here: a test says itself when papers are read again.
    follow: () => undefined,
    clock: now,
    files: caseFiles(line.connection),
    attached: deviationFiles(line.connection),
    channel: Promise.resolve(channel),
    decisionsBeside: async (both) =>
      decisionLogOver({
        storeOf: (owner) => decisionStore(line.connection, owner),
        files: adoptedFiles(line.connection),
        shared: both,
        account,
        heads: { storage: Promise.resolve(storage), site },
        // Nobody signs here, as where no window can be opened.
        entra: null,
        random: () => '',
      }),
  });
  const listeners = new Set<() => void>();
  let state: AppState = {
    theme: lightTheme,
    stage: { kind: 'open', workspace, account, room: null },
    place: 'personal',
    ownsSite,
    subPage: null,
    signInEnd: null,
  };
  // The wait for a network that is away is over at once.
  const wait = () => new Promise<void>((resolve) => setTimeout(resolve));
  const setup = Promise.resolve(siteSetup({ connection: line.connection, lists: catalogue, wait }));
  const app: RunningApp = {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: Promise.resolve(),
    shown: () => undefined,
    signIn: () => undefined,
    tryAgain: () => void workspace.refresh(),
    share: () => Promise.resolve(true),
    siteSetup: () => setup,
    logs: () => rooms.logs(workspace),
    attached: () => Promise.resolve(rooms.attached),
    async enterRoom(owner) {
      const entered = await rooms.enter(owner, workspace);
      state = { ...state, stage: { kind: 'open', account, ...entered } };
      for (const listener of listeners) listener();
    },
    papersOf: (owner) => rooms.papers(owner, workspace),
  };
  const shown = () => (state.stage.kind === 'open' ? state.stage.workspace : workspace);
  return {
    workspace,
    storage,
    line,
    refresh: () => shown().refresh(),
    status: () => shown().status(),
    shown,
    async look(address) {
      cleanup();
      window.location.hash = address;
      render(<App app={app} />);
      await screen.findByRole('main');
      await waitFor(() => screen.getByRole('heading', { level: 1 }));
    },
  };
}

/** All that has been written has come to SharePoint, and nothing of it waits for anybody. */
export async function allSent(desk: Desk): Promise<void> {
  await desk.refresh();
  expect(desk.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
}

/** Types into a field and goes on to the next. */
export async function write(field: HTMLElement, text: string): Promise<void> {
  type(field, text);
  fireEvent.blur(field);
}

/** Types, and is still there. */
export function type(field: HTMLElement, text: string): void {
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
}

export const press = (thing: HTMLElement): void => {
  fireEvent.click(thing);
};

/** The row of a list, by the heading in it. */
export async function rowOf(heading: string): Promise<ReturnType<typeof within> & { element: HTMLElement }> {
  const title = await screen.findByRole('heading', { name: heading });
  const element = title.closest('li');
  if (element === null) throw new Error(`${heading} is no row`);
  return { ...within(element), element };
}
