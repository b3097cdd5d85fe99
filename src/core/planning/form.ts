// The planning wizard as a value: every step with what is asked in it, what is there, and what stands in the way of sending.
import { good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import type { Goal } from '../chain.ts';
import { ownerName } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import {
  budgetIn,
  documentsIn,
  financingIn,
  followUpItemsIn,
  indicatorsOn,
  isDocumentInForce,
  isDraft,
  risksIn,
  sectionIn,
  targetIn,
  typeOf,
} from './contents.ts';
import { type Draft, draftOf, isReview, ofKind, possibleParents } from './draft.ts';
import {
  elementWarnings,
  factorAsks,
  fewIndicatorsAsk,
  goalAsks,
  indicatorAsks,
  minimumAsks,
  missionAsks,
} from './elementChecks.ts';
import type { ElementEntry, Finding, PlanForm, SectionEntry, StepEntry, Warning } from './entry.ts';
import { financedOf, phaseOutsFor, sourcesOf } from './financing.ts';
import { leftOutIn } from './leftOut/leftOutIn.ts';
import { type Plan, placeOf } from './plan.ts';
import {
  activityAsks,
  activityWarnings,
  copyWarnings,
  crosscuttingAsks,
  documentAsks,
  groundAsks,
  resourceAsks,
  riskAsks,
  scoreOf,
  statementAsks,
  superiorAsks,
} from './planChecks.ts';
import { crosscuttingSection, sectionsOf, stepKeys, typesOwned } from './steps.ts';
import { closedBecause, deciderIn, superiorOf } from './superior.ts';

export type { PlanForm } from './entry.ts';

/** Faults: PLAN_GONE, MODEL_MISSING, and those of the steering model. */
export function planForm(situation: Situation, planKey: Key<'plans'>): Result<PlanForm> {
  const draft = draftOf(situation.rows, planKey);
  return draft.ok ? good(formOf(situation, draft.value)) : draft;
}

function formOf(situation: Situation, draft: Draft): PlanForm {
  const { rows, model, plan, level, outline } = draft;
  const superior = superiorOf(draft);
  const asked = [
    ...groundAsks(draft),
    ...documentAsks(draft),
    ...superiorAsks(draft, superior.length > 0),
    ...ofKind(draft, 'vision', 'goal').flatMap((goal) => goalAsks(draft, goal)),
    ...ofKind(draft, 'basicMission').flatMap((goal) => missionAsks(draft, goal)),
    ...ofKind(draft, 'successFactor').flatMap((goal) => factorAsks(draft, goal)),
    ...minimumAsks(draft),
    ...draft.indicators.flatMap((one) => indicatorAsks(draft, one)),
    ...fewIndicatorsAsk(draft),
    ...draft.activities.flatMap((one) => activityAsks(draft, one)),
    ...resourceAsks(draft),
    ...financingIn(rows, plan)
      .filter((one) => one.plan === plan.key)
      .flatMap((one) => statementAsks(draft, one)),
    ...crosscuttingAsks(draft),
    ...risksIn(rows, plan).flatMap(riskAsks),
  ];
  const errors = inOrder(asked.flatMap((one) => one.missing ?? []));
  const warnings = inOrder([
    ...elementWarnings(draft),
    ...activityWarnings(draft),
    ...copyWarnings(draft),
  ]).map((one) => considerable(plan, one));
  const done = asked.length - errors.length;
  const ofItem = byItem(errors);
  const at = (item: string): readonly Finding[] => ofItem.get(item) ?? [];
  const element = (goal: Goal): ElementEntry => ({
    goal,
    type: typeOf(model, goal),
    carried: !(isDraft(goal) && goal.plan === plan.key),
    toBeChecked: goal.toBeChecked ?? [],
    indicators: indicatorsOn(rows, plan, goal),
    findings: at(goal.key),
  });
  const place = placeOf(plan);
  return {
    model,
    plan,
    owner: { ...place, name: ownerName(rows, place) },
    level,
    short: outline.short,
    cycleKind: isReview(draft) ? 'review' : 'newCreation',
    decider: deciderIn(draft),
    closedBecause: closedBecause(situation, draft),
    steps: outline.steps.map((key): StepEntry => {
      const own = errors.filter((one) => one.step === key);
      const of = asked.filter((one) => one.step === key).length;
      return {
        key,
        number: stepKeys.indexOf(key) + 1,
        progress: { done: of - own.length, of },
        done: own.length === 0,
        errors: own,
        warnings: warnings.filter((one) => one.step === key),
      };
    }),
    sections: outline.steps
      .flatMap((step) => sectionsOf(step, outline))
      .map((section) => sectionEntry(draft, section)),
    documents: {
      chosen: documentsIn(rows, plan),
      choosable: rows.all(governingDocuments).filter((one) => isDocumentInForce(one, plan.year)),
    },
    superior,
    goals: ofKind(draft, 'vision', 'goal').map(element),
    missions: ofKind(draft, 'basicMission').map(element),
    factors: ofKind(draft, 'successFactor').map(element),
    leftOut: leftOutIn(draft),
    addable: {
      goals: typesOwned(model, level, 'vision', 'goal'),
      missions: typesOwned(model, level, 'basicMission'),
      factors: typesOwned(model, level, 'successFactor'),
    },
    parentsFor: (type) => possibleParents(draft, type),
    indicators: draft.indicators.map((indicator) => ({
      indicator,
      carried: indicator.plan !== plan.key,
      toBeChecked: indicator.toBeChecked ?? [],
      targets: draft.targetYears.map((year) => ({ year, target: targetIn(rows, plan, indicator, year) })),
      findings: at(indicator.key),
    })),
    activities: draft.activities.map((activity) => ({
      activity,
      carried: activity.plan !== plan.key,
      toBeChecked: activity.toBeChecked ?? [],
      findings: at(activity.key),
    })),
    budget: budgetIn(rows, plan),
    financing: financingIn(rows, plan).map((statement) => ({
      statement,
      sources: sourcesOf(statement.sources),
      phaseOuts: phaseOutsFor(rows, statement),
      sum: financedOf(rows, statement),
      findings: at(statement.key),
    })),
    crosscutting: outline.steps.includes('crosscutting')
      ? model.perspectives.crosscutting.map((perspective) => ({
          perspective,
          ...sectionEntry(draft, crosscuttingSection(perspective.key)),
        }))
      : [],
    risks: risksIn(rows, plan).map((risk) => ({ risk, score: scoreOf(risk), findings: at(risk.key) })),
    followUpItems: followUpItemsIn(rows, plan),
    progress: { done, of: asked.length },
    errors,
    warnings,
  };
}

/** Looked up for each of some hundred elements, at each save. */
function byItem(errors: readonly Finding[]): ReadonlyMap<string | null, readonly Finding[]> {
  const found = new Map<string | null, Finding[]>();
  for (const one of errors) {
    const own = found.get(one.item);
    if (own) own.push(one);
    else found.set(one.item, [one]);
  }
  return found;
}

const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => stepKeys.indexOf(a.step) - stepKeys.indexOf(b.step));

function considerable(plan: Plan, found: Finding): Warning {
  const key = found.item === null ? found.fault.code : `${found.fault.code}.${found.item}`;
  return { ...found, key, considered: plan.considered?.includes(key) ?? false };
}

function sectionEntry({ rows, plan }: Draft, section: string): SectionEntry {
  const row = sectionIn(rows, plan, section);
  return {
    section,
    row,
    text: row?.text ?? null,
    notApplicable: row?.notApplicable ?? null,
    toBeChecked: row?.toBeChecked ?? false,
  };
}
