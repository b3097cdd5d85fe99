// Plain PnPjs beside ours, on the same faults: how many rows come twice, and how many never come.
import { BrowserFetchWithRetry, DefaultParse } from '@pnp/queryable/index.js';
import '@pnp/sp/batching.js';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp/index.js';
import '@pnp/sp/items/list.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/webs/index.js';
import { type Chance, chance } from './machine/chance.ts';
import { origin, sitePath } from './machine/organisation.ts';
import { product } from './machine/product.ts';
import { Scene } from './machine/scene.ts';
import { theTenant } from './machine/tenant.ts';
import type { Owner } from './machine/time.ts';
import type { End, Mishap } from './machine/wire.ts';

export interface Count {
  readonly wished: number;
  readonly twice: number;
  readonly missing: number;
}
export interface Compared {
  readonly plain: Count;
  readonly ours: Count;
}

const wished = Array.from({ length: 20 }, (_, at) => `rad-${at}`);
const met: readonly Mishap[] = [
  'resetBefore',
  'resetAfter',
  'busy',
  'throttled',
  'gatewayAfter',
  'partFailures',
  'truncated',
];
/** A third of what is sent meets something; a batch may lose a part. */
const draw = (ofSeed: Chance): Mishap[] => Array.from({ length: 14 }, () => ofSeed.of(met));

/** PnPjs as its own behaviour for browsers sets it up, with its retry; the rows one by one, and then as many in batches. */
async function plainly(seed: number): Promise<Count> {
  const { scene, end, restore } = await begin(seed);
  const fetch = globalThis.fetch;
  globalThis.fetch = (address, init) => scene.wire(end, new Request(address, init));
  const sp = spfi(`${origin}${sitePath}`).using(
    DefaultHeaders(),
    DefaultInit(),
    BrowserFetchWithRetry(),
    DefaultParse(),
    (instance) =>
      instance.on.auth.replace(async (url: URL, init: RequestInit) => [
        url,
        { ...init, headers: { ...init.headers, Authorization: `Bearer ${scene.tenant.token('dan')}` } },
      ]),
  );
  const list = (of: typeof sp) => of.web.getList(`${sitePath}/Lists/themes`).items;
  const save = async (): Promise<void> => {
    for (const Title of wished.slice(0, 10))
      await list(sp)
        .add({ Title })
        .catch(() => null);
    for (let at = 10; at < wished.length; at += 5) {
      const [batched, execute] = sp.batched();
      for (const Title of wished.slice(at, at + 5))
        void list(batched)
          .add({ Title })
          .catch(() => null);
      await execute().catch(() => null);
    }
  };
  try {
    await scene.time.as(end.owner, () => void save());
    await scene.time.pass(600_000);
    return count(scene, 'Title');
  } finally {
    end.owner.alive = false;
    globalThis.fetch = fetch;
    restore();
  }
}

async function ours(seed: number): Promise<Count> {
  const { scene, restore, mishaps } = await begin(seed);
  try {
    const page = scene.tabs[0]?.page;
    if (!page) throw new Error('There is no page');
    await scene.time.pass(1_000);
    page.end.mishaps.push(...mishaps);
    for (const id of wished) {
      await scene.run(page, () =>
        page.workspace.commit([{ act: 'add', list: 'themes', year: null, key: id, values: { id } }]),
      );
      await scene.time.pass(100);
    }
    await scene.time.pass(3_600_000);
    return count(scene, 'Key');
  } finally {
    for (const page of scene.pages) page.alive = false;
    restore();
  }
}

async function begin(seed: number) {
  const setting = { seed, devices: [4], withLocks: true, withChannel: true, headersHidden: false };
  const scene = new Scene(product, await theTenant(), setting, false, () => undefined);
  const mishaps = draw(chance(seed, 'plain'));
  const owner: Owner = { alive: true, skew: () => 0 };
  const end: End = {
    name: 'plain',
    owner,
    offline: () => false,
    mishaps: [...mishaps],
    quietUntil: 0,
    quieted: () => undefined,
    phase: () => undefined,
  };
  return { scene, end, mishaps, restore: scene.time.rule(scene.chanceFor('anything').next) };
}

function count(scene: Scene, column: string): Count {
  const found = scene.tenant.rows().map(({ columns }) => columns[column]);
  const times = wished.map((name) => found.filter((one) => one === name).length);
  return {
    wished: wished.length,
    twice: times.filter((many) => many > 1).length,
    missing: times.filter((many) => many === 0).length,
  };
}

/** Both ways over so many seeds. */
export async function compare(from: number, seeds: number): Promise<Compared> {
  const sum = (all: readonly Count[]): Count => ({
    wished: all.reduce((total, one) => total + one.wished, 0),
    twice: all.reduce((total, one) => total + one.twice, 0),
    missing: all.reduce((total, one) => total + one.missing, 0),
  });
  const [plain, own]: [Count[], Count[]] = [[], []];
  for (let seed = from; seed < from + seeds; seed += 1) {
    plain.push(await plainly(seed));
    own.push(await ours(seed));
  }
  return { plain: sum(plain), ours: sum(own) };
}
