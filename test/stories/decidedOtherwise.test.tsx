// S17: the controller judges a group otherwise than computed; a reason is demanded, and both values are shown with it.
import { screen, within } from '@testing-library/react';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { atDesk, press, type } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const group = 'Patient';
const reason = 'Nämnden har tagit över ansvaret och bedömer helheten.';

let tenant: Tenant;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
});
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
});

async function rowOfGroup() {
  const heading = await screen.findByRole('rowheader', { name: new RegExp(`^${group}`) });
  const row = heading.closest<HTMLElement>('[role=rowgroup]');
  if (row === null) throw new Error(`${group} has no row`);
  return within(row);
}

it('demands a reason of twenty characters, and shows both values with it to everybody', async () => {
  const controller = await atDesk(tenant, { site, person: 'controller-1' });
  await controller.look('#/folj-upp/sammanvagning');
  const row = await rowOfGroup();
  expect(row.getByText('Delvis uppfylld')).toBeDefined();
  press(row.getByRole('button', { name: /Varför\?/ }));
  press(row.getByRole('button', { name: 'Bedöm på annat sätt' }));
  press(row.getByRole('radio', { name: 'Uppfylld' }));
  type(row.getByRole('textbox', { name: /^Motivering/ }), 'ok');
  press(row.getByRole('button', { name: 'Spara bedömningen' }));
  expect(await row.findByText(/Skriv varför, med minst 20 tecken/)).toBeDefined();

  type(row.getByRole('textbox', { name: /^Motivering/ }), reason);
  press(row.getByRole('button', { name: 'Spara bedömningen' }));
  expect(await row.findByText(reason)).toBeDefined();
  await controller.workspace.refresh();
  expect(controller.workspace.status()).toMatchObject({ waiting: 0, refused: [] });

  const reader = await atDesk(tenant, { site, person: 'ordforande' });
  await reader.look('#/folj-upp/sammanvagning');
  const seen = await rowOfGroup();
  expect(seen.getByRole('button', { name: /^Delvis uppfylld/ })).toBeDefined();
  const decided = seen.getAllByRole('cell').find((cell) => /^Bedömt/.test(cell.textContent));
  expect(decided?.textContent).toMatch(/Uppfylld/);
  press(seen.getByRole('button', { name: /Varför\?/ }));
  expect(seen.getByText('Bedömt till uppfylld')).toBeDefined();
  expect(seen.getByText(reason)).toBeDefined();
  expect(seen.getByText('ändrat av Controller 1')).toBeDefined();
  expect(seen.getByText('Beräknat: delvis uppfylld.')).toBeDefined();
  expect(seen.queryByRole('button', { name: 'Bedöm på annat sätt' })).toBeNull();
});
