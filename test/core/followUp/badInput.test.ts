// Bad input in the form: figures that look wrong, an indicator that has come to mean something else, days and periods that pass.
import { describe, expect, test } from 'vitest';
import { type OutcomeAnswer, recordOutcome } from '../../../src/core/followUp/figureRules.ts';
import { type FollowUpForm, followUpForm } from '../../../src/core/followUp/form.ts';
import { markReady, recordAnalysis } from '../../../src/core/followUp/judgementRules.ts';
import { oddIn } from '../../../src/core/followUp/odd.ts';
import { alter } from '../../../src/schema/change.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
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
  goalKey,
  indicatorKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const place = { unit: enhetA, period: april };
const region = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')] }),
  anIndicator('m', 'faktor'),
  aTarget('m', 90),
  aTarget('m', 90, { year: 2098 }),
  anOutcome('m', { period: aprilLastYear, value: 94 }),
);
function formOf(rows: TestRows): FollowUpForm {
  const form = followUpForm(asked(rows, 'chef-enhet-a'), enhetA, april);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}
const record = (rows: TestRows, answer: OutcomeAnswer) =>
  recordOutcome(asked(rows, 'chef-enhet-a'), { ...place, indicator: indicatorKey('m'), answer });

describe('a figure that looks wrong', () => {
  test.each([
    [94, [93], null],
    [940, [94], null],
    [94_000, [94, 90], 'large'],
    [0.094, [94, 90], 'small'],
    [-94, [94, 90], 'sign'],
    [-5, [-4, 90], null],
    [0, [94], null],
    [94_000, [], null],
    [94_000, [0, null, undefined], null],
    [null, [94], null],
  ])('%s beside %s: %s', (value, beside, why) => {
    expect(oddIn(value, beside)).toBe(why);
  });

  test('is kept, asked about, and lets one go on when it has been considered', () => {
    const rows = afterAct(region, record(region, { value: 94_000 }));
    expect(rows.all(outcomes).find(({ period }) => period === april)?.value).toBe(94_000);
    expect(formOf(rows).warnings).toMatchObject([
      {
        key: 'FIGURE_ODD.m.94000',
        place: 'figures/m/value',
        considered: false,
        fault: { values: { why: 'large' } },
      },
    ]);
    const refused = markReady(asked(rows, 'chef-enhet-a'), { ...place, considered: [] });
    const passed = markReady(asked(rows, 'chef-enhet-a'), { ...place, considered: ['FIGURE_ODD.m.94000'] });
    expect(codesOf(refused)).toContain('FIGURE_ODD');
    expect(codesOf(passed)).not.toContain('FIGURE_ODD');
    // Another figure is another question.
    expect(formOf(afterAct(rows, record(rows, { value: 95_000 }))).warnings).toMatchObject([
      { key: 'FIGURE_ODD.m.95000' },
    ]);
  });
});

describe('an indicator whose definition has changed', () => {
  const answered = afterAct(region, record(region, { value: 94 }));
  const redefined = (rows: TestRows, values = { definition: 'Räknas nu utan vikarier.' }) => {
    const row = rows.get(indicators, indicatorKey('m'));
    if (!row) throw new Error('no indicator');
    return rows.with(alter(indicators, row, values));
  };
  const entryIn = (rows: TestRows) => formOf(rows).figures[0];

  test('asks whether what was answered still holds; to answer anew is an answer', () => {
    expect(entryIn(answered)?.meansOther).toBeNull();
    const rows = redefined(answered);
    expect(entryIn(rows)).toMatchObject({ meansOther: 'sinceAnswer', value: 94 });
    expect(formOf(rows).warnings.map(({ fault }) => fault.code)).toEqual(['DEFINITION_CHANGED']);
    const anew = afterAct(rows, record(rows, { value: 94 }));
    expect(entryIn(anew)?.meansOther).toBeNull();
    expect(formOf(anew).warnings).toEqual([]);
  });

  test('is not answered by one click when it changed since the time before', () => {
    const then = region.all(outcomes)[0];
    if (!then) throw new Error('no outcome');
    expect(entryIn(region)?.repeatable).toBe(94);
    const rows = redefined(region.with(alter(outcomes, then, { measuredAs: 'annat' })));
    expect(entryIn(rows)).toMatchObject({
      meansOther: 'sinceBefore',
      repeatable: null,
      place: 'needsAnswer',
    });
  });

  test('another title or target is no other meaning', () => {
    const row = answered.get(indicators, indicatorKey('m'));
    if (!row) throw new Error('no indicator');
    expect(entryIn(answered.with(alter(indicators, row, { title: 'Nytt namn' })))?.meansOther).toBeNull();
  });
});

describe('time passes under the hand', () => {
  const inPeriod = (state: 'closing' | 'locked', more = {}) => {
    const row = region.get(periods, april);
    if (!row) throw new Error('no period');
    return region.with(alter(periods, row, { state, ...more }));
  };

  test('the last day has gone by: it is said, and one may go on writing', () => {
    const late = inPeriod('closing', { unitDeadline: '2099-05-01' });
    expect(formOf(late).head).toMatchObject({ daysLeft: -5, closedBecause: null });
    expect(codesOf(record(late, { value: 94 }))).toEqual([]);
  });

  test('the period is locked: nothing is written, and why is said', () => {
    const locked = inPeriod('locked');
    expect(codesOf(record(locked, { value: 94 }))).toEqual(['PERIOD_NOT_OPEN']);
    const analysis = { ...place, answer: { causes: 'x' } };
    expect(codesOf(recordAnalysis(asked(locked, 'chef-enhet-a'), analysis))).toEqual(['PERIOD_NOT_OPEN']);
  });
});
