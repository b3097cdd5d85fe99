// A meeting that has been held: its papers as the secretary left them, and its decisions in the body's log.
import { upn } from '../../local-tenant/world.ts';
import type { DecidedItem } from '../../src/core/decision/content.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { agendaItems } from '../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../src/schema/lists/room/meetings.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { anItem } from './decidedItems.ts';
import { givenDecisions } from './decisions.ts';
import type { Tenant } from './tenant.ts';

export const secretary = 'namndsekreterare-1';
export const meetingDay = '2026-05-05';
const meeting = `${meetingDay}.1`;

interface Held {
  readonly tenant: Tenant;
  readonly site: string;
  readonly body: string;
}

async function written(remote: Remote, changes: readonly Change[]): Promise<void> {
  for (const change of changes) {
    const answer = await remote.write(change, null, false);
    if (answer.kind !== 'saved') throw new Error(`${change.list} ${change.key}: ${JSON.stringify(answer)}`);
  }
}

/** Rows of the shared work, put there by the manager of the system. */
export const sharedRows = ({ tenant, site }: Held, changes: readonly Change[]): Promise<void> =>
  written(sharePointRemote(tenant.lineOf('forvaltningsledare', site).connection, catalogue), changes);

const present = (person: string, name: string, role: string) => ({
  person: upn(person),
  name,
  role,
  party: 'Parti X',
  serving: true,
  from: '13:00',
  to: '',
  remote: false,
  replaces: '',
});

/** The meeting of 5 May 2026, closed, with these items decided: their paragraphs are their places on the agenda. */
export async function heldMeeting(held: Held, items: readonly Partial<DecidedItem>[]): Promise<string> {
  const { tenant, site, body } = held;
  const owner = { key: body, name: body };
  const papers = roomRemote(tenant.lineOf(secretary, site).connection, owner);
  await written(papers, [
    add(meetings, {
      day: meetingDay,
      number: 1,
      state: 'closed',
      mode: 'physical',
      startTime: '13:00',
      endTime: '15:10',
      place: 'Stora salen',
      chair: upn('ordforande'),
      secretary: upn(secretary),
      adjusters: { rows: [{ person: upn('justerare-1'), name: 'Ledamot B' }] },
      attendance: {
        rows: [present('ordforande', 'Ordföranden', 'chair'), present('justerare-1', 'Ledamot B', 'member')],
      },
    }),
    ...items.map(({ title = 'Ärendet', immediate = false }, at) =>
      add(agendaItems, {
        meeting: key<'meetings'>(meeting),
        number: at + 1,
        kind: 'decision',
        title,
        immediate,
        paragraph: at + 1,
      }),
    ),
  ]);
  const { log } = await givenDecisions(tenant, secretary, site);
  const decided = items.map((item, at) =>
    anItem({ body, meeting, day: meetingDay, item: `${meeting}.${at + 1}`, ...item, paragraph: at + 1 }),
  );
  const answer = await log.append(
    body,
    decided.map((item) => ({
      act: 'decide',
      kind: 'case',
      subject: item.item,
      note: item.title,
      corrects: null,
      held: item,
    })),
    () => [],
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return meeting;
}
