// The place that shows the app: Teams, through teams-js, or else a plain browser.
import { fileLimit, silentLimit, within } from './limit.ts';

export type Theme = 'default' | 'dark' | 'contrast';
export type Place = 'personal' | 'channel' | 'meeting' | 'stage' | 'settings' | 'browser';

/**
 * @property theme the theme in force now; it changes before `onTheme`'s listeners are told
 * @property subPage where a deep link wanted to go, read once at start: Teams keeps it for ever, so it is never the present place; untrusted
 * @property naa whether the host hands out tokens itself (nested app auth)
 * @property channel the channel of a channel tab, and the tab in it; null elsewhere
 */
export interface Host {
  readonly place: Place;
  readonly theme: Theme;
  /** Tells of each change of theme; the answer ends it. */
  onTheme(listener: (theme: Theme) => void): () => void;
  readonly subPage: string | null;
  readonly person: { readonly loginHint: string | null };
  /** The app is on screen: the host takes its waiting sign away. Said once, however often it is called. */
  ready(): void;
  /** The app cannot be shown; the host shows the reason. */
  failed(reason: string): void;
  /** Offers the person a link to a sub-page; resolves with whether that could be done. */
  share(subPage: string, label: string): Promise<boolean>;
  readonly naa: boolean;
  /** Called before the host puts the app away, so that what is typed can be kept. */
  onSuspend(flush: () => Promise<void>): void;
  readonly channel: ChannelTab | null;
}

/** What leads to a channel, and to the tab in it, by the ids that Teams and Graph know them by. */
export interface ChannelTab {
  readonly team: string;
  readonly channel: string;
  readonly app: string;
  readonly tab: string;
}

/** What a tab remembers when somebody adds it to a channel. */
export interface TabAddress {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly name: string;
}

/** Whether something shows us that may be Teams. At the top of a plain browser `initialize` would wait in vain. */
const shown = (): boolean => window.parent !== window || 'nativeInterface' in window;

/** Finds the host; one that has not answered five seconds after it was asked is a plain browser. Never fails. */
export async function findHost(): Promise<Host> {
  if (!shown()) return browserHost();
  try {
    await within(teamsIsHere(), fileLimit);
    return await within(teamsHost(), silentLimit);
  } catch (error) {
    console.warn('The page that shows the app does not answer as Teams does:', error);
    return browserHost();
  }
}

/** In the place `settings`: lets the person save the tab, with the address as it stands when *Save* is pressed. */
export async function offerTab(address: () => TabAddress): Promise<void> {
  const { pages } = await import('@microsoft/teams-js');
  pages.config.registerOnSaveHandler((event) => {
    const { entityId, contentUrl, websiteUrl, name } = address();
    const config = { entityId, contentUrl, websiteUrl, suggestedDisplayName: name };
    within(pages.config.setConfig(config), silentLimit).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(String(error)),
    );
  });
  pages.config.setValidityState(true);
}

/** Only loads it. Each use takes its parts out of the import itself, or the bundler would keep all of teams-js. */
async function teamsIsHere(): Promise<void> {
  const { app } = await import('@microsoft/teams-js');
  app.isInitialized();
}

async function teamsHost(): Promise<Host> {
  const { app, nestedAppAuth, pages } = await import('@microsoft/teams-js');
  await app.initialize();
  const context = await app.getContext();
  const listeners = new Set<(theme: Theme) => void>();
  let theme = themeFrom(context.app.theme);
  let told = false;
  app.registerOnThemeChangeHandler((name) => {
    theme = themeFrom(name);
    for (const listener of listeners) listener(theme);
  });
  return {
    place: placeFrom(context),
    get theme() {
      return theme;
    },
    onTheme(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    subPage: context.page.subPageId || null,
    person: { loginHint: context.user?.loginHint ?? context.user?.userPrincipalName ?? null },
    ready() {
      if (told) return;
      told = true;
      app.notifyAppLoaded();
      // Nothing depends on whether the host has heard it.
      app.notifySuccess().catch((error: unknown) => console.warn('notifySuccess was not heard:', error));
    },
    failed: (message) => app.notifyFailure({ reason: app.FailedReason.Other, message }),
    async share(subPageId, subPageLabel) {
      pages.shareDeepLink({ subPageId, subPageLabel });
      return true;
    },
    // Some hosts recommend the bridge without giving one; MSAL would then quietly be its standard self.
    naa: nestedAppAuth.isNAAChannelRecommended() && 'nestedAppAuthBridge' in window,
    onSuspend: (flush) =>
      app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => within(flush(), silentLimit).catch(leave)),
    channel: channelOf(context),
  };
}

/** The host must be let go in any case, or it waits half a minute for us. */
const leave = (error: unknown): void => console.warn('What is typed could not be put away in time:', error);

const themeFrom = (name: string): Theme => (name === 'dark' || name === 'contrast' ? name : 'default');

const placeByFrame: Readonly<Record<string, Place>> = {
  settings: 'settings',
  remove: 'settings',
  sidePanel: 'meeting',
  meetingStage: 'stage',
};

interface Where {
  readonly app: { readonly appId?: object };
  readonly page: { readonly id: string; readonly frameContext: string };
  readonly channel?: { readonly id: string; readonly ownerGroupId?: string } | undefined;
  readonly team?: { readonly groupId?: string } | undefined;
  readonly chat?: object | undefined;
  readonly meeting?: object | undefined;
}

/** A tab in a chat belongs to everyone in the chat, as one in a channel does. */
function placeFrom(context: Where): Place {
  const place = placeByFrame[context.page.frameContext];
  if (place !== undefined) return place;
  if (context.meeting !== undefined) return 'meeting';
  return context.channel !== undefined || context.chat !== undefined ? 'channel' : 'personal';
}

/** All of it or nothing: a card whose link leads nowhere is none. */
function channelOf({ app, page, channel, team }: Where): ChannelTab | null {
  // A shared channel is its owner's, whichever team it is looked at from.
  const group = channel?.ownerGroupId || team?.groupId;
  if (channel === undefined || !group || app.appId === undefined) return null;
  return { team: group, channel: channel.id, app: app.appId.toString(), tab: page.id };
}

const highContrast = '(forced-colors: active), (prefers-contrast: more)';
const dark = '(prefers-color-scheme: dark)';

function themeNow(): Theme {
  if (window.matchMedia(highContrast).matches) return 'contrast';
  return window.matchMedia(dark).matches ? 'dark' : 'default';
}

/** The theme of the machine, and the page's own address as the link to where one is. */
function browserHost(): Host {
  return {
    place: 'browser',
    get theme() {
      return themeNow();
    },
    onTheme(listener) {
      const queries = [highContrast, dark].map((query) => window.matchMedia(query));
      const tell = (): void => listener(themeNow());
      for (const query of queries) query.addEventListener('change', tell);
      return () => {
        for (const query of queries) query.removeEventListener('change', tell);
      };
    },
    subPage: null,
    person: { loginHint: null },
    ready: () => undefined,
    // The app shows its own message; there is nobody else to tell.
    failed: (reason) => console.error(reason),
    async share() {
      try {
        await navigator.clipboard.writeText(window.location.href);
        return true;
      } catch (error) {
        console.warn('The link could not be copied:', error);
        return false;
      }
    },
    naa: false,
    onSuspend(flush) {
      window.addEventListener('pagehide', () => {
        flush().catch((error: unknown) => console.warn('What is typed could not be put away:', error));
      });
    },
    channel: null,
  };
}
