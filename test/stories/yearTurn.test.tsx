// The administrator turns the year, is interrupted, goes on and takes it back, in each of the four organisations.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import { turnTo } from '../../src/core/year/turnJournal.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { plans } from '../../src/schema/lists/plans.ts';
import { atDesk, type Desk, press } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';

const page = (step: string) => `#/arshjulet/vand/2027/${step}`;

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

const next = (desk: Desk) => desk.workspace.rows().by(plans, 'year', 2027);
const standing = (desk: Desk) => turnTo(desk.workspace.rows(), 2027);
/** What has been told in the page, when the turn stands so. */
const told = (words: string) => screen.findByRole('heading', { name: words }, { timeout: 60_000 });

describe.each(examples)('$sketch.preset', ({ sketch }) => {
  const site = `/sites/${sketch.preset}`;
  let desk: Desk;

  beforeAll(async () => {
    desk = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  });

  it('is found from the year wheel, by the administrator alone', async () => {
    await desk.look('#/arshjulet');
    expect(await screen.findByRole('link', { name: 'Vänd året' })).toHaveProperty('hash', '#/arshjulet/vand');
    const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    await manager.look('#/arshjulet');
    expect(screen.queryByRole('link', { name: 'Vänd året' })).toBeNull();
    await manager.look(page('kor'));
    expect(await screen.findByRole('heading', { name: 'Förvaltningsledaren vänder året' })).toBeDefined();
  });

  it('shows what happens before anything is written', async () => {
    await desk.look(page('se'));
    expect(await screen.findByText('Alla enheter fortsätter som förut.')).toBeDefined();
    expect(screen.getByText(/planer kopieras\.$/)).toBeDefined();
    expect(screen.getByText('Uppföljningsperioder 2027')).toBeDefined();
    expect(next(desk)).toEqual([]);
  });

  it('is interrupted when the page is left, and goes on where it was', async () => {
    await desk.look(page('kor'));
    press(await screen.findByRole('button', { name: 'Vänd året' }));
    await waitFor(() => expect(next(desk).length).toBeGreaterThan(1), { timeout: 60_000 });
    // The browser is closed: what was kept on the device is all that is left.
    await desk.look('#/mitt-arbete');
    await desk.workspace.refresh();
    const half = next(desk).length;
    expect(standing(desk)?.phase).toBe('ongoing');
    desk.workspace.close();
    desk = await atDesk(tenant, { site, person: 'forvaltningsledare', storage: desk.storage });
    await desk.look(page('kor'));
    expect(await told('Året är på väg att vändas till 2027')).toBeDefined();
    press(await screen.findByRole('button', { name: 'Fortsätt' }));
    expect(await told('Året är vänt till 2027')).toBeDefined();
    await desk.workspace.refresh();
    expect(next(desk).length).toBeGreaterThan(half);
    expect(new Set(next(desk).map(({ state }) => state))).toEqual(new Set(['draft']));
    expect(desk.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
  }, 180_000);

  it('has made the periods, and a draft for each unit, for all to see', async () => {
    const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    expect(next(manager).find(({ ownerUnit }) => ownerUnit === 'enhet-a')).toMatchObject({ state: 'draft' });
    expect(manager.workspace.rows().by(periods, 'year', 2027).length).toBeGreaterThan(0);
    const steps = standing(manager)?.steps ?? [];
    expect(steps.length).toBe(next(manager).length + 1);
    expect(steps.every(({ state }) => state === 'done')).toBe(true);
  });

  it('is taken back, step by step, with a journal of it', async () => {
    await desk.look(page('kor'));
    press(await screen.findByRole('button', { name: 'Ångra' }));
    expect(await told('Vändningen till 2027 är ångrad')).toBeDefined();
    const journal = within(screen.getByRole('region', { name: 'Journal' }));
    expect(journal.getAllByText('Ångrat')).toHaveLength(next(desk).length);
    expect(new Set(next(desk).map(({ withdrawn }) => withdrawn))).toEqual(new Set([true]));
    await desk.workspace.refresh();
    const other = await atDesk(tenant, { site, person: 'forvaltningsledare' });
    expect(standing(other)?.phase).toBe('undone');
  }, 180_000);
});
