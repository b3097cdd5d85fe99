// A column's own rule: a formula over its value alone, that every row has to pass ([D] SPField.ValidationFormula).
import { refuse } from '../odata/fault.ts';
import type { List } from '../store/list.ts';
import type { Values } from '../store/row.ts';
import { readFormula } from './formula.ts';
import { type Field, typeAsString } from './kinds.ts';

/** Text, choice, number, currency and date: the kinds that may have one. */
const ruled = new Set([2, 6, 9, 10, 4]);
const longest = 1024;

/** Refuses a rule on a kind that has none, over other columns than its own, or beyond the functions that are here. */
export function demandRule(field: Field): void {
  const source = formulaOf(field);
  if (source === '') return;
  if (!ruled.has(field.kind))
    throw refuse.invalid(`The column type ${typeAsString(field)} does not support validation.`);
  if (source.length > longest) throw refuse.range();
  const names = [field.name, field.title].map((name) => name.toLowerCase());
  if (readFormula(source).columns.some((name) => !names.includes(name.toLowerCase())))
    throw refuse.invalid(
      'The formula cannot refer to another column. Check the spelling or update the formula.',
    );
}

/** What the column says of a value that its rule does not let through. An empty value is judged too [M]. */
export function brokenRule(field: Field, values: Values, now: number): string | undefined {
  const source = formulaOf(field);
  if (source === '') return undefined;
  const result = readFormula(source).work(() => values[field.name] ?? null, now);
  if (result === true || (typeof result === 'number' && result !== 0)) return undefined;
  return String(field.settings.ValidationMessage || 'Column validation failed.');
}

/** Refuses a row when any of its columns does, through REST too. */
export function demandRules(list: List, values: Values, now: number): void {
  for (const field of list.fields) {
    const broken = brokenRule(field, values, now);
    if (broken !== undefined) throw refuse.listValidation(broken);
  }
}

function formulaOf({ settings }: Field): string {
  return String(settings.ValidationFormula ?? '');
}
