// Sums of statuses: the worked examples of the specification, each rule, and agreement with an obvious second implementation.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { percent, pointsOf, type RollupInput, rollup, trendOfShare } from '../../src/core/rollup.ts';
import { type Status, statuses } from '../../src/schema/lists/assessments.ts';
import { poolings, type RollupPolicy, rollupMethods } from '../../src/steering/model.ts';
import { obviousShare, obviousStatus } from '../given/obviousRollup.ts';
import { modelOf } from '../given/organisation.ts';

const policy = modelOf('rjh-2017').rollup;
const by = (more: Partial<RollupPolicy>): RollupPolicy => ({ ...policy, ...more });

function items(
  fulfilled: number,
  partly: number,
  notFulfilled: number,
  notAssessed = 0,
  body = 'namnden',
): RollupInput[] {
  const counts = { fulfilled, partly, notFulfilled, notAssessed };
  return statuses.flatMap((status) =>
    Array.from({ length: counts[status] }, (_, i) => ({
      itemId: `${body} ${status} ${i}`,
      ownerBodyId: body,
      status,
    })),
  );
}

describe('S15: ten factors, 6 fulfilled, 3 partly, 1 not', () => {
  const ten = items(6, 3, 1);

  test('the default policy', () => {
    const sum = rollup(ten, policy);
    expect(sum.pctOfAssessed).toEqual([60, 30, 10]);
    expect([sum.share, sum.sharePct, sum.status]).toEqual([0.75, 75, 'partly']);
    expect([sum.total, sum.assessed, sum.policyVersion]).toEqual([10, 10, 'rjh-2017.1']);
    expect(sum).not.toHaveProperty('guard');
  });

  test.each([
    ['worstOf', 'notFulfilled'],
    ['majority', 'fulfilled'],
    ['distribution', null],
    ['manual', 'partly'],
  ] as const)('by %s: %s', (method, status) => {
    expect(rollup(ten, by({ method })).status).toBe(status);
  });
});

test('S16: 39 factors in April', () => {
  const sum = rollup(items(3, 34, 0, 2), policy);
  expect(sum.assessed).toBe(37);
  expect(sum.pctOfAssessed).toEqual([8.1, 91.9, 0]);
  expect(sum.pctOfAll).toEqual([7.7, 87.2, 0, 5.1]);
  expect([sum.sharePct, sum.status]).toEqual([54.1, 'partly']);
});

test('S18: weights 5, 3 and 2', () => {
  const weighed: RollupInput[] = [
    { itemId: 'a', ownerBodyId: 'n', status: 'fulfilled', weight: 5 },
    { itemId: 'b', ownerBodyId: 'n', status: 'partly', weight: 3 },
    { itemId: 'c', ownerBodyId: 'n', status: 'notFulfilled', weight: 2 },
  ];
  const sum = rollup(weighed, by({ method: 'weightedMean' }));
  expect([sum.sharePct, sum.status]).toEqual([65, 'partly']);
});

describe('the rules', () => {
  test('R1: an item linked twice is counted once', () => {
    const linked = [...items(1, 1, 0), ...items(1, 1, 0)];
    expect(rollup(linked, policy)).toMatchObject({
      total: 2,
      itemIds: ['namnden fulfilled 0', 'namnden partly 0'],
    });
  });

  test('R2: all factors alike, or all bodies alike', () => {
    const two = [...items(8, 0, 0, 0, 'stor'), ...items(0, 0, 2, 0, 'liten'), ...items(0, 0, 0, 1, 'tyst')];
    expect(rollup(two, policy).sharePct).toBe(80);
    expect(rollup(two, by({ pooling: 'bodyEqual' })).sharePct).toBe(50);
  });

  test('R2: the mean of bodies is exact at the limit', () => {
    const three = [...items(2, 1, 0, 0, 'a'), ...items(1, 2, 0, 0, 'b'), ...items(9, 0, 1, 0, 'c')];
    // 5/6, 4/6 and 9/10: together 72/90, which is exactly 0.80.
    expect(rollup(three, by({ pooling: 'bodyEqual' }))).toMatchObject({ sharePct: 80, status: 'fulfilled' });
  });

  test.each([
    [5, 0, 0, 5, 'fulfilled', undefined],
    [4, 0, 0, 5, 'notAssessed', 'tooFewAssessed'],
    [0, 0, 0, 3, 'notAssessed', 'tooFewAssessed'],
  ] as const)('R3: %i of green and %i, %i, with %i not assessed is %s', (g, y, r, n, status, guard) => {
    const sum = rollup(items(g, y, r, n), policy);
    expect([sum.status, sum.guard, sum.counts.fulfilled]).toEqual([status, guard, g]);
  });

  test('R3: a distribution has no status, but says that too few are assessed', () => {
    expect(rollup(items(1, 0, 0, 5), by({ method: 'distribution' }))).toMatchObject({
      status: null,
      guard: 'tooFewAssessed',
    });
  });

  test.each(rollupMethods)('R4: nothing is never green, by %s', (method) => {
    expect(rollup([], by({ method }))).toMatchObject({
      status: 'notAssessed',
      guard: 'empty',
      pctOfAll: null,
      share: null,
    });
  });

  test.each([
    [8, 0, 2, 'fulfilled'],
    [7, 1, 2, 'partly'],
    [5, 0, 5, 'partly'],
    [4, 1, 5, 'notFulfilled'],
    [0, 10, 0, 'partly'],
  ] as const)('R5: limits are inclusive: %i %i %i is %s', (g, y, r, status) => {
    expect(rollup(items(g, y, r), policy).status).toBe(status);
  });

  test.each([
    [1, 3, 33.3],
    [2, 3, 66.7],
    [1, 8, 12.5],
    [1, 16, 6.3],
    [1083, 2000, 54.2],
    [0, 7, 0],
    [40, 59, 67.8],
    [16, 59, 27.1],
    [3, 59, 5.1],
  ])('R6: %i of %i is %d per cent', (n, den, expected) => {
    expect(percent(n, den)).toBe(expected);
  });

  test.each([
    [0.75, 0.73, 'unchanged'],
    [0.7501, 0.73, 'improved'],
    [0.71, 0.73, 'unchanged'],
    [0.7, 0.73, 'worsened'],
    [0.9, 0.88, 'unchanged'],
    [null, 0.5, 'unknown'],
    [0.5, null, 'unknown'],
  ] as const)('R9: %s after %s is %s', (now, before, trend) => {
    expect(trendOfShare(now, before)).toBe(trend);
  });

  test.each([
    ['good', 8, 0, 2, 'fulfilled'],
    ['partial', 8, 0, 2, 'partly'],
    ['poor', 8, 0, 2, 'partly'],
    ['poor', 7, 0, 3, 'notFulfilled'],
    ['partial', 7, 0, 3, 'partly'],
    ['partial', 1, 0, 9, 'notFulfilled'],
    [null, 8, 0, 2, 'notAssessed'],
  ] as const)('coverage %s with %i %i %i is %s', (coverage, g, y, r, status) => {
    expect(rollup(items(g, y, r), by({ method: 'coverageThenQuality' }), coverage).status).toBe(status);
  });

  test('a tie goes to the worse', () => {
    expect(rollup(items(2, 2, 1), by({ method: 'majority' })).status).toBe('partly');
    expect(rollup(items(2, 0, 2), by({ method: 'majority' })).status).toBe('notFulfilled');
  });

  test('points are those of the policy, and none for what is not assessed', () => {
    expect(statuses.map((status: Status) => pointsOf(status, policy))).toEqual([1, 0.5, 0, null]);
  });

  test('weights that are all zero give no status', () => {
    const zero = items(2, 0, 0).map((item) => ({ ...item, weight: 0 }));
    expect(rollup(zero, by({ method: 'weightedMean' }))).toMatchObject({
      share: null,
      status: 'notAssessed',
    });
  });
});

const anItem = fc.record({
  itemId: fc.stringMatching(/^[a-z]{1,2}$/),
  ownerBodyId: fc.constantFrom('a', 'b', 'c', 'd'),
  status: fc.constantFrom(...statuses),
  weight: fc.integer({ min: 0, max: 10 }),
});
const aPolicy = fc
  .record({
    method: fc.constantFrom(...rollupMethods),
    suggestion: fc.constantFrom('shareThreshold', 'weightedMean', 'worstOf', 'majority'),
    pooling: fc.constantFrom(...poolings),
    yellow: fc.integer({ min: 0, max: 70 }),
    green: fc.integer({ min: 70, max: 100 }),
    minAssessedShare: fc.integer({ min: 0, max: 100 }),
    half: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ half, ...rest }) => by({ ...rest, weights: { fulfilled: 100, partly: half, notFulfilled: 0 } }));

describe('agreement with the obvious', () => {
  property.prop(
    [fc.array(anItem, { maxLength: 40 }), aPolicy, fc.constantFrom('good', 'partial', 'poor', null)],
    { numRuns: 500 },
  )('the status', (given, some, coverage) => {
    expect(rollup(given, some, coverage).status).toBe(obviousStatus(given, some, coverage));
  });

  property.prop([fc.array(anItem, { minLength: 1, maxLength: 40 }), aPolicy], { numRuns: 300 })(
    'the counts and the share',
    (given, some) => {
      const sum = rollup(given, some);
      const distinct = given.filter((item, i) => given.findIndex((one) => one.itemId === item.itemId) === i);
      const assessed = distinct.filter((item) => item.status !== 'notAssessed');
      expect([sum.total, sum.assessed]).toEqual([distinct.length, assessed.length]);
      const weighted = (some.method === 'manual' ? some.suggestion : some.method) === 'weightedMean';
      const share = obviousShare(assessed, some, weighted);
      expect(sum.share ?? -1).toBeCloseTo(share === null ? -1 : Number(share[0]) / Number(share[1]), 12);
    },
  );
});
