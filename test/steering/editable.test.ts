// A model's words and days altered one by one: what can be, what comes of it, and where a fault is mended.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../src/schema/field.ts';
import { differences } from '../../src/steering/difference.ts';
import { editableAt, editablesIn, edited } from '../../src/steering/editable.ts';
import { presetIds, wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';

const region = wholePreset('rjh-2017') as Json;
const modelOf = (document: Json) => {
  const read = readModel(document);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};
const changeOf = (path: string, text: string) =>
  differences(modelOf(region), modelOf(edited(region, { [path]: text }))).map(
    ({ label, property, before, after }) => [label, property, before, after],
  );

describe.each(presetIds)('%s', (id) => {
  const document = wholePreset(id) as Json;
  const editables = editablesIn(document);
  test('has a place of its own for each word and day', () => {
    expect(new Set(editables.map(({ path }) => path)).size).toBe(editables.length);
    const parts = new Set(editables.map(({ part }) => part));
    for (const part of [
      'labelSv',
      'levels',
      'goalTypes',
      'words',
      'periods',
      'planCycle',
      'goalScale',
      'templates',
    ])
      expect(parts).toContain(part);
  });
  test('is the same when nothing has been altered, also by writing what stands there', () => {
    expect(edited(document, {})).toBe(document);
    expect(edited(document, Object.fromEntries(editables.map(({ path, value }) => [path, value])))).toBe(
      document,
    );
  });
  test('takes another word at each of them, and hangs together still', () => {
    const words = editables.filter(({ kind }) => kind === 'word');
    const other = edited(document, Object.fromEntries(words.map(({ path, value }) => [path, `${value} nu`])));
    expect(readModel(other).ok).toBe(true);
    const now = new Map(editablesIn(other).map(({ path, value }) => [path, value]));
    for (const { path, value } of words) expect(now.get(path)).toBe(`${value} nu`);
  });
});

test('a word, a day and the months are altered where they stand', () => {
  expect(changeOf('goalTypes[2].words.many', 'nyckelfaktorer')).toEqual([
    ['Framgångsfaktor', 'many', 'framgångsfaktorer', 'nyckelfaktorer'],
  ]);
  expect(changeOf('labelSv', 'Vår modell')).toEqual([[null, 'name', expect.anything(), 'Vår modell']]);
  expect(changeOf('periods[0].deadlines.unit', '05-12')).toEqual([
    ['Tertialrapport', 'unit', '05-15', '05-12'],
  ]);
  expect(changeOf('periods[1].councilDeadlineMonthsAfter', '1')).toEqual([
    ['Delårsbokslut', 'councilDeadlineMonthsAfter', 2, 1],
  ]);
});

test('a last day is taken away and given', () => {
  expect(changeOf('periods[0].deadlines.area', '')).toEqual([['Tertialrapport', 'area', '05-20', null]]);
  expect(changeOf('periods[0].deadlines.council', '06-20')).toEqual([
    ['Tertialrapport', 'council', null, '06-20'],
  ]);
});

test('a path that leads nowhere, or to what is only altered in the file, alters nothing', () => {
  expect(edited(region, { 'rollup.green': '0.9', 'levels[99].labelSv': 'X', '__proto__.x': 'y' })).toBe(
    region,
  );
});

test('what cannot be read is told where it is written', () => {
  const texts = {
    'levels[2].labelSv': ' ',
    'periods[0].deadlines.unit': 'snart',
    'periods[2].deadlines.council': '05-30',
    'planCycle.deadlines.councilPlan.day': '12-15',
  };
  const read = readModel(
    edited(region, { ...texts, 'levels[2].labelSv': 'Nämnd', 'periods[0].deadlines.unit': '' }),
  );
  const places = (faults: Extract<typeof read, { ok: false }>['faults']) =>
    faults.map((one) => editableAt(editablesIn(region), one));
  if (read.ok) throw new Error('The days are later than the law allows');
  expect(places(read.faults)).toEqual([
    'periods[2].deadlines.council',
    'planCycle.deadlines.councilPlan.day',
  ]);
  const shapes = readModel(edited(region, texts));
  if (shapes.ok) throw new Error('An empty word is no word');
  expect(places(shapes.faults)).toEqual(['levels[2].labelSv', 'periods[0].deadlines.unit']);
});
