// What is written about a measure: what is done, what is expected of it, by whom, when, at what cost, and who decides.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf, ValuesOf } from '../../../schema/list.ts';
import { deviations, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type Deviation, type Measure, writable } from '../deviation.ts';
import { personalNumberFaults } from '../raise.ts';

export type MeasureAnswer = Partial<
  Pick<
    ValuesOf<typeof measures>,
    | 'title'
    | 'kind'
    | 'description'
    | 'expectedEffect'
    | 'effectIndicator'
    | 'responsible'
    | 'startDay'
    | 'dueDay'
    | 'costTkr'
    | 'decidedBy'
    | 'decision'
    | 'documentation'
  >
>;

type NewMeasure = Omit<InputOf<typeof measures>, 'unit' | 'deviation' | 'state'>;

/** A governance measure is the council's to decide (S25), whatever was answered. */
const decider = ({ kind, decidedBy }: Pick<Measure, 'kind' | 'decidedBy'>): Measure['decidedBy'] =>
  kind === 'governance' ? 'council' : decidedBy;

/** Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW when the deviation is finished, DAYS_NOT_ORDERED, and those of the fields. */
export function addMeasure(
  situation: Situation,
  input: { readonly deviation: Key<'deviations'>; readonly measure: NewMeasure },
): Result<readonly Change[]> {
  const found = openFor(situation, input.deviation);
  if (!found.ok) return found;
  const { unit, key, goal } = found.value;
  const measure = { ...input.measure, decidedBy: decider(input.measure) };
  const faults = [...daysInOrder(measure), ...personalNumberFaults(measure)];
  if (faults.length > 0) return bad(...faults);
  return checked([
    add(measures, { goal, ...measure, unit, deviation: key, state: 'proposed' }),
    ...lifting(found.value, measure),
  ]);
}

/** What a body is to decide is put to it: the deviation is lifted there, and wants a case before it is closed. */
const lifting = (deviation: Deviation, { decidedBy }: Pick<Measure, 'decidedBy'>): readonly Change[] =>
  decidedBy === 'manager' ? [] : altered(deviations, deviation, { decisionNeeded: true });

export const isUndecided = ({ state }: Pick<Measure, 'state'>): boolean =>
  state === 'proposed' || state === 'submittedToCouncil';
/** What a decision is of, and stands once it is taken. */
const decidedOn = ['kind', 'costTkr', 'decidedBy'] as const;

/** Alters what is written about a measure. Faults as in `addMeasure`, ROW_GONE, and MEASURE_STEP_NOT_NOW for what has been decided on. */
export function alterMeasure(
  situation: Situation,
  input: { readonly measure: Key<'measures'>; readonly answer: MeasureAnswer },
): Result<readonly Change[]> {
  const found = measureFor(situation, input.measure);
  if (!found.ok) return found;
  const { measure, deviation } = found.value;
  const after = { ...measure, ...input.answer };
  if (!isUndecided(measure) && decidedOn.some((name) => after[name] !== measure[name]))
    return bad(fault('MEASURE_STEP_NOT_NOW', '', { state: measure.state }));
  const faults = [...daysInOrder(after), ...personalNumberFaults(input.answer)];
  if (faults.length > 0) return bad(...faults);
  const decidedBy = decider(after);
  return checked([
    ...altered(measures, measure, { ...input.answer, decidedBy }),
    ...(decidedBy === measure.decidedBy ? [] : lifting(deviation, { decidedBy })),
  ]);
}

const daysInOrder = ({ startDay, dueDay }: { startDay?: string | null; dueDay?: string | null }) =>
  startDay && dueDay && dueDay < startDay
    ? [fault('DAYS_NOT_ORDERED', 'dueDay', { from: startDay, to: dueDay })]
    : [];

function openFor(situation: Situation, key: Key<'deviations'>): Result<Deviation> {
  const found = writable(situation, key);
  if (!found.ok) return found;
  const { deviation } = found.value;
  return isFinished(deviation) || deviation.state === 'draft'
    ? bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }))
    : good(deviation);
}

export interface Found {
  readonly measure: Measure;
  readonly deviation: Deviation;
}

/** The measure with its deviation, when the person may write there and it is not finished. */
export function measureFor(situation: Situation, key: Key<'measures'>): Result<Found> {
  const measure = situation.rows.get(measures, key);
  if (!measure?.deviation) return bad(fault('ROW_GONE', '', { measure: key }));
  const deviation = openFor(situation, measure.deviation);
  return deviation.ok ? good({ measure, deviation: deviation.value }) : deviation;
}
