// The plan that is on the screen, for the parts of its wizard: where it is, whether one may write, and what was left and saved.
import { createContext, useContext } from 'react';
import type { Finding, PlanForm } from '../../core/planning/entry.ts';
import type { PlanPlace } from '../../core/planning/rules/openPlan.ts';
import type { Fault } from '../../schema/fault.ts';
import { type Filling, isSaidAt, useRecording } from '../../ui/form/filling.ts';
import { focusAt as focusAtOneOf } from '../../ui/form/focus/focusAt.ts';

/**
 * @property readOnly nothing may be written here now
 * @property target the place that the address leads to; its item, if it has one, is open
 */
export interface PlanInUse extends Filling {
  readonly form: PlanForm;
  readonly at: PlanPlace;
  readonly readOnly: boolean;
  readonly target: string | null;
}

const InUse = createContext<PlanInUse | null>(null);
export const PlanProvider = InUse.Provider;

export function usePlan(): PlanInUse {
  const plan = useContext(InUse);
  if (plan === null) throw new Error('A part of the wizard must stand inside its page');
  return plan;
}

/** Carries out a rule of planning for the field at a place; without faults that field is the one saved last. */
export const useRecord = () => useRecording(usePlan());

/** Where what is typed in a part of the wizard is kept until it is saved: a step, or an item of one. */
export const draftPlace = ({ plan }: PlanPlace, part: string) => `planning/${plan}/${part}`;

/** What is missing at a field that has been left, that was led to, or once the plan has been asked to be sent. */
export function useFaultsAt(place: string): readonly Fault[] {
  const plan = usePlan();
  if (!isSaidAt(plan, place)) return [];
  return plan.form.errors.filter((one) => one.place === place).map(({ fault }) => fault);
}

/** How a finding is known in a list. */
export const findingKey = ({ place, fault }: Finding): string => `${place} ${fault.code}`;

/** Moves the focus to a field, else to its item, else to where something is added in the step. */
export function focusAt(place: string): void {
  const [step = ''] = place.split('/');
  focusAtOneOf([place, place.replace(/\/[^/]*$/, ''), `${step}/add`]);
}
