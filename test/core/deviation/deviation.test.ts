// Deviations from the form's proposal to the closing: who may do what, what stands in the way, and the trail of it (S22–S26).
import { describe, expect, test } from 'vitest';
import { threadOf } from '../../../src/core/deviation/comments/thread.ts';
import { answerComment, reviseComment, writeComment } from '../../../src/core/deviation/comments/write.ts';
import { deviationsIn } from '../../../src/core/deviation/deviation.ts';
import { deviationWork } from '../../../src/core/deviation/deviationWork.ts';
import { takeStep } from '../../../src/core/deviation/lifeCycle.ts';
import { addMeasure } from '../../../src/core/deviation/measure/writeMeasure.ts';
import { evaluateEffect, takeMeasureStep } from '../../../src/core/deviation/measures.ts';
import { lastDayToAcknowledge, overviewOf } from '../../../src/core/deviation/overview.ts';
import { personalNumbersIn } from '../../../src/core/deviation/personalNumbers.ts';
import { declineProposal, report, writeDeviation } from '../../../src/core/deviation/raise.ts';
import { trailOf } from '../../../src/core/deviation/trail/trail.ts';
import { recordOutcome } from '../../../src/core/followUp/figureRules.ts';
import { followUpForm } from '../../../src/core/followUp/form.ts';
import { recordAssessment } from '../../../src/core/followUp/judgementRules.ts';
import { add, alter } from '../../../src/schema/change.ts';
import type { Result } from '../../../src/schema/fault.ts';
import { key } from '../../../src/schema/field.ts';
import { comments } from '../../../src/schema/lists/deviation/comments.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import { steeringModels } from '../../../src/schema/lists/steeringModels.ts';
import { alteredDocument, type Part } from '../../given/alteredModel.ts';
import {
  afterAct,
  aGoal,
  anIndicator,
  anOrganisation,
  anOutcome,
  april,
  aRole,
  asked,
  aTarget,
  codesOf,
  enhetA,
  fullYearBefore,
  goalKey,
  indicatorKey,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const chef = 'chef-enhet-a';
const place = { unit: enhetA, period: april };
const region = anOrganisation('rjh-2017').with(
  aGoal('mål', 'strategic', { ownerBody: null }),
  aGoal('faktor', 'successFactor', { parents: [goalKey('mål')], perspectives: ['medarbetare'] }),
  anIndicator('m', 'faktor'),
  anIndicator('n', 'faktor'),
  aTarget('m', 90),
  aTarget('n', 90),
  aTarget('m', 90, { year: 2098 }),
  aRole('medarbetare-1', 'employee', 'enhet-a'),
  aRole('medarbetare-2', 'employee', 'enhet-a'),
);

type Act = (rows: TestRows) => Result<readonly import('../../../src/schema/change.ts').Change[]>;
const having = (rows: TestRows, ...acts: readonly Act[]): TestRows =>
  acts.reduce((now, act) => afterAct(now, act(now)), rows);

const figure =
  (value: number, indicator = 'm'): Act =>
  (rows) =>
    recordOutcome(asked(rows, chef), { ...place, indicator: indicatorKey(indicator), answer: { value } });
const judged: Act = (rows) =>
  recordAssessment(asked(rows, chef), {
    ...place,
    goal: goalKey('faktor'),
    answer: { status: 'notFulfilled', justification: 'Så står det till på riktigt.' },
  });
const formIn = (rows: TestRows) => {
  const form = followUpForm(asked(rows, chef), enhetA, april);
  if (!form.ok) throw new Error('no form');
  return form.value;
};
const unansweredIn = (rows: TestRows) =>
  formIn(rows)
    .missing.filter(({ fault }) => fault.code === 'FOLLOWUP_DEVIATION_UNANSWERED')
    .map(({ item }) => item);

const id = '2099.T1.goal.faktor';
const deviation = key<'deviations'>(`enhet-a.${id}`);
const whole = {
  title: 'För få svar i tid',
  goal: goalKey('faktor'),
  decisionNeeded: false,
  description: 'Svaren dröjer.',
  cause: 'Två tjänster är vakanta.',
  consequence: 'Köerna växer.',
  severity: 'medium',
  escalation: 'unit',
  noPersonalData: true,
} as const;
const write =
  (answer = {}): Act =>
  (rows) =>
    writeDeviation(asked(rows, chef), {
      unit: enhetA,
      id,
      answer: { type: 'goal', period: april, ...whole, ...answer },
    });
const sendIn: Act = (rows) => report(asked(rows, chef), { deviation });
const step =
  (act: Parameters<typeof takeStep>[1]['act'], more = {}, who = chef): Act =>
  (rows) =>
    takeStep(asked(rows, who), { deviation, act, ...more });
const rowIn = (rows: TestRows) => {
  const row = rows.get(deviations, deviation);
  if (row === null) throw new Error('no deviation');
  return row;
};
const stateIn = (rows: TestRows) => rows.get(deviations, deviation)?.state;

const measureKey = key<'measures'>('enhet-a.enhet-a~1');
const measure =
  (more = {}): Act =>
  (rows) =>
    addMeasure(asked(rows, chef), {
      deviation,
      measure: {
        id: 'enhet-a~1',
        title: 'Två vikarier',
        kind: 'corrective',
        expectedEffect: 'Svar samma dag',
        responsible: chef,
        startDay: '2099-05-06',
        dueDay: '2099-08-31',
        decidedBy: 'manager',
        ...more,
      },
    });
const measureStep =
  (name: Parameters<typeof takeMeasureStep>[1]['step'], more = {}, who = chef): Act =>
  (rows) =>
    takeMeasureStep(asked(rows, who), { measure: measureKey, step: name, ...more });
const evaluated: Act = (rows) =>
  evaluateEffect(asked(rows, chef), {
    measure: measureKey,
    result: 'partialEffect',
    text: 'Fler svar, men inte alla.',
  });

describe('what the form proposes (U3, S23)', () => {
  test('S23: a goal that is judged red, with its red figures, and it must be answered', () => {
    const red = having(region, figure(10), judged);
    expect(formIn(red).proposals).toMatchObject([{ id, why: 'red', figures: [{ value: 10 }], row: null }]);
    expect(unansweredIn(red)).toEqual([id]);
    expect(formIn(red).progress.blocks.deviations).toEqual({ done: 0, of: 1 });
  });

  test('a red figure by itself, as long as its goal is not judged', () => {
    expect(unansweredIn(having(region, figure(10)))).toEqual(['2099.T1.indicator.m']);
  });

  test('yellow once is none, twice in a row is one', () => {
    const yellow = having(region, figure(80));
    expect(unansweredIn(yellow)).toEqual([]);
    const before = yellow.with(anOutcome('m', { value: 78, period: fullYearBefore }));
    expect(formIn(before).proposals).toMatchObject([{ why: 'yellowAgain' }]);
  });

  test('nothing has been given, so nothing is proposed', () => {
    expect(formIn(region).proposals).toEqual([]);
  });

  test('a draft is no answer; reported it is, and so is a reason of twenty characters', () => {
    const red = having(region, figure(10), judged);
    const drafted = having(red, write());
    expect(unansweredIn(drafted)).toEqual([id]);
    expect(unansweredIn(having(drafted, sendIn))).toEqual([]);
    const decline =
      (reason: string): Act =>
      (rows) =>
        declineProposal(asked(rows, chef), { unit: enhetA, id, answer: whole, reason });
    expect(codesOf(decline('För kort')(red))).toEqual(['DEVIATION_REASON_MISSING']);
    const declined = having(red, decline('Mätningen är gjord på fel sätt.'));
    expect(unansweredIn(declined)).toEqual([]);
    expect(deviationsIn(declined)).toEqual([]);
    expect(stateIn(having(declined, write({})))).toBe('draft');
  });

  test('S23: where the model demands it, what is reported must have a measure as well', () => {
    const strict = add(steeringModels, {
      id: 'rjh-2017',
      version: 2,
      name: 'Med krav på åtgärd',
      validFromYear: 2099,
      model: alteredDocument('rjh-2017', (document) => {
        (document.rules as Part).measureOn = 'red';
      }),
    });
    const codes = (rows: TestRows) =>
      formIn(rows)
        .missing.filter(({ block }) => block === 'deviations')
        .map(({ fault }) => fault.code);
    const reported = having(region.with(strict), figure(10), judged, write(), sendIn);
    expect(codes(reported)).toEqual(['FOLLOWUP_MEASURE_MISSING']);
    expect(codes(having(region, figure(10), judged, write(), sendIn))).toEqual([]);
    const acted = having(reported, step('acknowledge'), measure());
    expect(codes(acted)).toEqual([]);
    expect(
      codes(having(acted, measureStep('cancelled', { reason: 'Det gick inte att genomföra.' }))),
    ).toEqual(['FOLLOWUP_MEASURE_MISSING']);
  });

  test('one that is open since an earlier period answers the proposal', () => {
    const before = having(region, figure(10), judged, write({ period: fullYearBefore }), sendIn);
    const row = before.get(deviations, deviation);
    if (!row) throw new Error('no deviation');
    expect(unansweredIn(before)).toEqual([]);
  });

  test('a red figure that is reported before its goal is judged speaks for the goal; no deviation does not', () => {
    const at = { unit: enhetA, id: '2099.T1.indicator.m' };
    const answer = {
      ...whole,
      type: 'indicator',
      period: april,
      goal: null,
      indicator: indicatorKey('m'),
    } as const;
    const raised: Act = (rows) => writeDeviation(asked(rows, chef), { ...at, answer });
    const sent: Act = (rows) =>
      report(asked(rows, chef), { deviation: key<'deviations'>(deviations.keyFrom(at)) });
    const turnedDown: Act = (rows) =>
      declineProposal(asked(rows, chef), { ...at, answer, reason: 'Mätningen är gjord på fel sätt.' });
    expect(formIn(having(region, figure(10), raised, sent, judged)).proposals).toMatchObject([
      { id, row: { id: at.id }, wants: null },
    ]);
    expect(unansweredIn(having(region, figure(10), turnedDown, judged))).toEqual([id]);
  });
});

describe('measures between the periods', () => {
  test('how a measure goes is reported at any time, also when no period is open', () => {
    const going = having(
      region,
      figure(10),
      judged,
      write(),
      sendIn,
      step('acknowledge'),
      measure(),
      measureStep('decided'),
    );
    const april2099 = going.get(periods, april);
    if (!april2099) throw new Error('no period');
    const between = going.with(alter(periods, april2099, { state: 'locked' }));
    const done = having(between, measureStep('ongoing'), measureStep('done'));
    expect(done.get(measures, measureKey)?.state).toBe('done');
    expect(having(done, evaluated).get(measures, measureKey)?.effectResult).toBe('partialEffect');
  });
});

describe('a deviation is reported', () => {
  test('what is missing is said at each field', () => {
    const empty = having(region, (rows) =>
      writeDeviation(asked(rows, chef), { unit: enhetA, id, answer: { title: 'Något' } }),
    );
    const refused = sendIn(empty);
    expect(!refused.ok && refused.faults.map(({ code, at }) => `${code} ${at}`)).toEqual([
      'DEVIATION_NO_CONCERN concern',
      'FIELD_REQUIRED description',
      'FIELD_REQUIRED cause',
      'FIELD_REQUIRED consequence',
      'FIELD_REQUIRED severity',
      'FIELD_REQUIRED escalation',
      'FIELD_REQUIRED decisionNeeded',
      'DEVIATION_DATA_UNCONFIRMED noPersonalData',
    ]);
  });

  test('with a personal identity number in it it is not even kept', () => {
    const refused = write({ cause: 'Det gäller 19121212-1212.' })(region);
    expect(!refused.ok && refused.faults).toMatchObject([{ code: 'DEVIATION_PERSONAL_NUMBER', at: 'cause' }]);
  });

  test('only by those who report for the unit', () => {
    for (const who of ['chef-enhet-b', 'medarbetare-1', 'ledamot-a'])
      expect(codesOf(writeDeviation(asked(region, who), { unit: enhetA, id, answer: whole }))).toEqual([
        'NOT_ALLOWED',
      ]);
  });

  test('a draft is seen by those who write for the unit, and by nobody else', () => {
    const drafted = having(region, write());
    expect(overviewOf(asked(drafted, chef), 'all')).toHaveLength(1);
    expect(overviewOf(asked(drafted, 'medarbetare-1'), 'all')).toHaveLength(0);
    expect(overviewOf(asked(having(drafted, sendIn), 'medarbetare-1'), 'all')).toHaveLength(1);
  });
});

describe('personal identity numbers in running text', () => {
  test.each([
    ['19121212-1212', ['19121212-1212']],
    ['121212+1212 och 191212121212', ['121212+1212', '191212121212']],
    ['121212 1212', ['121212 1212']],
    // A coordination number: the day and sixty.
    ['19090903-6600 197010632391', ['19090903-6600', '197010632391']],
    ['Ring 063-14 75 00, diarienummer 2099/1234, 850 tkr', []],
    ['19121212-1213', []],
    ['4121212-12121', []],
  ])('%s', (text, found) => {
    expect(personalNumbersIn(text)).toEqual(found);
  });
});

describe('a deviation is taken from reported to closed', () => {
  const open = having(region, write(), sendIn);

  test('S24: it is not closed until the effect of every measure is evaluated, and the trail shows each step', () => {
    const done = having(
      open,
      step('acknowledge'),
      measure(),
      measureStep('decided'),
      measureStep('ongoing'),
      measureStep('done'),
    );
    expect(stateIn(done)).toBe('evaluation');
    expect(codesOf(step('close')(done))).toEqual(['DEVIATION_EFFECT_MISSING']);
    const closed = having(done, evaluated, step('close'));
    expect(stateIn(closed)).toBe('closed');
    expect(closed.get(measures, measureKey)).toMatchObject({
      state: 'effectVerified',
      evaluatedDay: '2099-05-06',
    });
    expect(trailOf(closed, rowIn(closed)).map(({ state, by }) => `${state} ${by}`)).toEqual(
      expect.arrayContaining([
        'open chef-enhet-a',
        'acknowledged chef-enhet-a',
        'decided chef-enhet-a',
        'ongoing chef-enhet-a',
        'done chef-enhet-a',
        'effectVerified chef-enhet-a',
        'closed chef-enhet-a',
      ]),
    );
  });

  test('measures carry it along: decided, in progress, evaluation', () => {
    const decided = having(open, step('acknowledge'), measure(), measureStep('decided'));
    expect(stateIn(decided)).toBe('measuresDecided');
    expect(stateIn(having(decided, measureStep('ongoing')))).toBe('inProgress');
    const cancelled = having(decided, measureStep('cancelled', { reason: 'Vikarierna fanns inte att få.' }));
    expect(stateIn(cancelled)).toBe('acknowledged');
  });

  test('a measure that is left stands in the way, and so does a grave deviation without a case', () => {
    const grave = having(
      region,
      write({ severity: 'critical' }),
      sendIn,
      step('acknowledge'),
      measure(),
      measureStep('decided'),
    );
    expect(codesOf(step('close')(grave))).toEqual(['DEVIATION_STEP_NOT_NOW']);
    const done = having(grave, measureStep('done'), evaluated);
    expect(codesOf(step('close')(done))).toEqual(['DEVIATION_NO_CASE']);
    expect(
      stateIn(having(done, write({ severity: 'critical', caseNumber: 'TEST/2099/1' }), step('close'))),
    ).toBe('closed');
  });

  test('nobody leaves his own without measures; the manager above does, with a reason', () => {
    const reason = 'Det löser sig när hösten kommer.';
    expect(codesOf(step('noAction', { reason })(open))).toEqual(['DEVIATION_OWN_APPROVAL']);
    expect(codesOf(step('noAction', { reason: 'Nej' }, 'omradeschef')(open))).toEqual([
      'DEVIATION_REASON_MISSING',
    ]);
    expect(stateIn(having(open, step('noAction', { reason }, 'omradeschef')))).toBe('noAction');
  });

  test('one that is closed is opened again with a reason, and what it is joined with must be open', () => {
    const closed = having(
      open,
      step('acknowledge'),
      measure(),
      measureStep('decided'),
      measureStep('done'),
      evaluated,
      step('close'),
    );
    const again = having(closed, step('reopen', { reason: 'Samma sak har hänt en gång till.' }));
    expect(stateIn(again)).toBe('open');
    expect(lastDayToAcknowledge(again, rowIn(again))).toBe('2099-05-20');
    const inAutumn = takeStep(
      { ...asked(closed, chef), now: '2099-09-01T08:00:00Z' },
      { deviation, act: 'reopen', reason: 'Samma sak har hänt en gång till.' },
    );
    const late = afterAct(closed, inAutumn);
    expect(lastDayToAcknowledge(late, rowIn(late))).toBe('2099-09-15');
    expect(codesOf(step('merge', { into: deviation })(open))).toEqual(['REFERENCE_UNKNOWN']);
  });

  test('only a manager decides a measure, and a committee’s wants its decision named', () => {
    const proposed = having(open, step('acknowledge'), measure());
    expect(codesOf(measureStep('decided', {}, 'controller-1')(proposed))).toEqual(['NOT_ALLOWED']);
    const theirs = having(open, step('acknowledge'), measure({ decidedBy: 'committee' }));
    expect(codesOf(measureStep('decided')(theirs))).toEqual(['MEASURE_NO_DECISION']);
    expect(
      having(theirs, measureStep('decided', { decision: '§ 12, 2099-05-19' })).get(measures, measureKey),
    ).toMatchObject({
      state: 'decided',
      decision: '§ 12, 2099-05-19',
    });
  });

  test('S25: a governance measure goes by the council, cannot begin before it, and is documented', () => {
    const proposed = having(open, step('acknowledge'), measure({ kind: 'governance' }));
    expect(proposed.get(measures, measureKey)?.decidedBy).toBe('council');
    for (const early of ['decided', 'ongoing', 'executed'] as const)
      expect(codesOf(measureStep(early, { decision: '§ 1' })(proposed))).toEqual(['MEASURE_STEP_NOT_NOW']);
    const submitted = having(proposed, measureStep('submittedToCouncil'));
    expect(codesOf(measureStep('decided')(submitted))).toEqual(['MEASURE_NO_DECISION']);
    const executed = having(submitted, measureStep('decided', { decision: '§ 40' }), measureStep('executed'));
    expect(codesOf(measureStep('documented')(executed))).toEqual(['MEASURE_NOT_DOCUMENTED']);
    expect(
      having(executed, measureStep('documented', { documentation: 'Reglementet är ändrat.' })).get(
        measures,
        measureKey,
      )?.state,
    ).toBe('documented');
  });

  test('days in the wrong order are said at the field', () => {
    const refused = measure({ dueDay: '2099-05-01' })(open);
    expect(!refused.ok && refused.faults).toMatchObject([{ code: 'DAYS_NOT_ORDERED', at: 'dueDay' }]);
  });
});

describe('what waits in Mitt arbete', () => {
  const waits = (rows: TestRows, who = chef) =>
    deviationWork(asked(rows, who)).map(({ step: what, due, count }) => `${what} ${due ?? '–'} ${count}`);
  const open = having(region, write(), sendIn);

  test('a draft to finish, and one to take on within ten working days', () => {
    expect(waits(having(region, write()))).toEqual(['finish – 1']);
    expect(waits(open)).toEqual(['acknowledge 2099-05-20 1']);
    expect(waits(open, 'medarbetare-1')).toEqual([]);
  });

  test('what is to be done, within the days that the model sets for a plan of action', () => {
    const withDays = (days: number) =>
      having(
        region.with(
          add(steeringModels, {
            id: 'rjh-2017',
            version: 2,
            name: 'Med sista dag',
            validFromYear: 2000,
            model: alteredDocument('rjh-2017', ({ rules }) => {
              Object.assign(rules ?? {}, { actionPlanDeadlineDays: days });
            }),
          }),
        ),
        write(),
        sendIn,
        step('acknowledge'),
      );
    expect(waits(withDays(30))).toEqual(['decide 2099-06-05 1']);
    expect(overviewOf(asked(withDays(30), chef), 'mine')[0]?.toDecide).toBe('2099-06-05');
    expect(waits(having(withDays(30), measure(), measureStep('decided')))).toEqual([]);
    expect(waits(having(open, step('acknowledge')))).toEqual([]);
  });

  test('a comment to answer, and an effect to evaluate before it can be closed', () => {
    const asking = having(open, step('acknowledge'), (rows) =>
      writeComment(asked(rows, 'medarbetare-1'), { deviation, id: 'c1', text: 'Varför?' }),
    );
    expect(waits(asking)).toEqual(['answer 2099-05-20 1']);
    const done = having(open, step('acknowledge'), measure(), measureStep('decided'), measureStep('done'));
    expect(waits(done)).toEqual(['evaluate – 1']);
    expect(waits(having(done, evaluated))).toEqual(['close – 1']);
  });

  test('whoever is to carry out a measure in another unit is told when its day has passed', () => {
    const given = having(open, step('acknowledge'), measure({ responsible: 'medarbetare-1' }));
    const late = { ...asked(given, 'medarbetare-1'), today: '2100-01-01' };
    expect(deviationWork(late)).toMatchObject([{ step: 'overdue', count: 1 }]);
    expect(waits(given, 'medarbetare-1')).toEqual([]);
    expect(deviationWork({ ...late, ...asked(given, 'medarbetare-2'), today: '2100-01-01' })).toEqual([]);
  });
});

describe('what staff write', () => {
  const open = having(region, write(), sendIn);
  const comment =
    (text: string, name = 'c1', who = 'medarbetare-1'): Act =>
    (rows) =>
      writeComment(asked(rows, who), { deviation, id: name, text });
  const first = key<'comments'>(`${deviation}.c1`);
  const threadIn = (rows: TestRows) => threadOf(rows, deviation);

  test('it is owed an answer within ten working days, by who is responsible', () => {
    const { entries, asked: count, answered } = threadIn(having(open, comment('Kan vi få tillbaka mötet?')));
    expect(entries).toMatchObject([
      { text: 'Kan vi få tillbaka mötet?', owed: { by: chef, due: '2099-05-20' } },
    ]);
    expect({ count, answered }).toEqual({ count: 1, answered: 0 });
  });

  test('an answer of a kind meets it; a refusal wants words, and only who reports for the unit answers', () => {
    const asking = having(open, comment('Kan vi köpa fler cyklar?'));
    const answer =
      (kind: 'actedOn' | 'noted' | 'declined', text: string, who = chef): Act =>
      (rows) =>
        answerComment(asked(rows, who), { deviation, id: 'a1', about: first, answer: kind, text });
    expect(codesOf(answer('declined', ' ')(asking))).toEqual(['ANSWER_REASON_MISSING']);
    expect(codesOf(answer('noted', 'Ja', 'medarbetare-2')(asking))).toEqual(['NOT_ALLOWED']);
    const { entries, answered } = threadIn(having(asking, answer('declined', 'Inte i år.')));
    expect(entries[0]).toMatchObject({ owed: null, answers: [{ text: 'Inte i år.' }] });
    expect(answered).toBe(1);
  });

  test.each([
    [chef, 1, 'noted'],
    ['medarbetare-2', 0, null],
  ])('an answer that %s has put in the list past the app: %i answered', (by, count, kind) => {
    const put = add(comments, {
      unit: enhetA,
      deviation,
      id: 'a1',
      act: 'write',
      about: first,
      text: 'Klart.',
      answer: 'noted',
      by,
      at: '2099-05-06T09:00:00Z',
    });
    const { entries, answered } = threadIn(having(open, comment('Kan vi köpa fler cyklar?')).with(put));
    expect(answered).toBe(count);
    expect(entries[0]?.answers).toMatchObject([{ text: 'Klart.', answer: kind }]);
  });

  test('it is edited and taken away by its writer alone, with a trace', () => {
    const written = having(open, comment('Fel ord'));
    const revise =
      (change: { act: 'edit'; text: string } | { act: 'delete' }, who = 'medarbetare-1', name = 'r1'): Act =>
      (rows) =>
        reviseComment(asked(rows, who), { comment: first, id: name, ...change });
    expect(codesOf(revise({ act: 'edit', text: 'Rätt ord' }, 'medarbetare-2')(written))).toEqual([
      'COMMENT_NOT_OWN',
    ]);
    const edited = having(written, revise({ act: 'edit', text: 'Rätt ord' }));
    expect(threadIn(edited).entries).toMatchObject([{ text: 'Rätt ord', editedAt: '2099-05-06T08:00:00Z' }]);
    const gone = having(edited, revise({ act: 'delete' }, 'medarbetare-1', 'r2'));
    expect(threadIn(gone).entries).toMatchObject([
      { text: null, deletedAt: '2099-05-06T08:00:00Z', owed: null },
    ]);
    expect(gone.all(comments)).toHaveLength(3);
  });

  test('another’s edit that came past the app is not believed', () => {
    const written = having(open, comment('Mitt'));
    const row = written.get(comments, first);
    if (!row) throw new Error('no comment');
    const { key: _, ...values } = row;
    const forged = written.with({
      act: 'add',
      list: 'comments',
      year: null,
      key: `${deviation}.x`,
      values: { ...values, id: 'x', act: 'edit', about: first, text: 'Ditt', by: 'medarbetare-2' },
    });
    expect(threadIn(forged).entries).toMatchObject([{ text: 'Mitt', editedAt: null }]);
  });

  test('a personal identity number is not kept', () => {
    expect(codesOf(comment('Det var 19121212-1212')(open))).toEqual(['DEVIATION_PERSONAL_NUMBER']);
  });

  test('S26: when the period is locked what is written stays as it is, and only an open deviation takes more', () => {
    const written = having(open, comment('Det här står kvar'));
    const period = written.get(periods, april);
    if (!period) throw new Error('no period');
    const locked = written.with(alter(periods, period, { state: 'locked' }));
    const edit: Act = (rows) =>
      reviseComment(asked(rows, 'medarbetare-1'), { comment: first, id: 'r', act: 'edit', text: 'Annat' });
    expect(codesOf(edit(locked))).toEqual(['COMMENT_CLOSED']);
    expect(threadIn(having(locked, comment('Efter låsningen', 'c2'))).entries).toHaveLength(2);
    const left = having(
      locked,
      step('noAction', { reason: 'Det löser sig när hösten kommer.' }, 'omradeschef'),
    );
    expect(codesOf(comment('För sent', 'c3')(left))).toEqual(['COMMENT_CLOSED']);
    expect(threadIn(left).entries).toMatchObject([{ text: 'Det här står kvar' }]);
  });
});
