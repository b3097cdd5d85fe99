// What every act of the form begins and ends with: the form that may be written in, the follow-up begun, the changes checked.
import { listNamed } from '../../schema/catalogue.ts';
import { add, alter, type Change } from '../../schema/change.ts';
import { checkChange } from '../../schema/check.ts';
import { bad, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { List, RowOf, Values, ValuesOf } from '../../schema/list.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import type { Situation } from '../situation.ts';
import type { FollowUpForm } from './entry.ts';
import { followUpForm } from './form.ts';

/** Where a rule of the follow-up form acts. */
export interface FormPlace {
  readonly unit: Key<'units'>;
  readonly period: Key<'periods'>;
}

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

/** The wish to alter what differs, and none when nothing does: so that what others write beside it is left alone. */
export function altered<L extends List>(
  list: L,
  row: RowOf<L>,
  values: Partial<ValuesOf<L>>,
): readonly Change[] {
  const before = row as Values;
  const wanted = values as Values;
  const names = Object.keys(wanted).filter(
    (name) => JSON.stringify(wanted[name]) !== JSON.stringify(before[name]),
  );
  if (names.length === 0) return [];
  const differing = Object.fromEntries(names.map((name) => [name, wanted[name]]));
  return [alter(list, row, differing as Partial<ValuesOf<L>>)];
}

/** The changes, when each value fits its field; else the faults, each at its field's name. */
export function checked(changes: readonly Change[]): Result<readonly Change[]> {
  const faults = changes.flatMap((change) => checkChange(listNamed(change.list), change));
  return faults.length > 0 ? bad(...faults) : good(changes);
}
