// A deviation is raised, altered, or a proposal of one turned down with a reason (domain.md 5.4, U3).
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { deviationSteps } from '../../schema/lists/deviation/deviationSteps.ts';
import { deviations, isFinished } from '../../schema/lists/deviation/deviations.ts';
import { units } from '../../schema/lists/units.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Unit } from '../organisation.ts';
import { rowWith, type Situation } from '../situation.ts';
import { isConcerning } from './about/concern.ts';
import { closedTo, type Deviation, writable } from './deviation.ts';
import { personalNumbersIn } from './personalNumbers.ts';
import { isReason, shortestReason } from './trail/reason.ts';
import { stepsAbout } from './trail/trail.ts';

/** What a person writes in the form of 5.4; what is left out stays as it is. */
export type DeviationAnswer = Partial<
  Pick<
    ValuesOf<typeof deviations>,
    | 'title'
    | 'type'
    | 'indicator'
    | 'goal'
    | 'activity'
    | 'assignment'
    | 'budgetLine'
    | 'period'
    | 'description'
    | 'cause'
    | 'consequence'
    | 'severity'
    | 'amountTkr'
    | 'escalation'
    | 'decisionNeeded'
    | 'caseNumber'
    | 'owner'
    | 'noPersonalData'
  >
>;

/** @property id what tells it from the unit's other deviations; for a proposal what it was proposed for (`proposed.ts`) */
export interface DeviationPlace {
  readonly unit: Key<'units'>;
  readonly id: string;
}

const texts = ['title', 'description', 'cause', 'consequence', 'noMeasureReason'] as const;

/** Personal identity numbers in what is written, at their fields. */
export function personalNumberFaults(written: Readonly<Partial<Record<string, unknown>>>): readonly Fault[] {
  return Object.entries(written).flatMap(([field, value]) => {
    const [found] = typeof value === 'string' ? personalNumbersIn(value) : [];
    return found === undefined ? [] : [fault('DEVIATION_PERSONAL_NUMBER', field, { number: found })];
  });
}

/**
 * Begins a deviation as a draft, or alters one that is not finished. What is incomplete is kept; only `report` demands the whole.
 * Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW when it is finished, DEVIATION_PERSONAL_NUMBER, and those of the fields.
 */
export function writeDeviation(
  situation: Situation,
  input: DeviationPlace & { readonly answer: DeviationAnswer },
): Result<readonly Change[]> {
  const unit = ownUnit(situation, input.unit);
  if (!unit.ok) return unit;
  const faults = personalNumberFaults(input.answer);
  if (faults.length > 0) return bad(...faults);
  const deviation = rowWith(situation.rows, deviations, { unit: input.unit, id: input.id });
  if (deviation === null) return checked(begun(situation, input, input.answer, 'draft'));
  // What was turned down may still be reported after all.
  if (deviation.state === 'declined')
    return checked(
      altered(deviations, deviation, { ...input.answer, state: 'draft', noMeasureReason: null }),
    );
  if (isFinished(deviation)) return bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }));
  return checked(altered(deviations, deviation, input.answer));
}

/** The person with the right to write there; else NOT_ALLOWED. */
function ownUnit({ rows, person }: Situation, key: Key<'units'>): Result<Unit> {
  const unit = rows.get(units, key);
  if (!unit) return bad(fault('ROW_GONE', 'unit', { unit: key }));
  const closed = closedTo(person, unit, rows);
  return closed === null ? { ok: true, value: unit } : bad(closed);
}

function begun(
  { person, today, now }: Situation,
  { unit, id }: DeviationPlace,
  answer: DeviationAnswer,
  state: Deviation['state'],
): readonly Change[] {
  const { title = '', type = 'quality', ...rest } = answer;
  const stamps = { detected: today, raisedBy: person.signInName, raisedAt: now };
  return [
    add(deviations, {
      ...rest,
      unit,
      id,
      title: title ?? '',
      type: type ?? 'quality',
      state,
      owner: answer.owner ?? person.signInName,
      ...stamps,
    }),
  ];
}

/** What must be there before a deviation is reported, in the form's order. */
const demanded = ['description', 'cause', 'consequence', 'severity', 'escalation', 'owner'] as const;

const required = (name: keyof typeof deviations.fields) =>
  fault('FIELD_REQUIRED', name, { label: deviations.fields[name].label });

/** What stands in the way of reporting it: each empty field, that it says nothing of what it concerns, and that nobody has confirmed that no one can be recognised. */
export function missingIn(deviation: Deviation): readonly Fault[] {
  const emptyOf = (name: 'title' | (typeof demanded)[number]) =>
    (deviation[name] ?? '').trim() === '' ? [required(name)] : [];
  return [
    ...emptyOf('title'),
    ...(isConcerning(deviation) ? [] : [fault('DEVIATION_NO_CONCERN', 'concern')]),
    ...demanded.flatMap(emptyOf),
    ...(deviation.decisionNeeded === null ? [required('decisionNeeded')] : []),
    ...(deviation.noPersonalData === true
      ? []
      : [
          fault('DEVIATION_DATA_UNCONFIRMED', 'noPersonalData', {
            label: deviations.fields.noPersonalData.label,
          }),
        ]),
    ...personalNumberFaults(Object.fromEntries(texts.map((name) => [name, deviation[name]]))),
  ];
}

/** A draft becomes a deviation that all can see and comment on. Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW, and what is missing. */
export function report(
  situation: Situation,
  input: { readonly deviation: Key<'deviations'> },
): Result<readonly Change[]> {
  const found = writable(situation, input.deviation);
  if (!found.ok) return found;
  const { deviation } = found.value;
  if (deviation.state !== 'draft')
    return bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }));
  const missing = missingIn(deviation);
  if (missing.length > 0) return bad(...missing);
  return checked(stepped(situation, deviation, 'open', null));
}

/**
 * Turns a proposal down: it is no deviation, and why. Faults: NOT_ALLOWED, DEVIATION_REASON_MISSING at 'noMeasureReason',
 * DEVIATION_STEP_NOT_NOW when it has been reported already.
 */
export function declineProposal(
  situation: Situation,
  input: DeviationPlace & { readonly answer: DeviationAnswer; readonly reason: string },
): Result<readonly Change[]> {
  const unit = ownUnit(situation, input.unit);
  if (!unit.ok) return unit;
  const { reason } = input;
  if (!isReason(reason))
    return bad(fault('DEVIATION_REASON_MISSING', 'noMeasureReason', { min: shortestReason }));
  const faults = personalNumberFaults({ noMeasureReason: reason });
  if (faults.length > 0) return bad(...faults);
  const deviation = rowWith(situation.rows, deviations, { unit: input.unit, id: input.id });
  if (deviation === null) {
    const [added] = begun(situation, input, input.answer, 'declined');
    return checked(added ? [{ ...added, values: { ...added.values, noMeasureReason: reason } }] : []);
  }
  if (deviation.state !== 'draft' && deviation.state !== 'declined')
    return bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }));
  return checked(altered(deviations, deviation, { state: 'declined', noMeasureReason: reason }));
}

/** The deviation comes to a state, and the step is written down with who and when. */
export function stepped(
  { person, now, rows }: Situation,
  deviation: Deviation,
  state: Deviation['state'] | 'reopened',
  note: string | null,
  values: Partial<ValuesOf<typeof deviations>> = {},
): readonly Change[] {
  const { unit, key } = deviation;
  return [
    ...altered(deviations, deviation, { ...values, state: state === 'reopened' ? 'open' : state }),
    add(deviationSteps, {
      unit,
      deviation: key,
      order: stepsAbout(rows, key).length,
      state,
      note,
      by: person.signInName,
      at: now,
    }),
  ];
}
