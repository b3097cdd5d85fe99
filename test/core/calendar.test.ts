// The year's periods and their last days (S12).
import { describe, expect, test } from 'vitest';
import {
  daysBetween,
  deadlineOf,
  latestPeriods,
  openPeriod,
  type Period,
  previousPeriod,
  samePeriodLastYear,
} from '../../src/core/calendar.ts';
import { periodsOf } from '../../src/core/model/periodsOfYear.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { presetIds } from '../../src/steering/presets/preset.ts';
import { anOrganisation, april, fullYear, modelOf } from '../given/organisation.ts';

describe('periods are generated from the model', () => {
  test.each(presetIds)('S12 %s: three periods, the second statutory', (id) => {
    const made = periodsOf(modelOf(id), 2099);
    expect(made.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['2099-01-01', '2099-04-30', 'interim'],
      ['2099-01-01', '2099-08-31', 'statutoryInterim'],
      ['2099-01-01', '2099-12-31', 'annual'],
    ]);
    expect(made[1]?.councilDeadline).toBe('2099-10-31');
    expect(made[2]?.councilDeadline).toBe('2100-04-15');
    expect(made[0]?.unitDeadline).toBe('2099-05-15');
    expect(made[2]?.unitDeadline).toBe('2100-01-20');
  });

  test.each([
    ['08-31', 2, '2099-10-31'],
    ['06-30', 2, '2099-08-31'],
    ['08-15', 2, '2099-10-15'],
    ['12-31', 2, '2100-02-28'],
  ])('%s and %i months is %s', (to, months, lastDay) => {
    const model = modelOf('rjh-2017');
    const [template] = model.periods;
    if (!template) throw new Error('no period');
    const changed = { ...template, to, councilDeadlineMonthsAfter: months };
    expect(periodsOf({ ...model, periods: [changed] }, 2099)[0]?.councilDeadline).toBe(lastDay);
  });
});

describe('among the periods', () => {
  const rows = anOrganisation('rjh-2017');
  const inApril = rows.get(periods, april) as Period;

  test('April is open, and the one before is the full year', () => {
    expect(openPeriod(rows)?.key).toBe('2099.T1');
    expect(previousPeriod(rows, inApril)?.key).toBe('2098.YR');
    expect(samePeriodLastYear(rows, inApril)?.key).toBe('2098.T1');
  });

  test('the latest four, the oldest first; planned ones are not among them', () => {
    expect(latestPeriods(rows, 4).map(({ key }) => key)).toEqual([
      '2098.T1',
      '2098.T2',
      '2098.YR',
      '2099.T1',
    ]);
  });

  test('the first has none before it', () => {
    const first = latestPeriods(rows, 9)[0] as Period;
    expect([previousPeriod(rows, first), samePeriodLastYear(rows, first)]).toEqual([null, null]);
  });

  test('days are counted by the calendar, also over the change to summer time', () => {
    expect(daysBetween('2099-05-06', deadlineOf(inApril, 'unit') ?? '')).toBe(9);
    expect(daysBetween('2099-05-16', '2099-05-15')).toBe(-1);
    expect(daysBetween('2099-03-01', '2099-04-01')).toBe(31);
  });

  test('a level without a last day has none', () => {
    expect(deadlineOf(rows.get(periods, fullYear) as Period, 'council')).toBe('2100-04-15');
    expect(deadlineOf(inApril, 'council')).toBeNull();
  });
});
