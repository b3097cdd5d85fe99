// What a person may do: the sign on the door, which says the same as SharePoint's lock (architecture.md 7).
import type { Key } from '../schema/field.ts';
import type { Role, Rows } from '../schema/list.ts';
import { followUps } from '../schema/lists/followUps.ts';
import { units } from '../schema/lists/units.ts';
import { pathUp, type Unit, unitsBelow } from './organisation.ts';
import type { Person } from './situation.ts';

/** The roles that answer for their own unit; SharePoint lets them write in its folder. */
const unitRoles: readonly Role[] = ['manager', 'reporter'];

const hasRole = (person: Person, roles: readonly Role[]): boolean =>
  person.roles.some((one) => roles.includes(one.role));

const unitRows = (person: Person) => person.roles.filter((one) => unitRoles.includes(one.role));

/** The person reports for the unit (manager or reporter, also from above when the role is inherited), or may alter any row. */
export function mayFollowUp(person: Person, unit: Key<'units'>, rows: Rows): boolean {
  if (hasRole(person, followUps.alteredBy)) return true;
  const path = pathUp(rows, unit).map((one) => one.key);
  return unitRows(person).some(
    (role) =>
      role.unit !== null && (role.unit === unit || (role.inherit === true && path.includes(role.unit))),
  );
}

/** A controller may judge a whole group otherwise than computed (R7). */
export function mayOverride(person: Person): boolean {
  return hasRole(person, ['controller']);
}

/** The units whose follow-ups the person is to hand in: those where he is manager or reporter himself. */
export function ownUnits(person: Person, rows: Rows): readonly Unit[] {
  return distinct(unitRows(person).flatMap((role) => (role.unit && rows.get(units, role.unit)) ?? []));
}

/** Own units, and those below where the role is inherited. */
export function unitsOf(person: Person, rows: Rows): readonly Unit[] {
  const under = unitRows(person).flatMap((role) =>
    role.unit !== null && role.inherit === true ? unitsBelow(rows, role.unit) : [],
  );
  return distinct([...ownUnits(person, rows), ...under]);
}

/** The person can write no row of a follow-up anywhere. */
export function isReaderOnly(person: Person): boolean {
  return !hasRole(person, [...unitRoles, ...followUps.alteredBy]);
}

const distinct = (found: readonly Unit[]): readonly Unit[] => [...new Set(found)];
