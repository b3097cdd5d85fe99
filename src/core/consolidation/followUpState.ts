// How far a unit's follow-up has come: what the unit says of itself, and what the levels above have said since (domain.md 2.8).
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { consolidations } from '../../schema/lists/consolidation/consolidations.ts';
import { followUpSteps } from '../../schema/lists/consolidation/followUpSteps.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { type Period, swedishDay } from '../calendar.ts';
import { pathUp } from '../organisation.ts';
import { rowWith } from '../situation.ts';
import { isOwn, leadsAbove, lineManagersOf } from './lineManager.ts';

type FollowUp = RowOf<typeof followUps>;
export type FollowUpStep = RowOf<typeof followUpSteps>;

/** @property step the last word of the level above on what is handed in now, or on what was handed in before it was returned */
export interface FollowUpState {
  readonly state: FollowUp['state'];
  readonly followUp: FollowUp | null;
  readonly step: FollowUpStep | null;
}

/**
 * What lies beyond *ready* the unit cannot say itself, whatever stands in its row: that is read from the steps of those above it.
 * In a locked period what was handed in has been reported.
 */
export function followUpState(rows: Rows, period: Period, unit: Key<'units'>): FollowUpState {
  const followUp = rowWith(rows, followUps, { period: period.key, unit });
  if (followUp === null) return { state: 'notStarted', followUp, step: null };
  const steps = stepsAbout(rows, period, unit);
  if (!saidReady.includes(followUp.state)) {
    const last = steps.findLast((one) => isBelieved(rows, one, followUp)) ?? null;
    return { state: followUp.state, followUp, step: last?.act === 'return' ? last : null };
  }
  const step =
    steps.findLast((one) => one.readyAt === followUp.readyAt && isBelieved(rows, one, followUp)) ?? null;
  if (period.state === 'locked') return { state: 'reported', followUp, step };
  if (step?.act === 'return') return { state: 'returned', followUp, step };
  if (isConsolidated(rows, period, followUp) && isPassed(rows, period, unit, step))
    return { state: 'consolidated', followUp, step };
  return { state: step?.act === 'approve' ? 'approved' : 'ready', followUp, step };
}

/** It is approved, or there is nobody above who may: then the level above takes it as it was handed in. */
const isPassed = (rows: Rows, { to }: Period, unit: Key<'units'>, step: FollowUpStep | null): boolean =>
  step?.act === 'approve' || lineManagersOf(rows, unit, to).length === 0;

const saidReady: readonly FollowUp['state'][] = ['ready', 'approved', 'consolidated', 'reported'];
/** The unit has done its part. */
export const isHandedIn = (state: FollowUp['state']): boolean => saidReady.includes(state);

/** In order; of two who acted at once, the one who wants it mended has the last word. */
function stepsAbout(rows: Rows, { key }: Period, unit: Key<'units'>): readonly FollowUpStep[] {
  return rows
    .by(followUpSteps, 'unit', unit)
    .filter(({ period, act }) => period === key && act !== 'readFeedback')
    .toSorted((a, b) => a.order - b.order || a.act.localeCompare(b.act));
}

/** Whoever took the step leads the unit above in whose folder it lies, and it is not his own. */
function isBelieved(rows: Rows, step: FollowUpStep, followUp: FollowUp): boolean {
  const day = swedishDay(step.at);
  const roles = rows.by(roleAssignments, 'person', step.by).filter((role) => isRoleInForce(role, day));
  if (isOwn(roles, step.by, step.unit, followUp)) return false;
  const above = pathUp(rows, step.unit).slice(1);
  return above.some(({ key }) => key === step.from) && leadsAbove(rows, roles, step.unit) !== null;
}

/** A consolidation above the unit is done, and has the follow-up in it as it was handed in. */
function isConsolidated(rows: Rows, { key }: Period, { unit, readyAt }: FollowUp): boolean {
  const body = rows.get(units, unit)?.body;
  const above = pathUp(rows, unit).map((one) => one.key);
  return rows
    .by(consolidations, 'period', key)
    .some(
      (one) =>
        one.state === 'done' &&
        one.included?.includes(unit) === true &&
        (one.doneAt ?? '') >= (readyAt ?? '') &&
        (one.unit === null ? one.body === null || one.body === body : above.indexOf(one.unit) > 0),
    );
}
