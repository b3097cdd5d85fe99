// The trail of a deviation: the steps that whoever signed them could take, and those that count for nothing (S24).
import type { Day, Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { deviationSteps } from '../../../schema/lists/deviation/deviationSteps.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { mayFollowUp } from '../../access.ts';
import { swedishDay } from '../../calendar.ts';
import { personNamed } from '../../situation.ts';
import { type Deviation, type DeviationStep, isManagerAbove, isManagerOf } from '../deviation.ts';
import { answersAt, liftAnswers, placeAt } from '../lift/levels.ts';
import { isOfLine } from '../line.ts';
import { couldBeClosed } from './closing.ts';
import { isReason } from './reason.ts';

/** Every row there is about it, the oldest first. */
export const stepsAbout = (rows: Rows, deviation: Key<'deviations'>): readonly DeviationStep[] =>
  rows
    .by(deviationSteps, 'deviation', deviation)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.order - b.order);

/**
 * Why a step counts for nothing: whoever signed it could not take it, its reason is missing, or it closes what could not be closed.
 */
export const refusals = ['role', 'reason', 'open'] as const;
export type Refusal = (typeof refusals)[number];

interface Judged {
  readonly taken: readonly DeviationStep[];
  readonly refused: readonly (DeviationStep & { readonly why: Refusal })[];
}

/** Every step that was taken, the oldest first. */
export const trailOf = (rows: Rows, deviation: Deviation): Judged['taken'] => judged(rows, deviation).taken;

/** What somebody has put there that could not be taken; it is shown as such, and followed by nothing. */
export const refusedIn = (rows: Rows, deviation: Deviation): Judged['refused'] =>
  judged(rows, deviation).refused;

function judged(rows: Rows, deviation: Deviation): Judged {
  const taken: DeviationStep[] = [];
  const refused: (DeviationStep & { readonly why: Refusal })[] = [];
  const steps = stepsAbout(rows, deviation.key);
  for (const [index, step] of steps.entries()) {
    const isLast = () =>
      !steps.slice(index + 1).some((one) => one.state === 'reopened' && mightTake(rows, deviation, one));
    const why = refusalOf(rows, deviation, step, taken, isLast);
    if (why === null) taken.push(step);
    else refused.push({ ...step, why });
  }
  return { taken, refused };
}

const wantsReason: readonly string[] = ['noAction', 'reopened'];

function refusalOf(
  rows: Rows,
  deviation: Deviation,
  step: DeviationStep,
  before: readonly DeviationStep[],
  isLast: () => boolean,
): Refusal | null {
  if (!mightTake(rows, deviation, step)) return 'role';
  if (step.measure !== null) return null;
  if (wantsReason.includes(step.state) && !isReason(step.note)) return 'reason';
  return step.state === 'closed' && !couldBeClosed(rows, deviation, before, isLast()) ? 'open' : null;
}

/**
 * SharePoint lets more people add a row than may take its step: a unit's own people, a committee's secretaries, and in the folder
 * of their own unit those of any other. So each is held to the roles of whoever signed it, on the day that he says and on the day
 * that it came: else somebody whose role is another by now could date a step back to when it was his.
 */
function mightTake(rows: Rows, deviation: Deviation, step: DeviationStep): boolean {
  const { unit } = deviation;
  const measure = step.measure && rows.get(measures, step.measure);
  if (step.unit !== unit || (step.measure !== null && measure?.deviation !== deviation.key)) return false;
  const days = new Set([step.at, step.modified ?? step.at].map((at) => swedishDay(at)));
  return [...days].every((day) => mightOn(rows, deviation, step, day));
}

function mightOn(rows: Rows, { unit }: Deviation, step: DeviationStep, day: Day): boolean {
  const measure = step.measure && rows.get(measures, step.measure);
  const person = personNamed(rows, step.by, day);
  if (liftAnswers.some((one) => one === step.state)) {
    const place = step.level && placeAt(rows, unit, step.level);
    return place !== null && person.roles.some((role) => answersAt(role, place));
  }
  if (step.measure === null && step.state === 'noAction') return isManagerAbove(person, unit, rows);
  if (step.measure === null && ends.includes(step.state)) return isOfLine(person, unit, rows);
  const isManagers = step.state === 'decided' && measure?.decidedBy === 'manager';
  return isManagers ? isManagerOf(person, unit, rows) : mayFollowUp(person, unit, rows);
}

const ends: readonly string[] = ['closed', 'merged', 'reopened'];

/** The day that SharePoint got the step, where that is another than the day it bears; null where they agree, or it has not come yet. */
export function otherDay({ at, modified }: DeviationStep): Day | null {
  const came = modified === null ? null : swedishDay(modified);
  return came === swedishDay(at) ? null : came;
}

/** The deviation calls itself closed, and no step that counts has closed it. */
export function isClosedPastTrail(rows: Rows, deviation: Deviation): boolean {
  if (deviation.state !== 'closed') return false;
  const ended = trailOf(rows, deviation).findLast(
    ({ measure, state }) => measure === null && (state === 'closed' || state === 'reopened'),
  );
  return ended?.state !== 'closed';
}
