// Before the meeting a member reads what is new in the plan that waits for it, and what yesterday's meeting came to; nobody has clicked anything yet.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { fillRooms } from '../../../local-tenant/seed/room/fillRooms.ts';
import { sites } from '../../../local-tenant/seed/sites.ts';
import { sharePointRemote } from '../../../src/m365/sharePoint.ts';
import { catalogue } from '../../../src/schema/catalogue.ts';
import { alter } from '../../../src/schema/change.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { atDesk, type Desk, press } from '../../given/desk.tsx';
import { loadedFrom, placesOf } from '../../given/loaded.ts';
import { beginning, today } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const meeting = '2026-05-20.1';

async function opened(heading: RegExp): Promise<HTMLElement> {
  const title = await screen.findByRole('heading', { name: heading });
  const part = title.closest('section');
  if (part === null) throw new Error(`${heading} heads no part`);
  const details = part.querySelector('details');
  if (details === null) throw new Error('Nothing opens');
  // The browser of the tests opens it without telling.
  details.open = true;
  fireEvent(details, new Event('toggle'));
  return part;
}

/** Somebody writes in the plan past the app, whatever state it is in. */
async function reworded(desk: Desk, body: string): Promise<void> {
  const rows = desk.workspace.rows();
  const plan = rows.all(plans).find(({ ownerBody, state }) => ownerBody === body && state === 'submitted');
  const [section] = plan ? rows.by(planSections, 'plan', plan.key) : [];
  if (section === undefined) throw new Error('There is no text to alter');
  const remote = sharePointRemote(desk.line.connection, catalogue);
  const { rows: stored } = await loadedFrom(remote, placesOf([planSections], Number(today.slice(0, 4))));
  const base = stored.find(({ row }) => row.key === section.key);
  if (!base) throw new Error('The text is not there');
  const answer = await remote.write(alter(planSections, section, { text: 'Något helt annat.' }), base, false);
  expect(answer.kind).toBe('saved');
}

describe.each(examples.map(({ sketch }) => [sketch.preset, sketch.committee] as const))(
  '%s',
  (preset, body) => {
    const site = `/sites/${preset}`;

    it('a member sees what differs from the plan decided before, and a plan that changes under the meeting is told of', {
      timeout: 180_000,
    }, async () => {
      await fillRooms(
        tenant.world,
        today,
        sites.filter(({ path }) => path === site),
      );
      const member = await atDesk(tenant, { site, person: 'ledamot-a' });
      await member.look(`#/namnd/${body}`);
      await screen.findByRole('link', { name: 'Till sammanträdet' });
      const latest = within(await screen.findByRole('list', { name: 'Senaste besluten' }));
      await latest.findByText('§ 2');

      await member.look(`#/namnd/${body}/sammantrade/${meeting}/5`);
      const changes = await opened(/^Skillnad mot Verksamhetsplan 2026/);
      within(changes).getByText(/\d nya?(tt)?, \d ändrade? och \d som utgår\.|nytt?, .*ändra.* som utgår\./);
      const texts = within(await within(changes).findByRole('list', { name: 'Texter' }));
      texts.getByText('Ändrat');
      const [before, now] = texts.getAllByText(/^(Förut|Nu):/);
      expect(before?.querySelector('del')).toBeNull();
      expect(now?.querySelector('ins')?.textContent).toBe('redan till sommaren');
      within(within(changes).getByRole('list', { name: 'Styrdokument' })).getByText('Utgår');
      within(within(changes).getByRole('list', { name: 'Budgetrader' })).getByText('Nytt');

      await member.look(`#/namnd/${body}/protokoll/2026-05-05.1`);
      await screen.findByText(/Protokollet justerades 6\smaj\s2026/);
      await screen.findByRole('heading', { name: '§ 1 Bemanningen i sommar' });

      const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1' });
      await secretary.look(`#/namnd/${body}/sammantrade/${meeting}/5`);
      await screen.findByRole('heading', { name: /^Skillnad mot/ });
      expect(screen.queryByText(/har ändrats sedan du öppnade ärendet/)).toBeNull();
      await reworded(await atDesk(tenant, { site, person: 'controller-1' }), body);
      await secretary.refresh();
      await screen.findByText(/^Reviderad verksamhetsplan 2026 har ändrats sedan du öppnade ärendet/);
      press(screen.getByRole('button', { name: 'Jag har läst det som står nu' }));
      await waitFor(() => expect(screen.queryByText(/har ändrats sedan du öppnade/)).toBeNull());

      const plan = member.workspace
        .rows()
        .all(plans)
        .find(({ state }) => state === 'submitted');
      await member.look(`#/planera/${plan?.key}/dokument`);
      await screen.findByRole('heading', { name: /^Skillnad mot Verksamhetsplan 2026/ });
    });
  },
);
