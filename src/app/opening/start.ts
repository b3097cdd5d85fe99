// The order of start: the local copy first, without any request; then the host, the sign-in and one refresh.
import type { Host } from '../../m365/host.ts';
import { fileLimit, within } from '../../m365/limit.ts';
import { browserStorage } from '../../sync/device/browserStorage.ts';
import { lightTheme, markTheme, type ThemeName, themeOf } from '../../ui/theme.ts';
import { type Config, readConfig, siteFrom } from '../config.ts';
import { askNowAndThen, keepWhenLeft } from './keepInStep.ts';
import { later } from './later.ts';
import { lastAccount, type OpenWorkspace, openWorkspace, rememberAccount } from './openWorkspace.ts';
import { expectedPerson, firstTheme, isAnother, isReload, painted } from './page.ts';
import type { AppState, RunningApp } from './runningApp.ts';
import { accountOf, meetWorld, type World } from './world.ts';

/** A cupboard that does not answer must not keep the page waiting; the copy is then read from SharePoint instead. */
const storageLimit = 3_000;

/** A view that does not come, as when its file is missing, must not keep SharePoint waiting. */
const viewLimit = 3_000;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function startApp(): RunningApp {
  const config: Config = readConfig(document);
  const site = siteFrom(window.location.href, config.sharePointOrigin);
  const listeners = new Set<() => void>();
  const cupboard = browserStorage('roda-traden');
  let state: AppState = {
    theme: lightTheme,
    stage: site === null ? { kind: 'closed', because: 'noSite' } : { kind: 'opening' },
    place: null,
    ownsSite: false,
    subPage: null,
    signInEnd: null,
  };
  let work: OpenWorkspace | null = null;
  let world: World | null = null;
  const setup = later((known, account, other) => known.setupFor(account, other));
  const rooms = later((known, account, other) => known.roomsFor(account, other));
  let stopAsking = (): void => undefined;
  let shown = (): void => undefined;
  const pageShown = new Promise<void>((resolve) => {
    shown = resolve;
  });

  const change = (part: Partial<AppState>): void => {
    state = { ...state, ...part };
    for (const listener of [...listeners]) listener();
  };
  const show = ({ workspace, account }: OpenWorkspace) =>
    change({ stage: { kind: 'open', workspace, account, room: null } });

  /** A look that does not arrive leaves the page in the one it has. */
  async function wear(name: ThemeName): Promise<void> {
    try {
      const theme = await themeOf(name);
      markTheme(document, name);
      change({ theme });
    } catch (error) {
      console.warn(error);
    }
  }

  /** Shows the copy of whoever worked here last. */
  async function openCopy(home: string): Promise<void> {
    const storage = await cupboard;
    const account = await lastAccount(storage, home);
    if (account === null || isAnother(account, expectedPerson())) return;
    work = await openWorkspace(storage, home, account);
    if (work.hasCopy) show(work);
  }

  /** Somebody else than the host says is here has worked on this device: the copy is not for these eyes. */
  function putAwayOthers({ person }: Host): void {
    if (work === null || !isAnother(work.account, person.loginHint)) return;
    work.workspace.close();
    work = null;
    change({ stage: { kind: 'opening' } });
  }

  function met(host: Host): void {
    putAwayOthers(host);
    host.onTheme((name) => void wear(name));
    void wear(host.theme);
    host.onSuspend(async () => work?.workspace.flush());
    // Something is on the screen by now, so the host may take its waiting sign away.
    host.ready();
    change({
      place: host.place,
      subPage: isReload() ? null : host.subPage,
      ...(host.place === 'settings'
        ? { stage: { kind: 'settings', workspace: work?.workspace ?? null } }
        : {}),
    });
  }

  /** The work of whoever is signed in now; another person's copy is put away unseen. */
  async function workOf(home: string, account: string): Promise<OpenWorkspace> {
    // One that took longer than the page waited for it: two over one storage would wait for each other.
    await copied;
    if (work?.account === account) return work;
    stopAsking();
    work?.workspace.close();
    void rooms.made()?.then((opened) => opened.close());
    change({ stage: { kind: 'opening' }, ownsSite: false });
    const storage = await cupboard;
    await rememberAccount(storage, home, account);
    work = await openWorkspace(storage, home, account);
    return work;
  }

  async function enter(home: string, known: World): Promise<void> {
    const answer = await known.tokens.getToken();
    const account = accountOf(answer) ?? work?.account ?? null;
    if (account === null)
      return change({ stage: { kind: 'closed', because: answer.kind === 'away' ? 'away' : 'signIn' } });
    const mine = await workOf(home, account);
    setup.arrived(known);
    rooms.arrived(known);
    const managed = (ownsSite: boolean) => {
      if (work === mine && state.ownsSite !== ownsSite) change({ ownsSite });
    };
    mine.arrived(known.remoteFor(account, () => void enter(home, known), managed));
    // The last known view first: nothing is asked of SharePoint until it stands there.
    if (mine.hasCopy) await Promise.race([pageShown, pause(viewLimit)]);
    // Without a copy the page waits for the first answer; with one it is shown, and the asking goes on behind it.
    if (!mine.hasCopy) await mine.workspace.refresh();
    if (work !== mine) return;
    show(mine);
    stopAsking();
    stopAsking = askNowAndThen(mine, home, !mine.hasCopy);
  }

  const enterAnew = (known: World): void => void (site !== null && enter(site, known));

  /** The connection has not come: the person is told, and the other tabs need not wait for this one. */
  function goWithout(): void {
    work?.missed();
    void work?.workspace.refresh();
  }

  async function meet(home: string): Promise<void> {
    const limit = setTimeout(goWithout, fileLimit);
    try {
      world ??= await meetWorld(config, home, met);
      if (state.stage.kind !== 'settings') await enter(home, world);
    } catch (error) {
      // A file of the program's own did not arrive: what there is stays on screen.
      console.warn(error);
      goWithout();
      if (state.stage.kind === 'opening') change({ stage: { kind: 'closed', because: 'away' } });
    } finally {
      clearTimeout(limit);
    }
  }

  async function signIn(): Promise<void> {
    if (world === null || site === null) return;
    const end = await world.tokens.signIn();
    change({ signInEnd: end === 'done' ? null : end });
    if (end === 'done') await enter(site, world);
  }

  const copied = site === null ? Promise.resolve() : openCopy(site).catch(console.warn);
  const opened = within(copied, storageLimit).catch(console.warn);
  const dressed = wear(firstTheme());
  if (site !== null) void opened.then(painted).then(() => meet(site));
  keepWhenLeft(() => work);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ready: Promise.all([opened, dressed]),
    shown: () => shown(),
    signIn: () => void signIn(),
    tryAgain() {
      if (site === null) return;
      if (state.stage.kind === 'closed') change({ stage: { kind: 'opening' } });
      void meet(site);
    },
    share: async (path, label) => (await world?.host.share(path, label)) ?? false,
    siteSetup: () => setup.of(work?.account ?? '', enterAnew),
    logs: async () => work && (await rooms.of(work.account, enterAnew)).logs(work.workspace),
    attached: async () => (await rooms.of(work?.account ?? '', enterAnew)).attached,
    async enterRoom(owner) {
      const mine = work;
      if (mine === null) return;
      const { account } = mine;
      const entered = await (await rooms.of(account, enterAnew)).enter(owner, mine.workspace);
      if (work === mine) change({ stage: { kind: 'open', account, ...entered } });
    },
    async papersOf(owner) {
      const mine = work;
      if (mine === null) throw new Error('Nobody');
      return (await rooms.of(mine.account, enterAnew)).papers(owner, mine.workspace);
    },
  };
}
