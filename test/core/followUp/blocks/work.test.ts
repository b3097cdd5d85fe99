// Blocks D and E: what the unit has been given to do, and its planned work.
import { describe, expect, test } from 'vitest';
import {
  type ActivityAnswer,
  type AssignmentAnswer,
  confirmActivities,
  recordActivity,
  recordAssignment,
} from '../../../../src/core/followUp/blocks/workRules.ts';
import { type FollowUpForm, followUpForm } from '../../../../src/core/followUp/form.ts';
import { add } from '../../../../src/schema/change.ts';
import { key } from '../../../../src/schema/field.ts';
import type { InputOf } from '../../../../src/schema/list.ts';
import { activities } from '../../../../src/schema/lists/activities.ts';
import { assignmentReports } from '../../../../src/schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../../src/schema/lists/followUp/assignments.ts';
import {
  afterAct,
  aGoal,
  anActivity,
  anOrganisation,
  april,
  aprilLastYear,
  aRole,
  asked,
  codesOf,
  committee,
  enhetA,
  enhetB,
  fullYearBefore,
  unitKey,
} from '../../../given/organisation.ts';
import type { TestRows } from '../../../given/rows.ts';

const municipality = anOrganisation('sundsvall-2017').with(
  aGoal('mål', 'overall', { ownerBody: null }),
  aRole('forvaltningschef', 'manager', 'forvaltningen'),
);
const place = { unit: enhetA, period: april };

const given = (id: string, more: Partial<InputOf<typeof assignments>> = {}) =>
  add(assignments, {
    id,
    title: id,
    kind: 'assignment',
    fromBody: committee,
    toUnit: enhetA,
    givenDay: '2098-11-20',
    dueDay: '2099-10-15',
    state: 'ongoing',
    ...more,
  });

function formOf(rows: TestRows, unit = enhetA, period = april): FollowUpForm {
  const form = followUpForm(asked(rows, 'controller-1'), unit, period);
  if (!form.ok) throw new Error(JSON.stringify(form.faults));
  return form.value;
}
const missingIn = (form: FollowUpForm) => form.missing.map(({ fault, place: at }) => `${fault.code} ${at}`);

describe('the assignments', () => {
  const one = municipality.with(given('bokning'));
  const answer = (rows: TestRows, answered: AssignmentAnswer, person = 'chef-enhet-a') =>
    recordAssignment(asked(rows, person), {
      ...place,
      assignment: key<'assignments'>('bokning'),
      answer: answered,
    });
  const codes = (rows: TestRows) =>
    formOf(rows).assignments.flatMap(({ missing }) =>
      missing.map(({ fault, place: at }) => `${fault.code} ${at}`),
    );

  test('those that the unit has been given, and not those of others, finished ones or ones to come', () => {
    const rows = one.with(
      given('annans', { toUnit: enhetB }),
      given('besvarat', { state: 'reportedBack' }),
      given('avbrutet', { state: 'cancelled' }),
      given('senare', { givenDay: '2099-05-01' }),
      given('nästa år', { state: 'continuesNextYear', dueDay: null }),
    );
    expect(formOf(rows).assignments.map(({ assignment }) => assignment.title)).toEqual([
      'bokning',
      'nästa år',
    ]);
    expect(formOf(rows).progress.blocks.assignments).toEqual({ done: 0, of: 2 });
    expect(formOf(rows, enhetB).assignments.map(({ assignment }) => assignment.title)).toEqual(['annans']);
  });

  test('what a body has been given its administration answers for', () => {
    const rows = municipality.with(given('nämndens', { toUnit: null, toBody: committee }));
    expect(formOf(rows).assignments).toEqual([]);
    expect(formOf(rows, unitKey('forvaltningen')).assignments).toMatchObject([{ from: 'Nämnden' }]);
  });

  test('going on needs no words; late, finished or to be closed does', () => {
    expect(codes(one)).toEqual(['ASSIGNMENT_UNANSWERED assignments/bokning/status']);
    const going = afterAct(one, answer(one, { status: 'ongoing' }));
    expect(codes(going)).toEqual([]);
    for (const said of [{ status: 'done' }, { status: 'delayed' }, { readyToClose: true }])
      expect(codes(afterAct(going, answer(going, said)))).toEqual([
        'FIELD_REQUIRED assignments/bokning/reportBack',
      ]);
    const told = afterAct(going, answer(going, { status: 'done', reportBack: 'Allt är infört.' }));
    expect(codes(told)).toEqual([]);
  });

  test('the answer is a row of the unit’s, and the giver’s words are left alone', () => {
    const result = answer(one, { status: 'ongoing', reportBack: 'Pågår' });
    const rows = afterAct(one, result);
    expect(result.ok && result.value.map(({ list }) => list)).toEqual(['followUps', 'assignmentReports']);
    expect(rows.all(assignmentReports)).toMatchObject([
      { key: '2099.T1.enhet-a.bokning', status: 'ongoing', reportBack: 'Pågår' },
    ]);
    expect(rows.all(assignments)).toEqual(one.all(assignments));
  });

  test.each([
    ['another unit’s manager', { status: 'ongoing' }, 'chef-enhet-b', 'NOT_ALLOWED'],
    ['a member', { status: 'ongoing' }, 'ledamot-a', 'NOT_ALLOWED'],
    ['a status that the model does not have', { status: 'kanske' }, 'chef-enhet-a', 'FIELD_UNKNOWN_CHOICE'],
  ])('not by %s', (_name, answered, person, code) => {
    expect(codesOf(answer(one, answered, person))).toEqual([code]);
  });

  test('one that was answered the time before, and is not late, takes one click', () => {
    const before = add(assignmentReports, {
      year: 2098,
      period: fullYearBefore,
      unit: enhetA,
      assignment: key<'assignments'>('bokning'),
      status: 'ongoing',
    });
    expect(formOf(one.with(before)).assignments[0]).toMatchObject({
      place: 'unchanged',
      before: { status: 'ongoing' },
    });
    const late = municipality.with(given('bokning', { dueDay: '2099-03-31' }), before);
    expect(formOf(late).assignments[0]).toMatchObject({ place: 'needsAnswer', isLate: true });
  });

  test('one that is closed stays in the periods in which it was answered', () => {
    const rows = afterAct(one, answer(one, { status: 'ongoing' }));
    const closed = rows.all(assignments).map((row) => ({ ...row, state: 'reportedBack' as const }));
    expect(closed).toHaveLength(1);
    const after = municipality.with(given('bokning', { state: 'reportedBack' }), [
      ...rows.all(assignmentReports).map((row) => add(assignmentReports, row)),
    ]);
    expect(formOf(after).assignments).toHaveLength(1);
    expect(formOf(after, enhetA, aprilLastYear).assignments).toEqual([]);
  });
});

describe('the planned work', () => {
  const work = municipality.with(
    anActivity('pågår', 'mål'),
    anActivity('sen', 'mål', { endDay: '2099-03-31' }),
    anActivity('klar', 'mål', { state: 'done' }),
    anActivity('höst', 'mål', { startDay: '2099-09-01', state: 'notStarted' }),
    anActivity('annans', 'mål', { unit: enhetB }),
    anActivity('i fjol', 'mål', { year: 2098 }),
  );
  const activityKey = (id: string) => key<'activities'>(`2099.${id}`);
  const record = (rows: TestRows, id: string, answer: ActivityAnswer, person = 'chef-enhet-a') =>
    recordActivity(asked(rows, person), { ...place, activity: activityKey(id), answer });
  const entryIn = (rows: TestRows, id: string) => {
    const entry = formOf(rows).activities.find(({ activity }) => activity.id === id);
    if (!entry) throw new Error(`no activity ${id}`);
    return entry;
  };

  test('is asked about when it has begun and is not over; what is late is said to be', () => {
    const { activities: found, progress } = formOf(work);
    expect(found.map(({ activity, place: at, isLate }) => [activity.id, at, isLate])).toEqual([
      ['sen', 'needsAnswer', true],
      ['höst', 'notNow', false],
      ['klar', 'notNow', false],
      ['pågår', 'unchanged', false],
    ]);
    expect(progress.blocks.activities).toEqual({ done: 0, of: 2 });
    expect(missingIn(formOf(work)).slice(1, 3)).toEqual([
      'ACTIVITY_LATE activities/2099.sen/newEndDay',
      'ACTIVITY_UNANSWERED activities/2099.pågår/state',
    ]);
  });

  test('what goes as planned is one click; what is late cannot be', () => {
    const keys = ['pågår', 'sen', 'höst'].map(activityKey);
    const rows = afterAct(
      work,
      confirmActivities(asked(work, 'chef-enhet-a'), { ...place, activities: keys }),
    );
    expect(
      rows
        .all(activities)
        .filter(({ followedUp }) => followedUp === april)
        .map(({ id }) => id),
    ).toEqual(['pågår']);
    expect(formOf(rows).progress.blocks.activities).toEqual({ done: 1, of: 2 });
  });

  test('a new last day wants its reason, and then it is not late; the plan’s own day stands', () => {
    const moved = afterAct(work, record(work, 'sen', { newEndDay: '2099-06-30' }));
    expect(entryIn(moved, 'sen')).toMatchObject({
      isLate: false,
      end: '2099-06-30',
      activity: { endDay: '2099-03-31' },
      missing: [{ fault: { code: 'FIELD_REQUIRED' }, place: 'activities/2099.sen/newEndReason' }],
    });
    const told = afterAct(moved, record(moved, 'sen', { newEndReason: 'Den ansvariga har slutat.' }));
    expect(entryIn(told, 'sen').done).toBe(true);
    expect(codesOf(record(work, 'sen', { newEndDay: '2098-12-31' }))).toEqual(['DAYS_NOT_ORDERED']);
  });

  test('a new last day that has passed as well is late again', () => {
    const rows = afterAct(work, record(work, 'sen', { newEndDay: '2099-04-20', newEndReason: 'x' }));
    expect(entryIn(rows, 'sen')).toMatchObject({ isLate: true, done: false });
  });

  test('delayed is never chosen: work that was marked so goes on with its new last day', () => {
    const rows = municipality.with(anActivity('sen', 'mål', { state: 'delayed', endDay: '2099-12-31' }));
    expect(entryIn(rows, 'sen').isLate).toBe(true);
    const moved = afterAct(rows, record(rows, 'sen', { newEndDay: '2099-12-31', newEndReason: 'Vakans' }));
    expect(entryIn(moved, 'sen')).toMatchObject({ isLate: false, activity: { state: 'ongoing' } });
  });

  test('done is all of it, and it is still shown in the period', () => {
    const rows = afterAct(work, record(work, 'sen', { state: 'done' }));
    expect(entryIn(rows, 'sen')).toMatchObject({
      done: true,
      place: 'needsAnswer',
      activity: { progress: 100, state: 'done' },
    });
  });

  test.each([
    [-1, 'FIELD_OUT_OF_RANGE'],
    [101, 'FIELD_OUT_OF_RANGE'],
    [0, undefined],
    [100, undefined],
  ])('%s per cent: %s', (progress, code) => {
    expect(codesOf(record(work, 'pågår', { progress }))).toEqual(code === undefined ? [] : [code]);
  });

  test('another unit’s work is not the unit’s to follow up', () => {
    expect(codesOf(record(work, 'annans', { progress: 1 }))).toEqual(['NOT_ALLOWED']);
    expect(codesOf(record(work, 'pågår', { progress: 1 }, 'chef-enhet-b'))).toEqual(['NOT_ALLOWED']);
  });

  test('a closed period asks for nothing', () => {
    expect(formOf(work, enhetA, aprilLastYear).activities).toMatchObject([{ place: 'notNow', done: true }]);
  });
});
