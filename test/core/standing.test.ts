// How an element stands: by its figures, its units, what lies below, or its activities; and what is decided above all.
import { describe, expect, test } from 'vitest';
import { chain } from '../../src/core/chain.ts';
import { reportersOf } from '../../src/core/judgement/indicatorStanding.ts';
import { standings } from '../../src/core/standing.ts';
import { alter } from '../../src/schema/change.ts';
import type { Key } from '../../src/schema/field.ts';
import type { RowOf } from '../../src/schema/list.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { units } from '../../src/schema/lists/units.ts';
import type { PresetId } from '../../src/steering/presets/preset.ts';
import {
  aGoal,
  aJudgement,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  aTarget,
  aUnit,
  committee,
  enhetA,
  enhetB,
  fullYear,
  goalKey,
  indicatorKey,
  modelOf,
  today,
  unitKey,
  year,
} from '../given/organisation.ts';
import type { TestRows } from '../given/rows.ts';

function standingsOf(
  rows: TestRows,
  preset: PresetId = 'rjh-2017',
  period: Key<'periods'> = april,
  day = today,
) {
  const row = rows.get(periods, period);
  if (!row) throw new Error('no period');
  return standings(rows, chain(rows, modelOf(preset), year), row, day);
}

const factor = anOrganisation('rjh-2017').with(
  aGoal('vision', 'vision', { ownerBody: null }),
  aGoal('mål', 'strategic', { ownerBody: null, parents: [goalKey('vision')] }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')] }),
);
const both = { reportedBy: [enhetA, enhetB] };
const at = (unit: typeof enhetA, value: number) => ({ unit, value });

describe('by its figures', () => {
  const measuredBy = factor.with(
    anIndicator('m1', 'faktor'),
    anIndicator('m2', 'faktor'),
    aTarget('m1', 90),
    aTarget('m2', 90),
  );

  test('the worst decides, and one is enough', () => {
    const one = standingsOf(measuredBy.with(anOutcome('m1', { value: 95 }))).of('faktor');
    expect(one.computed).toMatchObject({ status: 'fulfilled', way: 'indicators', method: 'worstOf' });
    const two = measuredBy.with(anOutcome('m1', { value: 95 }), anOutcome('m2', { value: 75 }));
    expect(standingsOf(two).of('faktor').status).toBe('partly');
  });

  test('each contribution says what it is, whose, and its points; the worst first', () => {
    const rows = measuredBy.with(anOutcome('m1', { value: 95 }), anOutcome('m2', { value: 20 }));
    expect(standingsOf(rows).of('faktor').computed.contributions).toMatchObject([
      {
        what: 'indicator',
        label: 'm2',
        from: 'Nämnden',
        status: 'notFulfilled',
        points: 0,
        value: 20,
        answered: { units: 1, of: 1 },
      },
      { what: 'indicator', label: 'm1', status: 'fulfilled', points: 1, value: 95 },
    ]);
  });

  test('what is decided by the owner stands above what is computed, and both are kept', () => {
    const rows = measuredBy.with(
      anOutcome('m1', { value: 20 }),
      aJudgement({ goal: goalKey('faktor'), status: 'partly' }),
    );
    const standing = standingsOf(rows).of('faktor');
    expect([standing.status, standing.computed.status, standing.decided?.status]).toEqual([
      'partly',
      'notFulfilled',
      'partly',
    ]);
  });

  test('nothing reported is not assessed, and says what it waits for', () => {
    const { status, computed } = standingsOf(measuredBy).of('faktor');
    expect([status, computed.way, computed.contributions.length]).toEqual(['notAssessed', 'indicators', 2]);
  });
});

describe('a figure from several units', () => {
  const shared = (more: Parameters<typeof anIndicator>[2]) =>
    factor.with(anIndicator('m', 'faktor', { ...both, ...more }), aTarget('m', 90));
  const reported = (rows: TestRows, a: number, b: number) =>
    rows.with(anOutcome('m', at(enhetA, a)), anOutcome('m', at(enhetB, b)));
  const summed = (rows: TestRows) => {
    const indicator = rows.get(indicators, indicatorKey('m'));
    if (!indicator) throw new Error('no indicator');
    return standingsOf(rows).indicator(indicator, { unit: null, body: committee });
  };

  test.each([
    ['weightedMean', 92, 88, 91, 'fulfilled'],
    ['mean', 92, 88, 90, 'fulfilled'],
    ['mean', 92, 87.9998, 89.9999, 'partly'],
    ['sum', 92, 88, 180, 'fulfilled'],
    ['max', 92, 88, 92, 'fulfilled'],
    ['none', 92, 88, null, 'partly'],
    ['none', 92, 8, null, 'notFulfilled'],
  ] as const)('%s of %d (30 heads) and %d (10 heads) is %s: %s', (aggregation, a, b, value, status) => {
    const found = summed(reported(shared({ aggregation }), a, b));
    expect([found.value, found.status, found.answered]).toEqual([value, status, { units: 2, of: 2 }]);
    expect(found.parts.map((part) => part.from)).toEqual(['Enhet A', 'Enhet B']);
  });

  test('half is enough for a mean, not for a total', () => {
    const half = (aggregation: 'mean' | 'sum' | 'none') =>
      summed(shared({ aggregation }).with(anOutcome('m', at(enhetA, 95))));
    expect([half('mean').status, half('mean').answered]).toEqual(['fulfilled', { units: 1, of: 2 }]);
    expect([half('none').status, half('sum').status, half('sum').value]).toEqual([
      'fulfilled',
      'notAssessed',
      null,
    ]);
  });

  test('fewer than half is not assessed', () => {
    const many = shared({ aggregation: 'mean', reportedBy: [enhetA, enhetB, unitKey('enhet-c')] });
    expect(summed(many.with(aUnit('enhet-c'), anOutcome('m', at(enhetA, 95)))).status).toBe('notAssessed');
  });

  test('is asked of the successors of a unit that has ended, and of its own while it was there', () => {
    const named = shared({ aggregation: 'sum', reportedBy: [enhetA] }).with(
      aUnit('enhet-c', {
        validFrom: `${year}-07-01`,
        successors: [unitKey('enhet-d')],
        validTo: `${year}-09-30`,
      }),
      aUnit('enhet-d', { validFrom: `${year}-10-01` }),
      alter(units, { key: enhetA } as RowOf<typeof units>, {
        validTo: `${year}-06-30`,
        successors: [unitKey('enhet-c')],
      }),
    );
    const reporters = (period: Key<'periods'>) => {
      const indicator = named.get(indicators, indicatorKey('m'));
      const row = named.get(periods, period);
      if (!indicator || !row) throw new Error('nothing to ask about');
      return reportersOf(named, indicator, row).map((unit) => unit.key);
    };
    expect([reporters(april), reporters(fullYear)]).toEqual([[enhetA], [unitKey('enhet-d')]]);
  });

  test("the owner's target holds for the whole, the unit's own for the unit", () => {
    const rows = reported(shared({ aggregation: 'mean' }), 92, 88).with(
      aTarget('m', 95, { body: committee }),
      aTarget('m', 80, { unit: enhetB }),
    );
    const found = summed(rows);
    expect([found.target, found.status]).toEqual([95, 'partly']);
    expect(found.parts.map((part) => part.status)).toEqual(['partly', 'fulfilled']);
  });

  test('a figure given for the body itself goes before the units', () => {
    const rows = reported(shared({ aggregation: 'mean' }), 20, 20).with(
      anOutcome('m', { body: committee, value: 99 }),
    );
    expect(summed(rows)).toMatchObject({ value: 99, status: 'fulfilled' });
  });

  test('the trend is against the same period last year', () => {
    const before = { period: aprilLastYear };
    const rows = reported(shared({ aggregation: 'mean' }), 92, 88).with(
      anOutcome('m', { ...before, ...at(enhetA, 80) }),
      anOutcome('m', { ...before, ...at(enhetB, 90) }),
    );
    expect(summed(rows).trend).toBe('improved');
    expect(summed(reported(shared({ aggregation: 'mean' }), 92, 88)).trend).toBe('unknown');
  });

  test('S20: a figure for the full year asks no unit in April', () => {
    const rows = shared({ aggregation: 'mean', measurableIn: ['YR'] });
    expect(summed(rows)).toMatchObject({ status: 'notAssessed', answered: { units: 0, of: 0 } });
  });
});

describe("by its units' own judgements", () => {
  const worked = factor.with(anActivity('a1', 'faktor'), anActivity('b1', 'faktor', { unit: enhetB }));
  const judged = (unit: typeof enhetA, status: 'fulfilled' | 'partly' | 'notFulfilled') =>
    aJudgement({ unit, goal: goalKey('faktor'), status });

  test('share of the units; one that has not answered is not assessed', () => {
    const rows = worked.with(judged(enhetA, 'fulfilled'), judged(enhetB, 'partly'));
    expect(standingsOf(rows).of('faktor').computed).toMatchObject({
      status: 'partly',
      way: 'units',
      result: { sharePct: 75 },
    });
    expect(standingsOf(worked.with(judged(enhetA, 'fulfilled'))).of('faktor').computed).toMatchObject({
      status: 'fulfilled',
      contributions: [
        { label: 'Enhet A', points: 1 },
        { label: 'Enhet B', points: null },
      ],
    });
  });

  test('a figure goes before what the units think', () => {
    const rows = worked.with(
      judged(enhetA, 'fulfilled'),
      anIndicator('m', 'faktor'),
      aTarget('m', 90),
      anOutcome('m', { value: 10 }),
    );
    expect(standingsOf(rows).of('faktor').computed).toMatchObject({
      status: 'notFulfilled',
      way: 'indicators',
    });
  });

  test('how many of the units have answered', () => {
    const rows = worked.with(judged(enhetA, 'fulfilled'));
    expect(standingsOf(rows).answered('faktor')).toEqual({ units: 1, of: 2 });
    expect(standingsOf(rows).answered('vision')).toBeNull();
  });
});

describe('by activities', () => {
  test.each([
    ['all done', { state: 'done' }, { state: 'done' }, 'fulfilled'],
    ['one still going', { state: 'done' }, { state: 'ongoing' }, 'partly'],
    ['one delayed', { state: 'done' }, { state: 'delayed' }, 'notFulfilled'],
    ['one past its last day', { state: 'done' }, { state: 'ongoing', endDay: '2099-04-01' }, 'notFulfilled'],
    [
      'one that ended after the period',
      { state: 'done' },
      { state: 'ongoing', endDay: '2099-05-01' },
      'partly',
    ],
    ['one struck out', { state: 'done' }, { state: 'cancelled' }, 'fulfilled'],
  ] as const)('%s', (_name, first, second, status) => {
    const rows = factor.with(anActivity('a1', 'faktor', first), anActivity('a2', 'faktor', second));
    expect(standingsOf(rows).of('faktor').computed).toMatchObject({ status, way: 'activities' });
  });
});

describe('by what lies below', () => {
  const three = factor.with(
    aGoal('annat mål', 'strategic', { ownerBody: null, parents: [goalKey('vision')] }),
    aGoal('f2', 'successFactor', { parents: [goalKey('mål'), goalKey('annat mål')] }),
    aGoal('f3', 'successFactor', { ownerBody: null, parents: [goalKey('annat mål')] }),
    aJudgement({ goal: goalKey('faktor'), status: 'fulfilled' }),
    aJudgement({ goal: goalKey('f2'), status: 'notFulfilled' }),
    aJudgement({ goal: goalKey('f3'), status: 'fulfilled', body: null }),
  );

  test('R10: a council goal sums all factors below, each once, across bodies', () => {
    const found = standingsOf(three);
    expect(found.of('mål').computed).toMatchObject({
      status: 'partly',
      way: 'below',
      result: { total: 2, sharePct: 50 },
    });
    expect(found.of('vision').computed.result).toMatchObject({ total: 3, sharePct: 66.7 });
  });

  test('R10: its own key figures are shown beside, not mixed in', () => {
    const rows = three.with(anIndicator('m', 'mål'), aTarget('m', 90), anOutcome('m', { value: 10 }));
    expect(standingsOf(rows).of('mål').computed.way).toBe('below');
  });

  test('a committee goal without figures sums the goals right below it', () => {
    const rows = anOrganisation('sundsvall-2017').with(
      aGoal('nämndmål', 'operational'),
      aGoal('e1', 'operational', { ownerUnit: enhetA, parents: [goalKey('nämndmål')] }),
      aGoal('e2', 'operational', { ownerUnit: enhetB, parents: [goalKey('nämndmål')] }),
      aJudgement({ unit: enhetA, goal: goalKey('e1'), status: 'fulfilled' }),
      aJudgement({ unit: enhetB, goal: goalKey('e2'), status: 'fulfilled' }),
    );
    const { computed } = standingsOf(rows, 'sundsvall-2017').of('nämndmål');
    expect(computed).toMatchObject({ status: 'fulfilled', way: 'below', method: 'shareThreshold' });
    expect(computed.contributions.map((part) => part.from)).toEqual(['Enhet A', 'Enhet B']);
  });

  test('where indicators are counted, an overall goal sums all of them below', () => {
    const rows = anOrganisation('rjh-2024').with(
      aGoal('god tandvård', 'overall', { ownerBody: null, goalArea: 'tandvard' }),
      ...['m1', 'm2', 'm3', 'm4'].flatMap((id) => [anIndicator(id, 'god tandvård'), aTarget(id, 90)]),
      ...['m1', 'm2', 'm3'].map((id) => anOutcome(id, { value: 95 })),
      anOutcome('m4', { value: 10 }),
    );
    const { computed } = standingsOf(rows, 'rjh-2024').of('god tandvård');
    expect(computed).toMatchObject({ status: 'partly', way: 'below', result: { sharePct: 75 } });
  });
});

describe('at one unit', () => {
  test('only its own figures and activities speak', () => {
    const rows = factor.with(
      anIndicator('m', 'faktor', both),
      aTarget('m', 90),
      anOutcome('m', at(enhetA, 95)),
      anOutcome('m', at(enhetB, 10)),
      anActivity('b', 'faktor', { unit: enhetB, state: 'delayed' }),
    );
    const found = standingsOf(rows);
    expect([found.at('faktor', enhetA).status, found.at('faktor', enhetB).status]).toEqual([
      'fulfilled',
      'notFulfilled',
    ]);
    expect(found.of('faktor').status).toBe('notFulfilled');
  });

  test('nothing there is nothing to compute from', () => {
    expect(standingsOf(factor).at('faktor', enhetA).computed).toMatchObject({
      status: 'notAssessed',
      way: 'none',
    });
  });
});

test('an element that is not in the chain is a fault in the program', () => {
  expect(() => standingsOf(factor, 'rjh-2017', fullYear).of('borta')).toThrow(RangeError);
});
