// A browser that loses one of the two databases, whichever and whenever: what it had said is kept is there, and nothing comes back.
import { describe, expect, it, vi } from 'vitest';
import { type Follow, keepTwice } from '../../src/sync/device/keptTwice.ts';
import { memoryStorage, recordsUnder, type Storage } from '../../src/sync/storage.ts';
import { edit, givenDevice, givenWorld, idle, newFollowUp, shown } from '../given/device.ts';

const twice = (first: Storage, follow: Follow): Storage => ({
  ...first,
  change: async (set, removed, upon) => {
    const done = await first.change(set, removed, upon);
    if (done) await follow(set, removed);
    return done;
  },
});
const opened = async (first: Storage, second: Storage): Promise<Storage> =>
  twice(first, await keepTwice(first, second, new AbortController().signal));
const unsentIn = async (storage: Storage) => [
  ...(await storage.names('outbox/')),
  ...(await storage.names('draft/')),
];

/** Writes of both count together; the page dies at the one of that number, which comes through or does not. */
function mortal(deadAt: number, isDone: boolean) {
  let writes = 0;
  return {
    died: () => writes >= deadAt,
    over: (storage: Storage): Storage => ({
      ...storage,
      change: async (set, removed, upon) => {
        writes += 1;
        if (writes < deadAt) return storage.change(set, removed, upon);
        if (writes === deadAt && isDone) await storage.change(set, removed, upon);
        return new Promise<boolean>(() => {});
      },
    }),
  };
}

describe('One of the two is lost', () => {
  it('the first: what was unsent, and what was typed, is there at the next start and is sent', async () => {
    const world = givenWorld();
    const second = memoryStorage();
    const device = givenDevice(world, 'chef-enhet-a', await opened(memoryStorage(), second));
    const page = await device.open();
    device.connection.offline = true;
    await page.commit([newFollowUp('e1', { goodResults: 'Bra' })]);
    page.keepDraft('form', { causes: 'Halv men' });
    await idle();
    page.close();

    const next = givenDevice(world, 'chef-enhet-a', await opened(memoryStorage(), second));
    const again = next.page();
    await again.openLocal();
    expect(shown(again, 'e1')?.goodResults).toBe('Bra');
    expect(again.draft('form')).toEqual({ causes: 'Halv men' });
    await again.refresh();
    await idle();
    expect(world.server.rows('followUps')).toHaveLength(1);
    expect(again.status()).toMatchObject({ waiting: 0, conflicts: [] });
    expect(await unsentIn(second)).toEqual(await unsentIn(next.storage));
  });

  it('the second: it is filled again at the next start', async () => {
    const first = memoryStorage();
    await (await opened(first, memoryStorage())).change({ 'outbox/1': 'ett', 'draft/1': 'två' }, []);
    const second = memoryStorage();
    await opened(first, second);
    expect(await unsentIn(second)).toEqual(['outbox/1', 'draft/1']);
    expect(await second.get('draft/1')).toBe('två');
  });
});

/** What the browser finds when it takes the database to end where a write was broken off before the last start. */
const asItWas = async (storage: Storage): Promise<Storage> => {
  const earlier = memoryStorage();
  const names = await storage.names('');
  await earlier.change(
    Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await storage.get(name)] as const)),
    ),
    [],
  );
  return earlier;
};

it('one that is set back to before the last start is given what has been done since, whichever it is', async () => {
  const [first, second] = [memoryStorage(), memoryStorage()];
  const storage = await opened(first, second);
  await storage.change({ 'outbox/1': 'sent since', 'draft/1': 'Halv', 'outbox/2': 'waits' }, []);
  const [firstThen, secondThen] = [await asItWas(first), await asItWas(second)];
  const next = await opened(first, second);
  await next.change({ 'outbox/3': 'new', 'draft/1': 'Halv men' }, ['outbox/1']);
  const now = { 'draft/1': 'Halv men', 'outbox/2': 'waits', 'outbox/3': 'new' };
  for (const [one, other] of [
    [firstThen, second],
    [first, secondThen],
  ] as const) {
    await opened(one, other);
    for (const storage of [one, other]) {
      const { start, ...unsent } = Object.fromEntries(await recordsUnder(storage, ''));
      expect(unsent).toEqual(now);
      expect(start).toBeGreaterThan(1);
    }
  }
});

it('a page that has not waited for the second keeps what it writes meanwhile', async () => {
  const [first, second] = [memoryStorage(), memoryStorage()];
  await opened(await asItWas(first), second);
  const limited = new AbortController();
  let answer = () => {};
  const answered = new Promise<void>((done) => {
    answer = done;
  });
  const slow: Storage = { ...second, names: (prefix) => answered.then(() => second.names(prefix)) };
  const inLine = keepTwice(first, slow, limited.signal);
  limited.abort();
  await first.change({ 'outbox/1': 'meanwhile' }, []);
  answer();
  await expect(inLine).rejects.toThrow();
  expect(await first.get('outbox/1')).toBe('meanwhile');
});

it('what the first has forgotten does not come back from the second', async () => {
  const [first, second] = [memoryStorage(), memoryStorage()];
  const storage = await opened(first, second);
  await storage.change({ 'outbox/1': 'sent', 'outbox/2': 'waits' }, []);
  // The page dies between the two.
  await first.change({}, ['outbox/1']);
  await opened(first, second);
  expect(await unsentIn(first)).toEqual(['outbox/2']);
  expect(await unsentIn(second)).toEqual(['outbox/2']);
});

it('only what cannot be read again is kept twice', async () => {
  const second = memoryStorage();
  const storage = await opened(memoryStorage(), second);
  await storage.change({ 'copy/1': 'large', 'outbox/1': 'ett', 'account/1': 'anna' }, []);
  expect(await second.names('')).toEqual(['outbox/1', 'start']);
});

it('a second one that refuses stands in nobody’s way', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const second = memoryStorage();
  const storage = await opened(memoryStorage(), {
    ...second,
    change: (set, removed) =>
      'outbox/1' in set ? Promise.reject(new Error('Full')) : second.change(set, removed),
  });
  expect(await storage.change({ 'outbox/1': 'ett' }, [])).toBe(true);
  expect(await storage.get('outbox/1')).toBe('ett');
  expect(warned).toHaveBeenCalledOnce();
  warned.mockRestore();
});

it('a start that dies in the middle loses nothing of the second’s', async () => {
  for (const deadAt of [1, 2]) {
    for (const isDone of [true, false]) {
      const [first, second] = [memoryStorage(), memoryStorage()];
      await (await opened(memoryStorage(), second)).change({ 'outbox/1': 'ett' }, []);
      const life = mortal(deadAt, isDone);
      void opened(life.over(first), life.over(second));
      await idle();
      expect(life.died()).toBe(true);
      await opened(first, second);
      expect([deadAt, isDone, await unsentIn(first), await unsentIn(second)]).toEqual([
        deadAt,
        isDone,
        ['outbox/1'],
        ['outbox/1'],
      ]);
    }
  }
});

describe.each([{ lost: 'the first' }, { lost: 'the second' }] as const)(
  'The page dies at any write of a save, and then $lost is lost',
  ({ lost }) => {
    it('what was acknowledged is there, and nobody is asked about himself', async () => {
      let deaths = 0;
      for (const isDone of [true, false]) {
        for (let deadAt = 1; ; deadAt += 1) {
          const world = givenWorld();
          world.server.change('controller-1', newFollowUp('e1', { goodResults: 'förr' }));
          const [first, second] = [memoryStorage(), memoryStorage()];
          const life = mortal(deadAt, isDone);
          let acknowledged = 'förr';
          const live = async () => {
            const device = givenDevice(
              world,
              'chef-enhet-a',
              await opened(life.over(first), life.over(second)),
            );
            const page = await device.open();
            page.keepDraft('form', { goodResults: 'förr, nu' });
            await page.commit([edit(page, 'e1', { goodResults: 'förr, nu' })]);
            acknowledged = 'förr, nu';
            await page.dropDraft('form');
          };
          void live();
          await idle();

          const device = givenDevice(
            world,
            'chef-enhet-a',
            await opened(
              lost === 'the first' ? memoryStorage() : first,
              lost === 'the first' ? second : memoryStorage(),
            ),
          );
          const next = await device.open();
          await idle();
          const text = shown(next, 'e1')?.goodResults ?? '';
          expect([deadAt, isDone, text.startsWith(acknowledged), next.status().conflicts]).toEqual([
            deadAt,
            isDone,
            true,
            [],
          ]);
          next.close();
          if (!life.died()) break;
          deaths += 1;
        }
      }
      expect(deaths).toBeGreaterThan(12);
    });
  },
);
