// The links of the red thread themselves: what is decided, what has taken another's place, and rings cut open.
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { goals } from '../../schema/lists/goals.ts';
import { plans } from '../../schema/lists/plans.ts';

type Goal = RowOf<typeof goals>;
interface Linked {
  readonly id: string;
  readonly parents: readonly string[];
}

/** What is decided and holds; a draft is not yet in the chain, and what is superseded has its successor there instead. */
export const statesInForce: readonly Goal['state'][] = ['adopted', 'active', 'revised', 'closed'];

const undecided: readonly RowOf<typeof plans>['state'][] = ['draft', 'inReview', 'submitted', 'returned'];

/** What stands in a plan that nobody has decided yet is only proposed; what names no plan holds. */
export const isDecided = (rows: Rows, plan: Key<'plans'> | null): boolean => {
  const state = plan && rows.get(plans, plan)?.state;
  return !state || !undecided.includes(state);
};

/** Which goal has taken another's place, by decision in a later plan of the same owner: links to the old one lead to the new. */
export function successorsAmong(rows: Rows, inForce: readonly Goal[]): ReadonlyMap<string, string> {
  return new Map(
    inForce.flatMap((row): [string, string][] => {
      const old = row.replaces ?? row.copiedFrom;
      const before = old && rows.get(goals, old);
      if (!before || before.ownerUnit !== row.ownerUnit || before.ownerBody !== row.ownerBody) return [];
      return [[before.key, row.key]];
    }),
  );
}

/** Each element's parents that are in the chain, less the links that would lead round in a ring. */
export function withoutCycles(
  elements: readonly Linked[],
  successors: ReadonlyMap<string, string>,
): {
  parents: Map<string, readonly string[]>;
  cut: ReadonlySet<string>;
} {
  const byId = new Map(elements.map((element) => [element.id, element]));
  const parents = new Map<string, readonly string[]>();
  const cut = new Set<string>();
  const onPath = new Set<string>();
  const climb = (element: Linked): void => {
    if (parents.has(element.id) || onPath.has(element.id)) return;
    onPath.add(element.id);
    const named = element.parents.map((id) => (successors.has(id) ? latest(successors, id) : id));
    const present = (named.length < 2 ? named : [...new Set(named)]).filter((id) => byId.has(id));
    const upwards = present.filter((id) => !onPath.has(id));
    if (upwards.length < present.length) cut.add(element.id);
    for (const id of upwards) {
      const parent = byId.get(id);
      if (parent) climb(parent);
    }
    onPath.delete(element.id);
    parents.set(element.id, upwards);
  };
  for (const element of elements) climb(element);
  return { parents, cut };
}

/** Whoever stands in its place now; a ring of successors ends where it began. */
function latest(successors: ReadonlyMap<string, string>, id: string): string {
  const passed = new Set([id]);
  let at = id;
  for (let next = successors.get(at); next !== undefined && !passed.has(next); next = successors.get(at)) {
    passed.add(next);
    at = next;
  }
  return at;
}

/** Who is whose parent, turned into who is whose child; in the order of the elements. */
export function turned(
  elements: readonly Linked[],
  parents: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const children = new Map(elements.map((element): [string, string[]] => [element.id, []]));
  for (const { id } of elements) for (const parent of parents.get(id) ?? []) children.get(parent)?.push(id);
  return children;
}
