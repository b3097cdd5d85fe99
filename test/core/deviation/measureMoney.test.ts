// How a measure is paid for: what is asked, what stands in the way of deciding it, and what is put to a body (F1-F4).
import { describe, expect, test } from 'vitest';
import { liftOf } from '../../../src/core/deviation/lift/lift.ts';
import { addMeasure, alterMeasure } from '../../../src/core/deviation/measure/writeMeasure.ts';
import { takeMeasureStep } from '../../../src/core/deviation/measures.ts';
import { moneyOf } from '../../../src/core/deviation/money/measureMoney.ts';
import { type MoneyAnswer, recordMoney } from '../../../src/core/deviation/money/recordMoney.ts';
import type { Source } from '../../../src/core/planning/financing.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { phaseOuts } from '../../../src/schema/lists/planning/phaseOuts.ts';
import { afterAct, anOrganisation, asked, codesOf, committee, enhetA } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const chef = 'chef-enhet-a';
const deviation = key<'deviations'>('enhet-a.d');
const measure = key<'measures'>('enhet-a.enhet-a~1');
const region = (preset: 'rjh-2017' | 'rjh-2024' = 'rjh-2017') =>
  anOrganisation(preset).with(
    add(deviations, {
      unit: enhetA,
      id: 'd',
      title: 'Det är ont om folk',
      type: 'quality',
      state: 'acknowledged',
      detected: '2099-05-01',
    }),
  );
const withMeasure = (more = {}, rows = region()) =>
  afterAct(
    rows,
    addMeasure(asked(rows, chef), {
      deviation,
      measure: {
        id: 'enhet-a~1',
        title: 'Två vikarier',
        kind: 'corrective',
        expectedEffect: 'Svar samma dag',
        responsible: chef,
        startDay: '2099-05-06',
        dueDay: '2099-08-31',
        decidedBy: 'manager',
        costTkr: 850,
        ...more,
      },
    }),
  );
const record = (rows: TestRows, answer: MoneyAnswer, who = chef) =>
  recordMoney(asked(rows, who), { measure, id: 'f', answer });
const paid = (rows: TestRows, ...sources: readonly Source[]) => afterAct(rows, record(rows, { sources }));
const decide = (rows: TestRows, more = {}) =>
  codesOf(takeMeasureStep(asked(rows, chef), { measure, step: 'decided', ...more }));
const from = (kind: Source['kind'], amountTkr: number, body: Source['body'] = null): Source => ({
  kind,
  amountTkr,
  body,
});
const moneyIn = (rows: TestRows) => {
  const row = rows.get(measures, measure);
  if (row === null) throw new Error('no measure');
  return moneyOf(rows, row);
};

describe('a measure that costs something', () => {
  test('is not decided before the whole cost has a source', () => {
    const costs = withMeasure();
    expect(decide(costs)).toEqual(['FIN_GAP']);
    expect(decide(paid(costs, from('ownFrame', 800)))).toEqual(['FIN_GAP']);
    expect(decide(paid(costs, from('ownFrame', 800), from('stateGrant', 50)))).toEqual([]);
  });

  test('keeps its statement in the unit’s folder, with what the measure says already', () => {
    const rows = paid(withMeasure(), from('ownFrame', 850));
    expect(rows.all(financing)).toMatchObject([
      {
        unit: 'enhet-a',
        id: 'enhet-a~f',
        year: 2099,
        plan: null,
        hasCost: 'yes',
        phaseIn: 'Två vikarier',
        costTkr: 850,
        fromDay: '2099-05-06',
      },
    ]);
    const altered = paid(rows, from('ownFrame', 400), from('stateGrant', 450));
    expect(altered.all(financing)).toHaveLength(1);
    expect(moneyIn(altered).sum).toMatchObject({ financedTkr: 850, gapTkr: 0 });
  });

  test('with an own phase-out wants as much phased out (F3)', () => {
    const rows = paid(withMeasure(), from('ownPhaseOut', 850));
    expect(decide(rows)).toEqual(['FIN_GAP']);
    const statement = rows.get(measures, measure)?.financing;
    if (!statement) throw new Error('no statement');
    const out = add(phaseOuts, {
      year: 2099,
      unit: enhetA,
      id: 'enhet-a~u',
      title: 'Lokalen i söder',
      amountTkr: 850,
      fromDay: '2099-05-06',
      financing: statement,
    });
    expect(decide(rows.with(out))).toEqual([]);
  });

  test.each([
    ['another board’s', from('transferFromOtherBoard', 850, committee)],
    ['the council’s', from('councilAllocation', 850)],
  ])('with %s money is not the manager’s to decide', (_, source) => {
    expect(decide(paid(withMeasure(), source))).toContain('MEASURE_MONEY_ABOVE');
  });

  test('is put to the body that is to decide: the deviation is lifted there', () => {
    const own = withMeasure();
    const lifted = (rows: TestRows) => {
      const row = rows.get(deviations, deviation);
      return row && liftOf(rows, row)?.level;
    };
    expect(lifted(own)).toBeUndefined();
    expect(lifted(withMeasure({ decidedBy: 'committee' }))).toBe('committee');
    const altered = afterAct(
      own,
      alterMeasure(asked(own, chef), { measure, answer: { decidedBy: 'committee' } }),
    );
    expect(lifted(altered)).toBe('committee');
    const money = paid(altered, from('councilAllocation', 850));
    expect(decide(money)).toEqual(['MEASURE_NO_DECISION']);
    expect(decide(money, { decision: '§ 12' })).toEqual([]);
  });

  test('cannot be paid for otherwise, or cost something else, once it is decided', () => {
    const rows = paid(withMeasure(), from('ownFrame', 850));
    const decided = afterAct(rows, takeMeasureStep(asked(rows, chef), { measure, step: 'decided' }));
    expect(codesOf(record(decided, { sources: [] }))).toEqual(['MEASURE_STEP_NOT_NOW']);
    const dearer = alterMeasure(asked(decided, chef), { measure, answer: { costTkr: 900 } });
    expect(codesOf(dearer)).toEqual(['MEASURE_STEP_NOT_NOW']);
    expect(
      codesOf(alterMeasure(asked(decided, chef), { measure, answer: { dueDay: '2099-09-30' } })),
    ).toEqual([]);
  });

  test('is written about by those who write for the unit alone', () => {
    expect(codesOf(record(withMeasure(), { permanent: true }, 'chef-enhet-b'))).toEqual(['NOT_ALLOWED']);
  });
});

describe('a measure that costs nothing', () => {
  test('says why where the model asks every decision about its financing (F4), and else nothing', () => {
    expect(decide(withMeasure({ costTkr: null }))).toEqual([]);
    const wants = withMeasure({ costTkr: 0 }, region('rjh-2024'));
    expect(decide(wants)).toEqual(['FIN_MISSING']);
    const said = afterAct(wants, record(wants, { noCostReason: 'Det ryms i det arbete som görs.' }));
    expect(decide(said)).toEqual([]);
    expect(said.all(financing)).toMatchObject([{ hasCost: 'no' }]);
  });
});

test('what somebody has written in another unit’s folder is not the measure’s', () => {
  const theirs = add(financing, { year: 2099, unit: key('enhet-b'), id: 'enhet-b~f', hasCost: 'yes' });
  const rows = withMeasure({ financing: key<'financing'>(theirs.key) }, region().with(theirs));
  expect(moneyIn(rows).statement).toBeNull();
});
