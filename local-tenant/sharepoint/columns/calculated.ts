// Works out what follows from a row's values: calculated columns and the list's own validation.

import type { Json } from '../odata/address.ts';
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Row, Values } from '../store/row.ts';
import { type ReadName, readFormula } from './formula.ts';
import type { Field } from './kinds.ts';
import { isoSeconds } from './stored.ts';
import { demandRules } from './validation.ts';

/** A calculated column's value: a number where it is said to give one, otherwise text. */
export function calculated(list: List, field: Field, row: Row, now: number): Json {
  const formula = readFormula(String(field.settings.Formula ?? ''));
  const result = formula.work(readNames(list, valuesOf(row), now), now);
  const output = Number(field.settings.OutputType ?? 2);
  if (output === 8) return result === true || result === 'TRUE';
  if (output === 9 || output === 10) return typeof result === 'string' ? result : Number(result);
  if (output === 4 && typeof result === 'string' && !Number.isNaN(Date.parse(result)))
    return isoSeconds(Date.parse(result));
  return typeof result === 'boolean' ? (result ? 'TRUE' : 'FALSE') : String(result);
}

/** Refuses a formula over columns that the list does not have. */
export function demandFormula(list: List, source: string, own?: Field): void {
  for (const name of readFormula(source).columns) {
    const field = named(list, name);
    if (!field || field.id === own?.id)
      throw refuse.invalid('The formula refers to a column that does not exist. Check the spelling.');
  }
}

/** Each column's own rule and the list's validation formula must come out true, through REST too (sharepoint.md 2.7). */
export function demandValid(list: List, values: Values, now: number): void {
  demandRules(list, values, now);
  const source = String(list.props.ValidationFormula ?? '');
  if (source === '') return;
  const result = readFormula(source).work(readNames(list, values, now), now);
  if (result !== true && !(typeof result === 'number' && result !== 0))
    throw refuse.listValidation(String(list.props.ValidationMessage || 'List data validation failed.'));
}

function valuesOf(row: Row): Values {
  return {
    ...row.values,
    ID: row.id,
    Created: isoSeconds(row.created),
    Modified: isoSeconds(row.modified),
  };
}

/** Columns are named by title or internal name; one calculated column may build on another. */
function readNames(list: List, values: Values, now: number, depth = 0): ReadName {
  return (name) => {
    const field = named(list, name);
    if (field?.kind !== 17) return field ? (values[field.name] ?? null) : null;
    if (depth > 8) return null;
    return readFormula(String(field.settings.Formula ?? '')).work(
      readNames(list, values, now, depth + 1),
      now,
    );
  };
}

function named(list: List, name: string): Field | undefined {
  const asked = name.toLowerCase();
  return (
    list.fields.find((one) => one.title.toLowerCase() === asked) ??
    list.fields.find((one) => one.name.toLowerCase() === asked)
  );
}
