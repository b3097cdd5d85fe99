// The tree of units: which are in force, what lies below and above one, and what an owner is called.
import type { Day, Key } from '../schema/field.ts';
import type { RowOf, Rows } from '../schema/list.ts';
import { bodies } from '../schema/lists/bodies.ts';
import { units } from '../schema/lists/units.ts';

export type Unit = RowOf<typeof units>;

/** Whose something is: a unit's, a body's, or the whole organisation's (both null). */
export interface Place {
  readonly unit: Key<'units'> | null;
  readonly body: Key<'bodies'> | null;
}

export const isInForce = (unit: Unit, day: Day): boolean =>
  unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);

/** The units that exist on a day. */
export function unitsInForce(rows: Rows, day: Day): readonly Unit[] {
  return rows.all(units).filter((unit) => isInForce(unit, day));
}

/** All units below this one, not itself, the nearest first. */
export function unitsBelow(rows: Rows, unit: Key<'units'>): readonly Unit[] {
  const found = new Set<Unit>(rows.by(units, 'parent', unit));
  // A set is walked also over what is put into it on the way, and takes each unit once, so a ring of parents ends.
  for (const one of found) for (const child of rows.by(units, 'parent', one.key)) found.add(child);
  return [...found].filter((one) => one.key !== unit);
}

/** The unit itself and those above it, upwards; empty when there is no such unit. */
export function pathUp(rows: Rows, unit: Key<'units'>): readonly Unit[] {
  const path: Unit[] = [];
  for (let at = rows.get(units, unit); at && !path.includes(at); ) {
    path.push(at);
    at = at.parent && rows.get(units, at.parent);
  }
  return path;
}

/** What the owner is called: the unit's name, else the body's, else ''. */
export function ownerName(rows: Rows, owner: Place): string {
  const unit = owner.unit && rows.get(units, owner.unit);
  const body = owner.body && rows.get(bodies, owner.body);
  return unit?.name ?? body?.name ?? '';
}

/** The body that an owner is or answers to; null for the whole organisation. */
export function bodyOf(rows: Rows, owner: Place): Key<'bodies'> | null {
  return owner.body ?? (owner.unit && (rows.get(units, owner.unit)?.body ?? null));
}
