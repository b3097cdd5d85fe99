// The administrator corrects a unit in its place, gives and ends a role, and moves a unit: last year's organisation stays as it was.
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { chain } from '../../src/core/chain.ts';
import { key } from '../../src/schema/field.ts';
import { roleAssignments } from '../../src/schema/lists/roleAssignments.ts';
import { units } from '../../src/schema/lists/units.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { atDesk, press, type, write } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });

describe.each(examples.map(({ sketch }) => sketch.preset))('%s', (preset) => {
  const site = `/sites/${preset}`;
  it('moves a unit when what it owns has been looked at, and the year before is as it was', async () => {
    const desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    const rows = () => desk.workspace.rows();
    const lastYear = () => {
      const model = modelInForce(rows(), 2025);
      if (!model.ok) throw new Error('No model');
      return JSON.stringify([...chain(rows(), model.value, 2025).elements]);
    };
    const chainBefore = lastYear();
    const there = rows().get(units, key('enhet-a'));
    const other = rows()
      .all(units)
      .find(({ key: one, level }) => level !== 'unit' && one !== there?.parent);
    await desk.look('#/installningar/organisation/omorganisera/enhet-a');
    press(await screen.findByRole('radio', { name: 'Flytta' }));
    choose('Ny överordnad', other?.key ?? '');
    type(screen.getByLabelText('Sista dag'), '2026-12-31');
    type(screen.getByLabelText('Kod'), 'enhet-a-ny');
    type(screen.getByLabelText('Namn'), 'Enhet A, ny');
    press(screen.getByRole('button', { name: 'Flytta enheten' }));
    expect(await screen.findByText(/^”Enhet A.*” äger .* som fortsätter efter sista dagen/)).toBeDefined();
    expect(rows().get(units, key('enhet-a-ny'))).toBeNull();
    press(screen.getByRole('checkbox', { name: 'Vi har gått igenom det som enheten äger' }));
    press(screen.getByRole('button', { name: 'Flytta enheten' }));
    expect(await screen.findByText('Omorganisationen är sparad.')).toBeDefined();
    expect(rows().get(units, key('enhet-a'))).toMatchObject({
      parent: there?.parent,
      validTo: '2026-12-31',
      successors: ['enhet-a-ny'],
    });
    expect(rows().get(units, key('enhet-a-ny'))).toMatchObject({
      parent: other?.key,
      validFrom: '2027-01-01',
    });
    expect(lastYear()).toBe(chainBefore);
    await desk.workspace.refresh();
    await waitFor(() => expect(desk.workspace.status().waiting).toBe(0));
    expect(desk.workspace.status().refused).toEqual([]);
  });
});

it('corrects a unit in its place, and ends a role', async () => {
  const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'forvaltningsledare' });
  await desk.look('#/installningar/organisation');
  type(await screen.findByLabelText('Sök enhet eller organ'), 'enhet-a');
  press(screen.getByRole('button', { name: /^Ändra Enhet A/ }));
  await write(screen.getAllByLabelText(/^Namn/)[0] as HTMLElement, 'Enhet Alfa');
  await waitFor(() => expect(desk.workspace.rows().get(units, key('enhet-a'))?.name).toBe('Enhet Alfa'));
  await desk.look('#/installningar/organisation/roller');
  type(await screen.findByLabelText('Sök person, enhet eller roll'), 'controller');
  press(screen.getByRole('button', { name: /^Avsluta controller/ }));
  await waitFor(() =>
    expect(desk.workspace.rows().by(roleAssignments, 'role', 'controller')[0]?.validTo).toBe('2026-05-06'),
  );
  // Pressed by mistake, it is taken back the same day.
  press(await screen.findByRole('button', { name: /^Ångra controller/ }));
  await waitFor(() =>
    expect(desk.workspace.rows().by(roleAssignments, 'role', 'controller')[0]?.validTo).toBeNull(),
  );
});

it('lets a unit’s manager read the organisation, and alter nothing in it', async () => {
  const desk = await atDesk(tenant, { site: '/sites/rjh-2017', person: 'chef-enhet-a' });
  await desk.look('#/installningar/organisation');
  const page = within(await screen.findByRole('main'));
  expect(page.queryByRole('button', { name: /^Ändra/ })).toBeNull();
  expect(page.queryByRole('button', { name: 'Lägg till' })).toBeNull();
  await desk.look('#/installningar/organisation/mandat');
  expect(await screen.findByText('Mandaten visas bara för dem som skriver protokollen')).toBeDefined();
  await desk.look('#/installningar/organisation/importera');
  expect(await screen.findByText(/^Förvaltningsledaren läser in/)).toBeDefined();
});
