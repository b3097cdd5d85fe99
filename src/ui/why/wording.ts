// The model's own words for a status and for what is counted.
import type { Status } from '../../schema/lists/assessments.ts';
import type { SteeringModel, Words } from '../../steering/model.ts';
import { goalsOfAllTypes } from './text.ts';

/** The model's own word for a status. */
export const statusWord = (model: SteeringModel, status: Status): string | undefined =>
  model.goalScale.find(({ key }) => key === status)?.label;

/** What is counted, in the model's words. */
export function countedWords(model: SteeringModel): Words {
  const types = model.goalTypes.filter(({ key }) => model.rollup.countedTypes.includes(key));
  const [only] = types;
  if (only && types.length === 1) return only.words;
  if (types.length === 0) return model.words.indicator;
  return goalsOfAllTypes;
}

/** A prop that is left out when there is no word, since `word` may not be undefined. */
export const wordProp = (word: string | undefined) => (word === undefined ? {} : { word });
