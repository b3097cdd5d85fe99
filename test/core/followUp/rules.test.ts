// A manager files the follow-up: each act, what it writes, and what stands in its way.
import { describe, expect, test } from 'vitest';
import { attainment } from '../../../src/core/attainment.ts';
import { approveFollowUp, returnFollowUp } from '../../../src/core/consolidation/approval.ts';
import { declineProposal } from '../../../src/core/deviation/raise.ts';
import {
  confirmUnchanged,
  type OutcomeAnswer,
  recordOutcome,
} from '../../../src/core/followUp/figureRules.ts';
import {
  type AnalysisAnswer,
  type JudgementAnswer,
  markReady,
  recordAnalysis,
  recordAssessment,
} from '../../../src/core/followUp/judgementRules.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import { assessments } from '../../../src/schema/lists/assessments.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { outcomes } from '../../../src/schema/lists/outcomes.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aprilLastYear,
  asked,
  aTarget,
  codesOf,
  enhetA,
  fullYearBefore,
  goalKey,
  indicatorKey,
  perspectivesAnswered,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const place = { unit: enhetA, period: april };
const region = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')], perspectives: ['medarbetare'] }),
  anIndicator('m', 'faktor'),
  aTarget('m', 90),
  aTarget('m', 90, { year: 2098 }),
);

const record = (rows: TestRows, answer: OutcomeAnswer, person = 'chef-enhet-a', indicator = 'm') =>
  recordOutcome(asked(rows, person), { ...place, indicator: indicatorKey(indicator), answer });
const judge = (rows: TestRows, answer: JudgementAnswer, goal = 'faktor') =>
  recordAssessment(asked(rows, 'chef-enhet-a'), { ...place, goal: goalKey(goal), answer });
const analyse = (rows: TestRows, answer: AnalysisAnswer) =>
  recordAnalysis(asked(rows, 'chef-enhet-a'), { ...place, answer });
const ready = (rows: TestRows, considered: string[] = []) =>
  markReady(asked(rows, 'chef-enhet-a'), { ...place, considered });
const noDeviation = (rows: TestRows) =>
  declineProposal(asked(rows, 'chef-enhet-a'), {
    unit: enhetA,
    id: `${april}.goal.faktor`,
    answer: { title: 'faktor', type: 'goal' },
    reason: 'Det är rättat redan i maj.',
  });
const outcomeIn = (rows: TestRows) => rows.get(outcomes, key<'outcomes'>('2099.T1.enhet-a..m'));
const followUpIn = (rows: TestRows) => rows.get(followUps, key<'followUps'>('2099.T1.enhet-a'));

describe('a figure is recorded', () => {
  test('the first one begins the follow-up', () => {
    const rows = afterAct(region, record(region, { value: 95, comment: 'Bra vår' }));
    expect(outcomeIn(rows)).toMatchObject({ value: 95, comment: 'Bra vår', missingReason: null });
    expect(followUpIn(rows)).toMatchObject({ state: 'inProgress', reporter: 'chef-enhet-a' });
  });

  test('the next alters only what differs', () => {
    const rows = afterAct(region, record(region, { value: 95, comment: 'Bra vår' }));
    const again = record(rows, { value: 95, comment: 'Mycket bra vår' });
    expect(again.ok && again.value).toMatchObject([
      { act: 'alter', list: 'outcomes', values: { comment: 'Mycket bra vår' } },
    ]);
    expect(again.ok && Object.keys(again.value[0]?.values ?? {})).toEqual(['comment']);
    expect(record(rows, { value: 95 })).toEqual({ ok: true, value: [] });
  });

  test('what is incomplete is saved', () => {
    expect(outcomeIn(afterAct(region, record(region, { value: 10 })))).toMatchObject({
      value: 10,
      comment: null,
    });
  });

  test('a value takes away the reason for none, and the reverse', () => {
    const late = afterAct(region, record(region, { missingReason: 'late' }));
    const given = afterAct(late, record(late, { value: 91, women: 90, men: 92 }));
    expect(outcomeIn(given)).toMatchObject({ value: 91, missingReason: null });
    const gone = afterAct(given, record(given, { missingReason: 'notMeasured' }));
    expect(outcomeIn(gone)).toMatchObject({
      value: null,
      women: null,
      men: null,
      missingReason: 'notMeasured',
    });
  });

  test('and is said to be empty, also where nothing was seen there', () => {
    const rows = afterAct(region, record(region, { comment: 'Kommer i maj' }));
    const value = record(rows, { value: 8 });
    expect(value.ok && value.value[0]?.values).toMatchObject({ value: 8, missingReason: null });
    const late = record(rows, { missingReason: 'late' });
    expect(late.ok && late.value[0]?.values).toEqual({ value: null, missingReason: 'late' });
  });

  test.each([
    ['both a value and a reason', { value: 1, missingReason: 'late' }, ['OUTCOME_AND_REASON']],
    ['a text that is too long', { value: 1, comment: 'x'.repeat(100_000) }, ['FIELD_TOO_LONG']],
    ['an absurd figure', { value: 1e99 }, ['FIELD_OUT_OF_RANGE']],
    ['no figure at all', { value: Number.NaN }, ['FIELD_NOT_A_NUMBER']],
  ] as const)('%s is refused', (_name, answer, codes) => {
    expect(codesOf(record(region, answer))).toEqual(codes);
  });

  test.each([
    ['chef-enhet-b', ['NOT_ALLOWED']],
    ['gast', ['NOT_ALLOWED']],
    ['omradeschef', []],
    ['controller-1', []],
  ])('by %s: %j', (person, codes) => {
    expect(codesOf(record(region, { value: 1 }, person))).toEqual(codes);
  });

  test('not for an indicator that the unit does not report, nor in a closed period', () => {
    expect(codesOf(record(region, { value: 1 }, 'chef-enhet-a', 'annan'))).toEqual(['NOT_ALLOWED']);
    const closed = {
      unit: enhetA,
      period: aprilLastYear,
      indicator: indicatorKey('m'),
      answer: { value: 1 },
    };
    expect(codesOf(recordOutcome(asked(region, 'chef-enhet-a'), closed))).toEqual(['PERIOD_NOT_OPEN']);
  });
});

describe('unchanged and green is one click', () => {
  const green = region.with(anOutcome('m', { period: fullYearBefore, value: 94 }));
  const confirm = (rows: TestRows) =>
    confirmUnchanged(asked(rows, 'chef-enhet-a'), { ...place, indicators: [indicatorKey('m')] });

  test('the earlier value is written again, and said to be confirmed', () => {
    expect(outcomeIn(afterAct(green, confirm(green)))).toMatchObject({ value: 94, unchanged: true });
  });

  test('a figure written after that is no longer the confirmed one', () => {
    const confirmed = afterAct(green, confirm(green));
    expect(outcomeIn(afterAct(confirmed, record(confirmed, { value: 95 })))).toMatchObject({
      value: 95,
      unchanged: false,
    });
  });

  test('what was not green cannot be confirmed', () => {
    const yellow = region.with(anOutcome('m', { period: fullYearBefore, value: 80 }));
    const refused = confirm(yellow);
    expect(!refused.ok && refused.faults[0]).toMatchObject({
      code: 'NOT_UNCHANGED',
      at: 'm',
      values: { label: 'm' },
    });
  });
});

describe('a goal is judged', () => {
  const measured = afterAct(region, record(region, { value: 95 }));
  const judgementIn = (rows: TestRows) =>
    rows.get(assessments, key<'assessments'>('2099.T1.enhet-a...faktor'));

  test('as suggested, with what was computed kept beside it', () => {
    const row = judgementIn(afterAct(measured, judge(measured, { status: 'fulfilled' })));
    expect(row).toMatchObject({ status: 'fulfilled', method: 'computed', computedStatus: 'fulfilled' });
    expect(row?.computedDetail).toMatchObject({
      way: 'indicators',
      method: 'worstOf',
      policyVersion: 'rjh-2017.1',
      contributions: [{ what: 'indicator', id: 'm', status: 'fulfilled', points: 1, value: 95 }],
    });
  });

  test('U2: otherwise than suggested needs 20 characters', () => {
    expect(codesOf(judge(measured, { status: 'partly', justification: 'ok' }))).toEqual([
      'OVERRIDE_NO_JUSTIFICATION',
    ]);
    const rows = afterAct(
      measured,
      judge(measured, { status: 'partly', justification: 'Siffran gäller halva året' }),
    );
    expect(judgementIn(rows)).toMatchObject({
      status: 'partly',
      method: 'manual',
      computedStatus: 'fulfilled',
    });
    expect(codesOf(judge(rows, { status: 'notFulfilled' }))).toEqual([]);
  });

  test('where there is nothing to compute from, no reason is asked for', () => {
    const bare = region.with(
      aGoal('eget', 'operational', { ownerUnit: enhetA, parents: [goalKey('faktor')] }),
    );
    expect(codesOf(judge(bare, { status: 'fulfilled' }, 'eget'))).toEqual([]);
  });

  test('not a goal that the unit does not bear', () => {
    expect(codesOf(judge(measured, { status: 'fulfilled' }, 'mål'))).toEqual(['NOT_ALLOWED']);
  });
});

const analysis = {
  goodResults: 'Bra',
  badResults: 'Mindre bra',
  causes: 'Vikarier',
  measuresNeeded: 'no',
} as const;

describe('the follow-up is marked ready', () => {
  const answered = region.with(perspectivesAnswered('rjh-2017'));
  const green = [
    (rows: TestRows) => record(rows, { value: 95 }),
    (rows: TestRows) => judge(rows, { status: 'fulfilled' }),
    (rows: TestRows) => analyse(rows, analysis),
  ].reduce((rows, act) => afterAct(rows, act(rows)), answered);

  test('an empty form says all that is missing, in order, with its place', () => {
    const refused = ready(region);
    expect(!refused.ok && refused.faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'OUTCOME_MISSING figures/m/value',
      'ASSESSMENT_MISSING elements/faktor/status',
      'CROSSCUTTING_UNANSWERED perspectives/equality/text',
      'CROSSCUTTING_UNANSWERED perspectives/childRights/text',
      'CROSSCUTTING_UNANSWERED perspectives/economy/text',
      'CROSSCUTTING_UNANSWERED perspectives/regionalDevelopment/text',
      'ANALYSIS_MISSING analysis/goodResults',
      'ANALYSIS_MISSING analysis/badResults',
      'ANALYSIS_MISSING analysis/causes',
      'ANALYSIS_MISSING analysis/measuresNeeded',
    ]);
  });

  test('when all is answered it is ready, with time and name', () => {
    expect(followUpIn(afterAct(green, ready(green)))).toMatchObject({
      state: 'ready',
      readyAt: '2099-05-06T08:00:00Z',
      readyBy: 'chef-enhet-a',
    });
  });

  test('S13: red with an empty cause is stopped; with all four questions answered it is not', () => {
    const red = [
      (rows: TestRows) =>
        record(rows, { value: 10, comment: 'Två tjänster har varit vakanta sedan januari.' }),
      (rows: TestRows) => judge(rows, { status: 'notFulfilled' }),
      (rows: TestRows) => analyse(rows, { ...analysis, causes: '' }),
    ].reduce((rows, act) => afterAct(rows, act(rows)), answered);
    expect(codesOf(ready(red))).toEqual(['FOLLOWUP_CAUSE_MISSING', 'FOLLOWUP_DEVIATION_UNANSWERED']);
    const explained = afterAct(red, analyse(red, { causes: 'Vakanser' }));
    const declined = afterAct(explained, noDeviation(explained));
    expect(codesOf(ready(declined))).toEqual([]);
  });

  test('what is altered after that takes it back, and it must be marked again', () => {
    const marked = afterAct(green, ready(green));
    const altered = afterAct(marked, record(marked, { value: 96 }));
    expect(followUpIn(altered)).toMatchObject({ state: 'inProgress', readyAt: null, readyBy: null });
    expect(followUpIn(afterAct(altered, ready(altered)))?.state).toBe('ready');
  });

  test('a figure that changes the suggestion asks for the judgement again', () => {
    const worse = afterAct(green, record(green, { value: 10, comment: 'x'.repeat(30) }));
    expect(codesOf(ready(worse))).toEqual(['ASSESSMENT_MISSING', 'FOLLOWUP_DEVIATION_UNANSWERED']);
  });

  test('one that has been sent back may be altered, one that is approved may not', () => {
    const marked = afterAct(green, ready(green));
    const note = 'Skriv mer';
    const returned = afterAct(marked, returnFollowUp(asked(marked, 'omradeschef'), { ...place, note }));
    expect(followUpIn(afterAct(returned, record(returned, { value: 96 })))?.state).toBe('inProgress');
    const approved = afterAct(marked, approveFollowUp(asked(marked, 'omradeschef'), place));
    expect(codesOf(record(approved, { value: 96 }))).toEqual(['NOT_ALLOWED']);
  });

  test('the sum moves as soon as the figure is there', () => {
    const shareIn = (rows: TestRows) => {
      const table = attainment(asked(rows, 'controller-1'), april);
      return table.ok ? [table.value.whole.result.sharePct, table.value.response.rate] : [];
    };
    expect(shareIn(region)).toEqual([null, 0]);
    expect(shareIn(afterAct(green, ready(green)))).toEqual([100, 100]);
  });
});

describe('S21: three of four perspectives have been talked about', () => {
  const sundsvall = anOrganisation('sundsvall-2017').with(
    add(followUps, {
      year: 2099,
      period: april,
      unit: enhetA,
      state: 'inProgress',
      discussed: ['medborgareBrukare', 'medarbetare', 'ekonomi'],
      ...analysis,
    }),
  );
  const warned = 'PERSPECTIVE_NOT_DISCUSSED.processVerksamhet';

  test('a warning names the missing one', () => {
    const stopped = ready(sundsvall);
    expect(!stopped.ok && stopped.faults).toMatchObject([
      {
        code: 'PERSPECTIVE_NOT_DISCUSSED',
        warning: true,
        values: { label: 'Process/verksamhet', key: warned },
      },
    ]);
  });

  test('when it has been considered one may go on, and that is stored', () => {
    expect(followUpIn(afterAct(sundsvall, ready(sundsvall, [warned])))).toMatchObject({
      state: 'ready',
      considered: [warned],
    });
  });

  test('talking about it takes the warning away', () => {
    const all = ['medborgareBrukare', 'medarbetare', 'ekonomi', 'processVerksamhet'];
    const talked = afterAct(sundsvall, analyse(sundsvall, { discussed: all }));
    expect(followUpIn(afterAct(talked, ready(talked)))).toMatchObject({ state: 'ready', considered: [] });
  });
});
