// Where and for whom the app opens: channel and meeting, the tab's settings, a guest, and hosts that do not sign in for us.

import { issueToken } from '../../local-tenant/entra/token.ts';
import { origins } from '../../local-tenant/mapped.ts';
import { examples } from '../../local-tenant/seed/examples.ts';
import { expect, test } from './given.ts';

const org = 'rjh-2017';

for (const context of ['channel', 'meeting'] as const) {
  test(`in a ${context} the page is the same for everybody: the sum`, async ({ open }) => {
    const app = await open({ org, person: 'ordforande', context });
    await expect(app.getByRole('heading', { level: 1, name: 'Sammanvägning' })).toBeVisible();
    await expect(app.getByRole('rowgroup').first()).toBeVisible();
  });
}

test('a tab is added to a channel with Spara alone, and shows the sum there', async ({ open, page }) => {
  const settings = await open({ org, person: 'controller-1', context: 'settings' });
  await expect(settings.getByRole('heading', { name: 'Lägg till Röda tråden i kanalen' })).toBeVisible();
  await page.getByRole('button', { name: 'Spara' }).click();
  await expect(page).toHaveURL(/context=channel/);
  const tab = page.frameLocator('iframe[name="embedded-page-container"]');
  await expect(tab.getByRole('heading', { level: 1, name: 'Sammanvägning' })).toBeVisible();
});

for (const { sketch } of examples) {
  test(`${sketch.preset}: a guest sees that there is no access, and REST answers 403`, async ({
    open,
    tenant,
  }) => {
    const app = await open({ org: sketch.preset, person: 'gast' });
    await expect(app.getByRole('heading', { name: 'Du har inte tillgång' })).toBeVisible();
    await expect(app.getByRole('navigation')).toHaveCount(0);
    const token = issueToken(tenant.tenancy.world(), 'gast', origins.sharePoint);
    for (const address of ['/lists', "/lists/getbytitle('Styrmodeller')/items", '/currentuser']) {
      const request = new Request(`${origins.sharePoint}/sites/${sketch.preset}/_api/web${address}`, {
        headers: { Authorization: `Bearer ${token}` },
      });
      expect((await tenant.tenancy.sharePoint(request)).status).toBe(403);
    }
  });
}

test('consent is asked for once, from a click', async ({ open, page }) => {
  const app = await open({ org, person: 'chef-enhet-a', naa: 'interaction' });
  await app.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Godkänn' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
});

test('a consent that is turned down is told of, and can be given again', async ({ open, page }) => {
  const app = await open({ org, person: 'chef-enhet-a', naa: 'interaction' });
  await app.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: /Avbryt|Nej/ }).click();
  await expect(app.getByText('Inloggningen avbröts. Försök igen när du vill.')).toBeVisible();
  await app.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name: 'Godkänn' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
});

test('a host that does not sign in for us leaves a button that does', async ({ open }) => {
  const app = await open({ org, person: 'chef-enhet-a', naa: 'absent' });
  await app.getByRole('button', { name: 'Logga in' }).click();
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
});

test('a host that never answers is not waited for: there is a button to go on with', async ({ open }) => {
  const app = await open({ org, person: 'chef-enhet-a', naa: 'deaf' });
  await expect(app.getByRole('button', { name: /Logga in|Försök igen/ })).toBeVisible({ timeout: 20_000 });
});

test('the list of hosts that teams-js fetches may be out of reach', async ({ open, context, trouble }) => {
  trouble.expect(/validDomains/);
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  const app = await open({ org, person: 'chef-enhet-a' });
  await expect(app.getByRole('heading', { level: 1, name: 'Mitt arbete' })).toBeVisible();
});

test('a page that is neither Teams nor the own SharePoint may not show the app in a frame', async ({
  page,
  trouble,
}) => {
  trouble.expect(/frame-ancestors|status of 404/);
  await page.goto('https://res.cdn.office.net/');
  await page.setContent(`<iframe src="${origins.app}/app/"></iframe>`);
  await expect.poll(() => page.frames().at(1)?.url()).toMatch(/^chrome-error:/);
});

test('an address that names no site says so', async ({ page }) => {
  await page.goto(`${origins.app}/app/?site=https://elsewhere.example/sites/x`);
  await expect(
    page.getByRole('heading', { name: 'Adressen säger inte vilken webbplats det gäller' }),
  ).toBeVisible();
});
