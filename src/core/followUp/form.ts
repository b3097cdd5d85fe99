// A unit's follow-up form for a period, put together from the rows (domain.md 5.3).

import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import { periods } from '../../schema/lists/periods.ts';
import { plans } from '../../schema/lists/plans.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { mayFollowUp } from '../access.ts';
import { daysBetween, deadlineOf, isOpen, type Period } from '../calendar.ts';
import { followUpState } from '../consolidation/followUpState.ts';
import { proposalsIn, unanswered } from '../deviation/proposed.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import type { Unit } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { analysisOf } from './analysis.ts';
import { activityEntries } from './blocks/activities.ts';
import { assignmentEntries } from './blocks/assignments.ts';
import { earlierMeasures } from './blocks/earlier.ts';
import { economyEntry } from './blocks/economy.ts';
import { perspectiveEntries } from './blocks/perspectives.ts';
import { elementEntries } from './elements.ts';
import type { FollowUp, FollowUpForm, Head, Progress } from './entry.ts';
import { figureEntries } from './figures.ts';
import { warningsOf } from './warnings.ts';

export type * from './entry.ts';

const known = new WeakMap<Situation, Map<string, Result<FollowUpForm>>>();

/**
 * The same for as long as the situation is: what waits has asked for it already when the form is opened.
 * Faults: those of the steering model; SITE_NOT_SET_UP when the unit or the period does not exist.
 */
export function followUpForm(
  situation: Situation,
  unit: Key<'units'>,
  period: Key<'periods'>,
): Result<FollowUpForm> {
  const forms = known.get(situation) ?? new Map<string, Result<FollowUpForm>>();
  known.set(situation, forms);
  const name = `${unit} ${period}`;
  const form = forms.get(name) ?? putTogether(situation, unit, period);
  forms.set(name, form);
  return form;
}

function putTogether(
  situation: Situation,
  unitKey: Key<'units'>,
  periodKey: Key<'periods'>,
): Result<FollowUpForm> {
  const { rows } = situation;
  const unit = rows.get(units, unitKey);
  const period = rows.get(periods, periodKey);
  if (!unit || !period) return bad(fault('SITE_NOT_SET_UP', '', { unit: unitKey, period: periodKey }));
  const standing = standingsIn(situation, period);
  if (!standing.ok) return standing;
  const { model } = standing.value.chain;
  const head = headOf(situation, unit, period);
  const figures = figureEntries(standing.value, unit.key);
  const elements = elementEntries(standing.value, unit.key);
  const assignments = assignmentEntries(standing.value, unit);
  const activities = activityEntries(standing.value, unit);
  const economy = economyEntry(standing.value, unit);
  const perspectives = perspectiveEntries(standing.value, unit, head.plan);
  const analysis = analysisOf(model, head.followUp, [...figures, ...elements]);
  const proposals = proposalsIn(standing.value, unit, { figures, elements, economy });
  const earlier = earlierMeasures(standing.value, unit);
  const money = economy === null ? [] : [economy];
  const blocks = {
    figures: progressOf(figures),
    elements: progressOf(elements),
    assignments: progressOf(assignments),
    activities: progressOf(activities),
    economy: progressOf(money),
    perspectives: progressOf(perspectives),
    analysis: analysis.progress,
    deviations: { done: proposals.filter(({ wants }) => wants === null).length, of: proposals.length },
    earlier: nothing,
  };
  const entries = [figures, elements, assignments, activities, money, perspectives, [analysis]];
  return good({
    model,
    head,
    figures,
    elements,
    assignments,
    activities,
    economy,
    perspectives,
    analysis,
    proposals,
    earlier,
    progress: { ...sumOf(Object.values(blocks)), blocks },
    missing: [...entries.flat().flatMap((entry) => entry.missing), ...unanswered(proposals)],
    warnings: warningsOf({ model, figures, economy, earlier }, head.followUp),
  });
}

/** Earlier measures are followed up all the time, and hold nobody up. */
const nothing: Progress = { done: 0, of: 0 };

function progressOf(entries: readonly { readonly place: string; readonly done: boolean }[]): Progress {
  const asked = entries.filter((entry) => entry.place !== 'notNow');
  return { done: asked.filter((entry) => entry.done).length, of: asked.length };
}

const sumOf = (parts: readonly Progress[]): Progress => ({
  done: parts.reduce((sum, part) => sum + part.done, 0),
  of: parts.reduce((sum, part) => sum + part.of, 0),
});

function headOf(situation: Situation, unit: Unit, period: Period): Head {
  const { rows, today } = situation;
  const { state, followUp } = followUpState(rows, period, unit.key);
  const deadline = deadlineOf(period, unit.level);
  const manager = rows
    .by(roleAssignments, 'unit', unit.key)
    .find((one) => one.role === 'manager' && isRoleInForce(one, today));
  return {
    unit,
    period,
    plan: planOf(situation, unit, period.year),
    followUp,
    state,
    reporter: followUp?.reporter ?? manager?.person ?? null,
    deadline,
    daysLeft: deadline === null ? null : daysBetween(today, deadline),
    closedBecause: closedBecause(situation, unit, period, state),
  };
}

/** The unit's plan of the year: the one in force, else the latest version. */
function planOf({ rows }: Situation, unit: Unit, year: number): RowOf<typeof plans> | null {
  const own = rows
    .by(plans, 'ownerUnit', unit.key)
    .filter((plan) => plan.year === year && plan.withdrawn !== true)
    .toSorted((a, b) => a.version - b.version);
  return own.findLast((plan) => plan.state === 'active' || plan.state === 'approved') ?? own.at(-1) ?? null;
}

/** After approval the follow-up belongs to the level above, which returns it if something must be mended. */
const handedOver: readonly FollowUp['state'][] = ['approved', 'consolidated', 'reported'];

function closedBecause(
  { person, rows }: Situation,
  unit: Unit,
  period: Period,
  state: FollowUp['state'],
): Fault | null {
  if (!isOpen(period)) return fault('PERIOD_NOT_OPEN', '', { period: period.label, state: period.state });
  if (!mayFollowUp(person, unit.key, rows)) return fault('NOT_ALLOWED', '', { unit: unit.name });
  return handedOver.includes(state) ? fault('NOT_ALLOWED', '', { unit: unit.name, state }) : null;
}
