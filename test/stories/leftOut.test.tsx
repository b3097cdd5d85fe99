// The controller plans next year for the council: a goal that is reached is not taken along, and is taken back when she thinks again.
import { fireEvent, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { planForm } from '../../src/core/planning/form.ts';
import { personNamed } from '../../src/core/situation.ts';
import { add } from '../../src/schema/change.ts';
import { key } from '../../src/schema/field.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { atDesk, press } from '../given/desk.tsx';
import { sharedRows } from '../given/meeting.ts';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

it('a decided goal is left out of next year’s plan with how it ended, and taken along again', async () => {
  const site = '/sites/rjh-2017';
  const wanted = add(plans, {
    ...{ kind: 'councilPlan', title: 'Regionplanen', year: 2027, version: 1, state: 'draft' },
    ownerBody: key<'bodies'>('rf'),
  });
  const plan = key<'plans'>(wanted.key);
  await sharedRows({ tenant, site, body: 'rf' }, [wanted]);
  const desk = await atDesk(tenant, { site, person: 'controller-1' });
  const formNow = () => {
    const rows = desk.workspace.rows();
    const person = personNamed(rows, 'controller-1');
    const form = planForm({ rows, person, today: '2026-05-06', now: '2026-05-06T08:00:00Z' }, plan);
    if (!form.ok) throw new Error(JSON.stringify(form.faults));
    return form.value;
  };
  const [first] = formNow().goals;
  if (!first) throw new Error('The council has no goals');
  await desk.look(`#/planera/${plan}/goals/${first.goal.key}`);
  const how = await screen.findByLabelText(/Ta inte med från och med detta år, därför att det är/);
  fireEvent.change(how, { target: { value: 'fulfilled' } });
  press(await screen.findByRole('button', { name: 'Ta inte med från och med detta år' }));
  await screen.findByText(`${first.goal.title}: uppfyllt`);
  expect(formNow().goals.map(({ goal }) => goal.key)).not.toContain(first.goal.key);
  press(screen.getByRole('button', { name: `Ta med ${first.goal.title} igen` }));
  await desk.refresh();
  expect(formNow().goals.map(({ goal }) => goal.key)).toContain(first.goal.key);
  expect(desk.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
});
