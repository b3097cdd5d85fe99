// Blocks F, G, I and K: money, cross-cutting perspectives, the talk about the result, and earlier measures.
import { describe, expect, test } from 'vitest';
import { beginsWith } from '../../../../src/core/deviation/beginsWith.ts';
import {
  type DialogueAnswer,
  type MoneyAnswer,
  type PerspectiveText,
  recordDialogue,
  recordMoney,
  recordPerspective,
} from '../../../../src/core/followUp/blocks/answerRules.ts';
import { budgetDeviation } from '../../../../src/core/followUp/blocks/economy.ts';
import { type FollowUpForm, followUpForm } from '../../../../src/core/followUp/form.ts';
import { add } from '../../../../src/schema/change.ts';
import { key } from '../../../../src/schema/field.ts';
import type { InputOf } from '../../../../src/schema/list.ts';
import { deviations } from '../../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../../src/schema/lists/deviation/measures.ts';
import { budgetOutcomes } from '../../../../src/schema/lists/followUp/budgetOutcomes.ts';
import { perspectiveAnswers } from '../../../../src/schema/lists/followUp/perspectiveAnswers.ts';
import { budgetLines } from '../../../../src/schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../../src/schema/lists/planning/planSections.ts';
import { plans } from '../../../../src/schema/lists/plans.ts';
import { steeringModels } from '../../../../src/schema/lists/steeringModels.ts';
import { alteredDocument, type Part } from '../../../given/alteredModel.ts';
import {
  afterAct,
  anOrganisation,
  april,
  asked,
  aUnit,
  codesOf,
  enhetA,
  fullYearBefore,
  unitKey,
} from '../../../given/organisation.ts';
import type { TestRows } from '../../../given/rows.ts';

const region = anOrganisation('rjh-2017').with(aUnit('enhet-c', { name: 'Enhet C', costCentre: '41000' }));
const enhetC = unitKey('enhet-c');
const place = { unit: enhetC, period: april };

function formOf(rows: TestRows, unit = enhetC): FollowUpForm {
  const form = followUpForm(asked(rows, 'controller-1'), unit, april);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}

describe('the money (4.5)', () => {
  const record = (rows: TestRows, answer: MoneyAnswer) =>
    recordMoney(asked(rows, 'controller-1'), { ...place, answer });
  const written = (answer: MoneyAnswer, rows = region) => afterAct(rows, record(rows, answer));
  const fields = (rows: TestRows) =>
    formOf(rows).economy?.missing.map(({ place: at, fault }) => `${fault.code} ${at}`);

  test.each([
    [10_000, 10_100, -100, -1],
    [10_000, 10_101, -101, -1.01],
    [10_000, 9_400, 600, 6],
    [0, 50, -50, null],
    [-10_000, -9_900, -100, -1],
  ])('budget %s, forecast %s: %s tkr, %s per cent', (budget, forecast, tkr, pct) => {
    expect(budgetDeviation(budget, forecast)).toEqual({ tkr, pct });
  });

  test('is asked of units with a cost centre, and of no other', () => {
    expect(formOf(region, enhetA).economy).toBeNull();
    expect(
      codesOf(
        recordMoney(asked(region, 'chef-enhet-a'), {
          unit: enhetA,
          period: april,
          answer: { outcomeTkr: 1 },
        }),
      ),
    ).toEqual(['NOT_ALLOWED']);
    expect(fields(region)).toEqual([
      'FIELD_REQUIRED economy/budgetTkr',
      'FIELD_REQUIRED economy/outcomeTkr',
      'FIELD_REQUIRED economy/forecastTkr',
    ]);
  });

  test('the budget is there when the plan has a frame', () => {
    const line = { year: 2099, unit: enhetC, kind: 'frame', label: 'Ram' } as const;
    const rows = region.with(
      add(budgetLines, { ...line, code: 'a', amountTkr: 9_000 }),
      add(budgetLines, { ...line, code: 'b', amountTkr: 1_000 }),
      add(budgetLines, { ...line, code: 'c', amountTkr: 500, kind: 'investment' }),
      add(budgetLines, { ...line, code: 'd', amountTkr: 700, withdrawn: true }),
    );
    expect(formOf(rows).economy?.budget).toBe(10_000);
    expect(formOf(written({ budgetTkr: 10_400 }, rows)).economy?.budget).toBe(10_400);
  });

  test.each([
    ['exactly one per cent', 10_000, 10_100, false],
    ['more than one per cent', 10_000, 10_101, true],
    ['exactly 500 tkr', 100_000, 100_500, false],
    ['more than 500 tkr', 100_000, 100_501, true],
    ['better than the budget', 10_000, 9_000, false],
  ])('%s', (_name, budgetTkr, forecastTkr, isBelow) => {
    const rows = written({ budgetTkr, outcomeTkr: 1_000, forecastTkr });
    expect(formOf(rows).economy).toMatchObject({ isBelow, done: !isBelow });
    expect(formOf(rows).proposals.map(({ id }) => id)).toEqual(isBelow ? ['2099.T1.budget.forecast'] : []);
  });

  test('below the limit it wants a cause and measures, and proposes a deviation with the amount (U3)', () => {
    const rows = written({ budgetTkr: 10_000, outcomeTkr: 4_000, forecastTkr: 10_620 });
    expect(fields(rows)).toEqual(['FIELD_REQUIRED economy/measures', 'COMMENT_TOO_SHORT economy/comment']);
    const comment = 'Vi hyr in personal på två vakanta tjänster.';
    const told = written({ comment, measures: 'Tjänsterna tillsätts i höst.' }, rows);
    expect(fields(told)).toEqual([]);
    const [proposal] = formOf(told).proposals;
    expect(proposal).toMatchObject({ why: 'budget', wants: 'answer' });
    expect(proposal && beginsWith(proposal, april)).toMatchObject({
      type: 'budget',
      amountTkr: -620,
      cause: comment,
    });
    const open = {
      unit: enhetC,
      id: 'x',
      title: 'Dyrt',
      type: 'budget',
      state: 'open',
      detected: '2099-02-01',
    } as const;
    expect(formOf(told.with(add(deviations, open))).proposals).toMatchObject([
      { wants: null, row: { id: 'x' } },
    ]);
  });

  test('the model’s own limits hold', () => {
    const rows = region.with(
      add(steeringModels, {
        id: 'rjh-2017',
        version: 2,
        name: 'Strängare',
        validFromYear: 2099,
        model: alteredDocument('rjh-2017', (document) => {
          (document.rules as Part).budgetDeviation = { pct: -0.5, tkr: -50 };
        }),
      }),
    );
    expect(formOf(written({ budgetTkr: 10_000, forecastTkr: 10_051 }, rows)).economy?.isBelow).toBe(true);
    expect(formOf(written({ budgetTkr: 100_000, forecastTkr: 100_050 }, rows)).economy?.isBelow).toBe(false);
  });

  test('a figure of another sign, or a thousand times too large, is asked about and kept', () => {
    const rows = written({ budgetTkr: 10_000, outcomeTkr: 4_000_000_000, forecastTkr: -10_000 });
    expect(rows.all(budgetOutcomes)).toMatchObject([{ outcomeTkr: 4_000_000_000 }]);
    expect(formOf(rows).warnings.map(({ key: asked, fault }) => [asked, fault.values.why])).toEqual([
      ['FIGURE_ODD.outcomeTkr.4000000000', 'large'],
      ['FIGURE_ODD.forecastTkr.-10000', 'sign'],
    ]);
  });
});

describe('the cross-cutting perspectives', () => {
  const [perspective] = formOf(region).perspectives.map((entry) => entry.perspective.key);
  const answer = (rows: TestRows, given: PerspectiveText, of = perspective ?? '') =>
    recordPerspective(asked(rows, 'controller-1'), { ...place, perspective: of, answer: given });
  const first = (rows: TestRows) => formOf(rows).perspectives[0];
  const withPlan = (section: Partial<InputOf<typeof planSections>>) => {
    const plan = add(plans, {
      kind: 'operationalPlan',
      title: 'VP',
      ownerUnit: enhetC,
      year: 2099,
      version: 1,
      state: 'active',
    });
    return region.with(
      plan,
      add(planSections, {
        year: 2099,
        plan: key<'plans'>(plan.key),
        unit: enhetC,
        section: `crosscutting.${perspective}`,
        ...section,
      }),
    );
  };

  test('each of the model’s is asked for, with what the plan says', () => {
    const rows = withPlan({ text: 'Vi prövar varje beslut.' });
    expect(formOf(rows).progress.blocks.perspectives).toEqual({ done: 0, of: 4 });
    expect(first(rows)).toMatchObject({ plan: { text: 'Vi prövar varje beslut.' }, done: false });
    expect(formOf(anOrganisation('sundsvall-2017'), enhetA).perspectives).toEqual([]);
  });

  test('a text answers it, or a reason; the one takes the place of the other', () => {
    const told = afterAct(region, answer(region, { text: 'Två kurser hölls.' }));
    expect(first(told)?.done).toBe(true);
    const outside = afterAct(told, answer(told, { notApplicable: 'Vi möter inga barn.' }));
    expect(outside.all(perspectiveAnswers)).toMatchObject([
      { text: null, notApplicable: 'Vi möter inga barn.' },
    ]);
    expect(first(afterAct(outside, answer(outside, { text: '' })))?.done).toBe(false);
  });

  test('what the plan has said does not concern the unit is not asked for', () => {
    const rows = withPlan({ notApplicable: 'Vi möter inga barn.' });
    expect(first(rows)).toMatchObject({ place: 'notNow', done: true });
    expect(formOf(rows).progress.blocks.perspectives).toEqual({ done: 0, of: 3 });
  });

  test('the answer of the time before is at hand, and only the model’s own are answered', () => {
    const before = add(perspectiveAnswers, {
      year: 2098,
      period: fullYearBefore,
      unit: enhetC,
      perspective: perspective ?? '',
      text: 'Som förut',
    });
    expect(first(region.with(before))).toMatchObject({ place: 'unchanged', before: { text: 'Som förut' } });
    expect(codesOf(answer(region, { text: 'x' }, 'hittepå'))).toEqual(['NOT_ALLOWED']);
  });
});

describe('the talk about the result', () => {
  const talk = (rows: TestRows, answer: DialogueAnswer) =>
    afterAct(rows, recordDialogue(asked(rows, 'controller-1'), { ...place, answer }));
  const missing = (rows: TestRows) =>
    formOf(rows)
      .analysis.missing.filter(({ field }) => field.startsWith('dialogue'))
      .map(({ place: at }) => at);

  test('need not be held; one that is written about has a day and somebody who was there', () => {
    expect(missing(region)).toEqual([]);
    const noted = talk(region, { dialogueNotes: 'Alla var överens.' });
    expect(missing(noted)).toEqual(['analysis/dialogueDay', 'analysis/dialogueRoles']);
    expect(formOf(noted).progress.blocks.analysis).toEqual({ done: 0, of: 5 });
    const whole = talk(noted, { dialogueDay: '2099-05-04', dialogueRoles: ['manager', 'employees'] });
    expect(missing(whole)).toEqual([]);
    expect(formOf(whole).progress.blocks.analysis).toEqual({ done: 1, of: 5 });
  });
});

describe('S27: the measures from before', () => {
  const measure = (id: string, more: Partial<InputOf<typeof measures>>) =>
    add(measures, {
      unit: enhetC,
      id,
      title: id,
      kind: 'corrective',
      expectedEffect: 'Bättre',
      responsible: 'chef',
      startDay: '2099-01-10',
      dueDay: '2099-09-30',
      decidedBy: 'manager',
      state: 'ongoing',
      ...more,
    });

  test('are shown with whether their effect is known, and one that is not is asked about', () => {
    const rows = region.with(
      measure('pågår', {}),
      measure('sen', { dueDay: '2099-03-31' }),
      measure('genomförd', { state: 'done' }),
      measure('utvärderad', {
        state: 'effectVerified',
        effectResult: 'effect',
        effectText: 'Ja',
        evaluatedDay: '2099-02-01',
      }),
      measure('gammal', {
        state: 'effectVerified',
        effectResult: 'effect',
        effectText: 'Ja',
        evaluatedDay: '2097-02-01',
      }),
      measure('föreslagen', { state: 'proposed' }),
      measure('avbruten', { state: 'cancelled' }),
      measure('senare', { startDay: '2099-06-01' }),
      measure('annans', { unit: enhetA }),
    );
    const { earlier, warnings, missing } = formOf(rows);
    expect(earlier.map(({ measure: { id }, isLate, wantsEffect }) => [id, isLate, wantsEffect])).toEqual([
      ['sen', true, false],
      ['pågår', false, false],
      ['genomförd', false, true],
      ['utvärderad', false, false],
    ]);
    // It may be too early to tell, so it is to be considered and stops nobody.
    expect(warnings.map(({ key: asked }) => asked)).toEqual(['EFFECT_NOT_EVALUATED.enhet-c.genomförd']);
    expect(missing.filter(({ block }) => block === 'earlier')).toEqual([]);
  });
});
