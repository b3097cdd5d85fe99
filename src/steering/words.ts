// The organisation's own word for a thing, in the form a sentence needs.
import type { SteeringModel, Words } from './model.ts';

/** The words for a goal type by its key, or for `indicator` and `activity`; an unknown key stands for itself. */
export function wordsFor(model: SteeringModel, thing: string): Words {
  if (thing === 'indicator' || thing === 'activity') return model.words[thing];
  const type = model.goalTypes.find((one) => one.key === thing);
  return type?.words ?? { one: thing, theOne: thing, many: thing, theMany: thing };
}

/** What people call a period in a sentence: april, augusti, helår; its own label where the model does not know it. */
export const periodWord = (
  model: SteeringModel,
  { template, label }: { readonly template: string; readonly label: string },
): string => model.periods.find(({ key }) => key === template)?.short ?? label;

/** "1 framgångsfaktor", "14 framgångsfaktorer"; the figure and the word never part. */
export function counted(model: SteeringModel, thing: string, count: number): string {
  const words = wordsFor(model, thing);
  return `${count}\u00a0${count === 1 ? words.one : words.many}`;
}

/** The label of a perspective, a goal area or a guiding attitude by its key; an unknown key stands for itself. */
export function labelOf(
  named: readonly { readonly key: string; readonly label: string }[],
  key: string,
): string {
  return named.find((one) => one.key === key)?.label ?? key;
}
