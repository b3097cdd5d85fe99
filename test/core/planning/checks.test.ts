// Every code of planning, as a table: what raises it, where it is told, how grave it is, and what mends it.
import { describe, expect, test } from 'vitest';
import { submitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { outlineOf, stepKeys } from '../../../src/core/planning/steps.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import type { RowOf } from '../../../src/schema/list.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { risks } from '../../../src/schema/lists/planning/risks.ts';
import { faultText, faultTexts } from '../../../src/ui/words/faultText.ts';
import {
  aGoal,
  anActivity,
  anIndicator,
  asked,
  aTarget,
  codesOf,
  committee,
  enhetA,
  goalKey,
  indicatorKey,
  modelOf,
} from '../../given/organisation.ts';
import {
  aDocument,
  administration,
  aSection,
  council,
  documentKey,
  errorsOf,
  formOf,
  goalWith,
  ofAdministration,
  ofCommittee,
  ofCouncil,
  ofEnhetA,
  planning,
  planWith,
} from '../../given/plans.ts';

type Preset = Parameters<typeof planning>[0];
const inCommittee = { plan: ofCommittee, state: 'draft', validFromYear: 2100, responsible: 'Chef' } as const;
const ofAdm = { ...inCommittee, plan: ofAdministration, ownerUnit: administration };
const ofUnit = { ...inCommittee, plan: ofEnhetA, ownerUnit: enhetA };
const inCouncil = { ...inCommittee, plan: ofCouncil, ownerBody: council };
const work = {
  year: 2100,
  plan: ofEnhetA,
  responsible: 'chef',
  startDay: '2100-01-01',
  endDay: '2100-12-31',
};
const aRisk = (more: object = {}) =>
  add(risks, {
    year: 2100,
    id: 'r',
    title: 'r',
    plan: ofCommittee,
    body: committee,
    likelihood: 3,
    impact: 3,
    ...more,
  });

type Case = readonly [
  name: string,
  preset: Preset,
  plan: string,
  raised: string,
  by: readonly Change[],
  mended: readonly Change[],
];
const cases: readonly Case[] = [
  [
    'no governing document',
    'sundsvall-2017',
    ofCommittee,
    'PLAN_NO_GOVDOC documents governingDocuments',
    [],
    [aDocument('p'), planWith(ofCommittee, { governingDocuments: [documentKey('p')] })],
  ],
  [
    'no factor',
    'sundsvall-2017',
    ofCommittee,
    'PLAN_NO_SUCCESS_FACTOR factors add',
    [],
    [aGoal('f', 'successFactor', inCommittee)],
  ],
  [
    'no indicator',
    'sundsvall-2017',
    ofCommittee,
    'PLAN_NO_INDICATOR indicators add',
    [aGoal('m', 'operational', inCommittee)],
    [anIndicator('i', 'm')],
  ],
  [
    'only the mission measured (P2)',
    'sundsvall-2017',
    ofCommittee,
    'PLAN_NO_INDICATOR indicators add',
    [aGoal('g', 'basicMission', inCommittee), anIndicator('i', 'g'), aGoal('m', 'operational', inCommittee)],
    [anIndicator('j', 'm')],
  ],
  [
    'a factor that the model wants measured',
    'rjh-2017',
    ofCommittee,
    'PLAN_NO_INDICATOR f attachedTo',
    [aGoal('f', 'successFactor', inCommittee)],
    [anIndicator('i', 'f')],
  ],
  [
    'a factor with no activity',
    'sundsvall-2017',
    ofAdministration,
    'SF_NO_ACTIVITY f activities',
    [aGoal('f', 'successFactor', ofAdm)],
    [anActivity('a', 'f', { ...work, unit: administration, plan: ofAdministration })],
  ],
  [
    'a factor with no goal',
    'rjh-2017',
    ofCommittee,
    'SF_NO_GOAL f parents',
    [aGoal('f', 'successFactor', inCommittee)],
    [goalWith('f', { parents: [goalKey('mål-1')] })],
  ],
  [
    'a goal with nothing above',
    'rjh-2017',
    ofEnhetA,
    'GOAL_NO_PARENT m parents',
    [aGoal('f', 'successFactor', { validToYear: 2105 }), aGoal('m', 'operational', ofUnit)],
    [goalWith('m', { parents: [goalKey('f')] })],
  ],
  [
    'a goal under what it may not lie under (C1)',
    'rjh-2017',
    ofEnhetA,
    'GOAL_NO_PARENT m parents',
    [
      aGoal('f', 'successFactor', { validToYear: 2105 }),
      aGoal('m', 'operational', { ...ofUnit, parents: [goalKey('visionen')] }),
    ],
    [goalWith('m', { parents: [goalKey('f')] })],
  ],
  [
    'a goal under one that has ended',
    'rjh-2017',
    ofEnhetA,
    'GOAL_NO_PARENT m parents',
    [
      aGoal('f', 'successFactor', { validToYear: 2099 }),
      aGoal('m', 'operational', { ...ofUnit, parents: [goalKey('f')] }),
    ],
    [goalWith('f', { validToYear: 2100 })],
  ],
  [
    'a council goal that cannot be followed',
    'sundsvall-2017',
    ofCouncil,
    'GOAL_NOT_FOLLOWABLE m measurability',
    [aGoal('m', 'overall', inCouncil)],
    [goalWith('m', { measurability: 'Fler svarar ja' })],
  ],
  [
    'the same, mended by a figure',
    'rjh-2017',
    ofCouncil,
    'GOAL_NOT_FOLLOWABLE m measurability',
    [aGoal('m', 'strategic', inCouncil)],
    [anIndicator('i', 'm')],
  ],
  [
    'a mission without legal basis',
    'rjh-2017',
    ofCommittee,
    'BASICMISSION_NO_LEGAL_BASIS g legalBasis',
    [aGoal('g', 'basicMission', inCommittee)],
    [goalWith('g', { legalBasis: ['Reglementet'] })],
  ],
  [
    'a mission without indicator',
    'sundsvall-2017',
    ofCommittee,
    'BASICMISSION_NO_INDICATOR g indicators',
    [aGoal('g', 'basicMission', inCommittee)],
    [anIndicator('i', 'g')],
  ],
  [
    'a perspective without a word',
    'rjh-2017',
    ofEnhetA,
    'CROSSCUTTING_UNANSWERED economy text',
    [],
    [aSection(ofEnhetA, 'crosscutting.economy', { text: 'Ryms.' })],
  ],
  [
    'money needed and none told of',
    'rjh-2017',
    ofCommittee,
    'FIN_MISSING resources needsFinancing',
    [planWith(ofCommittee, { needsFinancing: true })],
    [planWith(ofCommittee, { needsFinancing: false })],
  ],
  [
    'whether money is needed not said',
    'rjh-2017',
    ofCommittee,
    'FIELD_REQUIRED resources needsFinancing',
    [planWith(ofCommittee, { needsFinancing: null })],
    [planWith(ofCommittee, { needsFinancing: false })],
  ],
  [
    'an activity for a goal that is gone',
    'rjh-2017',
    ofEnhetA,
    'CHAIN_BROKEN 2100.a supports',
    [anActivity('a', 'borta', work)],
    [aGoal('borta', 'successFactor', { validToYear: 2105 })],
  ],
  [
    'nobody answers for the plan',
    'rjh-2017',
    ofEnhetA,
    'FIELD_REQUIRED ground responsible',
    [planWith(ofEnhetA, { responsible: null })],
    [planWith(ofEnhetA, { responsible: 'x' })],
  ],
  [
    'contributes to nothing',
    'rjh-2017',
    ofEnhetA,
    'FIELD_REQUIRED superior contributesTo',
    [],
    [planWith(ofEnhetA, { contributesTo: [goalKey('mål-2')] })],
  ],
  [
    'a figure with no target for its year',
    'rjh-2017',
    ofEnhetA,
    'FIELD_REQUIRED i target.2100',
    [aGoal('m', 'operational', ofUnit), anIndicator('i', 'm', { plan: ofEnhetA })],
    [aTarget('i', 90, { year: 2100 })],
  ],
  [
    'a figure of a body that no unit is asked for',
    'rjh-2017',
    ofCommittee,
    'FIELD_REQUIRED i reportedBy',
    [
      aGoal('m', 'strategic', inCommittee),
      anIndicator('i', 'm', { plan: ofCommittee, ownerBody: committee, reportedBy: [] }),
    ],
    [alter(indicators, { key: indicatorKey('i') } as RowOf<typeof indicators>, { reportedBy: [enhetA] })],
  ],
  [
    'a serious risk that nobody handles',
    'rjh-2017',
    ofCommittee,
    'FIELD_REQUIRED 2100..namnden.r handling',
    [aRisk()],
    [],
  ],
];

describe('an error and what mends it', () => {
  test.each(cases)('%s', (_, preset, plan, raised, by, mended) => {
    const rows = planning(preset).with(by);
    expect(errorsOf(rows, plan)).toContain(raised);
    if (mended.length > 0) expect(errorsOf(rows.with(mended), plan)).not.toContain(raised);
  });

  test('each is told at its place, with the step that it stands in', () => {
    const form = formOf(planning('rjh-2017').with(aGoal('f', 'successFactor', inCommittee)), ofCommittee);
    const found = form.errors.find(({ fault }) => fault.code === 'SF_NO_GOAL');
    expect(found).toMatchObject({
      step: 'factors',
      item: 'f',
      field: 'parents',
      place: 'factors/f/parents',
      label: 'f',
      fault: { at: 'factors/f/parents', warning: false },
    });
    expect(form.steps.find(({ key }) => key === 'factors')?.errors).toContain(found);
    expect(form.factors[0]?.findings).toContain(found);
  });

  test('a risk that is handled, or small, or closed is none', () => {
    const codes = (more: object) =>
      errorsOf(planning('rjh-2017').with(aRisk(more)), ofCommittee).filter((one) => one.includes('handling'));
    expect(codes({})).toHaveLength(1);
    expect(codes({ handling: 'Vi övar.' })).toEqual([]);
    expect(codes({ impact: 2 })).toEqual([]);
    expect(codes({ closed: true })).toEqual([]);
  });
});

describe('how much is asked follows from model and level', () => {
  const first = (preset: Preset, plan: string) =>
    new Set(errorsOf(planning(preset), plan).map((one) => one.split(' ')[0]));

  test('the least that a plan holds is asked only where the model says so, and never of a unit’s short plan', () => {
    expect([...first('rjh-2017', ofCommittee)].filter((code) => code?.startsWith('PLAN_NO'))).toEqual([]);
    expect([...first('sundsvall-2017', ofEnhetA)].filter((code) => code?.startsWith('PLAN_NO'))).toEqual([]);
    expect(
      [...first('sundsvall-2017', ofCommittee)].filter((code) => code?.startsWith('PLAN_NO')),
    ).toHaveLength(3);
  });

  test('the financing only of full plans, and always where the model demands it', () => {
    expect(first('rjh-2024', ofCommittee)).toContain('FIN_MISSING');
    expect(first('rjh-2024', ofEnhetA)).not.toContain('FIN_MISSING');
    expect(first('rjh-2017', ofCommittee)).not.toContain('FIN_MISSING');
  });

  test.each([
    [
      'sundsvall-2017',
      'unit',
      ['ground', 'conditions', 'superior', 'goals', 'indicators', 'activities', 'review'],
    ],
    ['norrtalje-2019', 'unit', ['ground', 'conditions', 'superior', 'activities', 'crosscutting', 'review']],
    [
      'rjh-2017',
      'committee',
      [
        'ground',
        'conditions',
        'documents',
        'superior',
        'factors',
        'indicators',
        'resources',
        'crosscutting',
        'risks',
        'followUpPlan',
        'review',
      ],
    ],
    [
      'sundsvall-2017',
      'council',
      ['ground', 'conditions', 'documents', 'goals', 'indicators', 'resources', 'risks', 'review'],
    ],
    [
      'sundsvall-2017',
      'companyBoard',
      stepKeys.filter((key) => !['activities', 'crosscutting', 'followUpPlan'].includes(key)),
    ],
    [
      'sundsvall-2017',
      'administration',
      stepKeys.filter((key) => key !== 'crosscutting' && key !== 'followUpPlan'),
    ],
  ] as const)('the steps of %s, %s', (preset, level, steps) => {
    const model = modelOf(preset);
    const found = model.levels.find(({ key }) => key === level);
    if (!found) throw new Error('no level');
    expect(outlineOf(model, found).steps.filter((key) => key !== 'missions')).toEqual(
      steps.filter((key) => key !== 'missions'),
    );
  });

  test('progress counts answers of what is asked, and adds up over the steps', () => {
    const { progress, steps, errors } = formOf(planning('rjh-2017'), ofEnhetA);
    expect(progress.of - progress.done).toBe(errors.length);
    expect(steps.reduce((all, one) => all + one.progress.of, 0)).toBe(progress.of);
    expect(steps.reduce((all, one) => all + one.progress.done, 0)).toBe(progress.done);
    expect(steps.find(({ key }) => key === 'crosscutting')?.progress).toEqual({ done: 0, of: 4 });
  });
});

describe('warnings', () => {
  const group = planning('sundsvall-2017');
  const keys = (rows = group, plan: string = ofCommittee) =>
    formOf(rows, plan).warnings.map(({ key }) => key);

  test('a perspective with no factor and no indicator, where the model has perspectives', () => {
    expect(keys()).toHaveLength(8);
    const with1 = group.with(aGoal('f', 'successFactor', { ...inCommittee, perspectives: ['ekonomi'] }));
    expect(keys(with1)).not.toContain('PERSPECTIVE_NO_SUCCESS_FACTOR.ekonomi');
    expect(keys(with1)).toContain('PERSPECTIVE_NO_INDICATOR.ekonomi');
    expect(keys(with1.with(anIndicator('i', 'f')))).not.toContain('PERSPECTIVE_NO_INDICATOR.ekonomi');
    expect(formOf(planning('rjh-2024'), ofCommittee).warnings).toEqual([]);
  });

  test('more than twelve goals at the council, and not at a committee', () => {
    const many = (count: number) =>
      group.with(Array.from({ length: count }, (_, i) => aGoal(`m${i}`, 'overall', inCouncil)));
    expect(keys(many(9), ofCouncil)).not.toContain('GOAL_TOO_MANY');
    expect(keys(many(10), ofCouncil)).toContain('GOAL_TOO_MANY');
  });

  test('stand in the way until they are considered, and are then stored', () => {
    const region = planning('norrtalje-2019').with(
      ['equality', 'childRights', 'economy'].map((one) =>
        aSection(ofEnhetA, `crosscutting.${one}`, { text: 'Så.' }),
      ),
      aSection(ofEnhetA, 'conditionsInside', { text: 'Förut', toBeChecked: true }),
      planWith(ofEnhetA, { contributesTo: [goalKey('mål-1')] }),
    );
    const send = (considered: readonly string[]) =>
      submitPlan(asked(region, 'chef-enhet-a'), { plan: ofEnhetA, considered });
    expect(codesOf(send([]))).toEqual(['PLAN_COPY_UNCHECKED']);
    const sent = send(['PLAN_COPY_UNCHECKED', 'hittepå']);
    expect(sent.ok && sent.value[0]?.values).toMatchObject({
      state: 'submitted',
      considered: ['PLAN_COPY_UNCHECKED'],
    });
  });
});

test('what stands in the rows of another owner is in nobody’s plan', () => {
  const region = planning('rjh-2017').with(
    aGoal('smög', 'operational', { ...ofUnit, ownerUnit: administration, plan: ofEnhetA }),
    aSection(ofEnhetA, 'conditionsInside', { unit: administration, text: 'Smuget' }),
    add(budgetLines, {
      year: 2100,
      code: 'x',
      label: 'x',
      kind: 'cost',
      amountTkr: 1,
      plan: ofEnhetA,
      unit: administration,
    }),
  );
  const form = formOf(region, ofEnhetA);
  expect([form.goals, form.budget, form.sections.map(({ text }) => text)]).toEqual([[], [], [null]]);
});

test('each code has a sentence of its own that names what it is about', () => {
  const codes = [
    'SF_NO_GOAL',
    'GOAL_NO_PARENT',
    'CROSSCUTTING_UNANSWERED',
    'BASICMISSION_NO_LEGAL_BASIS',
    'GOAL_CHANGE_REASON_REQUIRED',
    'CHAIN_BROKEN',
    'PERSPECTIVE_NO_INDICATOR',
  ] as const;
  for (const code of codes)
    expect(
      faultText(faultTexts.sv, {
        code,
        at: '',
        warning: false,
        values: { label: 'Trygga barn', why: 'noParent' },
      }),
    ).toContain('Trygga barn');
});
