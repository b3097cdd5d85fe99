// How far down each element of the chain stands, so that everything lies below all that it contributes to.
import type { GoalType } from '../../steering/model.ts';
import type { Chain, Element } from '../chain.ts';

const made = new WeakMap<Chain, ReadonlyMap<string, number>>();

/** The layer of each element by id, 0 at the top, none left empty. Activities always lie below every goal. */
export function layersOf(chain: Chain): ReadonlyMap<string, number> {
  const known = made.get(chain);
  if (known) return known;
  const layers = closed(placed(chain));
  made.set(chain, layers);
  return layers;
}

function placed(chain: Chain): Map<string, number> {
  const depths = depthsOfTypes(chain.model.goalTypes);
  const layers = new Map<string, number>();
  const layerOf = (element: Element): number => {
    const known = layers.get(element.id);
    if (known !== undefined) return known;
    let layer = element.kind === 'goal' ? (depths.get(element.row.type) ?? 0) : 0;
    for (const id of element.parents) {
      const parent = chain.elements.get(id);
      if (parent !== undefined) layer = Math.max(layer, layerOf(parent) + 1);
    }
    layers.set(element.id, layer);
    return layer;
  };
  for (const element of chain.elements.values()) layerOf(element);
  for (const element of chain.elements.values()) lowered(layers, element);
  let lowest = -1;
  for (const { id, kind } of chain.elements.values())
    if (kind === 'goal') lowest = Math.max(lowest, layers.get(id) ?? 0);
  for (const { id, kind } of chain.elements.values()) if (kind === 'activity') layers.set(id, lowest + 1);
  return layers;
}

/** What has nothing above it, such as a basic mission, stands just above what it carries and not beside the vision. */
function lowered(layers: Map<string, number>, { id, parents, children }: Element): void {
  if (parents.length > 0 || children.length === 0) return;
  const highest = children.reduce(
    (least, child) => Math.min(least, layers.get(child) ?? 0),
    Number.MAX_VALUE,
  );
  layers.set(id, Math.max(highest - 1, layers.get(id) ?? 0));
}

/** The longest way down to each type from one that has no parents; a type may lie under itself. */
function depthsOfTypes(types: readonly GoalType[]): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const depthOf = (type: GoalType, path: readonly string[]): number => {
    const known = depths.get(type.key);
    if (known !== undefined) return known;
    const above = types.filter((one) => type.parentTypes.includes(one.key) && !path.includes(one.key));
    const depth = Math.max(0, ...above.map((one) => depthOf(one, [...path, one.key]) + 1));
    depths.set(type.key, depth);
    return depth;
  };
  for (const type of types) depthOf(type, [type.key]);
  return depths;
}

function closed(layers: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const used = [...new Set(layers.values())].sort((a, b) => a - b);
  const place = new Map(used.map((layer, at) => [layer, at]));
  return new Map([...layers].map(([id, layer]) => [id, place.get(layer) ?? 0]));
}
