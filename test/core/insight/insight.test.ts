// Follow-ups side by side: units over time, a figure's points, and forecasts held against the outcome.
import { describe, expect, test } from 'vitest';
import { figureOverTime, sumOfUnits } from '../../../src/core/insight/figureOverTime.ts';
import { forecastsOf, verdictCounts, yearsWithForecasts } from '../../../src/core/insight/forecasts.ts';
import { countsIn, unitsOverTime } from '../../../src/core/insight/unitsOverTime.ts';
import {
  aGoal,
  aJudgement,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  asked,
  aTarget,
  committee,
  enhetA,
  enhetB,
  fullYearBefore,
  goalKey,
  indicatorKey,
} from '../../given/organisation.ts';

const region = anOrganisation('rjh-2017').with(
  aGoal('hälsa', 'strategic', { ownerBody: null }),
  aGoal('bemanning', 'successFactor', { parents: [goalKey('hälsa')] }),
  anIndicator('nöjda', 'bemanning', { reportedBy: [enhetA, enhetB], aggregation: 'mean' }),
  aTarget('nöjda', 80),
);

describe('The units over time', () => {
  const rows = region.with(
    aJudgement({ unit: enhetA, goal: goalKey('hälsa'), status: 'fulfilled', period: aprilLastYear }),
    aJudgement({ unit: enhetA, goal: goalKey('bemanning'), status: 'fulfilled', period: aprilLastYear }),
    aJudgement({ unit: enhetA, goal: goalKey('bemanning'), status: 'notFulfilled' }),
    aJudgement({ goal: goalKey('bemanning'), status: 'fulfilled' }),
  );
  const map = unitsOverTime(asked(rows, 'controller-1'), null, 6);

  test('are those that have answered, each with the sum of its own answers', () => {
    expect(map.counted).toBe('judgements');
    expect(map.units.map(({ unit }) => unit.key)).toEqual([enhetA]);
    const cell = (period: string) => map.units[0]?.cells.find((one) => one.period.key === period)?.result;
    expect(cell(aprilLastYear)).toMatchObject({ status: 'fulfilled', total: 2 });
    expect(cell(april)).toMatchObject({ status: 'notFulfilled', total: 1 });
    expect(cell(fullYearBefore)).toBeNull();
  });

  test('are counted by status in each period', () => {
    const last = map.periods.at(-1);
    if (!last) throw new Error('no period');
    expect(countsIn(map, last)).toEqual({ fulfilled: 0, partly: 0, notFulfilled: 1, notAssessed: 0 });
  });

  test('of one body are its own', () => {
    expect(unitsOverTime(asked(rows, 'controller-1'), committee, 6).units).toHaveLength(1);
    const other = 'andra-namnden' as typeof committee;
    expect(unitsOverTime(asked(rows, 'controller-1'), other, 6).units).toEqual([]);
  });

  test('are their figures where the model counts those', () => {
    const counting = anOrganisation('rjh-2024').with(
      aGoal('vård', 'overall', { ownerBody: null }),
      anIndicator('nöjda', 'vård'),
      aTarget('nöjda', 80),
      anOutcome('nöjda', { value: 90 }),
    );
    const figures = unitsOverTime(asked(counting, 'controller-1'), null, 6);
    expect(figures.counted).toBe('figures');
    expect(figures.units[0]?.cells.at(-1)?.result).toMatchObject({ status: 'fulfilled', total: 1 });
  });
});

describe('A figure over time', () => {
  const rows = region.with(
    anOutcome('nöjda', { value: 60, women: 64, men: 56, period: aprilLastYear }),
    anOutcome('nöjda', { value: 90, forecast: 92 }),
    anOutcome('nöjda', { value: 70, unit: enhetB }),
  );
  const at = (place: string | null) =>
    figureOverTime(asked(rows, 'controller-1'), indicatorKey('nöjda'), place);

  test('is the sum first, and then each unit that gives it', () => {
    expect(at(null)?.places.map(({ name }) => name)).toEqual(['', 'Enhet A', 'Enhet B']);
    expect(at(null)?.place.key).toBe(sumOfUnits);
    expect(at(null)?.points.at(-1)).toMatchObject({ value: 80, status: 'fulfilled', target: 80 });
  });

  test('has women and men, forecast and target at the unit', () => {
    expect(at(`enhet/${enhetA}`)?.points).toMatchObject([
      { value: 60, women: 64, men: 56, target: null, status: 'notAssessed' },
      { value: 90, women: null, forecast: 92, target: 80, status: 'fulfilled' },
    ]);
  });

  test('at a place that does not give it is the first there is', () => {
    expect(at('enhet/borta')?.place.key).toBe(sumOfUnits);
  });

  test('that does not exist is nothing', () => {
    expect(figureOverTime(asked(rows, 'controller-1'), indicatorKey('borta'), null)).toBeNull();
  });
});

describe('Forecasts against the outcome', () => {
  const withForecast = (forecast: number, outcome: number, direction: 'higherIsBetter' | 'lowerIsBetter') =>
    region.with(
      anIndicator('mått', 'bemanning', { direction }),
      anOutcome('mått', { value: 50, forecast, period: aprilLastYear }),
      anOutcome('mått', { value: outcome, period: fullYearBefore }),
    );
  const verdictOf = (...given: Parameters<typeof withForecast>) =>
    forecastsOf(asked(withForecast(...given), 'controller-1'), 2098)?.figures[0];

  test.each([
    [105, 100, 'higherIsBetter', 'hit'],
    [105.1, 100, 'higherIsBetter', 'hopeful'],
    [94, 100, 'higherIsBetter', 'cautious'],
    [94, 100, 'lowerIsBetter', 'hopeful'],
    [0, 0, 'lowerIsBetter', 'hit'],
    [3, 0, 'lowerIsBetter', 'cautious'],
  ] as const)('%d where it became %d and %s: %s', (forecast, outcome, direction, verdict) => {
    expect(verdictOf(forecast, outcome, direction)?.verdict).toBe(verdict);
  });

  test('are counted, and the difference has its sign', () => {
    expect(verdictOf(90, 100, 'higherIsBetter')?.differencePct).toBeCloseTo(-10);
    const found = forecastsOf(asked(withForecast(90, 100, 'higherIsBetter'), 'controller-1'), 2098);
    expect(verdictCounts(found?.figures ?? [])).toEqual({ hit: 0, hopeful: 0, cautious: 1, off: 0 });
  });

  test('are judgements as well', () => {
    const rows = region.with(
      aJudgement({
        goal: goalKey('bemanning'),
        status: 'partly',
        forecast: 'fulfilled',
        period: aprilLastYear,
      }),
      aJudgement({ goal: goalKey('bemanning'), status: 'partly', period: fullYearBefore }),
    );
    expect(forecastsOf(asked(rows, 'controller-1'), 2098)?.judgements).toMatchObject([
      { goal: 'bemanning', verdict: 'hopeful' },
    ]);
  });

  test('wait for the end of the year', () => {
    const rows = region.with(anOutcome('nöjda', { value: 90, forecast: 92 }));
    expect(yearsWithForecasts(asked(rows, 'controller-1'))).toEqual([]);
    expect(forecastsOf(asked(rows, 'controller-1'), 2099)?.figures).toEqual([]);
  });
});
