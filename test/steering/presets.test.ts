// Each ready model says what the design says of it (domain.md 3.1-3.4, 5.1, 5.6-5.9), asked by the role of things.
import { describe, expect, test } from 'vitest';
import { delegationRuleOf, isBodysOwnPlan } from '../../src/steering/documents/delegation.ts';
import { registryPatternOf, reportsOf, templateNamed } from '../../src/steering/documents/ofModel.ts';
import { routeOf, stepOf } from '../../src/steering/documents/route.ts';
import { isOfBodies, levelsAbove, levelsOf, planDocumentsOf } from '../../src/steering/levels.ts';
import { type PresetId, presetIds } from '../../src/steering/presets/preset.ts';
import { modelOf } from '../given/organisation.ts';

const keys = (named: readonly { readonly key: string }[]) => named.map(({ key }) => key);

describe('levels are a graph', () => {
  test.each<[PresetId, string, string[]]>([
    ['rjh-2017', 'unit', ['area', 'administration', 'board', 'committee', 'council']],
    ['sundsvall-2017', 'administration', ['committee', 'companyBoard', 'council']],
    ['norrtalje-2019', 'unit', ['administration', 'board', 'committee', 'council']],
    ['norrtalje-2019', 'council', []],
  ])('%s: above %s stand %j', (id, level, above) => {
    expect(keys(levelsAbove(modelOf(id), level))).toEqual(above);
  });

  test('committee and company board stand side by side below the council, and both above the administration', () => {
    const model = modelOf('sundsvall-2017');
    const under = (key: string) => keys(model.levels.filter(({ parents }) => parents.includes(key)));
    expect(under('council')).toEqual(['committee', 'companyBoard']);
    expect(under('companyBoard')).toEqual(['administration']);
  });

  test.each<[PresetId, string, string[]]>([
    ['sundsvall-2017', 'executiveBoard', ['committee']],
    ['sundsvall-2017', 'companyBoard', ['companyBoard']],
    ['rjh-2017', 'executiveBoard', ['board']],
    ['rjh-2017', 'jointCommittee', ['committee']],
    ['norrtalje-2019', 'subcommittee', ['committee']],
    ['rjh-2017', 'federation', []],
  ])('%s: a body of the kind %s stands on %j', (id, body, levels) => {
    expect(keys(levelsOf(modelOf(id), { body: body as 'council' }))).toEqual(levels);
  });

  test('an administration stands on its own level', () => {
    expect(keys(levelsOf(modelOf('norrtalje-2019'), { unit: 'administration' }))).toEqual(['administration']);
    expect(levelsOf(modelOf('norrtalje-2019'), { unit: 'area' })).toEqual([]);
  });
});

describe('plans', () => {
  test.each<[PresetId, string, string[]]>([
    ['rjh-2017', 'council', ['councilPlan']],
    ['rjh-2017', 'committee', ['operationalPlan']],
    ['rjh-2017', 'unit', ['operationalPlan', 'actionPlan']],
    ['rjh-2024', 'council', ['councilPlan', 'investmentPlan']],
    ['sundsvall-2017', 'committee', ['operationalPlan', 'correctiveActionPlan']],
    ['sundsvall-2017', 'companyBoard', ['businessPlan', 'correctiveActionPlan']],
    ['norrtalje-2019', 'board', ['directive', 'operationalPlan']],
  ])('%s: the %s makes %j', (id, level, kinds) => {
    expect(planDocumentsOf(modelOf(id), level).map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each(presetIds)('%s: every plan has a way to its decision and every level a plan', (id) => {
    const model = modelOf(id);
    for (const { key } of model.planDocuments)
      expect(
        routeOf(model, key).some(({ action }) => action === 'decide'),
        key,
      ).toBe(true);
    for (const { key } of model.levels) expect(planDocumentsOf(model, key).length, key).toBeGreaterThan(0);
  });

  test.each(presetIds)('S32 %s: a body decides on its own plan, and nobody may by delegation', (id) => {
    const model = modelOf(id);
    for (const plan of model.planDocuments) {
      const isBodys = plan.levels.some((level) =>
        isOfBodies(model.levels.find(({ key }) => key === level) as never),
      );
      expect(isBodysOwnPlan(model, plan.key)).toBe(isBodys);
      const alone = routeOf(model, plan.key).filter(
        ({ action, actor }) => action === 'decide' && actor.kind === 'role',
      );
      if (isBodys) expect(alone, plan.key).toEqual([]);
    }
  });
});

describe('approval routes', () => {
  const steps = (id: PresetId, kind: string) =>
    routeOf(modelOf(id), kind).map(({ actor, action }) => {
      if (actor.kind === 'body') return `${actor.own ? 'own ' : ''}${actor.body} ${action}`;
      return `${actor.role}${actor.at ? ` of the ${actor.at}` : ''}${actor.delegated ? ' on delegation' : ''} ${action}`;
    });

  test.each<[PresetId, string, string[]]>([
    ['rjh-2017', 'steeringModel', ['caseOfficer prepare', 'executiveBoard propose', 'council decide']],
    [
      'rjh-2017',
      'committeePlan',
      ['caseOfficer of the administration prepare', 'own committee decide', 'executiveBoard inform'],
    ],
    ['rjh-2017', 'administrationPlan', ['manager of the administration decide']],
    ['rjh-2017', 'unitPlan', ['manager decide']],
    ['rjh-2024', 'administrativeRule', ['manager on delegation decide', 'executiveBoard report']],
    [
      'sundsvall-2017',
      'administrationPlan',
      ['caseOfficer of the administration prepare', 'own committee decide'],
    ],
    [
      'sundsvall-2017',
      'businessPlan',
      ['caseOfficer of the administration prepare', 'own companyBoard decide'],
    ],
    [
      'sundsvall-2017',
      'governanceMeasureOverall',
      ['executiveBoard propose', 'council decide', 'caseOfficer execute', 'caseOfficer document'],
    ],
    // S33
    [
      'norrtalje-2019',
      'steeringModel',
      ['caseOfficer prepare', 'subcommittee propose', 'executiveBoard propose', 'council decide'],
    ],
    [
      'norrtalje-2019',
      'councilPlan',
      ['own committee prepare', 'subcommittee propose', 'executiveBoard propose', 'council decide'],
    ],
    ['norrtalje-2019', 'nothing', []],
  ])('%s: %s goes %j', (id, kind, route) => {
    expect(steps(id, kind)).toEqual(route);
  });

  test.each([
    '',
    'Decide',
    'councilDance',
    'mayorDecide',
    'constructorDecide',
    '__proto__Decide',
    'council decide',
    'councildecide',
  ])('"%s" is no step', (word) => expect(stepOf(word)).toBeNull());

  test('a rule of delegation says who decides what, and that the board is told', () => {
    const model = modelOf('rjh-2024');
    expect(delegationRuleOf(model, '1.13')).toMatchObject({
      level: 'board',
      delegate: 'Regiondirektör',
      mustBeReported: true,
    });
    expect(keys(model.delegation.sections)).toEqual([
      'arendebeskrivning',
      'beslutsunderlag',
      'delegationsbestammelse',
      'beslut',
      'anmalan',
      'utdragTill',
    ]);
    expect(delegationRuleOf(model, '9.9')).toBeNull();
  });
});

test('the last days of the plans come in the order of time, those in the year itself last', () => {
  expect(keys(modelOf('sundsvall-2017').planCycle.planDeadlines)).toEqual([
    'boardBudgetProposal',
    'councilPlan',
    'committeePlan',
    'administrationPlan',
    'unitPlan',
  ]);
});

describe('proposals, minutes and registry numbers', () => {
  test('S07: three analyses and the timetable may be plainly inapplicable, none may be blank', () => {
    const analyses = modelOf('norrtalje-2019').proposal.parts.filter(({ impact }) => impact !== null);
    expect(analyses.map(({ impact }) => impact)).toEqual(['equality', 'child', 'economy', 'schedule']);
    expect(analyses.every(({ required, notApplicable }) => required && notApplicable === 'plain')).toBe(true);
  });

  test.each<[PresetId, string, string]>([
    ['rjh-2017', 'Tjänsteskrivelse', 'Expedieras till'],
    ['sundsvall-2017', 'Tjänsteskrivelse', 'Beslutet skickas till'],
    ['norrtalje-2019', 'Tjänsteutlåtande', 'Beslut skickas till'],
  ])('%s writes a %s and has decisions sent with the words %s', (id, name, dispatch) => {
    const { proposal, minutes } = modelOf(id);
    expect([proposal.name, proposal.dispatchLabel]).toEqual([name, dispatch]);
    expect(minutes.find(({ key }) => key === 'dispatch')?.label).toBe(dispatch);
    expect(proposal.sections).toEqual(keys(proposal.parts));
  });

  test('financing has a section of its own where every decision must state it (S08)', () => {
    const has = (id: PresetId) => modelOf(id).proposal.parts.some(({ content }) => content === 'financing');
    expect(presetIds.map((id) => [has(id), modelOf(id).rules.requireFinancing])).toEqual([
      [false, false],
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  test('S35: the minutes of a region keep their own order', () => {
    const order = keys(modelOf('rjh-2017').minutes);
    const own = ['summary', 'proposal', 'decision', 'note', 'dispatch', 'basis'];
    expect(order.filter((key) => own.includes(key))).toEqual(own);
  });

  test.each<[PresetId, 'executiveBoard' | 'committee', string, boolean]>([
    ['rjh-2017', 'executiveBoard', 'RS/101/2015', true],
    ['rjh-2017', 'executiveBoard', 'RUN/781/2017', false],
    ['rjh-2024', 'committee', 'RUN/781/2017', true],
    ['sundsvall-2017', 'executiveBoard', 'KS-2015-00754', true],
    ['sundsvall-2017', 'committee', 'SAN-2018-00184', true],
    ['sundsvall-2017', 'committee', 'SAN 2018/184', false],
    ['norrtalje-2019', 'executiveBoard', 'KS 2019-2017', true],
  ])('%s, %s: %s', (id, body, number, fits) => {
    expect(registryPatternOf(modelOf(id), body).test(number)).toBe(fits);
  });
});

describe('report skeletons', () => {
  test.each(presetIds)(
    '%s: each period ends in a report, and the statutory one tells of the economy',
    (id) => {
      const model = modelOf(id);
      for (const { kind } of model.periods) {
        const [report] = reportsOf(model, kind);
        expect(report && routeOf(model, report.key).length, kind).toBeGreaterThan(0);
      }
      const statutory = reportsOf(model, 'statutoryInterim')[0]?.sections.map(({ content }) => content);
      expect(statutory).toEqual(
        expect.arrayContaining(['attainment', 'balanceAssessment', 'soundManagement', 'methodNote']),
      );
      for (const { template } of model.planDocuments)
        if (template !== null) expect(templateNamed(model, template)?.kind).toBe('plan');
    },
  );

  test('goals are tabled by what the model groups them by, in its own words', () => {
    const goalTable = (id: PresetId) =>
      templateNamed(modelOf(id), 'operationalPlan')?.sections.find(({ content }) => content === 'goalTable')
        ?.label;
    expect([goalTable('rjh-2017'), goalTable('rjh-2024')]).toEqual([
      'Våra mål per perspektiv',
      'Våra mål per målområde',
    ]);
    expect(keys(modelOf('rjh-2024').templates.filter(({ kind }) => kind === 'publicView'))).toEqual([
      'publicResults',
    ]);
  });
});

describe('the goal chain', () => {
  test('S01: vision and overall goals are the same for everyone, and nobody below the council owns any', () => {
    const model = modelOf('sundsvall-2017');
    const shared = model.goalTypes.filter(({ sharedReadOnly }) => sharedReadOnly);
    expect(keys(shared)).toEqual(['vision', 'overall']);
    expect(shared.flatMap(({ ownerLevels }) => ownerLevels)).toEqual(['council', 'council']);
    expect(levelsAbove(model, 'unit').map(({ key }) => key)).toContain('council');
  });

  test.each<[PresetId, string[]]>([
    ['rjh-2017', ['vision', 'goal', 'successFactor', 'goal', 'basicMission']],
    ['rjh-2024', ['goal', 'basicMission', 'goal']],
    ['sundsvall-2017', ['vision', 'goal', 'goal', 'basicMission', 'successFactor']],
    ['norrtalje-2019', ['vision', 'goal', 'goal', 'basicMission']],
  ])('%s: the goal types play the parts %j', (id, kinds) => {
    expect(modelOf(id).goalTypes.map(({ kind }) => kind)).toEqual(kinds);
  });

  test('perspectives come in the order of the annual report (S37)', () => {
    expect(keys(modelOf('rjh-2017').perspectives.scorecard)).toEqual([
      'samhalle',
      'patient',
      'medarbetare',
      'verksamhetsresultat',
    ]);
    expect(keys(modelOf('sundsvall-2017').perspectives.scorecard)).toEqual([
      'medborgareBrukare',
      'medarbetare',
      'processVerksamhet',
      'ekonomi',
    ]);
    expect(keys(modelOf('rjh-2024').goalAreas).length).toBe(8);
  });
});
