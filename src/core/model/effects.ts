// What a new version of the steering model does to the rows that exist, told before it is put in force.
import type { Rows } from '../../schema/list.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { labelOf } from '../../steering/words.ts';
import { type EffectKind, type Finding, findings } from './goalFindings.ts';
import { periodFindings } from './periodFindings.ts';

/**
 * @property id names the effect while the same rows exist; what has been considered is told by it
 * @property what the thing in the model, as people call it
 * @property list the list that the rows are in; `keys` theirs (of a period to make, the key that it will have)
 */
export interface Effect {
  readonly id: string;
  readonly kind: EffectKind;
  readonly what: string;
  readonly list: string;
  readonly count: number;
  readonly keys: readonly string[];
}

/**
 * Only what the change brings: a goal that did not fit the model before either is not told of.
 * @param year the first that the new model is to judge
 */
export function effectsOf(
  rows: Rows,
  before: SteeringModel,
  after: SteeringModel,
  year: number,
): readonly Effect[] {
  const known = new Set(findings(rows, before, year).map(identityOf));
  const brought = [
    ...findings(rows, after, year).filter((one) => !known.has(identityOf(one))),
    ...periodFindings(rows, { before, after }, year),
  ];
  const byId = new Map<string, Finding[]>();
  for (const one of brought) {
    const id = `${one.kind}/${one.list}/${one.what}`;
    const found = byId.get(id) ?? [];
    found.push(one);
    byId.set(id, found);
  }
  return [...byId].flatMap(([id, found]) => {
    const [first] = found;
    if (!first) return [];
    const keys = [...new Set(found.map(({ key }) => key))];
    const { kind, list } = first;
    return [{ id, kind, what: nameOf(before, after, first.what), list, count: keys.length, keys }];
  });
}

const identityOf = ({ kind, what, list, key }: Finding): string => [kind, what, list, key].join('/');

/** The label of what is meant, as the old model has it where the new one no longer does. */
function nameOf(before: SteeringModel, after: SteeringModel, what: string): string {
  const named = [after, before].flatMap((model) => [
    ...model.goalTypes,
    ...model.perspectives.scorecard,
    ...model.perspectives.crosscutting,
    ...model.goalAreas,
    ...model.periods,
    ...model.planDocuments,
    ...model.goalScale,
  ]);
  return labelOf(named, what);
}
