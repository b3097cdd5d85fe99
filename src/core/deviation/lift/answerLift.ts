// The level above answers what was lifted to it, and the unit lifts again what came back.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { deviationSteps } from '../../../schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../../schema/lists/deviation/deviations.ts';
import { checked } from '../../../schema/wish.ts';
import { mayFollowUp } from '../../access.ts';
import type { Situation } from '../../situation.ts';
import type { Deviation } from '../deviation.ts';
import { personalNumberFaults } from '../raise.ts';
import { stepsAbout } from '../trail/trail.ts';
import { type Level, type LiftAnswer, nextLevel } from './levels.ts';
import { isLiftedTo, liftOf } from './lift.ts';

/**
 * Taken over, sent back with words, or lifted to the next level. It is a step in the trail and alters nothing else: not all who
 * answer may write in the deviation itself. Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW when it does not wait there, or there is no
 * level above, FIELD_REQUIRED at 'note', DEVIATION_PERSONAL_NUMBER.
 */
export function answerLift(
  situation: Situation,
  input: { readonly deviation: Key<'deviations'>; readonly answer: LiftAnswer; readonly note: string },
): Result<readonly Change[]> {
  const { rows, person } = situation;
  const { answer, note } = input;
  const deviation = rows.get(deviations, input.deviation);
  if (deviation === null) return bad(fault('ROW_GONE', '', { deviation: input.deviation }));
  const lift = liftOf(rows, deviation);
  const isNext = answer !== 'liftedFurther' || (lift && nextLevel(rows, deviation.unit, lift.level)) !== null;
  if (lift === null || lift.answer !== null || !isNext) return bad(notNow(deviation));
  if (!isLiftedTo(rows, person, deviation)) return bad(fault('NOT_ALLOWED', '', {}));
  if (answer === 'sentBack' && note.trim() === '')
    return bad(fault('FIELD_REQUIRED', 'note', { label: deviationSteps.fields.note.label }));
  const faults = personalNumberFaults({ note });
  return faults.length > 0 ? bad(...faults) : stepOf(situation, deviation, answer, lift.level, note);
}

/** By those who write for the unit, when it has been sent back. Faults: NOT_ALLOWED, DEVIATION_STEP_NOT_NOW. */
export function liftAgain(
  situation: Situation,
  input: { readonly deviation: Key<'deviations'> },
): Result<readonly Change[]> {
  const { rows, person } = situation;
  const deviation = rows.get(deviations, input.deviation);
  if (deviation === null) return bad(fault('ROW_GONE', '', { deviation: input.deviation }));
  if (!mayFollowUp(person, deviation.unit, rows)) return bad(fault('NOT_ALLOWED', '', {}));
  const lift = liftOf(rows, deviation);
  if (lift?.answer?.state !== 'sentBack') return bad(notNow(deviation));
  return stepOf(situation, deviation, 'liftedAgain', null, '');
}

const notNow = ({ state }: Deviation) => fault('DEVIATION_STEP_NOT_NOW', '', { state });

function stepOf(
  { rows, person, now }: Situation,
  { unit, key }: Deviation,
  state: LiftAnswer | 'liftedAgain',
  level: Level | null,
  note: string,
): Result<readonly Change[]> {
  return checked([
    add(deviationSteps, {
      unit,
      deviation: key,
      order: stepsAbout(rows, key).length,
      state,
      level,
      note: note.trim() === '' ? null : note,
      by: person.signInName,
      at: now,
    }),
  ]);
}
