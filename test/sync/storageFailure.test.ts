// The browser refuses storage, at once or later: work goes on in memory, and the page says what that is worth.
import { describe, expect, it } from 'vitest';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';
import { givenChannel } from '../given/tabs.ts';

/** A storage that can be made to refuse to write, to read, or records above a size. */
function moody() {
  const storage = memoryStorage();
  const mood = { writes: true, reads: true, room: Number.POSITIVE_INFINITY };
  const full = () => new DOMException('The disk is full', 'QuotaExceededError');
  const refuses = async (set: object) => {
    const size = JSON.stringify(set).length;
    if (!mood.writes || size > mood.room) throw full();
  };
  const reads = async () => {
    if (!mood.reads) throw new DOMException('Lost', 'UnknownError');
  };
  const wrapped: Storage = {
    kind: 'device',
    get: (name) => reads().then(() => storage.get(name)),
    names: (prefix) => reads().then(() => storage.names(prefix)),
    set: (name, value) => refuses({ [name]: value }).then(() => storage.set(name, value)),
    remove: (name) => refuses({}).then(() => storage.remove(name)),
    change: (set, removed, upon) => refuses(set).then(() => storage.change(set, removed, upon)),
  };
  return { storage, wrapped, mood };
}

describe('Storage that refuses at once', () => {
  it('a change is kept in memory, seen and sent', async () => {
    const world = givenWorld();
    const { wrapped, mood } = moody();
    mood.writes = false;
    mood.reads = false;
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const page = await device.open();
    device.connection.offline = true;
    expect(await page.commit([newFollowUp('e1', { goodResults: 'Bra' })])).toEqual({
      ok: true,
      value: 'memory',
    });
    expect(shown(page, 'e1')?.goodResults).toBe('Bra');
    expect(page.status()).toMatchObject({ storage: 'memory', waiting: 1 });
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBeNull();
    device.connection.offline = false;
    await page.refresh();
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
    expect(page.status()).toMatchObject({ waiting: 0, phase: 'fresh' });
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBe('server');
  });

  it('a browser’s stand-in for storage says so from the start', async () => {
    const page = givenDevice(givenWorld(), 'chef-enhet-a', memoryStorage('memory')).page();
    expect(page.status().storage).toBe('memory');
    expect(await page.commit([newFollowUp('e1')])).toEqual({ ok: true, value: 'memory' });
  });
});

describe('Storage that begins to refuse', () => {
  it('commit goes on in memory, and what waited on the device is still there', async () => {
    const world = givenWorld();
    const { storage, wrapped, mood } = moody();
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    expect(await page.commit([newFollowUp('e1')])).toMatchObject({ value: 'device' });
    mood.writes = false;
    expect(await page.commit([newFollowUp('e2')])).toMatchObject({ value: 'memory' });
    expect(page.status()).toMatchObject({ storage: 'memory', waiting: 2 });
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBe('device');
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e2') })).toBeNull();
    expect(await storage.names('outbox/')).toHaveLength(1);
  });

  it('what is in memory is written as soon as the browser takes it again', async () => {
    const world = givenWorld();
    const { storage, wrapped, mood } = moody();
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    mood.writes = false;
    await page.commit([newFollowUp('e1')]);
    page.keepDraft('form', { causes: 'Halv men' });
    await idle();
    expect(page.status().storage).toBe('memory');
    mood.writes = true;
    await page.flush();
    expect(await storage.names('outbox/')).toHaveLength(1);
    expect(await storage.names('draft/')).toHaveLength(1);
    expect(page.status().storage).toBe('device');
    expect(page.status().savedState({ list: 'followUps', key: keyOf('e1') })).toBe('device');
  });

  it('what it would not forget is forgotten as soon as it does, and the other tab hears of it', async () => {
    const world = givenWorld();
    const { storage, wrapped, mood } = moody();
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const end = givenChannel();
    const [a, b] = [await device.open({ channel: end() }), await device.open({ channel: end() })];
    device.connection.offline = true;
    await a.refresh();
    await a.commit([newFollowUp('e1')]);
    await idle();
    mood.writes = false;
    device.connection.offline = false;
    await a.refresh();
    await idle();
    expect([a.status().waiting, b.status().waiting]).toEqual([0, 1]);
    mood.writes = true;
    await a.refresh();
    await idle();
    expect(await storage.names('outbox/')).toEqual([]);
    expect(b.status().waiting).toBe(0);
  });

  it('the disk is full of the copy: the copy gives way to what is unsent', async () => {
    const world = givenWorld();
    const { storage } = moody();
    let room = Number.POSITIVE_INFINITY;
    const used = (of: Map<string, number>) => [...of.values()].reduce((sum, size) => sum + size, 0);
    const sizes = new Map<string, number>();
    const tight: Storage = {
      ...storage,
      change: async (set, removed, upon) => {
        const next = new Map(sizes);
        for (const [name, value] of Object.entries(set)) next.set(name, JSON.stringify(value).length);
        for (const name of removed) next.delete(name);
        if (used(next) > room) throw new DOMException('The disk is full', 'QuotaExceededError');
        sizes.clear();
        for (const [name, size] of next) sizes.set(name, size);
        return storage.change(set, removed, upon);
      },
    };
    world.server.change('controller-1', newFollowUp('e1', { causes: 'x'.repeat(3_000) }));
    const device = givenDevice(world, 'chef-enhet-a', tight);
    const page = await device.open();
    expect(await storage.names('copy/')).not.toEqual([]);
    room = used(sizes) + 1_000;
    device.connection.offline = true;
    await page.refresh();
    expect(await page.commit([edit(page, 'e1', { goodResults: 'x'.repeat(400) })])).toMatchObject({
      value: 'device',
    });
    expect(await storage.names('copy/')).toEqual([]);
    expect(await storage.names('outbox/')).toHaveLength(1);
  });

  it('a sent change that could not be forgotten is not sent twice', async () => {
    const world = givenWorld();
    const { storage, wrapped, mood } = moody();
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const page = await device.open();
    device.connection.mishap = (request) => {
      if (request.startsWith('add')) mood.writes = false;
      return null;
    };
    await page.commit([newFollowUp('e1')]);
    await idle();
    expect(page.status().waiting).toBe(0);
    expect(await storage.names('outbox/')).toHaveLength(1);
    mood.writes = true;
    await page.refresh();
    expect(page.status().waiting).toBe(0);
    expect(device.connection.requests.filter((request) => request.startsWith('add'))).toHaveLength(1);
    page.close();
    const next = await device.open();
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
    expect(next.status()).toMatchObject({ waiting: 0, conflicts: [] });
    expect(await storage.names('outbox/')).toEqual([]);
  });

  it('storage that cannot be read any more leaves what is on the page', async () => {
    const world = givenWorld();
    const { wrapped, mood } = moody();
    const device = givenDevice(world, 'chef-enhet-a', wrapped);
    const page = await device.open();
    device.connection.offline = true;
    await page.refresh();
    await page.commit([newFollowUp('e1')]);
    page.keepDraft('form', { causes: 'Halv men' });
    await idle();
    mood.reads = false;
    device.connection.offline = false;
    await page.refresh();
    expect(page.draft('form')).toEqual({ causes: 'Halv men' });
    expect(world.server.versions('followUps', keyOf('e1'))).toBe(1);
  });
});
