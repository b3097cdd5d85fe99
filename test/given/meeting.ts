// A meeting that has been held: its papers as the secretary left them, and its decisions in the body's log.
import { upn } from '../../local-tenant/world.ts';
import type { DecidedItem } from '../../src/core/decision/content.ts';
import { canonical, fingerprint } from '../../src/core/log/canonical.ts';
import { entryPrint, type LogEntry, valuesOf } from '../../src/core/log/logRow.ts';
import { decisionStore } from '../../src/m365/decisions/decisionStore.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { add, type Change } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { agendaItems } from '../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../src/schema/lists/room/meetings.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { anItem } from './decidedItems.ts';
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
  const decided = items.map((item, at) =>
    anItem({ body, meeting, day: meetingDay, item: `${meeting}.${at + 1}`, ...item, paragraph: at + 1 }),
  );
  await inLog(held, decided);
  return meeting;
}

/** The first rows of the body's log, as the app writes them; without the app, so that the tests of the browser can use it too. */
async function inLog({ tenant, site, body }: Held, decided: readonly DecidedItem[]): Promise<void> {
  const store = decisionStore(tenant.lineOf(secretary, site).connection, { key: body, name: body });
  const now = await store.now();
  if (!now.ok) throw new Error(JSON.stringify(now.faults));
  let before = '';
  for (const [at, item] of decided.entries()) {
    const entry: LogEntry = {
      body,
      number: at + 1,
      act: 'decide',
      kind: 'case',
      subject: item.item,
      content: fingerprint(item),
      held: canonical(item),
      before,
      corrects: null,
      note: item.title,
      by: upn(secretary),
      at: now.value,
      salt: '',
      proof: '',
    };
    const added = await store.add(valuesOf(entry));
    if (!added.ok || added.value.kind === 'taken') throw new Error(JSON.stringify(added));
    before = entryPrint(entry) ?? '';
  }
}
