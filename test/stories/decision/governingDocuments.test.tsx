// The secretary puts governing documents into the register: one that was adopted long ago, and a draft; nobody else may, and nothing typed is lost.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { allSent, atDesk, press, type } from '../../given/desk.tsx';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const [example] = examples;
if (!example) throw new Error('There is no example');
const { preset, committee, bodies } = example.sketch;
const name = bodies.find(({ id }) => id === committee)?.name ?? '';
const site = `/sites/${preset}`;
const page = `#/namnd/${committee}/styrdokument`;
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);

it('S38: an older document is put in with body, day and paragraph, and shown as nothing that the log knows of', {
  timeout: 120_000,
}, async () => {
  const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
  await secretary.look(page);
  press(await screen.findByRole('button', { name: 'Lägg till ett styrdokument' }));
  press(await screen.findByRole('radio', { name: 'Ett dokument som redan gäller' }));
  type(field(/^Målgrupp/), 'Alla chefer');
  press(screen.getByRole('button', { name: 'Lägg till' }));
  await screen.findByText('Fyll i ”Namn”.');
  screen.getByText('Fyll i ”Slag”.');
  screen.getByText('Fyll i ”Antaget den”.');

  // Whoever is called away finds the form as it was left.
  await secretary.look(`#/namnd/${committee}`);
  await secretary.look(page);
  expect(field(/^Målgrupp/).value).toBe('Alla chefer');
  type(field(/^Namn/), 'Policy för representation');
  fireEvent.change(field(/^Slag/), { target: { value: 'policy' } });
  type(field(/^Antaget den/), '2027-01-01');
  type(field(/^Paragraf/), '§ 48');
  type(field(/^Första översyn/), '2026-07-01');
  type(field(/^Ansvarig funktion/), 'Kommunikationschefen');
  type(field(/^Diarienummer/), 'HSN/48/2017');
  press(screen.getByRole('button', { name: 'Lägg till' }));
  await screen.findByText(/Dagen har inte kommit än/);
  type(field(/^Antaget den/), '2017-09-25');
  press(screen.getByRole('button', { name: 'Lägg till' }));

  const row = (await screen.findByRole('link', { name: 'Policy för representation' })).closest('li');
  if (row === null) throw new Error('The document has no row');
  await within(row).findByText(/Gäller · inte styrkt av loggen/);
  within(row).getByText(/25\sseptember\s2017, §\s48/);
  for (const said of [
    ...[`Antaget av${name}`, 'tills vidare', 'Ansvarig funktionKommunikationschefen'],
    ...['DiarienummerHSN/48/2017', 'MålgruppAlla chefer', 'Första översyn1\u00a0juli\u00a02026'],
  ])
    expect(row.textContent).toContain(said);
  within(row).getByText('Antaget innan loggen började, så inte styrkt av loggen');
  await screen.findByText(/Kommunikationschefen ser över Policy för representation senast 1\sjuli\s2026/);
  await allSent(secretary);

  press(screen.getByRole('button', { name: 'Lägg till ett styrdokument' }));
  type(field(/^Namn/), 'Riktlinje för möten');
  fireEvent.change(field(/^Slag/), { target: { value: 'guideline' } });
  press(screen.getByRole('button', { name: 'Lägg till' }));
  const draft = (await screen.findByRole('link', { name: 'Riktlinje för möten' })).closest('li');
  expect(draft?.textContent).toContain('Utkast');
  expect(draft?.textContent).not.toContain('styrkt av loggen');
  await allSent(secretary);

  const member = await atDesk(tenant, { site, person: 'ledamot-a' });
  await member.look(page);
  await screen.findByRole('link', { name: 'Policy för representation' });
  await waitFor(() => screen.getByText(/inte styrkt av loggen/));
  expect(screen.queryByRole('button', { name: 'Lägg till ett styrdokument' })).toBeNull();
  // The draft is its writers' until the body has adopted it, on the page and past it.
  expect(screen.queryByRole('link', { name: 'Riktlinje för möten' })).toBeNull();
  expect(screen.queryByText('Riktlinje för möten')).toBeNull();
});

describe('SharePoint’s own lock, past the app', () => {
  const items = `/GetList('${site}/Lists/governingDocuments')/items`;
  const row = (person: string) => ({
    ...{ Title: person, Key: `forged-${person}.1`, RtId: `forged-${person}`, RtVersion: 1 },
    ...{ Kind: 'policy', State: 'inForce' },
  });
  it.each([
    ['namndsekreterare-1', 201],
    ['registrator-1', 201],
    ['forvaltningsledare', 201],
    ['ledamot-a', 403],
    ['ordforande', 403],
    ['handlaggare-1', 403],
    ['chef-enhet-a', 403],
    ['medarbetare-1', 403],
    ['revisor', 403],
    ['gast', 403],
  ])('lets %s put in a document: %i', async (person, expected) => {
    const answer = await tenant.raw(person, site, items, {
      method: 'POST',
      body: JSON.stringify(row(person)),
    });
    expect(answer.status).toBe(expected);
  });
});
