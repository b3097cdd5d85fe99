// A deviation that is lifted: to which level it has come, and what has been answered there (domain.md 2.6, 5.4).
import type { Rows } from '../../../schema/list.ts';
import { escalationLevels, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import type { Place } from '../../organisation.ts';
import type { Person } from '../../situation.ts';
import { type Deviation, type DeviationStep, deviationsIn } from '../deviation.ts';
import { trailOf } from '../trail/trail.ts';
import { answersAt, type Level, liftAnswers, nextLevel, placeAt } from './levels.ts';

const ofWhole: readonly Level[] = ['board', 'council'];

/** @property answer the last that was said at the level; null while it waits there */
export interface Lift {
  readonly level: Level;
  readonly answer: DeviationStep | null;
}

/** As far as it has been lifted; null when it is kept in the unit, is not reported yet, or is finished. */
export function liftOf(rows: Rows, deviation: Deviation): Lift | null {
  if (deviation.state === 'draft' || isFinished(deviation)) return null;
  const { unit, escalation, decisionNeeded } = deviation;
  const asked = escalation ?? 'unit';
  const isPolitical = escalationLevels.indexOf(asked) >= escalationLevels.indexOf('committee');
  const wanted = decisionNeeded === true && !isPolitical ? 'committee' : asked;
  if (wanted === 'unit') return null;
  const from = placeAt(rows, unit, wanted) === null ? nextLevel(rows, unit, wanted) : wanted;
  if (from === null) return null;
  let lift: Lift = { level: from, answer: null };
  for (const step of answersIn(rows, deviation)) {
    // Nobody answers before it has come to him, nor once it has left him.
    if (step.level !== lift.level) continue;
    const next = step.state === 'liftedFurther' ? nextLevel(rows, unit, lift.level) : null;
    lift = next === null ? { ...lift, answer: step } : { level: next, answer: null };
  }
  return lift;
}

/** What has been said since it was last reported or lifted again. */
function answersIn(rows: Rows, deviation: Deviation): readonly DeviationStep[] {
  const trail = trailOf(rows, deviation).filter(({ measure }) => measure === null);
  const begun = trail.findLastIndex(({ state }) => ['open', 'reopened', 'liftedAgain'].includes(state));
  return trail.slice(begun + 1).filter(({ state }) => liftAnswers.some((one) => one === state));
}

/** It is lifted to a level where the person answers. */
export function isLiftedTo(rows: Rows, person: Person, deviation: Deviation): boolean {
  const lift = liftOf(rows, deviation);
  const at = lift && placeAt(rows, deviation.unit, lift.level);
  return at !== null && person.roles.some((role) => answersAt(role, at));
}

/** What has been lifted just to that unit or body; to the whole organisation what is lifted to the board or the council. */
export const liftedAt = (rows: Rows, place: Place): readonly Deviation[] =>
  deviationsIn(rows).filter((one) => {
    const lift = liftOf(rows, one);
    if (lift === null) return false;
    if (place.unit === null && place.body === null) return ofWhole.includes(lift.level);
    const at = placeAt(rows, one.unit, lift.level);
    return at?.unit === place.unit && at.body === place.body;
  });
