// Swedish holidays against days that stand in almanacs, and last days that are moved past them.
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  easterDay,
  holidaysOf,
  isWorkingDay,
  workingDayFrom,
} from '../../../src/core/year/holidays.ts';

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
])('Easter Day of %d is %s', (year, day) => expect(easterDay(year)).toBe(day));

describe('The holidays of 2026', () => {
  test('are these', () => {
    expect([...holidaysOf(2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });

  test('Midsummer and All Saints are the Saturdays of their weeks, whichever year', () => {
    expect(holidaysOf(2025).has('2025-06-21')).toBe(true);
    expect(holidaysOf(2024).has('2024-11-02')).toBe(true);
    expect(holidaysOf(2022).has('2022-06-25')).toBe(true);
  });
});

test('a last day on a holiday is the next working day', () => {
  expect(workingDayFrom('2026-06-19')).toBe('2026-06-22');
  expect(workingDayFrom('2026-12-24')).toBe('2026-12-28');
  expect(workingDayFrom('2026-12-31')).toBe('2027-01-04');
  expect(workingDayFrom('2026-05-13')).toBe('2026-05-13');
});

test('working days leave out weekends and holidays', () => {
  expect(isWorkingDay('2026-05-15')).toBe(true);
  expect(addWorkingDays('2026-05-06', 10)).toBe('2026-05-21');
  expect(addWorkingDays('2026-12-23', 1)).toBe('2026-12-28');
  expect(addWorkingDays('2026-05-08', 0)).toBe('2026-05-08');
});
