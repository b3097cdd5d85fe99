// Three thousand units pasted from Excel are previewed in a window and kept in one go, also without a network.
import { screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { units } from '../../src/schema/lists/units.ts';
import { atDesk, press, type } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const many = 3_000;

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

it('keeps three thousand rows in one go, and says how many wait', async () => {
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  const before = desk.workspace.rows().all(units).length;
  await desk.look('#/installningar/organisation/importera');
  const body = desk.workspace.rows().all(bodies)[0]?.key ?? '';
  const lines = Array.from({ length: many }, (_, at) => `stor-${at}\tStor ${at}\tEnhet\t${body}`);
  type(
    await screen.findByLabelText('Eller klistra in från Excel'),
    ['Kod\tNamn\tNivå\tSvarar till organ', ...lines].join('\n'),
  );
  press(screen.getByRole('button', { name: 'Visa det inklistrade' }));
  await screen.findByRole('button', { name: /^Nya 3\s000$/ });
  // Only what is in view is in the page.
  expect(screen.queryAllByText(/^Rad \d+$/).length).toBeLessThan(100);
  desk.line.cut();
  press(screen.getByRole('button', { name: /^Läs in 3\s000 rader$/ }));
  await screen.findByText(/^3\s000 rader är inlästa\.$/, {}, { timeout: 60_000 });
  expect(desk.workspace.status().waiting).toBe(many);
  expect(screen.getByText(/ändringar väntar på att komma till SharePoint/)).toBeDefined();
  const unsent = JSON.parse(desk.workspace.exportUnsent()) as { readonly changes: readonly unknown[] };
  expect(unsent.changes.length).toBe(many);
  expect(desk.workspace.rows().all(units).length).toBe(before + many);
  desk.workspace.close();
}, 180_000);
