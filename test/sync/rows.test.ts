// What readers hold never changes under them, and stays the same object until its list changed.
import { describe, expect, it } from 'vitest';
import { key } from '../../src/schema/field.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { units } from '../../src/schema/lists/units.ts';
import { rowsFrom } from '../../src/schema/rows/rowsFrom.ts';
import { createStoredRows } from '../../src/sync/rows.ts';
import { april, edit, givenDevice, givenWorld, idle, keyOf, newFollowUp, shown } from '../given/device.ts';

async function given() {
  const world = givenWorld();
  for (const unit of ['e1', 'e2'])
    world.server.change('controller-1', newFollowUp(unit, { goodResults: 'Bra' }));
  const device = givenDevice(world, 'chef-enhet-a');
  return { world, device, page: await device.open() };
}

describe('A snapshot', () => {
  it('does not change when a row does', async () => {
    const { page } = await given();
    const before = page.rows();
    await page.commit([edit(page, 'e1', { goodResults: 'Bättre' })]);
    expect(before.get(followUps, keyOf('e1'))?.goodResults).toBe('Bra');
    expect(before.by(followUps, 'unit', 'e1')[0]?.goodResults).toBe('Bra');
    expect(page.rows().get(followUps, keyOf('e1'))?.goodResults).toBe('Bättre');
  });

  it('is the same until something changed, and so are the lists that did not', async () => {
    const { page } = await given();
    const before = page.rows();
    const models = before.all(steeringModels);
    await page.refresh();
    expect(page.rows()).toBe(before);
    await page.commit([edit(page, 'e1', { goodResults: 'Bättre' })]);
    await idle();
    const after = page.rows();
    expect(after).not.toBe(before);
    expect(after.all(steeringModels)).toBe(models);
    expect(after.all(followUps)).not.toBe(before.all(followUps));
    expect(after.all(followUps)).toBe(after.all(followUps));
    expect(after.get(followUps, keyOf('e2'))).toBe(before.get(followUps, keyOf('e2')));
  });

  it('the rows keep their order when one is altered', async () => {
    const { page } = await given();
    await page.commit([edit(page, 'e1', { goodResults: 'Bättre' })]);
    await idle();
    expect(
      page
        .rows()
        .all(followUps)
        .map((row) => row.unit),
    ).toEqual(['e1', 'e2']);
  });

  it('is told of once for each change, and not after the listener left', async () => {
    const { page } = await given();
    let told = 0;
    const leave = page.subscribe(() => {
      told += 1;
    });
    const kept = page.commit([edit(page, 'e1', { goodResults: 'Bättre' })]);
    expect(told).toBe(1);
    expect(shown(page, 'e1')?.goodResults).toBe('Bättre');
    await kept;
    await idle();
    leave();
    const last = told;
    await page.commit([edit(page, 'e1', { goodResults: 'Bäst' })]);
    await idle();
    expect(told).toBe(last);
  });
});

describe('An index', () => {
  it('finds by one value, by one of several, and gives the same array twice', () => {
    const rows = rowsFrom([
      [
        'followUps',
        [
          { key: 'a', unit: 'e1', discussed: ['x', 'y', 'x'] },
          { key: 'b', unit: 'e1', discussed: null },
          { key: 'c', unit: 'e2', discussed: ['y'] },
        ],
      ],
    ]);
    const keys = (found: readonly { key: string }[]) => found.map((row) => row.key);
    expect(keys(rows.by(followUps, 'unit', 'e1'))).toEqual(['a', 'b']);
    expect(keys(rows.by(followUps, 'discussed', 'x'))).toEqual(['a']);
    expect(keys(rows.by(followUps, 'discussed', 'y'))).toEqual(['a', 'c']);
    expect(rows.by(followUps, 'unit', 'e3')).toEqual([]);
    expect(rows.by(followUps, 'unit', 'e1')).toBe(rows.by(followUps, 'unit', 'e1'));
    expect(rows.all(units)).toEqual([]);
    expect(rows.get(units, key('nobody'))).toBeNull();
  });
});

describe('The server’s rows', () => {
  const stored = (id: number, unit: string, causes: string | null = null) => ({
    ...april,
    id,
    etag: `"${id}"`,
    at: '2026-05-04T08:00:00Z',
    by: 'a',
    row: { key: unit, causes },
  });

  it('a row that went and came back under a new number is not taken away by the old news', () => {
    const rows = createStoredRows();
    rows.replace([april], [stored(1, 'e1')]);
    rows.apply([stored(2, 'e1')], [{ ...april, id: 1 }]);
    expect(rows.get(april, 'e1')?.id).toBe(2);
    rows.apply([], [{ ...april, id: 1 }]);
    expect(rows.get(april, 'e1')?.id).toBe(2);
    expect(rows.apply([], [{ ...april, id: 2 }])).toEqual(new Set(['followUps']));
    expect(rows.get(april, 'e1')).toBeNull();
  });

  it('the same news twice, and news of what is not known, change nothing', () => {
    const rows = createStoredRows();
    rows.replace([april], [stored(1, 'e1')]);
    rows.apply([stored(1, 'e1', 'x')]);
    rows.apply([stored(1, 'e1', 'x')]);
    expect(rows.ofList('followUps')).toHaveLength(1);
    expect(rows.apply([], [{ ...april, id: 77 }])).toEqual(new Set());
  });

  it('years are places of their own, and one list to the reader', () => {
    const rows = createStoredRows();
    const last = { ...april, year: 2025 };
    rows.replace([april, last], [stored(1, 'e1'), { ...stored(1, 'e2'), year: 2025 }]);
    expect(rows.ofPlace(last)).toHaveLength(1);
    expect(rows.ofList('followUps')).toHaveLength(2);
    expect(rows.isLoaded({ ...april, year: 2024 })).toBe(false);
  });
});
