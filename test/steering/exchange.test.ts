// A model saved as a file and read again is the same model, also in another municipality; other files are refused with a reason.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportModel, importModel } from '../../src/steering/exchange.ts';
import { presetIds, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';

const nothing = () => undefined;
const saved = (
  document: Readonly<Record<string, unknown>>,
  modelNamed: (id: string) => unknown = nothing,
): string => {
  const file = exportModel(document, modelNamed);
  if (!file.ok) throw new Error(JSON.stringify(file.faults));
  return file.value;
};
const readBack = (file: string) => {
  const read = importModel(file);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};
const codes = (file: string) => {
  const read = importModel(file);
  return read.ok ? [] : read.faults.map(({ code }) => code);
};

/** The same value with the names of every object in another order. */
function shuffled(value: unknown, turn: number): unknown {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, turn));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, held]) => [name, shuffled(held, turn)] as const);
  const cut = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(cut), ...entries.slice(0, cut)]);
}

describe('a model as a file', () => {
  test.each(presetIds)('%s comes back as it was, document and model', (id) => {
    const { document, model } = readBack(saved(wholePreset(id)));
    const before = readModel(wholePreset(id));
    expect(document).toEqual(wholePreset(id));
    expect(before.ok && before.value).toEqual(model);
  });

  const anyWord = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => text.trim() !== '');
  const anyModel = fc
    .record({
      id: fc.constantFrom(...presetIds),
      name: anyWord,
      label: anyWord,
      green: fc.integer({ min: 60, max: 100 }),
      days: fc.option(fc.integer({ min: 0, max: 400 })),
      perspectives: fc.uniqueArray(anyWord, { maxLength: 6, selector: (text) => text.trim() }),
      turn: fc.nat({ max: 20 }),
    })
    .map(({ id, name, label, green, days, perspectives, turn }) => {
      const document = structuredClone(wholePreset(id)) as Record<string, never> & Record<string, unknown>;
      const parts = document as unknown as {
        levels: { labelSv: string }[];
        rollup: { green: number };
        rules: { actionPlanDeadlineDays: number | null };
        perspectives: { crosscutting: unknown[] };
      };
      document.labelSv = name as never;
      for (const level of parts.levels) level.labelSv = label;
      parts.rollup.green = green / 100;
      parts.rules.actionPlanDeadlineDays = days;
      parts.perspectives.crosscutting = perspectives.map((key) => ({ key, labelSv: key }));
      return shuffled(document, turn) as Readonly<Record<string, unknown>>;
    });

  test('whatever it says, nothing is lost on the way', () => {
    fc.assert(
      fc.property(anyModel, (document) => {
        const before = readModel(document);
        expect(before.ok).toBe(true);
        const back = readBack(saved(document));
        expect(back.document).toEqual(document);
        expect(before.ok && before.value).toEqual(back.model);
        expect(saved(back.document)).toBe(saved(document));
      }),
      { numRuns: 60 },
    );
  });

  test('equal models give equal files, whatever order they were written in', () => {
    const model = wholePreset('sundsvall-2017');
    expect(saved(shuffled(model, 3) as typeof model)).toBe(saved(model));
    expect(saved(model).split('\n').slice(0, 5)).toEqual([
      '{',
      '  "format": "roda-traden/styrmodell",',
      '  "formatVersion": 1,',
      '  "model": {',
      '    "id": "sundsvall-2017",',
    ]);
  });

  test('what a model extends is written out, so that the file stands alone', () => {
    const own = { id: 'egen', extends: 'gammal', labelSv: 'Egen' };
    const file = saved(own, (id) => (id === 'gammal' ? wholePreset('rjh-2017') : undefined));
    expect(readBack(file).model).toMatchObject({ id: 'egen', name: 'Egen' });
    expect(file).not.toContain('extends');
    expect(exportModel(own, nothing)).toMatchObject({
      ok: false,
      faults: [{ code: 'MODEL_UNKNOWN_REFERENCE' }],
    });
  });
});

describe('another file', () => {
  const format = 'roda-traden/styrmodell';
  test.each([
    ['no JSON', '{"format": ', ['MODEL_NOT_JSON']],
    ['an empty file', '', ['MODEL_NOT_JSON']],
    ['a list', '[]', ['MODEL_FILE_UNKNOWN']],
    ['somebody else’s JSON', '{"format": "annat", "formatVersion": 1, "model": {}}', ['MODEL_FILE_UNKNOWN']],
    ['a file without a model', JSON.stringify({ format, formatVersion: 1 }), ['MODEL_FILE_UNKNOWN']],
    ['a file without a version', JSON.stringify({ format, model: {} }), ['MODEL_FILE_UNKNOWN']],
    ['a newer file', JSON.stringify({ format, formatVersion: 2, model: {} }), ['MODEL_FILE_NEWER']],
    [
      'a model that extends what is not here',
      JSON.stringify({ format, formatVersion: 1, model: { extends: 'x' } }),
      ['MODEL_UNKNOWN_REFERENCE'],
    ],
  ])('%s', (_name, file, expected) => {
    expect(codes(file)).toEqual(expected);
  });

  test('a file with a byte order mark is read', () => {
    expect(codes(`\uFEFF${saved(wholePreset('rjh-2024'))}`)).toEqual([]);
  });

  test('a broken model tells its faults', () => {
    const file = saved({ ...wholePreset('rjh-2017'), levels: [] });
    expect(codes(file)).toEqual(['MODEL_WRONG_SHAPE']);
  });

  test('nothing that can be read as a file makes the reader throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        importModel(text);
        importModel(JSON.stringify({ format, formatVersion: 1, model: value }));
        importModel(
          JSON.stringify({
            format,
            formatVersion: 1,
            model: { ...wholePreset('rjh-2017'), levels: value, templates: value },
          }),
        );
      }),
      { numRuns: 200 },
    );
  });
});
