// A follow-up on its way upwards: who may approve and return it, and whose word is believed (domain.md 2.8, 2.9).
import { describe, expect, test } from 'vitest';
import {
  approveFollowUp,
  approvesFor,
  isAlteredSince,
  returnFollowUp,
} from '../../../src/core/consolidation/approval.ts';
import { consolidationWork } from '../../../src/core/consolidation/consolidationWork.ts';
import { followUpState } from '../../../src/core/consolidation/followUpState.ts';
import { add, alter } from '../../../src/schema/change.ts';
import type { Key } from '../../../src/schema/field.ts';
import { followUpSteps } from '../../../src/schema/lists/consolidation/followUpSteps.ts';
import { followUps } from '../../../src/schema/lists/followUps.ts';
import { periods } from '../../../src/schema/lists/periods.ts';
import {
  afterAct,
  aGoal,
  anActivity,
  anOrganisation,
  anOutcome,
  april,
  aRole,
  asked,
  codesOf,
  enhetA,
  enhetB,
  omradet,
} from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const readyAt = '2099-05-05T10:00:00Z';
const ready = anOrganisation('rjh-2017').with(
  aGoal('f', 'successFactor', { perspectives: ['patient'] }),
  anActivity('a', 'f'),
  aRole('forvaltningschef', 'manager', 'forvaltningen', true),
  aRole('bitr-chef-enhet-a', 'reporter', 'enhet-a'),
  add(followUps, {
    year: 2099,
    period: april,
    unit: enhetA,
    state: 'ready',
    readyAt,
    readyBy: 'bitr-chef-enhet-a',
    reporter: 'bitr-chef-enhet-a',
  }),
);
const place = { unit: enhetA, period: april };
const approve = (rows: TestRows, person: string) => approveFollowUp(asked(rows, person), place);
const giveBack = (rows: TestRows, person: string, note = 'Skriv vad det beror på.') =>
  returnFollowUp(asked(rows, person), { ...place, note });
const stateIn = (rows: TestRows, unit: Key<'units'> = enhetA) => {
  const period = rows.get(periods, april);
  if (!period) throw new Error('no April');
  return followUpState(rows, period, unit);
};
const followUpIn = (rows: TestRows) => {
  const [row] = rows.all(followUps);
  if (!row) throw new Error('no follow-up');
  return row;
};

describe('the line manager', () => {
  test('approves what is ready, once', () => {
    const approved = afterAct(ready, approve(ready, 'omradeschef'));
    expect(stateIn(approved).state).toBe('approved');
    expect(stateIn(approved).step).toMatchObject({ by: 'omradeschef', from: omradet, readyAt });
    expect(codesOf(approve(approved, 'omradeschef'))).toEqual(['FOLLOWUP_STEP_NOT_NOW']);
  });

  test('returns it with a comment, and without one not', () => {
    expect(codesOf(giveBack(ready, 'omradeschef', ' '))).toEqual(['FIELD_REQUIRED']);
    const returned = afterAct(ready, giveBack(ready, 'omradeschef'));
    expect(stateIn(returned)).toMatchObject({
      state: 'returned',
      step: { note: 'Skriv vad det beror på.' },
    });
  });

  test('returns also what has been approved, and approves it when it is ready anew', () => {
    const approved = afterAct(ready, approve(ready, 'omradeschef'));
    const returned = afterAct(approved, giveBack(approved, 'omradeschef'));
    expect(stateIn(returned).state).toBe('returned');
    const again = returned.with(alter(followUps, followUpIn(returned), { readyAt: '2099-05-06T10:00:00Z' }));
    expect(stateIn(again).state).toBe('ready');
    expect(stateIn(afterAct(again, approve(again, 'omradeschef'))).state).toBe('approved');
  });

  test('while the unit mends it the comment is still there', () => {
    const returned = afterAct(ready, giveBack(ready, 'omradeschef'));
    const mending = returned.with(
      alter(followUps, followUpIn(returned), { state: 'inProgress', readyAt: null, readyBy: null }),
    );
    expect(stateIn(mending)).toMatchObject({ state: 'inProgress', step: { act: 'return' } });
  });

  test('has the last word when two act at once and one of them returns it', () => {
    const both = afterAct(ready, approve(ready, 'forvaltningschef')).with(
      ...(() => {
        const returned = giveBack(ready, 'omradeschef');
        return returned.ok ? [returned.value] : [];
      })(),
    );
    expect(stateIn(both).state).toBe('returned');
  });
});

describe('nobody approves his own', () => {
  test.each([
    ['the manager of the unit', 'chef-enhet-a', ready],
    ['the substitute who reported', 'bitr-chef-enhet-a', ready],
    [
      'the line manager who is the unit’s manager too',
      'omradeschef',
      ready.with(aRole('omradeschef', 'manager', 'enhet-a')),
    ],
    [
      'the line manager who filled it in',
      'omradeschef',
      ready.with(alter(followUps, followUpIn(ready), { readyBy: 'omradeschef' })),
    ],
  ])('not %s', (_, person, rows) => {
    expect(approvesFor(asked(rows, person), place)).toBeNull();
    expect(codesOf(approve(rows, person))).toEqual(['FOLLOWUP_OWN_APPROVAL']);
    expect(codesOf(giveBack(rows, person))).toEqual(['FOLLOWUP_OWN_APPROVAL']);
    expect(stateIn(afterAct(rows, approve(rows, 'forvaltningschef'))).state).toBe('approved');
  });

  test.each(['chef-enhet-b', 'controller-1', 'ledamot-a', 'gast'])('%s is not above the unit', (person) => {
    expect(codesOf(approve(ready, person))).toEqual(['NOT_ALLOWED']);
  });

  test.each([
    ['by the unit’s own manager', { by: 'chef-enhet-a' }],
    ['by somebody who leads nothing above it', { by: 'controller-1' }],
    ['from the unit itself', { from: enhetA }],
    ['from a unit that is not above it', { from: enhetB }],
    ['of what was handed in before', { readyAt: '2099-05-01T10:00:00Z' }],
  ])('an approval %s is not believed', (_, forged) => {
    const step = {
      year: 2099,
      period: april,
      unit: enhetA,
      from: omradet,
      act: 'approve' as const,
      readyAt,
      order: 0,
      by: 'omradeschef',
      at: '2099-05-06T10:00:00Z',
    };
    expect(stateIn(ready.with(add(followUpSteps, step))).state).toBe('approved');
    expect(stateIn(ready.with(add(followUpSteps, { ...step, ...forged }))).state).toBe('ready');
  });

  test('what the unit says of its own row is only that it is ready', () => {
    const said = ready.with(alter(followUps, followUpIn(ready), { state: 'approved' }));
    expect(stateIn(said).state).toBe('ready');
  });
});

test('what is altered after the approval, past the form, is told', () => {
  const approved = afterAct(ready, approve(ready, 'omradeschef'));
  expect(isAlteredSince(asked(approved, 'omradeschef'), stateIn(approved))).toBe(false);
  const altered = approved.with(anOutcome('m', { value: 4 }));
  expect(isAlteredSince(asked(altered, 'omradeschef'), stateIn(altered))).toBe(true);
});

describe('Mitt arbete', () => {
  const workOf = (rows: TestRows, person: string) =>
    consolidationWork(asked(rows, person)).map(({ step, units }) => [step, units.map(({ name }) => name)]);

  test('the line manager has it to approve, and nobody else', () => {
    expect(workOf(ready, 'omradeschef')).toEqual([['approve', ['Enhet A']]]);
    for (const person of ['chef-enhet-a', 'forvaltningschef', 'controller-1'])
      expect(workOf(ready, person).filter(([step]) => step === 'approve')).toEqual([]);
  });

  test('where the line manager is the manager too, the next above has it', () => {
    const same = ready.with(aRole('omradeschef', 'manager', 'enhet-a'));
    expect(workOf(same, 'forvaltningschef')).toContainEqual(['approve', ['Enhet A']]);
    expect(workOf(same, 'omradeschef').filter(([step]) => step === 'approve')).toEqual([]);
  });

  test('the unit gets it back with the comment', () => {
    const returned = afterAct(ready, giveBack(ready, 'omradeschef'));
    expect(consolidationWork(asked(returned, 'chef-enhet-a'))).toMatchObject([
      { step: 'returned', note: 'Skriv vad det beror på.', due: '2099-05-15' },
    ]);
  });

  test('when all are approved the area is to be consolidated', () => {
    const approved = afterAct(ready, approve(ready, 'omradeschef'));
    expect(workOf(approved, 'omradeschef')).toEqual([['consolidate', ['Enhet A']]]);
  });

  test('the whole organisation waits for the controller, once everyone has handed in', () => {
    expect(consolidationWork(asked(ready, 'controller-1'))).toMatchObject([
      { step: 'consolidate', place: { unit: null, body: null } },
    ]);
    const returned = afterAct(ready, giveBack(ready, 'omradeschef'));
    expect(workOf(returned, 'controller-1')).toEqual([]);
  });
});
