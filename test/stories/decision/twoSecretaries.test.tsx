// Two people note at the same meeting: what they put in beside each other is joined, and only a row that both have written is asked about.
import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { allArrived } from '../../../src/core/meeting/attendance.ts';
import { motionsOf, reservationsOf } from '../../../src/core/meeting/read.ts';
import { electedTo } from '../../../src/core/meeting/seats.ts';
import { add } from '../../../src/schema/change.ts';
import { type Json, key } from '../../../src/schema/field.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { atDesk, type Desk, press, write } from '../../given/desk.tsx';
import { secretary as person } from '../../given/meeting.ts';
import { ownTenant } from '../../given/ownTenant.ts';
import { writeInRoom } from '../../given/papers.ts';
import { today } from '../../given/seededWorld.ts';
import type { Tenant } from '../../given/tenant.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const site = `/sites/${example.sketch.preset}`;
const body = key<'bodies'>(example.sketch.committee);
const meeting = key<'meetings'>(`${today}.1`);
const item = `#/namnd/${body}/sammantrade/${meeting}/1`;

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const put = (label: string, name: string) => {
  const select = screen.getByLabelText<HTMLSelectElement>(label);
  const found = within(select).getByRole<HTMLOptionElement>('option', { name });
  fireEvent.change(select, { target: { value: found.value } });
  press(screen.getByRole('button', { name: `Lägg till: ${label}` }));
};
/** Opens the item, without asking what others have written since the desk last asked. */
async function atItem(desk: Desk): Promise<void> {
  await desk.look(item);
  await screen.findByRole('heading', { name: 'Yrkanden' });
}

it('joins what they put in, and asks only about the row that both have written', {
  timeout: 120_000,
}, async () => {
  const one = await atDesk(tenant, { site, person });
  const elected = electedTo(one.workspace.rows(), body, today).filter(({ role }) => role !== 'substitute');
  const [anna, bo, cia] = elected;
  if (!anna || !bo || !cia) throw new Error('Too few are elected');
  for (const change of [
    add(meetings, {
      day: today,
      number: 1,
      state: 'open',
      mode: 'physical',
      startTime: '08:00',
      attendance: { rows: allArrived([], elected, '08:00') },
    }),
    add(agendaItems, { meeting, number: 1, kind: 'decision', title: 'Ett ärende' }),
  ])
    expect(await writeInRoom(one.line, body, change)).toMatchObject({ kind: 'saved' });
  const two = await atDesk(tenant, { site, person });
  const stored = async () => {
    const answer = await tenant.raw(person, site, `/GetList('${site}/Lists/agendaItems-${body}')/items`);
    const { value } = (await answer.json()) as { value: readonly Record<string, string>[] };
    const [motions, reservations] = ['Motions', 'Reservations'].map(
      (column) => JSON.parse(value[0]?.[column] ?? 'null') as Json | null,
    );
    return {
      motions: motionsOf({ motions: motions ?? null }).map(({ name, text }) => `${name}: ${text}`),
      reservations: reservationsOf({ reservations: reservations ?? null }).map(({ name }) => name),
    };
  };

  // Both have the page open as it was when nothing had been noted.
  for (const desk of [one, two]) await atItem(desk);
  await atItem(one);
  put('Yrkande av', anna.name);
  await write(await screen.findByLabelText(`Vad ${anna.name} yrkar`), 'Bifall till förslaget.');
  put('Reservation av', anna.name);
  await screen.findByLabelText(`Reservation av ${anna.name}`);
  await one.refresh();
  two.line.cut();
  await atItem(two);
  put('Yrkande av', bo.name);
  await write(await screen.findByLabelText(`Vad ${bo.name} yrkar`), 'Avslag.');
  put('Reservation av', cia.name);
  await screen.findByLabelText(`Reservation av ${cia.name}`);
  two.line.mend();
  await two.refresh();
  expect(two.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  await one.refresh();
  expect(one.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  expect(await stored()).toEqual({
    motions: [`${anna.name}: Bifall till förslaget.`, `${bo.name}: Avslag.`],
    reservations: [anna.name, cia.name],
  });

  // Now both write in Anna's motion, and one of them puts in another.
  two.line.cut();
  await atItem(two);
  await write(await screen.findByLabelText(`Vad ${anna.name} yrkar`), 'Återremiss.');
  put('Yrkande av', cia.name);
  await screen.findByLabelText(`Vad ${cia.name} yrkar`);
  await atItem(one);
  await write(await screen.findByLabelText(`Vad ${anna.name} yrkar`), 'Bifall med tillägg.');
  await one.refresh();
  two.line.mend();
  await two.refresh();
  expect((await stored()).motions).toEqual([
    `${anna.name}: Bifall med tillägg.`,
    `${bo.name}: Avslag.`,
    `${cia.name}: `,
  ]);
  await atItem(two);
  await screen.findByRole('heading', { name: 'Ni har ändrat samma uppgift' });
  const [mine, theirs] = [/Återremiss\./, /Bifall med tillägg\./].map((text) => screen.getByText(text));
  // The other rows stand in both.
  for (const side of [mine, theirs]) expect(side?.textContent).toContain(`${bo.name}`);
  press(screen.getByRole('button', { name: 'Behåll min' }));
  await screen.findByLabelText(`Vad ${anna.name} yrkar`);
  await two.refresh();
  expect(two.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  expect((await stored()).motions).toEqual([
    `${anna.name}: Återremiss.`,
    `${bo.name}: Avslag.`,
    `${cia.name}: `,
  ]);
});
