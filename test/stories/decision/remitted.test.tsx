// A committee remits a case: its report is written anew from the last one, decided at a later meeting, and read in the register and among what is to be followed up.
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { type PresetId, wholePreset } from '../../../src/steering/presets/preset.ts';
import { readModel } from '../../../src/steering/readModel.ts';
import { allSent, atDesk, type Desk, press, write } from '../../given/desk.tsx';
import { heldMeeting, secretary as secretaryOf } from '../../given/meeting.ts';
import { writeInRoom } from '../../given/papers.ts';
import { beginning, today } from '../../given/seededWorld.ts';
import { adjusted, choose, isOver, pageOf, rowAt, sits, takenUp, toStep } from '../../given/sitting.ts';
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

/** The officer finds the case with why it came back, begins anew, and sees what is left to look at; the first point is worded anew. */
async function begun(officer: Desk, body: string, preset: PresetId, decidedOn: string): Promise<void> {
  const model = readModel(wholePreset(preset));
  if (!model.ok) throw new Error('The preset does not hang together');
  const { proposal, delegation } = model.value;
  await officer.look(`#/namnd/${body}/arende`);
  await screen.findByText(new RegExp(`^Återremitterad ${decidedOn}, §\\s1`));
  press(screen.getByText(caseTitle));
  await screen.findByText(new RegExp(`återremitterade ärendet ${decidedOn}, §\\s1: ${reason}`));
  // Where the model lets nobody decide on delegation nothing of that kind is begun.
  expect(screen.queryAllByText('Skriv delegationsbeslut')).toHaveLength(delegation.rules.length > 0 ? 1 : 0);
  press(screen.getByText(`Skriv ${proposal.name.toLowerCase()}`));
  await screen.findByText(/Skrivelsen har börjat med det som stod i den förra/);
  await toStep('Förslag till beslut');
  expect(screen.getAllByText(carried)).toHaveLength(2);
  await write(rowAt('items.0').getByLabelText(/^Beslutstext/), `${trial} antas tills vidare.`);
  await waitFor(() => expect(screen.getAllByText(carried)).toHaveLength(1));
}

/** What the model asks for stands there from before, so it can be sent. */
async function sent(officer: Desk): Promise<void> {
  await toStep('Granska och skicka');
  await screen.findAllByText('Inget saknas. Skrivelsen kan skickas.');
  press(screen.getByText('Skicka skrivelsen'));
  await screen.findByText('Hämta som Word');
  await allSent(officer);
}

/** What waits to be reported back to the body. */
const unreported = async () =>
  within(await screen.findByRole('table', { name: 'Uppdrag som inte är återrapporterade' }));

async function documentRow(title: string): Promise<HTMLElement> {
  const row = (await screen.findByText(title, { selector: 'a' })).closest('li');
  if (row === null) throw new Error(`${title} has no row`);
  return row;
}

const [whole, ...others] = examples.map(({ sketch }) => sketch);
if (!whole) throw new Error('There is no example');

it('what is remitted is written anew, decided at a later meeting, carried out and reported back', {
  timeout: 240_000,
}, async () => {
  const { preset, committee: body } = whole;
  const site = `/sites/${preset}`;
  const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
  const first = { secretary, body, day: today };
  await sits(first);
  await takenUp(first, caseTitle);
  await secretary.look(`${pageOf(first)}/1`);
  press(await screen.findByLabelText('Acklamation'));
  press(screen.getByLabelText('Återremiss'));
  await write(await screen.findByLabelText(/^Därför att/), reason);
  press(screen.getByText('Fastställ beslutet'));
  await screen.findByText(/Avgjort: § 1, återremiss/);
  await allSent(secretary);
  await isOver(first);

  const officer = await atDesk(tenant, { site, person: 'handlaggare-1' });
  await begun(officer, body, preset, '6\\smaj\\s2026');
  await choose(rowAt('items.0'), 'Leder till', 'Antar något tills vidare');
  await choose(rowAt('items.0'), /^Gäller i väntan på/, caseTitle);
  const until = () => rowAt('items.0').getByLabelText(/^Gäller i väntan på/);
  await waitFor(() => expect(until()).toHaveProperty('value', 'mal-och-uppfoljning.2'));
  await write(rowAt('items.0').getByLabelText('Namn'), trial);
  await choose(rowAt('items.1'), 'Lägg till vad punkten leder till', 'Ger eller återrapporterar ett uppdrag');
  press(rowAt('items.1').getByLabelText('Lägg till det valda: Lägg till vad punkten leder till'));
  await choose(await waitFor(() => rowAt('items.1.effects.1')), 'Vilket uppdrag', answered);
  await waitFor(() => expect(screen.queryByLabelText('Till vem')).toBeNull());
  await sent(officer);

  vi.setSystemTime(Date.parse(`${later}T07:10:00Z`));
  const second = { secretary, body, day: later };
  await sits(second);
  await takenUp(second, caseTitle);
  await secretary.look(`${pageOf(second)}/1`);
  press(await screen.findByLabelText('Acklamation'));
  press(screen.getByLabelText('Bifall'));
  const follows = within(await screen.findByLabelText('Det här följer av beslutet'));
  expect(follows.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `Punkt 1: ${trial} gäller tills vidare`,
    `Punkt 2: ${older} upphävs`,
    `Punkt 2: uppdraget ${answered} är återrapporterat`,
  ]);
  press(screen.getByText('Fastställ beslutet'));
  await screen.findByText(/Avgjort: § 2, bifall/);
  await allSent(secretary);
  await isOver(second);

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
  expect((await documentRow(trial)).textContent).toContain('Gäller tills vidare');
  press(screen.getByText(trial, { selector: 'a' }));
  await screen.findByText('Har det justerade beslutet');
  const { textContent: header } = await documentRow(trial);
  expect(header).toMatch(/Antaget20\smaj\s2026, §\s2/);
  expect(header).toContain(`Gäller i väntan på${caseTitle}`);

  await secretary.look(`#/namnd/${body}/arende`);
  press(await screen.findByText(caseTitle));
  const decisions = within(await screen.findByLabelText('Beslut i ärendet'));
  decisions.getByText(/^Återremitterad 6\smaj\s2026, §\s1/);
  decisions.getByText(/^Beslutad 20\smaj\s2026, §\s2$/);
});

// The meeting is the same in all of them; what a report must hold is the model's.
it.each(others.map(({ preset, committee }) => [preset, committee] as const))(
  '%s: what was remitted is written anew from all that its model asks for',
  { timeout: 180_000 },
  async (preset, body) => {
    const site = `/sites/${preset}`;
    const officer = await atDesk(tenant, { site, person: 'handlaggare-1' });
    await officer.look(`#/namnd/${body}/arende`);
    await screen.findAllByText(/^Skickad/);
    const rows = officer.shown().rows();
    const its = rows.all(cases).find(({ title }) => title === caseTitle);
    if (!its) throw new Error('There is no case');
    const { registryNumber } = its;
    const outcome = 'remitted' as const;
    const meeting = await heldMeeting({ tenant, site, body }, [
      { title: caseTitle, registryNumber, outcome, remitReason: reason, points: [], text: '' },
    ]);
    const ofCase = { case: its.key, proposal: key<'proposals'>(`${its.key}.1`), outcome };
    const item = { key: `${meeting}.1` } as RowOf<typeof agendaItems>;
    const put = await writeInRoom(
      tenant.lineOf(secretaryOf, site),
      body,
      alter(agendaItems, item, { ...ofCase, decidedAt: '2026-05-05T12:00:00Z' }),
    );
    expect(put).toMatchObject({ kind: 'saved' });
    await officer.refresh();
    await begun(officer, body, preset, '5\\smaj\\s2026');
    await sent(officer);
  },
);
