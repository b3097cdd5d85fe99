// The bodies with the units that answer to them, in the order of a list that is read from above.
import type { Day, Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { type Unit, unitsInForce } from '../organisation.ts';

export type TreeRow =
  | { readonly kind: 'body'; readonly body: RowOf<typeof bodies>; readonly depth: 0 }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly depth: number };

/** The units in force on the day; one whose parent is not there stands directly under its body, so that none is lost. */
export function organisationTree(rows: Rows, day: Day): readonly TreeRow[] {
  const inForce = unitsInForce(rows, day);
  const there = new Set(inForce.map(({ key }) => key));
  const below = new Map<string, Unit[]>();
  for (const unit of inForce) {
    const above = unit.parent !== null && there.has(unit.parent) ? unit.parent : `body/${unit.body}`;
    below.set(above, [...(below.get(above) ?? []), unit]);
  }
  const shown = new Set<string>();
  const under = (above: string, depth: number): readonly TreeRow[] =>
    (below.get(above) ?? []).flatMap((unit): readonly TreeRow[] => {
      if (shown.has(unit.key)) return [];
      shown.add(unit.key);
      return [{ kind: 'unit', unit, depth }, ...under(unit.key, depth + 1)];
    });
  const known = rows
    .all(bodies)
    .flatMap((body): readonly TreeRow[] => [
      { kind: 'body', body, depth: 0 },
      ...under(`body/${body.key}`, 1),
    ]);
  const left = inForce.filter(({ key }) => !shown.has(key));
  return [...known, ...left.map((unit): TreeRow => ({ kind: 'unit', unit, depth: 1 }))];
}

/** The units that answer to a body on a day, by name; all for null. */
export function unitsUnder(rows: Rows, body: Key<'bodies'> | null, day: Day): readonly Unit[] {
  return unitsInForce(rows, day)
    .filter((unit) => body === null || unit.body === body)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
}
