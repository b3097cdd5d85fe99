// The ways to a computed status, in the order they are tried: figures, units' judgements, what lies below, activities.
import type { Key } from '../../schema/field.ts';
import type { RollupMethod, SteeringModel } from '../../steering/model.ts';
import type { Element } from '../chain.ts';
import { rollup, singleMethod } from '../rollup.ts';
import { asInput, type Contribution, worstFirst } from './contribution.ts';
import { countedUnder, isAboveCount } from './counted.ts';
import { activityPart, countedPart, figurePart, goalPart, indicatorPart, unitPart } from './parts.ts';
import type { Computed, Standings, Way } from './standings.ts';

/** @property guarded with too few assessed there is no status (R3); figures and activities need only one (domain.md 4.3) */
interface Step {
  readonly way: Way;
  readonly method: (model: SteeringModel) => RollupMethod;
  readonly guarded: boolean;
  readonly parts: (standings: Standings, element: Element) => readonly Contribution[];
}

const byIndicators: Step = {
  way: 'indicators',
  method: (model) => model.factorMethod,
  guarded: false,
  parts: (standings, { indicators, owner }) =>
    indicators.map((indicator) => indicatorPart(standings, indicator, owner)),
};

const byUnits: Step = {
  way: 'units',
  method: () => 'shareThreshold',
  guarded: true,
  parts: (standings, { id }) => standings.judgedBy(id).map((unit) => unitPart(standings, id, unit)),
};

const byCounted: Step = {
  way: 'below',
  method: (model) => singleMethod(model.rollup),
  guarded: true,
  parts: (standings, { id }) => countedUnder(standings.chain, id).map((item) => countedPart(standings, item)),
};

const byChildren: Step = {
  way: 'below',
  method: (model) => singleMethod(model.rollup),
  guarded: true,
  parts: (standings, element) =>
    childrenOf(standings, element).flatMap((child) =>
      child.kind === 'goal' ? goalPart(standings, child) : [],
    ),
};

const byActivities: Step = {
  way: 'activities',
  method: () => 'worstOf',
  guarded: false,
  parts: (standings, element) =>
    childrenOf(standings, element).flatMap((child) =>
      child.kind === 'activity' ? activityPart(standings, child) : [],
    ),
};

const childrenOf = (standings: Standings, element: Element): readonly Element[] =>
  element.children.flatMap((id) => standings.chain.elements.get(id) ?? []);

/** How an element stands as a whole. Above what is counted its own key figures are shown beside, not mixed in (R10). */
export function computedOf(standings: Standings, element: Element): Computed {
  const steps = isAboveCount(standings.chain, element)
    ? [byCounted, byIndicators, byUnits, byActivities]
    : [byIndicators, byUnits, byChildren, byActivities];
  return firstThatAnswers(standings, element, steps);
}

/** How an element stands at one unit: only that unit's figures, goals and activities speak. */
export function computedAt(standings: Standings, element: Element, unit: Key<'units'>): Computed {
  const own = (step: Step): Step => ({
    ...step,
    parts: (all, at) =>
      step.parts(all, at).filter((part) => all.chain.elements.get(part.id)?.owner.unit === unit),
  });
  const ownFigures: Step = {
    ...byIndicators,
    parts: (all, { indicators }) =>
      indicators
        .filter((indicator) => all.reporters(indicator).some((one) => one.key === unit))
        .map((indicator) => figurePart(all, indicator, unit)),
  };
  return firstThatAnswers(standings, element, [ownFigures, own(byChildren), own(byActivities)]);
}

/** The first way by which something is assessed; when none does, the first by which something could have been. */
function firstThatAnswers(standings: Standings, element: Element, steps: readonly Step[]): Computed {
  let waiting: Computed | null = null;
  for (const step of steps) {
    const parts = step.parts(standings, element);
    if (parts.length === 0) continue;
    const found = sumUp(standings, step, parts);
    if (found.result.assessed > 0) return found;
    waiting ??= found;
  }
  return waiting ?? sumUp(standings, { ...byChildren, way: 'none' }, []);
}

function sumUp({ chain: { model } }: Standings, step: Step, parts: readonly Contribution[]): Computed {
  const method = step.method(model);
  const minAssessedShare = step.guarded ? model.rollup.minAssessedShare : 0;
  const result = rollup(parts.map(asInput), { ...model.rollup, method, minAssessedShare });
  return {
    status: result.status ?? 'notAssessed',
    way: step.way,
    method,
    result,
    contributions: worstFirst(parts),
  };
}
