// The levels above a unit that a deviation can be lifted to, and who answers at each (domain.md 2.6, 5.4).
import type { Key } from '../../../schema/field.ts';
import type { RowOf, Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { escalationLevels } from '../../../schema/lists/deviation/deviations.ts';
import { isRoleInForce, roleAssignments } from '../../../schema/lists/roleAssignments.ts';
import { type Place, pathUp } from '../../organisation.ts';

export type Level = (typeof escalationLevels)[number];
type Role = RowOf<typeof roleAssignments>;

/** What the level that a deviation is lifted to may answer. */
export const liftAnswers = ['takenOver', 'sentBack', 'liftedFurther'] as const;
export type LiftAnswer = (typeof liftAnswers)[number];

/** Where a level is, seen from the unit: the nearest unit above it, or a body; null where the organisation has none. */
export function placeAt(rows: Rows, unit: Key<'units'>, level: Level): Place | null {
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
export function answersAt({ role, unit, body, inherit }: Role, at: Place): boolean {
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
