// The checks of the rest of a plan: head, documents, what it contributes to, work, money, perspectives, risks and copied texts.

import { plans } from '../../schema/lists/plans.ts';
import type { Activity } from '../chain.ts';
import {
  budgetIn,
  documentsIn,
  financingIn,
  followUpItemsIn,
  type Risk,
  risksIn,
  type Statement,
  sectionIn,
  sectionsIn,
  targetIn,
} from './contents.ts';
import { type Draft, standsIn } from './draft.ts';
import { type Ask, asks, type Finding, warningAt } from './entry.ts';
import { financingFaults } from './financing.ts';
import { crosscuttingSection } from './steps.ts';

/** From this score a risk must say how it is handled (domain.md 5.1). */
const seriousRisk = 9;
const isFilled = (text: string | null): boolean => (text?.trim() ?? '') !== '';

export function groundAsks({ plan }: Draft): readonly Ask[] {
  const { title, responsible } = plans.fields;
  return [
    asks(isFilled(plan.title), 'FIELD_REQUIRED', { step: 'ground', field: 'title', label: title.label }),
    asks(isFilled(plan.responsible), 'FIELD_REQUIRED', {
      step: 'ground',
      field: 'responsible',
      label: responsible.label,
    }),
  ];
}

export function documentAsks({ rows, model, plan, outline }: Draft): readonly Ask[] {
  if (!outline.steps.includes('documents') || !model.planMinimum.includes('governingDocuments')) return [];
  const hasOne = documentsIn(rows, plan).length > 0;
  return [asks(hasOne, 'PLAN_NO_GOVDOC', { step: 'documents', field: 'governingDocuments' })];
}

/** @param hasSuperior there is something above to contribute to */
export function superiorAsks(draft: Draft, hasSuperior: boolean): readonly Ask[] {
  if (!draft.outline.steps.includes('superior') || !hasSuperior) return [];
  const chosen = (draft.plan.contributesTo ?? []).some((key) => standsIn(draft, key) !== null);
  const { label } = plans.fields.contributesTo;
  return [asks(chosen, 'FIELD_REQUIRED', { step: 'superior', field: 'contributesTo', label })];
}

/** C6: the activity supports something that stands; how grave it is when it does not, the model says. */
export function activityAsks(draft: Draft, activity: Activity): readonly Ask[] {
  const here = (field: string) => ({
    step: 'activities' as const,
    item: activity.key,
    field,
    label: activity.title,
  });
  const named = activity.supports ?? [];
  const linked = named.some((key) => standsIn(draft, key) !== null);
  const isBlocking = draft.model.rules.traceability === 'block';
  const broken = { why: named.length === 0 ? 'supportsNothing' : 'goalGone' };
  const thread = isBlocking ? [asks(linked, 'CHAIN_BROKEN', here('supports'), broken)] : [];
  if (activity.plan !== draft.plan.key) return thread;
  return [
    ...thread,
    asks(isFilled(activity.responsible), 'FIELD_REQUIRED', here('responsible')),
    asks(activity.startDay <= activity.endDay, 'DAYS_NOT_ORDERED', here('endDay')),
  ];
}

/** The same as a warning, where the model lets a broken thread pass after thought. */
export function activityWarnings(draft: Draft): readonly Finding[] {
  if (draft.model.rules.traceability === 'block') return [];
  return draft.activities
    .filter((one) => (one.supports ?? []).every((key) => standsIn(draft, key) === null))
    .map((one) =>
      warningAt(
        'CHAIN_BROKEN',
        { step: 'activities', item: one.key, field: 'supports', label: one.title },
        { why: (one.supports ?? []).length === 0 ? 'supportsNothing' : 'goalGone' },
      ),
    );
}

/** FIN_MISSING when the model wants a statement of every plan, or the plan says that it needs money, and there is none. */
export function resourceAsks({ rows, model, plan, outline }: Draft): readonly Ask[] {
  if (!outline.steps.includes('resources')) return [];
  const { label } = plans.fields.needsFinancing;
  const here = { step: 'resources' as const, field: 'needsFinancing', label };
  const hasStatement = financingIn(rows, plan).length > 0;
  if (model.rules.requireFinancing || plan.needsFinancing === true)
    return [asks(hasStatement, 'FIN_MISSING', here)];
  return [asks(plan.needsFinancing !== null || hasStatement, 'FIELD_REQUIRED', here)];
}

export function statementAsks({ rows }: Draft, statement: Statement): readonly Ask[] {
  const found = financingFaults(rows, statement);
  const label = statement.phaseIn ?? '';
  const asked = found.map((one) =>
    asks(false, one.code, { step: 'resources', item: statement.key, field: one.at, label }, one.values),
  );
  return asked.length > 0 ? asked : [{ step: 'resources', missing: null }];
}

/** P3: one answer for each perspective: a text, or why it does not concern the plan. */
export function crosscuttingAsks({ rows, model, plan, outline }: Draft): readonly Ask[] {
  if (!outline.steps.includes('crosscutting')) return [];
  return model.perspectives.crosscutting.map(({ key, label }) => {
    const row = sectionIn(rows, plan, crosscuttingSection(key));
    const answered = isFilled(row?.text ?? null) || isFilled(row?.notApplicable ?? null);
    const at = { step: 'crosscutting' as const, item: key, field: 'text', label };
    return asks(answered, 'CROSSCUTTING_UNANSWERED', at, { perspective: key });
  });
}

export const scoreOf = ({ likelihood, impact }: Risk): number | null =>
  likelihood === null || impact === null ? null : likelihood * impact;

export function riskAsks(risk: Risk): readonly Ask[] {
  const isSerious = (scoreOf(risk) ?? 0) >= seriousRisk;
  const at = { step: 'risks' as const, item: risk.key, field: 'handling', label: risk.title };
  return isSerious ? [asks(isFilled(risk.handling), 'FIELD_REQUIRED', at)] : [];
}

/** How many copied texts nobody has looked at yet. */
export function uncheckedIn({ rows, plan, goals, indicators, activities, targetYears }: Draft): number {
  const marks = [plan, ...goals, ...indicators, ...activities].map((row) => row.toBeChecked?.length ?? 0);
  const targets = indicators.flatMap((one) => targetYears.map((year) => targetIn(rows, plan, one, year)));
  const single = [
    ...sectionsIn(rows, plan),
    ...[...budgetIn(rows, plan), ...financingIn(rows, plan)].filter((row) => row.plan === plan.key),
    ...risksIn(rows, plan),
    ...followUpItemsIn(rows, plan),
    ...targets,
  ];
  return marks.reduce((all, one) => all + one, 0) + single.filter((row) => row?.toBeChecked === true).length;
}

export function copyWarnings(draft: Draft): readonly Finding[] {
  const count = uncheckedIn(draft);
  return count === 0
    ? []
    : [warningAt('PLAN_COPY_UNCHECKED', { step: 'review', field: 'copied' }, { count })];
}
