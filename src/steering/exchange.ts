// A steering model as a file: saved here, read here or in another municipality.
import { bad, fault, good, type Result } from '../schema/fault.ts';
import type { Json } from '../schema/field.ts';
import type { SteeringModel } from './model.ts';
import { resolveExtends } from './parseModel.ts';
import { readModel } from './readModel.ts';

const format = 'roda-traden/styrmodell';
const formatVersion = 1;

/** What people look for first in a file, in this order; the rest by the alphabet, so that equal models give equal files. */
const first = ['format', 'formatVersion', 'model', 'id', 'version', 'key', 'labelSv', 'kind'];
const rank = (name: string): number => (first.includes(name) ? first.indexOf(name) : first.length);

function ordered(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const sorted = Object.entries(value).toSorted(
    ([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : Number(a > b)),
  );
  return Object.fromEntries(sorted);
}

/**
 * The file of a model, whole: what it extends is written out, so that it can be read where that is not known.
 * @param document what a row of `steeringModels` holds
 * @returns the text of the file, or MODEL_UNKNOWN_REFERENCE when what it extends is not to be found
 */
export function exportModel(document: Json, modelNamed: (id: string) => unknown): Result<string> {
  const whole = resolveExtends(document, modelNamed);
  if (!whole.ok) return whole;
  return good(`${JSON.stringify({ format, formatVersion, model: whole.value }, ordered, 2)}\n`);
}

/** @property document what may be put into a row of `steeringModels` */
export interface ImportedModel {
  readonly document: Json;
  readonly model: SteeringModel;
}

/** Faults: MODEL_NOT_JSON, MODEL_FILE_UNKNOWN, MODEL_FILE_NEWER {version, known}, and those of `readModel`. */
export function importModel(file: string): Result<ImportedModel> {
  let read: unknown;
  try {
    // A byte order mark is what some editors leave when they save.
    read = JSON.parse(file.replace(/^\uFEFF/, ''));
  } catch {
    return bad(fault('MODEL_NOT_JSON', ''));
  }
  if (!isObject(read) || read.format !== format || !isObject(read.model))
    return bad(fault('MODEL_FILE_UNKNOWN', ''));
  const version = read.formatVersion;
  if (typeof version !== 'number') return bad(fault('MODEL_FILE_UNKNOWN', ''));
  if (version > formatVersion) return bad(fault('MODEL_FILE_NEWER', '', { version, known: formatVersion }));
  const model = readModel(read.model);
  return model.ok ? good({ document: read.model, model: model.value }) : model;
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
