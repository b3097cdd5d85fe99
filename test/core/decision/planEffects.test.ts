// What a body's decision does to plans, reports and frames when it is adjusted (P4, P5, F6), and plans that are held to the log.
import { describe, expect, test } from 'vitest';
import { carryOut } from '../../../src/core/decision/carryOut.ts';
import { effectsLeft } from '../../../src/core/decision/effects.ts';
import { heldPlans, heldToLog } from '../../../src/core/decision/heldToLog.ts';
import { confirmation, printNow } from '../../../src/core/decision/plans/confirmed.ts';
import { decidedIn, headOf } from '../../../src/core/decision/standing.ts';
import type { Verified } from '../../../src/core/log/verify.ts';
import { adoptedIn, printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { changedSinceDecided } from '../../../src/core/planning/differences/frozenPlan.ts';
import { isWritable } from '../../../src/core/planning/plan.ts';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { alterBudgetLine } from '../../../src/core/planning/rules/workRules.ts';
import { personNamed, type Situation } from '../../../src/core/situation.ts';
import { chainControl } from '../../../src/core/thread/control.ts';
import { add, type Change } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { modelInForce } from '../../../src/steering/inForce.ts';
import { words } from '../../../src/ui/planChanges/text.ts';
import { aLog, anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import { afterAct, aGoal, april, aRole, asked, committee, goalKey } from '../../given/organisation.ts';
import {
  aPlan,
  formOf,
  goalWith,
  ofAdministration,
  ofCommittee,
  ofCouncil,
  ofEnhetA,
  planKey,
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
/** The plan is decided as it is in these rows. */
const decidedOn = (rows: TestRows, plan: string, more: Parameters<typeof anItem>[0] = {}) =>
  approving(plan, { frozen: printsOf(rows, [anEffect('approvePlan', plan)]), ...more });
const left = (rows: TestRows, log: Verified, person = 'sekreterare') =>
  effectsLeft(on(rows, '2099-05-06', person), decidedIn(log));
const carried = (rows: TestRows, log: Verified, today = '2099-05-06', person = 'sekreterare') =>
  afterAct(rows, carryOut(on(rows, today, person), { standings: decidedIn(log) }));
const sent = planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-01T08:00:00Z' });
const faultsOf = (rows: TestRows, log: Verified) =>
  left(rows, log).flatMap(({ faults }) => faults.map(({ code }) => code));

describe("A body's plan", () => {
  const draftGoal = aGoal('nytt-mål', 'successFactor', {
    plan: ofCommittee,
    state: 'proposed',
    parents: [goalKey('mål-1')],
  });

  const rows = base(sent, draftGoal);
  const log = decidedAndAdjusted(decidedOn(rows, ofCommittee));

  test('is approved with its goals when the decision is adjusted, and only then', () => {
    expect(left(rows, aLog({ decide: decidedOn(rows, ofCommittee) }))).toEqual([]);
    const after = carried(rows, log);
    const decided = { decidedBody: committee, decidedDay: '2099-05-05', decidedParagraph: 1 };
    expect(after.get(plans, ofCommittee)).toMatchObject({ state: 'approved', approvedBy: null, ...decided });
    expect(after.get(goals, goalKey('nytt-mål'))).toMatchObject({ state: 'adopted', ...decided });
    expect(left(after, log)).toEqual([]);
  });

  test('that the body has decided is not told of by the control (P4)', () => {
    const model = modelInForce(rows, 2100);
    if (!model.ok) throw new Error('no model');
    const codes = (at: TestRows) => chainControl(at, model.value, 2100).map(({ code }) => code);
    expect(codes(carried(rows, log))).not.toContain('P4');
    expect(codes(base(planWith(ofCommittee, { state: 'approved' })))).toContain('P4');
  });

  test('of a year that has begun is in force at once', () => {
    expect(carried(rows, log, '2100-02-01').get(plans, ofCommittee)?.state).toBe('active');
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
    const both = base(planWith(ofCommittee, { state: 'approved' }), revision);
    const after = carried(both, decidedAndAdjusted(decidedOn(both, second)));
    expect(after.get(plans, key<'plans'>(second))?.state).toBe('approved');
    expect(after.get(plans, ofCommittee)?.state).toBe('closed');
  });

  test('that somebody has altered since, past the app, is not in force: the decision was of another', () => {
    const changes = [
      goalWith('nytt-mål', { title: 'Ett annat mål' }),
      goalWith('nytt-mål', { state: 'withdrawn' }),
      planWith(ofCommittee, { contributesTo: [goalKey('mål-2')] }),
    ];
    for (const change of changes) {
      const altered = rows.with(change);
      expect(faultsOf(altered, log), change.key).toEqual(['PLAN_NOT_AS_DECIDED']);
      expect(carried(altered, log).get(plans, ofCommittee)?.state).toBe('submitted');
    }
    expect(faultsOf(rows, decidedAndAdjusted(approving(ofCommittee)))).toEqual(['PLAN_NOT_AS_DECIDED']);
  });

  test('that is decided anew, as it is now, comes in force by that decision', () => {
    const altered = rows.with(goalWith('nytt-mål', { title: 'Ett annat mål' }));
    const anew = decidedOn(altered, ofCommittee, { day: '2099-06-05', paragraph: 7 });
    const both = decidedAndAdjusted(decidedOn(rows, ofCommittee), anew);
    const after = carried(altered, both);
    expect(after.get(plans, ofCommittee)).toMatchObject({ state: 'approved', decidedParagraph: 7 });
    expect(left(after, both)).toEqual([]);
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
    const theirs = planning('sundsvall-2017').with(
      aRole('sekreterare', 'committeeSecretary'),
      planWith(ofAdministration, { state: 'submitted' }),
    );
    const after = carried(theirs, decidedAndAdjusted(decidedOn(theirs, ofAdministration)));
    expect(after.get(plans, ofAdministration)?.state).toBe('approved');
  });
});

describe('A plan that is approved with a change', () => {
  const item = approving(ofCommittee, { outcome: 'approvedWithChange', text: 'Planen godkänns utan mål 3.' });
  const base = (...more: readonly Change[]) =>
    planning('rjh-2017').with(
      aRole('sekreterare', 'committeeSecretary'),
      add(roleAssignments, {
        person: 'sekreterare',
        name: 'Sekreterare',
        role: 'committeeSecretary',
        body: committee,
      }),
      ...more,
    );
  const deeds = [{ decide: item }, { adjust: item.item, at: '2099-05-06T08:00:00Z' }] as const;
  const log = aLog(...deeds);
  const effect = anEffect('approvePlan', ofCommittee);
  const printIn = (rows: TestRows) => printNow({ rows }, effect) ?? '';
  const confirmedLog = (rows: TestRows) => {
    const [standing] = decidedIn(log);
    const asked = standing && confirmation(on(rows), standing, { effect, shown: printIn(rows) });
    if (!asked?.ok) throw new Error('not confirmed');
    return aLog(...deeds, { confirm: asked.value.row });
  };

  test('goes back with the words of the decision, and is in force when the change is sent and confirmed', () => {
    const draftGoal = aGoal('nytt-mål', 'successFactor', { plan: ofCommittee, state: 'proposed' });
    const returned = carried(base(sent, draftGoal), log);
    expect(returned.get(goals, goalKey('nytt-mål'))?.state).toBe('draft');
    expect(returned.get(plans, ofCommittee)).toMatchObject({
      state: 'returned',
      returnedReason: 'Planen godkänns utan mål 3.',
    });
    expect(faultsOf(returned, log)).toEqual(['PLAN_CHANGE_NOT_APPLIED']);
    const altered = returned.with(
      planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-10T08:00:00Z' }),
    );
    expect(faultsOf(altered, log)).toEqual(['PLAN_CHANGE_UNCONFIRMED']);
    expect(carried(altered, log, '2099-05-11').get(plans, ofCommittee)?.state).toBe('submitted');
    const after = carried(altered, confirmedLog(altered), '2099-05-11');
    expect(after.get(plans, ofCommittee)?.state).toBe('approved');
    const plan = after.get(plans, ofCommittee);
    expect(plan && heldToLog(after, plan, confirmedLog(altered))).toBe('held');
    const rewritten = after.with(planWith(ofCommittee, { title: 'En annan plan' }));
    expect(plan && heldToLog(rewritten, plan, confirmedLog(altered))).toBe('differs');
  });

  test('shows what is altered since the decision: what was put in, written anew and taken out', () => {
    const own = { plan: ofCommittee, state: 'proposed', ownerBody: committee, validFromYear: 2100 } as const;
    const then = base(
      sent,
      aGoal('ett', 'successFactor', own),
      aGoal('två', 'successFactor', own),
      aGoal('tre', 'successFactor', own),
    );
    const [frozen] = adoptedIn(then, [effect]);
    const now = then.with(
      goalWith('ett', { title: 'Ett, med ändringen' }),
      goalWith('två', { state: 'withdrawn' }),
      aGoal('fyra', 'successFactor', own),
      planWith(ofCommittee, { contributesTo: [goalKey('mål-1')] }),
    );
    const told = (rows: TestRows) => {
      const found = changedSinceDecided(rows, ofCommittee, { frozen, words });
      if (!found?.ok) throw new Error('cannot be told');
      return found.value.differences.map(({ change, subject, key: one }) => [change, subject, one]);
    };
    expect(told(then)).toEqual([]);
    expect(told(now).toSorted((a, b) => a.join().localeCompare(b.join(), 'sv'))).toEqual([
      ['altered', 'goal', 'ett'],
      ['new', 'contribution', 'mål-1'],
      ['new', 'goal', 'fyra'],
      ['removed', 'goal', 'två'],
    ]);
    expect(changedSinceDecided(now, ofCommittee, { frozen: { plan: 1 }, words })).toBeNull();
    const odd = [
      '{',
      [
        ['goals', 'x', '{"a":1}'],
        ['okänd', '[]'],
      ],
    ];
    expect(changedSinceDecided(now, ofCommittee, { frozen: odd, words })?.ok).toBe(true);
  });

  test('is confirmed as it is: what is altered after that is looked at again, and only by the secretary', () => {
    const again = base(planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-10T08:00:00Z' }));
    const altered = again.with(planWith(ofCommittee, { title: 'Något helt annat' }));
    expect(faultsOf(altered, confirmedLog(again))).toEqual(['PLAN_CHANGE_UNCONFIRMED']);
    const [standing] = decidedIn(log);
    if (!standing) throw new Error('not decided');
    const shown = printIn(again);
    expect(confirmation(on(altered), standing, { effect, shown })).toMatchObject({
      faults: [{ code: 'ITEM_CHANGED' }],
    });
    expect(confirmation(on(again, '2099-05-11', 'controller-1'), standing, { effect, shown })).toMatchObject({
      faults: [{ code: 'NOT_ALLOWED' }],
    });
  });
});

describe('A plan that the body did not decide', () => {
  const draftGoal = aGoal('nytt-mål', 'successFactor', { plan: ofCommittee, state: 'proposed' });
  const refused = [anEffect('approvePlan', ofCommittee)];
  const rows = base(sent, draftGoal);
  const adjustedLog = (more: Parameters<typeof anItem>[0]) =>
    decidedAndAdjusted(anItem({ refused, ...more }));

  test.each([
    [
      'sent back',
      { outcome: 'remitted', remitReason: 'Utred vad målet kostar.', text: 'Återremiss.' },
      'Utred',
    ],
    ['rejected', { outcome: 'rejected', text: 'Nämnden avslår planen.' }, 'Nämnden avslår planen.'],
    ['struck from what was decided', { outcome: 'approvedWithChange', text: 'Endast punkt 1.' }, 'Endast'],
  ] as const)('and has %s goes back to be written in, with the reason', (_, more, reason) => {
    const log = adjustedLog(more);
    expect(left(rows, aLog({ decide: anItem({ refused, ...more }) }))).toEqual([]);
    expect(left(rows, log)).toMatchObject([{ returns: true, effect: { target: ofCommittee } }]);
    const after = carried(rows, log);
    const plan = after.get(plans, ofCommittee);
    expect(plan?.state).toBe('returned');
    expect(plan?.returnedReason).toContain(reason);
    expect(plan && isWritable(plan)).toBe(true);
    expect(after.get(goals, goalKey('nytt-mål'))?.state).toBe('draft');
    expect(left(after, log)).toEqual([]);
    // It is sent again, and nobody gives it back a second time.
    const again = planWith(ofCommittee, { state: 'submitted', submittedAt: '2099-05-10T08:00:00Z' });
    expect(left(after.with(again), log)).toEqual([]);
  });

  test('but tabled waits as it is, and another body’s plan is not theirs to give back', () => {
    expect(left(rows, adjustedLog({ outcome: 'tabled', refused: [] }))).toEqual([]);
    expect(left(rows, adjustedLog({ outcome: 'remitted', body: 'styrelsen' }))).toEqual([]);
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
    const rows = base(sent, own);
    const log = decidedAndAdjusted(decidedOn(rows, ofCommittee));
    const after = carried(rows, log);
    expect(frames(after)).toEqual([
      ['andra-namnden', 2100, -1_000, -1_000, -1_000],
      ['namnden', 2100, 1_000, 1_000, 1_000],
    ]);
    expect(left(after, log)).toEqual([]);
    // It stands in the plan, and is no change of what was decided.
    expect(formOf(after, ofCommittee).budget.map(({ amountTkr }) => amountTkr)).toEqual([1_000]);
    const plan = after.get(plans, ofCommittee);
    expect(plan && heldToLog(after, plan, log)).toBe('held');
    // Next year's plan has it in the frame, and needs no money for it anew.
    const started = afterAct(
      after,
      startPlan(asked(after, 'controller-1'), {
        year: 2101,
        owner: { unit: null, body: committee },
        title: 'Nästa',
        from: 'lastYear',
      }),
    );
    const next = formOf(started, '2101.operationalPlan..namnden');
    expect(next.budget.map(({ amountTkr }) => amountTkr)).toEqual([1_000]);
    expect(next.financing).toEqual([]);
  });

  test('is read in the plan that the body gets later in the year, and is not the plan’s to alter', () => {
    const log = decidedAndAdjusted(costing('2099-07-01', true));
    const after = carried(base(), log).with(aPlan({ ownerUnit: null, ownerBody: committee, year: 2099 }));
    const of2099 = planKey('2099.operationalPlan..namnden');
    const [line] = formOf(after, of2099).budget;
    expect(line).toMatchObject({ amountTkr: 500, movedBy: 'namnden-2099-05-05-1' });
    expect(
      line &&
        alterBudgetLine(asked(after, 'controller-1'), {
          plan: of2099,
          line: line.key,
          answer: { amountTkr: 9 },
        }),
    ).toMatchObject({ faults: [{ code: 'GOAL_NOT_OWN' }] });
  });

  test('that the council decides is received by the board whose cost it is', () => {
    const item = costing('2099-07-01', false);
    const theirs = { ...item, body: 'fullmaktige', financing: { ...item.financing, forBody: committee } };
    expect(frames(carried(base(), decidedAndAdjusted(theirs as typeof item)))).toEqual([
      ['andra-namnden', 2099, -1_000, 0, 0],
      ['namnden', 2099, 1_000, 0, 0],
    ]);
  });

  const costing = (fromDay: string, permanent: boolean) =>
    anItem({
      financing: {
        ...{ hasCost: 'yes', reason: '', phaseIn: 'Nytt team', costTkr: '1500', oneOffTkr: '' },
        ...{ fromDay, permanent, forBody: null },
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
  const log = decidedAndAdjusted(decidedOn(base(), ofCommittee));
  const holdOf = (values: Parameters<typeof planWith>[1], by: Verified) => {
    const rows = base(planWith(ofCommittee, values));
    const row = rows.get(plans, ofCommittee);
    if (row === null) throw new Error('no plan');
    return heldToLog(rows, row, by);
  };
  const approvedAt = '2099-06-01T08:00:00Z';

  test('is held to an adjusted decision in the log', () => {
    expect(holdOf({ state: 'active', approvedAt }, log)).toBe('held');
    const onlyDecided = aLog({ decide: approving(ofCommittee) });
    expect(holdOf({ state: 'active', approvedAt }, onlyDecided)).toBe('notInLog');
    expect(holdOf({ state: 'draft' }, log)).toBeNull();
    expect(holdOf({ state: 'active', approvedAt, title: 'Omskriven efter beslutet' }, log)).toBe('differs');
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
    expect(holdOf({ state: 'active', approvedAt }, other)).toBe('notInLog');
    expect(holdOf({ state: 'active', approvedAt: '2098-01-01T08:00:00Z' }, other)).toBe('beforeLog');
    expect(holdOf({ state: 'active', approvedAt }, aLog())).toBe('beforeLog');
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
