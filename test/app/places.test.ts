// Which lists and years the app asks for, and when a local copy no longer fits them.
import { describe, expect, it } from 'vitest';
import { fingerprintOf, placesFor } from '../../src/app/opening/places.ts';
import { remoteLater } from '../../src/app/opening/remoteLater.ts';
import { catalogue } from '../../src/schema/catalogue.ts';
import { text } from '../../src/schema/field.ts';
import { activities } from '../../src/schema/lists/activities.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';

describe('The places of a site', () => {
  it('are the year and the two before it of a yearly list, and the whole of the others', () => {
    expect(placesFor([goals, outcomes], 2026)).toEqual([
      { list: 'goals', year: null },
      { list: 'outcomes', year: 2024 },
      { list: 'outcomes', year: 2025 },
      { list: 'outcomes', year: 2026 },
    ]);
  });

  it('are the year to come as well of a list that is planned in', () => {
    expect(placesFor([activities], 2026).map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
  });

  it('have a mark that changes with the schema and with nothing else', () => {
    const wider = { ...goals, fields: { ...goals.fields, motto: text('Motto') } };
    expect(fingerprintOf(catalogue)).toBe(fingerprintOf([...catalogue]));
    expect(fingerprintOf([goals])).not.toBe(fingerprintOf([wider]));
  });
});

describe('A connection that comes later', () => {
  it('answers what was asked before it came', async () => {
    const { remote, arrived } = remoteLater();
    const asked = remote.load([{ list: 'goals', year: null }]);
    arrived({
      load: async (places) => ({ kind: 'loaded', rows: [], faults: [], token: places[0]?.list ?? '' }),
      changesSince: async () => ({ kind: 'stale' }),
      write: async () => ({ kind: 'away', waitSeconds: null, signIn: false }),
    });
    expect(await asked).toMatchObject({ kind: 'loaded', token: 'goals' });
    expect(await remote.changesSince('x', [])).toEqual({ kind: 'stale' });
  });

  it('and does not, answers that it is away until it comes', async () => {
    const { remote, arrived, missed } = remoteLater();
    const asked = remote.load([]);
    missed();
    expect(await asked).toEqual({ kind: 'away', waitSeconds: null, signIn: false });
    expect(await remote.changesSince('x', [])).toMatchObject({ kind: 'away' });
    arrived({
      load: async () => ({ kind: 'loaded', rows: [], faults: [], token: '' }),
      changesSince: async () => ({ kind: 'stale' }),
      write: async () => ({ kind: 'away', waitSeconds: 9, signIn: false }),
    });
    missed();
    expect(await remote.changesSince('x', [])).toEqual({ kind: 'stale' });
  });
});
