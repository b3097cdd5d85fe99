// A decided goal or figure that a plan does not take along, how it ended (2.8), and the days on which plans begin and end.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { planTakesEffect } from '../../../src/core/decision/planTakesEffect.ts';
import { printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { draftOf } from '../../../src/core/planning/draft.ts';
import { leaveOut } from '../../../src/core/planning/leftOut/leaveOut.ts';
import { stateOn } from '../../../src/core/planning/plan.ts';
import { revisePlan } from '../../../src/core/planning/rules/revisePlan.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { anEffect } from '../../given/decidedItems.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  asked,
  codesOf,
  committee,
  goalKey,
  modelOf,
} from '../../given/organisation.ts';
import { aPlan, formOf, goalWith, ofCommittee, planKey, planning, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const next = planKey('2101.operationalPlan..namnden');
const own = { ownerBody: committee, parents: [goalKey('mål-1')], plan: ofCommittee, validFromYear: 2100 };
const before = planning('rjh-2017').with(
  planWith(ofCommittee, { state: 'active' }),
  aGoal('n1', 'successFactor', { ...own, validToYear: 2105 }),
  aGoal('n2', 'successFactor', { ...own, validToYear: 2105 }),
  anIndicator('i1', 'n1', { plan: ofCommittee, ownerBody: committee }),
  aPlan({ ownerUnit: null, ownerBody: committee, year: 2101 }),
);
const by = (rows: TestRows) => asked(rows, 'controller-1');
const without = (
  rows: TestRows,
  key: string,
  how: 'fulfilled' | 'expired' | 'notAchieved' | null,
  plan = next,
) => afterAct(rows, leaveOut(by(rows), { plan, list: 'goals', key, how }));
const goalsOf = (rows: TestRows, plan: string) => formOf(rows, plan).factors.map(({ goal }) => goal.id);
const decided = (rows: TestRows, plan = next) => {
  const draft = draftOf(rows, plan);
  if (!draft.ok) throw new Error('no draft');
  return rows.with(planTakesEffect({ ...by(rows), today: '2100-11-12' }, draft.value, null));
};
const inChain = (rows: TestRows, year: number) =>
  [...chain(rows, modelOf('rjh-2017'), year).elements.keys()].filter((id) => id.startsWith('n'));

describe('A decided goal that the plan does not take along', () => {
  test('is no more in it, with its figures, and can be taken along again', () => {
    const left = without(before, 'n1', 'fulfilled');
    expect(goalsOf(left, next)).toEqual(['n2']);
    expect(formOf(left, next).leftOut).toMatchObject([{ id: 'goals/n1', title: 'n1', how: 'fulfilled' }]);
    expect(formOf(left, next).indicators).toEqual([]);
    expect(goalsOf(without(left, 'n1', null), next)).toEqual(['n1', 'n2']);
  });

  test('holds as it did until the plan is decided, and then to the end of the year before', () => {
    const left = without(before, 'n1', 'notAchieved');
    expect(left.get(goals, goalKey('n1'))).toEqual(before.get(goals, goalKey('n1')));
    expect(inChain(left, 2101)).toEqual(['n1', 'n2']);
    const after = decided(left);
    expect(after.get(goals, goalKey('n1'))).toMatchObject({
      ...{ state: 'closed', ended: 'notAchieved', validToYear: 2100, decidedToYear: 2105 },
    });
    expect(inChain(after, 2100)).toEqual(['n1', 'n2']);
    expect(inChain(after, 2101)).toEqual(['n2']);
    expect(goalsOf(after, next)).toEqual(['n2']);
  });

  test('alters nothing in the plan that it was decided in', () => {
    const prints = (rows: TestRows) => printsOf(rows, [anEffect('approvePlan', ofCommittee)]);
    const after = decided(without(before, 'n1', 'expired'));
    expect(prints(after)).toEqual(prints(before));
    expect(goalsOf(after, ofCommittee)).toEqual(['n1', 'n2']);
  });

  test('in a revision of the same year is still in the version before', () => {
    const carried = before.with(goalWith('n1', { plan: null, validFromYear: 2098 }));
    const second = planKey('2100.operationalPlan..namnden.2');
    const revised = afterAct(carried, revisePlan(by(carried), { plan: ofCommittee }));
    const after = decided(without(revised, 'n1', 'fulfilled', second), second);
    expect(goalsOf(after, second)).toEqual(['n2']);
    expect(goalsOf(after, ofCommittee)).toEqual(['n1', 'n2']);
    expect(inChain(after, 2100)).toEqual(['n2']);
  });

  test('is the owner’s own and decided: not a draft, not another’s, and not what the plan names past the app', () => {
    const draft = before.with(aGoal('n3', 'successFactor', { ...own, plan: next, state: 'draft' }));
    for (const key of ['n3', 'mål-1', 'finns-inte'])
      expect(codesOf(leaveOut(by(draft), { plan: next, list: 'goals', key, how: 'expired' }))).toEqual([
        'GOAL_NOT_OWN',
      ]);
    const forged = ['expired/goals/mål-1', 'borta/goals/n2', 'expired', 'expired/okänd/n2'];
    const after = decided(before.with(planWith(next, { leftOut: forged })));
    expect(after.get(goals, goalKey('mål-1'))?.ended).toBeNull();
    expect(after.get(goals, goalKey('n2'))?.ended).toBeNull();
  });

  test('and a figure likewise', () => {
    const input = { plan: next, list: 'indicators', key: 'i1', how: 'expired' } as const;
    const left = afterAct(before, leaveOut(by(before), input));
    expect(formOf(left, next).indicators).toEqual([]);
    const after = decided(left);
    expect(after.all(indicators).find(({ id }) => id === 'i1')).toMatchObject({
      ...{ ended: 'expired', validToYear: 2100 },
    });
    expect(formOf(after, ofCommittee).indicators).toHaveLength(1);
  });
});

test('What has been replaced is not carried on beside what took its place', () => {
  const replaced = before.with(
    aGoal('n4', 'successFactor', { ...own, validToYear: 2105, replaces: goalKey('n1') }),
  );
  expect(goalsOf(replaced, next)).toEqual(['n2', 'n4']);
});

test.each([
  ['approved', '2099-12-31', 'approved'],
  ['approved', '2100-01-01', 'active'],
  ['active', '2100-12-31', 'active'],
  ['approved', '2101-01-01', 'closed'],
  ['active', '2101-01-01', 'closed'],
  ['underRevision', '2100-06-01', 'underRevision'],
  ['closed', '2100-06-01', 'closed'],
  ['submitted', '2100-06-01', 'submitted'],
] as const)('A plan of 2100 that stands as %s is on %s %s', (state, today, expected) => {
  const rows = planning('rjh-2017').with(planWith(ofCommittee, { state }));
  const plan = rows.get(plans, ofCommittee);
  expect(plan && stateOn(plan, today)).toBe(expected);
});
