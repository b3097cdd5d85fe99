// What was typed is never lost: a crash in the middle of a sentence, a network that goes, a browser that refuses to keep, bad figures.
import { screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { memoryStorage } from '../../src/sync/storage.ts';
import { atDesk, type Desk, press, rowOf, type, write } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';
import { cause } from './filing.ts';

const site = '/sites/norrtalje-2019';
const person = 'chef-enhet-a';
const title = 'Frånvaro som följs upp samma dag';
const field = { name: `Utfall för ${title}` };

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

async function openAnalysis(desk: Desk): Promise<HTMLElement> {
  await desk.look('#/folj-upp');
  press(await screen.findByRole('link', { name: /^Resultatanalys/ }));
  return screen.findByRole('textbox', { name: /^Vad har blivit bra\?/ });
}

it('shows the sentence again after a crash in the middle of it', async () => {
  const first = await atDesk(tenant, { site, person });
  type(await openAnalysis(first), 'Vi har börjat ringa hem före t');
  // The device dies: nobody leaves the field, nothing is put away.
  const again = await atDesk(tenant, { site, person, storage: first.storage });
  expect(await openAnalysis(again)).toHaveProperty('value', 'Vi har börjat ringa hem före t');
});

it('keeps another person’s sentence out of sight on the same device', async () => {
  const first = await atDesk(tenant, { site, person });
  type(await openAnalysis(first), 'Bara för mina ögon');
  const other = await atDesk(tenant, { site, person: 'bitr-chef-enhet-a', storage: first.storage });
  expect(await openAnalysis(other)).toHaveProperty('value', '');
});

it('takes answers without a network, says so, and sends them when it is back', async () => {
  const desk = await atDesk(tenant, { site, person });
  desk.line.cut();
  await desk.look('#/folj-upp');
  const row = await rowOf(title);
  await write(row.getByRole('textbox', field), '74,5');
  await write(await row.findByRole('textbox', { name: /^Vad beror det på\?/ }), cause);
  await desk.workspace.refresh();
  expect(await screen.findByText('Väntar på nätet (2)')).toBeDefined();
  expect(await screen.findByText('Det går inte att nå SharePoint')).toBeDefined();
  expect(row.getByText('Ej uppfylld')).toBeDefined();

  desk.line.mend();
  press(screen.getByRole('button', { name: 'Försök igen' }));
  await vi.waitFor(() => expect(desk.workspace.status().waiting).toBe(0));
  expect(screen.queryByText('Det går inte att nå SharePoint')).toBeNull();
  const controller = await atDesk(tenant, { site, person: 'controller-1' });
  await controller.look('#/folj-upp/enheter');
  press(await screen.findByRole('link', { name: /^Enhet A/ }));
  expect((await rowOf(title)).getByRole('textbox', field)).toHaveProperty('value', '74,5');
});

it('opens what the device has kept when there is no network, also after a restart with answers waiting', async () => {
  const desk = await atDesk(tenant, { site, person });
  desk.line.cut();
  await desk.look('#/folj-upp');
  await write((await rowOf(title)).getByRole('textbox', field), '74,5');
  await desk.workspace.refresh();

  const again = await atDesk(tenant, { site, person, storage: desk.storage });
  await again.look('#/folj-upp');
  expect((await rowOf(title)).getByRole('textbox', field)).toHaveProperty('value', '74,5');
  expect(again.workspace.status()).toMatchObject({ waiting: 0, phase: 'fresh' });
});

it('says that nothing is kept when the browser refuses, until it has reached SharePoint', async () => {
  const desk = await atDesk(tenant, { site, person, storage: memoryStorage('memory') });
  desk.line.cut();
  await desk.look('#/folj-upp');
  await write((await rowOf(title)).getByRole('textbox', field), '74,5');
  expect(await screen.findByText(/^Webbläsaren sparar ingenting åt oss\./)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Ladda ner det osparade' })).toBeDefined();
});

it.each([
  ['12,5,3', /siffra/],
  ['1e99', /siffra/],
  ['9'.repeat(20), /[Ss]iffran är för stor/],
])('says what is wrong with the figure %s, and lets it stand', async (typed, sentence) => {
  const desk = await atDesk(tenant, { site, person });
  await desk.look('#/folj-upp');
  await write((await rowOf(title)).getByRole('textbox', field), typed);
  expect((await (await rowOf(title)).findByRole('alert')).textContent).toMatch(sentence);
  const again = await atDesk(tenant, { site, person, storage: desk.storage });
  await again.look('#/folj-upp');
  expect((await rowOf(title)).getByRole('textbox', field)).toHaveProperty('value', typed);
});

it('says how long a text of 100 000 characters may be, and lets it stand', async () => {
  const text = 'Vi har haft mycket att göra. '.repeat(3_449).slice(0, 100_000);
  const desk = await atDesk(tenant, { site, person });
  await write(await openAnalysis(desk), text);
  expect(await screen.findByText(/är 100\s000 tecken\. Högst 20\s000 får plats/)).toBeDefined();
  const again = await atDesk(tenant, { site, person, storage: desk.storage });
  expect(await openAnalysis(again)).toHaveProperty('value', text);
});
