// @vitest-environment happy-dom
// What the app may believe of the place that shows it, with the real teams-js against a parent window that speaks its protocol.
import { app } from '@microsoft/teams-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findHost, offerTab } from '../../src/m365/host.ts';

// teams-js fetches its list of trusted hosts as it is loaded, and does without when there is no network.
vi.hoisted(() => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network'))));

interface Said {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** A parent window as Teams': answers `initialize` and `getContext`, and writes down all it is told. */
function teams(frameContext: string, context: Record<string, unknown>) {
  const said: Said[] = [];
  const tell = (data: object): void => {
    const message = new MessageEvent('message', { data, origin: 'https://teams.microsoft.com' });
    Object.defineProperty(message, 'source', { value: parent });
    window.dispatchEvent(message);
  };
  const runtime = { apiVersion: 4, isNAAChannelRecommended: false, supports: { pages: { config: {} } } };
  const parent = {
    postMessage({ id, uuidAsString, func, args }: Said & { id: number; uuidAsString: string }) {
      said.push({ func, args });
      const answers: Record<string, unknown[]> = {
        initialize: [frameContext, 'web', '2.0.4', JSON.stringify(runtime)],
        getContext: [{ frameContext, theme: 'dark', ...context }],
        'settings.setSettings': [true],
      };
      const answer = answers[func];
      if (answer !== undefined) queueMicrotask(() => tell({ id, uuidAsString, args: answer }));
    },
  };
  return { parent, said, event: (func: string, ...args: unknown[]) => tell({ func, args }) };
}

function showIn(parent: object): void {
  Object.defineProperty(window, 'parent', { configurable: true, value: parent });
}

afterEach(() => {
  Object.defineProperty(window, 'parent', { configurable: true, value: window });
  // teams-js is one for the whole page; it is made to forget this test's parent.
  app._uninitialize();
  vi.restoreAllMocks();
});

describe('A page that nobody shows', () => {
  it('is a plain browser, at once', async () => {
    const host = await findHost();
    expect(host).toMatchObject({ place: 'browser', naa: false, subPage: null, channel: null });
    expect(host.person.loginHint).toBeNull();
  });

  it('puts away what is typed when it is left', async () => {
    const flush = vi.fn(() => Promise.resolve());
    (await findHost()).onSuspend(flush);
    window.dispatchEvent(new Event('pagehide'));
    expect(flush).toHaveBeenCalledOnce();
  });
});

describe('A page in a frame that does not answer as Teams', () => {
  it('is a plain browser after five seconds', async () => {
    showIn({ postMessage: () => undefined });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const began = performance.now();
    expect((await findHost()).place).toBe('browser');
    expect(performance.now() - began).toBeLessThan(6_000);
  });
});

describe('A tab in Teams', () => {
  it('knows its place by where Teams shows it', async () => {
    const cases = [
      ['content', {}, 'personal'],
      ['content', { channelId: '19:a' }, 'channel'],
      ['content', { chatId: '19:c' }, 'channel'],
      ['content', { chatId: '19:c', meetingId: 'm' }, 'meeting'],
      ['sidePanel', { meetingId: 'm' }, 'meeting'],
      ['meetingStage', { meetingId: 'm' }, 'stage'],
      ['settings', { channelId: '19:a' }, 'settings'],
    ] as const;
    for (const [frame, context, place] of cases) {
      app._uninitialize();
      showIn(teams(frame, context).parent);
      expect((await findHost()).place, `${frame} ${JSON.stringify(context)}`).toBe(place);
    }
  });

  it('knows who sits there, which channel it is in and where a link wanted to go', async () => {
    const ids = { channelId: '19:a', teamId: 't', groupId: 'g', appId: 'app-1', entityId: 'tab' };
    showIn(teams('content', { ...ids, loginHint: 'a@b.se', subEntityId: 'mal/1' }).parent);
    const host = await findHost();
    expect(host).toMatchObject({ subPage: 'mal/1', naa: false });
    expect(host.channel).toEqual({ team: 'g', channel: '19:a', app: 'app-1', tab: 'tab' });
    expect(host.person.loginHint).toBe('a@b.se');
  });

  it('follows the theme, and takes one that it does not know for the default', async () => {
    const shown = teams('content', {});
    showIn(shown.parent);
    const host = await findHost();
    expect(host.theme).toBe('dark');
    const seen: string[] = [];
    const stop = host.onTheme((theme) => seen.push(theme));
    shown.event('themeChange', 'contrast');
    shown.event('themeChange', 'glass');
    await vi.waitFor(() => expect(seen).toEqual(['contrast', 'default']));
    stop();
    shown.event('themeChange', 'dark');
    await vi.waitFor(() => expect(host.theme).toBe('dark'));
    expect(seen).toHaveLength(2);
  });

  it('says once that it is ready', async () => {
    const shown = teams('content', {});
    showIn(shown.parent);
    const host = await findHost();
    host.ready();
    host.ready();
    const told = shown.said.map(({ func }) => func).filter((func) => func.startsWith('appInitialization'));
    expect(told).toEqual(['appInitialization.appLoaded', 'appInitialization.success']);
  });

  it('lets Teams go when what is typed is put away, and also when that fails', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const shown = teams('content', {});
    showIn(shown.parent);
    const host = await findHost();
    const released = () => shown.said.filter(({ func }) => func === 'readyToUnload').length;
    host.onSuspend(() => Promise.resolve());
    shown.event('beforeUnload');
    await vi.waitFor(() => expect(released()).toBe(1));
    host.onSuspend(() => Promise.reject(new Error('the disk is full')));
    shown.event('beforeUnload');
    await vi.waitFor(() => expect(released()).toBe(2));
  });

  it('saves its address as it stands when the person presses the button', async () => {
    const shown = teams('settings', { channelId: '19:a' });
    showIn(shown.parent);
    await findHost();
    let name = 'Före';
    const address = 'https://app.example/app/';
    await offerTab(() => ({ entityId: 'tab', contentUrl: address, websiteUrl: address, name }));
    name = 'Nämnden';
    shown.event('settings.save', {});
    await vi.waitFor(() => expect(shown.said.map(({ func }) => func)).toContain('settings.save.success'));
    const [saved] = shown.said.find(({ func }) => func === 'settings.setSettings')?.args ?? [];
    expect(saved).toMatchObject({ entityId: 'tab', contentUrl: address, suggestedDisplayName: 'Nämnden' });
  });
});
