// What the last follow-up taught stands in step 2 from the start: what fell short with its cause, and the measures.
import { describe, expect, test } from 'vitest';
import { lessonsFor, lessonsText } from '../../../src/core/planning/lessons.ts';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { add } from '../../../src/schema/change.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import {
  afterAct,
  aGoal,
  aJudgement,
  anIndicator,
  anOutcome,
  april,
  asked,
  aTarget,
  committee,
  enhetA,
  goalKey,
} from '../../given/organisation.ts';
import { administration, planning } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const ofUnit = { year: 2100, ownerUnit: enhetA, ownerBody: null };
const base = planning('rjh-2017').with(
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], title: 'Vi håller ihop' }),
  anIndicator('frånvaro', 'faktor', { title: 'Sjukfrånvaro', reportedBy: [enhetA] }),
  aTarget('frånvaro', 90),
  add(followUps, {
    year: 2099,
    period: april,
    unit: enhetA,
    state: 'ready',
    goodResults: 'Bra',
    causes: 'För få på plats',
    measuresText: 'Rekrytera två',
  }),
);
const withOutcome = (value: number) => base.with(anOutcome('frånvaro', { value, comment: 'Många vakanser' }));
const taught = withOutcome(10);
const told = (rows: TestRows, plan = ofUnit as Parameters<typeof lessonsFor>[1]) =>
  lessonsFor(asked(rows, 'controller-1'), plan);

describe('a unit', () => {
  test('is shown what fell short with its cause, and its own words of causes and measures', () => {
    const { period, found } = told(taught);
    expect(period?.key).toBe(april);
    expect(found.map(({ title, status, text }) => [title, status, text])).toEqual([
      ['Sjukfrånvaro', 'notFulfilled', 'Många vakanser'],
      ['Vi håller ihop', 'notFulfilled', ''],
      ['Vad beror resultaten på – såväl bra som dåliga?', null, 'För få på plats'],
      ['Vilka åtgärder?', null, 'Rekrytera två'],
    ]);
  });

  test('is shown nothing of what reached its target', () => {
    expect(told(withOutcome(95)).found.map(({ title }) => title)).not.toContain('Sjukfrånvaro');
  });

  test('has nothing to learn before there was a follow-up', () => {
    expect(told(taught, { ...ofUnit, year: 2090 })).toEqual({ period: null, found: [] });
  });
});

test('those above are shown the measures of the units below, and their own goals that fell short', () => {
  const above = told(taught, { year: 2100, ownerUnit: administration, ownerBody: null });
  expect(above.found.map(({ title, text }) => [title, text])).toEqual([['Enhet A', 'Rekrytera två']]);
  const judged = taught.with(
    aJudgement({
      goal: goalKey('faktor'),
      unit: null,
      body: committee,
      status: 'partly',
      comment: 'Halvvägs',
    }),
  );
  const ofBody = told(judged, { year: 2100, ownerUnit: null, ownerBody: committee });
  expect(ofBody.found.map(({ title, status, text }) => [title, status, text])).toEqual([
    ['Vi håller ihop', 'partly', 'Halvvägs'],
    ['Enhet A', null, 'Rekrytera två'],
  ]);
});

test('a plan that is begun has the lessons in its text, to be checked; a unit’s short plan has no such text', () => {
  const begin = (unit: typeof enhetA, from: 'blank' | 'lastYear') =>
    startPlan(asked(taught, 'controller-1'), {
      owner: { unit, body: null },
      year: 2101,
      title: 'VP',
      from,
    });
  for (const from of ['blank', 'lastYear'] as const) {
    const rows = afterAct(taught, begin(administration, from));
    const text = lessonsText(told(taught, { year: 2101, ownerUnit: administration, ownerBody: null }));
    expect(text).toBe('Enhet A: Rekrytera två');
    expect(rows.by(planSections, 'plan', '2101.operationalPlan.forvaltningen')).toMatchObject([
      { section: 'lessons', text, toBeChecked: true },
    ]);
  }
  const short = afterAct(taught, begin(enhetA, 'blank'));
  expect(short.all(planSections)).toEqual([]);
});
