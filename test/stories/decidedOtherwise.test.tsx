// S17: the controller judges a group otherwise than computed; a reason is demanded, and both values are shown with it.
import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { atDesk, press, type } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';
const group = 'Patient';
const ownReason = 'Två av tre mottagningar saknar läkare sedan i mars.';
const reason = 'Nämnden har tagit över ansvaret och bedömer helheten.';

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

async function rowOfGroup() {
  const heading = await screen.findByRole('rowheader', { name: new RegExp(`^${group}`) });
  const row = heading.closest<HTMLElement>('[role=rowgroup]');
  if (row === null) throw new Error(`${group} has no row`);
  return within(row);
}

async function groupIn(name: string): Promise<HTMLElement> {
  await screen.findByRole('heading', { name: 'Så summeras det' });
  const found = screen.getByText(name, { selector: 'li p' }).closest<HTMLElement>('li');
  if (found === null) throw new Error(`${name} is not summed`);
  return found;
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

  await controller.look('#/folj-upp/samlad/2026.T1/organ/hsn');
  const own = within(await groupIn(group));
  press(own.getByRole('button', { name: /Varför\?/ }));
  press(own.getByRole('button', { name: 'Bedöm på annat sätt' }));
  press(own.getByRole('radio', { name: 'Ej uppfylld' }));
  type(own.getByRole('textbox', { name: /^Motivering/ }), ownReason);
  press(own.getByRole('button', { name: 'Spara bedömningen' }));
  expect(await own.findByText('Bedömt till ej uppfylld')).toBeDefined();
  await controller.workspace.refresh();

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
  // On paper nothing opens, so both values and the reason also stand in the open.
  const both = `${group}: beräknat till delvis uppfylld, bedömt till uppfylld`;
  expect(screen.getByText(both).closest('li')?.textContent).toContain(reason);
  await reader.look('#/folj-upp/samlad/2026.T1/alla');
  expect((await screen.findByText(both)).closest('li')?.textContent).toContain(reason);
});
