// The manager files the April follow-up, and the controller sees the sum move and asks why, in each of the four organisations.
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../local-tenant/seed/examples.ts';
import type { Counts } from '../../local-tenant/seed/story.ts';
import type { Status } from '../../src/schema/lists/assessments.ts';
import { sv as words } from '../../src/ui/pieceText.ts';
import { atDesk, type Desk, press, rowOf } from '../given/desk.tsx';
import { ownTenant } from '../given/ownTenant.ts';
import type { Tenant } from '../given/tenant.ts';
import {
  analyse,
  answers,
  cause,
  confirmTheRest,
  giveFigure,
  giveFigures,
  judge,
  markReady,
} from './filing.ts';

const attainment = '#/folj-upp/sammanvagning';
const statuses: Readonly<Record<Status, string>> = {
  fulfilled: 'Uppfylld',
  partly: 'Delvis uppfylld',
  notFulfilled: 'Ej uppfylld',
  notAssessed: 'Ej bedömd',
};

let tenant: Tenant;
ownTenant((its) => {
  tenant = its;
});

/** The row of the attainment table that a group has. */
async function groupRow(group: string) {
  const heading = await screen.findByRole('rowheader', { name: new RegExp(`^${group}`) });
  const row = heading.closest<HTMLElement>('[role=rowgroup]');
  if (row === null) throw new Error(`${group} has no row`);
  return within(row);
}

const inWords = (counts: Counts): string => {
  const parts = (Object.keys(statuses) as Status[]).filter((status) => counts[status] > 0);
  return words.distribution(parts.map((status) => words.statusCount[status](counts[status])));
};

/** Asks why, and reads each contribution. */
async function contributions(group: string): Promise<readonly string[]> {
  const row = await groupRow(group);
  press(row.getByRole('button', { name: /Varför\?/ }));
  const why = within(await row.findByRole('region', { name: `Varför blev det så för ${group}?` }));
  const [more] = why.queryAllByRole('button', { name: /^Visa alla/ });
  if (more !== undefined) press(more);
  return why.getAllByRole('listitem').map((item) => item.textContent);
}

describe.each(examples)('$sketch.preset', ({ sketch, story }) => {
  const site = `/sites/${sketch.preset}`;
  let manager: Desk;
  let controller: Desk;
  let unit: string;
  let whyBefore: readonly string[];

  beforeAll(async () => {
    manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
    controller = await atDesk(tenant, { site, person: 'controller-1' });
  });

  it('shows the controller the sum before, and who has not answered', async () => {
    await controller.look(attainment);
    const row = await groupRow(story.group);
    expect(row.getByRole('img', { name: inWords(story.before) })).toBeDefined();
    unit = (await screen.findByRole('link', { name: /^Enhet A, / })).textContent;
    whyBefore = await contributions(story.group);
  });

  it('tells Chef Enhet A what waits, and leads into the form', async () => {
    await manager.look('#/mitt-arbete');
    expect(await screen.findByText('till 15 maj')).toBeDefined();
    expect(screen.getByText(/svar väntar på dig: tre är gröna och oförändrade/)).toBeDefined();
    press(screen.getByRole('button', { name: 'Börja' }));
    expect(await screen.findByRole('heading', { name: 'Behöver ditt svar' })).toBeDefined();
  });

  it(`judges ${story.figure} as it is typed, and asks for a cause when it is off`, async () => {
    await giveFigure(story.indicatorTitle, story.figure);
    const row = await rowOf(story.indicatorTitle);
    expect(row.getByText(statuses[story.statusAfter])).toBeDefined();
    const why = row.queryByRole('textbox', { name: /^Vad beror det på\?/ });
    if (story.statusAfter === 'notFulfilled') expect(why).toHaveProperty('value', cause);
    else expect(why).toBeNull();
    await manager.workspace.refresh();
    expect(await screen.findAllByText('Sparat i SharePoint')).not.toEqual([]);
  });

  it('moves the sum before the controller as told, and names what moved it', async () => {
    await controller.workspace.refresh();
    await controller.look(attainment);
    const row = await groupRow(story.group);
    expect(row.getByRole('img', { name: inWords(story.after) })).toBeDefined();
    const moved = (await contributions(story.group)).filter((one) => !whyBefore.includes(one));
    expect(moved).toHaveLength(1);
    expect(moved[0]).toMatch(new RegExp(`^${statuses[story.statusAfter]}`));
    const why = within(row.getByRole('region'));
    expect(why.getByText(/^Regel: /)).toBeDefined();
    expect(why.getByRole('rowheader', { name: 'Av bedömda' })).toBeDefined();
    expect(why.getByRole('rowheader', { name: 'Av alla' })).toBeDefined();
  });

  it('lists what is missing when it is marked ready too early', async () => {
    await manager.look('#/folj-upp');
    press(await screen.findByRole('button', { name: 'Klarmarkera' }));
    expect(await screen.findByRole('heading', { name: 'Det här återstår' })).toBeDefined();
    expect(screen.getByRole('link', { name: /^Sjukfrånvaro.*utfallet saknas$/ })).toBeDefined();
  });

  it('takes the rest of the answers, and is marked ready', async () => {
    await giveFigures(story.indicatorTitle, story.figure);
    await judge();
    await confirmTheRest();
    await analyse();
    expect(await markReady(unit)).toBeDefined();
    expect(screen.getByText(/av Chef Enhet A\.$/)).toBeDefined();
    await manager.workspace.refresh();
    expect(manager.workspace.status()).toMatchObject({ waiting: 0, refused: [], conflicts: [] });
  });

  it('has answered for all to see, in SharePoint and not only here', async () => {
    await controller.workspace.refresh();
    await controller.look(attainment);
    await groupRow(story.group);
    expect(screen.queryByRole('link', { name: unit })).toBeNull();
    const other = await atDesk(tenant, { site, person: 'controller-1' });
    await other.look('#/folj-upp/enheter');
    press(await screen.findByRole('link', { name: new RegExp(`^${unit}`) }));
    press(await screen.findByRole('link', { name: /^Resultatanalys/ }));
    expect(await screen.findByText(answers.good)).toBeDefined();
  });
});
