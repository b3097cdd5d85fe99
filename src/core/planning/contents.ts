// What belongs to a plan: its own drafts, what it carries on from before, and what stands above it.
import type { RowOf, Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import { financing } from '../../schema/lists/planning/financing.ts';
import { followUpItems } from '../../schema/lists/planning/followUpItems.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { planSections } from '../../schema/lists/planning/planSections.ts';
import { risks } from '../../schema/lists/planning/risks.ts';
import { targets } from '../../schema/lists/targets.ts';
import type { GoalType, SteeringModel } from '../../steering/model.ts';
import type { Activity, Goal } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import type { Target } from '../measurement.ts';
import { bodyOf, type Place } from '../organisation.ts';
import { rowWith } from '../situation.ts';
import { goalNames } from '../thread/goalNames.ts';
import { isDecided, statesInForce } from '../thread/links.ts';
import { asItHolds, withoutReplaced } from '../thread/revised.ts';
import { heldIn, idOf, isLeftOut } from './leftOut/leftOut.ts';
import { type Plan, placeOf } from './plan.ts';
import { earlierOf, isOfLater } from './versions.ts';

export type BudgetLine = RowOf<typeof budgetLines>;
export type Statement = RowOf<typeof financing>;
export type Risk = RowOf<typeof risks>;
export type FollowUpItem = RowOf<typeof followUpItems>;
export type Section = RowOf<typeof planSections>;
export type GoverningDocument = RowOf<typeof governingDocuments>;

const drafts: readonly Goal['state'][] = ['draft', 'proposed'];
export const isDraft = (goal: Goal): boolean => drafts.includes(goal.state);

const isHere = (plan: Plan, row: { unit: string | null; body: string | null }): boolean =>
  row.unit === plan.ownerUnit && row.body === plan.ownerBody;
export const ownedBy = (rows: Rows, { unit, body }: Place): readonly Goal[] =>
  unit ? rows.by(goals, 'ownerUnit', unit) : body ? rows.by(goals, 'ownerBody', body) : [];

/** One that a later plan has ended is in the chain of the years before. */
const holds = ({ state, ended }: Goal): boolean =>
  statesInForce.includes(state) && (state !== 'closed' || ended !== null);

/**
 * The plan's goals, factors and missions: those put into it, and those of the owner's that are in force its year, so that what
 * goes on need not be written anew. One that a draft in the plan replaces is left out, and so is what the plan ends.
 */
export function goalsIn(rows: Rows, plan: Plan): readonly Goal[] {
  const all = ownedBy(rows, placeOf(plan));
  const own = all.filter((goal) => goal.plan === plan.key && goal.state !== 'withdrawn');
  const carried = all.filter(
    (goal) =>
      goal.plan !== plan.key &&
      !isOfLater(rows, plan, goal.plan) &&
      holds(goal) &&
      goal.validFromYear <= plan.year &&
      heldIn(rows, plan, idOf(goals, goal.key), goal) &&
      !isLeftOut(plan, idOf(goals, goal.key)),
  );
  const replaced = new Set([...carried, ...own].map((goal) => goal.replaces));
  return [...carried.filter(({ key }) => !replaced.has(key)), ...own].toSorted(
    (a, b) => (a.order ?? 1e6) - (b.order ?? 1e6),
  );
}

export const typeOf = (model: SteeringModel, goal: Goal): GoalType | null =>
  model.goalTypes.find((type) => type.key === goal.type) ?? null;

/** The plan's figures: those on its goals, decided before or put into this plan. */
export function indicatorsIn(rows: Rows, plan: Plan, own: readonly Goal[]): readonly Indicator[] {
  const found = new Set(own.flatMap((goal) => indicatorsOn(rows, plan, goal)));
  return [...found];
}

/** Also those on a decided goal whose place this one takes: a goal that is worded anew is measured as before. */
export function indicatorsOn(rows: Rows, plan: Plan, goal: Goal): readonly Indicator[] {
  const found = new Set(goalNames(rows, goal).flatMap((name) => rows.by(indicators, 'attachedTo', name)));
  return [...found]
    .filter((one) => one.withdrawn !== true && (one.plan === plan.key || isDecided(rows, one.plan)))
    .filter((one) => !isOfLater(rows, plan, one.plan))
    .filter((one) => heldIn(rows, plan, idOf(indicators, one.key), one))
    .filter(({ key }) => !isLeftOut(plan, idOf(indicators, key)));
}

/** The owner's own target for a year, as the plan has it: what a later version aims at is not in it. */
export function ownTarget(rows: Rows, plan: Plan, indicator: string, year: number): Target | null {
  const row = rowWith(rows, targets, { year, indicator, ...placeOf(plan) });
  const stands = (one: Target) => isIn(rows, plan, one.plan);
  return row && !isOfLater(rows, plan, row.plan) ? asItHolds(rows, targets, row, stands) : null;
}

/** The owner's target for a year; failing that the whole organisation's. */
export function targetIn(rows: Rows, plan: Plan, indicator: Indicator, year: number): Target | null {
  const own = ownTarget(rows, plan, indicator.key, year);
  const bodys = { unit: null, body: bodyOf(rows, placeOf(plan)) };
  return (
    own ??
    rowWith(rows, targets, { year, indicator: indicator.key, ...bodys }) ??
    rowWith(rows, targets, { year, indicator: indicator.key })
  );
}

/** The activities of the plan's unit in its year; a body has none of its own. */
export function activitiesIn(rows: Rows, plan: Plan): readonly Activity[] {
  if (plan.ownerUnit === null) return [];
  const found = rows
    .by(activities, 'unit', plan.ownerUnit)
    .filter((one) => one.year === plan.year && isIn(rows, plan, one.plan));
  return withoutReplaced(found).filter((one) => one.state !== 'cancelled');
}

/** Put into the plan itself, or decided before it and carried. */
const isIn = (rows: Rows, plan: Plan, other: Plan['key'] | null): boolean =>
  other === plan.key || (isDecided(rows, other) && !isOfLater(rows, plan, other));

type InPlan = { plan: string | null; unit: string | null; body: string | null };
const inPlan = <T extends InPlan>(plan: Plan, found: readonly T[]): readonly T[] =>
  found.filter((row) => isHere(plan, row));

/** Money that is decided is not altered: a revision carries it, and what is new stands beside it or in its place. */
const keysUpTo = (rows: Rows, plan: Plan) => [...earlierOf(rows, plan), plan].map(({ key }) => key);
export const budgetIn = (rows: Rows, plan: Plan): readonly BudgetLine[] =>
  withoutReplaced<typeof budgetLines>([
    ...keysUpTo(rows, plan).flatMap((key) => inPlan(plan, rows.by(budgetLines, 'plan', key))),
    ...movedBeforeIt(rows, plan),
  ]).filter((one) => one.withdrawn !== true);

/** Money that was moved in the body's frame of the year when it had no plan yet. */
const movedBeforeIt = (rows: Rows, { ownerBody, year }: Plan): readonly BudgetLine[] =>
  ownerBody === null
    ? []
    : rows
        .by(budgetLines, 'body', ownerBody)
        .filter((one) => one.year === year && one.plan === null && one.unit === null && one.movedBy !== null);
export const financingIn = (rows: Rows, plan: Plan): readonly Statement[] =>
  keysUpTo(rows, plan)
    .flatMap((key) => inPlan(plan, rows.by(financing, 'plan', key)))
    .filter((one) => one.withdrawn !== true);
export const risksIn = (rows: Rows, plan: Plan): readonly Risk[] =>
  inPlan(plan, rows.by(risks, 'plan', plan.key)).filter((one) => one.closed !== true);
export const followUpItemsIn = (rows: Rows, plan: Plan): readonly FollowUpItem[] =>
  rows
    .by(followUpItems, 'plan', plan.key)
    .filter((one) => one.body === plan.ownerBody && one.withdrawn !== true)
    .toSorted((a, b) => a.meetingDay.localeCompare(b.meetingDay));

export const sectionsIn = (rows: Rows, plan: Plan): readonly Section[] =>
  inPlan(plan, rows.by(planSections, 'plan', plan.key));
export const sectionIn = (rows: Rows, plan: Plan, section: string): Section | null => {
  const { unit, body } = placeOf(plan);
  return rowWith(rows, planSections, { plan: plan.key, unit, body, section });
};

/** Decided, and in force at some time of the year (D10, G4). */
export function isDocumentInForce({ state, validFrom, validTo }: GoverningDocument, year: number): boolean {
  const isAdopted = state === 'inForce' || state === 'inForceInterim';
  return isAdopted && (validFrom ?? '') <= `${year}-12-31` && (validTo ?? '9999') >= `${year}-01-01`;
}

/** C2: what a mission rests on in a year: laws in words, and the charters and owner directives that are in force then. */
export function hasLegalBasis(rows: Rows, { legalBasis, legalDocuments }: Goal, year: number): boolean {
  const documents = (legalDocuments ?? []).flatMap((key) => rows.get(governingDocuments, key) ?? []);
  return (
    (legalBasis ?? []).some((law) => law.trim() !== '') ||
    documents.some((one) => isDocumentInForce(one, year))
  );
}

export const documentsIn = (rows: Rows, plan: Plan): readonly GoverningDocument[] =>
  (plan.governingDocuments ?? [])
    .flatMap((key) => rows.get(governingDocuments, key) ?? [])
    .filter((one) => isDocumentInForce(one, plan.year));
