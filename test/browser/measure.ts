// What a start, a save and an opened chain cost, counted and not timed; the tests hold the counts to be what they are, and bench prints them.
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { issueToken } from '../../local-tenant/entra/token.ts';
import { type Exchange, origins } from '../../local-tenant/mapped.ts';
import { connect, together } from '../../src/m365/connection.ts';
import { columnsOf } from '../../src/m365/rows/adding.ts';
import { keyColumn } from '../../src/m365/rows/address.ts';
import { listAt } from '../../src/m365/rows/items.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add } from '../../src/schema/change.ts';
import type { RowOf } from '../../src/schema/list.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { loadedFrom } from '../given/loaded.ts';
import { openApp, type Tenant } from './given.ts';

export const org = 'rjh-2017';
const person = 'chef-enhet-a';

/** Bytes are those of the bodies; a preflight is the browser's own question and carries none. */
export interface Cost {
  readonly requests: number;
  readonly preflights: number;
  readonly sent: number;
  readonly received: number;
}

function costOf(exchanges: readonly Exchange[], host: string): Cost {
  const asked = exchanges.filter((one) => one.host === host);
  const real = asked.filter(({ method }) => method !== 'OPTIONS');
  return {
    requests: real.length,
    preflights: asked.length - real.length,
    sent: real.reduce((sum, { received }) => sum + received, 0),
    received: real.reduce((sum, { sent }) => sum + sent, 0),
  };
}

const hostOf = (origin: string): string => new URL(origin).host;

export interface Costs {
  readonly sharePoint: Cost;
  /** The app's own files. */
  readonly app: Cost;
}

const quiet = 1_000;

/** What is asked from the deed until nothing more is asked for a second. */
async function during<Result>(
  page: Page,
  { exchanges }: Tenant,
  deed: () => Promise<Result>,
): Promise<Costs & { readonly result: Result }> {
  const from = exchanges.length;
  const result = await deed();
  for (let seen = -1; seen !== exchanges.length; ) {
    seen = exchanges.length;
    await page.waitForTimeout(quiet);
  }
  const asked = exchanges.slice(from);
  return {
    sharePoint: costOf(asked, hostOf(origins.sharePoint)),
    app: costOf(asked, hostOf(origins.app)),
    result,
  };
}

/** Notes in each frame when its first heading stood there. */
const noteTheView = `new MutationObserver((_, observer) => {
  if (document.querySelector('main h1') === null) return;
  performance.mark('view');
  observer.disconnect();
}).observe(document, { childList: true, subtree: true });`;

/** How many requests for SharePoint were begun before the first heading stood there. */
const askedBeforeTheView = (app: Frame, origin: string): Promise<number> =>
  app.evaluate((server) => {
    const [view] = performance.getEntriesByName('view');
    if (view === undefined) throw new Error('No view was noted');
    const asked = performance.getEntriesByType('resource').filter(({ name }) => name.startsWith(server));
    return asked.filter(({ startTime }) => startTime < view.startTime).length;
  }, origin);

export interface Starts {
  readonly first: Costs;
  readonly warm: Costs;
  readonly warmBeforeView: number;
  readonly firstSave: Costs;
  readonly nextSave: Costs;
}

/** Starts on an empty device, again on the same, and then saves one figure twice. */
export async function measureStarts(context: BrowserContext, tenant: Tenant): Promise<Starts> {
  await context.addInitScript(noteTheView);
  const start = async (page: Page): Promise<Frame> => {
    const app = await openApp(page, tenant, { org, person });
    await app.getByText('till 15 maj').waitFor();
    return app;
  };
  const page = await context.newPage();
  const first = await during(page, tenant, () => start(page));
  await page.close();

  const again = await context.newPage();
  const warm = await during(again, tenant, () => start(again));
  const app = warm.result;
  const warmBeforeView = await askedBeforeTheView(app, origins.sharePoint);

  await goTo(app, '#/folj-upp');
  const field = app.getByLabel('Utfall för Sjukfrånvaro');
  const save = (figure: string) => async () => {
    await field.fill(figure);
    await field.blur();
  };
  await during(again, tenant, () => field.waitFor());
  const firstSave = await during(again, tenant, save('9,0'));
  const nextSave = await during(again, tenant, save('9,1'));
  await again.close();
  return { first, warm, warmBeforeView, firstSave, nextSave };
}

const goTo = (app: Frame, address: string): Promise<void> =>
  app.evaluate((hash) => {
    window.location.hash = hash;
  }, address);

/** Puts so many more goals beside one that is there, as the site's administrator. */
export async function growChain(tenant: Tenant, count: number, name = 'fler'): Promise<void> {
  const world = tenant.tenancy.world();
  const connection = connect({
    site: `${origins.sharePoint}/sites/${org}`,
    token: async () => issueToken(world, 'forvaltningsledare', origins.sharePoint),
    send: (request) => tenant.tenancy.sharePoint(request),
  });
  const loaded = await loadedFrom(sharePointRemote(connection, catalogue), [
    { list: goals.name, year: null },
  ]);
  const all = loaded.rows.map(({ row }) => row as unknown as RowOf<typeof goals>);
  const like = all.find(({ ownerUnit, parents }) => ownerUnit !== null && (parents ?? []).length > 0);
  if (!like) throw new Error('No unit has a goal');
  const { key: _, ...values } = like;
  const changes = Array.from({ length: count }, (_, at) =>
    add(goals, { ...values, id: `${name}-${at}`, title: `Ett mål till, nummer ${at}` }),
  );
  await together(connection, (sp) =>
    changes.map((change) =>
      listAt(sp, connection.path, { list: goals.name, year: null }).items.add({
        [keyColumn]: change.key,
        ...columnsOf(goals, change, null),
      }),
    ),
  );
}

/** How many elements the chain has in the page: in columns, and as a list with everything opened at its top, in its middle and at its end, the most. */
export async function measureTree(
  page: Page,
  tenant: Tenant,
): Promise<{ nodes: number; rows: number; columns: number }> {
  const app = await openApp(page, tenant, { org, person, sub: 'styrkedjan' });
  const picture = app.getByRole('tree');
  await picture.getByRole('treeitem').nth(3).click();
  const columns = await picture.evaluate((element) => element.querySelectorAll('*').length + 1);
  await app.getByRole('button', { name: 'Lista', exact: true }).click();
  await app.getByRole('button', { name: 'Öppna alla' }).click();
  const tree = app.getByRole('tree');
  const counts: number[] = [];
  for (const part of [0, 0.5, 1]) {
    await tree.evaluate((element, at) => {
      element.scrollTop = element.scrollHeight * at;
    }, part);
    await page.waitForTimeout(300);
    counts.push(await tree.evaluate((element) => element.querySelectorAll('*').length + 1));
  }
  const height = await tree.evaluate((element) => element.scrollHeight);
  const one = await tree
    .getByRole('treeitem')
    .first()
    .evaluate((element) => element.clientHeight);
  return { nodes: Math.max(...counts), rows: Math.round(height / one), columns };
}
