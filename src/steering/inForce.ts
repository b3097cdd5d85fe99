// The steering model that judges a year: the latest version that had come into force by then.
import { bad, fault, good, type Result } from '../schema/fault.ts';
import type { RowOf, Rows } from '../schema/list.ts';
import { steeringModels } from '../schema/lists/steeringModels.ts';
import { checkModel } from './check/checkModel.ts';
import type { SteeringModel } from './model.ts';
import { parseModel } from './parseModel.ts';

type ModelRow = RowOf<typeof steeringModels>;
const read = new WeakMap<ModelRow, Result<SteeringModel>>();

/** MODEL_MISSING when no version is in force that year; one that cannot be built on gives its faults. */
export function modelInForce(rows: Rows, year: number): Result<SteeringModel> {
  const versions = rows.all(steeringModels);
  const row = versions.filter((one) => one.validFromYear <= year).reduce(later, null);
  if (!row) return bad(fault('MODEL_MISSING', '', { year }));
  const known = read.get(row);
  if (known) return known;
  const model = believed(row.model, (id) => versions.find((one) => one.id === id)?.model);
  // The row is the version that was put in force; the document may still bear the number it was made from.
  const numbered: Result<SteeringModel> = model.ok
    ? { ok: true, value: { ...model.value, version: row.version, name: row.name } }
    : model;
  read.set(row, numbered);
  return numbered;
}

/** Checked for what the programme builds on; whether it keeps to the law was asked when it was put in force. */
function believed(document: unknown, modelNamed: (id: string) => unknown): Result<SteeringModel> {
  const parsed = parseModel(document, modelNamed);
  if (!parsed.ok) return parsed;
  const { model, faultAt } = parsed.value;
  const faults = checkModel(model);
  return faults.length > 0 ? bad(...faults.map(faultAt)) : good(model);
}

function later(latest: ModelRow | null, row: ModelRow): ModelRow {
  if (latest === null || row.validFromYear > latest.validFromYear) return row;
  return row.validFromYear === latest.validFromYear && row.version > latest.version ? row : latest;
}
