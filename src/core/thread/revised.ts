// Which row holds where a later version of a plan has put another in its place; what was decided is left as it was decided.
import type { RowOf, Rows, Values } from '../../schema/list.ts';
import type { activities } from '../../schema/lists/activities.ts';
import type { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import type { targets } from '../../schema/lists/targets.ts';
import { isDecided } from './links.ts';

export type Revisable = typeof activities | typeof budgetLines | typeof targets;

const whose = ({ year, unit, body }: Values): string => `${year}/${unit ?? ''}/${body ?? ''}`;

/** What versions of the plan, decided or not, would have in the row's place; only its owner can replace it. */
function inPlaceOf<L extends Revisable>(rows: Rows, list: L, row: RowOf<L>): readonly RowOf<L>[] {
  const named = rows.by<Revisable, 'replaces'>(list, 'replaces', row.key) as readonly RowOf<L>[];
  return named.filter((one) => whose(one) === whose(row));
}

/**
 * The row that stands in this one's place, itself where there is none.
 * @param stands which versions' rows count; those that are decided when left out
 */
export function asItHolds<L extends Revisable>(
  rows: Rows,
  list: L,
  row: RowOf<L>,
  stands = (one: RowOf<L>): boolean => isDecided(rows, one.plan),
): RowOf<L> {
  const passed = new Set<string>();
  let at = row;
  for (let next: RowOf<L> | undefined = at; next !== undefined && !passed.has(next.key); ) {
    at = next;
    passed.add(at.key);
    next = inPlaceOf(rows, list, at).find(stands);
  }
  return at;
}

/** A decided version of the plan has another in its place. */
export const isReplaced = <L extends Revisable>(rows: Rows, list: L, row: RowOf<L>): boolean =>
  inPlaceOf(rows, list, row).some((one) => isDecided(rows, one.plan));

/** Less those that others among them stand in the place of. */
export function withoutReplaced<L extends Revisable>(found: readonly RowOf<L>[]): readonly RowOf<L>[] {
  const replaced = new Set(
    found.flatMap((row) => (row.replaces === null ? [] : [`${row.replaces}@${whose(row)}`])),
  );
  return found.filter((row) => !replaced.has(`${row.key}@${whose(row)}`));
}

/** The keys that the row has been known by, its own first: what names an earlier version of it means this one. */
export function namesOf<L extends Revisable>(rows: Rows, list: L, row: RowOf<L>): readonly string[] {
  const names = new Set<string>([row.key]);
  for (let at: RowOf<L> | null = row; at?.replaces && !names.has(at.replaces); ) {
    names.add(at.replaces);
    at = rows.get<Revisable>(list, at.replaces) as RowOf<L> | null;
  }
  return [...names];
}
