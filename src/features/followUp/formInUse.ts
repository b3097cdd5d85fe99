// The form that is on the screen, for the parts it is made of: where it is, whether one may write, and what was saved last.
import { createContext, useContext } from 'react';
import type { FormPlace } from '../../core/followUp/entry.ts';
import type { FollowUp, FollowUpForm, Missing } from '../../core/followUp/form.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { periodWord } from '../../steering/words.ts';
import { useRecording } from '../../ui/form/filling.ts';
import { focusAt as focusAtOneOf } from '../../ui/form/focus/focusAt.ts';

/**
 * @property readOnly nothing may be written here now
 * @property asked *Klarmarkera* has been pressed, so what is missing is said at each field
 * @property target the place of the field that the address leads to
 * @property lastSaved the place of the field that was saved last; the words on saving stand beside it
 */
export interface FormInUse {
  readonly form: FollowUpForm;
  readonly at: FormPlace;
  readonly readOnly: boolean;
  readonly asked: boolean;
  readonly target: string | null;
  readonly lastSaved: string | null;
  readonly saved: (place: string) => void;
}

const InUse = createContext<FormInUse | null>(null);
export const FormProvider = InUse.Provider;

export function useForm(): FormInUse {
  const form = useContext(InUse);
  if (form === null) throw new Error('A part of the follow-up form must stand inside its page');
  return form;
}

/** Carries out a rule of the form for the field at a place; without faults that field is the one saved last. */
export const useRecord = () => useRecording(useForm());

/** Where what is typed in a part of the form is kept until it is saved. */
export const draftPlace = ({ unit, period }: FormPlace, part: string) => `followUp/${unit}/${period}/${part}`;

/** What is missing at a field. */
export const missingAt = (missing: readonly Missing[], place: string): readonly Fault[] =>
  missing.filter((one) => one.place === place).map(({ fault }) => fault);

/** It has been marked ready, and may have gone further since. */
export const isHandedIn = (state: FollowUp['state']): boolean =>
  state !== 'notStarted' && state !== 'inProgress' && state !== 'returned';

/** The model's own word for a status. */
export const statusWord = ({ model }: FollowUpForm, status: Status): string =>
  model.goalScale.find(({ key }) => key === status)?.label ?? status;

/** What people call the form's period in a sentence: april, augusti, helår. */
export const shortPeriod = ({ model, head }: FollowUpForm): string => periodWord(model, head.period);

/** A forecast for the whole year is asked for as long as there is something left of it. */
export const asksForecast = ({ head }: FollowUpForm): boolean => head.period.kind !== 'annual';

/** Moves the focus to a field and into view; one that is not shown just now has its row. */
export const focusAt = (place: string): boolean => focusAtOneOf([place, place.replace(/\/[^/]*$/, '')]);
