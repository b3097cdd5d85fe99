// Gives each example organisation's committee something to open: a meeting ahead with its papers, a plan to decide, and one that was held.
import { addItems, waitingFor } from '../../../src/core/meeting/agenda.ts';
import { writeMeeting } from '../../../src/core/meeting/meetingRules.ts';
import { planMeeting } from '../../../src/core/meeting/planMeeting.ts';
import { type Connection, connect } from '../../../src/m365/connection.ts';
import { type Day, type Key, key } from '../../../src/schema/field.ts';
import { cases } from '../../../src/schema/lists/room/cases.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { roomListNamed } from '../../../src/schema/ofBody.ts';
import { issueToken } from '../../entra/token.ts';
import { upn } from '../../sharepoint/store/people.ts';
import { standIn } from '../../standin.ts';
import { tenantHost, type World } from '../../world.ts';
import { exampleOf } from '../examples.ts';
import { organisationRows, roomRows } from '../organisation.ts';
import { calendarOf } from '../rows/calendar.ts';
import { addAsTheApp, addToRoom } from '../seed.ts';
import { type SeedSite, sites } from '../sites.ts';
import type { Sketch } from '../sketch.ts';
import { type Deeds, deedsOver } from './deeds.ts';
import { heldMeeting } from './heldMeeting.ts';
import { seedLog } from './log.ts';
import { item, none, paperRows, registryForm } from './papers.ts';
import { planToDecide } from './planToDecide.ts';

const secretary = 'namndsekreterare-1';
const ahead = 14;
const dayMs = 86_400_000;
const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/**
 * The sites must be filled. Tests begin without this, so that they hold their own meetings.
 * @throws Error when a rule or the site refuses something
 */
export async function fillRooms(world: World, today: Day, only: readonly SeedSite[] = sites): Promise<void> {
  const origin = `https://${tenantHost}`;
  for (const site of only) {
    const as = (person: string): Connection =>
      connect({
        site: `${origin}${site.path}`,
        token: async () => issueToken(world, person, origin),
        send: standIn(world),
      });
    await fillRoom(exampleOf(site.preset).sketch, today, as);
  }
}

async function fillRoom(sketch: Sketch, today: Day, as: (person: string) => Connection): Promise<void> {
  const room = roomRows(sketch, today).flatMap(({ changes }) => changes);
  const deeds = deedsOver([...organisationRows(sketch, today), ...room]);
  const body = key<'bodies'>(sketch.committee);
  const name = sketch.bodies.find(({ id }) => id === sketch.committee)?.name ?? sketch.committee;
  const log = seedLog(as(secretary), { key: body, name }, upn(secretary), deeds.rows);
  const now = await log.now();
  const reports = papersOfHeld(deeds, sketch, today);
  await heldMeeting({ deeds, log, body, day: plusDays(today, -1), now, reports });
  planForMeeting(deeds, sketch, today, now);
  meetingAhead(deeds, body, today, now);
  const made = deeds.made();
  const isOfRoom = ({ list }: { readonly list: string }) => roomListNamed(list) !== null;
  await addToRoom(as('forvaltningsledare'), { body, changes: made.filter(isOfRoom) });
  await addAsTheApp(
    as('forvaltningsledare'),
    made.filter((change) => !isOfRoom(change)),
  );
}

/** Two reports that the committee has decided on already; the first gives an assignment. */
function papersOfHeld(deeds: Deeds, sketch: Sketch, today: Day): readonly Key<'proposals'>[] {
  const calendar = calendarOf(sketch.preset, today);
  const form = registryForm(sketch, calendar);
  const day = plusDays(today, -20);
  const assigned = {
    ...none,
    ...{ kind: 'assign', title: 'Plan för sommarens bemanning', to: 'unit:forvaltning' },
    due: `${calendar.years[2]}-06-01`,
  };
  const papers = [
    {
      title: 'Bemanningen i sommar',
      summary: 'Flera enheter har svårt att bemanna juli. Förvaltningen föreslår en gemensam plan.',
      items: [item('a', 'Förvaltningen tar fram en plan för sommarens bemanning.', [assigned])],
    },
    {
      title: 'Svar på revisorernas granskning',
      summary:
        'Revisorerna har granskat hur nämnden följer upp sina beslut. Förvaltningen har skrivit ett svar.',
      items: [item('a', 'Svaret till revisorerna godkänns.')],
    },
  ];
  return papers.map((paper, index) => {
    const registryNumber = form(9 + index);
    deeds.put(paperRows(sketch, calendar, { ...paper, registryNumber, day, state: 'sent' }));
    return key<'proposals'>(`${registryNumber}.1`);
  });
}

/** The committee's revised plan, and the report that puts it to the meeting. */
function planForMeeting(deeds: Deeds, sketch: Sketch, today: Day, now: string): void {
  const calendar = calendarOf(sketch.preset, today);
  const year = calendar.years[2];
  const plan = planToDecide(deeds, sketch.committee, year, now);
  const effect = { ...none, kind: 'approvePlan', target: plan, title: `Reviderad verksamhetsplan ${year}` };
  deeds.put(
    paperRows(sketch, calendar, {
      registryNumber: registryForm(sketch, calendar)(40),
      day: today,
      title: `Reviderad verksamhetsplan ${year}`,
      summary: 'Planen skrivs om på några punkter inför hösten, så att nämnden oftare får veta hur det går.',
      items: [item('a', `Den reviderade verksamhetsplanen för ${year} godkänns.`, [effect])],
      state: 'sent',
      plans: [plan],
    }),
  );
}

function meetingAhead(deeds: Deeds, body: Key<'bodies'>, today: Day, now: string): void {
  const day = plusDays(today, ahead);
  const at = { body, meeting: key<'meetings'>(`${day}.1`) };
  deeds.act(secretary, now, planMeeting, { body, day, startTime: '13:00', place: 'Stora salen' });
  deeds.act(secretary, now, writeMeeting, { ...at, answer: { noticeDay: today } });
  const meeting = deeds.rows().get(meetings, at.meeting);
  if (meeting === null) throw new Error(`No meeting on ${day}`);
  const formal = { ...at, kind: 'formal' as const, case: null, proposal: null };
  const papers = waitingFor(deeds.rows(), meeting).map((report) => ({
    ...{ ...at, kind: 'decision' as const, case: report.case, proposal: report.key },
    title: deeds.rows().get(cases, report.case)?.title ?? report.case,
  }));
  const information = { ...formal, kind: 'information' as const, title: 'Förvaltningen informerar' };
  deeds.act(secretary, now, addItems, {
    items: [{ ...formal, title: 'Upprop' }, { ...formal, title: 'Val av justerare' }, ...papers, information],
  });
}
