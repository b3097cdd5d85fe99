// Which rows a reader believes, whatever somebody has written where he may write.
import { describe, expect, test } from 'vitest';
import { isTrusted } from '../../src/m365/rows/trust.ts';
import { assessments } from '../../src/schema/lists/assessments.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';

const site = '/sites/styrning';
const place = { list: 'outcomes', year: 2026 };
const folderOf = (unit: string) => `${site}/Lists/outcomes2026/${unit}`;

const row = { year: 2026, period: '2026.T1', unit: 'enhet-a', body: null, indicator: 'sjuk', value: 9.4 };
const named = (values: object) => {
  const whole = { ...row, ...values };
  return { ...whole, key: outcomes.keyFrom(whole) };
};
const believed = (values: object, folder: string) => isTrusted(outcomes, place, site, folder, named(values));

describe('In the folder of Enhet A', () => {
  test('a row about Enhet A is believed', () => {
    expect(believed({}, folderOf('enhet-a'))).toBe(true);
  });

  test.each([
    ['about another unit', { unit: 'enhet-j' }],
    ['about no unit', { unit: null }],
    ['about a body', { body: 'namnden' }],
    ["of a closed year's period", { period: '2025.YR' }],
    ['of another year', { year: 2025 }],
  ])('a row %s is not', (_, values) => {
    expect(believed(values, folderOf('enhet-a'))).toBe(false);
  });

  test('a row whose key is not made from its values is not', () => {
    expect(
      isTrusted(outcomes, place, site, folderOf('enhet-a'), { ...row, key: '2026.T1.enhet-j..sjuk' }),
    ).toBe(false);
  });

  test('a judgement of a whole group is not', () => {
    const values = { year: 2026, period: '2026.T1', unit: 'enhet-a', group: 'whole' };
    const judged = { ...values, key: assessments.keyFrom(values) };
    const there = { list: 'assessments', year: 2026 };
    expect(isTrusted(assessments, there, site, `${site}/Lists/assessments2026/enhet-a`, judged)).toBe(false);
    expect(isTrusted(assessments, there, site, `${site}/Lists/assessments2026`, judged)).toBe(true);
  });
});
