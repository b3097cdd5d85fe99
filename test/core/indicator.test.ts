// Colours and trends of figures (S14): every rule, the guard, and the eleven published pairs.
import { describe, expect, test } from 'vitest';
import { writeFigure } from '../../src/core/figure.ts';
import { type Aim, type Figure, type Indicator, judge, trendOf } from '../../src/core/indicator.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import type { ColourRule } from '../../src/steering/colourRule.ts';
import { colourRuleOf } from '../../src/steering/colourRule.ts';
import { anIndicator, indicatorKey } from '../given/organisation.ts';
import { noRows } from '../given/rows.ts';

function indicatorThat(more: Parameters<typeof anIndicator>[2]): Indicator {
  const row = noRows()
    .with(anIndicator('matt', 'mal', more))
    .get(indicators, indicatorKey('matt'));
  if (!row) throw new Error('no indicator');
  return row;
}
const higher = indicatorThat({ direction: 'higherIsBetter' });
const lower = indicatorThat({ direction: 'lowerIsBetter' });
const inInterval = indicatorThat({ direction: 'inInterval', unit: 'number' });
const days = indicatorThat({ direction: 'lowerIsBetter', unit: 'days' });

const aim = (value: number, more: Partial<Aim> = {}): Aim => ({
  value,
  valueHigh: null,
  yellowLimit: null,
  ...more,
});
const figure = (value: number | null, more: Partial<Figure> = {}): Figure => ({
  value,
  missingReason: null,
  previous: null,
  ...more,
});
const byAttainment: ColourRule = { kind: 'attainmentPercent', yellowFrom: 80, yellowTolerance: null };

describe('S14: the published pairs', () => {
  test.each([
    ['Soliditet', higher, -15.8, -14.5, null, 'fulfilled'],
    ['Bruttokostnadsutveckling, regionen', lower, -0.5, 9.4, null, 'notFulfilled'],
    ['Nettokostnadsutveckling', lower, 0.6, 11.6, '5,2', 'notFulfilled'],
    ['Leverantörstrohet', higher, 95, 86, '90,5', 'partly'],
    ['Bruttokostnadsutveckling, en nämnd', lower, -6.5, 5.9, null, 'notFulfilled'],
    ['Hälsofrämjande index', higher, 4.5, 4.72, '104,9', 'fulfilled'],
    ['BUP första besök inom 30 dagar', higher, 75, 47, '62,7', 'notFulfilled'],
    ['Sjukfrånvaro tandvård, T1', lower, 5, 11, '45,5', 'notFulfilled'],
    ['Sjukfrånvaro tandvård, T2', lower, 5, 9.6, '52,1', 'notFulfilled'],
    ['HSE-index tandvård', higher, 4.07, 4.07, '100,0', 'fulfilled'],
    ['Hälsofrämjande index tandvård', higher, 4.5, 4.55, '101,1', 'fulfilled'],
  ] as const)('%s', (_name, indicator, target, outcome, attainment, status) => {
    const judged = judge(indicator, byAttainment, aim(target), figure(outcome));
    expect(judged.status).toBe(status);
    expect(judged.attainment === null ? null : writeFigure(judged.attainment, 1)).toBe(attainment);
  });
});

describe('the rules', () => {
  const limits: ColourRule = { kind: 'limits', yellowLimit: null };
  const interval: ColourRule = { kind: 'interval', outerLow: 5, outerHigh: 25 };
  const yesNo: ColourRule = { kind: 'yesNo', expected: true };
  const manual: ColourRule = { kind: 'manual' };
  const trend: ColourRule = { kind: 'trend', tolerance: null };
  const tolerant: ColourRule = { ...byAttainment, yellowTolerance: 0.5 };

  test.each([
    ['limits, meets', higher, limits, aim(95, { yellowLimit: 90 }), figure(95), 'fulfilled'],
    ['limits, at the yellow limit', higher, limits, aim(95, { yellowLimit: 90 }), figure(90), 'partly'],
    ['limits, beyond it', higher, limits, aim(95, { yellowLimit: 90 }), figure(89.9999), 'notFulfilled'],
    ['limits, low is good', lower, limits, aim(7, { yellowLimit: 8 }), figure(8), 'partly'],
    ['limits, low is good, beyond', lower, limits, aim(7, { yellowLimit: 8 }), figure(8.1), 'notFulfilled'],
    ['limits without a yellow limit', lower, limits, aim(7), figure(7.1), 'notFulfilled'],
    ["limits by the rule's own", lower, { kind: 'limits', yellowLimit: 8 }, aim(7), figure(7.1), 'partly'],
    ['attainment, exactly 80', higher, byAttainment, aim(100), figure(80), 'partly'],
    ['attainment, just under', higher, byAttainment, aim(100), figure(79.9999), 'notFulfilled'],
    ['attainment, low is good, exactly 80', lower, byAttainment, aim(8), figure(10), 'partly'],
    ['the guard: a target of zero, met', lower, byAttainment, aim(0), figure(0), 'fulfilled'],
    ['the guard: a target of zero, missed', lower, byAttainment, aim(0), figure(0.3), 'notFulfilled'],
    ['the guard with a tolerance', lower, tolerant, aim(0), figure(0.5), 'partly'],
    ['the guard beyond the tolerance', lower, tolerant, aim(0), figure(0.51), 'notFulfilled'],
    ['the guard: an outcome of zero', higher, byAttainment, aim(50), figure(0), 'notFulfilled'],
    ['inside the interval', inInterval, interval, aim(10, { valueHigh: 20 }), figure(20), 'fulfilled'],
    ['inside the outer interval', inInterval, interval, aim(10, { valueHigh: 20 }), figure(5), 'partly'],
    ['outside both', inInterval, interval, aim(10, { valueHigh: 20 }), figure(25.1), 'notFulfilled'],
    ['yes', higher, yesNo, null, figure(1), 'fulfilled'],
    ['no', higher, yesNo, null, figure(0), 'notFulfilled'],
    ['chosen as green', higher, manual, null, figure(1), 'fulfilled'],
    ['chosen as yellow', higher, manual, null, figure(0.5), 'partly'],
    ['chosen as red', higher, manual, null, figure(0), 'notFulfilled'],
    ['by trend, better', lower, trend, null, figure(9, { previous: 10 }), 'fulfilled'],
    ['by trend, as before', lower, trend, null, figure(9.95, { previous: 10 }), 'partly'],
    ['by trend, worse', lower, trend, null, figure(10.2, { previous: 10 }), 'notFulfilled'],
    ['by trend, nothing before', lower, trend, null, figure(9), 'notAssessed'],
  ] as const)('%s', (_name, indicator, rule, held, given, status) => {
    expect(judge(indicator, rule, held, given).status).toBe(status);
  });

  test.each([
    ['no value', byAttainment, aim(5), figure(null), 'noValue'],
    ['a reason for none', byAttainment, aim(5), figure(null, { missingReason: 'annualOnly' }), 'annualOnly'],
    ['no target', byAttainment, null, figure(5), 'noTarget'],
    ['no rule that can be read', null, aim(5), figure(5), 'noRule'],
  ] as const)('not assessed, never green: %s', (_name, rule, held, given, why) => {
    expect(judge(higher, rule, held, given)).toEqual({ status: 'notAssessed', attainment: null, why });
  });

  test("an indicator without a rule has the model's; a broken one has none", () => {
    expect(colourRuleOf({}, byAttainment)).toBe(byAttainment);
    expect(colourRuleOf({ kind: 'limits' }, byAttainment)).toEqual({ kind: 'limits', yellowLimit: null });
    expect(colourRuleOf({ kind: 'gissning' }, byAttainment)).toBeNull();
  });
});

describe('the trend', () => {
  test.each([
    ['up is good', higher, null, figure(10.2, { previous: 10 }), 'improved'],
    ['up is bad', lower, null, figure(10.2, { previous: 10 }), 'worsened'],
    ['within 0.1 percentage points', lower, null, figure(8.7, { previous: 8.8 }), 'unchanged'],
    ['just over 0.1 percentage points', lower, null, figure(8.6999, { previous: 8.8 }), 'improved'],
    ['within one per cent', days, null, figure(101, { previous: 100 }), 'unchanged'],
    ['over one per cent', days, null, figure(101.1, { previous: 100 }), 'worsened'],
    ['from zero', days, null, figure(1, { previous: 0 }), 'worsened'],
    [
      'closer to the interval',
      inInterval,
      aim(10, { valueHigh: 20 }),
      figure(22, { previous: 25 }),
      'improved',
    ],
    ['further from it', inInterval, aim(10, { valueHigh: 20 }), figure(8, { previous: 15 }), 'worsened'],
    [
      'within it both times',
      inInterval,
      aim(10, { valueHigh: 20 }),
      figure(18, { previous: 12 }),
      'unchanged',
    ],
    ['an interval without a target', inInterval, null, figure(18, { previous: 12 }), 'unknown'],
    ['nothing before', higher, null, figure(10), 'unknown'],
    ['nothing now', higher, null, figure(null, { previous: 10 }), 'unknown'],
    [
      'the method has changed',
      higher,
      null,
      figure(12, { previous: 10, missingReason: 'methodChanged' }),
      'unknown',
    ],
  ] as const)('%s', (_name, indicator, held, given, expected) => {
    expect(trendOf(indicator, byAttainment, held, given)).toBe(expected);
  });
});
