// The acts of blocks D and E: an assignment is answered for, and planned work is followed up in its own row.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { ValuesOf } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { assignmentReports } from '../../../schema/lists/followUp/assignmentReports.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import type { FollowUpForm, FormPlace } from '../entry.ts';
import { begun, writableForm } from '../openForm.ts';
import type { AssignmentEntry } from './entries.ts';

/** Fields left out stay as they are. */
export type AssignmentAnswer = Partial<
  Pick<ValuesOf<typeof assignmentReports>, 'status' | 'reportBack' | 'readyToClose'>
>;

/**
 * What is incomplete is saved. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED when the assignment is not the unit's,
 * FIELD_UNKNOWN_CHOICE at 'status' when the model has no such.
 */
export function recordAssignment(
  situation: Situation,
  input: FormPlace & { readonly assignment: Key<'assignments'>; readonly answer: AssignmentAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const entry = form.value.assignments.find(({ assignment }) => assignment.key === input.assignment);
  if (!entry) return bad(fault('NOT_ALLOWED', 'assignment', { assignment: input.assignment }));
  const { status } = input.answer;
  if (status && form.value.model.assignmentScale.every(({ key }) => key !== status)) {
    const { label } = assignmentReports.fields.status;
    return bad(fault('FIELD_UNKNOWN_CHOICE', 'status', { label }));
  }
  return checked([...begun(situation, form.value), ...assignmentChange(form.value, entry, input.answer)]);
}

function assignmentChange(
  { head: { unit, period } }: FollowUpForm,
  { assignment, report }: AssignmentEntry,
  answer: AssignmentAnswer,
): readonly Change[] {
  if (report) return altered(assignmentReports, report, answer);
  const identity = { year: period.year, period: period.key, unit: unit.key, assignment: assignment.key };
  return [add(assignmentReports, { ...identity, ...answer })];
}

/** What can be chosen; that work is late follows from its last day. */
export const chosenStates = ['notStarted', 'ongoing', 'done', 'cancelled'] as const;

export type ActivityAnswer = Partial<
  Pick<ValuesOf<typeof activities>, 'progress' | 'newEndDay' | 'newEndReason'> & {
    readonly state: (typeof chosenStates)[number];
  }
>;

/** Faults: PERIOD_NOT_OPEN, NOT_ALLOWED when it is not the unit's, DAYS_NOT_ORDERED, and those of the fields. */
export function recordActivity(
  situation: Situation,
  input: FormPlace & { readonly activity: Key<'activities'>; readonly answer: ActivityAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const entry = form.value.activities.find(({ activity }) => activity.key === input.activity);
  if (!entry) return bad(fault('NOT_ALLOWED', 'activity', { activity: input.activity }));
  const { activity } = entry;
  const { newEndDay, progress } = input.answer;
  if (newEndDay && newEndDay < activity.startDay)
    return bad(fault('DAYS_NOT_ORDERED', 'newEndDay', { from: activity.startDay, to: newEndDay }));
  if (progress && progress < 0)
    return bad(fault('FIELD_OUT_OF_RANGE', 'progress', { max: activities.fields.progress.max }));
  const values = { ...followsFrom(activity.state, input.answer), followedUp: form.value.head.period.key };
  return checked([...begun(situation, form.value), ...altered(activities, activity, values)]);
}

/** Done is all of it, and work with a new last day is no longer behind. */
function followsFrom(
  state: ValuesOf<typeof activities>['state'],
  answer: ActivityAnswer,
): Partial<ValuesOf<typeof activities>> {
  if (answer.state === 'done') return { progress: 100, ...answer };
  return answer.newEndDay && state === 'delayed' ? { state: 'ongoing', ...answer } : answer;
}

/** Says of each that it goes as planned; one that is late, or not asked for, is left. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED. */
export function confirmActivities(
  situation: Situation,
  input: FormPlace & { readonly activities: readonly Key<'activities'>[] },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const going = form.value.activities.filter(
    ({ activity, place }) => place === 'unchanged' && input.activities.includes(activity.key),
  );
  const followedUp = form.value.head.period.key;
  return checked([
    ...begun(situation, form.value),
    ...going.flatMap(({ activity }) => altered(activities, activity, { followedUp })),
  ]);
}
