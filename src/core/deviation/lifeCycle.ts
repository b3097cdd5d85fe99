// The steps of a deviation from reported to closed, and what stands in the way of each (domain.md 2.8).
import type { Change } from '../../schema/change.ts';
import { bad, type Fault, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { deviations, isFinished } from '../../schema/lists/deviation/deviations.ts';
import { checked } from '../../schema/wish.ts';
import { mayFollowUp } from '../access.ts';
import type { Situation } from '../situation.ts';
import { isCancelled, isCarriedOut } from './carriedOut.ts';
import { type Deviation, isManagerAbove, type Measure, type Writable, writable } from './deviation.ts';
import { isOfLine } from './line.ts';
import { personalNumberFaults, stepped } from './raise.ts';
import { closingFaults } from './trail/closing.ts';
import { isReason, shortestReason } from './trail/reason.ts';

/** What a person does with a deviation, in his own words: take it on, leave it without measures, join it with another, close, reopen. */
export const deviationActs = ['acknowledge', 'noAction', 'merge', 'close', 'reopen'] as const;
export type DeviationAct = (typeof deviationActs)[number];

const from: Record<DeviationAct, readonly Deviation['state'][]> = {
  acknowledge: ['open'],
  noAction: ['open', 'acknowledged'],
  merge: ['open', 'acknowledged'],
  close: ['evaluation', 'noAction'],
  reopen: ['closed'],
};
const wantsReason: readonly DeviationAct[] = ['noAction', 'reopen'];
/** Those that only whoever answers for the unit takes, and the controllers. */
const ends: readonly DeviationAct[] = ['merge', 'close', 'reopen'];

/** Whether the act is the person's to take, whatever state it is in. */
export function mayTake({ rows, person }: Situation, { unit }: Deviation, act: DeviationAct): boolean {
  if (act === 'noAction') return isManagerAbove(person, unit, rows);
  return ends.includes(act) ? isOfLine(person, unit, rows) : mayFollowUp(person, unit, rows);
}

/** The acts that are next for the deviation, whoever asks. */
export const actsNow = ({ state }: Deviation): readonly DeviationAct[] =>
  deviationActs.filter((act) => from[act].includes(state));

interface Input {
  readonly deviation: Key<'deviations'>;
  readonly reason?: string;
  /** The deviation that it is joined with. */
  readonly into?: Key<'deviations'>;
}

/**
 * Takes one of the acts. Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW, DEVIATION_REASON_MISSING at 'reason',
 * DEVIATION_OWN_APPROVAL when somebody would leave his own without measures, REFERENCE_UNKNOWN at 'into', and `closingFaults`.
 */
export function takeStep(
  situation: Situation,
  input: Input & { readonly act: DeviationAct },
): Result<readonly Change[]> {
  const found = writable(situation, input.deviation);
  if (!found.ok) return found;
  const { deviation } = found.value;
  if (!from[input.act].includes(deviation.state))
    return bad(fault('DEVIATION_STEP_NOT_NOW', '', { state: deviation.state }));
  const { act, reason = '' } = input;
  if (ends.includes(act) && !mayTake(situation, deviation, act))
    return bad(fault('NOT_ALLOWED', '', { unit: found.value.unit.name }));
  if (wantsReason.includes(act) && !isReason(reason))
    return bad(fault('DEVIATION_REASON_MISSING', 'reason', { min: shortestReason }));
  const faults = [...personalNumberFaults({ reason }), ...standsInTheWay(situation, found.value, input)];
  return faults.length > 0 ? bad(...faults) : checked(changesOf(situation, deviation, input));
}

function standsInTheWay(
  { rows, person }: Situation,
  { deviation, unit }: Writable,
  { act, into }: Input & { readonly act: DeviationAct },
): readonly Fault[] {
  if (act === 'close') return closingFaults(rows, deviation);
  if (act === 'noAction' && !isManagerAbove(person, unit.key, rows))
    return [fault('DEVIATION_OWN_APPROVAL', '', { unit: unit.name })];
  if (act !== 'merge') return [];
  const target = into === undefined ? null : rows.get(deviations, into);
  const fits = target !== null && target.key !== deviation.key && !isFinished(target);
  return fits ? [] : [fault('REFERENCE_UNKNOWN', 'into', { value: into ?? '' })];
}

function changesOf(
  situation: Situation,
  deviation: Deviation,
  { act, reason = '', into }: Input & { readonly act: DeviationAct },
): readonly Change[] {
  if (act === 'acknowledge') return stepped(situation, deviation, 'acknowledged', null);
  if (act === 'noAction')
    return stepped(situation, deviation, 'noAction', reason, { noMeasureReason: reason });
  if (act === 'merge') return stepped(situation, deviation, 'merged', null, { mergedInto: into ?? null });
  return act === 'close'
    ? stepped(situation, deviation, 'closed', null)
    : stepped(situation, deviation, 'reopened', reason);
}

const decided: readonly Measure['state'][] = ['decided', 'planned', 'ongoing'];

/** How far a deviation has come by its measures: they carry it from decided to the evaluation, so that nobody has to say it twice. */
export function stateBy(deviation: Deviation, all: readonly Measure[]): Deviation['state'] {
  if (isFinished(deviation) || deviation.state === 'draft') return deviation.state;
  const live = all.filter((measure) => !isCancelled(measure));
  if (live.length > 0 && live.every(isCarriedOut)) return 'evaluation';
  if (live.some((measure) => measure.state === 'ongoing' || isCarriedOut(measure))) return 'inProgress';
  if (live.some((measure) => decided.includes(measure.state))) return 'measuresDecided';
  return deviation.state === 'open' ? 'open' : 'acknowledged';
}
