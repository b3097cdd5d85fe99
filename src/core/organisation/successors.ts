// Which units have taken another's place after a reorganisation, and whose place one has taken.
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { units } from '../../schema/lists/units.ts';
import { isInForce, type Unit } from '../organisation.ts';

/** Those that have taken a unit's place on a day: itself while it is there, else its successors, or theirs in turn; empty when nobody has. */
export function inPlaceOf(rows: Rows, unit: Key<'units'>, day: Day): readonly Unit[] {
  const own = rows.get(units, unit);
  if (own && isInForce(own, day)) return [own];
  const found = new Set<Unit>();
  const seen = new Set<Key<'units'>>([unit]);
  for (const key of seen) {
    const one = rows.get(units, key);
    if (one && isInForce(one, day)) found.add(one);
    else for (const next of one?.successors ?? []) seen.add(next);
  }
  return [...found];
}

/** The unit and all whose place it may have taken, the nearest first. */
export function andBefore(rows: Rows, unit: Key<'units'>): readonly Key<'units'>[] {
  const seen = new Set<Key<'units'>>([unit]);
  for (const key of seen) for (const before of rows.by(units, 'successors', key)) seen.add(before.key);
  return [...seen];
}
