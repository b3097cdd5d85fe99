// Chance that gives the same each time: one stream for every purpose, so that none disturbs another.

export interface Chance {
  /** 0 <= x < 1 */
  next(): number;
  below(end: number): number;
  of<T>(choices: readonly T[]): T;
}

/** @param purpose tells the streams of one seed apart */
export function chance(seed: number, purpose: string): Chance {
  let state = seed >>> 0;
  for (const sign of purpose) state = Math.imul(state ^ (sign.codePointAt(0) ?? 0), 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return {
    next,
    below,
    of(choices) {
      const chosen = choices[below(choices.length)];
      if (chosen === undefined) throw new Error('Nothing to choose among');
      return chosen;
    },
  };
}
