// Which rows a reader believes, whatever somebody has written where he may write.
import { describe, expect, test } from 'vitest';
import { isTrusted } from '../../src/m365/rows/trust.ts';
import type { List, Values } from '../../src/schema/list.ts';
import { assessments } from '../../src/schema/lists/assessments.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { targets } from '../../src/schema/lists/targets.ts';

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

describe('What a unit puts into its own plan', () => {
  const inFolder = (list: List, values: Values, folder = 'enhet-a') => {
    const there = { list: list.name, year: null };
    const whole = { ...values, key: list.keyFrom(values) };
    return isTrusted(
      list,
      there,
      site,
      `${site}/Lists/${list.name}${folder === '' ? '' : `/${folder}`}`,
      whole,
    );
  };
  const own = { id: 'enhet-a~1', ownerUnit: 'enhet-a', ownerBody: null };

  test('is believed in its folder, and not in that of another', () => {
    expect(inFolder(goals, own)).toBe(true);
    expect(inFolder(goals, own, 'enhet-b')).toBe(false);
  });

  test.each<[string, List, Values]>([
    ["a council's goal written anew", goals, { ...own, ownerUnit: null, ownerBody: 'fullmaktige' }],
    ["a goal under another's code", goals, { ...own, id: 'strategiskt-1' }],
    ["a goal under another unit's code", goals, { ...own, id: 'enhet-a2~1' }],
    ["a figure on the council's goal", indicators, { ...own, attachedTo: ['strategiskt-1'] }],
    [
      'a target for a figure that others have decided',
      targets,
      { year: 2027, indicator: 'sjuk', unit: 'enhet-a' },
    ],
  ])('%s is not', (_, list, values) => {
    expect(inFolder(list, values)).toBe(false);
  });

  test('its own figure with its own target is', () => {
    expect(inFolder(indicators, { ...own, attachedTo: ['enhet-a~2'] })).toBe(true);
    expect(inFolder(targets, { year: 2027, indicator: 'enhet-a~1', unit: 'enhet-a' })).toBe(true);
  });

  test("what those who may write any row have put at the list's root is believed, whatever its code", () => {
    expect(inFolder(targets, { year: 2027, indicator: 'sjuk', unit: 'enhet-a' }, '')).toBe(true);
  });
});
