// A plan that was decided with a change is written so and sent again, and comes in force when the secretary has looked and confirmed it.
import { screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { canonical } from '../../../src/core/log/canonical.ts';
import { adoptedIn, printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { adoptedFiles } from '../../../src/m365/decisions/adoptedVersions.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { anEffect, aPoint } from '../../given/decidedItems.ts';
import { atDesk, press } from '../../given/desk.tsx';
import { heldMeeting, secretary, sharedRows } from '../../given/meeting.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const [site, body] = ['/sites/rjh-2017', 'hsn'];
const plan = key<'plans'>(`2031.operationalPlan..${body}`);

it('what was decided with a change is shown beside the decision, and confirmed in the log', {
  timeout: 120_000,
}, async () => {
  const held = { tenant, site, body };
  await sharedRows(held, [
    add(plans, {
      ...{ kind: 'operationalPlan', title: 'Nämndens plan', ownerBody: key<'bodies'>(body), year: 2031 },
      ...{ version: 1, state: 'submitted', submittedAt: '2026-05-01T08:00:00Z' },
    }),
  ]);
  const desk = await atDesk(tenant, { site, person: secretary });
  const effects = [anEffect('approvePlan', plan, { title: 'Nämndens plan' })];
  const rows = desk.workspace.rows();
  const frozen = printsOf(rows, effects);
  const files = adoptedFiles(desk.line.connection);
  for (const content of adoptedIn(rows, effects))
    expect(await files.put(body, frozen[plan] ?? '', canonical(content) ?? '')).toMatchObject({ ok: true });
  const text = 'Planen godkänns, och heter Plan för vården.';
  const meeting = await heldMeeting(held, [
    {
      ...{ title: 'Nämndens plan', outcome: 'approvedWithChange', text, frozen },
      points: [aPoint(effects, { text })],
    },
  ]);
  await desk.look(`#/namnd/${body}/protokoll/${meeting}`);
  press(await screen.findByRole('checkbox', { name: 'Ordföranden' }));
  press(screen.getByRole('checkbox', { name: 'Ledamot B' }));
  press(screen.getByRole('button', { name: 'Justera protokollet' }));
  await screen.findByText(/beslutades med en ändring. Skriv in ändringen i planen och skicka den/);
  await desk.refresh();
  const row = desk.workspace.rows().get(plans, plan) as RowOf<typeof plans>;
  expect(row).toMatchObject({ state: 'returned', returnedReason: text });

  await sharedRows(held, [
    alter(plans, row, {
      ...{ title: 'Plan för vården', state: 'submitted', submittedAt: '2026-05-06T09:00:00Z' },
    }),
  ]);
  await desk.refresh();
  press(await screen.findByRole('button', { name: 'Visa vad som är ändrat sedan beslutet' }));
  await screen.findByText('Så lyder beslutet');
  press(await screen.findByText('Visa vad som skiljer'));
  const own = within(await screen.findByRole('list', { name: 'Planen själv' }));
  expect(own.getAllByText('Plan för vården').length).toBeGreaterThan(0);
  expect(desk.workspace.rows().get(plans, plan)?.state).toBe('submitted');
  press(screen.getByRole('button', { name: 'Bekräfta att planen lyder som beslutet' }));
  await screen.findByText('Allt som följer av de justerade besluten är gjort.');
  await desk.refresh();
  expect(desk.workspace.rows().get(plans, plan)).toMatchObject({ state: 'approved', decidedParagraph: 1 });

  await desk.look(`#/namnd/${body}/logg`);
  await screen.findByText(/Nämndens plan lyder som beslutet/);
  await screen.findByText(/^Protokollet 5\smaj\s2026 justerat av/);
});
