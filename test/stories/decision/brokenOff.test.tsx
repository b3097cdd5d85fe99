// The network goes between two rows of one act at a meeting: it has not happened, or it stands and the rest is done by whoever comes.
import { fireEvent, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { decidedIn } from '../../../src/core/decision/standing.ts';
import { allArrived } from '../../../src/core/meeting/attendance.ts';
import { electedTo } from '../../../src/core/meeting/seats.ts';
import { wholeIn } from '../../../src/core/minutes/whole.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { givenDecisions } from '../../given/decisions.ts';
import { allSent, atDesk, type Desk, press } from '../../given/desk.tsx';
import { heldMeeting, secretary as person } from '../../given/meeting.ts';
import { caseNumber, caseTitle, givenPapers, writeInRoom } from '../../given/papers.ts';
import { beginning, today } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

const [example] = examples;
if (!example) throw new Error('There is no example');
const site = `/sites/${example.sketch.preset}`;
const body = key<'bodies'>(example.sketch.committee);
const meeting = key<'meetings'>(`${today}.1`);
const item = `#/namnd/${body}/sammantrade/${meeting}/1`;
const words = 'Frågan ställs först på återremiss.';

let tenant: Tenant;
let desk: Desk;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
  desk = await atDesk(tenant, { site, person });
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

/** A meeting that is open, with the plan on its agenda, ready to be decided. */
async function atItem(): Promise<void> {
  await givenPapers(desk, body);
  const members = electedTo(desk.workspace.rows(), body, today).filter(({ role }) => role !== 'substitute');
  const written = [
    add(meetings, {
      day: today,
      number: 1,
      state: 'open',
      mode: 'physical',
      startTime: '08:00',
      attendance: { rows: allArrived([], members, '08:00') },
      adjusters: { rows: [{ person: upn('justerare-1'), name: 'Ledamot B' }] },
    }),
    add(agendaItems, {
      meeting,
      number: 1,
      kind: 'decision',
      title: caseTitle,
      case: key<'cases'>(caseNumber),
      proposal: key<'proposals'>(`${caseNumber}.1`),
      method: 'acclamation',
      outcome: 'approved',
    }),
  ];
  for (const change of written)
    expect(await writeInRoom(desk.line, body, change)).toMatchObject({ kind: 'saved' });
  await desk.look(item);
  fireEvent.change(await screen.findByLabelText('Så ställs frågan'), { target: { value: words } });
}

/** What the log holds, by kind and act, for whoever reads it. */
async function logNow() {
  const { log } = await givenDecisions(tenant, 'revisor', site);
  const found = await log.read(body);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return {
    rows: found.value.rows.map(({ row: { entry } }) => `${entry.act} ${entry.kind}`),
    log: found.value,
  };
}
const itemNow = async () => {
  const rows = await tenant.raw(person, site, `/GetList('${site}/Lists/agendaItems-${body}')/items`);
  const { value } = (await rows.json()) as { value: readonly Record<string, unknown>[] };
  return value[0];
};
const settled = async () => {
  await screen.findByText(/Avgjort: § 1, bifall/);
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'För in det som saknas' })).toBeNull());
  expect(screen.queryByRole('button', { name: 'Fastställ beslutet' })).toBeNull();
  await allSent(desk);
  expect((await logNow()).rows).toEqual(['decide case', 'approve plan']);
  expect(await itemNow()).toMatchObject({ Paragraph: 1, DecisionNumber: 1 });
};

describe('The network goes while an item is decided', () => {
  it.each([
    { count: 1, when: 'after', rows: ['decide case'], said: /Det går inte att nå SharePoint just nu/ },
    { count: 2, when: 'after', rows: ['decide case', 'approve plan'], said: /1 av 2 rader hann in/ },
  ] as const)(
    '$when row $count: the form keeps its words, and the next press does what is left',
    { timeout: 120_000 },
    async ({ count, when, rows, said }) => {
      await atItem();
      desk.line.cutAtRow(count, when);
      press(await screen.findByRole('button', { name: 'Fastställ beslutet' }));
      await screen.findByText(said);
      expect(screen.getByLabelText('Så ställs frågan')).toHaveProperty('value', words);
      expect((await logNow()).rows).toEqual(rows);
      expect(await itemNow()).toMatchObject({ DecisionNumber: null });
      desk.line.mend();
      press(screen.getByRole('button', { name: 'Fastställ beslutet' }));
      await settled();
      expect(decidedIn((await logNow()).log)).toHaveLength(1);
    },
  );

  it('and the secretary closes the page: whoever comes is told so, and does what is left', {
    timeout: 120_000,
  }, async () => {
    await atItem();
    desk.line.cutAtRow(2, 'before');
    press(await screen.findByRole('button', { name: 'Fastställ beslutet' }));
    await screen.findByText(/1 av 2 rader hann in/);
    desk = await atDesk(tenant, { site, person });
    await desk.look(item);
    await screen.findByText(/Beslutet är fattat och står i loggen, men nätet försvann/);
    press(screen.getByRole('button', { name: 'För in det som saknas' }));
    await settled();
  });
});

describe('The network goes while minutes are adjusted', () => {
  it.each([
    { count: 1, when: 'after', rows: 1, said: /Det går inte att nå SharePoint just nu/ },
    { count: 3, when: 'before', rows: 2, said: /2 av 3 rader hann in i beslutsloggen/ },
  ] as const)(
    '$when row $count: the ticks stand, and the next press adjusts what is left',
    { timeout: 120_000 },
    async ({ count, when, rows, said }) => {
      const held = await heldMeeting({ tenant, site, body }, [{ title: 'Ett' }, { title: 'Två' }]);
      await desk.look(`#/namnd/${body}/protokoll/${held}`);
      press(await screen.findByRole('checkbox', { name: 'Ordföranden' }));
      press(screen.getByRole('checkbox', { name: 'Ledamot B' }));
      desk.line.cutAtRow(count, when);
      press(screen.getByRole('button', { name: 'Justera protokollet' }));
      await screen.findByText(said);
      expect(screen.getByRole('checkbox', { name: 'Ordföranden' })).toHaveProperty('checked', true);
      expect((await logNow()).rows.filter((row) => row.startsWith('adjust'))).toHaveLength(rows);
      desk.line.mend();
      press(screen.getByRole('button', { name: 'Justera protokollet' }));
      await screen.findByText(/Protokollet justerades 6\smaj\s2026/);
      await allSent(desk);
      const { log } = await logNow();
      expect(log.rows.filter(({ row }) => row.entry.act === 'adjust')).toHaveLength(3);
      expect(wholeIn(log, held)).toMatchObject({ decisions: [{ paragraph: 1 }, { paragraph: 2 }] });
      expect(decidedIn(log).every(({ adjusted }) => adjusted !== null)).toBe(true);
      expect(await itemNow()).toMatchObject({ AdjustedAt: expect.stringContaining('T') });
    },
  );
});
