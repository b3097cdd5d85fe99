// The acts of steps 1-4 and 11, and of texts that were copied: the head, the sections, the perspectives, what is confirmed.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import { key as keyOf } from '../../../schema/field.ts';
import type { List, Values, ValuesOf } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { targets } from '../../../schema/lists/targets.ts';
import { altered } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { sectionIn } from '../contents.ts';
import type { Draft } from '../draft.ts';
import { placeOf } from '../plan.ts';
import { crosscuttingSection, sectionsOf } from '../steps.ts';
import { inOpenPlan, inPlan, type PlanPlace, rewritten } from './openPlan.ts';

export type PlanAnswer = Partial<
  Pick<
    ValuesOf<typeof plans>,
    'title' | 'responsible' | 'horizonYears' | 'governingDocuments' | 'contributesTo' | 'needsFinancing'
  >
>;

/** The plan's own fields, of steps 1, 3, 4 and 10. Faults: those of fields, and of the plan. */
export const recordPlan = (
  situation: Situation,
  input: PlanPlace & { readonly answer: PlanAnswer },
): Result<readonly Change[]> =>
  inOpenPlan(situation, input, ({ plan }) => good(rewritten(plans, plan, input.answer)));

/** Writes one of `form.sections`. Faults: NOT_ALLOWED at 'section' for one that the plan does not have, those of fields, and of the plan. */
export function recordSection(
  situation: Situation,
  input: PlanPlace & { readonly section: string; readonly text: string | null },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const known = draft.outline.steps.flatMap((step) => sectionsOf(step, draft.outline));
    if (!known.includes(input.section))
      return bad(fault('NOT_ALLOWED', 'section', { section: input.section }));
    return good(sectionChange(draft, input.section, { text: input.text }));
  });
}

function sectionChange(
  { rows, plan }: Draft,
  section: string,
  values: Partial<ValuesOf<typeof planSections>>,
): readonly Change[] {
  const there = sectionIn(rows, plan, section);
  if (there) return rewritten(planSections, there, values);
  return [add(planSections, { ...inPlan(plan), section, ...values })];
}

/** A text, or why the perspective does not concern the plan; the one takes away the other. */
export type CrosscuttingAnswer = { readonly text: string } | { readonly notApplicable: string };

/** Faults: NOT_ALLOWED at 'perspective' for one that the model does not have, FIELD_REQUIRED at 'notApplicable' without a reason. */
export function answerCrosscutting(
  situation: Situation,
  input: PlanPlace & { readonly perspective: string; readonly answer: CrosscuttingAnswer },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const { answer, perspective } = input;
    if (!draft.model.perspectives.crosscutting.some(({ key }) => key === perspective))
      return bad(fault('NOT_ALLOWED', 'perspective', { perspective }));
    const section = crosscuttingSection(perspective);
    if ('text' in answer)
      return good(sectionChange(draft, section, { text: answer.text, notApplicable: null }));
    if (answer.notApplicable.trim() === '') {
      const { label } = planSections.fields.notApplicable;
      return bad(fault('FIELD_REQUIRED', 'notApplicable', { label }));
    }
    return good(sectionChange(draft, section, { text: null, notApplicable: answer.notApplicable }));
  });
}

const copiedLists = {
  plans,
  planSections,
  goals,
  indicators,
  targets,
  activities,
  budgetLines,
  risks,
} satisfies Record<string, List>;

/** @property field one field of a row that has several copied texts; left out: all of them */
export interface Copied {
  readonly list: keyof typeof copiedLists;
  readonly key: string;
  readonly field?: string;
}

/** Somebody has looked at the copied texts. Faults: GOAL_NOT_OWN for a row of another owner's, and those of the plan. */
export function confirmCopied(
  situation: Situation,
  input: PlanPlace & { readonly copied: readonly Copied[] },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, (draft) => {
    const confirmed = input.copied.map((one) => confirmation(draft, one));
    const stranger = confirmed.indexOf(null);
    if (stranger >= 0) return bad(fault('GOAL_NOT_OWN', '', { key: input.copied[stranger]?.key ?? '' }));
    return good(confirmed.flatMap((changes) => changes ?? []));
  });
}

/** None when nothing was left to confirm; null when the row is not of the plan. */
function confirmation({ rows, plan }: Draft, { list: name, key, field }: Copied): readonly Change[] | null {
  const list: List = copiedLists[name];
  const row = rows.get(list, keyOf(key)) as (Values & { key: never }) | null;
  if (!row || !isOf(plan.key, placeOf(plan), row)) return null;
  const marks = row.toBeChecked;
  if (marks === true) return altered(list, row, { toBeChecked: false });
  if (!Array.isArray(marks)) return [];
  const left = field === undefined ? [] : marks.filter((mark) => mark !== field);
  return altered(list, row, { toBeChecked: left });
}

function isOf(plan: string, { unit, body }: ReturnType<typeof placeOf>, row: Values): boolean {
  const isInPlan = row.key === plan || row.plan === plan;
  return (
    isInPlan && (row.unit ?? row.ownerUnit ?? null) === unit && (row.body ?? row.ownerBody ?? null) === body
  );
}

/** A warning is passed after thought, or taken up again; the choice is stored with the plan. `warning` is a `form.warnings[].key`. */
export function considerWarning(
  situation: Situation,
  input: PlanPlace & { readonly warning: string; readonly considered: boolean },
): Result<readonly Change[]> {
  return inOpenPlan(situation, input, ({ plan }) => {
    const others = (plan.considered ?? []).filter((one) => one !== input.warning);
    const considered = input.considered ? [...others, input.warning] : others;
    return good(altered(plans, plan, { considered }));
  });
}
