// When a step that closes counts (S24), whoever has put it there, and what is told of a step that came another day than it says.
import { describe, expect, test } from 'vitest';
import { takeStep } from '../../../src/core/deviation/lifeCycle.ts';
import { isClosedPastTrail, otherDay, refusedIn, trailOf } from '../../../src/core/deviation/trail/trail.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { deviationSteps } from '../../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { anOrganisation, aRole, asked, codesOf, enhetA } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const deviation = key<'deviations'>('enhet-a.d');
const chef = 'chef-enhet-a';
const reason = 'Samma sak har hänt en gång till.';
const organisation = anOrganisation('rjh-2017').with(
  aRole('systemet', 'systemManager'),
  aRole('bytte', 'manager', 'enhet-a', false, { validTo: '2099-04-30' }),
);
const withRows = (
  state: InputOf<typeof deviations>['state'],
  done: readonly Partial<InputOf<typeof measures>>[],
  more: Partial<InputOf<typeof deviations>> = {},
) =>
  organisation.with(
    add(deviations, {
      unit: enhetA,
      id: 'd',
      title: 'Det är ont om folk',
      type: 'quality',
      state,
      detected: '2099-05-01',
      ...more,
    }),
    ...done.map((measure, at) =>
      add(measures, {
        unit: enhetA,
        id: `m${at}`,
        deviation,
        title: 'Bemanna',
        kind: 'corrective',
        expectedEffect: 'Fler svar i tid',
        responsible: chef,
        startDay: '2099-05-01',
        dueDay: '2099-12-31',
        decidedBy: 'manager',
        state: 'effectVerified',
        effectResult: 'effect',
        ...measure,
      }),
    ),
  );

let order = 0;
const step = (state: string, more: Partial<InputOf<typeof deviationSteps>> = {}, by = chef) =>
  add(deviationSteps, {
    unit: enhetA,
    deviation,
    order: order++,
    state,
    by,
    at: '2099-05-05T08:00:00Z',
    ...more,
  });
const of = (at: number, state: string, more = {}) =>
  step(state, { measure: key<'measures'>(`enhet-a.m${at}`), ...more });
const rowIn = (rows: TestRows) => {
  const row = rows.get(deviations, deviation);
  if (row === null) throw new Error('no deviation');
  return row;
};
const refused = (rows: TestRows) => refusedIn(rows, rowIn(rows)).map(({ state, why }) => `${state} ${why}`);

describe('a step that closes', () => {
  test.each([
    ['with a measure that is evaluated', [{}], [of(0, 'done'), of(0, 'effectVerified')], {}],
    [
      'with one evaluated and one cancelled',
      [{}, { state: 'cancelled' }],
      [of(0, 'effectVerified'), of(1, 'cancelled')],
      {},
    ],
    [
      'with a measure of the council’s',
      [{ kind: 'governance', state: 'documented' }],
      [of(0, 'executed', { note: 'Det hjälpte.' })],
      {},
    ],
    ['left without measures', [], [step('noAction', { note: reason }, 'omradeschef')], {}],
    [
      'grave, with a case',
      [{}],
      [of(0, 'effectVerified')],
      { severity: 'critical', caseNumber: 'TEST/2099/1' },
    ],
  ] as const)('%s counts', (_, done, before, more) => {
    const rows = withRows('closed', done, more).with(...before, step('closed'));
    expect(refused(rows)).toEqual([]);
    expect(isClosedPastTrail(rows, rowIn(rows))).toBe(false);
  });

  test.each([
    ['with no measure', [], [step('acknowledged')], {}],
    ['with one that is only done', [{ state: 'done', effectResult: null }], [of(0, 'done')], {}],
    ['with one whose row alone says that it is evaluated', [{}], [of(0, 'done')], {}],
    [
      'with one that its step alone says it of',
      [{ state: 'done', effectResult: null }],
      [of(0, 'effectVerified')],
      {},
    ],
    [
      'with one evaluated and one proposed',
      [{}, { state: 'proposed', effectResult: null }],
      [of(0, 'effectVerified')],
      {},
    ],
    [
      'with one of the council’s that is not documented',
      [{ kind: 'governance', state: 'executed' }],
      [of(0, 'executed', { note: 'Det hjälpte.' })],
      {},
    ],
    ['grave, without a case', [{}], [of(0, 'effectVerified')], { severity: 'critical' }],
    [
      'wanting a political decision, without a case',
      [{}],
      [of(0, 'effectVerified')],
      { decisionNeeded: true },
    ],
    ['left by somebody who may not', [], [step('noAction', { note: reason })], {}],
  ] as const)('%s counts for nothing', (_, done, before, more) => {
    const rows = withRows('closed', done, more).with(...before, step('closed'));
    expect(refused(rows)).toContain('closed open');
    expect(isClosedPastTrail(rows, rowIn(rows))).toBe(true);
  });

  test('by whoever runs the system counts for nothing, in the app or past it', () => {
    const rows = withRows('evaluation', [{}]).with(of(0, 'effectVerified'), step('closed', {}, 'systemet'));
    expect(refused(rows)).toEqual(['closed role']);
    const taken = takeStep(asked(rows, 'systemet'), { deviation, act: 'close' });
    expect(codesOf(taken)).toEqual(['NOT_ALLOWED']);
  });

  test('goes on counting when it was opened again since, and another measure is under way', () => {
    const rows = withRows('inProgress', [{}, { state: 'ongoing', effectResult: null }]).with(
      of(0, 'effectVerified'),
      step('closed'),
      step('reopened', { note: reason, at: '2099-05-06T08:00:00Z' }),
      of(1, 'ongoing', { at: '2099-05-07T08:00:00Z' }),
    );
    expect(refused(rows)).toEqual([]);
    const again = rows.with(step('closed', { at: '2099-05-08T08:00:00Z' }));
    expect(refused(again)).toEqual(['closed open']);
  });

  test('cannot be taken in the app before a measure of the council’s is documented (S25)', () => {
    const rows = withRows('evaluation', [{ kind: 'governance', state: 'executed' }]);
    expect(codesOf(takeStep(asked(rows, chef), { deviation, act: 'close' }))).toEqual([
      'MEASURE_NOT_DOCUMENTED',
    ]);
  });
});

test('a state that was written past the steps is told of', () => {
  const rows = withRows('closed', [{}]).with(of(0, 'effectVerified'));
  expect(isClosedPastTrail(rows, rowIn(rows))).toBe(true);
  const reopened = rows.with(step('closed'), step('reopened', { note: reason, at: '2099-05-06T08:00:00Z' }));
  expect(isClosedPastTrail(reopened, rowIn(reopened))).toBe(true);
});

describe('a step that came another day than it says', () => {
  test.each([
    ['the same day', '2099-05-05T09:00:00Z', null],
    ['after midnight in Sweden', '2099-05-05T22:30:00Z', '2099-05-06'],
    ['later', '2099-06-01T08:00:00Z', '2099-06-01'],
    ['earlier', '2099-05-04T08:00:00Z', '2099-05-04'],
    ['not yet', null, null],
  ])('%s', (_, modified, day) => {
    const rows = withRows('open', []).with(step('acknowledged', { modified }));
    const [taken] = trailOf(rows, rowIn(rows));
    expect(taken && otherDay(taken)).toBe(day);
  });

  test('counts only if the role was held on both days', () => {
    const dated = (modified: string | null) => {
      const rows = withRows('open', []).with(
        step('acknowledged', { at: '2099-04-15T08:00:00Z', modified }, 'bytte'),
      );
      return refused(rows);
    };
    expect(dated(null)).toEqual([]);
    expect(dated('2099-04-20T08:00:00Z')).toEqual([]);
    expect(dated('2099-05-05T08:00:00Z')).toEqual(['acknowledged role']);
  });
});
