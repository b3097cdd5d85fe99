// A new version of the steering model is put in force from a year, when all that it does has been looked at.
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result, warning } from '../../schema/fault.ts';
import type { Json } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { steeringModels } from '../../schema/lists/steeringModels.ts';
import { checked } from '../../schema/wish.ts';
import { type Difference, differences } from '../../steering/difference.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { resolveExtends } from '../../steering/parseModel.ts';
import { readModel } from '../../steering/readModel.ts';
import { inOrder } from '../calendar.ts';
import type { Person, Situation } from '../situation.ts';
import { type Effect, effectsOf } from './effects.ts';

/**
 * @property document the model as JSON, as `importModel` gives it
 * @property alsoPast true = said outright that years which have gone are to be judged anew
 * @property considered the ids of the effects that have been looked at
 */
export interface NewModel {
  readonly document: Json;
  readonly validFromYear: number;
  readonly alsoPast: boolean;
  readonly considered: readonly string[];
}

/** @property before the model that the new one takes over from; null when there was none */
export interface ModelChange {
  readonly before: SteeringModel | null;
  readonly after: SteeringModel;
  readonly differences: readonly Difference[];
  readonly effects: readonly Effect[];
}

/** What the new version changes and does, to be shown before it is put in force; else its faults. */
export function modelChange(rows: Rows, document: Json, validFromYear: number): Result<ModelChange> {
  const read = readModel(document, storedModel(rows));
  if (!read.ok) return read;
  const [after, now] = [read.value, modelInForce(rows, validFromYear)];
  // A model in force that cannot be read is what a new version mends: there is nothing to compare it with.
  if (!now.ok) return good({ before: null, after, differences: [], effects: [] });
  const before = now.value;
  return good({
    before,
    after,
    differences: differences(before, after),
    effects: effectsOf(rows, before, after, validFromYear),
  });
}

/** The latest version of the stored model that another may extend, by its id. */
const storedModel = (rows: Rows) => (id: string) =>
  rows
    .all(steeringModels)
    .filter((row) => row.id === id)
    .toSorted((a, b) => b.version - a.version)[0]?.model;

/** The sign on the door: SharePoint lets the same roles add to the list. */
export function mayChangeModel(person: Person): boolean {
  return person.roles.some(({ role }) => steeringModels.alteredBy.includes(role));
}

/**
 * Faults: NOT_ALLOWED, MODEL_YEAR_PASSED {year}, MODEL_YEAR_LOCKED {year, period}, MODEL_UNCHANGED, those of `readModel`, and as
 * a warning MODEL_EFFECT_NOT_CONSIDERED {count, what} at each effect's id.
 */
export function putModelInForce(situation: Situation, input: NewModel): Result<readonly Change[]> {
  const { rows, person } = situation;
  if (!mayChangeModel(person)) return bad(fault('NOT_ALLOWED', ''));
  const change = modelChange(rows, input.document, input.validFromYear);
  if (!change.ok) return change;
  const hindrances = [...yearFaults(situation, input), ...unconsidered(change.value, input)];
  const whole = resolveExtends(input.document, storedModel(rows));
  if (!whole.ok) return whole;
  if (hindrances.length > 0) return bad(...hindrances);
  const { id, name } = change.value.after;
  const version = nextVersion(rows, id, input.validFromYear);
  const { validFromYear } = input;
  return checked([add(steeringModels, { id, version, name, validFromYear, model: whole.value })]);
}

function yearFaults({ rows, today }: Situation, { validFromYear: year, alsoPast }: NewModel): Fault[] {
  if (!Number.isInteger(year)) return [fault('FIELD_NOT_A_NUMBER', 'validFromYear')];
  if (year < Number(today.slice(0, 4)) && !alsoPast)
    return [fault('MODEL_YEAR_PASSED', 'validFromYear', { year })];
  const until = nextYearWithOwn(rows, year);
  const locked = inOrder(rows).find(
    (period) => period.state === 'locked' && period.year >= year && period.year < until,
  );
  const at = 'validFromYear';
  return locked ? [fault('MODEL_YEAR_LOCKED', at, { year: locked.year, period: locked.label })] : [];
}

/** The first later year that has a version of its own, and so is not touched; endless when there is none. */
const nextYearWithOwn = (rows: Rows, year: number): number =>
  Math.min(...rows.all(steeringModels).flatMap((row) => (row.validFromYear > year ? row.validFromYear : [])));

function unconsidered({ before, differences: found, effects }: ModelChange, input: NewModel): Fault[] {
  if (before !== null && found.length === 0) return [fault('MODEL_UNCHANGED', '')];
  return effects
    .filter(({ id }) => !input.considered.includes(id))
    .map(({ id, count, what }) => warning('MODEL_EFFECT_NOT_CONSIDERED', id, { count, what }));
}

/** Higher than all of the same model, and than all that begin the same year: the highest of a year is the one in force. */
function nextVersion(rows: Rows, id: string, year: number): number {
  const isRival = (row: RowOf<typeof steeringModels>) => row.id === id || row.validFromYear === year;
  return (
    1 +
    Math.max(
      0,
      ...rows
        .all(steeringModels)
        .filter(isRival)
        .map(({ version }) => version),
    )
  );
}
