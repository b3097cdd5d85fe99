// The acts of blocks C, H and L: a goal is judged, the analysis written, the follow-up marked ready.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { assessments, type Status } from '../../schema/lists/assessments.ts';
import type { followUps } from '../../schema/lists/followUps.ts';
import { altered, checked } from '../../schema/wish.ts';
import { detailOf } from '../judgement/detail.ts';
import type { Situation } from '../situation.ts';
import { isJustified } from './elements.ts';
import type { ElementEntry, FollowUpForm, FormPlace } from './entry.ts';
import { lengthOf, shortestJustification } from './missing.ts';
import { begun, writableForm } from './openForm.ts';

/** Fields left out stay as they are. */
export interface JudgementAnswer {
  readonly status: Status;
  readonly justification?: string | null;
  readonly forecast?: Status | null;
  readonly comment?: string | null;
}

/**
 * The unit's judgement of a goal or factor; the computed status is kept beside it.
 * Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, OVERRIDE_NO_JUSTIFICATION at 'justification' when the status is not the computed one and
 * the justification is under 20 characters (U2).
 */
export function recordAssessment(
  situation: Situation,
  input: FormPlace & { readonly goal: Key<'goals'>; readonly answer: JudgementAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const entry = form.value.elements.find(({ element }) => element.row.key === input.goal);
  if (!entry) return bad(fault('NOT_ALLOWED', 'goal', { goal: input.goal }));
  const { suggested, assessment } = entry;
  const { justification = assessment?.justification ?? null, status } = input.answer;
  if (status !== suggested.status && !isJustified(suggested, justification)) {
    const values = { min: shortestJustification, length: lengthOf(justification) };
    return bad(fault('OVERRIDE_NO_JUSTIFICATION', 'justification', values));
  }
  return checked([
    ...begun(situation, form.value),
    ...judgementChange(situation, form.value, entry, input.answer),
  ]);
}

/** Takes the computed status for each goal as the unit's judgement. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED. */
export function acceptSuggested(
  situation: Situation,
  input: FormPlace & { readonly goals: readonly Key<'goals'>[] },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const accepted = form.value.elements.filter(({ element }) => input.goals.includes(element.row.key));
  return checked([
    ...begun(situation, form.value),
    ...accepted.flatMap((entry) =>
      judgementChange(situation, form.value, entry, { status: entry.suggested.status }),
    ),
  ]);
}

function judgementChange(
  { person, now }: Situation,
  { head }: FollowUpForm,
  entry: ElementEntry,
  answer: JudgementAnswer,
): readonly Change[] {
  const { suggested, assessment, element } = entry;
  const { way, method, result, contributions, status } = suggested;
  const judged = {
    ...answer,
    method: answer.status === status ? ('computed' as const) : ('manual' as const),
    computedStatus: status,
    computedDetail: detailOf({ way, method }, result, contributions),
    judgedBy: person.signInName,
    judgedAt: now,
  };
  if (assessment) return altered(assessments, assessment, judged);
  const { unit, period } = head;
  const identity = { year: period.year, period: period.key, unit: unit.key, goal: element.row.key };
  return [add(assessments, { ...identity, ...judged })];
}

export type AnalysisAnswer = Partial<
  Pick<
    ValuesOf<typeof followUps>,
    'goodResults' | 'badResults' | 'causes' | 'measuresNeeded' | 'measuresText' | 'discussed'
  >
>;

/** Saves what there is; only `markReady` demands that it is whole. Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, and those of the fields. */
export function recordAnalysis(
  situation: Situation,
  input: FormPlace & { readonly answer: AnalysisAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  return form.ok ? checked(begun(situation, form.value, input.answer)) : form;
}

/**
 * Demands that all is answered; the faults are those of `form.missing`. Warnings (`fault.warning`) stand in the way until their
 * keys (`form.warnings[].key`) come in `considered`, and are then stored with the follow-up (S21).
 */
export function markReady(
  situation: Situation,
  input: FormPlace & { readonly considered: readonly string[] },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const { missing, warnings } = form.value;
  const passed = warnings.filter(({ key, considered }) => considered || input.considered.includes(key));
  const inTheWay = [...missing, ...warnings.filter((one) => !passed.includes(one))];
  if (inTheWay.length > 0) return bad(...inTheWay.map((one) => one.fault));
  return checked(
    begun(situation, form.value, {
      state: 'ready',
      considered: passed.map(({ key }) => key),
      readyAt: situation.now,
      readyBy: situation.person.signInName,
    }),
  );
}
