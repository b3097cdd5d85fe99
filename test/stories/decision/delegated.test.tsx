// S30 and S31: an officer decides on delegation with a day that has been, the secretary carries it out, and it is told of at the body's next meeting.
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { wholePreset } from '../../../src/steering/presets/preset.ts';
import { readModel } from '../../../src/steering/readModel.ts';
import { allSent, atDesk, type Desk, press, write } from '../../given/desk.tsx';
import { beginning } from '../../given/seededWorld.ts';
import { choose, rowAt, sits, takenUp, toStep } from '../../given/sitting.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => {
  tenant.remove();
  vi.setSystemTime(beginning);
});
afterAll(() => void vi.useRealTimers());

const day = '2026-05-20';
const caseTitle = 'Bemanning under sommaren';
const rules = 'Regler för tjänsteresor';
const recipients = ['Regionstaben', 'Samordningsförbundet'];
const field = (name: string | RegExp) => screen.findByLabelText(name);

async function written(officer: Desk, body: string): Promise<void> {
  await officer.look(`#/namnd/${body}/arende`);
  press(await screen.findByText(caseTitle));
  press(await screen.findByText('Skriv delegationsbeslut'));
  await write(await field(/^Förvaltning eller avdelning/), 'Regionstaben');
  await choose(screen, /^Punkt i delegationsordningen/, '1.13 Administrativa regler inom styrelsens ansvar');
  await write(await field(/^Delegatens roll/), 'Regiondirektör');
  await toStep('Beslut');
  press(screen.getByText('Lägg till en punkt'));
  await write(await field(/^Beslutstext/), `${rules} antas.`);
  await write(rowAt('items.0').getByLabelText('Gäller från'), '2026-01-01');
  await choose(rowAt('items.0'), 'Lägg till vad punkten leder till', 'Antar ett styrdokument');
  press(rowAt('items.0').getByLabelText('Lägg till det valda: Lägg till vad punkten leder till'));
  await write(await rowAt('items.0').findByLabelText('Namn'), rules);
  await toStep('Ärendebeskrivning');
  await write(await field(/^Ärendebeskrivning/), 'Reglerna samlar det som redan gäller.');
  await toStep('Bilagor och mottagare');
  for (const [at, name] of recipients.entries()) {
    press(screen.getByText('Lägg till mottagare'));
    const box = await waitFor(() => {
      const last = rowAt('recipients').getAllByLabelText('Mottagare')[at];
      if (last === undefined) throw new Error(`No place for ${name}`);
      return last;
    });
    await write(box, name);
  }
}

const delegating = examples.flatMap(({ sketch }) => {
  const model = readModel(wholePreset(sketch.preset));
  return model.ok && model.value.delegation.rules.length > 0
    ? [[sketch.preset, sketch.committee] as const]
    : [];
});

describe.each(delegating)('%s', (preset, body) => {
  const site = `/sites/${preset}`;

  it('S30, S31: it holds when it is taken, is carried out by the secretary, and is told of at the next meeting', {
    timeout: 240_000,
  }, async () => {
    const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
    const sitting = { secretary, body, day };
    const officer = await atDesk(tenant, { site, person: 'handlaggare-1' });
    await written(officer, body);

    await toStep('Granska och skicka');
    await screen.findByText(/^Inget saknas. Bocka av det som står under Att överväga/);
    screen.getByText(/^Punkt 1 gäller från en dag före beslutet \(2026-01-01\)/, { selector: 'a' });
    press(screen.getByText('Fatta beslutet'));
    press(await screen.findByLabelText('Vi har övervägt det här'));
    await screen.findByText('Inget saknas. Skrivelsen kan skickas.');
    press(screen.getByText('Fatta beslutet'));
    await screen.findByText('Hämta som Word');
    await allSent(officer);
    // It waits for whoever may write in the register; those to whom it goes out stand in it.
    const decision = window.location.hash;
    within(await screen.findByLabelText('Vad beslutet leder till')).getByText(`${rules} antas`);
    screen.getByText('Det skrivs av organets sekreterare eller registratorn.');
    expect(screen.queryByText(/^Verkställ/)).toBeNull();
    for (const name of recipients) screen.getByText(name, { selector: 'li' });

    await secretary.look(decision);
    press(await screen.findByText('Verkställ det som är beslutat på delegation'));
    await screen.findByText('Allt som beslutet leder till är verkställt.');
    await allSent(secretary);
    await secretary.look(`#/namnd/${body}/styrdokument`);
    press(await screen.findByText(rules));
    await screen.findByText(/^Antaget på delegation. Beslutet står bland organets ärenden/);
    const row = screen.getByText(rules).closest('li');
    expect(row?.textContent).toMatch(/Gäller · antaget på delegation/);
    expect(row?.textContent).toMatch(/från 1\sjanuari\s2026 tills vidare/);

    vi.setSystemTime(Date.parse(`${day}T07:10:00Z`));
    await sits(sitting);
    await takenUp(sitting, caseTitle);
    screen.getByText(/^Anmälan · /);
    expect(screen.queryByText(/^Beslut · /)).toBeNull();
    await secretary.look(decision);
    await screen.findByText(/Anmäls 20\smaj\s2026/);
  });
});
