// What a body's decision does to plans, reports and frames when it is adjusted (P4, P5, F6), and plans that are held to the log.
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { effectsLeft } from '../../../src/core/decision/effects.ts';
import { heldPlans, heldToLog } from '../../../src/core/decision/heldToLog.ts';
import { decidedIn, headOf } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { aLog, anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, aGoal, april, aRole, committee, goalKey } from '../../given/organisation.ts';
import {
  goalWith,
  ofAdministration,
  ofCommittee,
  ofCouncil,
  ofEnhetA,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const on = (rows: TestRows, today = '2099-05-06', person = 'sekreterare'): Situation => ({
  rows,
  person: personNamed(rows, person),
  today,
  now: `${today}T09:00:00Z`,
});
const base = (...more: readonly Change[]) =>
  planning('rjh-2017').with(aRole('sekreterare', 'committeeSecretary'), ...more);
const approving = (plan: string, more: Parameters<typeof anItem>[0] = {}) =>
  anItem({ points: [aPoint([anEffect('approvePlan', plan)])], ...more });
const left = (rows: TestRows, log: Verified, person = 'sekreterare') =>
  effectsLeft(on(rows, '2099-05-06', person), decidedIn(log));
const carried = (rows: TestRows, log: Verified, today = '2099-05-06', person = 'sekreterare') =>
  afterAct(rows, carryOut(on(rows, today, person), { standings: decidedIn(log) }));
const sent = planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-01T08:00:00Z' });
const faultsOf = (rows: TestRows, log: Verified) =>
  left(rows, log).flatMap(({ faults }) => faults.map(({ code }) => code));

describe("A body's plan", () => {
  const log = decidedAndAdjusted(approving(ofCommittee));
  const draftGoal = aGoal('nytt-mål', 'successFactor', {
    plan: ofCommittee,
    state: 'proposed',
    parents: [goalKey('mål-1')],
  });

  test('is approved with its goals when the decision is adjusted, and only then', () => {
    const rows = base(sent, draftGoal);
    expect(left(rows, aLog({ decide: approving(ofCommittee) }))).toEqual([]);
    const after = carried(rows, log);
    expect(after.get(plans, ofCommittee)).toMatchObject({ state: 'approved', approvedBy: 'sekreterare' });
    expect(after.get(goals, goalKey('nytt-mål'))?.state).toBe('adopted');
    expect(left(after, log)).toEqual([]);
  });

  test('of a year that has begun is in force at once', () => {
    expect(carried(base(sent, draftGoal), log, '2100-02-01').get(plans, ofCommittee)?.state).toBe('active');
  });

  test('closes the version that it takes the place of', () => {
    const revision = add(plans, {
      kind: 'operationalPlan',
      title: 'Verksamhetsplan',
      ownerBody: committee,
      year: 2100,
      version: 2,
      revision: 2,
      state: 'submitted',
    });
    const second = `${ofCommittee}.2`;
    const rows = base(planWith(ofCommittee, { state: 'approved' }), revision);
    const after = carried(rows, decidedAndAdjusted(approving(second)));
    expect(after.get(plans, key<'plans'>(second))?.state).toBe('approved');
    expect(after.get(plans, ofCommittee)?.state).toBe('closed');
  });

  test('that somebody has altered since, past the app, is not in force: the decision was of another', () => {
    const rows = base(sent, draftGoal);
    const [effect] = approving(ofCommittee).points.flatMap(({ effects }) => effects);
    const asDecided = approving(ofCommittee, { frozen: printsOf(rows, effect ? [effect] : []) });
    expect(carried(rows, decidedAndAdjusted(asDecided)).get(plans, ofCommittee)?.state).toBe('approved');
    const altered = rows.with(goalWith('nytt-mål', { title: 'Ett annat mål' }));
    expect(faultsOf(altered, decidedAndAdjusted(asDecided))).toEqual(['PLAN_NOT_AS_DECIDED']);
  });

  test('that has been taken back since is told of and left', () => {
    expect(faultsOf(base(), log)).toEqual(['PLAN_NOT_OPEN']);
  });

  test('is decided by that body and no other, and what a manager decides by no body', () => {
    expect(faultsOf(base(), decidedAndAdjusted(approving(ofCouncil)))).toEqual(['PLAN_NEEDS_DECISION']);
    expect(faultsOf(base(), decidedAndAdjusted(approving(ofEnhetA)))).toEqual(['PLAN_NEEDS_DECISION']);
    expect(faultsOf(base(), decidedAndAdjusted(approving('2100.finns.inte')))).toEqual([
      'EFFECT_TARGET_GONE',
    ]);
  });

  test('of the administration is approved by its committee where the model says so (P5)', () => {
    const rows = planning('sundsvall-2017').with(
      aRole('sekreterare', 'committeeSecretary'),
      planWith(ofAdministration, { state: 'submitted' }),
    );
    const after = carried(rows, decidedAndAdjusted(approving(ofAdministration)));
    expect(after.get(plans, ofAdministration)?.state).toBe('approved');
  });
});

describe('A plan that is approved with a change', () => {
  const item = approving(ofCommittee, { outcome: 'approvedWithChange', text: 'Planen godkänns utan mål 3.' });
  const log = aLog({ decide: item }, { adjust: item.item, at: '2099-05-06T08:00:00Z' });

  test('goes back with the words of the decision, and is in force when the change is written and sent', () => {
    const returned = carried(base(sent), log);
    expect(returned.get(plans, ofCommittee)).toMatchObject({
      state: 'returned',
      returnedReason: 'Planen godkänns utan mål 3.',
    });
    expect(faultsOf(returned, log)).toEqual(['PLAN_CHANGE_NOT_APPLIED']);
    const altered = returned.with(
      planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-10T08:00:00Z' }),
    );
    expect(carried(altered, log, '2099-05-11').get(plans, ofCommittee)?.state).toBe('approved');
  });
});

describe('F6: money that a decision moves', () => {
  const source = { kind: 'transferFromOtherBoard', body: 'andra-namnden', amountTkr: 1_000 };
  const statement = (fromDay: string, permanent = true) => ({
    hasCost: 'yes',
    phaseIn: 'Nytt team',
    costTkr: 1_500,
    fromDay,
    permanent,
    sources: { rows: [source, { kind: 'ownPhaseOut', body: null, amountTkr: 500 }] },
  });
  const frames = (rows: TestRows) =>
    rows
      .all(budgetLines)
      .map((line) => [line.body, line.year, line.amountTkr, line.secondYearTkr, line.thirdYearTkr]);

  test('changes both frames from its day, once; what is phased out at home changes none', () => {
    const own = add(financing, {
      year: 2100,
      body: committee,
      id: 'team',
      plan: ofCommittee,
      ...statement('2100-01-01'),
    } as Parameters<typeof add<typeof financing>>[1]);
    const log = decidedAndAdjusted(approving(ofCommittee));
    const after = carried(base(sent, own), log);
    expect(frames(after)).toEqual([
      ['andra-namnden', 2100, -1_000, -1_000, -1_000],
      ['namnden', 2100, 1_000, 1_000, 1_000],
    ]);
    expect(left(after, log)).toEqual([]);
  });

  const costing = (fromDay: string, permanent: boolean) =>
    anItem({
      financing: {
        ...{ hasCost: 'yes', reason: '', phaseIn: 'Nytt team', costTkr: '1500', oneOffTkr: '' },
        ...{ fromDay, permanent },
        sources: [
          { kind: 'transferFromOtherBoard', body: 'andra-namnden', amountTkr: '1000' },
          { kind: 'ownPhaseOut', body: null, amountTkr: '500' },
        ],
      },
    });

  test('by a case of its own is what the log holds, whole when it is not for good', () => {
    const after = carried(base(), decidedAndAdjusted(costing('2100-07-01', false)));
    expect(frames(after)).toEqual([
      ['andra-namnden', 2099, 0, -1_000, 0],
      ['namnden', 2099, 0, 1_000, 0],
    ]);
  });

  test.each([
    ['2099-01-01', 1_000],
    ['2099-07-01', 500],
    ['2099-10-01', 250],
    ['2099-12-16', 43],
    ['2099-12-31', 3],
  ])(
    'that begins on %s for good gives its first year the part that is left, %i of 1 000',
    (fromDay, part) => {
      const after = carried(base(), decidedAndAdjusted(costing(fromDay, true)));
      expect(frames(after)).toEqual([
        ['andra-namnden', 2099, -part, -1_000, -1_000],
        ['namnden', 2099, part, 1_000, 1_000],
      ]);
    },
  );

  test('is not moved by a body that only proposes it to another', () => {
    const item = { ...costing('2100-01-01', true), points: [aPoint([], { forwardTo: 'fullmaktige' })] };
    expect(left(base(), decidedAndAdjusted(item))).toEqual([]);
  });
});

describe('A report', () => {
  const august = key<'periods'>('2099.T2');
  const approved = (body: string) =>
    decidedAndAdjusted(anItem({ body, points: [aPoint([anEffect('approveReport', august)])] }));
  const rows = base(aRole('ansvarig', 'systemManager'), {
    act: 'alter',
    list: 'periods',
    year: null,
    key: august,
    values: { state: 'closing' },
  });

  test('that the council adopts locks what it rests on, by whoever may lock', () => {
    const [one] = left(rows, approved('fullmaktige'));
    expect(one?.faults.map(({ code }) => code)).toEqual(['NOT_ALLOWED']);
    const after = carried(rows, approved('fullmaktige'), '2099-10-01', 'ansvarig');
    expect(after.get(periods, august)?.state).toBe('locked');
  });

  test("of a committee's locks nothing for the others, and one of a period that nobody knows is told of", () => {
    expect(left(rows, approved(committee))).toEqual([]);
    const unknown = anItem({ points: [aPoint([anEffect('approveReport', '1900.T9')])] });
    expect(faultsOf(rows, decidedAndAdjusted(unknown))).toEqual(['EFFECT_TARGET_GONE']);
    expect(rows.get(periods, april)).not.toBeNull();
  });
});

describe('A plan that calls itself approved', () => {
  const log = decidedAndAdjusted(approving(ofCommittee));
  const plan = (values: Parameters<typeof planWith>[1]) => {
    const row = base(planWith(ofCommittee, values)).get(plans, ofCommittee);
    if (row === null) throw new Error('no plan');
    return row;
  };
  const approvedAt = '2099-06-01T08:00:00Z';

  test('is held to an adjusted decision in the log', () => {
    expect(heldToLog(plan({ state: 'active', approvedAt }), log)).toBe('held');
    const onlyDecided = aLog({ decide: approving(ofCommittee) });
    expect(heldToLog(plan({ state: 'active', approvedAt }), onlyDecided)).toBe('notInLog');
    expect(heldToLog(plan({ state: 'draft' }), log)).toBeNull();
  });

  test('is looked for among all that the body decides: its own, and its units\u2019 where the model says so', () => {
    const approved = [ofCommittee, ofAdministration, ofEnhetA, ofCouncil].map((one) =>
      planWith(one, { state: 'active', approvedAt }),
    );
    const found = (preset: 'rjh-2017' | 'sundsvall-2017') =>
      heldPlans(planning(preset).with(...approved), { body: committee, from: 2100, log }).map(
        ({ plan: one, hold }) => [one.key, hold],
      );
    expect(found('rjh-2017')).toEqual([[ofCommittee, 'held']]);
    expect(found('sundsvall-2017')).toEqual([
      [ofAdministration, 'notInLog'],
      [ofCommittee, 'held'],
    ]);
  });

  test('before the log began can be held to nothing', () => {
    const other = decidedAndAdjusted(anItem());
    expect(heldToLog(plan({ state: 'active', approvedAt }), other)).toBe('notInLog');
    expect(heldToLog(plan({ state: 'active', approvedAt: '2098-01-01T08:00:00Z' }), other)).toBe('beforeLog');
    expect(heldToLog(plan({ state: 'active', approvedAt }), aLog())).toBe('beforeLog');
  });
});

test("the chain's head is the last row that holds", () => {
  const log = decidedAndAdjusted(anItem());
  expect(headOf(log)).toEqual({ number: 2, print: log.rows[1]?.print });
  const [first, last] = log.rows;
  if (!first || !last) throw new Error('no rows');
  expect(headOf({ rows: [first, { ...last, holds: false }], findings: [] })?.number).toBe(1);
  expect(headOf(aLog())).toBeNull();
});
