// An adopted plan is revised as a version of its own: what was adopted is never altered, and holds until the new one is decided.
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { followUpForm } from '../../../src/core/followUp/form.ts';
import { plansOf } from '../../../src/core/planning/plan.ts';
import { approveUnitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { addGoal, alterGoal } from '../../../src/core/planning/rules/elementRules.ts';
import { giveUpRevision, revisePlan, revisionKey } from '../../../src/core/planning/rules/revisePlan.ts';
import { recordSection } from '../../../src/core/planning/rules/textRules.ts';
import { addBudgetLine, alterBudgetLine } from '../../../src/core/planning/rules/workRules.ts';
import { key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  asked,
  aTarget,
  codesOf,
  enhetA,
  goalKey,
  modelOf,
} from '../../given/organisation.ts';
import {
  aBudgetLine,
  aSection,
  formOf,
  goalWith,
  ofEnhetA,
  planKey,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const second = planKey('2100.operationalPlan.enhet-a..2');
const own = { ownerUnit: enhetA, plan: ofEnhetA, validToYear: 2105 };
const adopted = planning('rjh-2017').with(
  planWith(ofEnhetA, { state: 'active', contributesTo: [goalKey('mål-1')], approvedBy: 'omradeschef' }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], validToYear: 2105 }),
  aGoal('enhet-a~m', 'operational', { ...own, title: 'Som beslutat', parents: [goalKey('faktor')] }),
  anIndicator('enhet-a~i', 'enhet-a~m', { ownerUnit: enhetA, plan: ofEnhetA, reportedBy: [enhetA] }),
  aTarget('enhet-a~i', 80, { year: 2100, unit: enhetA, plan: ofEnhetA }),
  aSection(ofEnhetA, 'conditionsInside', { text: 'Som beslutat' }),
  ['equality', 'childRights', 'economy', 'regionalDevelopment'].map((one) =>
    aSection(ofEnhetA, `crosscutting.${one}`, { text: 'Så' }),
  ),
  aBudgetLine('410'),
);
const manager = (rows: TestRows) => asked(rows, 'chef-enhet-a');
const revised = afterAct(adopted, revisePlan(manager(adopted), { plan: ofEnhetA }));

/** Every row of the adopted plan, as it stands. */
const rowsOf = (rows: TestRows) => [
  rows.get(plans, ofEnhetA),
  rows.get(goals, goalKey('enhet-a~m')),
  ...rows.by(planSections, 'plan', ofEnhetA),
  ...rows.by(budgetLines, 'plan', ofEnhetA),
];

describe('a revision', () => {
  test('is a version beside the adopted one, which is left as it was to the last field', () => {
    expect(revised.get(plans, second)).toMatchObject({
      version: 2,
      state: 'draft',
      basedOn: ofEnhetA,
      title: 'Verksamhetsplan',
      approvedBy: null,
    });
    expect(rowsOf(revised)).toEqual(rowsOf(adopted));
  });

  test('has the adopted texts to write on, and carries goals, figures and money', () => {
    const form = formOf(revised, second);
    expect(form.sections.map(({ text }) => text)).toEqual(['Som beslutat']);
    expect(form.goals.map(({ goal, carried }) => [goal.title, carried])).toEqual([['Som beslutat', true]]);
    expect(form.indicators).toMatchObject([{ carried: true, targets: [{ target: { value: 80 } }] }]);
    expect(form.budget.map(({ code }) => code)).toEqual(['410']);
    expect(form.errors).toEqual([]);
  });

  test('what is written in it touches nothing that is adopted', () => {
    const acts = [
      (rows: TestRows) =>
        recordSection(manager(rows), { plan: second, section: 'conditionsInside', text: 'Nytt' }),
      (rows: TestRows) =>
        alterGoal(manager(rows), {
          plan: second,
          id: 'ny',
          goal: goalKey('enhet-a~m'),
          answer: { title: 'Ny lydelse' },
        }),
      (rows: TestRows) =>
        addBudgetLine(manager(rows), {
          plan: second,
          line: { code: '411', label: 'Tillägg', kind: 'cost', amountTkr: 10 },
        }),
    ];
    const written = acts.reduce((rows, act) => afterAct(rows, act(rows)), revised);
    expect(rowsOf(written)).toEqual(rowsOf(adopted));
    expect(formOf(written, ofEnhetA).goals.map(({ goal }) => goal.title)).toEqual(['Som beslutat']);
    expect(formOf(written, second).goals.map(({ goal }) => goal.title)).toEqual(['Ny lydelse']);
    const [line] = written.by(budgetLines, 'plan', ofEnhetA);
    const altered = alterBudgetLine(manager(written), {
      plan: second,
      line: line?.key ?? ('' as never),
      answer: { amountTkr: 1 },
    });
    expect(codesOf(altered)).toEqual(['GOAL_NOT_OWN']);
  });

  test('the adopted one cannot be written in, also while it is revised', () => {
    for (const rows of [adopted, revised, adopted.with(planWith(ofEnhetA, { state: 'underRevision' }))]) {
      const act = recordSection(manager(rows), {
        plan: ofEnhetA,
        section: 'conditionsInside',
        text: 'x',
      });
      expect(codesOf(act)).toEqual(['PLAN_NOT_OPEN']);
    }
  });

  test('the adopted one holds in the thread and in the follow-up until the new one is decided', () => {
    const drafted = afterAct(
      revised,
      alterGoal(manager(revised), {
        plan: second,
        id: 'ny',
        goal: goalKey('enhet-a~m'),
        answer: { title: 'Ny lydelse' },
      }),
    );
    const titles = (rows: TestRows) =>
      [...chain(rows, modelOf('rjh-2017'), 2100).elements.values()]
        .filter(({ owner }) => owner.unit === enhetA)
        .map(({ title }) => title);
    expect(titles(drafted)).toEqual(['Som beslutat']);
    const complete = drafted.with(
      goalWith('enhet-a~ny', {
        measurability: 'Vi ser',
        perspectives: ['medarbetare'],
        responsible: 'Chef',
        state: 'proposed',
      }),
    );
    const sent = complete.with(planWith(second, { state: 'submitted', submittedBy: 'chef-enhet-a' }));
    const decided = afterAct(sent, approveUnitPlan(asked(sent, 'omradeschef'), { plan: second }));
    expect(titles(decided)).toEqual(['Ny lydelse']);
    expect(decided.get(plans, second)).toMatchObject({ state: 'approved', approvedBy: 'omradeschef' });
    expect(decided.get(plans, ofEnhetA)).toEqual({ ...adopted.get(plans, ofEnhetA), state: 'closed' });
    const form = followUpForm(asked(decided, 'chef-enhet-a'), enhetA, key<'periods'>('2099.T1'));
    expect(form.ok).toBe(true);
    expect(formOf(decided, ofEnhetA).goals.map(({ goal }) => goal.title)).toEqual(['Som beslutat']);
  });
});

test.each([
  ['a draft', { state: 'draft' }],
  ['one that is sent', { state: 'submitted' }],
  ['one that is closed', { state: 'closed' }],
] as const)('%s is not revised', (_, values) => {
  const rows = adopted.with(planWith(ofEnhetA, values));
  expect(codesOf(revisePlan(manager(rows), { plan: ofEnhetA }))).toEqual(['PLAN_NOT_OPEN']);
});

test('nor is one that has a newer version, one that is gone, or another’s', () => {
  expect(codesOf(revisePlan(manager(revised), { plan: ofEnhetA }))).toEqual(['PLAN_NOT_OPEN']);
  expect(codesOf(revisePlan(manager(adopted), { plan: planKey('borta') }))).toEqual(['PLAN_GONE']);
  expect(codesOf(revisePlan(asked(adopted, 'chef-enhet-b'), { plan: ofEnhetA }))).toEqual(['NOT_ALLOWED']);
});

describe('a revision that is given up', () => {
  const givenUp = afterAct(revised, giveUpRevision(manager(revised), { plan: second }));

  test('leaves the adopted one, which may be revised anew under a number of its own', () => {
    const place = { unit: enhetA, body: null };
    expect(plansOf(givenUp, place, 2100).map(({ version }) => version)).toEqual([1]);
    const plan = givenUp.get(plans, ofEnhetA);
    if (!plan) throw new Error('gone');
    expect(revisionKey(manager(givenUp), plan)).toBe('2100.operationalPlan.enhet-a..3');
    expect(codesOf(revisePlan(manager(givenUp), { plan: ofEnhetA }))).toEqual([]);
  });

  test('is not given up when it has been sent, and a first version never', () => {
    const sent = revised.with(planWith(second, { state: 'submitted' }));
    expect(codesOf(giveUpRevision(manager(sent), { plan: second }))).toEqual(['PLAN_NOT_OPEN']);
    const draft = adopted.with(planWith(ofEnhetA, { state: 'draft' }));
    expect(codesOf(giveUpRevision(manager(draft), { plan: ofEnhetA }))).toEqual(['PLAN_NOT_OPEN']);
  });
});

test('a goal put into a revision is in that version alone', () => {
  const rows = afterAct(
    revised,
    addGoal(manager(revised), {
      plan: second,
      id: 'till',
      type: 'operational',
      answer: { title: 'Ett till', parents: [goalKey('faktor')] },
    }),
  );
  const titles = (plan: string, given: TestRows) => formOf(given, plan).goals.map(({ goal }) => goal.title);
  const decided = rows.with(
    planWith(second, { state: 'active' }),
    goalWith('enhet-a~till', { state: 'active' }),
  );
  expect(titles(second, decided)).toEqual(['Som beslutat', 'Ett till']);
  expect(titles(ofEnhetA, decided)).toEqual(['Som beslutat']);
});
