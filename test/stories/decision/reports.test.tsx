// An officer opens a case and writes its report; the secretary sees it and a member reads it, and others do not.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { wholePreset } from '../../../src/steering/presets/preset.ts';
import { readModel } from '../../../src/steering/readModel.ts';
import { allSent, atDesk, press, write } from '../../given/desk.tsx';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

/** The step of that name, by its link in the list of steps. */
async function toStep(name: string) {
  const steps = await screen.findByRole('navigation', { name: 'Steg' });
  press(within(steps).getByRole('link', { name: new RegExp(`^${name}`) }));
  await screen.findByRole('heading', { level: 1, name });
}
const field = (name: string | RegExp) => screen.findByRole('textbox', { name });

/** SharePoint's own lock, past the app: who may read the reports that are sent, or being written, and who may write one. */
async function expectLocked(site: string, body: string, list: 'proposals' | 'proposalDrafts') {
  const items = `/GetList('${site}/Lists/${list}-${body}')/items`;
  const opens = list === 'proposals' ? 200 : 403;
  const reads = async (person: string) => (await tenant.raw(person, site, items)).status;
  const writes = async (person: string) => {
    const row = {
      Title: person,
      Key: `forged.${person}`,
      Case: 'x',
      RtNumber: 1,
      Kind: 'officialReport',
      State: 'sent',
    };
    return (await tenant.raw(person, site, items, { method: 'POST', body: JSON.stringify(row) })).status;
  };
  const tried = async (person: string) => [person, await reads(person), await writes(person)];
  expect(
    await Promise.all(['medarbetare-1', 'controller-1', 'ledamot-a', 'revisor', 'gast'].map(tried)),
  ).toEqual([
    ['medarbetare-1', 403, 403],
    ['controller-1', 403, 403],
    ['ledamot-a', opens, 403],
    ['revisor', opens, 403],
    ['gast', 403, 403],
  ]);
}

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;
    const model = readModel(wholePreset(preset));
    if (!model.ok) throw new Error('The preset does not hang together');
    const { proposal, rules } = model.value;

    it('a case is opened and its report written, sent and read', { timeout: 120_000 }, async () => {
      const officer = await atDesk(tenant, { site, person: 'handlaggare-1' });
      await officer.look(`#/namnd/${body}/arende`);
      await screen.findByRole('link', { name: /Reviderad riktlinje/ });
      const number = await field('Diarienummer');
      expect(number).toHaveProperty('value', expect.stringMatching(/34/));
      await write(await field('Ärendemening'), 'Lokaler för dagverksamhet');
      press(screen.getByRole('button', { name: 'Öppna ärendet' }));
      await screen.findByRole('heading', { level: 1, name: 'Lokaler för dagverksamhet' });
      press(screen.getByRole('button', { name: `Skriv ${proposal.name.toLowerCase()}` }));

      await screen.findByRole('heading', { level: 1, name: 'Grunduppgifter' });
      await write(await field('Handläggarens titel'), 'Utredare');
      await write(await field('Förvaltning eller avdelning'), 'Förvaltningen');

      await toStep('Granska och skicka');
      press(screen.getByRole('button', { name: 'Skicka skrivelsen' }));
      await screen.findAllByText(/Skriv minst ett förslag till beslut/);

      await toStep('Förslag till beslut');
      press(screen.getByRole('button', { name: 'Lägg till en punkt' }));
      await write(await field('Beslutstext'), 'Lokalen hyrs från hösten.');

      await toStep('Texter');
      for (const box of screen.getAllByRole('textbox')) await write(box, 'Det som hör hit.');
      if (proposal.parts.some(({ content }) => content === 'impact')) {
        await toStep('Konsekvenser');
        const ticks = screen.getAllByRole('checkbox');
        for (const tick of ticks) press(tick);
        await waitFor(() => expect(screen.queryAllByRole('textbox')).toEqual([]));
      }
      if (rules.requireFinancing) {
        await toStep('Finansiering');
        press(screen.getByRole('radio', { name: 'Nej' }));
        await write(await field('Motivering'), 'Hyran ryms i ramen.');
      }

      await toStep('Bilagor och mottagare');
      const file = new File(['%PDF-1.7'], 'Ritning: plan 1.pdf', { type: 'application/pdf' });
      fireEvent.change(screen.getByLabelText('Fil att bifoga'), { target: { files: [file] } });
      await screen.findByText('Ritning: plan 1.pdf är uppladdad.');
      press(screen.getByRole('button', { name: 'Lägg till någon som undertecknar' }));
      await write(await field('Roll'), 'Förvaltningschef');
      await write(await field('Namn'), 'Förvaltningschef');
      press(screen.getByRole('button', { name: 'Lägg till mottagare' }));
      await write(await field('Mottagare'), 'Fastighetsenheten');

      await toStep('Granska och skicka');
      await screen.findAllByText('Inget saknas. Skrivelsen kan skickas.');
      press(screen.getByRole('button', { name: 'Skicka skrivelsen' }));
      await screen.findByRole('button', { name: 'Hämta som Word' });
      await allSent(officer);

      const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
      await secretary.look(`#/namnd/${body}/arende`);
      press(await screen.findByRole('link', { name: /Lokaler för dagverksamhet.*Skickad/ }));
      press(await screen.findByRole('link', { name: new RegExp(proposal.name) }));
      await screen.findByText('1. Lokalen hyrs från hösten.');
      expect(screen.getByRole('link', { name: 'Ritning: plan 1' })).toHaveProperty(
        'href',
        expect.stringContaining(`/caseDocuments/Organ%20${body}/`),
      );

      await expectLocked(site, body, 'proposals');
      await expectLocked(site, body, 'proposalDrafts');
    });
  },
);

it('a member reads what has been sent and not what is being written, and staff read neither', {
  timeout: 60_000,
}, async () => {
  const site = '/sites/sundsvall-2017';
  const member = await atDesk(tenant, { site, person: 'ledamot-a' });
  await member.look('#/namnd/von/arende');
  expect(screen.queryByRole('button', { name: 'Öppna ärendet' })).toBeNull();
  press(await screen.findByRole('link', { name: /Bemanning under sommaren/ }));
  await screen.findByText(
    'När handläggaren har skickat skrivelsen står den här, för alla i organet samtidigt.',
  );
  await member.look('#/namnd/von/skrivelse/VON-2026-00033.1');
  await screen.findByRole('heading', { level: 1, name: 'Skrivelsen finns inte här' });

  const staff = await atDesk(tenant, { site, person: 'medarbetare-1' });
  await staff.look('#/namnd/von/arende');
  await screen.findByText('Handlingarna är inte öppna för dig');
});
