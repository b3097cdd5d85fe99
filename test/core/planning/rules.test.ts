// The acts of the wizard: what each writes, what it refuses, and that what is sent has no error left.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { approveUnitPlan, submitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import {
  addBasicMission,
  addFactor,
  addGoal,
  alterGoal,
  removeDraftGoal,
} from '../../../src/core/planning/rules/elementRules.ts';
import {
  addIndicator,
  alterIndicator,
  recordTargets,
  removeDraftIndicator,
} from '../../../src/core/planning/rules/figureRules.ts';
import { considerWarning, recordPlan, recordSection } from '../../../src/core/planning/rules/textRules.ts';
import {
  addActivity,
  addBudgetLine,
  addFollowUpItem,
  addRisk,
  alterActivity,
  alterFollowUpItem,
  alterRisk,
} from '../../../src/core/planning/rules/workRules.ts';
import type { Change } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import { key } from '../../../src/schema/field.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { indicators } from '../../../src/schema/lists/indicators.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { targets } from '../../../src/schema/lists/targets.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  asked,
  codesOf,
  enhetA,
  goalKey,
  indicatorKey,
} from '../../given/organisation.ts';
import {
  aReporter,
  aSection,
  formOf,
  ofAdministration,
  ofCommittee,
  ofCouncil,
  ofEnhetA,
  planKey,
  planning,
  planWith,
} from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const region = planning('rjh-2017').with(
  aReporter(),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål-1')], validToYear: 2105 }),
);
const chef = (rows: TestRows = region) => asked(rows, 'chef-enhet-a');
const here = { plan: ofEnhetA };
const goal = {
  ...here,
  id: 'm',
  type: 'operational',
  answer: { title: 'Färre väntar', parents: [goalKey('faktor')] },
};
const withGoal = afterAct(region, addGoal(chef(), goal));
const own = goalKey('enhet-a~m');

describe('elements', () => {
  test('a goal is a draft of the unit’s own, for the plan’s years', () => {
    expect(withGoal.get(goals, own)).toMatchObject({
      state: 'draft',
      plan: ofEnhetA,
      ownerUnit: enhetA,
      ownerBody: null,
      validFromYear: 2100,
      validToYear: 2100,
      parents: ['faktor'],
    });
  });

  test.each<[string, () => Result<readonly Change[]>, string[]]>([
    [
      'a type that the level does not own',
      () => addGoal(chef(), { ...goal, type: 'strategic' }),
      ['NOT_ALLOWED'],
    ],
    ['a factor as a goal', () => addGoal(chef(), { ...goal, type: 'successFactor' }), ['NOT_ALLOWED']],
    [
      'a factor where the level has none',
      () => addFactor(chef(), { ...goal, type: 'successFactor' }),
      ['NOT_ALLOWED'],
    ],
    [
      'a mission of another type',
      () => addBasicMission(asked(region, 'controller-1'), { ...goal, plan: ofCommittee }),
      ['NOT_ALLOWED'],
    ],
    ['a goal in another’s plan', () => addGoal(chef(), { ...goal, plan: ofCommittee }), ['NOT_ALLOWED']],
    ['a goal in no plan', () => addGoal(chef(), { ...goal, plan: planKey('borta') }), ['PLAN_GONE']],
    [
      'a title that is too long',
      () => addGoal(chef(), { ...goal, answer: { title: 'x'.repeat(201) } }),
      ['FIELD_TOO_LONG'],
    ],
    ['no title', () => addGoal(chef(), { ...goal, answer: { title: '' } }), ['FIELD_REQUIRED']],
    [
      'itself above itself (C3)',
      () => alterGoal(chef(withGoal), { ...here, id: '', goal: own, answer: { parents: [own] } }),
      ['CHAIN_BROKEN'],
    ],
  ])('%s is refused', (_, act, codes) => {
    expect(codesOf(act())).toEqual(codes);
  });

  test('a reporter writes for the manager; the other unit’s does not', () => {
    expect(codesOf(addGoal(asked(region, 'rapportor'), goal))).toEqual([]);
    expect(codesOf(addGoal(asked(region, 'chef-enhet-b'), goal))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(addGoal(asked(region, 'omradeschef'), goal))).toEqual([]);
    expect(codesOf(addGoal(asked(region, 'ledamot-a'), goal))).toEqual(['NOT_ALLOWED']);
  });

  test('one that others hang on is not removed; else its own figures go with it', () => {
    const under = { ...goal, id: 'u', answer: { title: 'Under', parents: [own] } };
    const used = afterAct(withGoal, addGoal(chef(withGoal), under));
    const refused = removeDraftGoal(chef(used), { ...here, goal: own });
    expect(!refused.ok && refused.faults[0]).toMatchObject({
      code: 'GOAL_IN_USE',
      values: { label: 'Färre väntar', by: 'Under' },
    });
    const measured = withGoal.with(anIndicator('enhet-a~i', own, { plan: ofEnhetA, ownerUnit: enhetA }));
    const removed = afterAct(measured, removeDraftGoal(chef(measured), { ...here, goal: own }));
    expect([removed.get(goals, own)?.state, removed.all(indicators)[0]?.withdrawn]).toEqual([
      'withdrawn',
      true,
    ]);
    expect(formOf(removed, ofEnhetA).goals).toEqual([]);
  });

  property.prop([fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })], { numRuns: 40 })(
    'however goals are linked, no ring comes about',
    (links) => {
      const id = (n: number) => goalKey(`enhet-a~g${n}`);
      const six = [0, 1, 2, 3, 4, 5].reduce(
        (rows, n) => afterAct(rows, addGoal(chef(rows), { ...goal, id: `g${n}`, answer: { title: `${n}` } })),
        region,
      );
      const linked = links.reduce((rows, [child, parent]) => {
        const parents = [...(rows.get(goals, id(child))?.parents ?? []), id(parent)];
        const act = alterGoal(chef(rows), { ...here, id: '', goal: id(child), answer: { parents } });
        return act.ok ? rows.with(act.value) : rows;
      }, six);
      for (const n of [0, 1, 2, 3, 4, 5]) {
        const above = new Set<string>(linked.get(goals, id(n))?.parents);
        for (const one of above)
          for (const up of linked.get(goals, goalKey(one))?.parents ?? []) above.add(up);
        expect(above.has(id(n))).toBe(false);
      }
    },
  );
});

describe('figures', () => {
  const indicator = {
    title: 'Väntetid',
    kind: 'indicator',
    unit: 'days',
    decimals: 0,
    direction: 'lowerIsBetter',
    frequency: 'tertial',
    measurableIn: ['T1', 'YR'],
    attachedTo: [own],
    source: 'manual',
    colourRule: { kind: 'limits' },
    aggregation: 'none',
  } as const;
  const input = { ...here, id: 'i', indicator, targets: [{ year: 2100, value: 30, yellowLimit: 40 }] };

  test('come with their targets, and are held to the plan’s years', () => {
    const rows = afterAct(withGoal, addIndicator(chef(withGoal), input));
    expect(rows.get(indicators, indicatorKey('enhet-a~i'))).toMatchObject({
      ownerUnit: enhetA,
      plan: ofEnhetA,
      validFromYear: 2100,
    });
    expect(rows.all(targets)).toMatchObject([
      { year: 2100, unit: enhetA, indicator: 'enhet-a~i', value: 30, yellowLimit: 40 },
    ]);
    expect(formOf(rows, ofEnhetA).indicators).toMatchObject([
      { targets: [{ year: 2100, target: { value: 30 } }] },
    ]);
    const again = afterAct(
      rows,
      recordTargets(chef(rows), {
        ...here,
        indicator: indicatorKey('enhet-a~i'),
        targets: [{ year: 2100, value: 25 }],
      }),
    );
    expect(again.all(targets)).toMatchObject([{ value: 25, yellowLimit: 40 }]);
    expect(codesOf(addIndicator(chef(withGoal), { ...input, targets: [{ year: 2101, value: 1 }] }))).toEqual([
      'NOT_ALLOWED',
    ]);
  });

  test('a plan of three years has targets for three', () => {
    const rows = withGoal.with(planWith(ofEnhetA, { horizonYears: 4 }));
    expect(formOf(rows, ofEnhetA).indicators).toEqual([]);
    const three = [2100, 2101, 2102].map((year) => ({ year, value: 1 }));
    expect(codesOf(addIndicator(chef(rows), { ...input, targets: three }))).toEqual([]);
    expect(
      codesOf(addIndicator(chef(rows), { ...input, targets: [...three, { year: 2103, value: 1 }] })),
    ).toEqual(['NOT_ALLOWED']);
  });

  test.each([
    ['a goal of the council’s', [goalKey('mål-1')], ['GOAL_NOT_OWN']],
    ['a goal of the own beside one of another’s', [own, goalKey('faktor')], ['GOAL_NOT_OWN']],
    ['nothing', [], ['FIELD_REQUIRED']],
  ])('are not attached to %s', (_, attachedTo, codes) => {
    expect(
      codesOf(addIndicator(chef(withGoal), { ...input, indicator: { ...indicator, attachedTo } })),
    ).toEqual(codes);
  });

  test('what others have decided is not altered, and gets no target of the unit’s own', () => {
    const rows = withGoal.with(anIndicator('nämndens', own));
    const place = { ...here, indicator: indicatorKey('nämndens') };
    expect(codesOf(recordTargets(chef(rows), { ...place, targets: [{ year: 2100, value: 1 }] }))).toEqual([
      'GOAL_NOT_OWN',
    ]);
    expect(codesOf(alterIndicator(chef(rows), { ...place, answer: { title: 'x' } }))).toEqual([
      'GOAL_NOT_OWN',
    ]);
    expect(codesOf(removeDraftIndicator(chef(rows), place))).toEqual(['GOAL_NOT_OWN']);
  });
});

describe('work, money and risks', () => {
  const activity = { title: 'Öppet hus', supports: [own], startDay: '2100-02-01', endDay: '2100-03-01' };

  test('an activity is the unit’s, and a body has none', () => {
    const rows = afterAct(withGoal, addActivity(chef(withGoal), { ...here, id: 'a', activity }));
    expect(formOf(rows, ofEnhetA).activities).toMatchObject([
      { activity: { state: 'notStarted', unit: enhetA }, carried: false },
    ]);
    const a = key<'activities'>('2100.enhet-a~a');
    const turned = afterAct(
      rows,
      alterActivity(chef(rows), { ...here, activity: a, answer: { endDay: '2100-01-01' } }),
    );
    expect(formOf(turned, ofEnhetA).activities[0]?.findings.map(({ fault }) => fault.code)).toContain(
      'DAYS_NOT_ORDERED',
    );
    expect(codesOf(alterActivity(chef(rows), { ...here, activity: key('borta'), answer: {} }))).toEqual([
      'GOAL_NOT_OWN',
    ]);
    expect(
      codesOf(addActivity(asked(rows, 'controller-1'), { plan: ofCommittee, id: 'a', activity })),
    ).toEqual(['NOT_ALLOWED']);
  });

  test('a follow-up plan is a body’s', () => {
    const item = { title: 'Tillgänglighet', meetingDay: '2100-05-20', form: 'oral' as const };
    const rows = afterAct(
      region,
      addFollowUpItem(asked(region, 'controller-1'), { plan: ofCommittee, id: 't', item }),
    );
    expect(formOf(rows, ofCommittee).followUpItems).toMatchObject([{ title: 'Tillgänglighet' }]);
    const t = key<'followUpItems'>('2100.namnden.namnden~t');
    const withdrawn = { plan: ofCommittee, item: t, answer: { withdrawn: true } };
    const without = afterAct(rows, alterFollowUpItem(asked(rows, 'controller-1'), withdrawn));
    expect(formOf(without, ofCommittee).followUpItems).toEqual([]);
    expect(codesOf(addFollowUpItem(chef(), { ...here, id: 't', item }))).toEqual(['NOT_ALLOWED']);
  });

  test('a risk has its score, and a budget line its place', () => {
    const place = { plan: ofAdministration };
    const head = (rows: TestRows) => asked(rows, 'forvaltningschef');
    const risky = afterAct(
      region,
      addRisk(head(region), { ...place, id: 'r', risk: { title: 'Brist', likelihood: 4, impact: 2 } }),
    );
    expect(formOf(risky, ofAdministration).risks[0]?.score).toBe(8);
    const r = key<'risks'>('2100.forvaltningen..forvaltningen~r');
    const graver = afterAct(risky, alterRisk(head(risky), { ...place, risk: r, answer: { impact: 3 } }));
    expect(formOf(graver, ofAdministration).risks[0]).toMatchObject({
      score: 12,
      findings: [{ field: 'handling' }],
    });
    expect(
      codesOf(addRisk(head(region), { ...place, id: 'r', risk: { title: 'x', likelihood: 5 } })),
    ).toEqual(['FIELD_OUT_OF_RANGE']);
    const line = { code: '1', label: 'Ram', kind: 'frame' as const, amountTkr: 5 };
    expect(codesOf(addBudgetLine(head(region), { ...place, line }))).toEqual([]);
  });

  test('a section that the plan does not have is not written', () => {
    expect(codesOf(recordSection(chef(), { ...here, section: 'conditionsOutside', text: 'x' }))).toEqual([
      'NOT_ALLOWED',
    ]);
    expect(codesOf(recordSection(chef(), { ...here, section: 'conditionsInside', text: 'x' }))).toEqual([]);
  });

  test('a warning is considered, and taken up again', () => {
    const act = (rows: TestRows, considered: boolean) =>
      afterAct(rows, considerWarning(chef(rows), { ...here, warning: 'PLAN_COPY_UNCHECKED', considered }));
    const once = act(region, true);
    expect(once.get(plans, ofEnhetA)?.considered).toEqual(['PLAN_COPY_UNCHECKED']);
    expect(act(once, false).get(plans, ofEnhetA)?.considered).toEqual([]);
  });
});

/** Answers of Enhet A's short plan, each there or not. */
const answers: readonly ((rows: TestRows) => TestRows)[] = [
  (rows) =>
    afterAct(rows, recordPlan(chef(rows), { ...here, answer: { contributesTo: [goalKey('faktor')] } })),
  ...['equality', 'childRights', 'economy', 'regionalDevelopment'].map(
    (one) => (rows: TestRows) => rows.with(aSection(ofEnhetA, `crosscutting.${one}`, { text: 'Så.' })),
  ),
];

property.prop([fc.subarray([...answers])], { numRuns: 40 })(
  'a plan is sent when no error is left, and only then; what is sent can be approved',
  (given) => {
    const rows = given.reduce((now, answer) => answer(now), region);
    const { errors } = formOf(rows, ofEnhetA);
    const sent = submitPlan(chef(rows), { ...here, considered: [] });
    expect(sent.ok).toBe(errors.length === 0);
    expect(sent.ok).toBe(given.length === answers.length);
    if (sent.ok)
      expect(codesOf(approveUnitPlan(asked(rows.with(sent.value), 'omradeschef'), here))).toEqual([]);
  },
);

test('on approval the unit’s drafts come into force, and the council’s plan is nobody’s to send but its writers’', () => {
  const filled = answers.reduce((now, answer) => answer(now), withGoal);
  const complete = afterAct(
    filled,
    alterGoal(chef(filled), {
      ...here,
      id: '',
      goal: own,
      answer: { measurability: 'Kön', responsible: 'Chef', perspectives: ['patient'] },
    }),
  );
  const sent = afterAct(complete, submitPlan(chef(complete), { ...here, considered: [] }));
  const approved = afterAct(sent, approveUnitPlan(asked(sent, 'omradeschef'), here));
  expect(approved.get(goals, own)?.state).toBe('adopted');
  expect(codesOf(submitPlan(chef(), { plan: ofCouncil, considered: [] }))).toEqual(['NOT_ALLOWED']);
});
