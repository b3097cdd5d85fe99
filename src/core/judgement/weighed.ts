// What a model weighs, what no weight may be, and what a weighted sum is made of.
import { type Fault, fault } from '../../schema/fault.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { singleMethod } from '../rollup.ts';
import type { Contribution } from './contribution.ts';
import { heaviest, isWeight } from './weight.ts';

/** What a hand has written; emptied is the ordinary weight. Faults: FIELD_OUT_OF_RANGE {least, max} at 'weight'. */
export const weightFaults = ({ weight }: { readonly weight?: number | null }): readonly Fault[] =>
  weight === undefined || weight === null || isWeight(weight)
    ? []
    : [fault('FIELD_OUT_OF_RANGE', 'weight', { least: 0, max: heaviest })];

/** What the model weighs: a field for it is asked for nowhere else. */
export function weighed({ rollup, factorMethod }: SteeringModel): {
  readonly goals: boolean;
  readonly figures: boolean;
} {
  const goals = singleMethod(rollup) === 'weightedMean';
  return { goals, figures: factorMethod === 'weightedMean' || (goals && rollup.unitOfCount === 'indicator') };
}

/** What a weighted sum is made of: the points of each sort times their weights, and the most there could have been. */
export function weighedSum(contributions: readonly Contribution[]) {
  const assessed = contributions.filter(({ points }) => points !== null);
  const sum = (some: readonly Contribution[], of: (one: Contribution) => number) =>
    some.reduce((all, one) => all + of(one), 0);
  const given = (status: Status) =>
    sum(
      assessed.filter((one) => one.status === status),
      ({ points, weight }) => (points ?? 0) * weight,
    );
  return {
    fulfilled: given('fulfilled'),
    partly: given('partly'),
    possible: sum(assessed, ({ weight }) => weight),
  };
}
