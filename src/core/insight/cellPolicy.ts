// How a unit's own answers are put together to one colour, in the cell of a matrix.
import type { RollupPolicy } from '../../steering/model.ts';
import { singleMethod } from '../rollup.ts';

/** A cell has one colour, and nobody says how well a unit's own answers cover anything. */
export const cellPolicy = (policy: RollupPolicy): RollupPolicy => ({
  ...policy,
  method: policy.method === 'coverageThenQuality' ? policy.suggestion : singleMethod(policy),
});
