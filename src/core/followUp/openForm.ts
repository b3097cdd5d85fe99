// What every act of the form begins with: the form that may be written in, and the follow-up begun.
import { add, type Change } from '../../schema/change.ts';
import { bad, type Result } from '../../schema/fault.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import { altered } from '../../schema/wish.ts';
import type { Situation } from '../situation.ts';
import type { FollowUpForm, FormPlace } from './entry.ts';
import { followUpForm } from './form.ts';

/** The form, when the person may write in it now; else PERIOD_NOT_OPEN or NOT_ALLOWED. */
export function writableForm(situation: Situation, { unit, period }: FormPlace): Result<FollowUpForm> {
  const form = followUpForm(situation, unit, period);
  if (!form.ok || form.value.head.closedBecause === null) return form;
  return bad(form.value.head.closedBecause);
}

type FollowUpValues = Partial<ValuesOf<typeof followUps>>;

/** The follow-up's own row is begun at the first save, and is in progress again when something is altered after it was ready. */
export function begun(
  { person }: Situation,
  { head }: FollowUpForm,
  values: FollowUpValues = {},
): readonly Change[] {
  const { followUp, unit, period } = head;
  const begins: FollowUpValues = { state: 'inProgress', readyAt: null, readyBy: null };
  if (followUp) return altered(followUps, followUp, { ...begins, ...values });
  const identity = { year: period.year, period: period.key, unit: unit.key };
  return [add(followUps, { ...identity, reporter: person.signInName, state: 'inProgress', ...values })];
}
