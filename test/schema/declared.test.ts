// What follows from a declaration: keys that carry the rule "only one", and checks that say what is wrong and where.
import { describe, expect, test } from 'vitest';
import { catalogue, listNamed } from '../../src/schema/catalogue.ts';
import { add, alter } from '../../src/schema/change.ts';
import { checkChange, checkRow, checkValue, completeRow } from '../../src/schema/check.ts';
import { key, kinds } from '../../src/schema/field.ts';
import { followUps } from '../../src/schema/lists/followUps.ts';
import { outcomes } from '../../src/schema/lists/outcomes.ts';
import { steeringModels } from '../../src/schema/lists/steeringModels.ts';

const april = key<'periods'>('2099.T1');
const sjukfranvaro = key<'indicators'>('sjukfranvaro');

describe('a key', () => {
  const identity = { year: 2099, period: april, indicator: sjukfranvaro };

  test('is made from the values, so there can be only one', () => {
    const one = add(outcomes, { ...identity, unit: key('enhet-a'), value: 1 });
    const other = add(outcomes, { ...identity, unit: key('enhet-a'), value: 2 });
    expect(one.key).toBe(other.key);
    expect(one.key).toContain('enhet-a');
    expect(one.year).toBe(2099);
  });

  test('is never shared by a unit and a body, even with the same code', () => {
    const ofUnit = add(outcomes, { ...identity, unit: key('x'), value: 1 });
    const ofBody = add(outcomes, { ...identity, body: key('x'), value: 1 });
    expect(ofUnit.key).not.toBe(ofBody.key);
  });
});

describe('the lists', () => {
  test('each has a name of its own, fields of known kinds, and a key and a view of its own fields', () => {
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length);
    for (const list of catalogue) {
      const names = Object.keys(list.fields);
      expect(
        list.view.filter((name) => !names.includes(name)),
        list.name,
      ).toEqual([]);
      expect(
        Object.values(list.fields).filter(({ kind }) => !kinds.includes(kind)),
        list.name,
      ).toEqual([]);
      expect(list.yearly && !names.includes('year'), list.name).toBe(false);
      expect(list.inUnitFolder && !names.includes(list.unitField), list.name).toBe(false);
      expect(list.ahead && !list.yearly, list.name).toBe(false);
      expect(list.alteredBy.length > 0 || list.addedByReaders, list.name).toBe(true);
      // Whoever reads a list may add to it only where nothing can be altered and each row says whose it is.
      expect(list.addedByReaders && !(list.log && list.signedBy), list.name).toBe(false);
    }
  });

  test('a reference leads to a list that is there', () => {
    for (const list of catalogue) {
      for (const field of Object.values(list.fields)) if (field.list !== null) listNamed(field.list);
    }
    expect(() => listNamed('nothing')).toThrow(/nothing/);
  });
});

describe('a row from outside', () => {
  const whole = {
    key: '2099.T1.enhet-a',
    year: 2099,
    period: '2099.T1',
    unit: 'enhet-a',
    state: 'inProgress',
  };

  test('that fits is believed, with its empty fields as null', () => {
    const read = checkRow(followUps, whole);
    expect(read.ok && read.value).toMatchObject({ state: 'inProgress', causes: null, discussed: null });
    expect(completeRow(followUps, 'k', whole)).toMatchObject({ key: 'k', reporter: null });
  });

  test.each([
    ['without what is required', { unit: null }, 'unit', 'FIELD_REQUIRED'],
    ['with a choice that is not there', { state: 'klar' }, 'state', 'FIELD_UNKNOWN_CHOICE'],
    ['with text where a figure belongs', { year: '2099' }, 'year', 'FIELD_NOT_A_NUMBER'],
    ['with no number at all', { year: Number.NaN }, 'year', 'FIELD_NOT_A_NUMBER'],
    ['with a text of 100 000 characters', { causes: 'x'.repeat(100_000) }, 'causes', 'FIELD_TOO_LONG'],
    ['with one word where several belong', { discussed: 'patient' }, 'discussed', 'FIELD_WRONG_KIND'],
    ['with a moment that is none', { readyAt: 'i går' }, 'readyAt', 'FIELD_NOT_A_DATE'],
    ['with an hour that no clock shows', { readyAt: '2099-05-06T25:61:00Z' }, 'readyAt', 'FIELD_NOT_A_DATE'],
  ])('%s is told, at its field', (_, part, at, code) => {
    const read = checkRow(followUps, { ...whole, ...part });
    expect(read.ok ? [] : read.faults).toMatchObject([{ at, code, warning: false }]);
  });

  test('a day that the calendar does not have is no day', () => {
    const { unitDeadline } = listNamed('periods').fields;
    expect(unitDeadline && checkValue('unitDeadline', unitDeadline, '2099-13-01')).toMatchObject({
      code: 'FIELD_NOT_A_DATE',
    });
    expect(unitDeadline && checkValue('unitDeadline', unitDeadline, '2099-05-15')).toBeNull();
  });
});

describe('a wish', () => {
  test("to alter a log's row is refused; to add one is not", () => {
    const model = { id: 'm', version: 1, name: 'M', validFromYear: 2099, model: {} };
    const added = add(steeringModels, model);
    expect(checkChange(steeringModels, added)).toEqual([]);
    const row = checkRow(steeringModels, { key: added.key, ...model });
    if (!row.ok) throw new Error('the row does not fit');
    expect(checkChange(steeringModels, alter(steeringModels, row.value, { name: 'N' }))).toMatchObject([
      { code: 'LOG_ROW_ALTERED' },
    ]);
  });

  test('to write in a field that the list does not have is refused', () => {
    const wish = { act: 'alter', list: 'followUps', year: 2099, key: 'k', values: { hittepå: 1 } } as const;
    expect(checkChange(followUps, wish)).toMatchObject([{ code: 'FIELD_WRONG_KIND', at: 'hittepå' }]);
  });
});
