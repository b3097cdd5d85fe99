// The public view shows what is adopted and locked, and nothing else (S39, S22, domain.md 5.9).
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printsOf } from '../../../src/core/meeting/decide/frozen.ts';
import { stepPeriod } from '../../../src/core/period/lifeCycle.ts';
import { withEarlierVersions } from '../../../src/core/period/versions.ts';
import type { Logs } from '../../../src/core/published/adopted.ts';
import type { PublishedFigure } from '../../../src/core/published/figure.ts';
import { type PublishedResults, publishedResults } from '../../../src/core/published/results.ts';
import { sv } from '../../../src/features/insight/published/text.ts';
import { add, alter, type Change } from '../../../src/schema/change.ts';
import { type Key, key } from '../../../src/schema/field.ts';
import type { InputOf, RowOf } from '../../../src/schema/list.ts';
import { assessments } from '../../../src/schema/lists/assessments.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { goals } from '../../../src/schema/lists/goals.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import type { plans } from '../../../src/schema/lists/plans.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { targets } from '../../../src/schema/lists/targets.ts';
import { presetIds } from '../../../src/steering/presets/preset.ts';
import { alteredDocument, type Part } from '../../given/alteredModel.ts';
import { anEffect, anItem, aPoint, decidedAndAdjusted } from '../../given/decidedItems.ts';
import {
  aGoal,
  aJudgement,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aRole,
  asked,
  aTarget,
  committee,
  enhetA,
  enhetB,
  goalKey,
  indicatorKey,
  unitKey,
} from '../../given/organisation.ts';
import { aPlan, council } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const august = key<'periods'>('2099.T2');
const care = 'halsoOchSjukvard';
const decided = { decidedBody: council, decidedDay: '2098-11-27', decidedParagraph: 112 };

const region = anOrganisation('rjh-2024').with(
  aRole('forvaltningsledare', 'systemManager'),
  aRole('systemagare', 'systemOwner'),
  aGoal('vården', 'overall', {
    ownerBody: council,
    goalArea: care,
    description: 'God och nära.',
    ...decided,
  }),
  anIndicator('bup', 'vården', { attachedTo: [goalKey('vården')] }),
  aTarget('bup', 75),
  anOutcome('bup', { value: 60, comment: 'HEMLIGT' }),
);

const moved = (rows: TestRows, period: Key<'periods'>, act: 'open' | 'lock' | 'reopen'): TestRows => {
  const wished = stepPeriod(asked(rows, act === 'reopen' ? 'systemagare' : 'forvaltningsledare'), {
    period,
    act,
    reason: 'Fel',
  });
  if (!wished.ok) throw new Error(JSON.stringify(wished.faults));
  return rows.with(wished.value);
};

const noLogs: Logs = new Map([
  [council, decidedAndAdjusted()],
  [committee, decidedAndAdjusted()],
]);
function shownIn(rows: TestRows, logs: Logs = noLogs): PublishedResults {
  const found = publishedResults(asked(rows, 'ledamot-a'), logs);
  if (!found.ok || found.value.kind !== 'shown') throw new Error(JSON.stringify(found));
  return found.value.results;
}
const figuresIn = (results: PublishedResults): readonly PublishedFigure[] =>
  results.areas.flatMap((area) => area.goals.flatMap((goal) => goal.figures));
const bup = (rows: TestRows) => figuresIn(shownIn(rows)).find((figure) => figure.key === 'bup');
const goalsIn = (rows: TestRows, logs: Logs = noLogs) =>
  shownIn(rows, logs).areas.flatMap((area) => area.goals.map((goal) => goal.key));

const lockedApril = moved(region, april, 'lock');
const openAugust = moved(lockedApril, august, 'open').with(anOutcome('bup', { value: 80, period: august }));

describe('The public view', () => {
  test('S39: shows T1 while T2 is open and says that it comes from the latest follow-up, and T2 once that is locked', () => {
    const before = shownIn(openAugust);
    expect(before.areas.map((area) => area.label)).toEqual(['Hälso- och sjukvård']);
    expect(bup(openAugust)).toMatchObject({ value: 60, target: 75, status: 'partly', trend: 'unknown' });
    expect(sv.latest(before.period)).toBe(
      'Resultaten är hämtade från den senaste uppföljningen (per april\u00a02099).',
    );
    const after = moved(openAugust, august, 'lock');
    expect(bup(after)).toMatchObject({ value: 80, status: 'fulfilled', trend: 'improved' });
    expect(bup(after)?.points.map(({ value }) => value)).toEqual([60, 80]);
    expect(sv.latest(shownIn(after).period)).toContain('(per augusti\u00a02099)');
  });

  test.each(presetIds)('is there in %s only where the model says so', (preset) => {
    const kindOf = (rows: TestRows) => {
      const found = publishedResults(asked(rows, 'ledamot-a'), noLogs);
      return found.ok && found.value.kind;
    };
    const rows = anOrganisation(preset);
    expect(kindOf(rows)).toBe(preset === 'rjh-2024' ? 'shown' : 'off');
    const on = alteredDocument(preset, (document) => {
      (document.rules as Part).publicResultView = true;
    });
    const model = (validFromYear: number) =>
      add(steeringModels, { id: preset, version: 2, name: 'Ny', validFromYear, model: on });
    expect(kindOf(rows.with(model(2000)))).toBe('shown');
    // What was locked before the model published stays inside.
    if (preset !== 'rjh-2024') expect(kindOf(rows.with(model(2099)))).toBe('nothingLocked');
  });

  test('says when it was locked, and by which decision the report was adopted', () => {
    expect(shownIn(lockedApril)).toMatchObject({ lockedDay: '2099-05-06', reopened: false, report: null });
    const report = anItem({ paragraph: 31, points: [aPoint([anEffect('approveReport', april)])] });
    const logs = new Map([[council, decidedAndAdjusted(report)]]);
    expect(shownIn(lockedApril, logs).report).toMatchObject({
      body: 'Fullmäktige',
      paragraph: 31,
      proof: 'log',
    });
  });

  test('shows of a period that is being corrected what was locked last, until it is locked again', () => {
    const reopened = moved(lockedApril, april, 'reopen');
    const row = reopened.by(outcomes, 'indicator', indicatorKey('bup'))[0] as RowOf<typeof outcomes>;
    const situation = asked(reopened, 'chef-enhet-a');
    const corrected = reopened.with(withEarlierVersions(situation, [alter(outcomes, row, { value: 90 })]));
    expect(shownIn(corrected).reopened).toBe(true);
    expect(bup(corrected)?.value).toBe(60);
    const again = moved(corrected, april, 'lock');
    expect(shownIn(again).reopened).toBe(false);
    expect(bup(again)?.value).toBe(90);
  });

  test('leaves out a figure that is not what was locked', () => {
    const row = lockedApril.by(outcomes, 'indicator', indicatorKey('bup'))[0] as RowOf<typeof outcomes>;
    const past = lockedApril.with(alter(outcomes, row, { value: 99 }));
    expect(bup(past)).toMatchObject({ value: null, status: 'notAssessed', missing: 'altered' });
    expect(bup(past)?.points).toEqual([]);
  });

  test('tells a goal as it has been judged, with what was computed beside it, and judges none itself', () => {
    const goal = (rows: TestRows) => shownIn(rows).areas[0]?.goals[0];
    expect(goal(lockedApril)?.judged).toBeNull();
    expect(shownIn(lockedApril).areas[0]?.counts).toMatchObject({ partly: 1, fulfilled: 0 });
    const judged = moved(
      region.with(
        add(assessments, {
          ...{ year: 2099, period: april, body: council, goal: goalKey('vården'), method: 'manual' },
          ...{ status: 'fulfilled', computedStatus: 'partly', coverage: 'good', judgedBy: 'x@y.se' },
          justification: 'HEMLIGT',
        }),
        aJudgement({ unit: enhetA, goal: goalKey('vården'), status: 'notFulfilled' }),
      ),
      april,
      'lock',
    );
    expect(goal(judged)?.judged).toEqual({ status: 'fulfilled', computed: 'partly', coverage: 'good' });
  });

  test('shows women and men together or not at all, and nobody who could be recognised', () => {
    const figure = (value: number, women: number | null, men: number | null, unit: 'percent' | 'number') =>
      figuresIn(
        shownIn(
          moved(
            region.with(
              anIndicator('kön', 'vården', { genderSplit: true, unit }),
              anOutcome('kön', { value, women, men }),
            ),
            april,
            'lock',
          ),
        ),
      ).find((one) => one.key === 'kön');
    expect(figure(50, 60, 40, 'percent')).toMatchObject({ value: 50, women: 60, men: 40 });
    expect(figure(50, 60, null, 'percent')).toMatchObject({ value: 50, women: null, men: null });
    expect(figure(20, 12, 8, 'number')).toMatchObject({ value: 20, women: 12, men: 8 });
    expect(figure(4, null, null, 'number')).toMatchObject({
      value: null,
      missing: 'few',
      status: 'notAssessed',
    });
    // The total and the women would tell how few the men are.
    expect(figure(20, 17, 3, 'number')).toMatchObject({
      value: null,
      women: null,
      men: null,
      missing: 'few',
    });
  });

  test('puts the figures of women and men together as all people’s', () => {
    const two = moved(
      region.with(
        anIndicator('två', 'vården', {
          ...{ reportedBy: [enhetA, enhetB], aggregation: 'mean', genderSplit: true },
        }),
        anOutcome('två', { value: 40, women: 30, men: 50 }),
        anOutcome('två', { unit: enhetB, value: 60, women: 70, men: 50 }),
      ),
      april,
      'lock',
    );
    expect(figuresIn(shownIn(two)).find((one) => one.key === 'två')).toMatchObject({
      ...{ value: 50, women: 50, men: 50, answered: { units: 2, of: 2 } },
    });
  });
});

describe('What is adopted', () => {
  const plan = key<'plans'>('2099.operationalPlan..namnden');
  const aPlanOf = (more: Partial<InputOf<typeof plans>>): Change =>
    aPlan({ year: 2099, ownerUnit: null, ownerBody: committee, state: 'active', ...more });
  const stamps = { decidedBody: committee, decidedDay: '2099-05-05', decidedParagraph: 1 };
  const withPlan = lockedApril.with(
    aPlanOf({ ...stamps, approvedAt: '2099-05-06T09:00:00Z' }),
    aGoal('nämndens', 'basicMission', { goalArea: care, plan, ...stamps }),
  );
  const effect = anEffect('approvePlan', plan);
  const logOf = (rows: TestRows, paragraph = 1): Logs =>
    new Map([
      [council, decidedAndAdjusted()],
      [
        committee,
        decidedAndAdjusted(
          anItem({ paragraph, points: [aPoint([effect])], frozen: printsOf(rows, [effect]) }),
        ),
      ],
    ]);

  test('is what the log has, adjusted, as it reads now', () => {
    expect(goalsIn(withPlan, logOf(withPlan))).toEqual(['vården', 'nämndens']);
    const goal = shownIn(withPlan, logOf(withPlan, 7)).areas[0]?.goals[1];
    expect(goal?.decision).toEqual({ body: 'Nämnden', day: '2099-05-05', paragraph: 7, proof: 'log' });
    const reworded = withPlan.with(
      alter(goals, withPlan.get(goals, goalKey('nämndens')) as RowOf<typeof goals>, { title: 'Annat' }),
    );
    expect(goalsIn(reworded, logOf(withPlan))).toEqual(['vården']);
    expect(publishedResults(asked(reworded, 'ledamot-a'), logOf(withPlan))).toMatchObject({
      value: { withheld: 1 },
    });
  });

  test('is not what only calls itself decided, once the log has begun', () => {
    const other = new Map([...noLogs, [committee, decidedAndAdjusted(anItem())]]);
    expect(goalsIn(withPlan, other)).toEqual(['vården']);
    const unstamped = lockedApril.with(aGoal('ingens', 'basicMission', { goalArea: care }));
    expect(goalsIn(unstamped)).toEqual(['vården']);
    const later = lockedApril.with(
      aGoal('egen', 'basicMission', { goalArea: care, ...stamps, decidedDay: '2099-05-06' }),
    );
    expect(goalsIn(later, new Map([[committee, decidedAndAdjusted(anItem())]]))).not.toContain('egen');
  });

  test('is not for publishing before the log has been asked', () => {
    expect(shownIn(withPlan, logOf(withPlan)).isChecked).toBe(true);
    expect(shownIn(withPlan, new Map()).isChecked).toBe(false);
  });
});

describe('Nothing leaks', () => {
  const draft = key<'plans'>('2099.operationalPlan..namnden');
  const unitsDraft = key<'plans'>('2099.operationalPlan.enhet-a');
  const base = openAugust.with(
    aPlan({ year: 2099, ownerUnit: null, ownerBody: committee, state: 'draft' }),
    aPlan({ year: 2099, state: 'submitted' }),
  );
  const published = JSON.stringify(shownIn(base));
  const figure = fc.integer({ min: -1000, max: 1000 });
  const id = fc.integer({ min: 1, max: 1e6 }).map((n) => `x${n}`);
  const secret = 'HEMLIGT';
  /** Each a row that is not adopted, not locked, or not for others to read. */
  const rows = fc.oneof(
    fc
      .tuple(id, fc.constantFrom('draft', 'proposed', 'withdrawn', 'superseded', 'active', 'adopted'))
      .map(([one, state]) =>
        aGoal(one, 'basicMission', { title: secret, goalArea: care, plan: draft, state: state as 'draft' }),
      ),
    fc
      .tuple(id, fc.constantFrom('draft', 'proposed', 'withdrawn'))
      .map(([one, state]) =>
        aGoal(one, 'basicMission', { title: secret, goalArea: care, ...decided, state: state as 'draft' }),
      ),
    id.map((one) => aGoal(one, 'basicMission', { title: secret, goalArea: care })),
    fc
      .tuple(id, fc.constantFrom(draft, unitsDraft))
      .map(([one, plan]) => anIndicator(one, 'vården', { title: secret, plan })),
    id.map((one) => anIndicator(one, 'vården', { title: secret, withdrawn: true })),
    id.map((one) => anIndicator(`enhet-a~${one}`, 'vården', { title: secret, ownerUnit: enhetA })),
    fc
      .tuple(figure, fc.constantFrom(draft, unitsDraft))
      .map(([value, plan]) =>
        aTarget('bup', value, { revision: value, plan, replaces: key<'targets'>('2099.bup') }),
      ),
    fc
      .tuple(figure, fc.constantFrom(enhetB, unitKey('omradet')))
      .map(([value, unit]) => anOutcome('bup', { unit, value, period: august, comment: secret })),
    fc.constantFrom('fulfilled', 'partly', 'notFulfilled').map((status) =>
      add(assessments, {
        ...{ year: 2099, period: august, body: council, goal: goalKey('vården'), method: 'manual' },
        ...{ status, justification: secret },
      }),
    ),
    id.map((one) => anActivity(one, 'vården', { title: secret, state: 'delayed' })),
    id.map((one) =>
      add(deviations, {
        ...{ id: one, title: secret, type: 'goal', unit: enhetA, severity: 'critical', state: 'open' },
        detected: '2099-05-02',
      }),
    ),
    fc.constantFrom(enhetA, enhetB).map((unit) =>
      add(followUps, {
        year: 2099,
        period: august,
        unit,
        state: 'ready',
        causes: secret,
        goodResults: secret,
      }),
    ),
  );

  test('of drafts, of what is not locked, and of what people have written', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), (more) => {
        const distinct = [
          ...new Map(more.map((change) => [`${change.list} ${change.key}`, change])).values(),
        ];
        expect(JSON.stringify(shownIn(base.with(distinct)))).toBe(published);
      }),
      { numRuns: 60 },
    );
    expect(published).not.toContain(secret);
    expect(published).not.toMatch(/chef-enhet-a|@/);
  });

  test('and what nobody has locked is not shown at all', () => {
    const never = anOrganisation('rjh-2024').with(
      region.all(periods).map((row) => alter(periods, row, { state: 'open' })),
    );
    expect(publishedResults(asked(never, 'ledamot-a'), noLogs)).toEqual({
      ...{ ok: true, value: { kind: 'nothingLocked' } },
    });
    expect(never.all(bodies).length).toBeGreaterThan(0);
    expect(never.all(targets)).toEqual([]);
  });
});
