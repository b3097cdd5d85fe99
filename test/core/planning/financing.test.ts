// Financing: the live sum, and the table of F1-F6 (S08, S09).
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  financed,
  financingFaults,
  frameChanges,
  type Source,
  sourcesOf,
} from '../../../src/core/planning/financing.ts';
import { recordFinancing, registerPhaseOut } from '../../../src/core/planning/rules/workRules.ts';
import { key } from '../../../src/schema/field.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { afterAct, asked, codesOf, committee } from '../../given/organisation.ts';
import { formOf, ofCommittee, planning } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const other = key<'bodies'>('andra-namnden');
const source = (kind: Source['kind'], amountTkr: number, body: Source['body'] = null): Source => ({
  kind,
  amountTkr,
  body,
});

describe('the live sum', () => {
  test.each([
    ['nothing yet', 1_000, [], [], 1_000, [], 0],
    ['from the own frame', 1_000, [source('ownFrame', 1_000)], [], 0, [], 0],
    ['more than it costs', 1_000, [source('stateGrant', 1_500)], [], 0, [], 0],
    [
      'a transfer with no phase-out there',
      1_000,
      [source('transferFromOtherBoard', 1_000, other)],
      [],
      0,
      [[other, 1_000]],
      0,
    ],
    [
      'a transfer half phased out',
      1_000,
      [source('transferFromOtherBoard', 1_000, other)],
      [[other, 400]],
      0,
      [[other, 600]],
      0,
    ],
    [
      'a transfer phased out',
      1_000,
      [source('transferFromOtherBoard', 1_000, other)],
      [[other, 1_000]],
      0,
      [],
      0,
    ],
    [
      'a phase-out in the wrong board',
      1_000,
      [source('transferFromOtherBoard', 1_000, other)],
      [[committee, 1_000]],
      0,
      [[other, 1_000]],
      0,
    ],
    [
      'two transfers from one board',
      900,
      [source('transferFromOtherBoard', 500, other), source('transferFromOtherBoard', 400, other)],
      [[other, 500]],
      0,
      [[other, 400]],
      0,
    ],
    ['a transfer from nobody', 10, [source('transferFromOtherBoard', 10)], [], 0, [[null, 10]], 0],
    [
      'a transfer from oneself',
      10,
      [source('transferFromOtherBoard', 10, committee)],
      [[committee, 10]],
      0,
      [[committee, 10]],
      0,
    ],
    ['an own phase-out too small', 100, [source('ownPhaseOut', 100)], [[committee, 60]], 0, [], 40],
    ['an own phase-out too large', 100, [source('ownPhaseOut', 100)], [[committee, 160]], 0, [], -60],
    ['an own phase-out that fits', 100, [source('ownPhaseOut', 100)], [[committee, 100]], 0, [], 0],
    ['tenths', 0.3, [source('ownFrame', 0.1), source('ownFrame', 0.2)], [], 0, [], 0],
  ] as const)('%s', (_, cost, sources, registered, gap, uncovered, ownShort) => {
    const outs = registered.map(([body, amountTkr]) => ({ body, amountTkr }));
    expect(financed(committee, cost, sources, outs)).toMatchObject({
      gapTkr: gap,
      uncovered: uncovered.map(([body, amountTkr]) => ({ body, amountTkr })),
      ownShortTkr: ownShort,
    });
  });

  property.prop([fc.integer({ min: 0, max: 1e6 }), fc.array(fc.integer({ min: 0, max: 1e5 }))])(
    'the gap and what is financed are together never less than the cost (F1)',
    (cost, amounts) => {
      const sum = financed(
        committee,
        cost,
        amounts.map((one) => source('ownFrame', one)),
        [],
      );
      expect(sum.gapTkr + sum.financedTkr).toBeGreaterThanOrEqual(cost);
      expect(sum.gapTkr === 0 || sum.gapTkr + sum.financedTkr === cost).toBe(true);
    },
  );

  test('a decided transfer moves the frames, and an own phase-out does not (F6)', () => {
    const moved = [source('transferFromOtherBoard', 700, other), source('ownPhaseOut', 300)];
    expect(frameChanges(committee, moved)).toEqual([
      { body: other, amountTkr: -700 },
      { body: committee, amountTkr: 700 },
    ]);
    expect(frameChanges(committee, [source('ownPhaseOut', 300)])).toEqual([]);
  });

  test('sources that do not fit are left out, so that they count as not financed', () => {
    const rows = [
      { kind: 'ownFrame', amountTkr: 5 },
      { kind: 'hittepå', amountTkr: 5 },
      { kind: 'ownFrame' },
      null,
      'x',
      { kind: 'ownFrame', amountTkr: -5 },
    ];
    expect(sourcesOf({ rows })).toEqual([source('ownFrame', 5)]);
    expect(sourcesOf({ rows: 'x' })).toEqual([]);
    expect(sourcesOf(null)).toEqual([]);
  });
});

const region = planning('rjh-2024');
const write = (rows: TestRows, answer: Parameters<typeof recordFinancing>[1]['answer']) =>
  afterAct(rows, recordFinancing(asked(rows, 'controller-1'), { plan: ofCommittee, id: 'ny', answer }));
const finCodes = (rows: TestRows) =>
  formOf(rows, ofCommittee)
    .errors.filter(({ step }) => step === 'resources')
    .map(({ fault, field }) => `${fault.code} ${field}`);
const whole = {
  hasCost: 'yes',
  phaseIn: 'Ny linje',
  costTkr: 1_000,
  fromDay: '2100-01-01',
  permanent: true,
} as const;

describe('a statement in a plan', () => {
  test('S08: where the model demands it there must be one; no cost needs a reason', () => {
    expect(finCodes(region)).toEqual(['FIN_MISSING needsFinancing']);
    expect(finCodes(write(region, { hasCost: 'no' }))).toEqual(['FIN_MISSING noCostReason']);
    expect(finCodes(write(region, { hasCost: 'no', noCostReason: 'Ryms i uppdraget' }))).toEqual([]);
    expect(financingFaults(region, null).map(({ code }) => code)).toEqual(['FIN_MISSING']);
  });

  test('what is said to cost says what, how much and from when', () => {
    expect(finCodes(write(region, { hasCost: 'yes' }))).toEqual([
      'FIN_MISSING phaseIn',
      'FIN_MISSING costTkr',
      'FIN_MISSING fromDay',
    ]);
  });

  test('S09: money from another board is covered when that board has phased out as much', () => {
    const wanted = write(region, { ...whole, sources: [source('transferFromOtherBoard', 1_000, other)] });
    const [statement] = wanted.all(financing);
    if (!statement) throw new Error('no statement');
    const found = formOf(wanted, ofCommittee).errors.find(
      ({ fault }) => fault.code === 'FIN_TRANSFER_UNCOVERED',
    );
    expect(found?.fault.values).toMatchObject({ body: other, amount: 1_000, label: 'Andra nämnden' });
    const phaseOut = {
      title: 'Gammal linje',
      amountTkr: 1_000,
      fromDay: '2100-01-01',
      financing: statement.key,
    };
    const owner = { unit: null, body: other };
    const covered = afterAct(
      wanted,
      registerPhaseOut(asked(wanted, 'controller-1'), { owner, id: 'ut', phaseOut }),
    );
    expect(finCodes(covered)).toEqual([]);
    expect(formOf(covered, ofCommittee).financing[0]?.sum).toMatchObject({ gapTkr: 0, uncovered: [] });
    expect(codesOf(registerPhaseOut(asked(wanted, 'chef-enhet-a'), { owner, id: 'ut', phaseOut }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  test('the gap is told with its amount, and a statement is written again under the same id', () => {
    const short = write(region, { ...whole, sources: [source('ownFrame', 400)] });
    expect(
      formOf(short, ofCommittee).errors.find(({ fault }) => fault.code === 'FIN_GAP')?.fault.values.amount,
    ).toBe(600);
    expect(finCodes(write(short, { costTkr: 400 }))).toEqual([]);
  });
});
