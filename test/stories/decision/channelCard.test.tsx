// The administrator lets a body tell its channel; its secretary shows that a decision has been made, once, and nobody else can switch it on.
import { screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { listPath } from '../../../src/m365/rows/address.ts';
import { givenChannel } from '../../given/channel.ts';
import { allSent, atDesk, press } from '../../given/desk.tsx';
import { heldMeeting, secretary } from '../../given/meeting.ts';
import { merge, post } from '../../given/raw.ts';
import { beginning } from '../../given/seededWorld.ts';
import { givenTenant, type Tenant } from '../../given/tenant.ts';

let tenant: Tenant;
beforeAll(() => void vi.setSystemTime(beginning));
beforeEach(async () => {
  tenant = await givenTenant();
});
afterEach(() => {
  tenant.remove();
  vi.restoreAllMocks();
});
afterAll(() => void vi.useRealTimers());

const site = '/sites/rjh-2017';
const body = 'hsn';

it('a secretary tells the channel of a decision when the administrator has switched that on', {
  timeout: 120_000,
}, async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const meeting = await heldMeeting({ tenant, site, body }, [
    { title: 'Ny plan', text: 'Nämnden säger ja.' },
  ]);
  const item = `#/namnd/${body}/sammantrade/${meeting}/1`;
  const channel = givenChannel(tenant, secretary);
  channel.loseAnswers(true);
  const desk = await atDesk(tenant, { site, person: secretary, channel: channel.channel });
  await desk.look(item);
  await screen.findByText(/Avgjort: § 1/);
  expect(screen.queryByRole('button', { name: 'Lägg ett kort i kanalen' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Kopiera länk' })).toBeTruthy();

  const manager = await atDesk(tenant, { site, person: 'forvaltningsledare' });
  await manager.look('#/installningar/kort');
  const box = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Hälso- och sjukvårdsnämnden/ });
  expect(box.checked).toBe(false);
  press(box);
  await vi.waitFor(() => expect(box.checked).toBe(true));
  await allSent(manager);

  await desk.refresh();
  await desk.look(item);
  press(await screen.findByRole('button', { name: 'Lägg ett kort i kanalen' }));
  expect(screen.getByText('§ 1 Ny plan')).toBeTruthy();
  expect(channel.posted()).toEqual([]);
  press(screen.getByRole('button', { name: 'Lägg kortet' }));
  await screen.findByText('Svaret kom aldrig, så kortet kan ligga i kanalen.');
  expect(channel.posted()).toHaveLength(1);

  // What is unknown is so the next time too, until somebody has looked.
  await desk.look(item);
  await screen.findByText('Svaret kom aldrig, så kortet kan ligga i kanalen.');
  expect(screen.queryByRole('button', { name: 'Lägg ett kort i kanalen' })).toBeNull();
  press(screen.getByRole('button', { name: 'Kortet ligger inte där' }));
  channel.loseAnswers(false);
  press(await screen.findByRole('button', { name: 'Lägg ett kort i kanalen' }));
  press(screen.getByRole('button', { name: 'Lägg kortet' }));
  await screen.findByText('Kortet ligger i kanalen.');
  expect(JSON.stringify(channel.posted().at(-1))).not.toContain('säger ja');
  await desk.look(item);
  await screen.findByText('Kortet ligger i kanalen.');
  expect(screen.queryByRole('button', { name: 'Lägg ett kort i kanalen' })).toBeNull();
});

it('nobody but the one who looks after the system can switch it on past the app', async () => {
  const list = `/getList('${encodeURIComponent(listPath(site, { list: 'bodies', year: null }))}')`;
  const find = `${list}/items?$select=Id,Cards&$filter=Key eq '${body}'`;
  const found: { value: { Id: number; Cards: boolean | null }[] } = await (
    await tenant.raw('revisor', site, find)
  ).json();
  const [{ Id } = { Id: 0 }] = found.value;
  const strangers = [
    secretary,
    'registrator-1',
    'ordforande',
    'chef-enhet-a',
    'enhetsadministrator',
    'revisor',
    'gast',
  ];
  for (const person of strangers) {
    const answer = await tenant.raw(person, site, `${list}/items(${Id})`, post({ Cards: true }, merge));
    expect(answer.status, person).toBe(403);
  }
  const allowed = await tenant.raw(
    'forvaltningsledare',
    site,
    `${list}/items(${Id})`,
    post({ Cards: true }, merge),
  );
  expect(allowed.status).toBe(204);
});
