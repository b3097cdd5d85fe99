// Which elements or indicators are counted in a sum, by the model's unit of count (R1, R10).

import type { LevelKind } from '../../steering/model.ts';
import type { Chain, Element, GoalElement } from '../chain.ts';
import { above, below } from '../chain.ts';
import type { Indicator } from '../indicator.ts';

export type CountedItem =
  | { readonly what: 'goal'; readonly element: GoalElement }
  | { readonly what: 'indicator'; readonly indicator: Indicator; readonly elements: readonly GoalElement[] };

/** A unit may write a goal of any type in its folder; one that no unit owns by the model is counted nowhere. */
const isCountedType = (chain: Chain, element: GoalElement): boolean =>
  chain.model.rollup.countedTypes.includes(element.row.type) &&
  (element.owner.unit === null || ownedByUnits(chain, element));

const unitKinds: readonly LevelKind[] = ['administration', 'area', 'unit'];
const ownedByUnits = ({ model }: Chain, { type }: GoalElement): boolean =>
  model.levels.some((level) => unitKinds.includes(level.kind) && type?.ownerLevels.includes(level.key));

const goalsOf = (chain: Chain): readonly GoalElement[] =>
  [...chain.elements.values()].filter((element) => element.kind === 'goal');

const made = new WeakMap<Chain, readonly CountedItem[]>();

/**
 * All that is counted, each once. Of goals that lie under one another only the uppermost is: those below already speak through it.
 * Of indicators those that belong to something a body owns; a unit's own figures speak through its goals.
 */
export function countedItems(chain: Chain): readonly CountedItem[] {
  const known = made.get(chain);
  if (known) return known;
  const items =
    chain.model.rollup.unitOfCount === 'indicator' ? countedIndicators(chain) : countedGoals(chain);
  made.set(chain, items);
  return items;
}

function countedGoals(chain: Chain): readonly CountedItem[] {
  const counted = goalsOf(chain).filter((element) => isCountedType(chain, element));
  const ids = new Set(counted.map((element) => element.id));
  return counted
    .filter((element) => [...above(chain, element.id)].every((id) => !ids.has(id)))
    .map((element) => ({ what: 'goal', element }));
}

function countedIndicators(chain: Chain): readonly CountedItem[] {
  return figuresOf(goalsOf(chain).filter((one) => one.owner.unit === null));
}

/** The indicators of the elements, each once. */
export function figuresOf(elements: readonly GoalElement[]): readonly CountedItem[] {
  const found = new Map<string, { what: 'indicator'; indicator: Indicator; elements: GoalElement[] }>();
  for (const element of elements) {
    for (const indicator of element.indicators) {
      const item = found.get(indicator.key) ?? { what: 'indicator', indicator, elements: [] };
      item.elements.push(element);
      found.set(indicator.key, item);
    }
  }
  return [...found.values()];
}

/** What is counted at an element and below it. */
export function countedUnder(chain: Chain, id: string): readonly CountedItem[] {
  const reached = new Set([id, ...below(chain, id)]);
  return countedItems(chain).filter((item) =>
    item.what === 'goal'
      ? reached.has(item.element.id)
      : item.elements.some((element) => reached.has(element.id)),
  );
}

/** The element lies above what is counted, so that its status is a sum over bodies (R10). */
export function isAboveCount(chain: Chain, element: Element): boolean {
  if (element.kind !== 'goal' || isCountedType(chain, element)) return false;
  if (chain.model.rollup.unitOfCount !== 'indicator') return countedUnder(chain, element.id).length > 0;
  const councils = chain.model.levels.filter((level) => level.kind === 'council').map((level) => level.key);
  return element.type?.ownerLevels.some((level) => councils.includes(level)) ?? false;
}
