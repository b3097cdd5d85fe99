// The steps of measures: decided, carried out and evaluated; what one does to its deviation follows by itself (domain.md 2.8, S24, S25).

import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { ValuesOf } from '../../schema/list.ts';
import { deviationSteps } from '../../schema/lists/deviation/deviationSteps.ts';
import { measures } from '../../schema/lists/deviation/measures.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Situation } from '../situation.ts';
import { isCarriedOut } from './carriedOut.ts';
import { isManagerOf, type Measure, measuresOf } from './deviation.ts';
import { stateBy } from './lifeCycle.ts';
import { type Found, measureFor } from './measure/writeMeasure.ts';
import { type MeasureStep, stepsNow } from './measureSteps.ts';
import { moneyOf } from './money/measureMoney.ts';
import { personalNumberFaults, stepped } from './raise.ts';
import { isReason, shortestReason } from './trail/reason.ts';
import { stepsAbout } from './trail/trail.ts';

interface StepInput {
  readonly measure: Key<'measures'>;
  readonly step: MeasureStep;
  /** Why it is cancelled. */
  readonly reason?: string;
  /** Where the committee's or the council's decision stands. */
  readonly decision?: string;
  /** How a governance measure was carried out. */
  readonly documentation?: string;
}

/**
 * Takes a step with a measure; the deviation follows. Faults: NOT_ALLOWED (only a manager decides), MEASURE_STEP_NOT_NOW,
 * MEASURE_NO_DECISION, MEASURE_NOT_DOCUMENTED, DEVIATION_REASON_MISSING, and what its financing lacks (FIN_*, MEASURE_MONEY_ABOVE).
 */
export function takeMeasureStep(situation: Situation, input: StepInput): Result<readonly Change[]> {
  const found = measureFor(situation, input.measure);
  if (!found.ok) return found;
  const { measure } = found.value;
  if (!stepsNow(measure).includes(input.step))
    return bad(fault('MEASURE_STEP_NOT_NOW', '', { state: measure.state, step: input.step }));
  const { reason = '', decision = measure.decision, documentation = measure.documentation } = input;
  const faults = [
    ...personalNumberFaults({ reason, documentation }),
    ...(asksMoney.includes(input.step) ? moneyOf(situation.rows, measure).faults : []),
    ...lacking(situation, measure, {
      ...input,
      reason,
      decision: decision ?? '',
      documentation: documentation ?? '',
    }),
  ];
  if (faults.length > 0) return bad(...faults);
  const values = {
    cancelled: { cancelledReason: reason },
    decided: { decision },
    documented: { documentation },
  };
  const told = input.step === 'cancelled' ? reason : null;
  return checked(moved(situation, found.value, input.step, told, keyed(values, input.step)));
}

/** How it is paid for is said when it is put to the council, and when it is decided. */
const asksMoney: readonly MeasureStep[] = ['submittedToCouncil', 'decided'];

const keyed = <T extends object>(
  values: Readonly<Record<string, T>>,
  name: string,
): T | Record<string, never> => values[name] ?? {};

function lacking(
  { rows, person }: Situation,
  measure: Measure,
  { step, reason, decision, documentation }: Required<StepInput>,
): readonly Fault[] {
  if (step === 'cancelled')
    return isReason(reason) ? [] : [fault('DEVIATION_REASON_MISSING', 'reason', { min: shortestReason })];
  if (step === 'documented')
    return documentation.trim() === '' ? [fault('MEASURE_NOT_DOCUMENTED', 'documentation')] : [];
  if (step !== 'decided') return [];
  if (measure.decidedBy !== 'manager')
    return decision.trim() === ''
      ? [fault('MEASURE_NO_DECISION', 'decision', { by: measure.decidedBy })]
      : [];
  return isManagerOf(person, measure.unit, rows) ? [] : [fault('NOT_ALLOWED', '', { unit: measure.unit })];
}

/**
 * What effect it had, once it is carried out. Faults: MEASURE_STEP_NOT_NOW before that, FIELD_REQUIRED at 'effectText' when it
 * says nothing.
 */
export function evaluateEffect(
  situation: Situation,
  input: {
    readonly measure: Key<'measures'>;
    readonly result: NonNullable<Measure['effectResult']>;
    readonly text: string;
  },
): Result<readonly Change[]> {
  const found = measureFor(situation, input.measure);
  if (!found.ok) return found;
  const { measure } = found.value;
  if (!isCarriedOut(measure))
    return bad(fault('MEASURE_STEP_NOT_NOW', '', { state: measure.state, step: 'effectVerified' }));
  const text = input.text.trim();
  const faults = [
    ...(text === ''
      ? [fault('FIELD_REQUIRED', 'effectText', { label: measures.fields.effectText.label })]
      : []),
    ...personalNumberFaults({ effectText: text }),
  ];
  if (faults.length > 0) return bad(...faults);
  const values = { effectResult: input.result, effectText: text, evaluatedDay: situation.today };
  const state = measure.state === 'done' ? 'effectVerified' : measure.state;
  return checked(moved(situation, found.value, state, text, values));
}

/** The measure comes to a state, the step is written down, and the deviation follows where its measures lead it. */
function moved(
  situation: Situation,
  { measure, deviation }: Found,
  state: Measure['state'],
  note: string | null,
  values: Partial<ValuesOf<typeof measures>>,
): readonly Change[] {
  const { person, now, rows } = situation;
  const { unit, key } = measure;
  const step = {
    unit,
    deviation: deviation.key,
    measure: key,
    order: stepsAbout(rows, deviation.key).length,
    state,
    note,
    by: person.signInName,
    at: now,
  };
  const after = measuresOf(rows, deviation.key).map((one) => (one.key === key ? { ...one, state } : one));
  const leadsTo = stateBy(deviation, after);
  return [
    ...altered(measures, measure, { ...values, state }),
    add(deviationSteps, step),
    ...(leadsTo === deviation.state ? [] : stepped(situation, deviation, leadsTo, null)),
  ];
}
