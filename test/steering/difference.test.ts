// Two models are compared part by part, in the words of the organisation.
import { describe, expect, test } from 'vitest';
import { differences } from '../../src/steering/difference.ts';
import { presetIds } from '../../src/steering/presets/preset.ts';
import { differenceText } from '../../src/ui/words/modelChangeText.ts';
import { alteredModel, keyed, listOf, type Part, without } from '../given/alteredModel.ts';
import { modelOf } from '../given/organisation.ts';

const found = (alter: (document: Part) => void) =>
  differences(modelOf('rjh-2017'), alteredModel('rjh-2017', alter)).map(
    ({ kind, path, label, property, before, after }) => ({ kind, path, label, property, before, after }),
  );

test.each(presetIds)('%s does not differ from itself', (id) => {
  expect(
    differences(
      modelOf(id),
      alteredModel(id, () => undefined),
    ),
  ).toEqual([]);
});

describe('a difference', () => {
  test.each<[string, (document: Part) => void, Part]>([
    [
      'another rule for a goal type',
      (m) => Object.assign(keyed(m, 'goalTypes', 'strategic'), { requiresIndicator: true }),
      {
        kind: 'changed',
        path: 'goalTypes.strategic.requiresIndicator',
        label: 'Strategiskt mål',
        property: 'requiresIndicator',
        before: false,
        after: true,
      },
    ],
    [
      'other parents, called by their names',
      (m) =>
        Object.assign(keyed(m, 'goalTypes', 'operational'), {
          parentTypes: ['successFactor', 'basicMission'],
        }),
      {
        kind: 'changed',
        path: 'goalTypes.operational.parentTypes',
        label: 'Verksamhetsmål',
        property: 'parentTypes',
        before: ['Framgångsfaktor', 'Verksamhetsmål', 'Grunduppdrag'],
        after: ['Framgångsfaktor', 'Grunduppdrag'],
      },
    ],
    [
      'another word',
      (m) => Object.assign(keyed(m, 'levels', 'committee'), { labelSv: 'Utskott' }),
      {
        kind: 'changed',
        path: 'levels.committee.label',
        label: 'Utskott',
        property: 'label',
        before: 'Nämnd',
        after: 'Utskott',
      },
    ],
    [
      'a new perspective',
      (m) => listOf(m.perspectives as Part, 'crosscutting').push({ key: 'climate', labelSv: 'Klimat' }),
      {
        kind: 'added',
        path: 'perspectives.crosscutting.climate',
        label: 'Klimat',
        property: null,
        before: null,
        after: 'Klimat',
      },
    ],
    [
      'a perspective taken out',
      (m) => without(m.perspectives as Part, 'scorecard', 'patient'),
      {
        kind: 'removed',
        path: 'perspectives.scorecard.patient',
        label: 'Patient',
        property: null,
        before: 'Patient',
        after: null,
      },
    ],
    [
      'another order',
      (m) => listOf(m.perspectives as Part, 'scorecard').reverse(),
      {
        kind: 'changed',
        path: 'perspectives.scorecard.order',
        label: null,
        property: 'order',
        before: ['Samhälle', 'Patient', 'Medarbetare', 'Verksamhetsresultat'],
        after: ['Verksamhetsresultat', 'Medarbetare', 'Patient', 'Samhälle'],
      },
    ],
    [
      'a limit',
      (m) => Object.assign(m.rollup as Part, { green: 0.75 }),
      { kind: 'changed', path: 'rollup.green', label: null, property: 'green', before: 80, after: 75 },
    ],
    [
      'a rule switched on',
      (m) => Object.assign(m.rules as Part, { actionPlanDeadlineDays: 30 }),
      {
        kind: 'changed',
        path: 'rules.actionPlanDeadlineDays',
        label: null,
        property: 'actionPlanDeadlineDays',
        before: null,
        after: 30,
      },
    ],
    [
      'a last day',
      (m) => Object.assign((keyed(m, 'periods', 'T1').deadlines ?? {}) as Part, { unit: '05-10' }),
      {
        kind: 'changed',
        path: 'periods.T1.deadlines.unit',
        label: 'Tertialrapport',
        property: 'unit',
        before: '05-15',
        after: '05-10',
      },
    ],
    [
      'a step of a route',
      (m) => {
        (listOf(m, 'approvalRoutes')[2] as Part).steps = ['committeeDecide'];
      },
      {
        kind: 'changed',
        path: 'approvalRoutes.committeePlan.steps',
        label: 'Verksamhetsplan',
        property: 'steps',
        before: ['administrationPrepare', 'committeeDecide', 'boardInform'],
        after: ['committeeDecide'],
      },
    ],
    [
      'a rule of delegation',
      (m) => {
        (m.delegation as Part).rules = listOf(m.delegation as Part, 'rules').concat({
          code: '1.14',
          titleSv: 'Blanketter',
          level: 'board',
          delegateSv: 'Controller',
          subjects: ['administrativeRule'],
          mustBeReported: false,
        });
      },
      {
        kind: 'added',
        path: 'delegation.rules.1.14',
        label: 'Blanketter',
        property: null,
        before: null,
        after: 'Blanketter',
      },
    ],
    [
      'a new name',
      (m) => Object.assign(m, { labelSv: 'Ny modell' }),
      {
        kind: 'changed',
        path: 'name',
        label: null,
        property: 'name',
        before: 'Region, styrmodell 2017',
        after: 'Ny modell',
      },
    ],
  ])('%s', (_name, alter, expected) => {
    expect(found(alter)).toEqual([expected]);
  });

  test('the id, the number and the order of names in the file are no difference', () => {
    expect(
      found((m) => {
        Object.assign(m, { id: 'annan', version: 7, seeds: [] });
        const cycle = m.planCycle as { deadlines: Part };
        cycle.deadlines = Object.fromEntries(Object.entries(cycle.deadlines).reverse());
      }),
    ).toEqual([]);
  });
});

describe('between any two of the ready models', () => {
  const pairs = presetIds.flatMap((one) =>
    presetIds.filter((other) => other !== one).map((other) => [one, other] as const),
  );

  test.each(pairs)(
    '%s and %s: every difference has words, and what comes one way goes the other',
    (one, other) => {
      const there = differences(modelOf(one), modelOf(other));
      const back = differences(modelOf(other), modelOf(one));
      expect(there.length).toBeGreaterThan(10);
      const opposite = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      expect(back.map(({ path, kind }) => `${opposite[kind]} ${path}`).toSorted()).toEqual(
        there.map(({ path, kind }) => `${kind} ${path}`).toSorted(),
      );
      for (const difference of there) {
        const words = differenceText(difference);
        expect(words, difference.path).toMatch(/^[A-ZÅÄÖ].{8,}\.$/);
        expect(words, difference.path).not.toMatch(/”[a-z]+[A-Z][A-Za-z]*”/);
        expect(words, difference.path).not.toMatch(
          /undefined|null|\[object|”label|”[a-z]+[A-Z]\w+” (är|ändras)/,
        );
      }
    },
  );
});
