// What has been typed in the form and could not be saved, and which warnings have been ticked: both wait in drafts.
import { subjectOf } from '../../../core/deviation/proposed.ts';
import type { FormPlace } from '../../../core/followUp/entry.ts';
import type { FollowUpForm } from '../../../core/followUp/form.ts';
import type { List } from '../../../schema/list.ts';
import { budgetOutcomes } from '../../../schema/lists/followUp/budgetOutcomes.ts';
import { followUps } from '../../../schema/lists/followUps.ts';
import type { Draft, useWorkspace } from '../../../ui/workspace.tsx';
import { draftPlace } from '../formInUse.ts';

export interface Unsaved {
  /** The field's place on the page. */
  readonly place: string;
  readonly label: string;
  readonly text: string;
}

/** The parts of the form that have a draft each, with what they are called; where the field has a name of its own, that. */
function partsOf(form: FollowUpForm) {
  const { figures, elements, assignments, activities, perspectives, analysis, proposals, earlier } = form;
  const question = (name: string) =>
    analysis.questions.find(({ key }) => key === name)?.label ?? labelOf(followUps, name);
  const part = (place: string, label: string) => ({ part: place, label: () => label });
  return [
    ...figures.map(({ indicator }) => part(`figures/${indicator.key}`, indicator.title)),
    ...elements.map(({ element }) => part(`elements/${element.row.key}`, element.title)),
    ...assignments.map(({ assignment }) => part(`assignments/${assignment.key}`, assignment.title)),
    ...activities.map(({ activity }) => part(`activities/${activity.key}`, activity.title)),
    { part: 'economy', label: (name: string) => labelOf(budgetOutcomes, name) },
    ...perspectives.map(({ perspective }) => part(`perspectives/${perspective.key}`, perspective.label)),
    { part: 'analysis', label: question },
    ...proposals.map(({ id, of }) => part(`deviations/${id}`, subjectOf(of).title)),
    ...earlier.map(({ measure }) => part(`earlier/${measure.key}`, measure.title)),
  ];
}

const labelOf = ({ fields }: List, name: string): string => fields[name]?.label ?? '';

/** Where what is typed in the form is kept. */
export const draftPlaces = (form: FollowUpForm, at: FormPlace): readonly string[] =>
  partsOf(form).map(({ part }) => draftPlace(at, part));

/** The fields with text that is not saved, such as a figure that cannot be read. */
export function unsavedIn(
  workspace: Pick<ReturnType<typeof useWorkspace>, 'draft'>,
  form: FollowUpForm,
  at: FormPlace,
): readonly Unsaved[] {
  return partsOf(form).flatMap(({ part, label }) =>
    Object.entries(workspace.draft(draftPlace(at, part)) ?? {}).map(([name, text]) => ({
      place: `${part}/${name}`,
      label: label(name),
      text: String(text),
    })),
  );
}

export const consideredDraft = (at: FormPlace) => draftPlace(at, 'considered');

/** The warnings that are considered: ticked now, or stored since an earlier time. */
export const consideredKeys = ({ warnings }: FollowUpForm, draft: Draft): readonly string[] =>
  warnings.filter(({ key, considered }) => considered || draft.values[key] === 'yes').map(({ key }) => key);
