// Two people answer for the same unit at the same time: what can be put together is, and what cannot is shown with both texts.
import { screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { atDesk, type Desk, press, rowOf, write } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/sundsvall-2017';
const good = 'Vad har blivit bra?';
const bad = /^Vad har blivit mindre bra\?/;

let tenant: Tenant;
let manager: Desk;
let deputy: Desk;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
  manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  deputy = await atDesk(tenant, { site, person: 'bitr-chef-enhet-a' });
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

async function openAnalysis(desk: Desk): Promise<void> {
  await desk.look('#/folj-upp');
  press(await screen.findByRole('link', { name: /^Resultatanalys/ }));
  await screen.findByRole('heading', { level: 1, name: 'Resultatanalys' });
}
const answer = (name: string | RegExp) => screen.getByRole('textbox', { name });

/** Writes an answer, and it goes to SharePoint. */
async function answerAs(desk: Desk, question: string | RegExp, text: string): Promise<void> {
  await openAnalysis(desk);
  await write(answer(question), text);
  await desk.workspace.refresh();
}

it('puts together what they wrote in different fields of the same row, without asking', async () => {
  await answerAs(manager, new RegExp(good.replace('?', '\\?')), 'Fler får samma medarbetare.');
  // The deputy's page does not know of it yet.
  await answerAs(deputy, bad, 'Kvällarna är svåra att bemanna.');
  await manager.workspace.refresh();
  for (const desk of [manager, deputy]) {
    await openAnalysis(desk);
    expect(answer(/^Vad har blivit bra\?/)).toHaveProperty('value', 'Fler får samma medarbetare.');
    expect(answer(bad)).toHaveProperty('value', 'Kvällarna är svåra att bemanna.');
    expect(desk.workspace.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  }
});

it('shows both texts when they wrote in the same field, and lets the second put them together', async () => {
  await answerAs(manager, /^Vad har blivit bra\?/, 'Fler får samma medarbetare.');
  await deputy.workspace.refresh();
  await answerAs(manager, /^Vad har blivit bra\?/, 'Fler får samma medarbetare. Kön är borta.');
  await answerAs(deputy, /^Vad har blivit bra\?/, 'Äntligen! Fler får samma medarbetare.');

  expect(await screen.findByRole('heading', { name: 'Ni har skrivit i samma text' })).toBeDefined();
  expect(screen.getByText(/^Chef Enhet A sparade en ändring/)).toBeDefined();
  const side = (name: string) => {
    const element = screen.getByRole('heading', { name }).parentElement;
    if (element === null) throw new Error(`${name} has no side`);
    return within(element);
  };
  expect(side('Din text').getByText(/Äntligen!/)).toBeDefined();
  expect(side('Text från Chef Enhet A').getByText(/Kön är borta\./)).toBeDefined();

  press(screen.getByRole('button', { name: 'Spara förslaget' }));
  await deputy.workspace.refresh();
  await manager.workspace.refresh();
  await openAnalysis(manager);
  expect(answer(/^Vad har blivit bra\?/)).toHaveProperty(
    'value',
    'Äntligen! Fler får samma medarbetare. Kön är borta.',
  );
});

it('asks which figure is right when both gave one', async () => {
  const title = 'Sjukfrånvaro';
  const field = { name: `Utfall för ${title}` };
  await manager.look('#/folj-upp');
  await write((await rowOf(title)).getByRole('textbox', field), '9,0');
  await manager.workspace.refresh();
  await deputy.look('#/folj-upp');
  await write((await rowOf(title)).getByRole('textbox', field), '9,6');
  await deputy.workspace.refresh();

  const row = await rowOf(title);
  expect(await row.findByText('Ni har ändrat samma uppgift')).toBeDefined();
  const side = (name: string) => within(row.getByRole('heading', { name }).parentElement ?? row.element);
  expect(side('Din uppgift').getByText(/^9,6/)).toBeDefined();
  expect(side('Uppgift från Chef Enhet A').getByText(/^9,0/)).toBeDefined();
  press(row.getByRole('button', { name: 'Behåll min' }));
  await deputy.workspace.refresh();
  await manager.workspace.refresh();
  await manager.look('#/folj-upp');
  expect((await rowOf(title)).getByRole('textbox', field)).toHaveProperty('value', '9,6');
});
