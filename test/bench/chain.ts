// What the chain costs when it is large: painted first, painted again, and with another element's thread lit, in columns and as a list.
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { openApp, type Tenant } from '../browser/given.ts';
import { org } from '../browser/measure.ts';
import { median, pageThread, painted } from './pageThread.ts';

/**
 * Milliseconds of the page's own thread at full speed.
 * @property first the page's files are fetched, the chain is put together from its rows, and painted
 * @property built the same when the files are there already
 * @property again painted once more, from the same rows
 * @property lit another element is chosen, until the thread through it is lit
 * @property nodes elements of the page in the tree, at most
 */
export interface ChainTimes {
  readonly first: number;
  readonly built: number;
  readonly again: number;
  readonly lit: number;
  readonly nodes: number;
}

/** Presses the item at a place among those shown, and waits until it is chosen and painted. */
const choose = (app: Frame, at: number): Promise<void> =>
  app.evaluate(
    (place) =>
      new Promise<void>((resolve) => {
        const items = document.querySelectorAll<HTMLElement>('main [role=treeitem]');
        const item = items[place % items.length];
        if (item === undefined) throw new Error('The chain shows no element');
        const { id } = item;
        const seen = new MutationObserver(() => {
          const chosen = document.querySelector('main [role=treeitem][aria-selected=true]');
          if (chosen === null || (id !== '' && chosen.id !== id)) return;
          seen.disconnect();
          requestAnimationFrame(() => setTimeout(resolve));
        });
        seen.observe(document, { childList: true, subtree: true, attributes: true });
        (item.querySelector('a') ?? item).click();
      }),
    at,
  );

type Busy = () => Promise<number>;

async function during(busy: Busy, deed: () => Promise<unknown>): Promise<number> {
  const before = await busy();
  await deed();
  return (await busy()) - before;
}
const open = (app: Frame) => painted(app, '#/styrkedjan', 'main [role=tree]', '');

async function measureView(app: Frame, busy: Busy, rounds: number): Promise<Omit<ChainTimes, 'built'>> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await during(busy, () => open(app)));
    await painted(app, '#/mitt-arbete', 'main h1', 'Mitt arbete');
  }
  await open(app);
  const lit: number[] = [];
  let nodes = 0;
  for (let round = 0; round < rounds; round++) {
    lit.push(await during(busy, () => choose(app, 3 + round * 2)));
    nodes = Math.max(nodes, await app.evaluate(() => document.querySelectorAll('main [role=tree] *').length));
  }
  return {
    first: Math.round(times[0] ?? 0),
    again: Math.round(median(times.slice(1))),
    lit: Math.round(median(lit)),
    nodes,
  };
}

/** The page's own files, fetched and run, as after another visit to it. */
const fetchFiles = (app: Frame, files: readonly string[]): Promise<void> =>
  app.evaluate(async (names) => {
    for (const name of names) await import(name);
  }, files);

const chainFiles = (app: Frame): Promise<string[]> =>
  app.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/Chain-[\w-]+\.js$/.test(name)),
  );

/** In columns, as it opens. */
export async function measureChain(
  context: BrowserContext,
  page: Page,
  tenant: Tenant,
  rounds = 7,
): Promise<ChainTimes> {
  const begin = async () => {
    const app = await openApp(page, tenant, { org, person: 'chef-enhet-a' });
    await app.getByText('till 15 maj').waitFor();
    return { app, busy: (await pageThread(context, page, app)).busy };
  };
  const { app, busy } = await begin();
  const times = await measureView(app, busy, rounds);
  const files = await chainFiles(app);
  const built: number[] = [];
  for (let round = 0; round < 3; round++) {
    const anew = await begin();
    await fetchFiles(anew.app, files);
    built.push(await during(anew.busy, () => open(anew.app)));
  }
  return { ...times, built: Math.round(median(built)) };
}
