// Thousands of rows at once, as an import makes them: what each costs does not grow with how many wait beside it.
import { describe, expect, it } from 'vitest';
import type { List } from '../../src/schema/list.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { memoryStorage, type Storage } from '../../src/sync/storage.ts';
import { edit, givenDevice, givenWorld, lists, newFollowUp, shown } from '../given/device.ts';

interface Cost {
  /** How often a row's fields were gone through, to check it, join it or lay it on the server's. */
  readonly rowsVisited: number;
  readonly rowsWritten: number;
  readonly shown: number;
}

const lock = <T>(_: string, work: () => Promise<T>): Promise<T> => work();

/** Sends so many new rows while a page looks at each thing that changes. */
async function sending(count: number): Promise<Cost> {
  const cost = { rowsVisited: 0, rowsWritten: 0, shown: 0 };
  const counted: List = {
    ...followUps,
    get fields() {
      cost.rowsVisited += 1;
      return followUps.fields;
    },
  };
  const kept = memoryStorage();
  const storage: Storage = {
    ...kept,
    change(set, removed, upon) {
      for (const value of Object.values(set)) cost.rowsWritten += Array.isArray(value) ? value.length : 1;
      return kept.change(set, removed, upon);
    },
  };
  const world = givenWorld();
  const page = await givenDevice(world, 'controller-1', storage).open({
    lists: lists.map((list) => (list.name === followUps.name ? counted : list)),
    lock,
  });
  page.subscribe(() => {
    cost.shown += 1;
    page.status();
    page.rows();
  });
  await page.commit(Array.from({ length: count }, (_, at) => newFollowUp(`e${at}`)));
  await page.refresh();
  expect(page.status().waiting).toBe(0);
  expect(world.server.rows('followUps')).toHaveLength(count);
  return cost;
}

describe('Many rows that wait', () => {
  it('four times as many rows cost four times as much to send, and not sixteen', async () => {
    const few = await sending(250);
    const many = await sending(1_000);
    expect(many.rowsVisited).toBeLessThan(few.rowsVisited * 5);
    expect(many.rowsWritten).toBeLessThan(few.rowsWritten * 9);
    expect(many.rowsVisited / 1_000).toBeLessThan(25);
    expect(many.rowsWritten / 1_000).toBeLessThan(120);
    expect(many.shown).toBeLessThan(250);
  });

  it('a few are shown one by one as they arrive', async () => {
    expect((await sending(20)).shown).toBeGreaterThan(40);
  });

  it('what is written while many are sent is written upon what the page shows, and asks nobody about himself', async () => {
    const world = givenWorld();
    const device = givenDevice(world, 'controller-1');
    const page = await device.open();
    const stamp = '2026-05-04T08:00:00.123Z';
    await page.commit(
      Array.from({ length: 120 }, (_, at) => newFollowUp(`e${at}`, { causes: 'ett', readyAt: stamp })),
    );
    for (let left = 1_000; left > 0 && world.server.rows('followUps').length < 20; left -= 1)
      await Promise.resolve();
    await page.commit([edit(page, 'e3', { causes: 'två', readyAt: '2026-05-05T08:00:00Z' })]);
    await page.refresh();
    expect(page.status()).toMatchObject({ waiting: 0, conflicts: [] });
    expect(shown(page, 'e3')).toMatchObject({ causes: 'två', readyAt: '2026-05-05T08:00:00Z' });
    expect(world.server.rows('followUps')).toHaveLength(120);
  });
});
