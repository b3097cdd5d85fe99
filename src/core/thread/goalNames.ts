// The keys that a goal has been known by: what is attached to one of them is attached to it.
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { goals } from '../../schema/lists/goals.ts';

type Goal = RowOf<typeof goals>;

/** The goal's own key first, then those whose places it has taken. */
export function goalNames(rows: Rows, goal: Goal): readonly Key<'goals'>[] {
  const names = new Set([goal.key]);
  for (let at: Goal | null = goal; at?.replaces && !names.has(at.replaces); ) {
    names.add(at.replaces);
    at = rows.get(goals, at.replaces);
  }
  return [...names];
}
