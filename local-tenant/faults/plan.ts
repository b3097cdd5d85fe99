// A plan of faults: read from JSON, and asked for each request what it is to meet.
import { type FaultKind, faultKinds, isFaultKind, usualRates } from './kinds.ts';

/**
 * @property lasts how many requests a fault that lasts is met by; null until the plan is changed, absent as chance has it
 */
export interface FaultPlan {
  readonly seed: number;
  readonly rates: Readonly<Partial<Record<FaultKind, number>>>;
  readonly lasts?: number | null;
}

/** Numbers from 0 up to 1. */
export type Chance = () => number;

/** The whole catalogue at its usual rates. */
export const usualPlan = (seed: number): FaultPlan => ({ seed, rates: usualRates });

/**
 * Reads `{"seed":7,"kinds":["resetAfter"],"rate":0.2,"lasts":5}`; only the seed is needed, and null as seed means no faults.
 * @returns the plan, or what is wrong with the wish
 */
export function readPlan(wish: unknown): FaultPlan | null | string {
  if (typeof wish !== 'object' || wish === null || !('seed' in wish))
    return 'Send {"seed": a whole number or null}.';
  const { seed } = wish;
  const known = new Set(['seed', 'kinds', 'rate', 'lasts']);
  const unknown = Object.keys(wish).find((name) => !known.has(name));
  if (unknown !== undefined) return `There is no "${unknown}"; a plan has seed, kinds, rate and lasts.`;
  if (seed === null) return null;
  if (!isWhole(seed)) return '"seed" is to be a whole number or null.';
  const kinds = 'kinds' in wish ? wish.kinds : faultKinds;
  if (!Array.isArray(kinds) || !kinds.every(isFaultKind))
    return `"kinds" is to be some of ${faultKinds.join(', ')}.`;
  const rate = 'rate' in wish ? wish.rate : undefined;
  if (rate !== undefined && !(typeof rate === 'number' && rate >= 0 && rate <= 1))
    return '"rate" is to be a number from 0 to 1.';
  const lasts = 'lasts' in wish ? wish.lasts : undefined;
  if (lasts !== undefined && lasts !== null && !(isWhole(lasts) && lasts > 0))
    return '"lasts" is to be a number of requests, or null.';
  const rates = Object.fromEntries(kinds.map((kind) => [kind, rate ?? usualRates[kind]]));
  return { seed, rates, ...(lasts === undefined ? {} : { lasts }) };
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/**
 * What one request meets.
 * @param at the request's number since the plan was set; that and the seed decide, whatever the clock shows
 * @param fitting the kinds that this request can meet
 */
export function met(
  plan: FaultPlan,
  at: number,
  fitting: readonly FaultKind[],
): { readonly kind: FaultKind | null; readonly chance: Chance } {
  const chance = chanceOf(plan.seed, at);
  const rates = fitting.map((kind) => [kind, plan.rates[kind] ?? 0] as const);
  const sum = rates.reduce((total, [, rate]) => total + rate, 0);
  let drawn = chance() * Math.max(1, sum);
  for (const [kind, rate] of rates) {
    if (drawn < rate) return { kind, chance };
    drawn -= rate;
  }
  return { kind: null, chance };
}

/** A generator of each request's own (mulberry32), so that what one draws does not move what the next meets. */
function chanceOf(seed: number, at: number): Chance {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(at + 1, 0xc2b2ae35);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return next;
}

/** A whole number from `least` to `most`, both included. */
export const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

export function oneOf<const T>(chance: Chance, all: readonly [T, ...T[]]): T {
  return all[between(chance, 0, all.length - 1)] ?? all[0];
}
