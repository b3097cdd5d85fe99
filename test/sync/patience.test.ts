// The server is away or asks for patience: one pause for everything, longer each time, and never sooner than asked.
import { describe, expect, it } from 'vitest';
import { createPatience } from '../../src/sync/sending/patience.ts';
import { chance, edit, givenDevice, givenWorld, idle, keyOf, newFollowUp } from '../given/device.ts';

const writesIn = (requests: readonly string[]) => requests.filter((request) => request.startsWith('add'));

describe('The server asks for patience', () => {
  it('429 with a time: nothing at all is sent before it, not even when the person asks', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.next({ waitSeconds: 120 });
    await page.commit([newFollowUp('e1')]);
    await idle();
    const before = device.connection.requests.length;
    expect(page.status().phase).toBe('away');
    await page.commit([newFollowUp('e2')]);
    await page.refresh();
    await world.pass(119);
    expect(device.connection.requests).toHaveLength(before);
    await world.pass(2);
    expect(world.server.rows('followUps')).toHaveLength(2);
    expect(page.status()).toMatchObject({ phase: 'fresh', waiting: 0 });
  });

  it('429 without a readable time: between 5 and 15 seconds, then longer, never above five minutes', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([newFollowUp('e1')]);
    await idle();
    const times: number[] = [];
    let last = world.clock();
    for (let second = 0; second < 3_000; second += 1) {
      const before = device.connection.requests.length;
      await world.pass(1);
      if (device.connection.requests.length === before) continue;
      times.push((world.clock() - last) / 1000);
      last = world.clock();
    }
    expect(times[0]).toBeGreaterThanOrEqual(5);
    expect(times[0]).toBeLessThanOrEqual(16);
    expect(Math.max(...times)).toBeGreaterThan(60);
    expect(Math.max(...times)).toBeLessThanOrEqual(301);
    expect(times.length).toBeLessThan(60);
  });

  it('one request that is asked to wait stops all others: the pause is shared', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.next({ waitSeconds: 60 });
    await page.commit(['e1', 'e2', 'e3'].map((unit) => newFollowUp(unit)));
    await idle();
    expect(writesIn(device.connection.requests)).toHaveLength(1);
    await world.pass(61);
    expect(world.server.rows('followUps')).toHaveLength(3);
  });

  it('a row that never gets an answer does not stand in the way of the others', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.mishap = (request) => (request.includes('2026.t1.e1') ? 'neverArrives' : null);
    await page.commit(['e1', 'e2', 'e3'].map((unit) => newFollowUp(unit)));
    await idle();
    await world.pass(30);
    expect(world.server.rows('followUps').map(({ key }) => key)).toEqual([keyOf('e2'), keyOf('e3')]);
    expect(page.status().waiting).toBe(1);
  });

  it('it goes on where it was when the network is back, in order', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    for (const unit of ['e3', 'e1', 'e2']) await page.commit([newFollowUp(unit)]);
    device.connection.offline = false;
    await page.refresh();
    expect(world.server.rows('followUps').map(({ key }) => key)).toEqual(['e3', 'e1', 'e2'].map(keyOf));
  });

  it('the person must sign in: it says so, keeps what waits, and goes on afterwards', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    device.connection.next('signIn');
    await page.commit([newFollowUp('e1')]);
    await idle();
    expect(page.status()).toMatchObject({ phase: 'signIn', waiting: 1 });
    await page.refresh();
    expect(page.status()).toMatchObject({ phase: 'fresh', waiting: 0 });
  });

  it('a row that clashes without end is left in peace after a while', async () => {
    const world = givenWorld();
    world.server.change('controller-1', newFollowUp('e1'));
    const device = givenDevice(world, 'chef-enhet-a');
    const page = await device.open();
    let version = 0;
    device.connection.mishap = (request) => {
      if (request.startsWith('alter'))
        world.server.change('annan', edit(page, 'e1', { causes: `version ${version++}` }));
      return null;
    };
    await page.commit([edit(page, 'e1', { goodResults: 'Mitt' })]);
    await idle();
    expect(page.status()).toMatchObject({ phase: 'away', waiting: 1 });
    expect(version).toBe(8);
  });
});

describe('The pause', () => {
  const made = (random: () => number) => {
    const waits: number[] = [];
    const none = () => {};
    const wait = (milliseconds: number) => {
      waits.push(milliseconds / 1000);
      return none;
    };
    return { waits, patience: createPatience({ clock: () => 0, random, wait, resume: none, begun: none }) };
  };
  const opaque = { kind: 'away', waitSeconds: null, signIn: false } as const;

  it('is the longer of what was asked and its own', () => {
    const { waits, patience } = made(() => 0);
    patience.away({ ...opaque, waitSeconds: 2 });
    patience.away({ ...opaque, waitSeconds: 400 });
    expect(waits).toEqual([5, 400]);
  });

  it('begins anew when the server has answered', () => {
    const { waits, patience } = made(() => 1);
    for (let time = 0; time < 6; time += 1) patience.away(opaque);
    patience.over();
    patience.away(opaque);
    expect(waits).toEqual([15, 45, 135, 300, 300, 300, 15]);
  });

  it('that the server asked another tab for is neither shortened nor lifted by what was sent before', () => {
    const { waits, patience } = made(() => 0);
    patience.join({ until: 90_000, firm: true, signIn: false });
    patience.away(opaque);
    expect(patience.pause()).toMatchObject({ until: 90_000, firm: true });
    patience.over();
    expect(patience.pause()).toMatchObject({ until: 90_000, firm: true });
    expect(waits).toEqual([90, 90]);
  });

  it('differs between clients that were stopped at once', () => {
    const pauses = [1, 2, 3, 4, 5].map((seed) => {
      const { waits, patience } = made(chance(seed * 1_000_003));
      patience.away(opaque);
      return waits[0];
    });
    expect(new Set(pauses).size).toBe(5);
  });
});
