// The control of the red thread: every place where it is broken in a year, for a unit, a body or the whole (C1-C7, P1-P5).

import { type Fault, fault } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import { plans } from '../../schema/lists/plans.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { type ActivityElement, type Chain, chain, type GoalElement } from '../chain.ts';
import { brokenAt } from '../chainTree.ts';
import { bodyOf, ownerName, type Place, unitsBelow } from '../organisation.ts';
import { hasLegalBasis } from '../planning/contents.ts';
import { draftOf } from '../planning/draft.ts';
import { minimumAsks } from '../planning/elementChecks.ts';
import { deciderOf, isInForce, isWritable, levelOf, type Plan, placeOf } from '../planning/plan.ts';
import { crosscuttingAsks, documentAsks } from '../planning/planChecks.ts';
import type { StepKey } from '../planning/steps.ts';
import { isReplaced, namesOf } from './revised.ts';

export type Invariant = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'P1' | 'P2' | 'P3' | 'P4' | 'P5';
/** Why the thread does not hold; the sentence for each stands with CHAIN_BROKEN. */
export type Why =
  | 'noParent'
  | 'parentGone'
  | 'wrongParent'
  | 'unknownType'
  | 'noLegalBasis'
  | 'cycle'
  | 'notOwner'
  | 'outsideParent'
  | 'supportsNothing'
  | 'goalGone'
  | 'noIndicator'
  | 'noMoney'
  | 'noActivity'
  | 'noOutcome'
  | 'lacksDocuments'
  | 'lacksFactors'
  | 'lacksIndicators'
  | 'lacksPerspective'
  | 'decidedByOne';

/**
 * @property id the row's key
 * @property mend where it is mended: the owner's plan of the year if there is one, the wizard's step, and the field there
 * @property fault CHAIN_BROKEN {label, why, code}, for its sentence
 */
export interface BrokenLink {
  readonly id: string;
  readonly what: 'goal' | 'activity' | 'budgetLine' | 'plan';
  readonly title: string;
  readonly owner: Place & { readonly name: string };
  readonly code: Invariant;
  readonly why: Why;
  readonly mend: { readonly plan: string | null; readonly step: StepKey; readonly field: string };
  readonly fault: Fault;
}

type Found = Omit<BrokenLink, 'fault' | 'mend'> & { readonly step: StepKey; readonly field: string };
type Broken = readonly [code: Invariant, why: Why, step: StepKey, field: string];

/** All broken links of a year; `scope` a unit with what is below it, a body with what answers to it, or null for the whole. */
export function chainControl(
  rows: Rows,
  model: SteeringModel,
  year: number,
  scope: Place | null = null,
): readonly BrokenLink[] {
  const thread = chain(rows, model, year);
  const isWithin = within(rows, scope);
  const elements = [...thread.elements.values()].filter(({ owner }) => isWithin(owner));
  const plansOfYear = rows.by(plans, 'year', year).filter((plan) => plan.withdrawn !== true);
  const planOf = new Map(plansOfYear.map((plan) => [placeKey(placeOf(plan)), plan.key]));
  const found = [
    ...elements.flatMap((element) => {
      const { owner, title } = element;
      const broken =
        element.kind === 'goal' ? goalBreaks(rows, thread, element) : activityBreaks(thread, element);
      return broken.map((one) => foundAt(element.kind, element.row.key, title, owner, one));
    }),
    ...unusedMoney(rows, year).filter(({ owner }) => isWithin(owner)),
    ...plansOfYear
      .filter((plan) => !isWritable(plan) && isWithin(placeOf(plan)))
      .flatMap((plan) => planBreaks(rows, model, plan)),
  ];
  return found.map(({ step, field, ...one }) => ({
    ...one,
    mend: { plan: planOf.get(placeKey(one.owner)) ?? null, step, field },
    fault: fault('CHAIN_BROKEN', one.id, { label: one.title, why: one.why, code: one.code }),
  }));
}

const placeKey = ({ unit, body }: Place): string => `${unit ?? ''} ${body ?? ''}`;

function foundAt(
  what: BrokenLink['what'],
  id: string,
  title: string,
  owner: BrokenLink['owner'],
  [code, why, step, field]: Broken,
): Found {
  return { what, id, title, owner, code, why, step, field };
}

function within(rows: Rows, scope: Place | null): (owner: Place) => boolean {
  if (scope === null) return () => true;
  if (scope.unit === null) return (owner) => bodyOf(rows, owner) === scope.body;
  const units = new Set([scope.unit, ...unitsBelow(rows, scope.unit).map(({ key }) => key)]);
  return ({ unit }) => unit !== null && units.has(unit);
}

const stepOf = ({ type }: GoalElement): StepKey => {
  if (type?.kind === 'successFactor') return 'factors';
  return type?.kind === 'basicMission' ? 'missions' : 'goals';
};

function goalBreaks(rows: Rows, thread: Chain, element: GoalElement): readonly Broken[] {
  const { row, type, owner } = element;
  const step = stepOf(element);
  const whys = brokenAt(thread, element.id).map(({ why }) => why);
  const above = element.parents.flatMap((id) => thread.elements.get(id) ?? []);
  const fits = above.some((one) => one.kind === 'goal' && type?.parentTypes.includes(one.row.type));
  const level = levelOf(rows, thread.model, owner);
  const isOutside = (row.parents ?? []).some((key) => {
    const parent = rows.get(goals, key);
    return (
      parent !== null && (parent.validToYear < row.validFromYear || row.validToYear < parent.validFromYear)
    );
  });
  const tests: readonly (readonly [boolean, ...Broken])[] = [
    [whys.includes('unknownType'), 'C1', 'unknownType', step, 'type'],
    [whys.includes('noParent'), 'C1', 'noParent', step, 'parents'],
    [whys.includes('parentGone') && !isOutside, 'C1', 'parentGone', step, 'parents'],
    [type?.requiresParent === true && above.length > 0 && !fits, 'C1', 'wrongParent', step, 'parents'],
    [
      type?.requiresLegalBasis === true && !hasLegalBasis(rows, row, thread.year),
      'C2',
      'noLegalBasis',
      step,
      'legalBasis',
    ],
    [whys.includes('cycle'), 'C3', 'cycle', step, 'parents'],
    [
      type !== null && level !== null && !type.ownerLevels.includes(level.key),
      'C4',
      'notOwner',
      step,
      'type',
    ],
    [isOutside, 'C5', 'outsideParent', step, 'validToYear'],
    [
      whys.includes('noIndicator'),
      type?.kind === 'basicMission' ? 'P2' : 'C7',
      'noIndicator',
      'indicators',
      'attachedTo',
    ],
  ];
  return tests.flatMap(([isBroken, ...broken]) => (isBroken ? [broken] : []));
}

function activityBreaks(thread: Chain, { id, row }: ActivityElement): readonly Broken[] {
  const whys = brokenAt(thread, id).map(({ why }) => why);
  const isUnpaid = (row.costTkr ?? 0) > 0 && !row.fundedBy?.length;
  const tests: readonly (readonly [boolean, ...Broken])[] = [
    [whys.includes('noParent'), 'C6', 'supportsNothing', 'activities', 'supports'],
    [whys.includes('parentGone'), 'C6', 'goalGone', 'activities', 'supports'],
    [isUnpaid, 'C7', 'noMoney', 'activities', 'fundedBy'],
  ];
  return tests.flatMap(([isBroken, ...broken]) => (isBroken ? [broken] : []));
}

/** C7: money set aside for something that no activity does. Frames and running costs are not set aside for one thing. */
function unusedMoney(rows: Rows, year: number): readonly Found[] {
  return rows
    .by(budgetLines, 'year', year)
    .filter((line) => line.kind === 'investment' && line.withdrawn !== true)
    .filter((line) => !isReplaced(rows, budgetLines, line))
    .filter((line) =>
      namesOf(rows, budgetLines, line).every((one) => rows.by(activities, 'fundedBy', one).length === 0),
    )
    .map((line) => {
      const owner = { unit: line.unit, body: line.body, name: ownerName(rows, line) };
      const broken: Broken = ['C7', 'noActivity', 'activities', 'fundedBy'];
      return foundAt('budgetLine', line.key, line.label, owner, broken);
    });
}

/** P1-P5 of a plan that has been sent or decided; one that is still written tells its writer in the wizard. */
function planBreaks(rows: Rows, model: SteeringModel, plan: Plan): readonly Found[] {
  const draft = draftOf(rows, plan.key);
  const level = levelOf(rows, model, placeOf(plan));
  if (!draft.ok || !level) return [];
  const lacking = (code: Invariant, why: Why, asked: ReturnType<typeof minimumAsks>): readonly Broken[] => {
    const missing = asked.find((one) => one.missing !== null)?.missing;
    return missing ? [[code, why, missing.step, missing.field]] : [];
  };
  const least = minimumAsks(draft.value);
  // That a body decides it is no more than a word before it says which, when and by which paragraph.
  const isUndecided = deciderOf(model, level) === 'body' && isInForce(plan) && plan.decidedBody === null;
  const broken: readonly Broken[] = [
    ...lacking('P1', 'lacksDocuments', documentAsks(draft.value)),
    ...lacking(
      'P1',
      'lacksFactors',
      least.filter((one) => one.step === 'factors'),
    ),
    ...lacking(
      'P1',
      'lacksIndicators',
      least.filter((one) => one.step === 'indicators'),
    ),
    ...lacking('P3', 'lacksPerspective', crosscuttingAsks(draft.value)),
    ...(isUndecided
      ? [[plan.ownerBody ? 'P4' : 'P5', 'decidedByOne', 'review', 'decidedBody'] as const]
      : []),
  ];
  const owner = { ...placeOf(plan), name: ownerName(rows, placeOf(plan)) };
  return broken.map((one) => foundAt('plan', plan.key, plan.title, owner, one));
}
