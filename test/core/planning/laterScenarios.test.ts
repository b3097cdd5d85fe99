// The acceptance scenarios of planning after S06: S08 to S12, as far as planning goes (S07 is about a proposal, and begins with the decisions).
import { describe, expect, test } from 'vitest';
import { periodsOf } from '../../../src/core/model/periodsOfYear.ts';
import { deadlinesOf, planCycleOf } from '../../../src/core/model/planCycle.ts';
import { financingFaults } from '../../../src/core/planning/financing.ts';
import { submitPlan } from '../../../src/core/planning/rules/decisionRules.ts';
import { recordFinancing, registerPhaseOut } from '../../../src/core/planning/rules/workRules.ts';
import { yearView } from '../../../src/core/year/yearItems.ts';
import { key } from '../../../src/schema/field.ts';
import { bodies } from '../../../src/schema/lists/bodies.ts';
import { financing } from '../../../src/schema/lists/planning/financing.ts';
import { afterAct, anOrganisation, asked, codesOf, committee, modelOf } from '../../given/organisation.ts';
import { codesIn, ofCommittee, planning } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

const other = key<'bodies'>('andra-namnden');
const region = planning('rjh-2024');
const state = (rows: TestRows, answer: Parameters<typeof recordFinancing>[1]['answer']): TestRows =>
  afterAct(rows, recordFinancing(asked(rows, 'controller-1'), { plan: ofCommittee, id: 'f', answer }));
const statementOf = (rows: TestRows) => rows.all(financing)[0] ?? null;

describe('S08, as far as planning: a plan of a model that asks for financing', () => {
  test('is not sent without a statement, and says so', () => {
    const sent = submitPlan(asked(region, 'controller-1'), { plan: ofCommittee, considered: [] });
    expect(codesOf(sent)).toContain('FIN_MISSING');
  });

  test('is not held up by it once no cost is stated with a reason; an internal decision is asked the same', () => {
    const without = state(region, { hasCost: 'no' });
    expect(codesIn(without, ofCommittee)).toContain('FIN_MISSING');
    expect(financingFaults(without, statementOf(without)).map(({ code }) => code)).toEqual(['FIN_MISSING']);
    const reasoned = state(without, { noCostReason: 'Ryms i det som görs' });
    expect(codesIn(reasoned, ofCommittee)).not.toContain('FIN_MISSING');
    expect(financingFaults(reasoned, statementOf(reasoned))).toEqual([]);
    expect(financingFaults(region, null).map(({ code }) => code)).toEqual(['FIN_MISSING']);
  });
});

test('S09: a transfer is covered by a phase-out in the committee that gives', () => {
  const moved = state(region, {
    hasCost: 'yes',
    phaseIn: 'En mottagning',
    costTkr: 1_000,
    fromDay: '2100-01-01',
    sources: [{ kind: 'transferFromOtherBoard', body: other, amountTkr: 1_000 }],
  });
  expect(financingFaults(moved, statementOf(moved))).toMatchObject([
    { code: 'FIN_TRANSFER_UNCOVERED', values: { body: other, amount: 1_000 } },
  ]);
  const statement = statementOf(moved);
  if (!statement) throw new Error('no statement');
  const covered = afterAct(
    moved,
    registerPhaseOut(asked(moved, 'controller-1'), {
      owner: { unit: null, body: other },
      id: 'ut',
      phaseOut: {
        title: 'En annan mottagning',
        amountTkr: 1_000,
        fromDay: '2100-01-01',
        financing: statement.key,
      },
    }),
  );
  expect(financingFaults(covered, statementOf(covered))).toEqual([]);
  expect(codesIn(covered, ofCommittee)).not.toContain('FIN_TRANSFER_UNCOVERED');
});

test('S10: with 2015 as the base and two years between, 2017 is created anew and 2018 is a review', () => {
  const model = modelOf('sundsvall-2017');
  expect(planCycleOf(model, 2017).kind).toBe('newCreation');
  const review = planCycleOf(model, 2018);
  expect(review).toMatchObject({ kind: 'review', createdFor: 2017 });
  expect(review.withoutReason.length).toBeGreaterThan(0);
});

test('S11: on 1 July a committee that has not handed in its draft is late since 30 June; the council’s last day is 30 November', () => {
  const rows = anOrganisation('norrtalje-2019');
  const view = yearView({ ...asked(rows, 'controller-1'), today: '2099-07-01' }, 2099, null);
  if (!view.ok) throw new Error(JSON.stringify(view.faults));
  const late = view.value.late.find(({ to }) => to === '2099-06-30');
  const committees = rows.all(bodies).filter(({ kind }) => kind === 'committee');
  expect(late?.asked?.missing.map(({ body }) => body).toSorted()).toEqual(
    committees.map(({ key: body }) => body).toSorted(),
  );
  expect(committees.map(({ key: body }) => body)).toContain(committee);
  const council = deadlinesOf(modelOf('norrtalje-2019'), 2100).find(({ level }) => level === 'council');
  expect(council?.date).toBe('2099-11-30');
});

test('S12: three periods, of which only the second is the statutory one', () => {
  const periods = periodsOf(modelOf('rjh-2024'), 2099);
  expect(periods.map(({ from, to }) => [from, to])).toEqual([
    ['2099-01-01', '2099-04-30'],
    ['2099-01-01', '2099-08-31'],
    ['2099-01-01', '2099-12-31'],
  ]);
  expect(periods.filter(({ kind }) => kind === 'statutoryInterim')).toMatchObject([
    { to: '2099-08-31', councilDeadline: '2099-10-31' },
  ]);
  expect(periods[2]?.councilDeadline).toBe('2100-04-15');
});
