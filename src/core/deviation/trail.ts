// The trail of a deviation: the steps that whoever signed them could take, and those that count for nothing (S24).
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { deviationSteps } from '../../schema/lists/deviation/deviationSteps.ts';
import { measures } from '../../schema/lists/deviation/measures.ts';
import { mayFollowUp } from '../access.ts';
import { swedishDay } from '../calendar.ts';
import { personNamed } from '../situation.ts';
import { type Deviation, type DeviationStep, isManagerAbove, isManagerOf } from './deviation.ts';
import { answersAt, liftAnswers, placeAt } from './lift/levels.ts';

/** Every row there is about it, the oldest first. */
export const stepsAbout = (rows: Rows, deviation: Key<'deviations'>): readonly DeviationStep[] =>
  rows
    .by(deviationSteps, 'deviation', deviation)
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.order - b.order);

/** Every step that was taken, the oldest first. */
export const trailOf = (rows: Rows, deviation: Deviation): readonly DeviationStep[] =>
  stepsAbout(rows, deviation.key).filter((step) => mightTake(rows, deviation, step));

/** What somebody has put there who could not take that step; it is shown as such, and followed by nothing. */
export const refusedIn = (rows: Rows, deviation: Deviation): readonly DeviationStep[] =>
  stepsAbout(rows, deviation.key).filter((step) => !mightTake(rows, deviation, step));

/**
 * SharePoint lets more people add a row than may take its step: a unit's own people, a committee's secretaries, and in the folder
 * of their own unit those of any other. So each is held to the roles of whoever signed it on that day.
 */
function mightTake(rows: Rows, deviation: Deviation, step: DeviationStep): boolean {
  const { unit } = deviation;
  const measure = step.measure && rows.get(measures, step.measure);
  if (step.unit !== unit || (step.measure !== null && measure?.deviation !== deviation.key)) return false;
  const person = personNamed(rows, step.by, swedishDay(step.at));
  if (liftAnswers.some((one) => one === step.state)) {
    const place = step.level && placeAt(rows, unit, step.level);
    return place !== null && person.roles.some((role) => answersAt(role, place));
  }
  if (step.state === 'noAction') return isManagerAbove(person, unit, rows);
  const isManagers = step.state === 'decided' && measure?.decidedBy === 'manager';
  return isManagers ? isManagerOf(person, unit, rows) : mayFollowUp(person, unit, rows);
}
