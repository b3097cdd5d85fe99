// The follow-up form of Enhet A in April: what is asked, what is done, what is missing.
import { describe, expect, test } from 'vitest';
import { approveFollowUp } from '../../../src/core/consolidation/approval.ts';
import { judgeFigure } from '../../../src/core/followUp/figureRules.ts';
import { type FollowUpForm, followUpForm } from '../../../src/core/followUp/form.ts';
import { add, alter } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import {
  afterAct,
  aGoal,
  aJudgement,
  anActivity,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  aRole,
  asked,
  aTarget,
  aUnit,
  codesOf,
  enhetA,
  enhetB,
  fullYearBefore,
  goalKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const region = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')], perspectives: ['medarbetare'] }),
);

function formOf(rows: TestRows, person = 'chef-enhet-a', period = april): FollowUpForm {
  const form = followUpForm(asked(rows, person), enhetA, period);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}
const figureOf = (form: FollowUpForm, title: string) => {
  const entry = form.figures.find((one) => one.indicator.title === title);
  if (!entry) throw new Error(`no figure ${title}`);
  return entry;
};

describe('the head', () => {
  test('unit, period, last day, who reports, and that it may be written in', () => {
    const { head } = formOf(region);
    expect(head).toMatchObject({
      unit: { name: 'Enhet A' },
      period: { key: '2099.T1' },
      deadline: '2099-05-15',
      daysLeft: 9,
      state: 'notStarted',
      reporter: 'chef-enhet-a',
      plan: null,
      closedBecause: null,
    });
  });

  test('a manager whose role has ended reports no more', () => {
    const reporterOf = (days: { validFrom?: string; validTo?: string }) => {
      const rows = anOrganisation('rjh-2017').with(
        aRole('ny-chef', 'manager', 'enhet-c', undefined, days),
        aUnit('enhet-c', { name: 'Enhet C' }),
      );
      const form = followUpForm(asked(rows, 'controller-1'), key<'units'>('enhet-c'), april);
      return form.ok && form.value.head.reporter;
    };
    expect(reporterOf({})).toBe('ny-chef');
    expect(reporterOf({ validTo: '2099-05-05' })).toBeNull();
    expect(reporterOf({ validFrom: '2099-05-07' })).toBeNull();
  });

  test('the plan in force, not a later draft', () => {
    const plan = { kind: 'operationalPlan', title: 'VP', ownerUnit: enhetA, year: 2099 } as const;
    const rows = region.with(add(plans, { ...plan, version: 3, state: 'active' }));
    expect(formOf(rows).head.plan).toMatchObject({ version: 3 });
  });

  test.each([
    ['chef-enhet-b', 'NOT_ALLOWED'],
    ['medarbetare-1', 'NOT_ALLOWED'],
    ['gast', 'NOT_ALLOWED'],
    ['omradeschef', undefined],
    ['controller-1', undefined],
  ])('for %s it is closed because: %s', (person, code) => {
    expect(formOf(region, person).head.closedBecause?.code).toBe(code);
  });

  test('a locked period is closed, and so is what has been approved', () => {
    expect(formOf(region, 'chef-enhet-a', aprilLastYear).head.closedBecause?.code).toBe('PERIOD_NOT_OPEN');
    const ready = region.with(add(followUps, { year: 2099, period: april, unit: enhetA, state: 'ready' }));
    const place = { unit: enhetA, period: april };
    const approved = afterAct(ready, approveFollowUp(asked(ready, 'omradeschef'), place));
    expect(formOf(approved).head.closedBecause).toMatchObject({
      code: 'NOT_ALLOWED',
      values: { state: 'approved' },
    });
  });

  test('a unit or a period that does not exist', () => {
    expect(codesOf(followUpForm(asked(region, 'gast'), key<'units'>('borta'), april))).toEqual([
      'SITE_NOT_SET_UP',
    ]);
  });
});

describe('the figures', () => {
  const measuring = region.with(anIndicator('m', 'faktor'), aTarget('m', 90));

  test("only the unit's own, for goals in force", () => {
    const rows = measuring.with(
      anIndicator('annans', 'faktor', { reportedBy: [enhetB] }),
      anIndicator('upphävd', 'borta'),
      aGoal('eget', 'operational', { ownerUnit: enhetA, parents: [goalKey('faktor')] }),
      anIndicator('eget mått', 'eget', { reportedBy: null }),
    );
    expect(formOf(rows).figures.map(({ indicator }) => indicator.title)).toEqual(['eget mått', 'm']);
  });

  test('one without an answer is missing, at its field', () => {
    const { missing, progress } = formOf(measuring);
    expect(missing[0]).toMatchObject({
      fault: { code: 'OUTCOME_MISSING', at: 'figures/m/value', warning: false },
      block: 'figures',
      item: 'm',
      field: 'value',
      place: 'figures/m/value',
      label: 'm',
    });
    expect(progress.blocks.figures).toEqual({ done: 0, of: 1 });
  });

  test.each([
    ['green', { value: 95 }, true, []],
    ['a reason for none', { missingReason: 'late' }, true, []],
    ['yellow without a word', { value: 80 }, false, ['COMMENT_TOO_SHORT']],
    ['red with too few', { value: 10, comment: 'Vi hann inte.' }, false, ['COMMENT_TOO_SHORT']],
    ['red with 29 characters', { value: 10, comment: 'x'.repeat(29) }, false, ['COMMENT_TOO_SHORT']],
    ['red with 30 characters', { value: 10, comment: 'x'.repeat(30) }, true, []],
    ['red with 30 spaces', { value: 10, comment: ' '.repeat(30) }, false, ['COMMENT_TOO_SHORT']],
  ] as const)('%s', (_name, outcome, done, codes) => {
    const entry = figureOf(formOf(measuring.with(anOutcome('m', outcome))), 'm');
    expect([entry.done, entry.missing.map(({ fault }) => fault.code)]).toEqual([done, codes]);
  });

  test('five measurements, the same period last year, and what it is compared with', () => {
    const rows = measuring.with(
      aTarget('m', 90, { year: 2098 }),
      anOutcome('m', { period: aprilLastYear, value: 88 }),
      anOutcome('m', { period: fullYearBefore, value: 91 }),
      anOutcome('m', { value: 93 }),
    );
    const entry = figureOf(formOf(rows), 'm');
    expect(entry.measurements.map(({ value, judgement }) => [value, judgement.status])).toEqual([
      [88, 'partly'],
      [91, 'fulfilled'],
      [93, 'fulfilled'],
    ]);
    expect([entry.lastYear?.value, entry.before?.value, entry.trend]).toEqual([88, 88, 'improved']);
  });

  test('after a change of method nothing before it is compared with', () => {
    const rows = measuring.with(
      anOutcome('m', { period: aprilLastYear, value: 88 }),
      anOutcome('m', { period: fullYearBefore, missingReason: 'methodChanged' }),
      anOutcome('m', { value: 93 }),
    );
    expect(figureOf(formOf(rows), 'm')).toMatchObject({ trend: 'unknown', before: null });
  });

  test('S20: what is measured for the full year only needs nothing in April', () => {
    const rows = measuring.with(
      anIndicator('år', 'faktor', { measurableIn: ['YR'] }),
      anOutcome('m', { value: 95 }),
    );
    const form = formOf(rows);
    expect(figureOf(form, 'år')).toMatchObject({
      place: 'notNow',
      missingReason: 'annualOnly',
      status: 'notAssessed',
      done: true,
    });
    expect(form.progress.blocks.figures).toEqual({ done: 1, of: 1 });
    expect(form.elements[0]?.suggested).toMatchObject({
      status: 'fulfilled',
      result: { total: 1, sharePct: 100 },
    });
  });
});

describe('green and not moved', () => {
  const green = region.with(anIndicator('m', 'faktor'), aTarget('m', 90), aTarget('m', 90, { year: 2098 }));
  const then = (value: number) => anOutcome('m', { period: aprilLastYear, value });
  const latest = (value: number) => anOutcome('m', { period: fullYearBefore, value });
  const placeOf = (rows: TestRows) => {
    const { place, repeatable } = figureOf(formOf(rows), 'm');
    return [place, repeatable];
  };

  test.each([
    [
      'the latest figure, green and within a tenth of last year',
      [then(93.9), latest(94)],
      'greenUnchanged',
      94,
    ],
    ['green both times, and moved', [then(93), latest(94)], 'needsAnswer', null],
    ['only last April', [then(93)], 'greenUnchanged', 93],
    ['green last, yellow a year ago', [then(85), latest(94)], 'needsAnswer', null],
    ['green a year ago, yellow last', [then(93), latest(85)], 'needsAnswer', null],
    ['nothing before', [], 'needsAnswer', null],
  ] as const)('%s', (_name, outcomes, place, value) => {
    expect(placeOf(green.with(...outcomes))).toEqual([place, value]);
  });

  test('a target that has moved past the figure needs an answer', () => {
    const raised = region.with(
      anIndicator('m', 'faktor'),
      aTarget('m', 99),
      aTarget('m', 90, { year: 2098 }),
      latest(94),
    );
    expect(placeOf(raised)).toEqual(['needsAnswer', null]);
  });

  test("of a total only the same period's figure can be repeated", () => {
    const total = region.with(
      anIndicator('m', 'faktor', { aggregation: 'sum' }),
      aTarget('m', 90),
      aTarget('m', 90, { year: 2098 }),
    );
    expect(placeOf(total.with(latest(300)))).toEqual(['needsAnswer', null]);
    expect(placeOf(total.with(then(100), latest(300)))).toEqual(['greenUnchanged', 100]);
  });

  test('it stays in its place when another figure has been written', () => {
    expect(placeOf(green.with(latest(94), anOutcome('m', { value: 50 })))).toEqual(['greenUnchanged', 94]);
  });
});

describe('while one types', () => {
  const entry = figureOf(
    formOf(
      region.with(
        anIndicator('m', 'faktor'),
        aTarget('m', 90),
        anOutcome('m', { period: aprilLastYear, value: 85 }),
      ),
    ),
    'm',
  );

  test.each([
    ['95', 'fulfilled', 'improved', false],
    ['80,5', 'partly', 'worsened', true],
    ['85', 'partly', 'unchanged', true],
    ['10', 'notFulfilled', 'worsened', true],
    ['', 'notAssessed', 'unknown', false],
    ['9x', 'notAssessed', 'unknown', false],
  ])('%j is %s, %s', (typed, status, trend, needsComment) => {
    expect(judgeFigure(entry, typed)).toMatchObject({ status, trend, needsComment });
  });

  test('what cannot be read says why; nothing is no fault', () => {
    expect(codesOf(judgeFigure(entry, '12,5,3').reading)).toEqual(['FIELD_NOT_A_NUMBER']);
    expect(judgeFigure(entry, ' ').reading).toEqual({ ok: true, value: null });
  });

  test.each([
    [{ kind: 'manual' }, 'status', '0,5', 'partly'],
    [{ kind: 'yesNo', expected: true }, 'yesNo', '1', 'fulfilled'],
  ] as const)('%j is given as %s', (colourRule, input, typed, status) => {
    const own = figureOf(formOf(region.with(anIndicator('k', 'faktor', { colourRule }))), 'k');
    expect([own.input, judgeFigure(own, typed).status]).toEqual([input, status]);
  });
});

describe('the goals and factors', () => {
  const goals = region.with(
    aGoal('eget', 'operational', { ownerUnit: enhetA, parents: [goalKey('faktor')] }),
    aGoal('buren', 'successFactor', { parents: [goalKey('mål')] }),
    anActivity('a', 'buren', { state: 'done' }),
    aGoal('mätt', 'successFactor', { parents: [goalKey('mål')] }),
    anIndicator('m', 'mätt'),
    aTarget('m', 90),
    aGoal('annans', 'successFactor', { parents: [goalKey('mål')] }),
  );

  test('its own, and those that its figures, goals and activities bear directly', () => {
    expect(formOf(goals).elements.map(({ element }) => element.id)).toEqual([
      'buren',
      'faktor',
      'mätt',
      'eget',
    ]);
  });

  test('each has a suggestion with what it is made of', () => {
    const buren = formOf(goals).elements[0];
    expect(buren?.suggested).toMatchObject({ status: 'fulfilled', way: 'activities' });
    expect(buren).toMatchObject({
      status: 'fulfilled',
      done: false,
      missing: [{ fault: { code: 'ASSESSMENT_MISSING' }, place: 'elements/buren/status' }],
    });
  });

  const judged = (more: Parameters<typeof aJudgement>[0]) =>
    formOf(goals.with(aJudgement({ unit: enhetA, goal: goalKey('buren'), ...more }))).elements[0];

  test.each([
    ['as suggested', { method: 'computed', status: 'fulfilled' }, []],
    ['otherwise, with a reason', { status: 'partly', justification: 'Två av fyra team är klara.' }, []],
    ['otherwise, without', { status: 'partly', justification: 'nja' }, ['OVERRIDE_NO_JUSTIFICATION']],
    [
      'as was suggested before the figures changed',
      { method: 'computed', status: 'partly' },
      ['ASSESSMENT_MISSING'],
    ],
  ] as const)('judged %s', (_name, more, codes) => {
    expect(judged(more)?.missing.map(({ fault }) => fault.code)).toEqual(codes);
  });

  test('S20: a goal of its own that only a figure for the full year bears is not asked for in April', () => {
    const rows = goals.with(anIndicator('år', 'eget', { measurableIn: ['YR'] }));
    expect(formOf(rows).elements.find(({ element }) => element.id === 'eget')).toMatchObject({
      place: 'notNow',
      done: true,
    });
  });
});

describe('the analysis', () => {
  const analysed = (more: object, rows = region) =>
    formOf(
      rows.with(add(followUps, { year: 2099, period: april, unit: enhetA, state: 'inProgress', ...more })),
    ).analysis;
  const whole = { goodResults: 'Bra', badResults: 'Mindre bra', causes: 'Vikarier', measuresNeeded: 'no' };
  const fields = (more: object) => analysed(more).missing.map(({ field, fault }) => `${field} ${fault.code}`);

  test("is asked in the model's words", () => {
    expect(analysed({}).questions[2]?.label).toBe('Vad beror resultaten på – såväl bra som dåliga?');
    expect(analysed({}).perspectives.length).toBe(4);
  });

  test('what is missing of it', () => {
    expect(fields(whole)).toEqual([]);
    expect(fields({ ...whole, causes: '  ' })).toEqual(['causes ANALYSIS_MISSING']);
    expect(fields({ ...whole, measuresNeeded: 'yes' })).toEqual(['measuresText ANALYSIS_MISSING']);
    expect(fields({ ...whole, measuresNeeded: 'yes', measuresText: 'Rehab' })).toEqual([]);
  });

  test('S13: red or yellow makes the cause what is missing', () => {
    const red = region.with(anIndicator('m', 'faktor'), aTarget('m', 90), anOutcome('m', { value: 10 }));
    expect(analysed({ ...whole, causes: null }, red).missing.map(({ fault }) => fault.code)).toEqual([
      'FOLLOWUP_CAUSE_MISSING',
    ]);
  });

  test('S21: the model says whether each perspective must be talked about', () => {
    const sundsvall = anOrganisation('sundsvall-2017').with(
      add(followUps, {
        year: 2099,
        period: april,
        unit: enhetA,
        state: 'inProgress',
        discussed: ['medarbetare', 'ekonomi', 'medborgareBrukare'],
      }),
    );
    expect(formOf(region).warnings).toEqual([]);
    expect(formOf(sundsvall).warnings).toMatchObject([
      {
        key: 'PERSPECTIVE_NOT_DISCUSSED.processVerksamhet',
        considered: false,
        label: 'Process/verksamhet',
        fault: { warning: true },
      },
    ]);
    const [row] = sundsvall.all(followUps);
    if (!row) throw new Error('no follow-up');
    const considered = sundsvall.with(
      alter(followUps, row, { considered: ['PERSPECTIVE_NOT_DISCUSSED.processVerksamhet'] }),
    );
    expect(formOf(considered).warnings[0]?.considered).toBe(true);
  });
});
