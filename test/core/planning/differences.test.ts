// What differs in a plan from the version decided last: in a revision of the same year, and in the plan of the next.
import { describe, expect, test } from 'vitest';
import type { Difference } from '../../../src/core/planning/differences/compared.ts';
import { planDifferences } from '../../../src/core/planning/differences/planDifferences.ts';
import { alterGoal } from '../../../src/core/planning/rules/elementRules.ts';
import { recordTargets } from '../../../src/core/planning/rules/figureRules.ts';
import { revisePlan } from '../../../src/core/planning/rules/revisePlan.ts';
import { reviseActivity, reviseBudgetLine } from '../../../src/core/planning/rules/reviseRows.ts';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { recordSection } from '../../../src/core/planning/rules/textRules.ts';
import { addActivity, addBudgetLine, alterActivity } from '../../../src/core/planning/rules/workRules.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { activities } from '../../../src/schema/lists/activities.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { words } from '../../../src/ui/planChanges/text.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  asked,
  aTarget,
  codesOf,
  enhetA,
  goalKey,
  indicatorKey,
} from '../../given/organisation.ts';
import { aBudgetLine, aSection, goalWith, ofEnhetA, planKey, planning, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const own = { ownerUnit: enhetA, plan: ofEnhetA, validToYear: 2105 };
const anActivity = (id: string, title: string, more: object = {}) =>
  add(activities, {
    id,
    year: 2100,
    title,
    plan: ofEnhetA,
    unit: enhetA,
    supports: [goalKey('enhet-a~m')],
    startDay: '2100-02-01',
    endDay: '2100-11-30',
    state: 'ongoing',
    ...more,
  });
const decided = planning('rjh-2017').with(
  planWith(ofEnhetA, { state: 'active', approvedAt: '2099-12-01T08:00:00Z', horizonYears: 3 }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], validToYear: 2105 }),
  aGoal('enhet-a~m', 'operational', { ...own, title: 'Alla får svar', parents: [goalKey('faktor')] }),
  aGoal('enhet-a~kort', 'operational', { ...own, title: 'Bara i år', validToYear: 2100 }),
  anIndicator('enhet-a~i', 'enhet-a~m', { title: 'Svar i tid', ownerUnit: enhetA, plan: ofEnhetA }),
  ...[2100, 2101, 2102].map((year) => aTarget('enhet-a~i', 80, { year, unit: enhetA, plan: ofEnhetA })),
  anActivity('enhet-a~ring', 'Vi ringer upp'),
  anActivity('enhet-a~klar', 'Ny växel', { state: 'done' }),
  anActivity('enhet-a~bort', 'Enkät varje vecka'),
  aSection(ofEnhetA, 'conditionsInside', { text: 'Vi är tio som svarar.' }),
  aBudgetLine('410', { label: 'Bemanning', amountTkr: 100, secondYearTkr: 120 }),
  aBudgetLine('411', { label: 'Lokal' }),
);

const manager = (rows: TestRows) => asked(rows, 'chef-enhet-a');
type Act = (rows: TestRows) => Parameters<typeof afterAct>[1];
const done = (from: TestRows, ...acts: readonly Act[]): TestRows =>
  acts.reduce((rows, act) => afterAct(rows, act(rows)), from);

function found(rows: TestRows, plan: string) {
  const answer = planDifferences({ rows }, planKey(plan), words);
  if (!answer.ok) throw new Error(JSON.stringify(answer.faults));
  return answer.value;
}
/** `altered figure Svar i tid: Målvärde 2100 80,0 % -> 85,0 %`, a line each. */
const lines = (all: readonly Difference[]) =>
  all.map(({ subject, change, title, fields }) =>
    [
      `${change} ${subject} ${title}`,
      ...fields.map(({ label, from, to }) => `${label} ${from} -> ${to}`.replaceAll('\u00a0', ' ')),
    ].join(': '),
  );

describe('in a revision', () => {
  const second = planKey('2100.operationalPlan.enhet-a..2');
  const at = { plan: second };
  const revised = done(decided, (rows) => revisePlan(manager(rows), { plan: ofEnhetA }));

  test('that alters nothing, nothing differs', () => {
    expect(found(revised, second)).toMatchObject({ before: { key: ofEnhetA }, differences: [] });
  });

  test('tells what the plan says of itself', () => {
    const renamed = revised.with(planWith(second, { title: 'En annan plan', needsFinancing: true }));
    expect(lines(found(renamed, second).differences)).toEqual([
      'altered plan En annan plan: Planens namn Verksamhetsplan -> En annan plan: Kräver ny finansiering? Nej -> Ja',
    ]);
  });

  const written = done(
    revised,
    (rows) =>
      alterGoal(manager(rows), {
        ...at,
        id: 'ny',
        goal: goalKey('enhet-a~m'),
        answer: { title: 'Alla får svar samma dag' },
      }),
    (rows) =>
      recordTargets(manager(rows), {
        ...at,
        indicator: indicatorKey('enhet-a~i'),
        targets: [{ year: 2101, value: 85 }],
      }),
    (rows) =>
      reviseActivity(manager(rows), {
        ...at,
        id: 'ring2',
        activity: key<'activities'>('2100.enhet-a~ring'),
        leftOut: false,
      }),
    (rows) =>
      alterActivity(manager(rows), {
        ...at,
        activity: key<'activities'>('2100.enhet-a~ring2'),
        answer: { endDay: '2100-06-30', costTkr: 40 },
      }),
    (rows) =>
      reviseActivity(manager(rows), {
        ...at,
        id: 'bort2',
        activity: key<'activities'>('2100.enhet-a~bort'),
        leftOut: true,
      }),
    (rows) =>
      addActivity(manager(rows), {
        ...at,
        id: 'nytt',
        activity: {
          title: 'Kvällsöppet',
          supports: [goalKey('enhet-a~m')],
          startDay: '2100-03-01',
          endDay: '2100-12-31',
        },
      }),
    (rows) =>
      reviseBudgetLine(manager(rows), {
        ...at,
        line: key<'budgetLines'>('2100.enhet-a..411'),
        leftOut: true,
      }),
    (rows) =>
      addBudgetLine(manager(rows), {
        ...at,
        line: { code: '412', label: 'Tillägg', kind: 'cost', amountTkr: 10 },
      }),
    (rows) =>
      recordSection(manager(rows), { ...at, section: 'conditionsInside', text: 'Vi är nio som svarar.' }),
  );

  test('goals, targets, work, money and texts are told of one by one, with what stood before', () => {
    expect(lines(found(written, second).differences)).toEqual([
      'altered goal Alla får svar samma dag: Mål Alla får svar -> Alla får svar samma dag',
      'altered figure Svar i tid: Målvärde 2101 80,0 % -> 85,0 %',
      'altered activity Vi ringer upp: Slut 30 november 2100 -> 30 juni 2100: Kostnad (tkr)  -> 40 tkr',
      'new activity Kvällsöppet: Aktivitet  -> Kvällsöppet: Stödjer  -> Alla får svar: Start  -> 1 mars 2100: Slut  -> 31 december 2100',
      'removed activity Enkät varje vecka',
      'new money Tillägg: Namn  -> Tillägg: Slag  -> Kostnad: Belopp 2100  -> 10 tkr',
      'removed money Lokal',
      'altered text Behov och förutsättningar, inom verksamheten: Text Vi är tio som svarar. -> Vi är nio som svarar.',
    ]);
  });

  test('the same is told when it has been decided, and the version before it stays as it was', () => {
    const after = written.with(
      planWith(second, { state: 'active' }),
      planWith(ofEnhetA, { state: 'closed' }),
    );
    expect(lines(found(after, second).differences)).toEqual(lines(found(written, second).differences));
    expect(found(after, ofEnhetA).before).toBeNull();
  });
});

describe("in the next year's plan", () => {
  const next = planKey('2101.operationalPlan.enhet-a');
  const begun = done(decided, (rows) =>
    startPlan(manager(rows), {
      owner: { unit: enhetA, body: null },
      year: 2101,
      title: 'Plan 2101',
      from: 'lastYear',
    }),
  );

  test('what goes on and what is copied does not differ, and what was done is not taken away', () => {
    expect(found(begun, next)).toMatchObject({ before: { key: ofEnhetA }, differences: [] });
  });

  test('what ended with its year and is not copied is taken away', () => {
    const copy = begun.all(goals).find(({ copiedFrom }) => copiedFrom === 'enhet-a~kort');
    const without = begun.with(goalWith(copy?.key ?? '', { state: 'withdrawn' }));
    expect(lines(found(without, next).differences)).toEqual(['removed goal Bara i år']);
  });

  test('an amount is held to what was decided for that year', () => {
    const raised = begun.with({
      act: 'alter',
      list: 'budgetLines',
      year: 2101,
      key: '2101.enhet-a..410',
      values: { amountTkr: 150 },
    });
    const money = found(raised, next).differences.filter(({ subject }) => subject === 'money');
    expect(lines(money)).toEqual(['altered money Bemanning: Belopp 2101 120 tkr -> 150 tkr']);
  });

  test('a copy is known again by what it was copied from, also when its title is another', () => {
    const copy = begun.all(activities).find(({ title, year }) => year === 2101 && title === 'Vi ringer upp');
    const renamed = begun.with({
      act: 'alter',
      list: 'activities',
      year: 2101,
      key: copy?.key ?? '',
      values: { title: 'Vi ringer upp inom en timme' },
    });
    const work = found(renamed, next).differences.filter(({ subject }) => subject === 'activity');
    expect(lines(work)).toEqual([
      'altered activity Vi ringer upp inom en timme: Aktivitet Vi ringer upp -> Vi ringer upp inom en timme',
    ]);
  });
});

test('before the first decision there is nothing to differ from, and a plan that is gone is told of', () => {
  const first = planning('rjh-2017');
  expect(found(first, ofEnhetA)).toMatchObject({ before: null, differences: [] });
  const returned = decided.with(
    planWith(ofEnhetA, { state: 'returned' }),
    goalWith('enhet-a~m', { title: 'x' }),
  );
  const next = done(returned, (rows) =>
    startPlan(manager(rows), {
      owner: { unit: enhetA, body: null },
      year: 2101,
      title: 'Plan 2101',
      from: 'blank',
    }),
  );
  expect(found(next, '2101.operationalPlan.enhet-a').before).toBeNull();
  expect(codesOf(planDifferences({ rows: first }, planKey('borta'), words))).toEqual(['PLAN_GONE']);
});
