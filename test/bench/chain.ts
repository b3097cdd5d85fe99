// What the chain costs when it is large: painted first, painted again, and with another element's thread lit, in columns and as a list.
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { openApp, type Tenant } from '../browser/given.ts';
import { org } from '../browser/measure.ts';
import { median, pageThread, painted } from './pageThread.ts';

/**
 * Milliseconds of the page's own thread at full speed.
 * @property first the chain is put together from its rows, and painted
 * @property again painted once more, from the same rows
 * @property lit another element is chosen, until the thread through it is lit
 * @property nodes elements of the page in the tree, at most
 */
export interface ChainTimes {
  readonly first: number;
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

/** @param view the view's button, pressed when it is not the one that opens */
async function measureView(app: Frame, busy: () => Promise<number>, rounds: number): Promise<ChainTimes> {
  const during = async (deed: () => Promise<unknown>) => {
    const before = await busy();
    await deed();
    return (await busy()) - before;
  };
  const open = () => painted(app, '#/styrkedjan', 'main [role=tree]', '');
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    times.push(await during(open));
    await painted(app, '#/mitt-arbete', 'main h1', 'Mitt arbete');
  }
  await open();
  const lit: number[] = [];
  let nodes = 0;
  for (let round = 0; round < rounds; round++) {
    lit.push(await during(() => choose(app, 3 + round * 2)));
    nodes = Math.max(nodes, await app.evaluate(() => document.querySelectorAll('main [role=tree] *').length));
  }
  return {
    first: Math.round(times[0] ?? 0),
    again: Math.round(median(times.slice(1))),
    lit: Math.round(median(lit)),
    nodes,
  };
}

/** In columns, as it opens. */
export async function measureChain(
  context: BrowserContext,
  page: Page,
  tenant: Tenant,
  rounds = 7,
): Promise<ChainTimes> {
  const app = await openApp(page, tenant, { org, person: 'chef-enhet-a' });
  await app.getByText('till 15 maj').waitFor();
  const { busy } = await pageThread(context, page, app);
  return measureView(app, busy, rounds);
}
