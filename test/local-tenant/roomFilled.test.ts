// What the committees of the example organisations have before anybody opens them: a meeting ahead, a plan to decide, and a log that holds.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { fillRooms } from '../../local-tenant/seed/room/fillRooms.ts';
import { decidedIn } from '../../src/core/decision/standing.ts';
import { planDifferences } from '../../src/core/planning/differences/planDifferences.ts';
import { roomRemote } from '../../src/m365/roomRemote.ts';
import { sharePointRemote } from '../../src/m365/sharePoint.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { key } from '../../src/schema/field.ts';
import type { Rows } from '../../src/schema/list.ts';
import { assignments } from '../../src/schema/lists/followUp/assignments.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { agendaItems } from '../../src/schema/lists/room/agendaItems.ts';
import { meetings } from '../../src/schema/lists/room/meetings.ts';
import { roomLists } from '../../src/schema/ofBody.ts';
import { rowsRead } from '../../src/schema/rows/rowsFrom.ts';
import type { Remote } from '../../src/sync/remote.ts';
import { words } from '../../src/ui/planChanges/text.ts';
import { givenDecisions } from '../given/decisions.ts';
import { loadedFrom } from '../given/loaded.ts';
import { beginning, today } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
  const began = performance.now();
  await fillRooms(tenant.world, today);
  console.log(`Filled the rooms in ${Math.round(performance.now() - began)} ms`);
}, 120_000);
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
});

const year = Number(today.slice(0, 4));

/** All rows of these lists, as that person may read them. */
async function rowsOf(remote: Remote, lists: readonly { name: string; yearly: boolean }[]): Promise<Rows> {
  const asked = lists.map(({ name, yearly }) => ({ list: name, year: yearly ? year : null }));
  const loaded = await loadedFrom(remote, asked);
  return rowsRead(loaded.rows);
}

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, committee) => {
    const site = `/sites/${preset}`;
    const body = key<'bodies'>(committee);

    it('has a log whose rows all hold, with what it decided and adjusted', async () => {
      const { log } = await givenDecisions(tenant, 'revisor', site);
      const read = await log.read(body);
      if (!read.ok) throw new Error(JSON.stringify(read.faults));
      expect(read.value.rows.map(({ row, holds }) => [row.entry.number, row.entry.act, holds])).toEqual([
        [1, 'decide', true],
        [2, 'decide', true],
        [3, 'adjust', true],
        [4, 'adjust', true],
        [5, 'adjust', true],
      ]);
      const standings = decidedIn(read.value);
      expect(standings.map(({ item, adjusted }) => [item.paragraph, item.outcome, adjusted?.day])).toEqual([
        [1, 'approved', today],
        [2, 'approved', today],
      ]);
    });

    it('has a meeting ahead with its agenda, and one that was held yesterday and is announced', async () => {
      const { connection } = tenant.lineOf('ledamot-a', site);
      const rows = await rowsOf(roomRemote(connection, { key: body, name: body }), roomLists);
      const all = rows.all(meetings).toSorted((a, b) => a.day.localeCompare(b.day));
      expect(all).toMatchObject([
        { day: '2026-05-05', state: 'closed', adjustedDay: today, noticedDay: today },
        { day: '2026-05-20', state: 'planned', noticeDay: today },
      ]);
      const items = rows.by(agendaItems, 'meeting', '2026-05-20.1');
      expect(items.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
        'formal Upprop',
        'formal Val av justerare',
        'decision Reviderad riktlinje för mål och uppföljning',
        'decision Uppföljning efter april 2026',
        'decision Reviderad verksamhetsplan 2026',
        'information Förvaltningen informerar',
      ]);
    });

    it('has a plan that waits for the meeting, and differs from the one decided before it', async () => {
      const rows = await rowsOf(
        sharePointRemote(tenant.lineOf('ledamot-a', site).connection, catalogue),
        catalogue,
      );
      const sent = rows.all(plans).filter(({ state }) => state === 'submitted');
      expect(sent).toMatchObject([{ ownerBody: body, version: 2, year }]);
      const found = planDifferences({ rows }, sent[0]?.key ?? key<'plans'>(''), words);
      const told = found.ok
        ? found.value.differences.map(({ subject, change }) => `${change} ${subject}`)
        : [];
      expect(told).toEqual(
        expect.arrayContaining(['altered goal', 'new money', 'altered text', 'removed document']),
      );
      expect(rows.all(assignments).map(({ title }) => title)).toContain('Plan för sommarens bemanning');
    });
  },
);
