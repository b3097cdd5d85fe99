// What waits for each person in planning, with its last day: a plan to begin, to write on, to send, to mend or to decide.
import { describe, expect, test } from 'vitest';
import { planWork } from '../../../src/core/planning/planWork.ts';
import { startPlan } from '../../../src/core/planning/rules/startPlan.ts';
import { plans } from '../../../src/schema/lists/plans.ts';
import { afterAct, anOrganisation, asked, enhetA } from '../../given/organisation.ts';
import { planKey, planWith } from '../../given/plans.ts';
import type { TestRows } from '../../given/rows.ts';

/** The units' plans for 2100 are due at the end of 2099 in this model. */
const late = '2099-11-20';
const before = anOrganisation('rjh-2017');
const waitsFor = (rows: TestRows, person: string, day: string = late) =>
  planWork({ ...asked(rows, person), today: day });
const brief = (rows: TestRows, person: string, day?: string) =>
  waitsFor(rows, person, day).map(({ step, owner, year }) => `${step} ${year} ${owner.name}`);

const next = planKey('2100.operationalPlan.enhet-a');
const begun = afterAct(
  before,
  startPlan(asked(before, 'chef-enhet-a'), {
    owner: { unit: enhetA, body: null },
    year: 2100,
    title: 'VP 2100',
    from: 'blank',
  }),
);

describe('the manager of a unit', () => {
  test('is to begin next year’s plan when its last day is near, and not half a year before', () => {
    expect(brief(before, 'chef-enhet-a')).toEqual(['begin 2100 Enhet A']);
    expect(waitsFor(before, 'chef-enhet-a')[0]?.due).toBe('2099-12-31');
    expect(brief(before, 'chef-enhet-a', '2099-05-06')).toEqual([]);
  });

  test('is asked in time also where the model names no last day for a unit', () => {
    const rows = anOrganisation('norrtalje-2019');
    expect(waitsFor(rows, 'chef-enhet-a')).toMatchObject([{ step: 'begin', due: null }]);
    expect(brief(rows, 'chef-enhet-a', '2099-05-06')).toEqual([]);
  });

  test('is to write on what is begun, from the first place where something is missing', () => {
    const [work] = waitsFor(begun, 'chef-enhet-a');
    expect(work).toMatchObject({ step: 'write', place: 'crosscutting/equality/text' });
    expect(work?.done).toBeLessThan(work?.of ?? 0);
  });

  test('is to mend what has been returned, and is done with what is sent', () => {
    const state = (one: 'returned' | 'submitted' | 'approved') => begun.with(planWith(next, { state: one }));
    expect(brief(state('returned'), 'chef-enhet-a')).toEqual(['returned 2100 Enhet A']);
    expect(brief(state('submitted'), 'chef-enhet-a')).toEqual([]);
    expect(brief(state('approved'), 'chef-enhet-a')).toEqual([]);
  });

  test('has nothing to do with a plan that was taken back, but may begin it', () => {
    const back = begun.with(planWith(next, { withdrawn: true }));
    expect(brief(back, 'chef-enhet-a')).toEqual(['begin 2100 Enhet A']);
  });
});

test('whoever decides it is asked when it is sent, and nobody else', () => {
  const sent = begun.with(planWith(next, { state: 'submitted', submittedBy: 'chef-enhet-a' }));
  expect(brief(sent, 'omradeschef')).toContain('decide 2100 Enhet A');
  for (const other of ['chef-enhet-b', 'controller-1', 'ledamot-a'])
    expect(brief(sent, other)).not.toContain('decide 2100 Enhet A');
});

test('whoever answers for a body’s plan has it, and those who may write it are to begin it', () => {
  expect(brief(before, 'controller-1')).toContain('begin 2100 Nämnden');
  const rows = afterAct(
    before,
    startPlan(asked(before, 'controller-1'), {
      owner: { unit: null, body: 'namnden' as never },
      year: 2100,
      title: 'VP 2100',
      from: 'blank',
    }),
  );
  expect(brief(rows, 'controller-1')).toContain('write 2100 Nämnden');
  expect(rows.by(plans, 'year', 2100)[0]?.responsible).toBe('controller-1');
});
