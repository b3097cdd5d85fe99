// The line manager approves a unit's follow-up, or returns it with a comment; nobody approves his own (domain.md 2.8, 2.9).
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { followUpSteps } from '../../schema/lists/consolidation/followUpSteps.ts';
import { periods } from '../../schema/lists/periods.ts';
import { units } from '../../schema/lists/units.ts';
import { checked } from '../../schema/wish.ts';
import { isOpen } from '../calendar.ts';
import type { FormPlace } from '../followUp/entry.ts';
import { printOf } from '../period/print.ts';
import type { Situation } from '../situation.ts';
import { type FollowUpState, followUpState } from './followUpState.ts';
import { isOwn, leadsAbove } from './lineManager.ts';

/** The unit in whose name the person may approve or return this follow-up; null when it is not his to do. */
export function approvesFor({ rows, person }: Situation, { unit, period }: FormPlace): Key<'units'> | null {
  const row = rows.get(periods, period);
  if (row === null) return null;
  const { followUp } = followUpState(rows, row, unit);
  if (isOwn(person.roles, person.signInName, unit, followUp)) return null;
  return leadsAbove(rows, person.roles, unit);
}

/** It waits for somebody above to approve it. */
export const waitsForApproval = ({ state }: FollowUpState): boolean => state === 'ready';

/** Faults: NOT_ALLOWED, FOLLOWUP_OWN_APPROVAL, PERIOD_NOT_OPEN, FOLLOWUP_STEP_NOT_NOW when it does not wait for approval. */
export function approveFollowUp(situation: Situation, place: FormPlace): Result<readonly Change[]> {
  return step(situation, place, 'approve', null);
}

/** What is approved can be returned too, until it is consolidated. Also: FIELD_REQUIRED at 'note' without a comment. */
export function returnFollowUp(
  situation: Situation,
  { note, ...place }: FormPlace & { readonly note: string },
): Result<readonly Change[]> {
  if (note.trim() === '')
    return bad(fault('FIELD_REQUIRED', 'note', { label: followUpSteps.fields.note.label }));
  return step(situation, place, 'return', note);
}

function step(
  situation: Situation,
  place: FormPlace,
  act: 'approve' | 'return',
  note: string | null,
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const { unit } = place;
  const period = rows.get(periods, place.period);
  if (period === null) return bad(fault('NOT_ALLOWED', '', { period: place.period }));
  const standing = followUpState(rows, period, unit);
  const from = approvesFor(situation, place);
  const hindrance = hindranceTo(situation, place, act, standing);
  if (hindrance !== null || from === null) return bad(hindrance ?? fault('NOT_ALLOWED', '', { unit }));
  const order = rows
    .by(followUpSteps, 'unit', unit)
    .filter((one) => one.period === period.key && one.act !== 'readFeedback').length;
  const { followUp } = standing;
  return checked([
    add(followUpSteps, {
      year: period.year,
      period: period.key,
      unit,
      from,
      act,
      readyAt: followUp?.readyAt ?? null,
      print: printOf(rows, period.key, unit),
      note,
      order,
      by: person.signInName,
      at: now,
    }),
  ]);
}

function hindranceTo(
  { rows, person }: Situation,
  { unit, period }: FormPlace,
  act: 'approve' | 'return',
  { state, followUp }: FollowUpState,
): Fault | null {
  const row = rows.get(periods, period);
  const name = rows.get(units, unit)?.name ?? unit;
  if (row === null || !isOpen(row))
    return fault('PERIOD_NOT_OPEN', '', { period: row?.label ?? period, state: row?.state ?? '' });
  if (isOwn(person.roles, person.signInName, unit, followUp))
    return fault('FOLLOWUP_OWN_APPROVAL', '', { unit: name });
  const from: readonly FollowUpState['state'][] = act === 'approve' ? ['ready'] : ['ready', 'approved'];
  return from.includes(state) ? null : fault('FOLLOWUP_STEP_NOT_NOW', '', { unit: name, state });
}

/** What is approved has been altered since, past the form: SharePoint lets the unit's people write in its folder. */
export const isAlteredSince = (situation: Situation, { state, step: last }: FollowUpState): boolean =>
  (state === 'approved' || state === 'consolidated') &&
  last !== null &&
  last.print !== printOf(situation.rows, last.period, last.unit);
