// What a new version of the model does to the rows that exist, told before it is put in force.
import { describe, expect, test } from 'vitest';
import { effectsOf } from '../../../src/core/model/effects.ts';
import { effectKinds } from '../../../src/core/model/goalFindings.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { effectText } from '../../../src/ui/words/modelChangeText.ts';
import { alteredModel, keyed, listOf, type Part, without } from '../../given/alteredModel.ts';
import {
  aGoal,
  aJudgement,
  anIndicator,
  anOrganisation,
  april,
  committee,
  enhetA,
  goalKey,
  modelOf,
  year,
} from '../../given/organisation.ts';

const council = key<'bodies'>('fullmaktige');
const rows = anOrganisation('rjh-2017').with(
  aGoal('vision', 'vision', { ownerBody: council }),
  aGoal('strategiskt', 'strategic', { ownerBody: council, parents: [goalKey('vision')] }),
  aGoal('faktor-1', 'successFactor', { parents: [goalKey('strategiskt')], perspectives: ['patient'] }),
  aGoal('faktor-2', 'successFactor', {
    parents: [goalKey('strategiskt')],
    perspectives: ['patient', 'medarbetare'],
    crosscutting: ['economy'],
  }),
  aGoal('uppdraget', 'basicMission', { legalBasis: ['HSL'] }),
  aGoal('enhetens', 'operational', { ownerUnit: enhetA, parents: [goalKey('faktor-1')] }),
  aGoal('gammalt', 'strategic', { ownerBody: council, state: 'closed', perspectives: ['patient'] }),
  aGoal('utgånget', 'strategic', { ownerBody: council, validToYear: 2098, perspectives: ['patient'] }),
  anIndicator('kö', 'faktor-1'),
  anIndicator('helår', 'faktor-2', { measurableIn: ['YR'] }),
  add(plans, {
    kind: 'operationalPlan',
    title: 'VP',
    ownerBody: committee,
    year,
    version: 1,
    state: 'active',
  }),
  add(plans, {
    kind: 'councilPlan',
    title: 'Regionplan',
    ownerBody: council,
    year,
    version: 1,
    state: 'active',
  }),
  aJudgement({ goal: goalKey('faktor-1'), status: 'partly' }),
  aJudgement({ group: 'patient', status: 'fulfilled' }),
  add(followUps, {
    year,
    period: april,
    unit: enhetA,
    state: 'inProgress',
    causes: 'Sjuktal',
    discussed: ['patient', 'medarbetare'],
  }),
);
const before = modelOf('rjh-2017');
const effects = (alterModel: (document: Part) => void, from = year) =>
  effectsOf(rows, before, alteredModel('rjh-2017', alterModel), from).map(
    ({ kind, what, list, keys }) => `${kind} ${what}: ${list} ${keys.join(', ')}`,
  );

describe('a new version', () => {
  test('that says the same does nothing', () => {
    expect(effects(() => undefined)).toEqual([]);
  });

  test.each<[string, (document: Part) => void, string[]]>([
    [
      'without a goal type',
      (m) => {
        without(m, 'goalTypes', 'basicMission');
        for (const level of listOf(m, 'levels'))
          level.owns = (level.owns as string[]).filter((type) => type !== 'basicMission');
        keyed(m, 'goalTypes', 'operational').parentTypes = ['successFactor', 'operational'];
      },
      ['goalTypeGone Grunduppdrag: goals uppdraget'],
    ],
    [
      'where a level may no longer own its goals',
      (m) => {
        keyed(m, 'goalTypes', 'operational').ownerLevel = ['administration', 'area'];
        keyed(m, 'levels', 'unit').owns = ['activity'];
      },
      ['ownerNotAllowed Verksamhetsmål: goals enhetens'],
    ],
    [
      'with other parents',
      (m) => {
        keyed(m, 'goalTypes', 'operational').parentTypes = ['operational', 'basicMission'];
      },
      ['parentNotAllowed Verksamhetsmål: goals enhetens'],
    ],
    [
      'where a goal must have a parent',
      (m) =>
        Object.assign(keyed(m, 'goalTypes', 'basicMission'), {
          requiresParent: true,
          parentTypes: ['strategic'],
        }),
      ['parentMissing Grunduppdrag: goals uppdraget'],
    ],
    [
      'where a goal must have an indicator',
      (m) => Object.assign(keyed(m, 'goalTypes', 'strategic'), { requiresIndicator: true }),
      ['indicatorMissing Strategiskt mål: goals strategiskt'],
    ],
    [
      'where a goal must have a legal basis',
      (m) => Object.assign(keyed(m, 'goalTypes', 'strategic'), { requiresLegalBasis: true }),
      ['legalBasisMissing Strategiskt mål: goals strategiskt'],
    ],
    [
      'where a goal must be measurable',
      (m) => Object.assign(keyed(m, 'goalTypes', 'strategic'), { requiresMeasurability: true }),
      ['measurabilityMissing Strategiskt mål: goals strategiskt'],
    ],
    [
      'without a perspective',
      (m) => without(m.perspectives as Part, 'scorecard', 'patient'),
      [
        'perspectiveGone Patient: goals faktor-1, faktor-2',
        'perspectiveGone Patient: followUps 2099.T1.enhet-a',
      ],
    ],
    [
      'without a cross-cutting perspective',
      (m) => without(m.perspectives as Part, 'crosscutting', 'economy'),
      ['perspectiveGone Ekonomi: goals faktor-2'],
    ],
    [
      'with other keys for its periods',
      (m) => Object.assign(keyed(m, 'periods', 'T1'), { key: 'D1' }),
      [
        'measuredInGone Tertialrapport: indicators kö',
        'periodGone Tertialrapport: periods 2099.T1',
        'periodToMake Tertialrapport: periods 2099.D1',
      ],
    ],
    [
      'with another last day',
      (m) => Object.assign(keyed(m, 'periods', 'T2').deadlines as Part, { unit: '09-10' }),
      ['periodChanged Delårsbokslut: periods 2099.T2'],
    ],
    [
      'where a committee makes another plan',
      (m) => {
        keyed(m, 'levels', 'committee').document = 'businessPlan';
        keyed(m, 'planDocuments', 'committeePlan').levels = ['board'];
        listOf(m, 'planDocuments').push({
          key: 'affarsplan',
          labelSv: 'Affärsplan',
          kind: 'businessPlan',
          levels: ['committee'],
        });
        listOf(m, 'approvalRoutes').push({ documentKind: 'affarsplan', steps: ['committeeDecide'] });
      },
      ['planKindGone operationalPlan: plans 2099.operationalPlan..namnden'],
    ],
    [
      'with other limits',
      (m) => Object.assign(m.rollup as Part, { green: 0.9 }),
      ['sumsChange Patient: assessments 2099.T1...patient'],
    ],
    [
      'where yellow means something else',
      (m) => Object.assign(keyed(m.goalScale as Part, 'values', 'partly'), { meaningSvInterim: 'Annat' }),
      ['statusMeansOtherwise Delvis uppfylld: assessments 2099.T1..namnden..faktor-1'],
    ],
    [
      'that asks less',
      (m) => without(m, 'analysisQuestions', 'causes'),
      ['answerNotAsked Vad beror resultaten på – såväl bra som dåliga?: followUps 2099.T1.enhet-a'],
    ],
    [
      'without a level',
      (m) => {
        without(m, 'levels', 'area');
        for (const type of listOf(m, 'goalTypes'))
          if (Array.isArray(type.ownerLevel))
            type.ownerLevel = type.ownerLevel.filter((one) => one !== 'area');
        for (const plan of listOf(m, 'planDocuments'))
          plan.levels = (plan.levels as string[]).filter((one) => one !== 'area');
      },
      ['ownerWithoutLevel area: units omradet'],
    ],
  ])('%s', (_name, alterModel, expected) => {
    expect(effects(alterModel)).toEqual(expected);
  });

  test('from next year on leaves this year in peace', () => {
    expect(effects((m) => Object.assign(m.rollup as Part, { green: 0.9 }), year + 1)).toEqual([]);
    expect(
      effects((m) => Object.assign(keyed(m, 'periods', 'T2').deadlines as Part, { unit: '09-10' }), year + 1),
    ).toEqual([]);
  });

  test('leaves locked periods as they are', () => {
    const later = (m: Part) => Object.assign(keyed(m, 'periods', 'T2').deadlines as Part, { unit: '09-10' });
    expect(effects(later, year - 1)).toEqual(['periodChanged Delårsbokslut: periods 2099.T2']);
  });

  test('does not tell of what did not fit before either', () => {
    const odd = rows.with(
      aGoal('udda', 'okänd'),
      add(bodies, { id: 'forbundet', name: 'Förbundet', kind: 'federation' }),
    );
    const after = alteredModel('rjh-2017', (m) => Object.assign(m.rollup as Part, { yellow: 0.4 }));
    expect(effectsOf(odd, before, after, year).map(({ kind }) => kind)).toEqual(['sumsChange']);
  });

  test('counts what it names', () => {
    const after = alteredModel('rjh-2017', (m) => without(m.perspectives as Part, 'scorecard', 'patient'));
    const [first] = effectsOf(rows, before, after, year);
    expect(first).toMatchObject({
      id: 'perspectiveGone/goals/patient',
      count: 2,
      keys: ['faktor-1', 'faktor-2'],
    });
  });

  test('from goals by perspective to goals by area does all of this at once', () => {
    const all = effectsOf(rows, before, modelOf('rjh-2024'), year);
    const kinds = new Set(all.map(({ kind }) => kind));
    expect([...kinds].toSorted()).toEqual([
      'goalTypeGone',
      'parentNotAllowed',
      'perspectiveGone',
      'sumsChange',
    ]);
  });
});

test('a goal area that goes is told of', () => {
  const inArea = anOrganisation('rjh-2024').with(
    aGoal('kulturen', 'overall', { ownerBody: council, goalArea: 'kultur' }),
  );
  const after = alteredModel('rjh-2024', (m) => without(m, 'goalAreas', 'kultur'));
  expect(
    effectsOf(inArea, modelOf('rjh-2024'), after, year).map(({ kind, what }) => `${kind} ${what}`),
  ).toEqual(['goalAreaGone Kultur']);
});

test('an indicator put to a goal mends what was told', () => {
  const after = alteredModel('rjh-2017', (m) =>
    Object.assign(keyed(m, 'goalTypes', 'strategic'), { requiresIndicator: true }),
  );
  expect(effectsOf(rows.with(anIndicator('nytt', 'strategiskt')), before, after, year)).toEqual([]);
  const row = rows.get(goals, goalKey('strategiskt'));
  expect(row && effectsOf(rows.with(alter(goals, row, { state: 'withdrawn' })), before, after, year)).toEqual(
    [],
  );
});

test.each(effectKinds)('%s has words', (kind) => {
  const words = effectText({
    id: 'x',
    kind,
    list: 'goals',
    what: 'Patient',
    count: 2,
    keys: ['a', 'b'],
  }).replaceAll('\u00a0', ' ');
  expect(words).toMatch(/^2 mål .*”Patient”.*\.$/);
});
