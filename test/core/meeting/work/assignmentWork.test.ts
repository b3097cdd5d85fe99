// What a body has given somebody to do, as it waits for the manager who is to report it back, and late for the body's secretary.
import { expect, test } from 'vitest';
import { assignmentWork } from '../../../../src/core/meeting/work/assignmentWork.ts';
import { bodyWork } from '../../../../src/core/meeting/work/bodyWork.ts';
import { add, type Change } from '../../../../src/schema/change.ts';
import { key } from '../../../../src/schema/field.ts';
import type { InputOf } from '../../../../src/schema/list.ts';
import { assignmentReports } from '../../../../src/schema/lists/followUp/assignmentReports.ts';
import { assignments } from '../../../../src/schema/lists/followUp/assignments.ts';
import { roleAssignments } from '../../../../src/schema/lists/roleAssignments.ts';
import { anOrganisation, april, aRole, asked, committee, enhetA } from '../../../given/organisation.ts';

const given = (id: string, more: Partial<InputOf<typeof assignments>>): Change =>
  add(assignments, {
    id,
    title: id,
    kind: 'assignment',
    fromBody: committee,
    toUnit: enhetA,
    state: 'ongoing',
    ...more,
  });
const rows = anOrganisation('rjh-2017').with(
  aRole('forvaltningschef', 'manager', 'forvaltningen'),
  add(roleAssignments, {
    person: 'sekreteraren',
    name: 'Sekreteraren',
    role: 'committeeSecretary',
    body: committee,
  }),
  given('nära', { dueDay: '2099-06-05' }),
  given('långt bort', { dueDay: '2099-06-06' }),
  given('odaterat', {}),
  given('sent', { dueDay: '2099-05-05' }),
  given('besvarat', { dueDay: '2099-05-04', state: 'reportedBack' }),
  given('nämndens eget', { dueDay: '2099-05-20', toUnit: null, toBody: committee }),
);
const worksFor = (person: string, now = rows) =>
  assignmentWork(asked(now, person)).map(({ assignment, due }) => [assignment.title, due]);

test('the manager is told a month before the day and when it has passed; what a body was given, its administration answers for', () => {
  expect(worksFor('chef-enhet-a')).toEqual([
    ['sent', '2099-05-05'],
    ['nära', '2099-06-05'],
  ]);
  expect(worksFor('forvaltningschef')).toEqual([['nämndens eget', '2099-05-20']]);
  expect([worksFor('chef-enhet-b'), worksFor('controller-1')]).toEqual([[], []]);
});

test('what the unit has said is done is the giver’s to close', () => {
  const report = (more: Partial<InputOf<typeof assignmentReports>>) =>
    add(assignmentReports, {
      year: 2099,
      period: april,
      unit: enhetA,
      assignment: key<'assignments'>('sent'),
      ...more,
    });
  expect(worksFor('chef-enhet-a', rows.with(report({ readyToClose: true })))).toHaveLength(1);
  expect(worksFor('chef-enhet-a', rows.with(report({ status: 'ongoing' })))).toHaveLength(2);
});

test('the secretary of the body is told which have not been answered in time', () => {
  const late = bodyWork(asked(rows, 'sekreteraren')).map(({ step, titles, due }) => [step, titles, due]);
  expect(late).toEqual([['answers', ['sent'], '2099-05-05']]);
});
