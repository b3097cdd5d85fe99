// A second roll-up, slow and obvious, straight from the table of domain.md 4.4; the real one must agree with it.
import type { Coverage, RollupInput } from '../../src/core/rollup.ts';
import type { Status } from '../../src/schema/lists/assessments.ts';
import type { RollupPolicy } from '../../src/steering/model.ts';

/** A share as "so many of so many", never divided. */
type Share = [bigint, bigint];

export function obviousStatus(
  given: readonly RollupInput[],
  policy: RollupPolicy,
  coverage: Coverage | null,
): Status | null {
  const items = given.filter((item, i) => given.findIndex((one) => one.itemId === item.itemId) === i);
  if (items.length === 0) return 'notAssessed';
  const method = policy.method === 'manual' ? policy.suggestion : policy.method;
  if (method === 'distribution') return null;
  const assessed = items.filter((item) => item.status !== 'notAssessed');
  if (assessed.length === 0 || assessed.length * 100 < items.length * policy.minAssessedShare)
    return 'notAssessed';
  const count = (status: Status) => assessed.filter((item) => item.status === status).length;
  if (method === 'worstOf') {
    if (count('notFulfilled') > 0) return 'notFulfilled';
    return count('partly') > 0 ? 'partly' : 'fulfilled';
  }
  if (method === 'majority') {
    const [g, y, r] = [count('fulfilled'), count('partly'), count('notFulfilled')];
    if (r >= g && r >= y) return 'notFulfilled';
    return y >= g ? 'partly' : 'fulfilled';
  }
  const share = obviousShare(assessed, policy, method === 'weightedMean');
  if (share === null) return 'notAssessed';
  const quality = statusOf(share, policy);
  if (method !== 'coverageThenQuality') return quality;
  if (coverage === null) return 'notAssessed';
  if (coverage === 'poor' && quality !== 'fulfilled') return 'notFulfilled';
  return coverage !== 'good' && quality === 'fulfilled' ? 'partly' : quality;
}

function statusOf([n, of]: Share, policy: RollupPolicy): Status {
  if (n * 100n >= BigInt(policy.green) * of) return 'fulfilled';
  return n * 100n >= BigInt(policy.yellow) * of ? 'partly' : 'notFulfilled';
}

export function obviousShare(
  assessed: readonly RollupInput[],
  policy: RollupPolicy,
  weighted: boolean,
): Share | null {
  if (policy.pooling === 'pooled') return shareOf(assessed, policy, weighted);
  const bodies = [...new Set(assessed.map((item) => item.ownerBodyId))];
  const shares = bodies
    .map((body) =>
      shareOf(
        assessed.filter((item) => item.ownerBodyId === body),
        policy,
        weighted,
      ),
    )
    .filter((share) => share !== null);
  if (shares.length === 0) return null;
  const [n, of] = shares.reduce(([n1, d1], [n2, d2]): Share => [n1 * d2 + n2 * d1, d1 * d2]);
  return [n, of * BigInt(shares.length)];
}

function shareOf(items: readonly RollupInput[], policy: RollupPolicy, weighted: boolean): Share | null {
  let [n, of] = [0n, 0n];
  for (const item of items) {
    const weight = BigInt(weighted ? (item.weight ?? 1) : 1);
    const score = item.status === 'notAssessed' ? 0 : policy.weights[item.status];
    n += weight * BigInt(score);
    of += weight * 100n;
  }
  return of === 0n ? null : [n, of];
}
