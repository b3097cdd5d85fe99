// A deviation that is lifted: to which level it has come, who answers there, and what they have answered (domain.md 2.6, 5.4).
import type { Key } from '../../../schema/field.ts';
import type { RowOf, Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { liftAnswers } from '../../../schema/lists/deviation/deviationSteps.ts';
import { escalationLevels, isFinished } from '../../../schema/lists/deviation/deviations.ts';
import { isRoleInForce, roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { type Place, pathUp } from '../../organisation.ts';
import type { Person } from '../../situation.ts';
import { type Deviation, type DeviationStep, deviationsIn, trailOf } from '../deviation.ts';

export type Level = (typeof escalationLevels)[number];
const ofWhole: readonly Level[] = ['board', 'council'];
type Role = RowOf<typeof roleAssignments>;

/** @property answer the last that was said at the level; null while it waits there */
export interface Lift {
  readonly level: Level;
  readonly answer: DeviationStep | null;
}

/** Where a level is, seen from the unit: the nearest unit above it, or a body; null where the organisation has none. */
function placeAt(rows: Rows, unit: Key<'units'>, level: Level): Place | null {
  if (level === 'unit') return null;
  const [own, ...above] = pathUp(rows, unit);
  if (level === 'area' || level === 'administration') {
    const found = above.find((one) => one.level === level);
    return found ? { unit: found.key, body: null } : null;
  }
  const ofKind = (kind: RowOf<typeof bodies>['kind']) =>
    rows.all(bodies).find((one) => one.kind === kind)?.key ?? null;
  const body =
    level === 'committee' ? (own?.body ?? null) : ofKind(level === 'council' ? 'council' : 'executiveBoard');
  return body === null ? null : { unit: null, body };
}

/**
 * A unit's manager answers where SharePoint lets him write below his own unit, which an inherited role does; for a body its
 * secretary and the controllers.
 */
function answersAt({ role, unit, body, inherit }: Role, at: Place): boolean {
  if (at.unit !== null) return role === 'manager' && unit === at.unit && inherit === true;
  if (role === 'controller') return true;
  return role === 'committeeSecretary' && (body === null || body === at.body);
}

/** The levels above the unit that somebody can answer at; nothing is lifted to where nobody is. */
export const levelsAbove = (rows: Rows, unit: Key<'units'>): readonly Level[] =>
  escalationLevels.filter((level) => placeAt(rows, unit, level) !== null);

export function nextLevel(rows: Rows, unit: Key<'units'>, level: Level): Level | null {
  const rank = escalationLevels.indexOf(level);
  return levelsAbove(rows, unit).find((one) => escalationLevels.indexOf(one) > rank) ?? null;
}

/** Those who answer there today. */
export function answerersAt(rows: Rows, unit: Key<'units'>, level: Level, day: string): readonly Role[] {
  const at = placeAt(rows, unit, level);
  if (at === null) return [];
  const found = rows.all(roleAssignments).filter((one) => answersAt(one, at) && isRoleInForce(one, day));
  return found.filter((one, index) => found.findIndex(({ person }) => person === one.person) === index);
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
  const said = answersIn(rows, deviation);
  for (let level = from; ; ) {
    const answer = said.findLast((one) => one.level === level) ?? null;
    const next = answer?.state === 'liftedFurther' ? nextLevel(rows, unit, level) : null;
    if (next === null) return { level, answer };
    level = next;
  }
}

/** What counts has been said since it was last reported or lifted again, and by somebody who answered at that level on that day. */
function answersIn(rows: Rows, { unit, key }: Deviation): readonly DeviationStep[] {
  const trail = trailOf(rows, key).filter(({ measure }) => measure === null);
  const begun = trail.findLastIndex(({ state }) => ['open', 'reopened', 'liftedAgain'].includes(state));
  return trail.slice(begun + 1).filter(({ state, level, by, at }) => {
    const place = level && placeAt(rows, unit, level);
    if (!place || !liftAnswers.some((one) => one === state)) return false;
    const roles = rows.by(roleAssignments, 'person', by);
    return roles.some((role) => answersAt(role, place) && isRoleInForce(role, at.slice(0, 10)));
  });
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
