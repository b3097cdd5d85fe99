// An administrator makes an empty site a working one from the screen, for each of the four models, and is interrupted on the way.
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { presetNamed } from '../../src/features/setup/wizard/draft.ts';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { presetIds } from '../../src/steering/presets/preset.ts';
import { atDesk, type Desk, press, type } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenEmptyTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/ny';
let tenant: Tenant;

beforeAll(() => void vi.setSystemTime(beginning));
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const button = (name: string) => screen.findByRole('button', { name }, { timeout: 60_000 });

async function fillIn(model: string, organisation: string): Promise<void> {
  press(await button('Gör i ordning webbplatsen'));
  await screen.findByText('Du har de rättigheter som behövs.', {}, { timeout: 20_000 });
  press(await button('Nästa'));
  press(await screen.findByRole('radio', { name: new RegExp(`^${model}`) }));
  press(await button('Nästa'));
  type(await screen.findByRole('textbox', { name: /^Organisationens namn/ }), organisation);
  type(screen.getByRole('textbox', { name: /^Nämnder/ }), 'Vård- och omsorgsnämnden\nSkolnämnden\n');
  press(await button('Nästa'));
}

const allSent = (desk: Desk) =>
  waitFor(() => expect(desk.workspace.status().waiting).toBe(0), { timeout: 30_000 });

describe.each(presetIds)('from %s', (id) => {
  it('an empty site becomes a working one', { timeout: 120_000 }, async () => {
    tenant = givenEmptyTenant(site);
    const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    await desk.look('#/mitt-arbete');
    const { model } = presetNamed(id);
    await fillIn(model.name, 'Ö kommun');
    expect(await screen.findByText('Styrmodell för Ö kommun')).toBeDefined();
    press(await button('Gör i ordning nu'));
    await screen.findByRole('heading', { name: 'Webbplatsen är i ordning' }, { timeout: 90_000 });
    await allSent(desk);

    // Another person's device, which has nothing but what SharePoint says.
    const other = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const rows = other.workspace.rows();
    const inForce = modelInForce(rows, 2026);
    expect(inForce.ok && inForce.value.name).toBe('Styrmodell för Ö kommun');
    expect(inForce.ok && inForce.value.levels).toEqual(model.levels);
    expect(rows.all(periods).map(({ label, state }) => [label, state])).toEqual(
      model.periods.map(({ label }) => [label, 'planned']),
    );
    const council = rows.by(bodies, 'kind', 'council');
    expect(council).toHaveLength(1);
    expect(rows.by(bodies, 'kind', 'committee').map(({ key, parent }) => [key, parent])).toEqual([
      ['vard-och-omsorgsnamnden', council[0]?.key],
      ['skolnamnden', council[0]?.key],
    ]);
    expect(rows.all(roleAssignments).map(({ role, person }) => [role, person])).toEqual([
      ['systemManager', 'forvaltningsledare@contoso.onmicrosoft.com'],
    ]);
    expect(other.workspace.status().faults.filter(({ values }) => values.year === 2026)).toEqual([]);
  });
});

it('goes on from where it was when the browser is closed in the middle', { timeout: 120_000 }, async () => {
  tenant = givenEmptyTenant(site);
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  await desk.look('#/mitt-arbete');
  await fillIn('Kommun, Mål', 'Ö kommun');
  press(await button('Gör i ordning nu'));
  await screen.findByText(/: Lägger till kolumner$/, {}, { timeout: 30_000 });
  desk.line.cut();
  await screen.findByText(/^Det går inte att nå SharePoint just nu/, {}, { timeout: 30_000 });
  desk.workspace.close();

  // What was chosen and typed is on the device, and what was made is on the site.
  const { storage } = desk;
  const again = await atDesk(tenant, { site, person: 'forvaltningsledare', storage });
  await again.look('#/installningar/gor-i-ordning/rattigheter');
  const lists = await screen.findByRole('row', { name: /^Listor/ }, { timeout: 20_000 });
  expect(lists.textContent).toMatch(/^Listor[1-9]\d*0$/);
  await again.look('#/installningar/gor-i-ordning/i-ordning');
  expect(await screen.findByText('Styrmodell för Ö kommun')).toBeDefined();
  press(await button('Gör i ordning nu'));
  await screen.findByRole('heading', { name: 'Webbplatsen är i ordning' }, { timeout: 90_000 });
  await allSent(again);
});

it('is stopped by the one who began it, left for another page, and resumed', {
  timeout: 120_000,
}, async () => {
  tenant = givenEmptyTenant(site);
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  await desk.look('#/mitt-arbete');
  await fillIn('Region, styrmodell', 'Region Ö');
  press(await button('Gör i ordning nu'));
  await screen.findByText(/: Lägger till kolumner$/, {}, { timeout: 30_000 });
  press(await button('Avbryt'));
  expect(
    await screen.findByText(/^Avbrutet\. Det som är gjort finns kvar/, {}, { timeout: 30_000 }),
  ).toBeDefined();
  await desk.look('#/installningar/gor-i-ordning/organisation');
  expect(await screen.findByRole('textbox', { name: /^Organisationens namn/ })).toHaveProperty(
    'value',
    'Region Ö',
  );
  await desk.look('#/installningar/gor-i-ordning/i-ordning');
  press(await button('Fortsätt'));
  await screen.findByRole('heading', { name: 'Webbplatsen är i ordning' }, { timeout: 90_000 });
});

it('tells the one without rights which they are', async () => {
  tenant = givenEmptyTenant(site);
  const { sp } = tenant.lineOf('forvaltningsledare', site).connection;
  await sp.web.associatedMemberGroup.users.add('i:0#.f|membership|controller-1@contoso.onmicrosoft.com');
  const desk = await atDesk(tenant, { site, person: 'controller-1' });
  await desk.look('#/mitt-arbete');
  press(await button('Gör i ordning webbplatsen'));
  expect(
    await screen.findByText(
      /^Du saknar rätten att skapa grupper, hantera behörigheter och se vem som har vilken behörighet\. Be någon som äger/,
      {},
      { timeout: 20_000 },
    ),
  ).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Nästa' })).toBeNull();
});
