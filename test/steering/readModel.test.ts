// A steering model is read whole, or all its faults are told in the administrator's terms.
import { describe, expect, test } from 'vitest';
import { presetIds, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';
import { faultText, faultTexts } from '../../src/ui/words/faultText.ts';

type Document = Record<string, unknown>;
/** A sound model with some part of it altered. */
function spoiled(alter: (model: Document) => void): unknown {
  const model = structuredClone(wholePreset('rjh-2017')) as Document;
  alter(model);
  return model;
}
const list = (model: Document, name: string) => model[name] as Document[];
const at = (model: Document, name: string, i: number) => list(model, name)[i] as Document;

function faultsOf(json: unknown): string[] {
  const read = readModel(json);
  return read.ok ? [] : read.faults.map((fault) => `${fault.code} ${fault.at}`);
}

describe('the presets', () => {
  test.each(presetIds)('%s hangs together', (id) => {
    expect(faultsOf(wholePreset(id))).toEqual([]);
  });

  test('a preset may also come as a JSON text', () => {
    expect(faultsOf(JSON.stringify(wholePreset('sundsvall-2017')))).toEqual([]);
  });

  test('limits and weights become whole hundredths, and roles of things are read', () => {
    const read = readModel(wholePreset('sundsvall-2017'));
    if (!read.ok) throw new Error('broken');
    const { rollup, goalTypes, analysisCoversPerspectives } = read.value;
    expect([rollup.green, rollup.yellow, rollup.weights.partly]).toEqual([80, 50, 50]);
    expect(goalTypes.filter((type) => type.sharedReadOnly).map((type) => type.key)).toEqual([
      'vision',
      'overall',
    ]);
    expect(analysisCoversPerspectives).toBe(true);
    expect(goalTypes.find((type) => type.key === 'overall')?.ownerLevels).toEqual(['council']);
  });
});

describe('a model that extends another', () => {
  const small = {
    id: 'egen',
    extends: 'rjh-2017',
    labelSv: 'Egen',
    rules: { requireFinancing: true, traceability: 'warn', actionPlanDeadlineDays: 30 },
  };
  const presetNamed = (id: string) => (id === 'rjh-2017' ? wholePreset('rjh-2017') : undefined);

  test('takes what it does not say itself, and replaces whole parts', () => {
    const read = readModel(small, presetNamed);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.value.name).toBe('Egen');
    expect(read.value.levels.length).toBe(6);
    expect(read.value.rules.requireFinancing).toBe(true);
    expect(read.value.rollup.modelId).toBe('egen');
  });

  test('names one that is not known', () => {
    const read = readModel({ ...small, extends: 'borta-2020' }, presetNamed);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.faults[0]).toMatchObject({
      code: 'MODEL_UNKNOWN_REFERENCE',
      at: 'extends',
      values: { word: 'borta-2020' },
    });
  });

  test('extends itself in a ring', () => {
    const ring = (id: string) => ({ id, extends: id === 'a' ? 'b' : 'a' });
    expect(readModel(ring('a'), ring).ok).toBe(false);
  });
});

describe('a broken model', () => {
  test.each([
    ['no JSON', '{"id": ', ['MODEL_NOT_JSON ']],
    ['a list', [], ['MODEL_NOT_JSON ']],
    ['nothing', null, ['MODEL_NOT_JSON ']],
    [
      'an unknown parent type',
      spoiled((m) => {
        at(m, 'goalTypes', 2).parentTypes = ['strategiskt'];
      }),
      ['MODEL_UNKNOWN_REFERENCE goalTypes[2].parentTypes[0]'],
    ],
    [
      'an unknown owner level',
      spoiled((m) => {
        at(m, 'goalTypes', 1).ownerLevel = ['council', 'stadsdel'];
      }),
      ['MODEL_UNKNOWN_REFERENCE goalTypes[1].ownerLevel[1]'],
    ],
    [
      'a level that owns something unknown',
      spoiled((m) => {
        at(m, 'levels', 0).owns = ['önskan'];
      }),
      ['MODEL_UNKNOWN_REFERENCE levels[0].owns[0]'],
    ],
    [
      'the same key twice',
      spoiled((m) => {
        at(m, 'levels', 1).key = 'council';
      }),
      [
        'MODEL_DUPLICATE_KEY levels[1].key',
        'MODEL_UNKNOWN_REFERENCE goalTypes[2].ownerLevel[0]',
        'MODEL_UNKNOWN_REFERENCE goalTypes[4].ownerLevel[0]',
        'MODEL_UNKNOWN_REFERENCE planDocuments[1].levels[0]',
        'MODEL_UNKNOWN_REFERENCE delegation.rules[0].level',
      ],
    ],
    [
      'limits out of order',
      spoiled((m) => {
        Object.assign(m.rollup as Document, { green: 0.4 });
      }),
      ['MODEL_NOT_ORDERED rollup.yellow'],
    ],
    [
      'a limit with three decimals',
      spoiled((m) => {
        Object.assign(m.rollup as Document, { green: 0.805 });
      }),
      ['MODEL_WRONG_SHAPE rollup.green'],
    ],
    [
      'a period that ends before it begins',
      spoiled((m) => {
        Object.assign(at(m, 'periods', 0), { from: '06-01', to: '04-30' });
      }),
      ['MODEL_NOT_ORDERED periods[0].to'],
    ],
    [
      'a day that no year has',
      spoiled((m) => {
        at(m, 'periods', 0).to = '04-31';
      }),
      ['MODEL_WRONG_SHAPE periods[0].to'],
    ],
    [
      'a month that no year has',
      spoiled((m) => {
        at(m, 'periods', 0).to = '13-01';
      }),
      ['MODEL_WRONG_SHAPE periods[0].to'],
    ],
    [
      'grouping by perspectives that are not there',
      spoiled((m) => {
        (m.perspectives as Document).scorecard = [];
      }),
      ['MODEL_UNKNOWN_REFERENCE rollup.groupBy'],
    ],
    [
      'an unknown unit of count',
      spoiled((m) => {
        Object.assign(m.rollup as Document, { unitOfCount: 'faktor' });
      }),
      ['MODEL_UNKNOWN_REFERENCE rollup.unitOfCount'],
    ],
    [
      'a scale without a status',
      spoiled((m) => {
        ((m.goalScale as Document).values as Document[]).pop();
      }),
      ['MODEL_PART_MISSING goalScale.values'],
    ],
    [
      'a misspelt property',
      spoiled((m) => {
        at(m, 'goalTypes', 0).requiresParant = true;
      }),
      ['MODEL_PART_UNKNOWN goalTypes[0].requiresParant'],
    ],
    [
      'a registry pattern that is none',
      spoiled((m) => {
        (m.proposal as Document).registryNumberPattern = '^(';
      }),
      ['MODEL_WRONG_SHAPE proposal.registryNumberPattern'],
    ],
    [
      'a suggestion that suggests nothing',
      spoiled((m) => {
        Object.assign(m.rollup as Document, { suggestion: 'distribution' });
      }),
      ['MODEL_UNKNOWN_REFERENCE rollup.suggestion'],
    ],
    [
      'a missing part',
      spoiled((m) => {
        delete m.periods;
      }),
      ['MODEL_PART_MISSING '],
    ],
    [
      'a goal that must have a parent, of no type',
      spoiled((m) => {
        at(m, 'goalTypes', 1).parentTypes = [];
      }),
      ['MODEL_PART_MISSING goalTypes[1].parentTypes'],
    ],
    [
      'a level above itself',
      spoiled((m) => {
        at(m, 'levels', 3).parents = ['unit'];
        at(m, 'levels', 5).parents = ['administration'];
      }),
      ['MODEL_RING levels[3].parents', 'MODEL_RING levels[5].parents'],
    ],
    [
      'a level below one that is not there',
      spoiled((m) => {
        at(m, 'levels', 3).parents = ['kontor'];
      }),
      ['MODEL_UNKNOWN_REFERENCE levels[3].parents[0]'],
    ],
    [
      'a level of bodies without bodies',
      spoiled((m) => {
        at(m, 'levels', 1).bodyKinds = [];
      }),
      ['MODEL_PART_MISSING levels[1].bodyKinds'],
    ],
    [
      'a body of an unknown kind',
      spoiled((m) => {
        at(m, 'levels', 1).bodyKinds = ['senat'];
      }),
      ['MODEL_WRONG_SHAPE levels[1].bodyKinds[0]'],
    ],
    [
      'a level that does not own what its goal type says that it owns',
      spoiled((m) => {
        at(m, 'levels', 5).owns = ['activity'];
      }),
      ['MODEL_OWNERS_DISAGREE levels[5].owns'],
    ],
    [
      'a plan of a level that is not there',
      spoiled((m) => {
        at(m, 'planDocuments', 0).levels = ['council', 'kontor'];
      }),
      ['MODEL_UNKNOWN_REFERENCE planDocuments[0].levels[1]'],
    ],
    [
      'a plan after a template that is not there',
      spoiled((m) => {
        at(m, 'planDocuments', 1).template = 'annualReport';
      }),
      ['MODEL_UNKNOWN_REFERENCE planDocuments[1].template'],
    ],
    [
      'a plan without a way to its decision, and a level without its plan',
      spoiled((m) => {
        at(m, 'planDocuments', 1).key = 'annanPlan';
      }),
      ['MODEL_PART_MISSING approvalRoutes'],
    ],
    [
      'a level whose plan nobody has described',
      spoiled((m) => {
        at(m, 'planDocuments', 0).levels = ['administration'];
        at(m, 'planDocuments', 0).key = 'administrationPlan2';
        list(m, 'approvalRoutes').push({ documentKind: 'administrationPlan2', steps: ['managerDecide'] });
      }),
      ['MODEL_PART_MISSING levels[0].document'],
    ],
    [
      'a step that nobody can take',
      spoiled((m) => {
        at(m, 'approvalRoutes', 1).steps = ['officialsPrepare', 'mayorPropose', 'councilDecide'];
      }),
      ['MODEL_STEP_UNKNOWN approvalRoutes[1].steps[1]'],
    ],
    [
      'a route without a decision',
      spoiled((m) => {
        at(m, 'approvalRoutes', 1).steps = ['officialsPrepare', 'boardPropose'];
      }),
      ['MODEL_NO_DECISION approvalRoutes[1].steps'],
    ],
    [
      'two routes for one document',
      spoiled((m) => {
        at(m, 'approvalRoutes', 0).documentKind = 'councilPlan';
      }),
      ['MODEL_DUPLICATE_KEY approvalRoutes[1].documentKind'],
    ],
    [
      'a committee plan that an official decides (S32)',
      spoiled((m) => {
        at(m, 'approvalRoutes', 2).steps = ['administrationPrepare', 'administrationHeadDecide'];
      }),
      ['MODEL_DELEGATED_GOALS approvalRoutes[2].steps'],
    ],
    [
      'a committee plan that may be decided on delegation (S32)',
      spoiled((m) => {
        at(m.delegation as Document, 'rules', 0).subjects = ['administrativeRule', 'committeePlan'];
      }),
      ['MODEL_DELEGATED_GOALS delegation.rules[0].subjects'],
    ],
    [
      'a plan that somebody else than its approver decides (P5)',
      spoiled((m) => {
        at(m, 'levels', 3).approvedBy = ['committee'];
      }),
      ['MODEL_WRONG_DECIDER approvalRoutes[3].steps'],
    ],
    [
      'a delegate without a rule',
      spoiled((m) => {
        (m.delegation as Document).rules = [];
      }),
      ['MODEL_PART_MISSING delegation.rules'],
    ],
    [
      'April as the statutory interim period',
      spoiled((m) => {
        at(m, 'periods', 1).to = '04-30';
        Object.assign(at(m, 'periods', 1), { deadlines: {} });
      }),
      ['MODEL_PERIOD_NOT_STATUTORY periods[1]'],
    ],
    [
      'no statutory interim period',
      spoiled((m) => {
        at(m, 'periods', 1).kind = 'interim';
      }),
      ['MODEL_PART_MISSING periods'],
    ],
    [
      'an interim report to the council after three months',
      spoiled((m) => {
        at(m, 'periods', 1).councilDeadlineMonthsAfter = 3;
      }),
      ['MODEL_LATER_THAN_LAW periods[1].deadlines.council'],
    ],
    [
      'an annual report to the council in May',
      spoiled((m) => {
        (at(m, 'periods', 2).deadlines as Document).council = '05-01';
      }),
      ['MODEL_LATER_THAN_LAW periods[2].deadlines.council'],
    ],
    [
      'an annual report that the council never gets',
      spoiled((m) => {
        delete (at(m, 'periods', 2).deadlines as Document).council;
      }),
      ['MODEL_PART_MISSING periods[2].deadlines'],
    ],
    [
      'a budget in December',
      spoiled((m) => {
        (m.planCycle as { deadlines: Document }).deadlines.councilPlan = '12-15';
      }),
      ['MODEL_LATER_THAN_LAW planCycle.deadlines.councilPlan'],
    ],
    [
      'a last day that no year has',
      spoiled((m) => {
        (m.planCycle as { deadlines: Document }).deadlines.unitPlan = { labelSv: 'Planer', day: '11-31' };
        list(m, 'yearWheel').push({ on: '06-31', labelSv: 'Budget', ring: 'planning' });
      }),
      ['MODEL_WRONG_SHAPE planCycle.deadlines.unitPlan', 'MODEL_WRONG_SHAPE yearWheel[10].on'],
    ],
    [
      'a cycle of two years that begins nowhere',
      spoiled((m) => {
        Object.assign(m.planCycle as Document, { newCreationEveryYears: 2 });
      }),
      ['MODEL_PART_MISSING planCycle'],
    ],
    [
      'a misspelt property of a proposal section',
      spoiled((m) => {
        at(m.proposal as Document, 'sections', 0).requierd = true;
      }),
      ['MODEL_PART_UNKNOWN proposal.sections[0].requierd'],
    ],
    [
      'an analysis that says not of what, and a proposal that proposes nothing',
      spoiled((m) => {
        Object.assign(at(m.proposal as Document, 'sections', 1), { content: 'impact' });
      }),
      ['MODEL_PART_MISSING proposal.sections[1]', 'MODEL_PART_MISSING proposal.sections'],
    ],
    [
      'minutes without the vote',
      spoiled((m) => {
        m.minutes = list(m, 'minutes').filter(({ key }) => key !== 'vote');
      }),
      ['MODEL_PART_MISSING minutes'],
    ],
    [
      'an interim report without sound financial management',
      spoiled((m) => {
        const report = at(m, 'templates', 2);
        report.sections = list(report, 'sections').filter(({ content }) => content !== 'soundManagement');
      }),
      ['MODEL_PART_MISSING templates[2].sections'],
    ],
    [
      'a period that no report is written on',
      spoiled((m) => {
        list(m, 'templates').splice(1, 1);
      }),
      ['MODEL_PART_MISSING templates'],
    ],
    [
      'a goal type that plays no known part',
      spoiled((m) => {
        at(m, 'goalTypes', 1).kind = 'önskan';
      }),
      ['MODEL_WRONG_SHAPE goalTypes[1].kind'],
    ],
  ])('%s', (_name, json, expected) => {
    expect(faultsOf(json)).toEqual(expected);
  });

  test('all faults are told at once, each with the offending word and what is allowed', () => {
    const read = readModel(
      spoiled((m) => {
        at(m, 'goalTypes', 2).parentTypes = ['strategiskt'];
        at(m, 'goalTypes', 3).parentTypes = ['faktor'];
      }),
    );
    expect(!read.ok && read.faults.map((fault) => fault.values.word)).toEqual(['strategiskt', 'faktor']);
    expect(!read.ok && read.faults[0]?.values.allowed).toContain('strategic');
  });

  test.each([
    [
      'a misspelt property',
      (m: Document) => Object.assign(at(m, 'goalTypes', 2), { requiresParant: true }),
      'Styrmodellen, måltyperna, ”Framgångsfaktor” (i filen ”goalTypes[2].requiresParant”), har ”requiresParant” som ingen styrmodell kan ha. Rätta stavningen, eller ta bort det.',
    ],
    [
      'something missing',
      (m: Document) => delete at(m, 'periods', 0).labelSv,
      'Styrmodellen, uppföljningsperioderna, ”T1” (i filen ”periods[0]”), saknar ”labelSv”. Lägg till det.',
    ],
    [
      'a wrong kind',
      (m: Document) => Object.assign(at(m, 'levels', 0), { owns: 'vision' }),
      'Styrmodellen, nivåerna, ”Regionfullmäktige” (i filen ”levels[0].owns”), har fel form: här ska det stå en lista, inte ”"vision"”. Rätta modellen och lägg in den igen.',
    ],
    [
      'goals decided on delegation',
      (m: Document) => Object.assign(at(m, 'approvalRoutes', 2), { steps: ['managerDecide'] }),
      'Styrmodellen, beslutsvägarna, ”committeePlan” (i filen ”approvalRoutes[2].steps”), låter någon annan än organet självt besluta om dess plan (”managerDecide”). Beslut om mål får inte delegeras (kommunallagen 6 kap. 38 §). Låt organet besluta.',
    ],
  ])('%s is told to the administrator with where and how', (_name, alter, sentence) => {
    const read = readModel(spoiled(alter));
    expect(
      read.ok ? [] : read.faults.map((one) => faultText(faultTexts.sv, one).replaceAll('\u00a0', ' ')),
    ).toEqual([sentence]);
  });

  test('a wrong kind says what was found and what is expected', () => {
    const read = readModel(
      spoiled((m) => {
        m.organisationKind = 'stad';
      }),
    );
    expect(!read.ok && read.faults[0]).toMatchObject({ at: 'organisationKind', values: { found: '"stad"' } });
  });
});
