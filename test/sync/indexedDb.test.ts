// The browser's cupboard keeps its promises, on a faithful copy of IndexedDB.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStorage } from '../../src/sync/device/browserStorage.ts';
import { memoryStorage, recordsUnder } from '../../src/sync/storage.ts';
import { edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', {});
});

describe.each([
  { what: 'IndexedDB', make: () => browserStorage('one') },
  { what: 'the map of the tests', make: async () => memoryStorage() },
])('$what', ({ make }) => {
  it('gives back what was put in, as a copy', async () => {
    const storage = await make();
    const record = { causes: 'Rutin', list: [1, { deep: true }] };
    await storage.set('a/1', record);
    expect(await storage.get('a/1')).toEqual(record);
    expect(await storage.get('a/1')).not.toBe(record);
    expect(await storage.get('a/2')).toBeUndefined();
    await storage.remove('a/1');
    expect(await storage.get('a/1')).toBeUndefined();
  });

  it('lists names by their beginning, in order, and nothing beside', async () => {
    const storage = await make();
    for (const name of ['b/1', 'a/2', 'a/1', 'a', 'aa/1', 'a/å']) await storage.set(name, name);
    expect(await storage.names('a/')).toEqual(['a/1', 'a/2', 'a/å']);
    expect([...(await recordsUnder(storage, 'a/')).values()]).toEqual(['a/1', 'a/2', 'a/å']);
  });

  it('changes several records, all or nothing', async () => {
    const storage = await make();
    await storage.set('old', 1);
    await storage.change({ one: 1, two: 2 }, ['old']);
    expect(await storage.names('')).toEqual(['one', 'two']);
    await expect(storage.change({ three: 3, four: () => 'cannot be stored' }, ['one'])).rejects.toThrow();
    expect(await storage.names('')).toEqual(['one', 'two']);
  });

  it('alters a record only while it is what it was, and then nothing beside', async () => {
    const storage = await make();
    await storage.set('kept', { text: 'ett' });
    expect(
      await storage.change({ kept: { text: 'två' } }, ['gone'], { kept: { text: 'ett' }, gone: 1 }),
    ).toBe(true);
    expect(await storage.change({ fresh: 1, kept: { text: 'tre' } }, [], { kept: { text: 'ett' } })).toBe(
      false,
    );
    expect(await storage.change({ fresh: 1, gone: 2 }, [], { gone: 1 })).toBe(false);
    expect(await storage.change({ fresh: 1 }, ['kept'], { kept: { text: 'ett' } })).toBe(false);
    expect(await storage.names('')).toEqual(['kept']);
    expect(await storage.get('kept')).toEqual({ text: 'två' });
  });
});

describe('The browser', () => {
  it('keeps a record for the next page', async () => {
    const first = await browserStorage('one');
    expect(first.kind).toBe('device');
    await first.set('draft', 'Halv men');
    expect(await (await browserStorage('one')).get('draft')).toBe('Halv men');
  });

  it.each([
    { how: 'has no IndexedDB', stub: () => vi.stubGlobal('indexedDB', undefined) },
    {
      how: 'refuses to open it',
      stub: () =>
        vi.stubGlobal('indexedDB', {
          open: () => {
            throw new DOMException('Denied', 'SecurityError');
          },
        }),
    },
  ])('$how: memory, and it says so', async ({ stub }) => {
    stub();
    const storage = await browserStorage('one');
    expect(storage.kind).toBe('memory');
    await storage.set('a', 1);
    expect(await storage.get('a')).toBe(1);
  });

  it('closes it for a newer version of the program: it is opened again at the next use', async () => {
    const storage = await browserStorage('one');
    await storage.set('a', 1);
    const deleted = indexedDB.deleteDatabase('one');
    await new Promise((done, failed) => {
      deleted.onsuccess = done;
      deleted.onerror = failed;
    });
    expect(await storage.get('a')).toBeUndefined();
    await storage.set('a', 2);
    expect(await storage.get('a')).toBe(2);
  });
});

describe('Where there are buckets', () => {
  const bucketOf = (open: () => Promise<{ readonly indexedDB: IDBFactory }>) =>
    vi.stubGlobal('navigator', {
      storageBuckets: { open },
      locks: { request: (_: string, work: () => unknown) => work() },
    });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('what is unsent outlives a database that the browser begins anew', async () => {
    const cupboard = new IDBFactory();
    bucketOf(async () => ({ indexedDB: cupboard }));
    const first = await browserStorage('one');
    await first.change({ 'outbox/1': 'Halv men', 'copy/1': 'ett' }, []);
    vi.stubGlobal('indexedDB', new IDBFactory());
    const next = await browserStorage('one');
    expect(await next.names('')).toEqual(['outbox/1', 'start']);
    expect(await next.get('outbox/1')).toBe('Halv men');
    await next.change({}, ['outbox/1']);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect(await (await browserStorage('one')).names('outbox/')).toEqual([]);
  });

  it('one that is refused changes nothing', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    bucketOf(() => Promise.reject(new DOMException('Denied', 'SecurityError')));
    const storage = await browserStorage('one');
    expect(storage.kind).toBe('device');
    expect(await storage.change({ 'outbox/1': 'ett' }, [])).toBe(true);
    expect(await storage.get('outbox/1')).toBe('ett');
    expect(warned).toHaveBeenCalledOnce();
    warned.mockRestore();
  });

  it('one that never answers is not waited for longer than two seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const asked = vi.fn(() => new Promise<never>(() => undefined));
    bucketOf(asked);
    const opening = browserStorage('one');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled(), { interval: 1 });
    await vi.advanceTimersByTimeAsync(2_000);
    const storage = await opening;
    expect(await storage.change({ 'outbox/1': 'ett' }, [])).toBe(true);
  });
});

it('a whole working day over IndexedDB: change without a network, a new page, and it arrives once', async () => {
  const world = givenWorld();
  world.server.change('controller-1', newFollowUp('e1'));
  const device = givenDevice(world, 'chef-enhet-a', await browserStorage('one'));
  const page = await device.open();
  device.connection.offline = true;
  await page.refresh();
  expect(await page.commit([edit(page, 'e1', { goodResults: 'Bra' }), newFollowUp('e2')])).toMatchObject({
    value: 'device',
  });
  page.keepDraft('form', { causes: 'Halv men' });
  await page.flush();
  page.close();

  const again = givenDevice(world, 'chef-enhet-a', await browserStorage('one'));
  const next = await again.open();
  await idle();
  expect(next.draft('form')).toEqual({ causes: 'Halv men' });
  expect(shown(next, 'e1')?.goodResults).toBe('Bra');
  expect(world.server.versions('followUps', keyOf('e1'))).toBe(2);
  expect(world.server.versions('followUps', keyOf('e2'))).toBe(1);
  expect(next.status()).toMatchObject({ storage: 'device', waiting: 0 });
});
