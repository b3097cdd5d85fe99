// The page dies, or an answer is lost, at each phase of a change's way: it arrives, and it arrives once.
import { describe, expect, it, vi } from 'vitest';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { edit, editAt, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';
import type { Mishap } from '../given/remote.ts';

const ways = [
  { what: 'an addition', first: false },
  { what: 'an alteration', first: true },
];

/** A device with a page that shows the unit's follow-up when it is there. */
async function given(first: boolean, storage?: Storage) {
  const world = givenWorld();
  if (first) world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
  const device = givenDevice(world, 'chef-enhet-a', storage);
  const page = await device.open();
  const change = first ? edit(page, 'e1', { goodResults: 'nu' }) : newFollowUp('e1', { goodResults: 'nu' });
  return { world, device, page, change, times: first ? 2 : 1 };
}

describe.each(ways)('The page dies on $what', ({ first }) => {
  it.each<{ when: string; mishap: Mishap }>([
    { when: 'when the request has gone out and never arrives', mishap: 'hangsBefore' },
    { when: 'when the server has it and the answer never comes', mishap: 'hangsAfter' },
  ])('$when', async ({ mishap }) => {
    const { world, device, page, change, times } = await given(first);
    device.connection.next(mishap);
    await page.commit([change]);
    await idle();
    page.close();

    const next = await device.open();
    expect(device.connection.requests.at(-1)).toBe(
      mishap === 'hangsAfter' ? 'changes' : `${change.act} ${change.key} again`,
    );
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'nu' });
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(times);
    expect(next.status()).toMatchObject({ waiting: 0, conflicts: [], refused: [] });
  });

  it('before anything was sent', async () => {
    const { world, device, page, change, times } = await given(first);
    device.connection.offline = true;
    await page.commit([change]);
    page.close();
    await idle();
    const opened = device.page();
    await opened.openLocal();
    expect(shown(opened, 'e1')?.goodResults).toBe('nu');
    device.connection.offline = false;
    await opened.refresh();
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(times);
    expect(opened.status().waiting).toBe(0);
  });

  it('when the answer has come and the outbox is not yet emptied', async () => {
    const storage = memoryStorage();
    const stuck: Storage = {
      ...storage,
      change: (set, removed, upon) =>
        removed.length > 0 ? new Promise(() => {}) : storage.change(set, [], upon),
    };
    const { world, device, page, change, times } = await given(first, stuck);
    await page.commit([change]);
    await idle();
    page.close();
    expect(await storage.names('outbox/')).toHaveLength(1);

    const next = await givenDevice(world, 'chef-enhet-a', storage).open();
    expect(next.status()).toMatchObject({ waiting: 0, conflicts: [] });
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(times);
    expect(await storage.names('outbox/')).toEqual([]);
    expect(device.connection.requests.filter((request) => request.startsWith(change.act))).toHaveLength(1);
  });
});

describe.each(ways)('The answer is lost on $what', ({ first }) => {
  it.each<Mishap>(['answerLost', 'neverArrives', 'throws'])(
    '%s: no duplicates, nothing lost, and a fault of the program’s own is told',
    async (mishap) => {
      const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const { world, device, page, change, times } = await given(first);
      device.connection.next(mishap);
      await page.commit([change]);
      await idle();
      expect(page.status()).toMatchObject({ phase: 'away', waiting: 1 });
      await world.pass(15);
      expect(told).toHaveBeenCalledTimes(mishap === 'throws' ? 1 : 0);
      told.mockRestore();
      expect(world.server.rows('followUps')).toHaveLength(1);
      expect(world.server.versions('followUps', keyOf('e1'))).toBe(times);
      expect(page.status()).toMatchObject({ phase: 'fresh', waiting: 0, conflicts: [] });
    },
  );

  it('the retry says that the outcome is not known, even when nobody has read meanwhile', async () => {
    const { device, page, change, world } = await given(first);
    device.connection.mishap = (request) => (request.startsWith(change.act) ? 'neverArrives' : null);
    await page.commit([change]);
    await idle();
    await world.pass(15);
    const writes = device.connection.requests.filter((request) => request.startsWith(change.act));
    expect(writes.slice(0, 2)).toEqual([`${change.act} ${change.key}`, `${change.act} ${change.key} again`]);
  });

  it('what I changed after the lost answer is not taken for somebody else’s', async () => {
    const { world, device, page, change } = await given(first);
    device.connection.next('answerLost');
    await page.commit([change]);
    await idle();
    await page.commit([edit(page, 'e1', { goodResults: 'senare' })]);
    await world.pass(15);
    expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'senare' });
    expect(page.status()).toMatchObject({ waiting: 0, conflicts: [] });
  });
});

it('a value that the server gives another form is not a clash with what I write on top of it', async () => {
  const { world, device, page } = await given(true);
  await page.commit([edit(page, 'e1', { readyAt: '2026-05-04T08:00:00.123Z' })]);
  while (!device.connection.requests.some((request) => request.startsWith('alter'))) await Promise.resolve();
  await page.commit([edit(page, 'e1', { readyAt: '2026-05-04T09:00:00Z' })]);
  await idle();
  expect(world.server.versions('followUps', keyOf('e1'))).toBe(3);
  expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ readyAt: '2026-05-04T09:00:00Z' });
  expect(page.status().conflicts).toEqual([]);
});

it('the clock may be moved back between two changes, and the later one still counts', async () => {
  const { world, device, page } = await given(true);
  device.connection.offline = true;
  await page.refresh();
  await page.commit([edit(page, 'e1', { goodResults: 'först' })]);
  world.setClock(Date.UTC(2026, 4, 2));
  await page.commit([edit(page, 'e1', { goodResults: 'sedan' })]);
  expect(shown(page, 'e1')?.goodResults).toBe('sedan');
  device.connection.offline = false;
  await world.pass(400);
  expect(world.server.row('followUps', keyOf('e1'))).toMatchObject({ goodResults: 'sedan' });
});

it('several changes in one commit are kept together or not at all', async () => {
  const world = givenWorld();
  const storage = memoryStorage();
  const writes: number[] = [];
  const counting: Storage = {
    ...storage,
    change: (set, removed, upon) => {
      writes.push(Object.keys(set).filter((name) => name.startsWith('outbox/')).length);
      return storage.change(set, removed, upon);
    },
  };
  const device = givenDevice(world, 'chef-enhet-a', counting);
  const page = await device.open();
  device.connection.offline = true;
  writes.length = 0;
  await page.commit([newFollowUp('e1'), newFollowUp('e2'), { ...editAt('e1', { causes: 'två' }) }]);
  expect(writes).toEqual([3]);
  expect(shown(page, 'e1')?.causes).toBe('två');
});
