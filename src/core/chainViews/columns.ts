// The chain as columns, what hangs together with the chosen element lit: which boxes are seen, where they stand, and the lines between.
import { above, type BrokenThread, below, type Chain, type Element } from '../chain.ts';
import { brokenAt } from '../chainTree.ts';
import { layersOf } from './layers.ts';

/**
 * @property column from 0, among those that are seen
 * @property at where its middle stands, in rows from the top
 * @property look `plain` when nothing is chosen
 */
export interface Box {
  readonly id: string;
  readonly element: Element;
  readonly column: number;
  readonly at: number;
  readonly look: 'plain' | 'chosen' | 'lit' | 'pale';
  readonly broken: readonly BrokenThread[];
}

/** @property types the goal types in it, the most frequent first; empty for the column of activities */
export interface Column {
  readonly layer: number;
  readonly types: readonly string[];
  readonly boxes: readonly Box[];
  /** How many more there are that there is no room for. */
  readonly hidden: number;
}

export interface Line {
  readonly from: Box;
  readonly to: Box;
  readonly lit: boolean;
}

/** @property height in rows: that of the fullest column */
export interface ColumnsView {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly height: number;
  /** The first layer that is seen, and how many there are in all. */
  readonly first: number;
  readonly layers: number;
}

interface Room {
  /** So many columns, and so many boxes in each. */
  readonly columns: number;
  readonly boxes: number;
  /** The first layer to show; null = the one that shows most of what hangs together with the chosen. */
  readonly first: number | null;
}

/** What is lit goes before what is not when there is no room for all; the order of the chain is kept among equals. */
export function columnsView(chain: Chain, chosen: string | null, room: Room): ColumnsView {
  const layers = layersOf(chain);
  let count = 0;
  for (const layer of layers.values()) count = Math.max(count, layer + 1);
  const lit =
    chosen === null || !chain.elements.has(chosen)
      ? null
      : new Set([...above(chain, chosen), chosen, ...below(chain, chosen)]);
  const last = Math.max(0, count - room.columns);
  // One layer above the chosen, so that what it contributes to is in view.
  const wanted = room.first ?? (chosen === null ? 0 : (layers.get(chosen) ?? 0) - 1);
  const first = Math.min(Math.max(wanted, 0), last);
  const all = Array.from({ length: Math.min(room.columns, count) }, (): Element[] => []);
  for (const element of chain.elements.values()) {
    all[(layers.get(element.id) ?? 0) - first]?.push(element);
  }
  const chosenFew = all.map((elements) => fewest(elements, room.boxes, chosen, lit));
  const height = Math.max(1, ...chosenFew.map((elements) => elements.length));
  const placed = new Map<string, Box>();
  const columns = chosenFew.map((elements, column): Column => {
    const boxes = untangled(elements, placed).map(
      (element, place): Box => ({
        id: element.id,
        element,
        column,
        at: ((place + 0.5) * height) / elements.length,
        look: lookOf(element.id, chosen, lit),
        broken: brokenAt(chain, element.id),
      }),
    );
    for (const box of boxes) placed.set(box.id, box);
    return {
      layer: first + column,
      types: typesIn(all[column] ?? []),
      boxes,
      hidden: (all[column]?.length ?? 0) - boxes.length,
    };
  });
  return { columns, lines: linesBetween(placed), height, first, layers: count };
}

function lookOf(id: string, chosen: string | null, lit: ReadonlySet<string> | null): Box['look'] {
  if (lit === null) return 'plain';
  if (id === chosen) return 'chosen';
  return lit.has(id) ? 'lit' : 'pale';
}

function fewest(
  elements: readonly Element[],
  most: number,
  chosen: string | null,
  lit: ReadonlySet<string> | null,
): readonly Element[] {
  if (elements.length <= most) return elements;
  const rank = ({ id }: Element) => (id === chosen ? 0 : lit?.has(id) ? 1 : 2);
  const kept = new Set<Element>();
  // Not by sorting: a column may hold ten thousand, of which a handful is wanted.
  for (const wanted of [0, 1, 2])
    for (const element of elements) if (kept.size < most && rank(element) === wanted) kept.add(element);
  return elements.filter((element) => kept.has(element));
}

/** Beside what they contribute to, so that few lines cross; those without anything there keep their place at the end. */
function untangled(elements: readonly Element[], placed: ReadonlyMap<string, Box>): readonly Element[] {
  const middle = ({ parents }: Element): number => {
    const places = parents.flatMap((id) => placed.get(id)?.at ?? []);
    return places.length === 0 ? Number.MAX_VALUE : places.reduce((sum, at) => sum + at, 0) / places.length;
  };
  return elements.toSorted((a, b) => middle(a) - middle(b));
}

function typesIn(elements: readonly Element[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const element of elements) {
    if (element.kind === 'goal') counts.set(element.row.type, (counts.get(element.row.type) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([type]) => type);
}

const isLit = ({ look }: Box): boolean => look === 'lit' || look === 'chosen';

function linesBetween(placed: ReadonlyMap<string, Box>): readonly Line[] {
  return [...placed.values()].flatMap((to) =>
    to.element.parents.flatMap((id): readonly Line[] => {
      const from = placed.get(id);
      if (from === undefined) return [];
      return [{ from, to, lit: isLit(from) && isLit(to) }];
    }),
  );
}
