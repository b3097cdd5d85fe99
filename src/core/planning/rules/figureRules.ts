// The acts of step 8: a figure is put into the plan with its targets and colour rule, altered, or taken out.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { type InputOf, isOwnId, type ValuesOf } from '../../../schema/list.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { targets } from '../../../schema/lists/targets.ts';
import { altered } from '../../../schema/wish.ts';
import { weightFaults } from '../../judgement/weighed.ts';
import type { Situation } from '../../situation.ts';
import { ownTarget } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { ownerFields, placeOf } from '../plan.ts';
import { mostInShortPlan } from '../steps.ts';
import { isAdoptedTarget } from '../versions.ts';
import { inOpenPlan, type NewPlace, newId, ownDraft, type PlanPlace, rewritten } from './openPlan.ts';
import { inItsPlace } from './reviseRows.ts';

/** What should be reached one year; for an interval `value` is its lower end. */
export interface TargetAnswer {
  readonly year: number;
  readonly value: number;
  readonly valueHigh?: number | null;
  readonly yellowLimit?: number | null;
}

type Decided = 'id' | 'ownerBody' | 'ownerUnit' | 'plan' | 'copiedFrom' | 'toBeChecked' | 'withdrawn';
export type NewIndicator = Omit<InputOf<typeof indicators>, Decided>;
export type IndicatorAnswer = Partial<Omit<ValuesOf<typeof indicators>, Decided>>;

/**
 * Faults: GOAL_NOT_OWN at 'attachedTo' for what is not the plan's own (a unit's figures show its own goals, made in its plans),
 * INDICATOR_TOO_MANY in a unit's short plan, FIELD_REQUIRED at 'attachedTo' for none, NOT_ALLOWED at 'target' for a year outside the plan's, FIELD_OUT_OF_RANGE at 'weight', those of fields, and of the plan.
 */
export function addIndicator(
  situation: Situation,
  input: NewPlace & { readonly indicator: NewIndicator; readonly targets: readonly TargetAnswer[] },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const { plan } = draft;
    if (draft.outline.short && draft.indicators.length >= mostInShortPlan)
      return bad(fault('INDICATOR_TOO_MANY', '', { count: draft.indicators.length, most: mostInShortPlan }));
    const attached = attachable(draft, input.indicator.attachedTo);
    if (!attached.ok) return attached;
    const faults = weightFaults(input.indicator);
    if (faults.length > 0) return bad(...faults);
    const wish = add(indicators, {
      validFromYear: plan.year,
      ...input.indicator,
      id: newId(plan, input.id),
      ...ownerFields(plan),
      plan: plan.key,
    });
    const aims = targetChanges(draft, wish.key as Key<'indicators'>, input.targets);
    return aims.ok ? good([wish, ...aims.value]) : aims;
  });
}

function attachable({ plan, goals }: Draft, attachedTo: readonly Key<'goals'>[]): Result<null> {
  if (attachedTo.length === 0)
    return bad(fault('FIELD_REQUIRED', 'attachedTo', { label: indicators.fields.attachedTo.label }));
  const stranger = attachedTo.find((key) => {
    const isIn = goals.some((goal) => goal.key === key);
    return !isIn || (plan.ownerUnit !== null && !isOwnId(plan.ownerUnit, key));
  });
  if (stranger === undefined) return good(null);
  const label = goals.find((goal) => goal.key === stranger)?.title;
  return bad(
    fault('GOAL_NOT_OWN', 'attachedTo', label === undefined ? { key: stranger } : { label, key: stranger }),
  );
}

function targetChanges(
  { rows, plan, targetYears }: Draft,
  indicator: Key<'indicators'>,
  aims: readonly TargetAnswer[],
): Result<readonly Change[]> {
  const outside = aims.find(({ year }) => !targetYears.includes(year));
  if (outside) return bad(fault('NOT_ALLOWED', 'target', { year: outside.year }));
  return good(
    aims.flatMap(({ year, ...aim }) => {
      const there = ownTarget(rows, plan, indicator, year);
      if (!there) return [add(targets, { year, indicator, ...placeOf(plan), ...aim, plan: plan.key })];
      // What an adopted version aims at is left as it is; the new aim takes its place when this version is decided.
      return isAdoptedTarget(plan, there)
        ? [inItsPlace(targets, plan, there, aim)]
        : rewritten(targets, there, aim);
    }),
  );
}

/** The plan's own targets for a figure that is its own. Faults: GOAL_NOT_OWN, NOT_ALLOWED at 'target', and those of the plan. */
export function recordTargets(
  situation: Situation,
  input: PlanPlace & { readonly indicator: Key<'indicators'>; readonly targets: readonly TargetAnswer[] },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const { plan } = draft;
    const indicator = draft.indicators.find(({ key }) => key === input.indicator);
    const isOwn =
      indicator !== undefined && (plan.ownerUnit === null || isOwnId(plan.ownerUnit, indicator.key));
    if (!isOwn) return bad(fault('GOAL_NOT_OWN', '', indicator ? { label: indicator.title } : {}));
    return targetChanges(draft, indicator.key, input.targets);
  });
}

/** Faults as for adding; what was decided in an earlier plan is left alone (GOAL_NOT_OWN). */
export function alterIndicator(
  situation: Situation,
  input: PlanPlace & { readonly indicator: Key<'indicators'>; readonly answer: IndicatorAnswer },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const found = ownDraft(draft.plan, draft.indicators, input.indicator);
    if (!found.ok) return found;
    const faults = weightFaults(input.answer);
    if (faults.length > 0) return bad(...faults);
    const attached = input.answer.attachedTo ? attachable(draft, input.answer.attachedTo) : good(null);
    return attached.ok ? good(rewritten(indicators, found.value, input.answer)) : attached;
  });
}

export function removeDraftIndicator(
  situation: Situation,
  input: PlanPlace & { readonly indicator: Key<'indicators'> },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan, indicators: own }) => {
    const found = ownDraft(plan, own, input.indicator);
    return found.ok ? good(altered(indicators, found.value, { withdrawn: true })) : found;
  });
}
