// A new version is put in force by the right person, for a year that is not closed, when its effects have been looked at.
import { describe, expect, test } from 'vitest';
import { modelChange, type NewModel, putModelInForce } from '../../../src/core/model/putModelInForce.ts';
import { add } from '../../../src/schema/change.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { modelInForce } from '../../../src/steering/inForce.ts';
import { wholePreset } from '../../../src/steering/presets/preset.ts';
import { alteredDocument, type Part, without } from '../../given/alteredModel.ts';
import { afterAct, aGoal, anOrganisation, aRole, asked, codesOf, goalKey } from '../../given/organisation.ts';

const organisation = anOrganisation('rjh-2017').with(
  aRole('forvaltningsledaren', 'systemManager'),
  aRole('modelladministratoren', 'modelAdmin'),
  aRole('systemagaren', 'systemOwner'),
  aGoal('strategiskt', 'strategic', { perspectives: ['patient'] }),
  aGoal('faktorn', 'successFactor', { parents: [goalKey('strategiskt')], perspectives: ['patient'] }),
);
const renamed = alteredDocument('rjh-2017', (m) => Object.assign(m, { labelSv: 'Ny modell' }));
const narrowed = alteredDocument('rjh-2017', (m) => without(m.perspectives as Part, 'scorecard', 'patient'));
const input = (more: Partial<NewModel> = {}): NewModel => ({
  document: renamed,
  validFromYear: 2100,
  alsoPast: false,
  considered: [],
  ...more,
});
const put = (person: string, more: Partial<NewModel> = {}, rows = organisation) =>
  putModelInForce(asked(rows, person), input(more));

describe('who may', () => {
  test.each([
    ['forvaltningsledaren', []],
    ['modelladministratoren', []],
    // The lock of the list says so: the owner approves by ordering it, the manager does it.
    ['systemagaren', ['NOT_ALLOWED']],
    ['controller-1', ['NOT_ALLOWED']],
    ['chef-enhet-a', ['NOT_ALLOWED']],
    ['okänd', ['NOT_ALLOWED']],
  ])('%s: %j', (person, codes) => {
    expect(codesOf(put(person))).toEqual(codes);
  });
});

describe('from when', () => {
  test.each<[number, boolean, string[]]>([
    [2100, false, []],
    [2100.5, false, ['FIELD_NOT_A_NUMBER']],
    [Number.NaN, false, ['FIELD_NOT_A_NUMBER']],
    // 2099 is under way and nothing of it is locked.
    [2099, false, []],
    [2098, false, ['MODEL_YEAR_PASSED']],
    // Said outright, but the periods of 2098 are locked: history is evidence.
    [2098, true, ['MODEL_YEAR_LOCKED']],
    // Would judge 2098 too.
    [2050, true, ['MODEL_YEAR_LOCKED']],
  ])('%i, also past: %s gives %j', (validFromYear, alsoPast, codes) => {
    expect(codesOf(put('forvaltningsledaren', { validFromYear, alsoPast }))).toEqual(codes);
  });

  test('years that a later version already judges are not touched', () => {
    const later = organisation.with(
      add(steeringModels, {
        id: 'senare',
        version: 1,
        name: 'Senare',
        validFromYear: 2090,
        model: wholePreset('rjh-2017'),
      }),
    );
    expect(codesOf(put('forvaltningsledaren', { validFromYear: 2050, alsoPast: true }, later))).toEqual([]);
  });

  test('the year before is judged as before, and the year itself by the new', () => {
    const rows = afterAct(organisation, put('forvaltningsledaren'));
    const names = [2099, 2100, 2120].map((year) => {
      const model = modelInForce(rows, year);
      return model.ok && model.value.name;
    });
    expect(names).toEqual(['Region, styrmodell 2017', 'Ny modell', 'Ny modell']);
  });
});

describe('what is written', () => {
  test('is one row of the log, whole, with the next number', () => {
    const own = { id: 'egen', extends: 'rjh-2017', labelSv: 'Egen' };
    const result = put('forvaltningsledaren', { document: own });
    expect(
      result.ok &&
        result.value.map(({ act, list, key, values }) => [act, list, key, values.name, values.validFromYear]),
    ).toEqual([['add', 'steeringModels', 'egen.1', 'Egen', 2100]]);
    expect(result.ok && result.value[0]?.values.model).toMatchObject({
      id: 'egen',
      labelSv: 'Egen',
      organisationKind: 'region',
    });
    expect(result.ok && result.value[0]?.values.model).not.toHaveProperty('extends');
  });

  test('wins over all that begin the same year, also of another id', () => {
    const begun = organisation.with(
      add(steeringModels, {
        id: 'annan',
        version: 4,
        name: 'Annan',
        validFromYear: 2100,
        model: wholePreset('rjh-2017'),
      }),
    );
    const rows = afterAct(begun, put('forvaltningsledaren', {}, begun));
    const model = modelInForce(rows, 2100);
    expect(model.ok && [model.value.name, model.value.version]).toEqual(['Ny modell', 5]);
  });

  test('a version that says the same is refused', () => {
    expect(codesOf(put('forvaltningsledaren', { document: wholePreset('rjh-2017') }))).toEqual([
      'MODEL_UNCHANGED',
    ]);
  });

  test('a broken version gives its faults, and is never written', () => {
    expect(codesOf(put('forvaltningsledaren', { document: { ...renamed, periods: [] } }))).toEqual([
      'MODEL_WRONG_SHAPE',
    ]);
    expect(codesOf(put('forvaltningsledaren', { document: { extends: 'borta' } }))).toEqual([
      'MODEL_UNKNOWN_REFERENCE',
    ]);
  });

  test('the first model of all needs nothing to compare with', () => {
    const broken = anOrganisation('rjh-2017').with(
      aRole('forvaltningsledaren', 'systemManager'),
      add(steeringModels, {
        id: 'trasig',
        version: 1,
        name: 'Trasig',
        validFromYear: 2100,
        model: { id: 'trasig' },
      }),
    );
    const rows = afterAct(broken, put('forvaltningsledaren', {}, broken));
    expect(modelInForce(rows, 2100).ok).toBe(true);
  });
});

describe('what it does', () => {
  test('must be considered first, effect by effect', () => {
    const result = put('forvaltningsledaren', { document: narrowed });
    expect(result.ok ? [] : result.faults).toMatchObject([
      {
        code: 'MODEL_EFFECT_NOT_CONSIDERED',
        at: 'perspectiveGone/goals/patient',
        warning: true,
        values: { count: 2, what: 'Patient' },
      },
    ]);
    expect(codesOf(put('forvaltningsledaren', { document: narrowed, considered: ['något annat'] }))).toEqual([
      'MODEL_EFFECT_NOT_CONSIDERED',
    ]);
    expect(
      codesOf(
        put('forvaltningsledaren', { document: narrowed, considered: ['perspectiveGone/goals/patient'] }),
      ),
    ).toEqual([]);
  });

  test('is shown beforehand, with what differs', () => {
    const change = modelChange(organisation, narrowed, 2100);
    if (!change.ok) throw new Error(JSON.stringify(change.faults));
    expect(change.value.before?.id).toBe('rjh-2017');
    expect(change.value.differences.map(({ path }) => path)).toEqual(['perspectives.scorecard.patient']);
    expect(change.value.effects.map(({ kind, count }) => [kind, count])).toEqual([['perspectiveGone', 2]]);
  });
});
