// The goals right above what is counted: what a matrix of the chain has along one of its sides.
import type { Chain, GoalElement } from '../chain.ts';

/** Also those that nothing is counted under yet (R4). */
export function goalsAboveCounted({ model, elements }: Chain): readonly GoalElement[] {
  const { unitOfCount, countedTypes } = model.rollup;
  const councils = model.levels.filter(({ kind }) => kind === 'council').map(({ key }) => key);
  const types =
    unitOfCount === 'indicator'
      ? model.goalTypes.filter(({ ownerLevels }) => ownerLevels.some((level) => councils.includes(level)))
      : model.goalTypes.filter(
          ({ key }) =>
            !countedTypes.includes(key) &&
            model.goalTypes.some((one) => countedTypes.includes(one.key) && one.parentTypes.includes(key)),
        );
  const keys = types.map(({ key }) => key);
  return [...elements.values()].filter(
    (one): one is GoalElement => one.kind === 'goal' && keys.includes(one.row.type),
  );
}
