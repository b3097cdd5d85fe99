// A steering model is read whole, or all its faults are told in the administrator's terms.
import { describe, expect, test } from 'vitest';
import { presetIds, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';

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

  test('a wrong kind says what was found and what is expected', () => {
    const read = readModel(
      spoiled((m) => {
        m.organisationKind = 'stad';
      }),
    );
    expect(!read.ok && read.faults[0]).toMatchObject({ at: 'organisationKind', values: { found: '"stad"' } });
  });
});
