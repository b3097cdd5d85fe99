// The acceptance scenarios of planning that are rules: S01-S06 and S10 (S08 and S09 stand with the financing).
import { describe, expect, test } from 'vitest';
import { above, activityId, chain } from '../../../src/core/chain.ts';
import { approveUnitPlan, returnPlan, submitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { addFactor, alterGoal, removeDraftGoal } from '../../../src/core/planning/rules/elementRules.ts';
import { answerCrosscutting, recordPlan } from '../../../src/core/planning/rules/textRules.ts';
import { addBudgetLine, alterBudgetLine } from '../../../src/core/planning/rules/workRules.ts';
import type { Key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import {
  afterAct,
  aGoal,
  anActivity,
  anIndicator,
  aRole,
  asked,
  aTarget,
  codesOf,
  goalKey,
  modelOf,
} from '../../given/organisation.ts';
import {
  aDocument,
  administration,
  codesIn,
  documentKey,
  errorsOf,
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

describe('S01: the goals above are shown and never altered', () => {
  const group = planning('sundsvall-2017');

  test('the vision and the three overall goals stand at the top of the pyramid', () => {
    const { superior } = formOf(group, ofEnhetA, 'chef-enhet-a');
    expect(superior.map(({ goal, depth }) => [goal.key, depth])).toEqual([
      ['visionen', 0],
      ['mål-1', 1],
      ['mål-2', 1],
      ['mål-3', 1],
    ]);
  });

  test.each(['visionen', 'mål-1'])('%s cannot be altered or removed from a plan below', (goal) => {
    const place = { plan: ofEnhetA, id: 'x', goal: goalKey(goal) };
    for (const person of ['chef-enhet-a', 'controller-1']) {
      const situation = asked(group, person);
      expect(codesOf(alterGoal(situation, { ...place, answer: { title: 'Annat' } }))).toEqual([
        'GOAL_NOT_OWN',
      ]);
      expect(codesOf(removeDraftGoal(situation, place))).toEqual(['GOAL_NOT_OWN']);
    }
  });

  test('nor a plan that is not the unit’s own', () => {
    const act = (plan: Key<'plans'>) =>
      codesOf(recordPlan(asked(group, 'chef-enhet-a'), { plan, answer: { title: 'Annat' } }));
    expect([ofCouncil, ofCommittee, ofAdministration].map(act)).toEqual([
      ['NOT_ALLOWED'],
      ['NOT_ALLOWED'],
      ['NOT_ALLOWED'],
    ]);
    expect(act(ofEnhetA)).toEqual([]);
  });
});

/** An administration's plan with all that is asked for, by the model that asks the most. */
const complete = (): TestRows =>
  planning('sundsvall-2017').with(
    aDocument('policyn'),
    aGoal('nämndens', 'operational', { parents: [goalKey('mål-1')], validToYear: 2105 }),
    aGoal('faktorn', 'successFactor', {
      ownerUnit: administration,
      parents: [goalKey('nämndens')],
      perspectives: ['medarbetare'],
      state: 'draft',
      plan: ofAdministration,
      responsible: 'Chef',
      validFromYear: 2100,
    }),
    anIndicator('måttet', 'faktorn', {
      plan: ofAdministration,
      responsible: 'Chef',
      reportedBy: [administration],
    }),
    aTarget('måttet', 90, { year: 2100 }),
    anActivity('arbetet', 'faktorn', {
      year: 2100,
      unit: administration,
      plan: ofAdministration,
      responsible: 'chef',
      startDay: '2100-01-01',
      endDay: '2100-12-31',
    }),
    planWith(ofAdministration, {
      governingDocuments: [documentKey('policyn')],
      contributesTo: [goalKey('mål-1')],
      considered: [],
    }),
  );
const allWarnings = (rows: TestRows, plan: string) => formOf(rows, plan).warnings.map(({ key }) => key);
const sent = (rows: TestRows, plan = ofAdministration, person = 'forvaltningschef') =>
  submitPlan(asked(rows, person), { plan, considered: allWarnings(rows, plan) });

describe('S02: a plan without a governing document is not taken', () => {
  test('PLAN_NO_GOVDOC stands in the way until one in force is added', () => {
    const without = complete().with(planWith(ofAdministration, { governingDocuments: [] }));
    expect(codesOf(sent(without))).toEqual(['PLAN_NO_GOVDOC']);
    expect(codesOf(sent(complete()))).toEqual([]);
  });

  test.each([
    ['a draft', { state: 'draft' }],
    ['repealed', { state: 'repealed' }],
    ['out before the year', { validTo: '2099-12-31' }],
    ['in force after the year', { validFrom: '2101-01-01' }],
  ] as const)('a document that is %s does not count (G4)', (_, more) => {
    const rows = complete().with(
      aDocument('annan', more),
      planWith(ofAdministration, { governingDocuments: [documentKey('annan')] }),
    );
    expect(codesOf(sent(rows))).toEqual(['PLAN_NO_GOVDOC']);
  });
});

test('S03: a factor of a committee’s hangs on a strategic goal, and the thread then reaches the vision', () => {
  const region = planning('rjh-2017');
  const answer = { title: 'Vi håller ihop', perspectives: ['medarbetare'], responsible: 'Chef' };
  const place = { plan: ofCommittee, id: 'f' };
  const loose = afterAct(
    region,
    addFactor(asked(region, 'controller-1'), { ...place, type: 'successFactor', answer }),
  );
  const factor = goalKey('namnden~f');
  expect(codesIn(loose, ofCommittee)).toContain('SF_NO_GOAL');
  const linked = afterAct(
    loose,
    alterGoal(asked(loose, 'controller-1'), {
      ...place,
      goal: factor,
      answer: { parents: [goalKey('mål-1')] },
    }),
  );
  expect(codesIn(linked, ofCommittee)).not.toContain('SF_NO_GOAL');
  const decided = linked.with(goalWith(factor, { state: 'active' }));
  const thread = chain(decided, modelOf('rjh-2017'), 2100);
  expect([...above(thread, factor)]).toEqual(['mål-1', 'visionen']);
});

test('S04: a basic mission rests on law and is measured, and needs no goal above', () => {
  const mission = aGoal('uppdraget', 'basicMission', {
    ownerUnit: administration,
    state: 'draft',
    plan: ofAdministration,
    validFromYear: 2100,
  });
  const bare = planning('sundsvall-2017').with(mission);
  const own = (rows: TestRows) => errorsOf(rows, ofAdministration).filter((one) => one.includes('uppdraget'));
  expect(own(bare)).toEqual([
    'BASICMISSION_NO_LEGAL_BASIS uppdraget legalBasis',
    'BASICMISSION_NO_INDICATOR uppdraget indicators',
  ]);
  const whole = bare.with(
    goalWith('uppdraget', { legalBasis: ['Nämndens reglemente'] }),
    anIndicator('m', 'uppdraget'),
  );
  expect(own(whole)).toEqual([]);
});

describe('S05: an administration’s plan goes to its committee', () => {
  test('it is sent, and nobody approves it here', () => {
    expect(formOf(complete(), ofAdministration).decider).toMatchObject({ by: 'body', body: 'Nämnden' });
    const rows = afterAct(complete(), sent(complete()));
    expect(rows.get(plans, ofAdministration)).toMatchObject({
      state: 'submitted',
      submittedBy: 'forvaltningschef',
    });
    expect(rows.get(goals, goalKey('faktorn'))?.state).toBe('proposed');
    for (const person of ['forvaltningschef', 'controller-1', 'omradeschef']) {
      expect(codesOf(approveUnitPlan(asked(rows, person), { plan: ofAdministration }))).toEqual([
        'PLAN_NEEDS_DECISION',
      ]);
      expect(codesOf(returnPlan(asked(rows, person), { plan: ofAdministration, reason: 'Nej' }))).toEqual([
        'PLAN_NEEDS_DECISION',
      ]);
    }
    expect(codesOf(sent(rows))).toEqual(['PLAN_NOT_OPEN']);
  });
});

test('S06: the child-rights perspective is answered, or does not concern the plan for a reason', () => {
  const region = planning('rjh-2017');
  const answer = (
    rows: TestRows,
    perspective: string,
    given: Parameters<typeof answerCrosscutting>[1]['answer'],
  ) => answerCrosscutting(asked(rows, 'chef-enhet-a'), { plan: ofEnhetA, perspective, answer: given });
  const others = ['equality', 'economy', 'regionalDevelopment'].reduce(
    (rows, one) => afterAct(rows, answer(rows, one, { text: 'Så här gör vi.' })),
    region,
  );
  const unanswered = (rows: TestRows) =>
    formOf(rows, ofEnhetA).errors.flatMap(({ fault }) =>
      fault.code === 'CROSSCUTTING_UNANSWERED' ? [fault.values.perspective] : [],
    );
  expect(unanswered(others)).toEqual(['childRights']);
  expect(codesOf(answer(others, 'childRights', { notApplicable: ' ' }))).toEqual(['FIELD_REQUIRED']);
  const reason = 'Enheten möter inte barn';
  const answered = afterAct(others, answer(others, 'childRights', { notApplicable: reason }));
  expect(unanswered(answered)).toEqual([]);
  const entry = formOf(answered, ofEnhetA).crosscutting.find(
    ({ perspective }) => perspective.key === 'childRights',
  );
  expect(entry).toMatchObject({ notApplicable: reason, text: null });
  expect(codesOf(answer(others, 'hittepå', { text: 'x' }))).toEqual(['NOT_ALLOWED']);
});

describe('S10: new every other year, and a review in between', () => {
  const review = planning('sundsvall-2017').with(planWith(ofCouncil, { cycleKind: 'review' }));
  const asController = asked(review, 'controller-1');

  test('in a review a changed goal of the council’s needs one of the model’s reasons', () => {
    const changed = (changeReason: string | null) =>
      alterGoal(asController, {
        plan: ofCouncil,
        id: 'ny',
        goal: goalKey('mål-1'),
        answer: { title: 'Nytt', changeReason },
      });
    const rows = (changeReason: string | null) => afterAct(review, changed(changeReason));
    expect(codesIn(rows(null), ofCouncil)).toContain('GOAL_CHANGE_REASON_REQUIRED');
    expect(codesIn(rows('för att'), ofCouncil)).toContain('GOAL_CHANGE_REASON_REQUIRED');
    expect(codesIn(rows('changedConditions'), ofCouncil)).not.toContain('GOAL_CHANGE_REASON_REQUIRED');
  });

  test('what is decided stands as it was; the draft replaces it', () => {
    const rows = afterAct(
      review,
      alterGoal(asController, {
        plan: ofCouncil,
        id: 'ny',
        goal: goalKey('mål-1'),
        answer: { title: 'Nytt' },
      }),
    );
    expect(rows.get(goals, goalKey('mål-1'))).toEqual(review.get(goals, goalKey('mål-1')));
    expect(rows.get(goals, goalKey('fullmaktige~ny'))).toMatchObject({
      title: 'Nytt',
      replaces: 'mål-1',
      state: 'draft',
      parents: ['visionen'],
    });
    expect(formOf(rows, ofCouncil).goals.map(({ goal }) => goal.key)).not.toContain('mål-1');
  });

  test('the budget is indexed without any reason', () => {
    const line = { code: '1', label: 'Ram', kind: 'frame' as const, amountTkr: 1_000 };
    const before = afterAct(review, addBudgetLine(asController, { plan: ofCouncil, line }));
    const [row] = before.all(budgetLines);
    if (!row) throw new Error('no line');
    const after = afterAct(
      before,
      alterBudgetLine(asked(before, 'controller-1'), {
        plan: ofCouncil,
        line: row.key,
        answer: { amountTkr: 1_030 },
      }),
    );
    expect(after.all(budgetLines)[0]?.amountTkr).toBe(1_030);
    expect(codesIn(after, ofCouncil)).not.toContain('GOAL_CHANGE_REASON_REQUIRED');
  });
});

describe('a unit’s plan is approved by the manager above', () => {
  const region = planning('norrtalje-2019').with(aRole('vikarie', 'reporter', 'enhet-a'));
  const filled = ['equality', 'childRights', 'economy'].reduce(
    (rows, perspective) =>
      afterAct(
        rows,
        answerCrosscutting(asked(rows, 'vikarie'), {
          plan: ofEnhetA,
          perspective,
          answer: { text: 'Så här.' },
        }),
      ),
    afterAct(
      region,
      recordPlan(asked(region, 'chef-enhet-a'), {
        plan: ofEnhetA,
        answer: { contributesTo: [goalKey('mål-1')] },
      }),
    ),
  );
  const submitted = afterAct(filled, sent(filled, ofEnhetA, 'chef-enhet-a'));

  test.each([
    ['chef-enhet-a', ['PLAN_OWN_APPROVAL']],
    ['chef-enhet-b', ['NOT_ALLOWED']],
    ['controller-1', ['NOT_ALLOWED']],
    ['omradeschef', []],
    ['forvaltningschef', []],
  ])('%s: %j', (person, codes) => {
    expect(codesOf(approveUnitPlan(asked(submitted, person), { plan: ofEnhetA }))).toEqual(codes);
  });

  test('the manager above does not approve what he has sent himself', () => {
    const own = afterAct(filled, sent(filled, ofEnhetA, 'omradeschef'));
    expect(codesOf(approveUnitPlan(asked(own, 'omradeschef'), { plan: ofEnhetA }))).toEqual([
      'PLAN_OWN_APPROVAL',
    ]);
    expect(codesOf(approveUnitPlan(asked(own, 'forvaltningschef'), { plan: ofEnhetA }))).toEqual([]);
  });

  test('approved before its year it waits, and cannot be written in', () => {
    const rows = afterAct(submitted, approveUnitPlan(asked(submitted, 'omradeschef'), { plan: ofEnhetA }));
    expect(rows.get(plans, ofEnhetA)).toMatchObject({ state: 'approved', approvedBy: 'omradeschef' });
    expect(
      codesOf(recordPlan(asked(rows, 'chef-enhet-a'), { plan: ofEnhetA, answer: { title: 'x' } })),
    ).toEqual(['PLAN_NOT_OPEN']);
    expect(codesOf(approveUnitPlan(asked(rows, 'omradeschef'), { plan: ofEnhetA }))).toEqual([
      'PLAN_NOT_OPEN',
    ]);
  });

  test('returned with a reason it can be written in and sent again', () => {
    const act = (reason: string) => returnPlan(asked(submitted, 'omradeschef'), { plan: ofEnhetA, reason });
    expect(codesOf(act('  '))).toEqual(['FIELD_REQUIRED']);
    const returned = afterAct(submitted, act('Saknar aktiviteter'));
    expect(returned.get(plans, ofEnhetA)).toMatchObject({
      state: 'returned',
      returnedReason: 'Saknar aktiviteter',
    });
    expect(codesOf(sent(returned, ofEnhetA, 'chef-enhet-a'))).toEqual([]);
  });

  test('nothing that is not sent is approved', () => {
    expect(codesOf(approveUnitPlan(asked(filled, 'omradeschef'), { plan: ofEnhetA }))).toEqual([
      'PLAN_NOT_OPEN',
    ]);
    expect(codesOf(approveUnitPlan(asked(filled, 'omradeschef'), { plan: planKey('borta') }))).toEqual([
      'PLAN_GONE',
    ]);
  });

  test('a body’s plan is never approved here (P4)', () => {
    for (const plan of [ofCommittee, ofCouncil])
      expect(codesOf(approveUnitPlan(asked(submitted, 'controller-1'), { plan }))).toEqual([
        'PLAN_NEEDS_DECISION',
      ]);
  });

  test('the head of an administration decides his own where the model says so, but not what he has sent', () => {
    const rows = planning('rjh-2017').with(
      planWith(ofAdministration, { state: 'submitted', submittedBy: 'controller-1' }),
    );
    const codes = (more: TestRows) =>
      codesOf(approveUnitPlan(asked(more, 'forvaltningschef'), { plan: ofAdministration }));
    expect(codes(rows)).not.toContain('PLAN_OWN_APPROVAL');
    expect(codes(rows)).not.toContain('PLAN_NEEDS_DECISION');
    expect(codes(rows.with(planWith(ofAdministration, { submittedBy: 'forvaltningschef' })))).toEqual([
      'PLAN_OWN_APPROVAL',
    ]);
  });
});

test('a draft is not in the thread before its plan is decided', () => {
  const rows = complete().with(goalWith('faktorn', { state: 'active' }));
  const before = chain(rows, modelOf('sundsvall-2017'), 2100);
  expect(before.elements.get('faktorn')).toMatchObject({ indicators: [] });
  expect(before.elements.has(activityId('2100.arbetet'))).toBe(false);
  const decided = rows.with(planWith(ofAdministration, { state: 'approved' }));
  const after = chain(decided, modelOf('sundsvall-2017'), 2100);
  expect(after.elements.get('faktorn')).toMatchObject({ indicators: [{ title: 'måttet' }] });
  expect(after.elements.has(activityId('2100.arbetet'))).toBe(true);
});
