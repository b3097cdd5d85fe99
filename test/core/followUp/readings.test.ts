// Figures between the periods: given for a day, suggested in the next form, and answering nothing until they are taken (S2).
import { describe, expect, test } from 'vitest';
import { readingsOf } from '../../../src/core/followUp/between/reading.ts';
import { continuousFigures, recordReading } from '../../../src/core/followUp/between/readings.ts';
import { confirmUnchanged, recordOutcome } from '../../../src/core/followUp/figureRules.ts';
import { followUpForm } from '../../../src/core/followUp/form.ts';
import { figureOverTime } from '../../../src/core/insight/figureOverTime.ts';
import { alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  asked,
  aTarget,
  codesOf,
  enhetA,
  indicatorKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const august = key<'periods'>('2099.T2');
const region = anOrganisation('rjh-2017').with(
  aGoal('faktor', 'successFactor'),
  anIndicator('löpande', 'faktor', { frequency: 'monthly' }),
  anIndicator('helår', 'faktor', { frequency: 'monthly', measurableIn: ['YR'] }),
  anIndicator('tertial', 'faktor'),
  aTarget('löpande', 90),
  aTarget('löpande', 90, { year: 2098 }),
  anOutcome('löpande', { period: aprilLastYear, value: 94 }),
  anOutcome('löpande', { value: 94 }),
);
const figuresOf = (rows: TestRows, person = 'chef-enhet-a') => {
  const found = continuousFigures(asked(rows, person), enhetA);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.value.figures;
};
const give = (rows: TestRows, value: number | null, day = '2099-05-04', more = {}, person = 'chef-enhet-a') =>
  recordReading(asked(rows, person), {
    unit: enhetA,
    indicator: indicatorKey('löpande'),
    day,
    value,
    ...more,
  });
const rowIn = (rows: TestRows) =>
  rows.by(outcomes, 'period', august).find((row) => row.indicator === indicatorKey('löpande')) ?? null;
function opened(rows: TestRows): TestRows {
  const period = rows.get(periods, august);
  if (period === null) throw new Error('no August');
  return rows.with(alter(periods, period, { state: 'open' }));
}
const figureIn = (rows: TestRows) => {
  const form = followUpForm(asked(rows, 'chef-enhet-a'), enhetA, august);
  const found = form.ok && form.value.figures.find(({ indicator }) => indicator.id === 'löpande');
  if (!found) throw new Error('not asked');
  return found;
};

describe('a figure between the periods', () => {
  test('is asked for where it is measured each month, in the next period that measures it', () => {
    expect(figuresOf(region).map(({ entry, period }) => [entry.indicator.id, period.key])).toEqual([
      ['löpande', august],
      ['helår', '2099.YR'],
    ]);
  });

  test('is kept by day, and the same day is written over', () => {
    const first = afterAct(region, give(region, 91.5, '2099-04-02'));
    const second = afterAct(first, give(first, 92));
    const third = afterAct(second, give(second, 92.25));
    expect(readingsOf(rowIn(third))).toEqual([
      { day: '2099-04-02', value: 91.5 },
      { day: '2099-05-04', value: 92.25 },
    ]);
    expect(readingsOf(rowIn(afterAct(third, give(third, null))))).toHaveLength(1);
  });

  test('answers nothing, confirms nothing, and is no outcome over time', () => {
    const rows = opened(afterAct(region, give(region, 92)));
    const figure = figureIn(rows);
    expect([figure.outcome, figure.value, figure.status, figure.done]).toEqual([
      null,
      null,
      'notAssessed',
      false,
    ]);
    const place = { unit: enhetA, period: august };
    const confirm = (on: TestRows) =>
      confirmUnchanged(asked(on, 'chef-enhet-a'), { ...place, indicators: [indicatorKey('löpande')] });
    expect([codesOf(confirm(opened(region))), codesOf(confirm(rows))]).toEqual([[], ['NOT_UNCHANGED']]);
    const time = figureOverTime(asked(rows, 'controller-1'), indicatorKey('löpande'), `enhet/${enhetA}`);
    expect(time?.points.map(({ period }) => period.key)).toEqual([aprilLastYear, april]);
    expect(time?.readings).toEqual([{ day: '2099-05-04', value: 92 }]);
  });

  test('is taken in the form in the same row, and stays beside the answer', () => {
    const rows = opened(afterAct(region, give(region, 92)));
    const input = { unit: enhetA, period: august, indicator: indicatorKey('löpande'), answer: { value: 92 } };
    const done = afterAct(rows, recordOutcome(asked(rows, 'chef-enhet-a'), input));
    expect(rowIn(done)).toMatchObject({ value: 92, readings: ['2099-05-04 92'] });
    expect(figureIn(done).done).toBe(true);
  });

  test.each([
    ['of a day to come', region, '2099-05-07', {}, 'chef-enhet-a', ['READING_DAY_OUTSIDE']],
    ['of last year', region, '2098-12-31', {}, 'chef-enhet-a', ['READING_DAY_OUTSIDE']],
    ['of no day', region, '', {}, 'chef-enhet-a', ['READING_DAY_OUTSIDE']],
    [
      'that is not followed',
      region,
      '2099-05-04',
      { indicator: indicatorKey('tertial') },
      'chef-enhet-a',
      ['NOT_ALLOWED'],
    ],
    ['of somebody else', region, '2099-05-04', {}, 'chef-enhet-b', ['NOT_ALLOWED']],
    ['in a period that is open', opened(region), '2099-05-04', {}, 'chef-enhet-a', []],
  ] as const)('%s', (_, rows, day, more, person, codes) => {
    const result = give(rows, 92, day, more, person);
    expect(codesOf(result)).toEqual(codes);
    // What is open is answered in its form: the figure then waits for the period after it.
    if (result.ok) expect(rowIn(rows.with(result.value))).toBeNull();
  });

  test('what somebody has written past the app and is no reading is left out', () => {
    expect(readingsOf({ readings: ['igår 5', '2099-05-04', '2099-05-04 5 %', '2099-03-01 -4.5'] })).toEqual([
      { day: '2099-03-01', value: -4.5 },
    ]);
  });
});
