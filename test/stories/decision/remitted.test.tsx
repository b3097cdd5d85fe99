// A committee remits a case: its report is written anew from the last one, decided at a later meeting, and read in the register and among what is to be followed up.
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { wholePreset } from '../../../src/steering/presets/preset.ts';
import { readModel } from '../../../src/steering/readModel.ts';
import { allSent, atDesk, type Desk, press, write } from '../../given/desk.tsx';
import { beginning, today } from '../../given/seededWorld.ts';
import { adjusted, called, choose, closed, openedWith, pageOf, rowAt, toStep } from '../../given/sitting.ts';
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

const later = '2026-05-20';
const older = 'Riktlinje för mål och uppföljning';
const caseTitle = 'Reviderad riktlinje för mål och uppföljning';
const trial = 'Riktlinje på prov';
const answered = 'Pröva digital bokning';
const reason = 'Riktlinjen ska prövas innan den antas.';
const carried = 'Från den förra skrivelsen, inte ändrad.';

/** The officer lets a guideline be tried until the revised one is adopted, and has an assignment reported back. */
async function writtenAnew(officer: Desk): Promise<void> {
  await screen.findByText(/Skrivelsen har börjat med det som stod i den förra/);
  await toStep('Förslag till beslut');
  expect(screen.getAllByText(carried)).toHaveLength(2);
  await write(rowAt('items.0').getByLabelText(/^Beslutstext/), `${trial} antas tills vidare.`);
  await waitFor(() => expect(screen.getAllByText(carried)).toHaveLength(1));
  await choose(rowAt('items.0'), 'Leder till', 'Antar något tills vidare');
  await choose(rowAt('items.0'), /^Gäller i väntan på/, caseTitle);
  await waitFor(() =>
    expect(rowAt('items.0').getByLabelText(/^Gäller i väntan på/)).not.toHaveProperty('value', ''),
  );
  await write(rowAt('items.0').getByLabelText('Namn'), trial);

  press(screen.getByRole('button', { name: 'Lägg till en punkt' }));
  await waitFor(() => rowAt('items.2'));
  await write(rowAt('items.2').getByLabelText(/^Beslutstext/), 'Återrapporten läggs till handlingarna.');
  await choose(rowAt('items.2'), 'Lägg till vad punkten leder till', 'Ger eller återrapporterar ett uppdrag');
  await choose(rowAt('items.2'), 'Vilket uppdrag', answered);
  await waitFor(() => expect(rowAt('items.2').queryByLabelText('Till vem')).toBeNull());

  await toStep('Granska och skicka');
  await screen.findAllByText('Inget saknas. Skrivelsen kan skickas.');
  press(screen.getByRole('button', { name: 'Skicka skrivelsen' }));
  await screen.findByRole('button', { name: 'Hämta som Word' });
  await allSent(officer);
}

/** What waits to be reported back to the body. */
const unreported = async () =>
  within(await screen.findByRole('table', { name: 'Uppdrag som inte är återrapporterade' }));

async function documentRow(title: string): Promise<HTMLElement> {
  const row = (await screen.findByRole('link', { name: title })).closest('li');
  if (row === null) throw new Error(`${title} has no row`);
  return row;
}

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;
    const model = readModel(wholePreset(preset));
    if (!model.ok) throw new Error('The preset does not hang together');
    const { proposal, delegation } = model.value;

    it('what is remitted comes back with what it said, and is decided, carried out and reported back', {
      timeout: 240_000,
    }, async () => {
      const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
      const [first, second] = [today, later].map((day) => ({ secretary, body, day }));
      if (!first || !second) throw new Error('There are two meetings');
      await called(first);
      await called(second);
      await openedWith(first, caseTitle);
      await secretary.look(`${pageOf(first)}/1`);
      press(await screen.findByRole('radio', { name: 'Acklamation' }));
      press(screen.getByRole('radio', { name: 'Återremiss' }));
      press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
      await waitFor(() => expect(screen.getAllByText(/^Skriv varför/).length).toBeGreaterThan(0));
      await write(screen.getByLabelText(/^Därför att/), reason);
      press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
      await screen.findByText(/Avgjort: § 1, återremiss/);
      await closed(first);

      const officer = await atDesk(tenant, { site, person: 'handlaggare-1' });
      await officer.look(`#/namnd/${body}/arende`);
      press(
        await screen.findByRole('link', { name: /^Reviderad riktlinje.*Återremitterad 6\smaj\s2026, §\s1/ }),
      );
      await screen.findByText(new RegExp(`återremitterade ärendet 6\\smaj\\s2026, §\\s1: ${reason}`));
      const casePage = window.location.hash;
      expect(screen.queryAllByRole('button', { name: 'Skriv delegationsbeslut' })).toHaveLength(
        delegation.rules.length > 0 ? 1 : 0,
      );
      press(screen.getByRole('button', { name: `Skriv ${proposal.name.toLowerCase()}` }));
      await writtenAnew(officer);

      vi.setSystemTime(Date.parse(`${later}T07:10:00Z`));
      await secretary.refresh();
      await openedWith(second, caseTitle);
      await secretary.look(`${pageOf(second)}/1`);
      press(await screen.findByRole('radio', { name: 'Acklamation' }));
      press(screen.getByRole('radio', { name: 'Bifall' }));
      const follows = within(await screen.findByRole('region', { name: 'Det här följer av beslutet' }));
      expect(follows.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
        `Punkt 1: ${trial} gäller tills vidare`,
        `Punkt 2: ${older} upphävs`,
        `Punkt 3: uppdraget ${answered} är återrapporterat`,
      ]);
      press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
      await screen.findByText(/Avgjort: § 2, bifall/);
      await closed(second);

      // What is decided and not adjusted has not been reported back yet.
      await secretary.look(`#/namnd/${body}/uppfoljning`);
      (await unreported()).getByText(answered);
      await adjusted(second);
      await secretary.look(`#/namnd/${body}/uppfoljning`);
      const left = await unreported();
      left.getByText('Svara på synpunkter inom tio dagar');
      expect(left.queryByText(answered)).toBeNull();

      await secretary.look(`#/namnd/${body}/styrdokument`);
      await choose(screen, 'Visa', 'Hela organisationen');
      expect((await documentRow(older)).textContent).toContain('Upphävt');
      press(within(await documentRow(trial)).getByText('Gäller tills vidare', { exact: false }));
      press(screen.getByRole('link', { name: trial }));
      await screen.findByText('Har det justerade beslutet');
      const header = (await documentRow(trial)).textContent;
      expect(header).toMatch(/Antaget20\smaj\s2026, §\s2/);
      expect(header).toContain(`Gäller i väntan på${caseTitle}`);

      await secretary.look(casePage);
      const decisions = within(await screen.findByRole('list', { name: 'Beslut i ärendet' }));
      decisions.getByText(/^Återremitterad 6\smaj\s2026, §\s1/);
      decisions.getByText(/^Beslutad 20\smaj\s2026, §\s2$/);
    });
  },
);
