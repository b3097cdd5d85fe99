// JSON -> a steering model by its shape, or what is wrong with the shape and where.
import * as v from 'valibot';
import { bad, type Fault, fault, good, type Result } from '../schema/fault.ts';
import { placed } from './levels.ts';
import type { SteeringModel } from './model.ts';
import { modelShape } from './modelShape.ts';

type Document = Readonly<Record<string, unknown>>;
const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @property faultAt a fault of this model, with the name of the innermost thing on its path that has one as `place` */
export interface ParsedModel {
  readonly model: SteeringModel;
  readonly faultAt: (found: Fault) => Fault;
}

/** The model by its shape alone: what it says of itself is not yet checked. */
export function parseModel(json: unknown, modelNamed: (id: string) => unknown): Result<ParsedModel> {
  const document = documentOf(json);
  if (!document) return bad(fault('MODEL_NOT_JSON', ''));
  const whole = resolveExtends(document, modelNamed);
  if (!whole.ok) return whole;
  const faultAt = (found: Fault) => placedIn(whole.value, found);
  const parsed = v.safeParse(modelShape, whole.value);
  if (!parsed.success) return bad(...parsed.issues.map((issue) => faultAt(shapeFault(issue))));
  return good({ model: modelFrom(parsed.output), faultAt });
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
