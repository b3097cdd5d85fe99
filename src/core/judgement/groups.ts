// The rows of the attainment table: which groups the model has, and which of them an item belongs to.
import { bodies } from '../../schema/lists/bodies.ts';
import type { Named, RollupPolicy } from '../../steering/model.ts';
import { above, type Chain, type GoalElement } from '../chain.ts';
import type { Contribution } from './contribution.ts';
import { type CountedItem, countedItems } from './counted.ts';
import { countedPart } from './parts.ts';
import type { Standings } from './standings.ts';

/** Something counted, as the line it gives in the table, with the groups that it belongs to. */
export interface GroupedPart {
  readonly part: Contribution;
  readonly groups: readonly string[];
}

interface Grouping {
  /** All groups, also those that nothing belongs to (R4). */
  readonly all: (standings: Standings, parts: readonly GroupedPart[]) => readonly Named[];
  readonly of: (chain: Chain, element: GoalElement) => readonly string[];
}

const groupings: Record<RollupPolicy['groupBy'], Grouping> = {
  scorecardPerspective: {
    all: ({ chain }) => chain.model.perspectives.scorecard,
    of: (_chain, { row }) => row.perspectives ?? [],
  },
  goalArea: {
    all: ({ chain }) => chain.model.goalAreas,
    of: (chain, element) => nearestGoalAreas(chain, element),
  },
  overallGoal: {
    all: ({ chain }) =>
      goalsOfType(chain, chain.model.rollup.groupType).map(({ id, title }) => ({ key: id, label: title })),
    of: (chain, { id }) => {
      const up = above(chain, id);
      return goalsOfType(chain, chain.model.rollup.groupType)
        .map((goal) => goal.id)
        .filter((goal) => up.has(goal));
    },
  },
  body: {
    all: ({ rows }, parts) =>
      rows
        .all(bodies)
        .filter((body) => parts.some(({ part }) => part.body === body.key))
        .map((body) => ({ key: body.key, label: body.name })),
    of: (_chain, { owner }) => (owner.body === null ? [] : [owner.body]),
  },
};

const goalsOfType = (chain: Chain, type: string | null): readonly GoalElement[] =>
  [...chain.elements.values()].filter(
    (element) => element.kind === 'goal' && element.row.type === type,
  ) as GoalElement[];

/** The goal's own area, else those of the goals that it contributes to. */
export function nearestGoalAreas(chain: Chain, { row, parents }: GoalElement): readonly string[] {
  if (row.goalArea !== null) return [row.goalArea];
  return parents.flatMap((id) => {
    const parent = chain.elements.get(id);
    return parent?.kind === 'goal' ? nearestGoalAreas(chain, parent) : [];
  });
}

const elementsOf = (item: CountedItem): readonly GoalElement[] =>
  item.what === 'goal' ? [item.element] : item.elements;

/** All that is counted in the period, each once (R1), with how it stands. */
export function groupedParts(standings: Standings): readonly GroupedPart[] {
  const { chain } = standings;
  const { of } = groupings[chain.model.rollup.groupBy];
  return countedItems(chain).map((item) => ({
    part: countedPart(standings, item),
    groups: [...new Set(elementsOf(item).flatMap((element) => of(chain, element)))],
  }));
}

export function groupsOf(standings: Standings, parts: readonly GroupedPart[]): readonly Named[] {
  return groupings[standings.chain.model.rollup.groupBy].all(standings, parts);
}
