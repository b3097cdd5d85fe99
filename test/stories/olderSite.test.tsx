// A site that lacks something is brought to today's shape from the screen.
import '@pnp/sp/fields/list.js';
import '@pnp/sp/lists/web.js';
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { atDesk, press } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const button = (name: string) => screen.findByRole('button', { name }, { timeout: 60_000 });

it('brings a site that lacks something to today’s shape, and says which columns had been removed', {
  timeout: 60_000,
}, async () => {
  const older = '/sites/rjh-2017';
  const { sp } = tenant.lineOf('forvaltningsledare', older).connection;
  await sp.web.getList(`${older}/Lists/outcomes2026`).fields.getByInternalNameOrTitle('Forecast').delete();
  await sp.web.getList(`${older}/Lists/risks2026`).delete();
  const desk = await atDesk(tenant, { site: older, person: 'forvaltningsledare' });
  await desk.look('#/installningar');
  expect(
    await screen.findByText(
      'Listan ”Utfall 2026” saknar kolumnen ”Forecast”. Den läggs till på nytt, tom.',
      {},
      { timeout: 30_000 },
    ),
  ).toBeDefined();
  press(await button('Lägg till det som saknas'));
  expect(
    await screen.findByText('Klart. Webbplatsen är i dagens skick.', {}, { timeout: 50_000 }),
  ).toBeDefined();
  press(await button('Titta igen'));
  expect(await screen.findByRole('heading', { name: /^Inget saknas\./ }, { timeout: 30_000 })).toBeDefined();
  await waitFor(() =>
    expect(desk.workspace.status().faults.filter(({ values }) => values.year === 2026)).toEqual([]),
  );
});

it('leads from the turn of the year to where the missing lists are made, and back to a year that can be turned', {
  timeout: 120_000,
}, async () => {
  const site = '/sites/norrtalje-2019';
  const { sp } = tenant.lineOf('forvaltningsledare', site).connection;
  await sp.web.getList(`${site}/Lists/activities2027`).delete();
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  await desk.look('#/arshjulet/vand/2027/se');
  expect(await screen.findByText('Webbplatsen måste göras i ordning för 2027 först')).toBeDefined();
  press(await screen.findByRole('link', { name: 'Till inställningarna för webbplatsen' }));
  press(await button('Lägg till det som saknas'));
  await screen.findByText('Klart. Webbplatsen är i dagens skick.', {}, { timeout: 50_000 });
  await desk.look('#/arshjulet/vand/2027/se');
  expect(await screen.findByText(/De finns\.$/)).toBeDefined();
});
