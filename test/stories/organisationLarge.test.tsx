// Three thousand units pasted from Excel are previewed, kept in one go, and still there to be sent when the tab is opened anew.
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { bodies } from '../../src/schema/lists/bodies.ts';
import { units } from '../../src/schema/lists/units.ts';
import { memoryStorage } from '../../src/sync/storage.ts';
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

it('reads three thousand rows in, and goes on with what waits after the tab was closed', async () => {
  const storage = memoryStorage();
  const desk = await atDesk(tenant, { site, person: 'forvaltningsledare', storage });
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
  const begun = performance.now();
  press(screen.getByRole('button', { name: /^Läs in 3\s000 rader$/ }));
  await screen.findByText(/^3\s000 rader är inlästa\.$/, {}, { timeout: 60_000 });
  console.info(`kept in ${Math.round(performance.now() - begun)} ms`);
  expect(desk.workspace.status().waiting).toBe(many);
  expect(screen.getByText(/ändringar väntar på att komma till SharePoint/)).toBeDefined();
  desk.workspace.close();

  const again = await atDesk(tenant, { site, person: 'forvaltningsledare', storage });
  expect(again.workspace.rows().all(units).length).toBe(before + many);
  const sending = performance.now();
  await waitFor(() => expect(again.workspace.status().waiting).toBeLessThan(many - 50), { timeout: 60_000 });
  const sent = many - again.workspace.status().waiting;
  console.info(`${sent} rows sent in ${Math.round(performance.now() - sending)} ms`);
  again.workspace.close();
}, 180_000);
