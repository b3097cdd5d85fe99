// Chance from a seed, so that a run can be drawn anew.

export interface Chance {
  /** 0 ≤ x < most, whole numbers. */
  below(most: number): number;
  shuffled<T>(all: readonly T[]): readonly T[];
}

/** A linear congruential generator; its high bits are the random ones. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    shuffled(all) {
      const left = [...all];
      return all.flatMap(() => left.splice(below(left.length), 1));
    },
  };
}
