// The acts of block B: a figure is judged while typed, recorded, or confirmed as unchanged.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Trend } from '../../steering/model.ts';
import { readFigure } from '../figure.ts';
import { judge, trendOf } from '../indicator.ts';
import { outcomeRow } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { definitionMark } from './definition.ts';
import type { FigureEntry, FollowUpForm, FormPlace } from './entry.ts';
import { isOff } from './missing.ts';
import { begun, writableForm } from './openForm.ts';

/**
 * @property reading what was read; ok with null when the field is empty, else a fault at 'value'
 * @property needsComment yellow or red wants at least 30 characters of comment
 */
export interface JudgedFigure {
  readonly reading: Result<number | null>;
  readonly status: Status;
  readonly trend: Trend;
  readonly attainment: number | null;
  readonly needsComment: boolean;
}

/** Colour and trend for a text as it is typed; nothing is written. */
export function judgeFigure(entry: FigureEntry, typed: string): JudgedFigure {
  const reading: Result<number | null> = typed.trim() === '' ? good(null) : readFigure(typed);
  const value = reading.ok ? reading.value : null;
  const figure = { value, missingReason: null, previous: entry.before?.value ?? null };
  const { status, attainment } = judge(entry.indicator, entry.rule, entry.target, figure);
  const trend = trendOf(entry.indicator, entry.rule, entry.target, figure);
  return { reading, status, trend, attainment, needsComment: isOff(status) };
}

/** The fields that are altered; those left out stay as they are. A value takes away the reason for none, and the reverse. */
export type OutcomeAnswer = Partial<
  Pick<
    ValuesOf<typeof outcomes>,
    'value' | 'women' | 'men' | 'forecast' | 'missingReason' | 'comment' | 'preliminary'
  >
>;

/** Faults: PERIOD_NOT_OPEN, NOT_ALLOWED, OUTCOME_AND_REASON, and those of the fields. What is incomplete is saved (5.3 L asks). */
export function recordOutcome(
  situation: Situation,
  input: FormPlace & { readonly indicator: Key<'indicators'>; readonly answer: OutcomeAnswer },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const entry = entryFor(form.value, input.indicator);
  if (!entry) return notAsked(input.indicator);
  if (hasValue(input.answer) && hasReason(input.answer)) {
    return bad(fault('OUTCOME_AND_REASON', 'missingReason', { label: entry.indicator.title }));
  }
  const changes = outcomeChange(situation, form.value, entry, oneOfTwo(input.answer));
  return checked([...begun(situation, form.value), ...changes]);
}

const hasValue = ({ value }: OutcomeAnswer): boolean => value !== null && value !== undefined;
const hasReason = ({ missingReason }: OutcomeAnswer): boolean => Boolean(missingReason);

/** U1: a value or a reason for none. What is given takes away the other. */
function oneOfTwo(answer: OutcomeAnswer): OutcomeAnswer {
  if (hasValue(answer)) return { ...answer, missingReason: null };
  return hasReason(answer) ? { ...answer, value: null, women: null, men: null } : answer;
}

const entryFor = (form: FollowUpForm, indicator: Key<'indicators'>): FigureEntry | undefined =>
  form.figures.find((entry) => entry.indicator.key === indicator);

const notAsked = (indicator: string) => bad(fault('NOT_ALLOWED', 'indicator', { indicator }));

function outcomeChange(
  { rows }: Situation,
  { head }: FollowUpForm,
  { indicator }: FigureEntry,
  answer: OutcomeAnswer & { readonly unchanged?: boolean },
): readonly Change[] {
  const { unit, period } = head;
  const outcome = outcomeRow(rows, indicator, period, { unit: unit.key, body: null });
  // A figure written by hand is no longer the one that was confirmed.
  const confirmed = hasValue(answer) && outcome?.unchanged === true ? { unchanged: false } : {};
  const mark = hasValue(answer) ? { measuredAs: definitionMark(indicator) } : {};
  if (outcome) return altered(outcomes, outcome, { ...confirmed, ...answer, ...mark }).map(withOther);
  const identity = { year: period.year, period: period.key, indicator: indicator.key, unit: unit.key };
  return [add(outcomes, { ...identity, ...answer, ...mark })];
}

/** U1 where two answer at once: who gives the one wishes the other empty, also where it is empty already. */
function withOther(change: Change): Change {
  const { value = null, missingReason = null } = change.values;
  if (value === null && missingReason === null) return change;
  return { ...change, values: { ...change.values, value, missingReason } };
}

/** Writes the earlier value again for each; NOT_UNCHANGED at the indicator that was not green, or would not be this year. */
export function confirmUnchanged(
  situation: Situation,
  input: FormPlace & { readonly indicators: readonly Key<'indicators'>[] },
): Result<readonly Change[]> {
  const form = writableForm(situation, input);
  if (!form.ok) return form;
  const changes: Change[] = [];
  for (const indicator of input.indicators) {
    const entry = entryFor(form.value, indicator);
    if (!entry) return notAsked(indicator);
    if (entry.repeatable === null) {
      return bad(fault('NOT_UNCHANGED', indicator, { label: entry.indicator.title }));
    }
    const answer = { value: entry.repeatable, missingReason: null, unchanged: true };
    changes.push(...outcomeChange(situation, form.value, entry, answer));
  }
  return checked([...begun(situation, form.value), ...changes]);
}
