// A plan is begun: blank, from last year's, from a template; no link is lost, nothing closed comes along.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { chain } from '../../../src/core/chain.ts';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { confirmCopied, recordSection } from '../../../src/core/planning/rules/textRules.ts';
import { add } from '../../../src/schema/change.ts';
import { activities, activityStates } from '../../../src/schema/lists/activities.ts';
import { goalStates, goals } from '../../../src/schema/lists/goals.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { budgetLines } from '../../../src/schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../src/schema/lists/planning/planSections.ts';
import { risks } from '../../../src/schema/lists/planning/risks.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
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
  enhetB,
  goalKey,
  modelOf,
} from '../../given/organisation.ts';
import {
  aBudgetLine,
  aDocument,
  aSection,
  documentKey,
  formOf,
  goalWith,
  ofEnhetA,
  planKey,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const next = planKey('2101.operationalPlan.enhet-a');
const begin = (
  rows: TestRows,
  from: Parameters<typeof startPlan>[1]['from'],
  owner = enhetA,
  person = 'chef-enhet-a',
) =>
  startPlan(asked(rows, person), {
    owner: { unit: owner, body: null },
    year: 2101,
    title: 'VP 2101',
    from,
    horizonYears: 1,
  });

/** Enhet A's plan of 2100, in force, with one of everything. */
const before = planning('rjh-2017').with(
  aDocument('gäller'),
  aDocument('slut', { validTo: '2100-12-31' }),
  planWith(ofEnhetA, {
    state: 'active',
    governingDocuments: [documentKey('gäller'), documentKey('slut')],
    contributesTo: [goalKey('faktor'), goalKey('enhet-a~m')],
  }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], validToYear: 2105 }),
  aGoal('enhet-a~m', 'operational', {
    ownerUnit: enhetA,
    parents: [goalKey('faktor')],
    validFromYear: 2100,
    validToYear: 2100,
    plan: ofEnhetA,
    description: 'Så',
    measurability: 'Vi ser',
  }),
  aGoal('enhet-a~under', 'operational', {
    ownerUnit: enhetA,
    parents: [goalKey('enhet-a~m')],
    validFromYear: 2100,
    validToYear: 2100,
    plan: ofEnhetA,
  }),
  aGoal('enhet-a~går-vidare', 'operational', {
    ownerUnit: enhetA,
    parents: [goalKey('faktor')],
    validFromYear: 2100,
    validToYear: 2102,
    plan: ofEnhetA,
  }),
  anIndicator('enhet-a~i', 'enhet-a~m', { ownerUnit: enhetA, plan: ofEnhetA, reportedBy: [enhetA] }),
  anIndicator('annans', 'enhet-a~m', { definition: 'Hur många' }),
  aTarget('annans', 80, { year: 2101, unit: enhetA }),
  aBudgetLine('410', { secondYearTkr: 110, thirdYearTkr: 120 }),
  anActivity('enhet-a~pågår', 'enhet-a~m', {
    year: 2100,
    plan: ofEnhetA,
    startDay: '2100-03-01',
    endDay: '2100-11-30',
    fundedBy: [planKey('2100.enhet-a..410') as never],
  }),
  anActivity('enhet-a~klar', 'enhet-a~m', { year: 2100, plan: ofEnhetA, state: 'done' }),
  aSection(ofEnhetA, 'conditionsInside', { text: 'Många slutar' }),
  add(risks, { year: 2100, unit: enhetA, id: 'enhet-a~r', plan: ofEnhetA, title: 'Vakanser' }),
  add(risks, { year: 2100, unit: enhetA, id: 'enhet-a~s', plan: ofEnhetA, title: 'Över', closed: true }),
);

describe('a blank plan', () => {
  test('bears the level’s kind, the cycle and the plan above', () => {
    const rows = afterAct(before, begin(before, 'blank'));
    expect(rows.get(plans, next)).toMatchObject({
      state: 'draft',
      cycleKind: 'newCreation',
      version: 1,
      responsible: 'chef-enhet-a',
      parent: null,
    });
    expect(codesOf(begin(rows, 'blank'))).toEqual(['PLAN_EXISTS']);
  });

  test('is begun by those who may write there, for a year that has a model', () => {
    expect(codesOf(begin(before, 'blank', enhetB))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(begin(before, 'blank', enhetB, 'controller-1'))).toEqual([]);
    expect(codesOf(begin(before, 'lastYear', enhetB, 'controller-1'))).toEqual(['PLAN_GONE']);
    expect(codesOf(begin(before, { template: planKey('borta') }))).toEqual(['PLAN_GONE']);
  });
});

describe('from last year’s', () => {
  const rows = afterAct(before, begin(before, 'lastYear'));
  const copy = goalKey('enhet-a~2101-m');

  test('what ends is copied as a draft with its links; what goes on is not copied', () => {
    expect(rows.get(goals, copy)).toMatchObject({
      state: 'draft',
      plan: next,
      parents: ['faktor'],
      copiedFrom: 'enhet-a~m',
      validFromYear: 2101,
      validToYear: 2101,
      toBeChecked: ['title', 'description', 'measurability'],
    });
    expect(rows.get(goals, goalKey('enhet-a~2101-under'))?.parents).toEqual([copy]);
    expect(formOf(rows, next).goals.map(({ goal, carried }) => [goal.key, carried])).toEqual([
      ['enhet-a~går-vidare', true],
      [copy, false],
      ['enhet-a~2101-under', false],
    ]);
  });

  test('an own figure follows its goal, so that its history stays; another is copied with its targets', () => {
    expect(rows.get(indicators, planKey('enhet-a~i') as never)?.attachedTo).toEqual(['enhet-a~m', copy]);
    const copied = rows.all(indicators).find(({ copiedFrom }) => copiedFrom === 'annans');
    expect(copied).toMatchObject({
      key: 'enhet-a~2101-annans',
      attachedTo: [copy],
      ownerUnit: enhetA,
      toBeChecked: ['title', 'definition'],
    });
    expect(rows.all(targets).find(({ indicator }) => indicator === copied?.key)).toMatchObject({
      year: 2101,
      value: 80,
      toBeChecked: true,
    });
    expect(rows.get(indicators, planKey('annans') as never)).toEqual(
      before.get(indicators, planKey('annans') as never),
    );
  });

  test('work that is not done comes along, paid by the new year’s line', () => {
    const [line] = rows.by(budgetLines, 'year', 2101);
    expect(line).toMatchObject({ amountTkr: 110, secondYearTkr: 120, toBeChecked: true });
    expect(rows.by(activities, 'year', 2101)).toMatchObject([
      {
        supports: [copy],
        state: 'ongoing',
        startDay: '2101-01-01',
        endDay: '2101-12-31',
        fundedBy: [line?.key],
        plan: next,
      },
    ]);
  });

  test('texts and open risks come along to be checked, and documents that hold', () => {
    expect(rows.by(planSections, 'plan', next)).toMatchObject([{ text: 'Många slutar', toBeChecked: true }]);
    expect(rows.by(risks, 'plan', next)).toMatchObject([{ title: 'Vakanser', toBeChecked: true }]);
    expect(rows.get(plans, next)).toMatchObject({
      governingDocuments: [documentKey('gäller')],
      contributesTo: ['faktor', copy],
      basedOn: ofEnhetA,
    });
  });

  test('each copied text is confirmed by being looked at or written anew', () => {
    const warned = (given: TestRows) =>
      formOf(given, next).warnings.find(({ key }) => key === 'PLAN_COPY_UNCHECKED')?.fault.values.count;
    const count = warned(rows) as number;
    const confirm = confirmCopied(asked(rows, 'chef-enhet-a'), {
      plan: next,
      copied: [{ list: 'goals', key: copy, field: 'title' }],
    });
    const once = afterAct(rows, confirm);
    expect(once.get(goals, copy)?.toBeChecked).toEqual(['description', 'measurability']);
    expect(warned(once)).toBe(count - 1);
    const written = afterAct(
      once,
      recordSection(asked(once, 'chef-enhet-a'), {
        plan: next,
        section: 'conditionsInside',
        text: 'Färre slutar',
      }),
    );
    expect(warned(written)).toBe(count - 2);
    const stranger = { plan: next, copied: [{ list: 'goals' as const, key: 'mål-1' }] };
    expect(codesOf(confirmCopied(asked(rows, 'chef-enhet-a'), stranger))).toEqual(['GOAL_NOT_OWN']);
  });

  test('once decided, the copy stands in the old one’s place in the thread', () => {
    const decided = rows.with(
      planWith(next, { state: 'active' }),
      goalWith(copy, { state: 'active' }),
      aGoal('annans-mål', 'operational', {
        ownerUnit: enhetB,
        parents: [goalKey('enhet-a~m')],
        validToYear: 2105,
      }),
    );
    const thread = chain(decided, modelOf('rjh-2017'), 2101);
    expect(thread.elements.get('annans-mål')?.parents).toEqual([copy]);
    expect(chain(decided, modelOf('rjh-2017'), 2100).elements.get('annans-mål')?.parents).toEqual([
      'enhet-a~m',
    ]);
  });
});

test('from a template of another’s, all is made the own, and nothing of the other’s is altered', () => {
  const result = begin(before, { template: ofEnhetA }, enhetB, 'chef-enhet-b');
  const rows = afterAct(before, result);
  if (!result.ok) throw new Error('not begun');
  expect(result.value.filter(({ act }) => act === 'alter')).toEqual([]);
  expect(rows.by(goals, 'ownerUnit', enhetB).map(({ id, plan }) => [id, plan])).toEqual(
    ['m', 'under', 'går-vidare'].map((id) => [`enhet-b~2101-${id}`, '2101.operationalPlan.enhet-b']),
  );
  expect(rows.by(indicators, 'ownerUnit', enhetB).map(({ reportedBy }) => reportedBy)).toEqual([
    [enhetB],
    [enhetB],
  ]);
});

const someGoals = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 12 }),
    state: fc.constantFrom(...goalStates),
    to: fc.constantFrom(2100, 2101, 2102),
    parents: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
  }),
  { selector: (one) => one.id, maxLength: 10 },
);
const someWork = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 9 }),
    state: fc.constantFrom(...activityStates),
    supports: fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 3 }),
  }),
  { selector: (one) => one.id, maxLength: 6 },
);

property.prop([someGoals, someWork], { numRuns: 60 })(
  'copying loses no link, and brings nothing that is closed',
  (ownGoals, work) => {
    const id = (n: number) => goalKey(`enhet-a~g${n}`);
    const rows = planning('rjh-2017').with(
      planWith(ofEnhetA, { state: 'active' }),
      ownGoals.map((one) =>
        aGoal(id(one.id), 'operational', {
          ownerUnit: enhetA,
          plan: ofEnhetA,
          state: one.state,
          validFromYear: 2100,
          validToYear: one.to,
          parents: one.parents.map(id),
        }),
      ),
      work.map((one) =>
        anActivity(`enhet-a~a${one.id}`, 'x', {
          year: 2100,
          plan: ofEnhetA,
          state: one.state,
          supports: one.supports.map(id),
        }),
      ),
    );
    const after = afterAct(rows, begin(rows, 'lastYear'));
    const copies = after.by(goals, 'plan', next);
    const ofCopy = new Map(copies.map((one) => [one.copiedFrom, one.key]));
    const leads = (key: string) => ofCopy.get(goalKey(key)) ?? key;
    for (const one of copies) {
      const original = one.copiedFrom === null ? null : rows.get(goals, one.copiedFrom);
      expect(['closed', 'superseded', 'withdrawn']).not.toContain(original?.state);
      expect(one.parents).toEqual(original?.parents?.map(leads));
    }
    for (const one of after.by(activities, 'plan', next)) {
      const original = one.copiedFrom === null ? null : rows.get(activities, one.copiedFrom);
      expect(['done', 'cancelled']).not.toContain(original?.state);
      expect(one.supports).toEqual(original?.supports?.map(leads));
    }
    const open = work.filter(({ state }) => state !== 'done' && state !== 'cancelled');
    expect(after.by(activities, 'plan', next)).toHaveLength(open.length);
  },
);
