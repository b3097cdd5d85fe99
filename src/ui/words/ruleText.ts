// The name of a rule of summing, and its version, as every sum prints them.
import type { RollupMethod } from '../../steering/model.ts';

const methods: Record<RollupMethod, string> = {
  distribution: 'fördelning',
  worstOf: 'den sämsta avgör',
  shareThreshold: 'andel av bedömda',
  weightedMean: 'vägt medelvärde',
  majority: 'det vanligaste',
  coverageThenQuality: 'träffbild och sedan andel',
  manual: 'bedömning för hand',
};

/**
 * `Regel: andel av bedömda, version 3`
 * @param policy the policy's own `model.version`
 */
export const ruleText = (method: RollupMethod, policy: string): string =>
  `Regel: ${methods[method]}, version ${policy.slice(policy.lastIndexOf('.') + 1)}`;
