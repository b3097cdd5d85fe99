// The control of the red thread, a table of every broken link, and the trace from krona to effect (S41).
import { describe, expect, test } from 'vitest';
import { type BrokenLink, chainControl } from '../../../src/core/thread/control.ts';
import { traceOf } from '../../../src/core/thread/trace.ts';
import type { Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { modelInForce } from '../../../src/steering/inForce.ts';
import { faultText, faultTexts } from '../../../src/ui/words/faultText.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  anOutcome,
  codesOf,
  committee,
  enhetA,
  enhetB,
  goalKey,
  omradet,
} from '../../given/organisation.ts';
import {
  aBudgetLine,
  administration,
  goalWith,
  ofAdministration,
  ofCommittee,
  ofEnhetA,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

type Preset = Parameters<typeof planning>[0];
function broken(rows: TestRows, scope: Parameters<typeof chainControl>[3] = null): readonly BrokenLink[] {
  const model = modelInForce(rows, 2100);
  if (!model.ok) throw new Error('no model');
  return chainControl(rows, model.value, 2100, scope);
}
const told = (rows: TestRows) => broken(rows).map(({ code, why, id }) => `${code} ${why} ${id}`);
const money = (code: string) => key<'budgetLines'>(`2100.enhet-a..${code}`);

const inUse = { validToYear: 2105 };
const line = aBudgetLine('1', { kind: 'investment' });
const cases: readonly (readonly [string, Preset, string, readonly Change[], readonly Change[]])[] = [
  [
    'C1: nothing above',
    'rjh-2017',
    'C1 noParent f',
    [aGoal('f', 'successFactor', inUse)],
    [goalWith('f', { parents: [goalKey('mål-1')] })],
  ],
  [
    'C1: what was above is gone',
    'rjh-2017',
    'C1 parentGone f',
    [aGoal('f', 'successFactor', { ...inUse, parents: [goalKey('borta')] })],
    [goalWith('f', { parents: [goalKey('mål-1')] })],
  ],
  [
    'C1: under what it may not lie under',
    'rjh-2017',
    'C1 wrongParent f',
    [aGoal('f', 'successFactor', { ...inUse, parents: [goalKey('visionen')] })],
    [goalWith('f', { parents: [goalKey('visionen'), goalKey('mål-1')] })],
  ],
  [
    'C1: a type that the model lacks',
    'rjh-2017',
    'C1 unknownType f',
    [aGoal('f', 'hittepå', inUse)],
    [goalWith('f', { type: 'successFactor' })],
  ],
  [
    'C2: a mission without basis',
    'rjh-2017',
    'C2 noLegalBasis g',
    [aGoal('g', 'basicMission', inUse)],
    [goalWith('g', { legalBasis: ['Reglementet'] })],
  ],
  [
    'C3: a ring',
    'sundsvall-2017',
    'C3 cycle b',
    [
      aGoal('a', 'operational', { ...inUse, parents: [goalKey('b')] }),
      aGoal('b', 'operational', { ...inUse, parents: [goalKey('a')] }),
    ],
    [goalWith('b', { parents: [goalKey('mål-1')] })],
  ],
  [
    'C4: a council goal made again by a unit',
    'sundsvall-2017',
    'C4 notOwner k',
    [aGoal('k', 'overall', { ...inUse, ownerUnit: enhetA, parents: [goalKey('visionen')] })],
    [goalWith('k', { type: 'operational' })],
  ],
  [
    'C5: outside its parent’s years',
    'rjh-2017',
    'C5 outsideParent f',
    [
      aGoal('gammalt', 'strategic', { validToYear: 2095 }),
      aGoal('f', 'successFactor', { validFromYear: 2098, validToYear: 2105, parents: [goalKey('gammalt')] }),
    ],
    [goalWith('gammalt', { validToYear: 2105 })],
  ],
  [
    'C6: work for nothing',
    'rjh-2017',
    'C6 supportsNothing 2100.a',
    [anActivity('a', 'x', { year: 2100, supports: [] })],
    [],
  ],
  [
    'C6: work for what is gone',
    'rjh-2017',
    'C6 goalGone 2100.a',
    [anActivity('a', 'borta', { year: 2100 })],
    [aGoal('borta', 'successFactor', inUse)],
  ],
  [
    'C7: work that costs and is not paid',
    'rjh-2017',
    'C7 noMoney 2100.a',
    [anActivity('a', 'mål-1', { year: 2100, costTkr: 50 })],
    [],
  ],
  [
    'C7: an investment that nobody makes',
    'rjh-2017',
    'C7 noActivity 2100.enhet-a..1',
    [line],
    [anActivity('a', 'mål-1', { year: 2100, fundedBy: [money('1')] })],
  ],
  [
    'C7: no effect can be seen',
    'rjh-2017',
    'C7 noIndicator f',
    [aGoal('f', 'successFactor', inUse)],
    [anIndicator('i', 'f')],
  ],
  [
    'P2: a mission that is not measured',
    'sundsvall-2017',
    'P2 noIndicator g',
    [aGoal('g', 'basicMission', inUse)],
    [anIndicator('i', 'g')],
  ],
  [
    'P1: a plan that was sent without documents',
    'sundsvall-2017',
    `P1 lacksDocuments ${ofCommittee}`,
    [planWith(ofCommittee, { state: 'submitted' })],
    [planWith(ofCommittee, { state: 'draft' })],
  ],
  [
    'P1: nor factors',
    'sundsvall-2017',
    `P1 lacksFactors ${ofCommittee}`,
    [planWith(ofCommittee, { state: 'active' })],
    [aGoal('f', 'successFactor', inUse)],
  ],
  [
    'P1: nor indicators',
    'sundsvall-2017',
    `P1 lacksIndicators ${ofCommittee}`,
    [planWith(ofCommittee, { state: 'active' })],
    [aGoal('f', 'successFactor', inUse), anIndicator('i', 'f')],
  ],
  [
    'P3: a perspective without an answer',
    'rjh-2017',
    `P3 lacksPerspective ${ofEnhetA}`,
    [planWith(ofEnhetA, { state: 'active' })],
    [planWith(ofEnhetA, { state: 'draft' })],
  ],
  [
    'P4: a body’s plan in force that no body has decided',
    'rjh-2017',
    `P4 decidedByOne ${ofCommittee}`,
    [planWith(ofCommittee, { state: 'approved', approvedBy: 'controller-1' })],
    [planWith(ofCommittee, { decidedBody: committee, decidedDay: '2099-11-12', decidedParagraph: 4 })],
  ],
  [
    'P5: an administration’s plan likewise',
    'sundsvall-2017',
    `P5 decidedByOne ${ofAdministration}`,
    [planWith(ofAdministration, { state: 'approved', approvedBy: 'forvaltningschef' })],
    [planWith(ofAdministration, { decidedBody: committee, decidedDay: '2099-11-12', decidedParagraph: 5 })],
  ],
];

describe('the control', () => {
  test.each(cases)('%s', (_, preset, expected, by, mended) => {
    const rows = planning(preset).with(by);
    expect(told(rows)).toContain(expected);
    expect(told(planning(preset))).not.toContain(expected);
    if (mended.length > 0) expect(told(rows.with(mended))).not.toContain(expected);
  });

  test('says whose it is, where it is mended, and in words what to do', () => {
    const rows = planning('rjh-2017').with(
      aGoal('eget', 'operational', { ...inUse, ownerUnit: enhetA, title: 'Eget mål' }),
    );
    const [found] = broken(rows, { unit: enhetA, body: null });
    expect(found).toMatchObject({
      what: 'goal',
      title: 'Eget mål',
      owner: { unit: enhetA, name: 'Enhet A' },
      mend: { plan: ofEnhetA, step: 'goals', field: 'parents' },
      fault: { code: 'CHAIN_BROKEN' },
    });
    expect(found && faultText(faultTexts.sv, found.fault)).toBe(
      '”Eget mål” bidrar inte till något överordnat mål. Välj vad det bidrar till.',
    );
  });

  test('for a unit with what is below it, for a body with what answers to it', () => {
    const rows = planning('rjh-2017').with(
      aGoal('a', 'operational', { ...inUse, ownerUnit: enhetA }),
      aGoal('b', 'operational', { ...inUse, ownerUnit: enhetB }),
      aGoal('c', 'operational', { ...inUse, ownerUnit: administration }),
      aGoal('d', 'successFactor', { ...inUse, ownerBody: key('andra-namnden') }),
    );
    const ids = (scope: Parameters<typeof chainControl>[3]) =>
      [...new Set(broken(rows, scope).map(({ id }) => id))].sort();
    expect(ids({ unit: enhetA, body: null })).toEqual(['a']);
    expect(ids({ unit: omradet, body: null })).toEqual(['a', 'b']);
    expect(ids({ unit: null, body: committee })).toEqual(['a', 'b', 'c']);
    expect(ids(null)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a whole thread is not broken', () => {
    const rows = planning('rjh-2017').with(
      aGoal('f', 'successFactor', { ...inUse, parents: [goalKey('mål-1')] }),
      anIndicator('i', 'f'),
      anActivity('a', 'f', { year: 2100 }),
    );
    expect(told(rows)).toEqual([]);
  });
});

describe('from krona to effect', () => {
  const thread = planning('rjh-2017').with(
    aGoal('f', 'successFactor', { ...inUse, parents: [goalKey('mål-1')] }),
    anIndicator('i', 'f'),
    line,
    anActivity('a', 'f', { year: 2100, fundedBy: [money('1')] }),
    anOutcome('i', { period: key('2100.T1'), value: 93 }),
  );
  const trace = (rows: TestRows) => {
    const model = modelInForce(rows, 2100);
    if (!model.ok) throw new Error('no model');
    const found = traceOf(rows, model.value, money('1'));
    if (!found.ok) throw new Error(JSON.stringify(found.faults));
    return found.value;
  };
  const missing = (rows: TestRows) =>
    trace(rows).missing.map(({ code, values }) => `${code} ${values.label} ${values.why}`);

  test('budget line, activity, factor, strategic goal, and the outcome', () => {
    const { activities, missing: none } = trace(thread);
    expect(none).toEqual([]);
    expect(activities).toMatchObject([
      {
        activity: { title: 'a' },
        supports: [{ id: 'f' }],
        goals: [{ id: 'mål-1' }, { id: 'visionen' }],
        figures: [{ on: 'f', outcomes: [{ value: 93 }] }],
      },
    ]);
  });

  test.each<[string, readonly Change[], string[]]>([
    ['no activity', [line], ['CHAIN_BROKEN 1 noActivity']],
    [
      'an activity that supports nothing is named',
      [line, anActivity('a', 'f', { year: 2100, fundedBy: [money('1')], supports: [] })],
      ['CHAIN_BROKEN a supportsNothing'],
    ],
    [
      'an activity for a goal that is gone',
      [line, anActivity('a', 'borta', { year: 2100, fundedBy: [money('1')] })],
      ['CHAIN_BROKEN a goalGone'],
    ],
    [
      'a factor that hangs loose and is not measured',
      [
        line,
        aGoal('f', 'successFactor', inUse),
        anActivity('a', 'f', { year: 2100, fundedBy: [money('1')] }),
      ],
      ['CHAIN_BROKEN f noParent', 'CHAIN_BROKEN f noIndicator'],
    ],
    [
      'a figure that nobody has given',
      [
        line,
        aGoal('f', 'successFactor', { ...inUse, parents: [goalKey('mål-1')] }),
        anIndicator('i', 'f'),
        anActivity('a', 'f', { year: 2100, fundedBy: [money('1')] }),
      ],
      ['CHAIN_BROKEN i noOutcome'],
    ],
  ])('%s', (_, by, expected) => {
    expect(missing(planning('rjh-2017').with(by))).toEqual(expected);
  });

  test('a line that is not there', () => {
    const model = modelInForce(thread, 2100);
    expect(model.ok && codesOf(traceOf(thread, model.value, money('9')))).toEqual(['PLAN_GONE']);
  });
});
