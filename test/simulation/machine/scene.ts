// One history's whole world: the tenant put back to its beginning, the devices with their pages, and the hands on all of it.
import { type Chance, chance } from './chance.ts';
import { createCupboard } from './cupboard.ts';
import { type Device, kinds, type Tab } from './device.ts';
import { createBetween } from './locks.ts';
import type { Version } from './organisation.ts';
import { openPage, type Page } from './page.ts';
import type { Product } from './product.ts';
import type { Tenant } from './tenant.ts';
import { Time } from './time.ts';
import { Trace } from './trace.ts';
import { createWire, type End, type Throttle } from './wire.ts';

/** What a history is drawn with, besides its steps. */
export interface Setting {
  readonly seed: number;
  /** Of `kinds`, by place. */
  readonly devices: readonly number[];
  readonly withLocks: boolean;
  readonly withChannel: boolean;
  readonly headersHidden: boolean;
}

export class Scene {
  readonly time = new Time();
  readonly trace: Trace;
  readonly throttle: Throttle = { until: 0, readable: false };
  readonly devices: readonly Device[];
  readonly tabs: readonly Tab[];
  readonly wire: (end: End, request: Request) => Promise<Response>;
  readonly withLocks: boolean;
  readonly withChannel: boolean;
  nextPage = 1;
  /** Every page that has been. */
  readonly pages: Page[] = [];
  /** Called when a page has painted its local copy, before it has asked anything. */
  painted: (page: Page) => void = () => {};
  /** Called when a page has been opened. */
  opened: (page: Page) => void = () => {};
  /** What has been found to be wrong. */
  readonly wrong: string[] = [];
  readonly product: Product;
  readonly tenant: Tenant;
  private readonly seed: number;

  constructor(
    product: Product,
    tenant: Tenant,
    setting: Setting,
    readable: boolean,
    happened: (end: End) => void,
  ) {
    this.product = product;
    this.tenant = tenant;
    this.seed = setting.seed;
    this.withLocks = setting.withLocks;
    this.withChannel = setting.withChannel;
    const { time } = this;
    const trace = new Trace(() => time.now, readable);
    this.trace = trace;
    tenant.reset(time.server);
    this.wire = createWire({
      ...{ time, tenant, trace, throttle: this.throttle, headersHidden: setting.headersHidden, happened },
      chance: this.chanceFor('wire'),
    });
    this.devices = setting.devices.map((place) => {
      const { name, people, tabs } = kinds[place] ?? { name: '', people: [], tabs: 0 };
      const ownChance = this.chanceFor(name);
      const device: Device = {
        name,
        people,
        cupboard: createCupboard(name, time, ownChance, trace),
        between: createBetween(time, ownChance),
        tabs: [],
        signedIn: people[0] ?? 'gast',
        offline: false,
        skew: 0,
      };
      for (let tab = 0; tab < tabs; tab += 1) this.newTab(device);
      return device;
    });
    this.tabs = this.devices.flatMap(({ tabs }) => tabs);
  }

  chanceFor = (purpose: string): Chance => chance(this.seed, purpose);

  private newTab(device: Device): void {
    const tab = { device } as Tab;
    device.tabs.push(tab);
    this.open(tab, 'new');
  }

  open(tab: Tab, version: Version): Page {
    const page = openPage(this, tab.device, tab, version);
    tab.page = page;
    this.pages.push(page);
    this.opened(page);
    this.trace.note(`  ${page.end.name} is opened for ${page.person}, ${version}`);
    return page;
  }

  /** The page dies in the middle of whatever it does, and a new one is opened in its tab. */
  kill(page: Page, version: Version = page.version): void {
    if (!page.alive) return;
    page.alive = false;
    page.tab.device.between.release(page);
    this.trace.note(`  ${page.end.name} is gone`);
    if (page.tab.page === page) this.open(page.tab, version);
  }

  /** The program has found that somebody else is signed in: it puts the one's work away and opens the other's. */
  otherAccount(page: Page): void {
    if (page.tab.page !== page || !page.alive || page.tab.device.signedIn === page.person) return;
    page.close();
    this.trace.met('account changed');
    this.open(page.tab, page.version);
  }

  /** Pages of the same person in the same browser hear of a pause within so many milliseconds. */
  quieted(page: Page): void {
    if (!this.withChannel) return;
    for (const { page: other } of page.tab.device.tabs)
      if (other !== page && other.account === page.account)
        this.time.later(100, other, () => {
          other.heard = { until: page.end.quietUntil, sent: 0 };
        });
  }

  /**
   * A page sends something: not while the server has asked it to keep quiet. In a pause that it has from another page it may once,
   * since an answer to what it had sent before may come after the word of the pause, and lifts it.
   */
  sent(page: Page): void {
    const { now } = this.time;
    if (now < page.end.quietUntil)
      this.wrong.push(`I9: ${page.end.name} sent something ${page.end.quietUntil - now} ms too early`);
    if (now >= page.heard.until) return;
    page.heard.sent += 1;
    if (page.heard.sent > 1)
      this.wrong.push(`I9: ${page.end.name} goes on through a pause that it was told of`);
  }

  run(page: Page, act: () => unknown): Promise<void> {
    return this.time.as(page, act);
  }
}
