// One showing of the app: its sandboxed frame, the wire to it, and the dialogs that it opens.
import { type Around, answersFor, type TabSettings } from './calls.ts';
import { type FrameContext, frameContextOf, tabId } from './context.ts';
import { openFrameDialog } from './dialogs.ts';
import type { HostState, TenantView } from './state.ts';
import { type Call, openWire, type Wire, type WireRecord } from './wire.ts';

/** What the page does for a tab. */
export interface TabPlace {
  readonly world: TenantView;
  readonly record: WireRecord;
  readonly into: HTMLElement;
  state(): HostState;
  nestedAuth(call: Call): void;
  loaded(): void;
  failed(reason: string): void;
  go(sub: string | null): void;
  openLink(link: string): boolean;
  share(sub: string, label: string): void;
  stage(url: string): void;
  setValid(valid: boolean): void;
  saved(reason: string | null): void;
}

export interface Tab {
  send(func: string, ...args: unknown[]): void;
  hears(event: string): boolean;
  /** lets the app keep what is typed, then takes the frame away */
  end(): Promise<void>;
}

/** How long a tab may take to put away its work; Teams itself gives 30 s. */
const unloadLimit = 3_000;

function makeFrame(address: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.name = 'embedded-page-container';
  frame.title = 'Röda tråden';
  frame.setAttribute(
    'sandbox',
    'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads',
  );
  frame.allow = 'clipboard-read; clipboard-write; fullscreen';
  frame.src = address;
  return frame;
}

const settingsKey = (org: string): string => `tab-settings-${org}`;

function savedSettings(org: string): TabSettings {
  return JSON.parse(localStorage.getItem(settingsKey(org)) ?? '{}');
}

/** The address that the tab opens: its saved one in a channel, else the manifest's. */
function contentUrl(state: HostState, world: TenantView): string {
  const saved = state.context === 'channel' ? savedSettings(state.org.id).contentUrl : undefined;
  if (saved !== undefined) {
    return saved
      .replaceAll('{app.theme}', state.theme)
      .replaceAll('{user.loginHint}', encodeURIComponent(state.person.upn));
  }
  const address = new URL(world.appUrl);
  address.searchParams.set('site', state.org.url);
  address.searchParams.set('theme', state.theme);
  address.searchParams.set('person', state.person.upn);
  return address.href;
}

/** Opens the app in a frame and answers its calls until `end`. */
export function openTab(place: TabPlace): Tab {
  const origin = new URL(place.world.appUrl).origin;
  const { id: org } = place.state().org;
  const frame = makeFrame(contentUrl(place.state(), place.world));
  let child: Wire | null = null;
  let unloaded: () => void = () => undefined;

  const around = (frameContext: FrameContext): Around => ({
    ...place,
    frameContext,
    entityId: () => savedSettings(org).entityId ?? tabId,
    tab: {
      read: () => savedSettings(org),
      write: (settings) => localStorage.setItem(settingsKey(org), JSON.stringify(settings)),
    },
    openTask,
    complete: () => undefined,
    relay: (func, message) => (func === 'messageForChild' ? child?.send(func, message) : undefined),
    readyToUnload: () => unloaded(),
  });

  function openTask(call: Call): void {
    const wish = (call.args[0] ?? {}) as { url?: string; title?: string; height?: number | string };
    const inside = makeFrame(wish.url ?? '');
    let result: readonly unknown[] = ['User cancelled/closed the task module.'];
    const dialog = openFrameDialog(wish.title ?? 'Röda tråden', inside, heightOf(wish.height), () => {
      child?.close();
      child = null;
      call.reply(...result);
    });
    child = openWire(
      inside,
      origin,
      place.record,
      answersFor({
        ...around('task'),
        complete: (value) => {
          result = ['', value];
          dialog.close();
        },
        relay: (func, message) => (func === 'messageForParent' ? wire.send(func, message) : undefined),
      }),
    );
  }

  const wire = openWire(frame, origin, place.record, answersFor(around(frameContextOf(place.state()))));
  frame.addEventListener('load', () => place.loaded());
  place.into.append(frame);

  return {
    send: (func, ...args) => wire.send(func, ...args),
    hears: (event) => wire.hears(event),
    async end() {
      if (wire.hears('beforeUnload')) {
        const ready = new Promise<void>((resolve) => {
          unloaded = resolve;
          setTimeout(resolve, unloadLimit);
        });
        wire.send('beforeUnload');
        await ready;
      }
      child?.close();
      wire.close();
      frame.remove();
    },
  };
}

function heightOf(asked: number | string | undefined): string {
  if (typeof asked === 'number') return `${asked}px`;
  return { small: '20vh', medium: '50vh', large: '70vh' }[asked ?? 'medium'] ?? '50vh';
}
