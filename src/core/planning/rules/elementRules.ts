// The acts of steps 5-7: goals, basic missions and success factors are added, altered and taken out of a plan.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf, ValuesOf } from '../../../schema/list.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { altered } from '../../../schema/wish.ts';
import type { GoalType } from '../../../steering/model.ts';
import type { Goal } from '../../chain.ts';
import { weightFaults } from '../../judgement/weighed.ts';
import type { Situation } from '../../situation.ts';
import { isDraft } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { ownerFields } from '../plan.ts';
import { typesOwned } from '../steps.ts';
import { inOpenPlan, type NewPlace, newId, ownDraft, type PlanPlace, rewritten } from './openPlan.ts';

/** The fields that are written; those left out stay as they are. */
export type ElementAnswer = Partial<
  Pick<
    ValuesOf<typeof goals>,
    | 'title'
    | 'description'
    | 'parents'
    | 'goalArea'
    | 'perspectives'
    | 'crosscutting'
    | 'geh'
    | 'legalBasis'
    | 'legalDocuments'
    | 'measurability'
    | 'quality'
    | 'responsible'
    | 'validToYear'
    | 'changeReason'
    | 'order'
    | 'weight'
  >
>;
/** @property type a key of the model's goal types, one that the plan's level owns */
export type NewElement = NewPlace & {
  readonly type: string;
  readonly answer: ElementAnswer & { readonly title: string };
};

/** Faults: NOT_ALLOWED at 'type' when the level does not own it, CHAIN_BROKEN at 'parents' for a ring, FIELD_OUT_OF_RANGE at 'weight', those of fields, and of the plan. */
export const addGoal = (situation: Situation, input: NewElement): Result<readonly Change[]> =>
  addElement(situation, input, ['vision', 'goal']);
export const addBasicMission = (situation: Situation, input: NewElement): Result<readonly Change[]> =>
  addElement(situation, input, ['basicMission']);
export const addFactor = (situation: Situation, input: NewElement): Result<readonly Change[]> =>
  addElement(situation, input, ['successFactor']);

function addElement(
  situation: Situation,
  input: NewElement,
  kinds: readonly GoalType['kind'][],
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const isOwned = typesOwned(draft.model, draft.level, ...kinds).some(({ key }) => key === input.type);
    if (!isOwned) return bad(fault('NOT_ALLOWED', 'type', { type: input.type }));
    const faults = weightFaults(input.answer);
    if (faults.length > 0) return bad(...faults);
    const wanted = newElement(draft, input.id, { type: input.type, ...input.answer });
    return leadsRound(draft, goals.keyFrom(wanted), wanted.parents ?? [])
      ? ring(input.answer.title)
      : good([add(goals, wanted)]);
  });
}

function newElement(
  { plan, model }: Draft,
  id: string,
  values: ElementAnswer & { readonly title: string; readonly type: string },
): InputOf<typeof goals> {
  const { validToYear, ...rest } = values;
  const years = plan.horizonYears ?? model.planCycle.horizonYears;
  return {
    ...rest,
    id: newId(plan, id),
    ...ownerFields(plan),
    validFromYear: plan.year,
    validToYear: validToYear ?? plan.year + years - 1,
    state: 'draft',
    plan: plan.key,
  };
}

const ring = (label: string) => bad(fault('CHAIN_BROKEN', 'parents', { label, why: 'cycle' }));

/** C3: whether these parents would have the element somewhere above itself. */
function leadsRound({ rows }: Draft, key: string, parents: readonly Key<'goals'>[]): boolean {
  const above = new Set<string>(parents);
  // A set is walked also over what is put into it on the way.
  for (const one of above)
    for (const next of rows.get(goals, one as Key<'goals'>)?.parents ?? []) above.add(next);
  return above.has(key);
}

/**
 * Alters a draft of the plan. What is decided already is never altered: a draft that replaces it is made, under `id`.
 * Faults: GOAL_NOT_OWN for what is not the owner's (C4), CHAIN_BROKEN at 'parents' for a ring, FIELD_OUT_OF_RANGE at 'weight', those of fields, and of the plan.
 */
export function alterGoal(
  situation: Situation,
  input: NewPlace & { readonly goal: Key<'goals'>; readonly answer: ElementAnswer },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const goal = draft.goals.find(({ key }) => key === input.goal);
    if (!goal) return notOwn(draft, input.goal);
    const faults = weightFaults(input.answer);
    if (faults.length > 0) return bad(...faults);
    if (leadsRound(draft, goal.key, input.answer.parents ?? [])) return ring(goal.title);
    if (goal.plan === draft.plan.key && isDraft(goal)) return good(rewritten(goals, goal, input.answer));
    return good([add(goals, { ...replacement(draft, goal, input.id, input.answer) })]);
  });
}

function notOwn({ rows }: Draft, key: Key<'goals'>): Result<never> {
  const title = rows.get(goals, key)?.title;
  return bad(fault('GOAL_NOT_OWN', '', title === undefined ? { key } : { label: title, key }));
}

function replacement(
  draft: Draft,
  { key, ...decided }: Goal,
  id: string,
  answer: ElementAnswer,
): InputOf<typeof goals> {
  const { description, parents, goalArea, perspectives, crosscutting, geh, legalBasis } = decided;
  const { legalDocuments } = decided;
  const { measurability, quality, responsible, order, weight, title, type, validToYear } = decided;
  const kept = {
    description,
    parents,
    goalArea,
    perspectives,
    crosscutting,
    geh,
    legalBasis,
    legalDocuments,
  };
  const more = { measurability, quality, responsible, order, weight, title, type, validToYear };
  return {
    ...newElement(draft, id, { ...kept, ...more, ...answer, title: answer.title ?? title }),
    replaces: key,
  };
}

/** Takes a draft out of the plan, with the figures that show only it. Faults: GOAL_NOT_OWN, GOAL_IN_USE {by}, and those of the plan. */
export function removeDraftGoal(
  situation: Situation,
  input: PlanPlace & { readonly goal: Key<'goals'> },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const found = ownDraft(draft.plan, draft.goals.filter(isDraft), input.goal);
    if (!found.ok) return found;
    const goal = found.value;
    const user =
      draft.goals.find((one) => one.parents?.includes(goal.key)) ??
      draft.activities.find((one) => one.supports?.includes(goal.key));
    if (user) return bad(fault('GOAL_IN_USE', '', { label: goal.title, by: user.title }));
    const figures = draft.indicators.filter(
      (one) => one.plan === draft.plan.key && one.attachedTo.every((key) => key === goal.key),
    );
    return good([
      ...altered(goals, goal, { state: 'withdrawn' }),
      ...figures.flatMap((one) => altered(indicators, one, { withdrawn: true })),
    ]);
  });
}
