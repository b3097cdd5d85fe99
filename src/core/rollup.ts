// Many statuses to one: the seven methods and the rules R1-R9 (domain.md 4.4), in whole numbers so that a limit is exact.
import type { coverages, Status } from '../schema/lists/assessments.ts';
import type { RollupMethod, RollupPolicy, Trend } from '../steering/model.ts';

export interface RollupInput {
  readonly itemId: string;
  readonly ownerBodyId: string;
  readonly status: Status;
  /** A whole number 0-10, default 1; only for `weightedMean`. */
  readonly weight?: number;
}
export type Coverage = (typeof coverages)[number];

type Guard = 'tooFewAssessed' | 'empty';

export interface RollupResult {
  readonly counts: Readonly<Record<Status, number>>;
  readonly total: number;
  readonly assessed: number;
  /** Fulfilled, partly, not fulfilled in per cent of the assessed, one decimal (R6). */
  readonly pctOfAssessed: readonly [number, number, number] | null;
  /** The same and not assessed, in per cent of all. */
  readonly pctOfAll: readonly [number, number, number, number] | null;
  /** 0..1, for comparing; `sharePct` is the same in per cent by R6, for showing. */
  readonly share: number | null;
  readonly sharePct: number | null;
  /** Null only for the method `distribution`, which gives none; for `manual` it is the suggestion. */
  readonly status: Status | null;
  readonly guard?: Guard;
  readonly policyVersion: string;
  readonly itemIds: readonly string[];
}

/** A share as whole numbers, so that 0.80 is 0.80 also when it is a mean of several bodies' shares (R2, R5). */
interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

/** What the methods decide from. */
interface Sum {
  readonly items: readonly RollupInput[];
  readonly counts: Record<Status, number>;
  readonly policy: RollupPolicy;
  readonly coverage: Coverage | null;
  readonly share: Fraction | null;
}

/**
 * Sums up the items of one group. The same item given twice is counted once (R1); items that are withdrawn are left out by the
 * caller (R8).
 * @param coverage how well the items cover the superior goal, chosen by the reviewer; only for `coverageThenQuality`, which
 *   gives notAssessed until it has been chosen
 */
export function rollup(
  items: readonly RollupInput[],
  policy: RollupPolicy,
  coverage: Coverage | null = null,
): RollupResult {
  const distinct = [...new Map(items.toReversed().map((item) => [item.itemId, item])).values()].toReversed();
  const counts = countOf(distinct);
  const total = distinct.length;
  const assessed = total - counts.notAssessed;
  const share = shareOf(distinct, policy);
  const guard = guardOf(total, assessed, policy);
  const sum: Sum = { items: distinct, counts, policy, coverage, share };
  const { fulfilled: g, partly: y, notFulfilled: r, notAssessed: n } = counts;
  return {
    counts,
    total,
    assessed,
    pctOfAssessed: assessed === 0 ? null : [percent(g, assessed), percent(y, assessed), percent(r, assessed)],
    pctOfAll:
      total === 0 ? null : [percent(g, total), percent(y, total), percent(r, total), percent(n, total)],
    share: share && Number(share.num) / Number(share.den),
    sharePct: share && percentOf(share),
    status: guardedStatus(guard, methodStatus[policy.method](sum)),
    ...(guard === null ? {} : { guard }),
    policyVersion: `${policy.modelId}.${policy.version}`,
    itemIds: distinct.map((item) => item.itemId),
  };
}

/** The method that the sum is made by: the model's own, or the suggestion where people decide. */
export const summingMethod = ({ method, suggestion }: RollupPolicy): RollupMethod =>
  method === 'manual' ? suggestion : method;

/** One that gives a single status, also where the model gives none to a whole (distribution): then the suggestion. */
export const singleMethod = (policy: RollupPolicy): RollupMethod =>
  policy.method === 'distribution' ? policy.suggestion : summingMethod(policy);

/** What an item gives in the sum: 1, 0.5 or 0 by the policy's weights; null when it is not assessed. */
export function pointsOf(status: Status, policy: RollupPolicy): number | null {
  return status === 'notAssessed' ? null : policy.weights[status] / 100;
}

/** n of den in per cent with one decimal, half up (R6); den > 0. */
export function percent(n: number, den: number): number {
  return percentOf({ num: BigInt(n), den: BigInt(den) });
}

/** R9: a change of the share (0..1) of at most 2.0 percentage points is none. */
export function trendOfShare(now: number | null, before: number | null): Trend {
  if (now === null || before === null) return 'unknown';
  // Shares come from whole numbers, so a billionth is finer than any real difference and coarser than the arithmetic's own error.
  const points = Math.round((now - before) * 1e11) / 1e9;
  if (Math.abs(points) <= 2) return 'unchanged';
  return points > 0 ? 'improved' : 'worsened';
}

function countOf(items: readonly RollupInput[]): Record<Status, number> {
  const counts: Record<Status, number> = { fulfilled: 0, partly: 0, notFulfilled: 0, notAssessed: 0 };
  for (const item of items) counts[item.status] += 1;
  return counts;
}

/** R3 and R4: a group without items, or with too few assessed, has no colour. */
function guardOf(total: number, assessed: number, policy: RollupPolicy): Guard | null {
  if (total === 0) return 'empty';
  return assessed * 100 < policy.minAssessedShare * total || assessed === 0 ? 'tooFewAssessed' : null;
}

function guardedStatus(guard: Guard | null, status: Status | null): Status | null {
  if (guard === 'empty') return 'notAssessed';
  return guard !== null && status !== null ? 'notAssessed' : status;
}

const methodStatus: Record<RollupMethod, (sum: Sum) => Status | null> = {
  distribution: () => null,
  worstOf: ({ counts }) => worstFirst.find((status) => counts[status] > 0) ?? 'notAssessed',
  shareThreshold: byShare,
  weightedMean: byShare,
  majority: ({ counts }) => mostFrequent(counts),
  coverageThenQuality: byCoverage,
  manual: (sum) => methodStatus[sum.policy.suggestion](sum),
};

/** The worst first; not assessed has no place among them. */
const worstFirst = ['notFulfilled', 'partly', 'fulfilled'] as const satisfies readonly Status[];

/** A tie goes to the worse one, since it comes first. */
function mostFrequent(counts: Record<Status, number>): Status {
  const highest = Math.max(...worstFirst.map((status) => counts[status]));
  return highest === 0
    ? 'notAssessed'
    : (worstFirst.find((status) => counts[status] === highest) ?? 'notAssessed');
}

function byShare({ share, policy }: Sum): Status {
  if (share === null) return 'notAssessed';
  if (isAtLeast(share, policy.green)) return 'fulfilled';
  return isAtLeast(share, policy.yellow) ? 'partly' : 'notFulfilled';
}

function byCoverage(sum: Sum): Status {
  const quality = byShare(sum);
  if (sum.coverage === null || quality === 'notAssessed') return 'notAssessed';
  if (sum.coverage === 'good') return quality;
  if (sum.coverage === 'poor' && quality !== 'fulfilled') return 'notFulfilled';
  return quality === 'fulfilled' ? 'partly' : quality;
}

/** R2: all items counted equally, or each body's share counted equally. Null when nothing is assessed. */
function shareOf(items: readonly RollupInput[], policy: RollupPolicy): Fraction | null {
  const assessed = items.filter((item) => item.status !== 'notAssessed');
  if (policy.pooling === 'pooled') return shareOfPool(assessed, policy);
  const bodies = [...new Set(assessed.map((item) => item.ownerBodyId))];
  const shares = bodies.flatMap(
    (body) =>
      shareOfPool(
        assessed.filter((item) => item.ownerBodyId === body),
        policy,
      ) ?? [],
  );
  if (shares.length === 0) return null;
  const sum = shares.reduce((a, b) => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den }));
  return { num: sum.num, den: sum.den * BigInt(shares.length) };
}

function shareOfPool(assessed: readonly RollupInput[], policy: RollupPolicy): Fraction | null {
  const isWeighted = summingMethod(policy) === 'weightedMean';
  let num = 0;
  let den = 0;
  for (const item of assessed) {
    const weight = isWeighted ? (item.weight ?? 1) : 1;
    num += weight * (item.status === 'notAssessed' ? 0 : policy.weights[item.status]);
    den += weight * 100;
  }
  return den === 0 ? null : { num: BigInt(Math.round(num)), den: BigInt(Math.round(den)) };
}

/** R5: limits are inclusive. `limit` in whole hundredths. */
const isAtLeast = (share: Fraction, limit: number): boolean => share.num * 100n >= BigInt(limit) * share.den;

/** floor(n * 1000 / den + 0.5) / 10, in whole numbers. */
const percentOf = ({ num, den }: Fraction): number => Number((2000n * num + den) / (2n * den)) / 10;
