// What waits for a body's secretary on Mitt arbete: plans handed in, and governing documents whose day to be reviewed is near (S38).
import { expect, test } from 'vitest';
import { bodyWork } from '../../../../src/core/meeting/work/bodyWork.ts';
import { add } from '../../../../src/schema/change.ts';
import { plans } from '../../../../src/schema/lists/plans.ts';
import { roleAssignments } from '../../../../src/schema/lists/roleAssignments.ts';
import { asked, committee, today } from '../../../given/organisation.ts';
import { aDocument, ofCommittee, planning, planWith } from '../../../given/plans.ts';

const rows = planning('rjh-2017').with(
  add(roleAssignments, {
    person: 'sekreteraren',
    name: 'Sekreteraren',
    role: 'committeeSecretary',
    body: committee,
  }),
  planWith(ofCommittee, { state: 'submitted' }),
  aDocument('policyn', {
    title: 'Policyn',
    adoptedBy: committee,
    validFrom: '2090-01-01',
    firstReviewDay: today,
  }),
  aDocument('fullmäktiges', { validFrom: '2090-01-01', firstReviewDay: today }),
);
const worksFor = (person: string, given = rows) =>
  bodyWork(asked(given, person)).map(({ step, body, titles, due }) => [step, body.key, titles, due]);

test('the secretary has what lies before the own body, by name and day; nobody else has it', () => {
  const plan = rows.get(plans, ofCommittee)?.title;
  expect(worksFor('sekreteraren')).toEqual([
    ['plans', committee, [plan], null],
    ['documents', committee, ['Policyn'], today],
  ]);
  expect([worksFor('controller-1'), worksFor('chef-enhet-a')]).toEqual([[], []]);
});

test('what is written still, and what has been decided, does not wait', () => {
  for (const state of ['draft', 'returned', 'approved', 'active'] as const)
    expect(worksFor('sekreteraren', rows.with(planWith(ofCommittee, { state })))).toHaveLength(1);
});
