// What was computed, from which items and by which policy: kept with each judgement, so that a report can be re-derived (domain.md 4.1).
import type { Json } from '../../schema/field.ts';
import type { RollupResult } from '../rollup.ts';
import type { Contribution } from './contribution.ts';

export function detailOf(
  how: { readonly way?: string; readonly method: string },
  result: RollupResult,
  contributions: readonly Contribution[],
): Json {
  return {
    ...how,
    policyVersion: result.policyVersion,
    counts: result.counts,
    sharePct: result.sharePct,
    guard: result.guard ?? null,
    contributions: contributions.map(({ what, id, status, points, weight, value }) => ({
      what,
      id,
      status,
      points,
      weight,
      value,
    })),
  };
}
