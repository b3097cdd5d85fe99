// JSON -> a steering model that hangs together, or all its faults in the administrator's terms.
import * as v from 'valibot';
import { bad, type Fault, fault, good, type Result } from '../schema/fault.ts';
import { checkModel } from './check/checkModel.ts';
import { placed } from './levels.ts';
import type { SteeringModel } from './model.ts';
import { modelShape } from './modelShape.ts';

type Document = Readonly<Record<string, unknown>>;
const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a model from a JSON text or from what such a text gives.
 * @param presetNamed the document that `extends` may name; what the model says itself replaces whole parts of it
 * @returns the model, or every fault found, each of a MODEL_ code; `at` is a path such as `goalTypes[2].parentTypes[0]`, and
 *   `values.place` the label of the nearest thing round it that people know by a name, such as Framgångsfaktor
 */
export function readModel(json: unknown, presetNamed?: (id: string) => unknown): Result<SteeringModel> {
  const document = documentOf(json);
  if (!document) return bad(fault('MODEL_NOT_JSON', ''));
  const whole = resolveExtends(document, presetNamed ?? (() => undefined));
  if (!whole.ok) return whole;
  const parsed = v.safeParse(modelShape, whole.value);
  if (!parsed.success) return bad(...parsed.issues.map((issue) => placedIn(whole.value, shapeFault(issue))));
  const model = modelFrom(parsed.output);
  const faults = checkModel(model);
  return faults.length > 0 ? bad(...faults.map((one) => placedIn(whole.value, one))) : good(model);
}

function documentOf(json: unknown): Document | null {
  if (typeof json !== 'string') return isDocument(json) ? json : null;
  try {
    const read: unknown = JSON.parse(json);
    return isDocument(read) ? read : null;
  } catch {
    return null;
  }
}

/** The document with all that it extends under it; a part that it has itself replaces the whole part. */
export function resolveExtends(document: Document, presetNamed: (id: string) => unknown): Result<Document> {
  const { extends: named, ...own } = document;
  const seen: string[] = [];
  let whole: Document = own;
  for (let name = named; name !== undefined; ) {
    const preset = typeof name === 'string' && !seen.includes(name) ? presetNamed(name) : undefined;
    if (!isDocument(preset))
      return bad(fault('MODEL_UNKNOWN_REFERENCE', 'extends', { word: String(name), allowed: '' }));
    seen.push(String(name));
    const { extends: next, ...under } = preset;
    whole = { ...under, ...whole };
    name = next;
  }
  return good(whole);
}

function shapeFault(issue: v.BaseIssue<unknown>): Fault {
  const steps = (issue.path ?? []).map((step) => step.key);
  const at = pathOf(steps);
  const expected = (issue.expected ?? issue.message).slice(0, 300);
  const last = String(steps.at(-1) ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return fault('MODEL_PART_UNKNOWN', at, { word: last });
  if (issue.received === 'undefined')
    return fault('MODEL_PART_MISSING', pathOf(steps.slice(0, -1)), { expected: last });
  return fault('MODEL_WRONG_SHAPE', at, { found: issue.received.slice(0, 100), expected });
}

const isHolder = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
/** What things are known by in the file, the plainest first. */
const names = ['labelSv', 'titleSv', 'nameSv', 'documentKind', 'key'] as const;

/** The fault with the name of the innermost thing on its path that has one. */
function placedIn(document: Document, found: Fault): Fault {
  let place: string | undefined;
  let at: unknown = document;
  for (const step of found.at.match(/[^.[\]]+/g) ?? []) {
    at = isHolder(at) ? at[step] : undefined;
    const name = isHolder(at) ? names.map((one) => (at as Document)[one]).find(Boolean) : undefined;
    if (typeof name === 'string') place = name;
  }
  return place === undefined ? found : { ...found, values: { ...found.values, place } };
}

function pathOf(steps: readonly unknown[]): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}

function modelFrom(read: v.InferOutput<typeof modelShape>): SteeringModel {
  const { labelSv, seeds: _, analysisMustCoverPerspectives, rollup, ...rest } = read;
  const isType = rest.goalTypes.some((type) => type.key === rollup.unitOfCount);
  return {
    ...rest,
    name: labelSv,
    levels: placed(rest.levels),
    analysisCoversPerspectives: analysisMustCoverPerspectives === 'warn',
    rollup: {
      ...rollup,
      modelId: rest.id,
      countedTypes: isType ? [rollup.unitOfCount] : rollup.countedTypes,
    },
  };
}
