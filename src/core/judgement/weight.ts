// How much a goal or a figure weighs in a sum, where the model's method is the weighted mean (domain.md 4.4).

export const heaviest = 10;
export const isWeight = (weight: number): boolean =>
  Number.isInteger(weight) && weight >= 0 && weight <= heaviest;

/** A weight that nobody has set is 1, and so is one that was written past the app and is none. */
export const weightOf = (stored: number | null): number => (stored !== null && isWeight(stored) ? stored : 1);
