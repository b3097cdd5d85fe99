// Mitt arbete tells a secretary and an adjuster what waits in their body, leads them there, and says it when the papers cannot be read.
import { screen, waitFor, within } from '@testing-library/react';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../local-tenant/seed/examples.ts';
import { fillRooms } from '../../../local-tenant/seed/room/fillRooms.ts';
import { addAsTheApp, addToRoom } from '../../../local-tenant/seed/seed.ts';
import { sites } from '../../../local-tenant/seed/sites.ts';
import { upn } from '../../../local-tenant/world.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { meetings } from '../../../src/schema/lists/room/meetings.ts';
import { memoryStorage } from '../../../src/sync/storage.ts';
import { atDesk, press } from '../../given/desk.tsx';
import { beginning, today } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

/** The minutes of a meeting in April, which the chair and one more are to sign. */
const inApril = add(meetings, {
  day: '2026-04-29',
  number: 1,
  state: 'closed',
  mode: 'physical',
  chair: upn('ordforande'),
  secretary: upn('namndsekreterare-1'),
  adjusters: { rows: [{ person: upn('justerare-1'), name: 'Ledamot B (Parti Y)' }] },
});

/** A region and a municipality; what waits goes by no model, and each takes seconds. */
const two = examples.filter(({ sketch }) => ['rjh-2017', 'norrtalje-2019'].includes(sketch.preset));
let tenant: Tenant;
beforeAll(async () => {
  vi.setSystemTime(beginning);
  tenant = await givenTenant();
  for (const { sketch } of two) {
    const path = `/sites/${sketch.preset}`;
    await fillRooms(
      tenant.world,
      today,
      sites.filter((one) => one.path === path),
    );
    const { connection } = tenant.lineOf('forvaltningsledare', path);
    await addToRoom(connection, { body: key<'bodies'>(sketch.committee), changes: [inApril] });
  }
}, 240_000);
afterAll(() => {
  tenant.remove();
  vi.useRealTimers();
});

/** A row of the thread, by the heading that begins so: what it says, and where it leads. */
async function row(beginning: string): Promise<{ readonly text: string; readonly to: string | null }> {
  const thread = await screen.findByRole('list', { name: 'Det som väntar, i datumordning' });
  const [title] = await within(thread).findAllByText((text) => text.startsWith(beginning));
  if (title === undefined) throw new Error(`Nothing begins with ${beginning}`);
  const item = title.closest('li');
  const text = (item?.textContent ?? '').replaceAll('\u00a0', ' ');
  return { text, to: title.closest('a')?.getAttribute('href') ?? null };
}

describe.each(two.map(({ sketch }) => [sketch.preset, sketch] as const))('%s', (preset, sketch) => {
  const site = `/sites/${preset}`;
  const body = sketch.committee;
  const page = `#/namnd/${body}`;

  it('the secretary and the adjuster have what waits in the body by its day, for one request each beyond the start', {
    timeout: 180_000,
  }, async () => {
    const storage = memoryStorage();
    const secretary = await atDesk(tenant, { site, person: 'namndsekreterare-1', storage });
    const before = secretary.line.requests();
    await secretary.look('#/mitt-arbete');
    const minutes = await row('Protokollet från 29');
    expect(minutes.text).toContain('till 13 maj');
    const dispatch = await row('Två beslut från 5');
    expect(dispatch.to).toBe(`${page}/protokoll/2026-05-05.1`);
    expect(secretary.line.requests() - before).toBe(1);

    // The same on the next visit, before anything has been asked; and nothing is asked again so soon.
    await secretary.look('#/mitt-arbete');
    await row('Protokollet från 29');
    expect(secretary.line.requests() - before).toBe(1);

    const adjuster = await atDesk(tenant, { site, person: 'justerare-1' });
    const atStart = adjuster.line.requests();
    await adjuster.look('#/mitt-arbete');
    const sign = await row('Justera protokollet från 29');
    expect(sign.text).toContain('senast 13 maj');
    const reading = await row('Läs inför sammanträdet 20');
    expect(reading.to).toMatch(new RegExp(`^${page}/sammantrade/2026-05-20.1/\\d+$`));
    expect(adjuster.line.requests() - atStart).toBe(1);
    press(screen.getByRole('button', { name: 'Läs protokollet' }));
    expect(window.location.hash).toBe(`${page}/protokoll/2026-04-29.1`);
  });
});

const [first] = two;
if (first === undefined) throw new Error('There is no example organisation');
const { preset, committee, bodies } = first.sketch;
const site = `/sites/${preset}`;
const name = bodies.find(({ id }) => id === committee)?.name ?? '';

it('whoever has no role in a body asks for nothing of it', { timeout: 60_000 }, async () => {
  const manager = await atDesk(tenant, { site, person: 'chef-enhet-a' });
  const before = manager.line.requests();
  await manager.look('#/mitt-arbete');
  await row('Uppföljning');
  await waitFor(() => expect(screen.queryByText(/^Läser vad som väntar/)).toBeNull());
  expect(manager.line.requests()).toBe(before);
});

it('papers that cannot be read are told of, and what the device has is shown meanwhile', {
  timeout: 60_000,
}, async () => {
  const storage = memoryStorage();
  const device = { site, person: 'justerare-1', storage };
  const cut = await atDesk(tenant, device);
  cut.line.cut();
  await cut.look('#/mitt-arbete');
  await screen.findByText(new RegExp(`^Handlingarna i ${name} kunde inte läsas, så något kan vänta`));

  const there = await atDesk(tenant, device);
  await there.look('#/mitt-arbete');
  await row('Justera protokollet från 29');

  const again = await atDesk(tenant, device);
  again.line.cut();
  await again.look('#/mitt-arbete');
  await screen.findByText(new RegExp(`^Handlingarna i ${name} kunde inte läsas nu`));
  await row('Justera protokollet från 29');
});

it('a role that SharePoint does not know of is told of, and not shown as nothing to do', {
  timeout: 60_000,
}, async () => {
  await addAsTheApp(tenant.lineOf('forvaltningsledare', site).connection, [
    add(roleAssignments, {
      person: upn('medarbetare-3'),
      name: 'Medarbetare 3',
      role: 'member',
      body: key<'bodies'>(committee),
    }),
  ]);
  const member = await atDesk(tenant, { site, person: 'medarbetare-3' });
  await member.look('#/mitt-arbete');
  await screen.findByText(new RegExp(`^Du har en roll i ${name} men får inte läsa handlingarna där`));
});
