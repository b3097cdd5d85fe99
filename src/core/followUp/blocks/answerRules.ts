// The acts of blocks F, G and I: the unit's money, its answers on the cross-cutting perspectives, and the talk about the result.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { ValuesOf } from '../../../schema/list.ts';
import { budgetOutcomes } from '../../../schema/lists/followUp/budgetOutcomes.ts';
import { perspectiveAnswers } from '../../../schema/lists/followUp/perspectiveAnswers.ts';
import type { followUps } from '../../../schema/lists/followUps.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import type { FormPlace } from '../entry.ts';
import { begun, writableForm } from '../openForm.ts';

/** Fields left out stay as they are. */
export type MoneyAnswer = Partial<
  Pick<ValuesOf<typeof budgetOutcomes>, 'budgetTkr' | 'outcomeTkr' | 'forecastTkr' | 'comment' | 'measures'>
>;

/** Saves what there is. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED (also for a unit without money of its own), and those of the fields. */
export function recordMoney(
  situation: Situation,
  input: FormPlace & { readonly answer: MoneyAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const { economy, head } = form.value;
  if (economy === null) return bad(fault('NOT_ALLOWED', '', { unit: head.unit.name }));
  const identity = { year: head.period.year, period: head.period.key, unit: head.unit.key };
  return checked([
    ...begun(situation, form.value),
    ...(economy.row
      ? altered(budgetOutcomes, economy.row, input.answer)
      : [add(budgetOutcomes, { ...identity, ...input.answer })]),
  ]);
}

/** A text, or why the perspective does not concern the unit: what is given takes the place of the other. */
export type PerspectiveText = { readonly text: string | null } | { readonly notApplicable: string | null };

/** Faults: PERIOD_NOT_OPEN, NOT_ALLOWED when the model has no such perspective, and those of the fields. */
export function recordPerspective(
  situation: Situation,
  input: FormPlace & { readonly perspective: string; readonly answer: PerspectiveText },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const { perspectives, head } = form.value;
  const entry = perspectives.find(({ perspective }) => perspective.key === input.perspective);
  if (!entry) return bad(fault('NOT_ALLOWED', 'perspective', { perspective: input.perspective }));
  const answer = { text: null, notApplicable: null, ...input.answer };
  const identity = { year: head.period.year, period: head.period.key, unit: head.unit.key };
  return checked([
    ...begun(situation, form.value),
    ...(entry.row
      ? altered(perspectiveAnswers, entry.row, answer)
      : [add(perspectiveAnswers, { ...identity, perspective: input.perspective, ...answer })]),
  ]);
}

/** Who may have been there when the result was talked about. */
export const dialogueRoles = [
  'manager',
  'employees',
  'managerAbove',
  'controller',
  'unions',
  'elected',
] as const;
type DialogueRole = (typeof dialogueRoles)[number];

export type DialogueAnswer = Partial<
  Pick<ValuesOf<typeof followUps>, 'dialogueDay' | 'dialogueNotes'> & {
    readonly dialogueRoles: readonly DialogueRole[];
  }
>;

/** Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, and those of the fields. */
export function recordDialogue(
  situation: Situation,
  input: FormPlace & { readonly answer: DialogueAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  return form.ok ? checked(begun(situation, form.value, input.answer)) : form;
}
