// Several points are decided one by one; a correction that is given up leaves nothing behind and loses nothing, and a decision is struck.
import { fireEvent, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { key } from '../../../src/schema/field.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { allSent, atDesk, press, write } from '../../given/desk.tsx';
import { beginning, today } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const caseTitle = 'Reviderad riktlinje för mål och uppföljning';
const itemKey = key<'agendaItems'>(`${today}.1.1`);
const meeting = `#/namnd/hsn/sammantrade/${today}.1`;
const newPoint = 'Förvaltningen berättar om riktlinjen före sommaren.';

it('a point is struck and another put in, a correction is given up and taken back, and the decision is struck', {
  timeout: 120_000,
}, async () => {
  const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'namndsekreterare-1' });
  await desk.look('#/namnd/hsn');
  fireEvent.change(await screen.findByLabelText('Datum'), { target: { value: today } });
  press(screen.getByRole('button', { name: 'Lägg in' }));
  await screen.findByRole('link', { name: 'Till sammanträdet' });
  await desk.look(meeting);
  press(await screen.findByRole('button', { name: `Ta upp ${caseTitle}` }));
  await screen.findByRole('button', { name: `Stryk ${caseTitle}` });
  press(screen.getByRole('button', { name: 'Öppna sammanträdet' }));
  press(screen.getByRole('button', { name: 'Alla ledamöter är här' }));
  await allSent(desk);

  await desk.look(`${meeting}/1`);
  press(await screen.findByRole('radio', { name: 'Acklamation' }));
  press(screen.getByRole('radio', { name: 'Bifall med ändring' }));
  press(await screen.findByRole('checkbox', { name: 'Punkt 2 utgår' }));
  await screen.findByText('Riktlinje för mål och uppföljning upphävs.', { selector: 'del' });
  press(screen.getByRole('button', { name: 'Lägg till en punkt' }));
  await write(await screen.findByLabelText('Ny punkt'), newPoint);
  await screen.findByText(newPoint, { selector: 'ins' });
  const follows = within(screen.getByRole('region', { name: 'Det här följer av beslutet' }));
  expect(follows.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    `Punkt 1: ${caseTitle} antas`,
  ]);
  press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
  await screen.findByText(/Avgjort: § 1, bifall med ändring/);
  const decided = within(screen.getByRole('region', { name: 'Beslutet' }));
  decided.getByText(`1. ${caseTitle} antas.\n2. ${newPoint}`, { normalizer: (text) => text });
  await allSent(desk);

  const row = () => desk.shown().rows().get(agendaItems, itemKey);
  const before = row()?.points;
  press(screen.getByRole('button', { name: 'Rätta beslutet' }));
  press(await screen.findByRole('radio', { name: 'Avslag' }));
  await vi.waitFor(() => expect(row()?.outcome).toBe('rejected'));
  press(screen.getByRole('button', { name: 'Avbryt' }));
  await screen.findByRole('button', { name: 'Rätta beslutet' });
  expect(row()).toMatchObject({ outcome: 'approvedWithChange', points: before });
  press(screen.getByRole('button', { name: 'Rätta beslutet' }));
  press(await screen.findByRole('button', { name: 'Ta tillbaka rättelsen som avbröts' }));
  await screen.findByRole('radio', { name: 'Avslag', checked: true });
  press(screen.getByRole('button', { name: 'Avbryt' }));
  await vi.waitFor(() => expect(row()?.outcome).toBe('approvedWithChange'));

  press(await screen.findByRole('button', { name: 'Stryk beslutet' }));
  press(await screen.findByRole('button', { name: 'Stryk beslutet' }));
  await screen.findByText('Skriv varför. Skälet står i loggen och i protokollet.');
  fireEvent.change(screen.getByLabelText(/Varför stryks beslutet/), { target: { value: 'Fel riktlinje.' } });
  press(screen.getByRole('button', { name: 'Stryk beslutet' }));
  await screen.findByText(/§ 1 är struken. Skälet: Fel riktlinje. Ärendet kan avgöras på nytt/);
  press(await screen.findByRole('button', { name: 'Fastställ beslutet' }));
  await screen.findByText(/Avgjort: § 2, bifall med ändring/);
  await allSent(desk);

  await desk.look('#/namnd/hsn/logg');
  await screen.findByText(/Kedjan är hel/);
  const rows = within(screen.getByRole('list', { name: 'Beslut, det senaste först' }));
  expect(rows.getAllByText(`§ 1 ${caseTitle}. Struket: Fel riktlinje.`)).toHaveLength(2);
  expect(screen.queryByText(/^2026-05-06\.1/)).toBeNull();
  expect(rows.getAllByText(/Sammanträdet 6\smaj\s2026/).length).toBeGreaterThan(2);
});
