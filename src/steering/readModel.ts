// JSON -> a steering model that hangs together and keeps to the law, or all its faults in the administrator's terms.
import { bad, good, type Result } from '../schema/fault.ts';
import { checkLawful } from './check/checkLawful.ts';
import { checkModel } from './check/checkModel.ts';
import type { SteeringModel } from './model.ts';
import { parseModel } from './parseModel.ts';

/**
 * Reads a model that is to be put in force, from a JSON text or from what such a text gives.
 * @param modelNamed the document that `extends` may name; what the model says itself replaces whole parts of it
 * @returns the model, or every fault found, each of a MODEL_ code; `at` is a path such as `goalTypes[2].parentTypes[0]`, and
 *   `values.place` the label of the nearest thing round it that people know by a name, such as Framgångsfaktor
 */
export function readModel(
  json: unknown,
  modelNamed: (id: string) => unknown = () => undefined,
): Result<SteeringModel> {
  const parsed = parseModel(json, modelNamed);
  if (!parsed.ok) return parsed;
  const { model, faultAt } = parsed.value;
  const faults = [...checkModel(model), ...checkLawful(model)];
  return faults.length > 0 ? bad(...faults.map(faultAt)) : good(model);
}
