// What has been typed in the form and could not be saved, and which warnings have been ticked: both wait in drafts.
import { subjectOf } from '../../../core/deviation/proposed.ts';
import type { FormPlace } from '../../../core/followUp/figureRules.ts';
import type { FollowUpForm } from '../../../core/followUp/form.ts';
import type { Draft, useWorkspace } from '../../../ui/workspace.tsx';
import { draftPlace } from '../formInUse.ts';

export interface Unsaved {
  /** The field's place on the page. */
  readonly place: string;
  readonly label: string;
}

/** The parts of the form that have a draft each, with what they are called; the analysis is called by its questions. */
const partsOf = ({ figures, elements, proposals }: FollowUpForm) => [
  ...figures.map(({ indicator }) => ({ part: `figures/${indicator.key}`, label: indicator.title })),
  ...elements.map(({ element }) => ({ part: `elements/${element.row.key}`, label: element.title })),
  { part: 'analysis', label: null },
  ...proposals.map(({ id, of }) => ({ part: `deviations/${id}`, label: subjectOf(of).title })),
];

/** Where what is typed in the form is kept. */
export const draftPlaces = (form: FollowUpForm, at: FormPlace): readonly string[] =>
  partsOf(form).map(({ part }) => draftPlace(at, part));

/** The fields with text that is not saved, such as a figure that cannot be read. */
export function unsavedIn(
  workspace: Pick<ReturnType<typeof useWorkspace>, 'draft'>,
  form: FollowUpForm,
  at: FormPlace,
): readonly Unsaved[] {
  const { questions, measuresLabel } = form.analysis;
  const question = (name: string) => questions.find(({ key }) => key === name)?.label ?? measuresLabel;
  return partsOf(form).flatMap(({ part, label }) =>
    Object.keys(workspace.draft(draftPlace(at, part)) ?? {}).map((name) => ({
      place: `${part}/${name}`,
      label: label ?? question(name),
    })),
  );
}

export const consideredDraft = (at: FormPlace) => draftPlace(at, 'considered');

/** The warnings that are considered: ticked now, or stored since an earlier time. */
export const consideredKeys = ({ warnings }: FollowUpForm, draft: Draft): readonly string[] =>
  warnings.filter(({ key, considered }) => considered || draft.values[key] === 'yes').map(({ key }) => key);
