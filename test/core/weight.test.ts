// What a goal or a figure weighs: read by every sum where the model weighs, refused where it is no weight, kept with what was computed.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { attainment } from '../../src/core/attainment.ts';
import { readFigure } from '../../src/core/figure.ts';
import { overrideGroup } from '../../src/core/followUp/overrideGroup.ts';
import { standingsIn } from '../../src/core/judgement/standingsIn.ts';
import { weighed, weighedSum } from '../../src/core/judgement/weighed.ts';
import { addFactor, alterGoal } from '../../src/core/planning/rules/elementRules.ts';
import {
  addIndicator,
  alterIndicator,
  type NewIndicator,
} from '../../src/core/planning/rules/figureRules.ts';
import type { RollupInput } from '../../src/core/rollup.ts';
import { add } from '../../src/schema/change.ts';
import { checkValue } from '../../src/schema/check.ts';
import { key } from '../../src/schema/field.ts';
import { assessments, statuses } from '../../src/schema/lists/assessments.ts';
import { goals } from '../../src/schema/lists/goals.ts';
import { indicators } from '../../src/schema/lists/indicators.ts';
import { periods } from '../../src/schema/lists/periods.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { presetIds } from '../../src/steering/presets/preset.ts';
import { alteredDocument, alteredModel, type Part } from '../given/alteredModel.ts';
import { obviousShare, obviousStatus } from '../given/obviousRollup.ts';
import {
  afterAct,
  aGoal,
  aJudgement,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  asked,
  aTarget,
  codesOf,
  committee,
  goalKey,
  indicatorKey,
} from '../given/organisation.ts';
import { ofCommittee, planning } from '../given/plans.ts';
import type { TestRows } from '../given/rows.ts';

const other = key<'bodies'>('andra-namnden');
const rollupOf = (document: Part) => document.rollup as Part;
const weighing = (document: Part): void => {
  rollupOf(document).method = 'weightedMean';
};
/** The model weighs, from its second version on. */
const whereWeighed = (rows: TestRows, alter: (document: Part) => void = weighing): TestRows =>
  rows.with(
    add(steeringModels, {
      id: 'rjh-2017',
      version: 2,
      name: 'Vägd',
      validFromYear: 2090,
      model: alteredDocument('rjh-2017', alter),
    }),
  );

function standing(rows: TestRows) {
  const table = attainment(asked(rows, 'controller-1'), april);
  const period = rows.get(periods, april);
  const standings = period && standingsIn(asked(rows, 'controller-1'), period);
  if (!table.ok || !standings?.ok) throw new Error(JSON.stringify([table, standings]));
  return { table: table.value, of: standings.value.of, policy: table.value.model.rollup };
}

const region = anOrganisation('rjh-2017').with(aGoal('mål', 'strategic', { ownerBody: null }));
const aFactor = (id: string, status: (typeof statuses)[number], weight: number | null, body = committee) => [
  aGoal(id, 'successFactor', {
    parents: [goalKey('mål')],
    perspectives: ['medarbetare'],
    ownerBody: body,
    weight,
  }),
  aJudgement({ goal: goalKey(id), status, body }),
];
const s18 = region.with(
  aFactor('a', 'fulfilled', 5),
  aFactor('b', 'partly', 3),
  aFactor('c', 'notFulfilled', 2),
);

describe('in the sums', () => {
  test('S18: 5, 3 and 2 with fulfilled, partly, not fulfilled are 65,0 per cent and partly, in the table and in the thread', () => {
    const { table, of } = standing(whereWeighed(s18));
    expect([table.whole.result.sharePct, table.whole.status]).toEqual([65, 'partly']);
    expect(of('mål').computed).toMatchObject({ method: 'weightedMean', result: { sharePct: 65 } });
    expect(table.whole.contributions.map(({ id, weight }) => [id, weight])).toEqual([
      ['c', 2],
      ['b', 3],
      ['a', 5],
    ]);
    expect(weighedSum(table.whole.contributions)).toEqual({ fulfilled: 5, partly: 1.5, possible: 10 });
  });

  test('where the model does not weigh, the same rows count alike', () => {
    expect(standing(s18).table.whole.result.sharePct).toBe(50);
  });

  test('what nobody has weighed, or somebody has written past the app, weighs 1', () => {
    const odd = region.with(
      aFactor('a', 'fulfilled', null),
      aFactor('b', 'notFulfilled', -3),
      aFactor('c', 'fulfilled', 2.5),
      aFactor('d', 'notFulfilled', 0),
    );
    const { table } = standing(whereWeighed(odd));
    expect(table.whole.result.sharePct).toBe(66.7);
    expect(table.whole.contributions.map(({ weight }) => weight)).toEqual([1, 0, 1, 1]);
  });

  test('a judgement made otherwise keeps the weights it was computed by', () => {
    const rows = whereWeighed(s18);
    const done = afterAct(
      rows,
      overrideGroup(asked(rows, 'controller-1'), {
        period: april,
        body: null,
        group: 'medarbetare',
        status: 'fulfilled',
        justification: 'Årets mätning kom efter bokslutet',
      }),
    );
    const kept = JSON.stringify(done.by(assessments, 'group', 'medarbetare')[0]?.computedDetail);
    expect(kept).toContain('"weight":5');
  });

  test("figures weigh where a goal's figures are weighed", () => {
    const factorMethod = (document: Part) => {
      document.factorMethod = 'weightedMean';
    };
    const figures = region.with(
      aGoal('faktor', 'successFactor', { parents: [goalKey('mål')] }),
      anIndicator('hög', 'faktor', { weight: 9 }),
      anIndicator('låg', 'faktor', { weight: 1 }),
      aTarget('hög', 90),
      aTarget('låg', 90),
      anOutcome('hög', { value: 95 }),
      anOutcome('låg', { value: 5 }),
    );
    const share = (rows: TestRows) => standing(rows).of('faktor').computed.result.sharePct;
    expect([share(whereWeighed(figures, factorMethod)), share(figures)]).toEqual([90, 50]);
  });
});

const aTree = fc.array(
  fc.record({
    status: fc.constantFrom(...statuses),
    weight: fc.option(fc.integer({ min: 0, max: 10 })),
    body: fc.constantFrom(committee, other),
  }),
  { maxLength: 12 },
);
const aPolicy = fc.record({
  method: fc.constantFrom('weightedMean', 'shareThreshold', 'manual', 'worstOf'),
  suggestion: fc.constantFrom('weightedMean', 'majority'),
  pooling: fc.constantFrom('pooled', 'bodyEqual'),
  minAssessedShare: fc.constantFrom(0, 0.5),
});

property.prop([aTree, aPolicy], { numRuns: 60 })(
  'rows of a random tree sum up as the obvious sums their weights',
  (tree, wish) => {
    const rows = whereWeighed(
      region.with(tree.flatMap(({ status, weight, body }, i) => aFactor(`f${i}`, status, weight, body))),
      (document) => Object.assign(rollupOf(document), wish),
    );
    const items = tree.map(
      ({ status, weight, body }, i): RollupInput => ({
        itemId: `f${i}`,
        ownerBodyId: body,
        status,
        ...(weight === null ? {} : { weight }),
      }),
    );
    const { table, policy } = standing(rows);
    const isWeighed = (wish.method === 'manual' ? wish.suggestion : wish.method) === 'weightedMean';
    const share = obviousShare(
      items.filter(({ status }) => status !== 'notAssessed'),
      policy,
      isWeighed,
    );
    expect(table.whole.status).toBe(obviousStatus(items, policy, null));
    expect(table.whole.result.share ?? -1).toBeCloseTo(
      share === null ? -1 : Number(share[0]) / Number(share[1]),
      12,
    );
  },
);

describe('what is weighed', () => {
  test.each(presetIds)('nothing in %s as it is', (preset) => {
    expect(weighed(alteredModel(preset, () => {}))).toEqual({ goals: false, figures: false });
  });

  test.each([
    ['the method', { method: 'weightedMean' }, { goals: true, figures: false }],
    ['what is suggested', { method: 'manual', suggestion: 'weightedMean' }, { goals: true, figures: false }],
    [
      'a suggestion that nothing uses',
      { method: 'worstOf', suggestion: 'weightedMean' },
      { goals: false, figures: false },
    ],
    [
      'figures that are counted',
      { method: 'weightedMean', unitOfCount: 'indicator' },
      { goals: true, figures: true },
    ],
  ] as const)('by %s', (_, wish, found) => {
    expect(weighed(alteredModel('rjh-2017', (one) => Object.assign(rollupOf(one), wish)))).toEqual(found);
  });
});

describe('in the plan', () => {
  const rows = planning('rjh-2017');
  const at = { plan: ofCommittee };
  const chief = asked(rows, 'controller-1');
  const added = addFactor(chief, {
    ...at,
    id: 'ny',
    type: 'successFactor',
    answer: { title: 'Bra på det', parents: [goalKey('mål-1')], weight: 4 },
  });
  const begun = afterAct(rows, added);
  const [factor] = begun.by(goals, 'plan', ofCommittee);

  test('a factor is weighed when it is added, and later', () => {
    expect(factor?.weight).toBe(4);
    const goal = factor?.key ?? goalKey('');
    const alter = (weight: number | null) =>
      afterAct(begun, alterGoal(asked(begun, 'controller-1'), { ...at, id: '', goal, answer: { weight } }));
    expect([alter(0), alter(10), alter(null)].map((one) => one.get(goals, goal)?.weight)).toEqual([
      0,
      10,
      null,
    ]);
  });

  test.each([-1, 11, 2.5, Number.NaN, 'fem' as unknown as number])('%s is no weight', (weight) => {
    const goal = factor?.key ?? goalKey('');
    const by = asked(begun, 'controller-1');
    const refused = alterGoal(by, { ...at, id: '', goal, answer: { weight } });
    expect(refused).toMatchObject({ ok: false, faults: [{ code: 'FIELD_OUT_OF_RANGE', at: 'weight' }] });
    const answer = { title: 'Ny', weight };
    expect(codesOf(addFactor(by, { ...at, id: 'x', type: 'successFactor', answer }))).toEqual([
      'FIELD_OUT_OF_RANGE',
    ]);
    const figure: NewIndicator = {
      title: 'Hur många',
      kind: 'keyFigure',
      unit: 'percent',
      decimals: 0,
      direction: 'higherIsBetter',
      frequency: 'tertial',
      measurableIn: ['T1'],
      attachedTo: [goal],
      source: 'manual',
      colourRule: {},
      aggregation: 'mean',
    };
    const measured = afterAct(begun, addIndicator(by, { ...at, id: 'tal', indicator: figure, targets: [] }));
    const [indicator] = measured.by(indicators, 'plan', ofCommittee);
    const there = { ...at, indicator: indicator?.key ?? indicatorKey('') };
    expect(
      codesOf(alterIndicator(asked(measured, 'controller-1'), { ...there, answer: { weight } })),
    ).toEqual(['FIELD_OUT_OF_RANGE']);
    expect(
      codesOf(addIndicator(by, { ...at, id: 'y', indicator: { ...figure, weight }, targets: [] })),
    ).toEqual(['FIELD_OUT_OF_RANGE']);
  });

  test('what is typed that is no number, and what SharePoint holds above 10, are told at the wall', () => {
    expect(codesOf(readFigure('fem'))).toEqual(['FIELD_NOT_A_NUMBER']);
    expect(checkValue('weight', goals.fields.weight, 11)?.code).toBe('FIELD_OUT_OF_RANGE');
    expect(checkValue('weight', indicators.fields.weight, 'fem')?.code).toBe('FIELD_NOT_A_NUMBER');
  });
});
