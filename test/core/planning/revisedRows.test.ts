// In a revision decided work, money and aims are altered in a row of their own: what was decided is read as it was, and holds until the new version does.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { targetFor } from '../../../src/core/measurement.ts';
import { approveUnitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { recordTargets } from '../../../src/core/planning/rules/figureRules.ts';
import { giveUpRevision, revisePlan } from '../../../src/core/planning/rules/revisePlan.ts';
import { reviseActivity, reviseBudgetLine } from '../../../src/core/planning/rules/reviseRows.ts';
import { alterActivity, alterBudgetLine } from '../../../src/core/planning/rules/workRules.ts';
import { traceOf } from '../../../src/core/thread/trace.ts';
import { alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { ValuesOf } from '../../../src/schema/list.ts';
import { activities } from '../../../src/schema/lists/activities.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { targets } from '../../../src/schema/lists/targets.ts';
import {
  afterAct,
  aGoal,
  anActivity,
  anIndicator,
  asked,
  aTarget,
  codesOf,
  enhetA,
  goalKey,
  indicatorKey,
  modelOf,
} from '../../given/organisation.ts';
import { aBudgetLine, aSection, formOf, ofEnhetA, planKey, planning, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const second = planKey('2100.operationalPlan.enhet-a..2');
const third = planKey('2100.operationalPlan.enhet-a..3');
const own = { ownerUnit: enhetA, plan: ofEnhetA, validToYear: 2105 };
const adopted = planning('rjh-2017').with(
  planWith(ofEnhetA, { state: 'active', contributesTo: [goalKey('mål-1')], approvedBy: 'omradeschef' }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], validToYear: 2105 }),
  aGoal('enhet-a~m', 'operational', { ...own, parents: [goalKey('faktor')] }),
  anIndicator('enhet-a~i', 'enhet-a~m', { ownerUnit: enhetA, plan: ofEnhetA, reportedBy: [enhetA] }),
  aTarget('enhet-a~i', 80, { year: 2100, unit: enhetA, plan: ofEnhetA, yellowLimit: 70 }),
  aSection(ofEnhetA, 'conditionsInside', { text: 'Som beslutat' }),
  ['equality', 'childRights', 'economy', 'regionalDevelopment'].map((one) =>
    aSection(ofEnhetA, `crosscutting.${one}`, { text: 'Så' }),
  ),
  aBudgetLine('410'),
  anActivity('enhet-a~a', 'enhet-a~m', {
    year: 2100,
    startDay: '2100-01-01',
    endDay: '2100-12-31',
    plan: ofEnhetA,
    title: 'Som beslutat',
    responsible: 'chef-enhet-a',
  }),
);
const manager = (rows: TestRows) => asked(rows, 'chef-enhet-a');
const revised = afterAct(adopted, revisePlan(manager(adopted), { plan: ofEnhetA }));

const [line] = adopted.all(budgetLines);
const [work] = adopted.all(activities);
const lineKey = line?.key ?? key<'budgetLines'>('');
const workKey = work?.key ?? key<'activities'>('');
const newLine = key<'budgetLines'>(`${budgetLines.keyFrom({ ...line, revision: 2 })}`);
const newWork = key<'activities'>('2100.enhet-a~ny');

function workWith(rows: TestRows, of: typeof workKey, values: Partial<ValuesOf<typeof activities>>) {
  const row = rows.get(activities, of);
  if (!row) throw new Error(`${of} is gone`);
  return alter(activities, row, values);
}

type Act = (rows: TestRows) => ReturnType<typeof revisePlan>;
const acted = (rows: TestRows, ...acts: readonly Act[]): TestRows =>
  acts.reduce((now, act) => afterAct(now, act(now)), rows);
const inPlan = (rows: TestRows, plan = second) => {
  const form = formOf(rows, plan);
  return {
    work: form.activities.map(({ activity }) => activity.title),
    money: form.budget.map(({ amountTkr }) => amountTkr),
    aims: form.indicators.flatMap(({ targets: all }) => all.flatMap(({ target }) => target?.value ?? [])),
  };
};
const holding = (rows: TestRows) => {
  const indicator = rows.get(indicators, indicatorKey('enhet-a~i'));
  if (!indicator) throw new Error('The figure is gone');
  return {
    work: [...chain(rows, modelOf('rjh-2017'), 2100).elements.values()]
      .filter(({ kind }) => kind === 'activity')
      .map(({ title }) => title),
    aim: targetFor(rows, indicator, 2100, { unit: enhetA, body: null }),
  };
};

const altered = acted(
  revised,
  (rows) => reviseActivity(manager(rows), { plan: second, id: 'ny', activity: workKey, leftOut: false }),
  (rows) => alterActivity(manager(rows), { plan: second, activity: newWork, answer: { title: 'Ändrad' } }),
  (rows) => reviseBudgetLine(manager(rows), { plan: second, line: lineKey, leftOut: false }),
  (rows) => alterBudgetLine(manager(rows), { plan: second, line: newLine, answer: { amountTkr: 7 } }),
  (rows) =>
    recordTargets(manager(rows), {
      plan: second,
      indicator: indicatorKey('enhet-a~i'),
      targets: [{ year: 2100, value: 85 }],
    }),
);
const sent = altered.with(planWith(second, { state: 'submitted', submittedBy: 'chef-enhet-a' }));
const decided = afterAct(sent, approveUnitPlan(asked(sent, 'omradeschef'), { plan: second }));

describe('work, money and aims that are decided, in a revision', () => {
  test('are altered there, and stand in the adopted version as they were decided', () => {
    expect(inPlan(altered)).toEqual({ work: ['Ändrad'], money: [7], aims: [85] });
    expect(inPlan(altered, ofEnhetA)).toEqual(inPlan(adopted, ofEnhetA));
    for (const [list, of] of [
      [activities, workKey],
      [budgetLines, lineKey],
    ] as const)
      expect(altered.get<typeof activities | typeof budgetLines>(list, of)).toEqual(
        adopted.get<typeof activities | typeof budgetLines>(list, of),
      );
  });

  test('keep what was not altered', () => {
    expect(formOf(altered, second).indicators[0]?.targets[0]?.target).toMatchObject({ yellowLimit: 70 });
    expect(formOf(altered, second).activities[0]?.activity).toMatchObject({
      supports: ['enhet-a~m'],
      responsible: 'chef-enhet-a',
    });
  });

  test('hold as they were until the new version is decided, and then as they are in it', () => {
    expect(holding(altered)).toMatchObject({ work: ['Som beslutat'], aim: { value: 80 } });
    expect(holding(decided)).toMatchObject({ work: ['Ändrad'], aim: { value: 85 } });
    expect(inPlan(decided, ofEnhetA)).toEqual(inPlan(adopted, ofEnhetA));
  });

  test('are as they were when the revision is given up', () => {
    const givenUp = acted(altered, (rows) => giveUpRevision(manager(rows), { plan: second }));
    expect(holding(givenUp)).toEqual(holding(adopted));
    const anew = acted(givenUp, (rows) => revisePlan(manager(rows), { plan: ofEnhetA }));
    expect(inPlan(anew, third)).toEqual(inPlan(revised));
  });

  test('can be altered again in the version after that', () => {
    const next = acted(
      decided,
      (rows) => revisePlan(manager(rows), { plan: second }),
      (rows) => reviseBudgetLine(manager(rows), { plan: third, line: newLine, leftOut: true }),
      (rows) => reviseActivity(manager(rows), { plan: third, id: 'ny3', activity: newWork, leftOut: true }),
    );
    expect(inPlan(next, third)).toMatchObject({ work: [], money: [], aims: [85] });
    expect(inPlan(next, second)).toEqual(inPlan(altered));
    expect(holding(next).work).toEqual(['Ändrad']);
    const done = next.with(planWith(third, { state: 'active' }));
    expect(holding(done).work).toEqual([]);
  });
});

test('how far the work has come while the revision was written goes on in the new version', () => {
  const begun = sent.with(workWith(sent, workKey, { state: 'ongoing', progress: 40 }));
  const then = afterAct(begun, approveUnitPlan(asked(begun, 'omradeschef'), { plan: second }));
  expect(then.get(activities, newWork)).toMatchObject({ state: 'ongoing', progress: 40, title: 'Ändrad' });
});

test('an activity that names the line as it was decided is paid by it as it is revised', () => {
  const paid = decided.with(workWith(decided, newWork, { fundedBy: [lineKey] }));
  const trace = traceOf(paid, modelOf('rjh-2017'), newLine);
  expect(trace.ok && trace.value.activities.map(({ activity }) => activity.title)).toEqual(['Ändrad']);
});

test('another unit’s row takes no place but its own unit’s', () => {
  const forged = adopted.with(
    anActivity('enhet-b~x', 'faktor', {
      year: 2100,
      unit: key('enhet-b'),
      title: 'Förfalskad',
      replaces: workKey,
    }),
    aTarget('enhet-a~i', 1, {
      year: 2100,
      unit: key('enhet-b'),
      plan: null,
      revision: 2,
      replaces: key('x'),
    }),
  );
  expect(holding(forged).work).toContain('Som beslutat');
});

test('rows that stand in each other’s place end where they began', () => {
  const [target] = adopted.all(targets);
  if (!target) throw new Error('There is no aim');
  const ring = adopted.with(
    alter(targets, target, { replaces: key('2100.enhet-a~i.enhet-a..2') }),
    aTarget('enhet-a~i', 81, { year: 2100, unit: enhetA, revision: 2, replaces: target.key }),
  );
  expect([80, 81]).toContain(holding(ring).aim?.value);
});

test('only what is decided and carried is revised', () => {
  const act = reviseActivity(manager(altered), { plan: second, id: 'x', activity: newWork, leftOut: false });
  expect(codesOf(act)).toEqual(['GOAL_NOT_OWN']);
  const line2 = reviseBudgetLine(manager(altered), { plan: second, line: newLine, leftOut: false });
  expect(codesOf(line2)).toEqual(['GOAL_NOT_OWN']);
});
