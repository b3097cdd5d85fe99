// What stands in the way of closing a deviation, by its rows and by the steps that have been taken (domain.md 2.8, S24).
import { type Fault, fault } from '../../../schema/fault.ts';
import type { Rows } from '../../../schema/list.ts';
import { isCancelled, isCarriedOut } from '../carriedOut.ts';
import { type Deviation, type DeviationStep, measuresOf } from '../deviation.ts';

/**
 * Measures that are neither done nor cancelled, an effect that nobody has evaluated (S24), a governance measure that nobody has
 * documented (S25), and a grave deviation, or one that wants a political decision, without a case.
 */
export function closingFaults(rows: Rows, deviation: Deviation): readonly Fault[] {
  if (deviation.state === 'noAction') return [];
  const live = measuresOf(rows, deviation.key).filter((measure) => !isCancelled(measure));
  const left = live.filter((measure) => !isCarriedOut(measure));
  const unevaluated = live.filter((measure) => isCarriedOut(measure) && measure.effectResult === null);
  const undocumented = live.filter(({ state }) => state === 'executed');
  return [
    ...left.map(({ title, key }) => fault('DEVIATION_MEASURE_LEFT', key, { title })),
    ...unevaluated.map(({ title, key }) => fault('DEVIATION_EFFECT_MISSING', key, { title })),
    ...undocumented.map(({ title, key }) => fault('MEASURE_NOT_DOCUMENTED', key, { title })),
    ...(wantsCase(deviation) && !deviation.caseNumber ? [fault('DEVIATION_NO_CASE', 'caseNumber')] : []),
  ];
}

const wantsCase = ({ severity, decisionNeeded }: Deviation): boolean =>
  severity === 'critical' || decisionNeeded === true;

/** A measure of the council's keeps its state when its effect is written down; what was said of it is then the note. */
const isEvaluation = ({ state, note }: DeviationStep): boolean =>
  state === 'effectVerified' || ((state === 'executed' || state === 'documented') && note !== null);

/**
 * Whether it could be closed after these steps: it had been left without measures, or each measure was cancelled or its effect
 * evaluated. What a measure was like then is read from the steps, since its row is what it is today.
 * @param before the steps that count and came before, the oldest first
 * @param isLast nobody has opened it again since, so what its rows lack now stands in the way as well
 */
export function couldBeClosed(
  rows: Rows,
  deviation: Deviation,
  before: readonly DeviationStep[],
  isLast: boolean,
): boolean {
  const states = before.filter(({ measure, level }) => measure === null && level === null);
  if (states.at(-1)?.state === 'noAction') return true;
  const stepsOf = (measure: string) => before.filter((step) => step.measure === measure);
  const live = measuresOf(rows, deviation.key)
    .map(({ key }) => stepsOf(key))
    .filter((steps) => isLast || steps.length > 0)
    .filter((steps) => !steps.some(({ state }) => state === 'cancelled'));
  const isWhole = live.length > 0 && live.every((steps) => steps.some(isEvaluation));
  return isWhole && (!isLast || closingFaults(rows, deviation).length === 0);
}
