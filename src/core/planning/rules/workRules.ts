// The acts of steps 9, 10, 12 and 13: activities, budget lines, financing with its phase-outs, risks and the body's follow-up plan.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import { type Json, type Key, key as keyOf } from '../../../schema/field.ts';
import type { InputOf, List, Values, ValuesOf } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { financing } from '../../../schema/lists/planning/financing.ts';
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { phaseOuts } from '../../../schema/lists/planning/phaseOuts.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { checked } from '../../../schema/wish.ts';
import type { Place } from '../../organisation.ts';
import { rowWith, type Situation } from '../../situation.ts';
import type { Draft } from '../draft.ts';
import type { Source } from '../financing.ts';
import { mayPlan, placeOf } from '../plan.ts';
import { inOpenPlan, inPlan, type NewPlace, newId, type PlanPlace, rewritten } from './openPlan.ts';

/** What follows from the plan, and is never given. */
type Decided = 'id' | 'year' | 'plan' | 'unit' | 'body' | 'copiedFrom' | 'toBeChecked';
type NewOf<L extends List> = Omit<InputOf<L>, Decided>;
type AnswerOf<L extends List> = Partial<Omit<ValuesOf<L>, Decided>>;

/** Faults: NOT_ALLOWED at 'unit' for a body's plan (work is a unit's), those of fields, and of the plan. What is incomplete is saved. */
export function addActivity(
  situation: Situation,
  input: NewPlace & { readonly activity: Omit<NewOf<typeof activities>, 'state'> },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan }) => {
    const unit = plan.ownerUnit;
    if (unit === null) return bad(fault('NOT_ALLOWED', 'unit'));
    const identity = { id: newId(plan, input.id), year: plan.year, plan: plan.key, unit };
    return good([add(activities, { ...input.activity, ...identity, state: 'notStarted' })]);
  });
}
export const alterActivity = (
  situation: Situation,
  input: PlanPlace & { readonly activity: Key<'activities'>; readonly answer: AnswerOf<typeof activities> },
) => alterOwn(situation, input, activities, input.activity, input.answer);

/** One line per code, owner and year; its code is its identity. */
export function addBudgetLine(
  situation: Situation,
  input: PlanPlace & { readonly line: NewOf<typeof budgetLines> },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan }) =>
    good([add(budgetLines, { ...input.line, ...inPlan(plan) })]),
  );
}
/** In a year of review too a budget line may be altered without a reason (S10). */
export const alterBudgetLine = (
  situation: Situation,
  input: PlanPlace & { readonly line: Key<'budgetLines'>; readonly answer: AnswerOf<typeof budgetLines> },
) => alterOwn(situation, input, budgetLines, input.line, input.answer);

export const addRisk = (
  situation: Situation,
  input: NewPlace & { readonly risk: NewOf<typeof risks> },
): Result<readonly Change[]> =>
  inOpenPlan(situation, input, ({ plan }) =>
    good([add(risks, { ...input.risk, ...inPlan(plan), id: newId(plan, input.id) })]),
  );
export const alterRisk = (
  situation: Situation,
  input: PlanPlace & { readonly risk: Key<'risks'>; readonly answer: AnswerOf<typeof risks> },
) => alterOwn(situation, input, risks, input.risk, input.answer);

/** Faults: NOT_ALLOWED at 'body' for a unit's plan, those of fields, and of the plan. */
export function addFollowUpItem(
  situation: Situation,
  input: NewPlace & { readonly item: NewOf<typeof followUpItems> },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan }) => {
    const body = plan.ownerBody;
    if (body === null) return bad(fault('NOT_ALLOWED', 'body'));
    const identity = { id: newId(plan, input.id), year: plan.year, plan: plan.key, body };
    return good([add(followUpItems, { ...input.item, ...identity })]);
  });
}
export const alterFollowUpItem = (
  situation: Situation,
  input: PlanPlace & { readonly item: Key<'followUpItems'>; readonly answer: AnswerOf<typeof followUpItems> },
) => alterOwn(situation, input, followUpItems, input.item, input.answer);

/** Fields left out stay as they are; `withdrawn` takes the statement out of the plan. */
export type FinancingAnswer = Omit<AnswerOf<typeof financing>, 'sources'> & {
  readonly sources?: readonly Source[];
};
/** Writes the statement of that id, and makes it the first time. What is incomplete is saved; sending the plan demands that it is whole. */
export function recordFinancing(
  situation: Situation,
  input: NewPlace & { readonly answer: FinancingAnswer },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ rows, plan }) => {
    const { sources, ...rest } = input.answer;
    const values = { ...rest, ...(sources === undefined ? {} : { sources: kept(sources) }) };
    const identity = { ...inPlan(plan), id: newId(plan, input.id) };
    const there = rowWith(rows, financing, identity);
    return good(there ? rewritten(financing, there, values) : [add(financing, { ...identity, ...values })]);
  });
}
const kept = (sources: readonly Source[]): Json => ({ rows: sources });

/**
 * What an owner gives up to make room for a statement, registered by those who write for that owner: another board's money is not
 * promised by whoever needs it (F2). Faults: NOT_ALLOWED, those of fields.
 */
export function registerPhaseOut(
  situation: Situation,
  input: {
    readonly owner: Place;
    readonly id: string;
    readonly phaseOut: Omit<NewOf<typeof phaseOuts>, 'withdrawn'>;
  },
): Result<readonly Change[]> {
  const { owner, id, phaseOut } = input;
  if (!mayPlan(situation.person, owner, situation.rows)) return bad(fault('NOT_ALLOWED', ''));
  const statement = situation.rows.get(financing, phaseOut.financing);
  if (!statement) return bad(fault('FIN_MISSING', 'financing'));
  const whose = { year: statement.year, unit: owner.unit, body: owner.body };
  return checked([add(phaseOuts, { ...phaseOut, ...whose, id: `${owner.unit ?? owner.body ?? ''}~${id}` })]);
}

/** Alters a row of the plan's own; another's gives GOAL_NOT_OWN. */
function alterOwn<L extends List>(
  situation: Situation,
  place: PlanPlace,
  list: L,
  key: Key<L['name']>,
  answer: Partial<Values>,
): Result<readonly Change[]> {
  return inOpenPlan(situation, place, (draft) => {
    const row = situation.rows.get(list, keyOf<L['name']>(key));
    if (!row || !isOf(draft, row as Values)) return bad(fault('GOAL_NOT_OWN', '', { key }));
    return good(rewritten(list, row, answer as Partial<ValuesOf<L>>));
  });
}

function isOf({ plan }: Draft, row: Values): boolean {
  const { unit, body } = placeOf(plan);
  // What a decision has moved is not the plan's to alter.
  return row.plan === plan.key && !row.movedBy && (row.unit ?? null) === unit && (row.body ?? null) === body;
}
