// The life of a period: opened, closing, locked, and opened again by the system owner with a reason (domain.md 2.8, S22).
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { Role, Rows } from '../../schema/list.ts';
import { type periodActs, periodSteps } from '../../schema/lists/consolidation/periodSteps.ts';
import { periods } from '../../schema/lists/periods.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Period } from '../calendar.ts';
import { unitsInForce } from '../organisation.ts';
import type { Person, Situation } from '../situation.ts';
import { printOf } from './print.ts';
import { stepsOf } from './versions.ts';

export type PeriodAct = (typeof periodActs)[number];

/** From which states, to which, and by whom. */
const acts: Readonly<
  Record<
    PeriodAct,
    { readonly from: readonly Period['state'][]; readonly to: Period['state']; readonly by: readonly Role[] }
  >
> = {
  open: { from: ['planned'], to: 'open', by: ['systemManager', 'systemOwner'] },
  close: { from: ['open'], to: 'closing', by: ['systemManager', 'systemOwner'] },
  lock: { from: ['open', 'closing'], to: 'locked', by: ['systemManager', 'systemOwner'] },
  reopen: { from: ['locked'], to: 'open', by: ['systemOwner'] },
};
const names = Object.keys(acts) as readonly PeriodAct[];

/** What the person can do with the period now. */
export const periodActsNow = ({ roles }: Person, { state }: Period): readonly PeriodAct[] =>
  names.filter(
    (act) => acts[act].from.includes(state) && roles.some(({ role }) => acts[act].by.includes(role)),
  );

/** The person runs the periods: sees what can be done with them. */
export const mayRunPeriods = ({ roles }: Person): boolean =>
  roles.some(({ role }) => periods.alteredBy.includes(role));

/** Faults: NOT_ALLOWED, PERIOD_STEP_NOT_NOW, FIELD_REQUIRED at 'reason' when a locked period is opened without one. */
export function stepPeriod(
  situation: Situation,
  input: { readonly period: Key<'periods'>; readonly act: PeriodAct; readonly reason?: string },
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const { act, reason = '' } = input;
  const period = rows.get(periods, input.period);
  if (period === null || !person.roles.some(({ role }) => acts[act].by.includes(role)))
    return bad(fault('NOT_ALLOWED', '', { period: input.period }));
  if (!acts[act].from.includes(period.state))
    return bad(fault('PERIOD_STEP_NOT_NOW', '', { period: period.label, state: period.state }));
  if (act === 'reopen' && reason.trim() === '')
    return bad(fault('FIELD_REQUIRED', 'reason', { label: periodSteps.fields.reason.label }));
  return checked([
    ...altered(periods, period, { state: acts[act].to }),
    add(periodSteps, {
      period: period.key,
      act,
      reason: reason.trim() === '' ? null : reason,
      ...(act === 'lock' ? { prints: printsOf(rows, period) } : {}),
      order: stepsOf(rows, period.key).length,
      by: person.signInName,
      at: now,
    }),
  ]);
}

/** Each unit's print, and under '' that of what bodies have judged. */
function printsOf(rows: Rows, period: Period): Readonly<Record<string, string>> {
  const ofUnits = unitsInForce(rows, period.to).map(({ key }) => [key, printOf(rows, period.key, key)]);
  return Object.fromEntries([...ofUnits, ['', printOf(rows, period.key, null)]]);
}
