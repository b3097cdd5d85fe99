// What every browser test stands on: a tenant behind the real host names, Chromium, and a Teams frame with the built app in it.
import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  test as base,
  chromium,
  expect,
  type Frame,
  type Page,
} from '@playwright/test';
import { clockScript } from '../../local-tenant/calendar.ts';
import { type Between, type Exchange, type MappedTenant, serveMapped } from '../../local-tenant/mapped.ts';
import { findChromium } from '../../tools/chromium.ts';
import { beginning, type SeededWorld, seededWorld } from '../given/seededWorld.ts';

/** A tenant with a fresh world for each test, and all that was asked of it since the test began. */
export interface Tenant extends MappedTenant {
  readonly exchanges: Exchange[];
}

/** What the host page's chooser can be set to; the rest is as it is for a person who has chosen nothing. */
export interface Place {
  readonly org?: string;
  readonly person?: string;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly context?: 'personal' | 'channel' | 'meeting' | 'stage' | 'settings';
  readonly naa?: string;
  readonly sub?: string;
}

/** Errors that are no fault of ours, by their text (teams.md 5.5). */
const noise: readonly RegExp[] = [
  /An iframe which has both allow-scripts and allow-same-origin/,
  /favicon\.ico/,
];

/** Everything that went wrong in any page or frame of a test; what the test brings about itself, it says beforehand. */
export interface Troubles {
  readonly heard: readonly string[];
  expect(text: RegExp): void;
  listenTo(context: BrowserContext): Promise<void>;
}

export function troubles(): Troubles {
  const heard: string[] = [];
  const expected = [...noise];
  const hear = (text: string): void => {
    if (!expected.some((one) => one.test(text))) heard.push(text);
  };
  return {
    heard,
    expect: (text) => expected.push(text),
    async listenTo(context) {
      // A refused style or script is an error in itself, also where the console says nothing of it.
      await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
        console.error('securitypolicyviolation', event.violatedDirective, event.blockedURI))`);
      context.on('console', (message) => {
        if (message.type() === 'error') hear(`${message.text()} ${message.location().url}`);
      });
      context.on('weberror', (error) => hear(String(error.error())));
    },
  };
}

/** How Chromium is started, save what the tenant adds. */
export const quietly: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function launch(args: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...quietly, ...args] });
}

/** Serves the built app and a filled tenant; builds the app when nobody has. */
export async function openTenant(
  between: Between = (_, answer) => answer(),
): Promise<Tenant & { remove(): Promise<void>; renew(): Promise<void> }> {
  if (!existsSync('dist/index.html')) {
    const { build } = await import('vite');
    await build({ logLevel: 'warn' });
  }
  const exchanges: Exchange[] = [];
  let seeded: SeededWorld = await seededWorld();
  const mapped = await serveMapped({
    world: seeded.world,
    reset: async () => {
      seeded.remove();
      seeded = await seededWorld();
      return seeded.world;
    },
    log: (exchange) => exchanges.push(exchange),
    between,
  });
  return {
    ...mapped,
    exchanges,
    async renew() {
      await mapped.tenancy.reset();
      exchanges.length = 0;
    },
    async remove() {
      await mapped.close();
      seeded.remove();
    },
  };
}

/** The app's calendar agrees with the tenant's, in every page and frame. */
export async function onTheDay(context: BrowserContext): Promise<void> {
  await context.addInitScript(clockScript(beginning - Date.now()));
}

/** The frame that the host page shows the app in. */
export async function appFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe[name="embedded-page-container"]')).contentFrame();
  if (frame === null) throw new Error('The host page shows no frame');
  return frame;
}

export async function openApp(page: Page, tenant: Tenant, place: Place): Promise<Frame> {
  await page.goto(tenant.hostUrl({ ...place }));
  return appFrame(page);
}

interface Given {
  readonly trouble: Troubles;
  /** Another device, with nothing on it. */
  readonly device: () => Promise<Page>;
  /** Opens the app in the host page and gives its frame; on the test's own page unless told otherwise. */
  readonly open: (place: Place, on?: Page) => Promise<Frame>;
}
interface Shared {
  readonly tenant: Awaited<ReturnType<typeof openTenant>>;
}

export const test = base.extend<Given, Shared & { browser: Browser }>({
  tenant: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const tenant = await openTenant();
      await use(tenant);
      await tenant.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  browser: [
    async ({ tenant }, use) => {
      const browser = await launch(tenant.chromiumArgs);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  trouble: [
    async ({ context, tenant }, use) => {
      await tenant.renew();
      await onTheDay(context);
      const trouble = troubles();
      await trouble.listenTo(context);
      await use(trouble);
      for (const page of context.pages()) expect(await unknownCalls(page)).toEqual([]);
      expect(trouble.heard).toEqual([]);
    },
    { auto: true },
  ],
  open: async ({ page, tenant }, use) => {
    await use((place, on = page) => openApp(on, tenant, place));
  },
  device: async ({ browser, trouble }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async () => {
      const context = await browser.newContext();
      contexts.push(context);
      await onTheDay(context);
      await trouble.listenTo(context);
      return context.newPage();
    });
    for (const context of contexts) {
      for (const page of context.pages()) expect(await unknownCalls(page)).toEqual([]);
      await context.close();
    }
  },
});

/** What the app has asked of the host that the host does not know; teams-js would wait for an answer for ever. */
const unknownCalls = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => ('__wire' in window ? window.__wire.unknown : []));

export { expect };
