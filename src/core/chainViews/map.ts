// The chain as a matrix: the council's goals by perspective, or by body where the model has no perspectives, each cell a sum that can be opened.
import { bodies } from '../../schema/lists/bodies.ts';
import type { Named } from '../../steering/model.ts';
import { below, type GoalElement } from '../chain.ts';
import { asInput, type Contribution, worstFirst } from '../judgement/contribution.ts';
import { type CountedItem, countedItems, figuresOf } from '../judgement/counted.ts';
import { countedPart } from '../judgement/parts.ts';
import type { Assessment, Standings } from '../judgement/standings.ts';
import { type RollupResult, rollup } from '../rollup.ts';
import { goalsAboveCounted } from './aboveCounted.ts';

/** @property contributions what is summed, the worst first; empty when nothing stands where the two meet */
export interface Cell {
  readonly result: RollupResult;
  readonly contributions: readonly Contribution[];
}

/** @property decided the judgement of the goal as a whole, which the cells are talked through for (R12) */
export interface MapRow {
  readonly element: GoalElement;
  readonly decided: Assessment | null;
  /** In the order of the columns. */
  readonly cells: readonly Cell[];
  readonly whole: Cell;
}

export interface ChainMap {
  readonly by: 'perspective' | 'body';
  readonly columns: readonly Named[];
  readonly rows: readonly MapRow[];
  readonly totals: readonly Cell[];
  readonly whole: Cell;
}

interface Part {
  readonly item: CountedItem;
  readonly part: Contribution;
}

/** What is counted stands once in each cell it belongs to, and once in each sum (R1). */
export function chainMap(standings: Standings): ChainMap {
  const { chain } = standings;
  const items = countedItems(chain);
  // R12: where goals are held against perspectives, the goals' own figures stand in the cells beside them.
  const figures = chain.model.rollup.showPerspectiveMatrix ? figuresOf(items.flatMap(goalsIn)) : [];
  const parts = [...items, ...figures].map((item): Part => ({ item, part: countedPart(standings, item) }));
  const { scorecard } = chain.model.perspectives;
  const by = scorecard.length > 0 ? 'perspective' : 'body';
  const columns = by === 'perspective' ? scorecard : bodiesIn(standings, parts);
  const isIn = (column: Named, { item, part }: Part): boolean =>
    by === 'body' ? part.body === column.key : perspectivesOf(item).includes(column.key);
  const cell = (some: readonly Part[]): Cell => ({
    result: rollup(
      some.map(({ part }) => asInput(part)),
      chain.model.rollup,
    ),
    contributions: worstFirst(some.map(({ part }) => part)),
  });
  const cells = (some: readonly Part[]) =>
    columns.map((column) => cell(some.filter((one) => isIn(column, one))));
  const rows = goalsAboveCounted(chain).map((element): MapRow => {
    const reached = new Set([element.id, ...below(chain, element.id)]);
    const under = parts.filter(({ item }) => elementsOf(item).some(({ id }) => reached.has(id)));
    return { element, decided: standings.of(element.id).decided, cells: cells(under), whole: cell(under) };
  });
  return { by, columns, rows, totals: cells(parts), whole: cell(parts) };
}

const goalsIn = (item: CountedItem): readonly GoalElement[] => (item.what === 'goal' ? [item.element] : []);

const elementsOf = (item: CountedItem): readonly GoalElement[] =>
  item.what === 'goal' ? [item.element] : item.elements;

const perspectivesOf = (item: CountedItem): readonly string[] =>
  elementsOf(item).flatMap(({ row }) => row.perspectives ?? []);

function bodiesIn({ rows }: Standings, parts: readonly Part[]): readonly Named[] {
  const used = new Set(parts.map(({ part }) => part.body));
  return rows
    .all(bodies)
    .filter(({ key }) => used.has(key))
    .map(({ key, name }) => ({ key, label: name }));
}
