// What stands in the way is said in plain words: no role, no model or a broken one, a list that lacks a column, a period that is locked.
import '@pnp/sp/fields/index.js';
import '@pnp/sp/items/index.js';
import '@pnp/sp/lists/index.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import { screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { upn } from '../../local-tenant/world.ts';
import { atDesk, press, rowOf, write } from '../given/desk.tsx';
import { beginning } from '../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../given/tenant.ts';

const site = '/sites/rjh-2017';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => tenant.remove());
afterAll(() => void vi.useRealTimers());

/** A list in the hands of the site's administrator, who may break anything. */
const list = (leaf: string) =>
  tenant.lineOf('forvaltningsledare', site).connection.sp.web.getList(`${site}/Lists/${leaf}`);

const claimOf = (person: string) => `i:0#.f|membership|${upn(person)}`;
const everyItem = (leaf: string, filter = ''): Promise<{ readonly Id: number }[]> =>
  list(leaf).items.filter(filter)();

async function alterAll(leaf: string, filter: string, values: Record<string, string>): Promise<void> {
  for (const { Id } of await everyItem(leaf, filter)) await list(leaf).items.getById(Id).update(values);
}

it('tells a guest that there is no access, and SharePoint says the same', async () => {
  const guest = await atDesk(tenant, { site, person: 'gast' });
  await guest.look('#/mitt-arbete');
  expect(screen.getByRole('heading', { name: 'Du har inte tillgång' })).toBeDefined();
  expect(screen.queryByRole('navigation')).toBeNull();
  const answer = await tenant.raw('gast', site, '/lists');
  expect(answer.status).toBe(403);
});

it('shows whoever owns the site the way to the settings, with a role that does not, and without any', async () => {
  const { web } = tenant.lineOf('forvaltningsledare', site).connection.sp;
  for (const person of ['chef-enhet-a', 'gast']) await web.associatedOwnerGroup.users.add(claimOf(person));
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/mitt-arbete');
  expect(await screen.findByRole('link', { name: 'Inställningar' })).toBeDefined();
  const stranger = await atDesk(tenant, { site, person: 'gast' });
  await stranger.look('#/mitt-arbete');
  expect(await screen.findByRole('heading', { name: 'Du har inte tillgång' })).toBeDefined();
  press(screen.getByRole('button', { name: 'Inställningar' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Webbplatsen' })).toBeDefined();
});

it('lets staff read the unit’s answers but not write any', async () => {
  const staff = await atDesk(tenant, { site, person: 'medarbetare-1' });
  await staff.look('#/folj-upp/enheter');
  press(await screen.findByRole('link', { name: /^Enhet A/ }));
  expect(await screen.findByText(/Bara enhetens chef och rapportörer kan skriva här\.$/)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Klarmarkera' })).toBeNull();
});

it('says who mends it when there is no steering model', async () => {
  for (const { Id } of await everyItem('steeringModels'))
    await list('steeringModels').items.getById(Id).delete();
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/mitt-arbete');
  expect(await screen.findByText('Det finns ingen styrmodell')).toBeDefined();
  expect(screen.getByText(/Förvaltningsledaren lägger in den\./)).toBeDefined();
});

it('says what is wrong with a broken steering model, and what was answered is still there', async () => {
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/folj-upp');
  await write((await rowOf('Sjukfrånvaro')).getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }), '9,0');
  await manager.workspace.refresh();
  await alterAll('steeringModels', '', { Model: '{"levels":[]}' });
  await manager.workspace.refresh();
  expect(await screen.findByText(/^Styrmodellen har .* fel som måste rättas$/)).toBeDefined();
  expect(screen.getByText(/Det som redan är skrivet finns kvar\./)).toBeDefined();
});

it('makes a list that lacks a column read-only, and names both', async () => {
  await list('outcomes2026').fields.getByInternalNameOrTitle('Forecast').delete();
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/folj-upp');
  expect(await screen.findByText(/Listan ”Utfall 2026” saknar kolumnen ”Forecast”/)).toBeDefined();
  await write((await rowOf('Sjukfrånvaro')).getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }), '9,0');
  await manager.workspace.refresh();
  expect(await screen.findByText('SharePoint tog inte emot en ändring i Utfall.')).toBeDefined();
  expect(screen.getByText(/Det du skrev finns kvar här\./)).toBeDefined();
  expect(
    (await rowOf('Sjukfrånvaro')).getByRole('textbox', { name: 'Utfall för Sjukfrånvaro' }),
  ).toHaveProperty('value', '9,0');
});

it('shows the answers of a locked period without letting anybody alter them', async () => {
  await alterAll('periods', "State eq 'open'", { State: 'locked' });
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  await manager.look('#/folj-upp/enhet-a');
  expect(await screen.findByText(/är stängd\. Du kan läsa svaren men inte ändra dem\.$/)).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Klarmarkera' })).toBeNull();
});
