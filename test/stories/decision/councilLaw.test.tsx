// What the law asks of what the council decides, as its secretary meets it: money that is paid for (F5), and a case that the board has had (D8).
import { screen, waitFor } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { upn } from '../../../local-tenant/world.ts';
import { fillGroups } from '../../../src/m365/people.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { agendaItems } from '../../../src/schema/lists/room/agendaItems.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { proposals } from '../../../src/schema/lists/room/proposals.ts';
import { units } from '../../../src/schema/lists/units.ts';
import { allSent, atDesk, type Desk, press, write } from '../../given/desk.tsx';
import { secretary as person, sharedRows } from '../../given/meeting.ts';
import { writeInRoom } from '../../given/papers.ts';
import { beginning, today } from '../../given/seededWorld.ts';
import { pageOf } from '../../given/sitting.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const team = {
  ...{ hasCost: 'yes', phaseIn: 'Nytt team', costTkr: 1_000, fromDay: `${today.slice(0, 4)}-09-01` },
  sources: [{ id: 'a', kind: 'ownFrame', body: null, amountTkr: 600 }],
};
const [unpaid, unsaid, sentOn] = ['Ett nytt team', 'Val av revisorer', 'Taxa för badhuset'];

/** The council sits, and three cases are on its list: one is not paid for, one says nothing of money, and one comes from the board. */
async function councilSits(secretary: Desk, council: string, board: string): Promise<void> {
  const meeting = key<'meetings'>(`${today}.1`);
  const attendance = ['chair', 'member', 'member'].map((role, at) => ({
    ...{ person: upn(`ledamot-${at + 1}`), name: `Fullmäktigeledamot ${at + 1}`, party: '', replaces: '' },
    ...{ role, serving: true, from: '08:00', to: '', remote: false },
  }));
  const papers = [
    { title: unpaid, financing: team, fromBody: null },
    { title: unsaid, financing: null, fromBody: null },
    { title: sentOn, financing: { hasCost: 'no', reason: 'Ryms i ramen.' }, fromBody: key<'bodies'>(board) },
  ].flatMap(({ title = '', financing, fromBody }, at) => {
    const its = add(cases, { registryNumber: `KF-${at + 1}`, title, openedDay: today, fromBody });
    const ofCase = { case: key<'cases'>(its.key), number: 1, fromBody };
    const items = { rows: [{ id: 'a', forwardTo: null, text: `${title} beslutas.`, effects: [] }] };
    const report = add(proposals, { ...ofCase, kind: 'officialReport', state: 'sent', items, financing });
    const item = { meeting, number: at + 1, kind: 'decision', title, case: ofCase.case } as const;
    return [its, report, add(agendaItems, { ...item, proposal: key<'proposals'>(report.key) })];
  });
  const sitting = add(meetings, {
    ...{ day: today, number: 1, state: 'open', mode: 'physical', startTime: '08:00' },
    attendance: { rows: attendance },
  });
  for (const change of [sitting, ...papers])
    expect(await writeInRoom(secretary.line, council, change)).toMatchObject({ kind: 'saved' });
}

async function approve(): Promise<void> {
  press(await screen.findByLabelText('Acklamation'));
  press(screen.getByLabelText('Bifall'));
}

// The law is the same in all of them, so a municipality and a region stand for the rest.
const two = examples.filter(({ sketch: { preset } }) => preset.endsWith('2017'));

describe.each(two.map(({ sketch }) => [sketch.preset, sketch] as const))('%s', (preset, sketch) => {
  const site = `/sites/${preset}`;
  const council = sketch.bodies.find(({ kind }) => kind === 'council');
  const board = sketch.bodies.find(({ kind }) => kind === 'executiveBoard');
  if (council === undefined || board === undefined) throw new Error('There is no council, or no board');
  const notPrepared = new RegExp(`^${board.name} har inte fått yttra sig`);

  it('F5, D8: an expenditure that is not paid for goes back, and what the board has not had is decided after thought', {
    timeout: 180_000,
  }, async () => {
    const role = { person: upn(person), name: 'Nämndsekreterare 1', role: 'committeeSecretary' } as const;
    await sharedRows({ tenant, site, body: council.id }, [
      add(roleAssignments, { ...role, body: key<'bodies'>(council.id) }),
      // Few enough for the roll to be short.
      alter(bodies, { key: council.id as string } as RowOf<typeof bodies>, { seats: 5 }),
    ]);
    const secretary = await atDesk(tenant, { site, person });
    const rows = secretary.workspace.rows();
    const { connection } = tenant.lineOf('forvaltningsledare', site);
    const filled = await fillGroups(connection, rows.all(roleAssignments), rows.all(units), today);
    expect(filled.kind).toBe('filled');
    await councilSits(secretary, council.id, board.id);
    const page = pageOf({ body: council.id, day: today });

    await secretary.look(`${page}/1`);
    await approve();
    await screen.findByText(notPrepared);
    press(screen.getByText('Fastställ ändå'));
    await screen.findByText(/^Det fattas 400 tkr i finansieringen/);
    expect(screen.queryByText(/^Avgjort/)).toBeNull();
    press(screen.getByLabelText('Återremiss'));
    await write(await screen.findByLabelText(/^Därför att/), 'Finansieringen kompletteras.');
    await waitFor(() => expect(screen.queryByText(notPrepared)).toBeNull());
    press(screen.getByText('Fastställ beslutet'));
    await screen.findByText(/Avgjort: § 1, återremiss/);

    await secretary.look(`${page}/2`);
    await approve();
    await screen.findByText(/^Underlaget säger inte om beslutet kostar något/);
    screen.getByText(notPrepared);
    press(screen.getByText('Fastställ ändå'));
    await screen.findByText(/Avgjort: § 2, bifall/);

    await secretary.look(`${page}/3`);
    await approve();
    // Only what is to be thought over makes another button of it.
    await waitFor(() => expect(screen.getByLabelText('Bifall')).toHaveProperty('checked', true));
    expect(screen.queryByText(notPrepared)).toBeNull();
    press(screen.getByText('Fastställ beslutet'));
    await screen.findByText(/Avgjort: § 3, bifall/);
    await allSent(secretary);
  });
});
