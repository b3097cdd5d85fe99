// What a consolidation is about: an area, an administration, a body or the whole, the units below it, and who may write there.
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { consolidations } from '../../schema/lists/consolidation/consolidations.ts';
import type { Period } from '../calendar.ts';
import { isManagerOf } from '../deviation/deviation.ts';
import { type Place, pathUp, type Unit, unitsBelow, unitsInForce } from '../organisation.ts';
import type { Person } from '../situation.ts';

export const wholeOrganisation: Place = { unit: null, body: null };

/** The units in force under the place, not the place itself; for a body those that answer to it. */
export function unitsUnder(rows: Rows, place: Place, period: Period): readonly Unit[] {
  const inForce = unitsInForce(rows, period.to);
  if (place.unit !== null) {
    const below = new Set(unitsBelow(rows, place.unit).map(({ key }) => key));
    return inForce.filter(({ key }) => below.has(key));
  }
  return place.body === null ? inForce : inForce.filter(({ body }) => body === place.body);
}

/** The place is above the unit, so that what it gives back is meant for the unit. */
export function isAbove(rows: Rows, place: Place, unit: Key<'units'>): boolean {
  const path = pathUp(rows, unit);
  if (place.unit !== null) return path.slice(1).some(({ key }) => key === place.unit);
  return place.body === null || path[0]?.body === place.body;
}

/** The unit's manager, or who is above it, for a unit; for a body and the whole those who may alter any row. */
export function mayConsolidate(person: Person, place: Place, rows: Rows): boolean {
  if (person.roles.some(({ role }) => consolidations.alteredBy.includes(role))) return true;
  return place.unit !== null && isManagerOf(person, place.unit, rows);
}
