// The trail of a deviation: whose rows count, whoever has written them and however, and on which day.
import { describe, expect, test } from 'vitest';
import { effectLedger } from '../../../src/core/deviation/effectLedger.ts';
import { liftOf } from '../../../src/core/deviation/lift/lift.ts';
import { lastDayToAcknowledge } from '../../../src/core/deviation/overview.ts';
import { refusedIn, trailOf } from '../../../src/core/deviation/trail/trail.ts';
import { add } from '../../../src/schema/change.ts';
import { key } from '../../../src/schema/field.ts';
import type { InputOf } from '../../../src/schema/list.ts';
import { deviationSteps } from '../../../src/schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../../src/schema/lists/deviation/deviations.ts';
import { measures } from '../../../src/schema/lists/deviation/measures.ts';
import { roleAssignments } from '../../../src/schema/lists/roleAssignments.ts';
import { anOrganisation, aRole, asked, enhetA, enhetB } from '../../given/organisation.ts';
import type { TestRows } from '../../given/rows.ts';

const deviation = key<'deviations'>('enhet-a.d');
const measureOf = (unit: string) => key<'measures'>(`${unit}.m`);
const secretary = (person: string, body: string) =>
  add(roleAssignments, { person, name: person, role: 'committeeSecretary', body: key<'bodies'>(body) });
const ofUnit = (unit: typeof enhetA, decidedBy: 'manager' | 'committee') => [
  add(deviations, {
    unit,
    id: 'd',
    title: 'Det är ont om folk',
    type: 'quality',
    state: 'open',
    escalation: 'committee',
    detected: '2099-05-01',
  }),
  add(measures, {
    unit,
    id: 'm',
    deviation: key<'deviations'>(`${unit}.d`),
    title: 'Bemanna',
    kind: 'corrective',
    expectedEffect: 'Fler svar i tid',
    responsible: 'chef-enhet-a',
    startDay: '2099-05-01',
    dueDay: '2099-12-31',
    decidedBy,
    state: 'decided',
  }),
];
const organisation = anOrganisation('rjh-2017').with(
  aRole('medarbetare-1', 'employee', 'enhet-a'),
  aRole('rapportor', 'reporter', 'enhet-a'),
  aRole('systemet', 'systemManager'),
  aRole('slutade', 'manager', 'enhet-a', false, { validTo: '2099-06-30' }),
  secretary('sekreteraren', 'namnden'),
  secretary('andra-sekreteraren', 'andra-namnden'),
  ...ofUnit(enhetA, 'manager'),
  ...ofUnit(enhetB, 'committee'),
);

const reason = 'Samma sak har hänt en gång till.';
const step = (by: string, state: string, more: Partial<InputOf<typeof deviationSteps>> = {}) =>
  add(deviationSteps, { unit: enhetA, deviation, order: 0, state, by, at: '2099-05-05T08:00:00Z', ...more });
const rowIn = (rows: TestRows) => {
  const row = rows.get(deviations, deviation);
  if (row === null) throw new Error('no deviation');
  return row;
};
const judged = (...steps: readonly ReturnType<typeof step>[]) => {
  const rows = organisation.with(...steps);
  const names = (found: readonly { readonly by: string }[]) => found.map(({ by }) => by);
  return { counts: names(trailOf(rows, rowIn(rows))), refused: names(refusedIn(rows, rowIn(rows))) };
};

describe('whose step counts', () => {
  const level = 'committee' as const;
  const measure = measureOf('enhet-a');
  test.each([
    ['acknowledged', 'chef-enhet-a', {}],
    ['acknowledged', 'CHEF-ENHET-A', {}],
    ['acknowledged', 'rapportor', {}],
    ['merged', 'controller-1', {}],
    ['reopened', 'rapportor', { note: reason }],
    ['noAction', 'omradeschef', { note: reason }],
    ['decided', 'chef-enhet-a', { measure }],
    ['ongoing', 'rapportor', { measure }],
    ['takenOver', 'sekreteraren', { level }],
  ])('%s by %s does', (state, by, more) => {
    expect(judged(step(by, state, more))).toEqual({ counts: [by], refused: [] });
  });

  test.each([
    ...['open', 'acknowledged', 'reopened', 'closed', 'liftedAgain', 'whatever'].flatMap((state) => [
      [state, 'sekreteraren', {}] as const,
      [state, 'medarbetare-1', {}] as const,
      [state, 'chef-enhet-b', {}] as const,
      [state, 'nobody', {}] as const,
    ]),
    ['noAction', 'chef-enhet-a', { note: reason }],
    // Whoever runs the system alters any row, and ends nothing.
    ...['closed', 'merged', 'reopened'].map((state) => [state, 'systemet', { note: reason }] as const),
    ['noAction', 'omradeschef', { note: 'Nej' }],
    ['reopened', 'rapportor', {}],
    ['decided', 'rapportor', { measure }],
    ['decided', 'sekreteraren', { measure }],
    ['takenOver', 'sekreteraren', {}],
    ['takenOver', 'sekreteraren', { level: 'board' }],
    ['takenOver', 'andra-sekreteraren', { level }],
    ['takenOver', 'chef-enhet-a', { level }],
    // Another unit's people write in their own folder, about a deviation or a measure that is not theirs.
    ['closed', 'chef-enhet-b', { unit: enhetB }],
    ['closed', 'controller-1', { unit: enhetB }],
    ['ongoing', 'chef-enhet-a', { measure: measureOf('enhet-b') }],
    ['ongoing', 'chef-enhet-a', { measure: measureOf('nowhere') }],
  ] as const)('%s by %s does not (%o)', (state, by, more) => {
    expect(judged(step(by, state, more))).toEqual({ counts: [], refused: [by] });
  });
});

test('a step that does not count changes neither what the level above has answered nor any last day', () => {
  const taken = step('sekreteraren', 'takenOver', { level: 'committee' });
  const reported = step('chef-enhet-a', 'open', { at: '2099-05-04T08:00:00Z' });
  const rows = organisation.with(reported, taken);
  const forged = ['liftedAgain', 'reopened', 'open'].map((state) =>
    step('medarbetare-1', state, { at: '2099-05-06T08:00:00Z' }),
  );
  const after = rows.with(...forged);
  expect(liftOf(after, rowIn(after))?.answer?.by).toBe('sekreteraren');
  expect(lastDayToAcknowledge(after, rowIn(after))).toBe(lastDayToAcknowledge(rows, rowIn(rows)));
  expect(refusedIn(after, rowIn(after))).toHaveLength(3);
});

describe('half past eleven in the evening by UTC is the next day in Sweden, in summer', () => {
  const at = '2099-06-30T23:30:00Z';

  test('so the days to take it on are counted from the first of July', () => {
    const lastDay = (moment: string) => {
      const rows = organisation.with(step('chef-enhet-a', 'open', { at: moment }));
      return lastDayToAcknowledge(rows, rowIn(rows));
    };
    expect(lastDay(at)).toBe(lastDay('2099-07-01T10:00:00Z'));
    expect(lastDay(at)).not.toBe(lastDay('2099-06-30T10:00:00Z'));
  });

  test('the measure was decided then', () => {
    const rows = organisation.with(step('chef-enhet-a', 'decided', { measure: measureOf('enhet-a'), at }));
    const { rows: lines } = effectLedger(asked(rows, 'chef-enhet-a'));
    expect(lines.find(({ measure }) => measure.key === measureOf('enhet-a'))?.decidedDay).toBe('2099-07-01');
  });

  test('and whose role ended with June is too late', () => {
    expect(judged(step('slutade', 'acknowledged', { at })).refused).toEqual(['slutade']);
    expect(judged(step('slutade', 'acknowledged', { at: '2099-06-30T21:30:00Z' })).counts).toEqual([
      'slutade',
    ]);
  });
});
