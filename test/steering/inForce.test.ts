// Each year is judged by the model that was then in force, and things are called by its words.
import { describe, expect, test } from 'vitest';
import { add } from '../../src/schema/change.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';
import { modelInForce } from '../../src/steering/inForce.ts';
import { wholePreset } from '../../src/steering/presets/preset.ts';
import { readModel } from '../../src/steering/readModel.ts';
import { counted, labelOf, wordsFor } from '../../src/steering/words.ts';
import { modelOf } from '../given/organisation.ts';
import { noRows } from '../given/rows.ts';

const version = (
  id: string,
  number: number,
  validFromYear: number,
  name: string,
  model = wholePreset('rjh-2017'),
) => add(steeringModels, { id, version: number, name, validFromYear, model });

describe('the model in force', () => {
  const rows = noRows().with(
    version('gammal', 1, 2017, 'Styrmodell 2017'),
    version('ny', 1, 2024, 'Styrmodell 2024', wholePreset('rjh-2024')),
    version('ny', 2, 2024, 'Styrmodell 2024, rättad', wholePreset('rjh-2024')),
  );

  test.each([
    [2017, 'Styrmodell 2017'],
    [2023, 'Styrmodell 2017'],
    [2024, 'Styrmodell 2024, rättad'],
    [2030, 'Styrmodell 2024, rättad'],
  ])('%i is judged by %s', (year, name) => {
    const model = modelInForce(rows, year);
    expect(model.ok && model.value.name).toBe(name);
  });

  test('is the same object as long as its row is', () => {
    const [first, again] = [
      modelInForce(rows, 2024),
      modelInForce(rows.with(version('mer', 1, 1999, 'Äldst')), 2025),
    ];
    expect(first.ok && again.ok && first.value === again.value).toBe(true);
  });

  test('a year before the first model has none', () => {
    const model = modelInForce(rows, 2016);
    expect(!model.ok && model.faults[0]).toMatchObject({ code: 'MODEL_MISSING', values: { year: 2016 } });
  });

  test('a stored model may extend another stored one', () => {
    const own = { id: 'egen', extends: 'gammal', labelSv: 'Egen' };
    const model = modelInForce(rows.with(version('egen', 1, 2040, 'Egen', own)), 2040);
    expect(model.ok && model.value.goalTypes.length).toBe(5);
  });

  test('a law that came after the model takes it from nobody; only a new version must keep to it', () => {
    const late = structuredClone(wholePreset('rjh-2017')) as {
      planCycle: { deadlines: Record<string, string> };
    };
    late.planCycle.deadlines.councilPlan = '12-15';
    expect(readModel(late).ok).toBe(false);
    const model = modelInForce(rows.with(version('sen', 1, 2060, 'Sen', { ...late })), 2060);
    expect(model.ok && model.value.name).toBe('Sen');
  });

  test('a broken model gives its faults', () => {
    const model = modelInForce(rows.with(version('trasig', 1, 2050, 'Trasig', { id: 'trasig' })), 2050);
    expect(!model.ok && model.faults.every((fault) => fault.code === 'MODEL_PART_MISSING')).toBe(true);
  });
});

describe("the organisation's own words", () => {
  const model = modelOf('rjh-2017');

  test.each([
    [1, '1\u00a0framgångsfaktor'],
    [0, '0\u00a0framgångsfaktorer'],
    [14, '14\u00a0framgångsfaktorer'],
  ])('%i is written %s', (count, text) => {
    expect(counted(model, 'successFactor', count)).toBe(text);
  });

  test('indicators are called what the model calls them', () => {
    expect(wordsFor(model, 'indicator').theMany).toBe('indikatorerna');
    expect(wordsFor(modelOf('rjh-2024'), 'indicator').theMany).toBe('nyckeltalen');
    expect(wordsFor(model, 'okänt').one).toBe('okänt');
  });

  test('a perspective has a label', () => {
    expect(labelOf(model.perspectives.scorecard, 'samhalle')).toBe('Samhälle');
    expect(labelOf(model.perspectives.scorecard, 'okänt')).toBe('okänt');
  });
});
