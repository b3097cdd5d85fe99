// The days of minutes over Christmas, Midsummer and leap years (D7, D12).
import { describe, expect, test } from 'vitest';
import {
  adjustmentLate,
  appealDeadline,
  lastDayToAdjust,
  lastDayToAnnounce,
  legalForceDay,
  noticeLate,
} from '../../../src/core/minutes/days.ts';

describe('D12: three weeks from the notice', () => {
  test.each([
    ['an ordinary Wednesday', '2026-05-06', '2026-05-27', '2026-05-28'],
    ['a Saturday is moved to Monday', '2026-05-09', '2026-06-01', '2026-06-02'],
    ['a Sunday is moved to Monday', '2026-05-10', '2026-06-01', '2026-06-02'],
    ['the national day, a Saturday', '2026-05-16', '2026-06-08', '2026-06-09'],
    ['Ascension Day', '2026-04-23', '2026-05-15', '2026-05-16'],
    ['Midsummer Eve is moved over Midsummer', '2026-05-29', '2026-06-22', '2026-06-23'],
    ['Christmas Eve is moved over Christmas', '2026-12-03', '2026-12-28', '2026-12-29'],
    ["New Year's Eve is moved over New Year's Day and the weekend", '2026-12-10', '2027-01-04', '2027-01-05'],
    ['Epiphany', '2026-12-16', '2027-01-07', '2027-01-08'],
    ['Good Friday is moved over Easter', '2026-03-13', '2026-04-07', '2026-04-08'],
    ['a leap day is a day', '2028-02-08', '2028-02-29', '2028-03-01'],
    ['a year without one', '2027-02-08', '2027-03-01', '2027-03-02'],
  ])('%s', (_, noticed, deadline, force) => {
    expect([appealDeadline(noticed), legalForceDay(noticed)]).toEqual([deadline, force]);
  });
});

describe('D7', () => {
  test('minutes are adjusted within fourteen days, and announced on the second day after', () => {
    expect(lastDayToAdjust('2026-12-22')).toBe('2027-01-05');
    expect(lastDayToAdjust('2028-02-20')).toBe('2028-03-05');
    expect(lastDayToAnnounce('2028-02-28')).toBe('2028-03-01');
  });

  test('what is later is warned of, and does not stand in the way', () => {
    expect(adjustmentLate('2026-05-05', '2026-05-19')).toEqual([]);
    expect(adjustmentLate('2026-05-05', '2026-05-20')).toEqual([
      { code: 'ADJUSTMENT_LATE', at: 'adjustedDay', warning: true, values: { last: '2026-05-19' } },
    ]);
    expect(noticeLate('2026-05-19', '2026-05-21')).toEqual([]);
    expect(noticeLate('2026-05-19', '2026-05-22')).toMatchObject([
      { code: 'NOTICE_LATE', warning: true, values: { last: '2026-05-21' } },
    ]);
  });
});
