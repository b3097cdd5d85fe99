// What the browser keeps: a sentence over a closed tab, the last known view without SharePoint, and what happens when it keeps nothing.
import type { BrowserContext, Frame } from '@playwright/test';
import { origins } from '../../local-tenant/mapped.ts';
import { expect, launch, onTheDay, openApp, test, troubles } from './given.ts';
import { rowOf } from './hands.ts';

const org = 'sundsvall-2017';
const person = 'chef-enhet-a';
const analysis = 'folj-upp/enhet-a/2026.T1/analysis';
const figures = 'folj-upp/enhet-a/2026.T1/figures';
const question = /^Vad har blivit bra\?/;
const title = 'Medarbetare per brukare på 14 dagar';

/** SharePoint cannot be reached; the app's own files can. */
const cutOff = (context: BrowserContext) =>
  context.route(`${origins.sharePoint}/**`, (route) => route.abort('internetdisconnected'));

test('the tab is closed in the middle of a sentence, and shows it when it is opened again', async ({
  open,
  page,
  context,
}) => {
  const first = await open({ org, person, sub: analysis });
  await first.getByLabel(question).click();
  await page.keyboard.type('Vi har börjat med täta möten, och redan efter en må', { delay: 30 });
  await page.close();

  const again = await open({ org, person, sub: analysis }, await context.newPage());
  await expect(again.getByLabel(question)).toHaveValue('Vi har börjat med täta möten, och redan efter en må');
});

test('without SharePoint the last known view is shown, can be written in, and is sent later', async ({
  open,
  page,
  context,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  const first = await open({ org, person });
  await expect(first.getByText('till 15 maj')).toBeVisible();
  await page.close();

  await cutOff(context);
  const away = await open({ org, person, sub: figures }, await context.newPage());
  await expect(away.getByText('Det går inte att nå SharePoint')).toBeVisible();
  const row = rowOf(away, title);
  await row.getByLabel(`Utfall för ${title}`).fill('17,5');
  await row.getByLabel(`Utfall för ${title}`).blur();
  await expect(away.getByText(/^Väntar på nätet \(\d\)$/)).toBeVisible();

  await context.unroute(`${origins.sharePoint}/**`);
  // The device tells that the network is back; the app may already have found out by itself.
  await away.evaluate(() => window.dispatchEvent(new Event('online')));
  await expect(away.getByRole('banner').getByText('Sparat i SharePoint')).toBeVisible();
});

test('without SharePoint and without a copy it says so, and goes on when it is back', async ({
  open,
  context,
  trouble,
}) => {
  trouble.expect(/ERR_INTERNET_DISCONNECTED/);
  await cutOff(context);
  const app = await open({ org, person });
  await expect(app.getByRole('heading', { name: 'Det går inte att nå SharePoint' })).toBeVisible();
  await context.unroute(`${origins.sharePoint}/**`);
  await app.getByRole('button', { name: 'Försök igen' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
});

async function giveFigure(app: Frame, figure: string): Promise<void> {
  await rowOf(app, title).getByLabel(`Utfall för ${title}`).fill(figure);
  await rowOf(app, title).getByLabel(`Utfall för ${title}`).blur();
}

test('a figure that cannot be read and a text that is too long are told of, and stand when the page is loaded anew', async ({
  open,
  page,
}) => {
  const text = 'Vi har haft mycket att göra. '.repeat(3_449).slice(0, 100_000);
  const app = await open({ org, person, sub: figures });
  await giveFigure(app, '1e99');
  const said = rowOf(app, title).getByRole('alert');
  await expect(said).toHaveText(/siffra/);
  await giveFigure(app, '12,5,3');
  await expect(said).toHaveText(/siffra/);
  await app.getByRole('link', { name: /^Resultatanalys/ }).click();
  await app.getByLabel(question).fill(text);
  await app.getByLabel(question).blur();
  await expect(app.getByText(/är 100\s000 tecken\. Högst 20\s000 får plats/)).toBeVisible();

  await page.reload();
  const again = await open({ org, person, sub: analysis });
  await expect(again.getByLabel(question)).toHaveValue(text);
  await again.getByRole('link', { name: /^Indikatorer/ }).click();
  await expect(rowOf(again, title).getByLabel(`Utfall för ${title}`)).toHaveValue('12,5,3');
});

test('a browser that refuses all storage in frames is worked in, and says that it keeps nothing', async ({
  tenant,
}) => {
  // Playwright's own list of features leaves storage in foreign frames refused (teams.md 5.1).
  const browser = await launch(tenant.chromiumArgs.filter((arg) => !arg.startsWith('--disable-features')));
  const context = await browser.newContext();
  const trouble = troubles();
  await trouble.listenTo(context);
  await onTheDay(context);
  const app = await openApp(await context.newPage(), tenant, { org, person, sub: figures });
  await expect(app.evaluate(() => window.localStorage.length)).rejects.toThrow(
    /SecurityError|Access is denied/,
  );
  await giveFigure(app, '17,5');
  await expect(app.getByText(/^Webbläsaren sparar ingenting åt oss\./)).toBeVisible();
  await expect(app.getByRole('banner').getByText('Sparat i SharePoint')).toBeVisible();
  expect(trouble.heard).toEqual([]);
  await browser.close();
});
