// An unknown row against its list: a row whose types may be believed, or the faults that stand in the way.
import type { Change } from './change.ts';
import { bad, type Fault, type FaultCode, fault, good, type Result } from './fault.ts';
import type { Field, Kind, Value } from './field.ts';
import type { AnyRow, List, RowOf, Values } from './list.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const dayPattern = /^\d{4}-\d\d-\d\d$/;
const instantPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What is wrong with a value that is there, by kind; null when it fits. */
const misfit: Record<Kind, (value: unknown, field: Field) => FaultCode | null> = {
  text: (value, field) => textMisfit(value, field),
  note: (value, field) => textMisfit(value, field),
  person: (value, field) => textMisfit(value, field),
  key: (value, field) => textMisfit(value, field),
  number: (value, field) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'FIELD_NOT_A_NUMBER';
    return Math.abs(value) > field.max ? 'FIELD_OUT_OF_RANGE' : null;
  },
  yesNo: (value) => (typeof value === 'boolean' ? null : 'FIELD_WRONG_KIND'),
  day: (value) => timeMisfit(value, dayPattern),
  instant: (value) => timeMisfit(value, instantPattern),
  choice: (value, field) => (isText(value) && field.values.includes(value) ? null : 'FIELD_UNKNOWN_CHOICE'),
  words: (value, field) => textsMisfit(value, field),
  keys: (value, field) => textsMisfit(value, field),
  data: (value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? null : 'FIELD_WRONG_KIND',
};

/** What no calendar or clock has shown would stop every page that writes it out. */
function timeMisfit(value: unknown, pattern: RegExp): FaultCode | null {
  return isText(value) && pattern.test(value) && !Number.isNaN(Date.parse(value)) ? null : 'FIELD_NOT_A_DATE';
}

function textMisfit(value: unknown, field: Field): FaultCode | null {
  if (!isText(value)) return 'FIELD_WRONG_KIND';
  return value.length > field.max ? 'FIELD_TOO_LONG' : null;
}

function textsMisfit(value: unknown, field: Field): FaultCode | null {
  if (!isTexts(value)) return 'FIELD_WRONG_KIND';
  return value.join('\n').length > field.max ? 'FIELD_TOO_LONG' : null;
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

/** Checks one value against its field; an empty one is only a fault where it is required. */
export function checkValue(name: string, field: Field, value: unknown): Fault | null {
  if (isEmpty(value)) return field.required ? fault('FIELD_REQUIRED', name, { label: field.label }) : null;
  const code = misfit[field.kind](value, field);
  const length = isText(value) ? value.length : 0;
  return code === null ? null : fault(code, name, { label: field.label, max: field.max, length });
}

/** Reads a row that came from outside: from SharePoint, from a stored copy, from a file. */
export function checkRow<L extends List>(list: L, unknownRow: AnyRow): Result<RowOf<L>> {
  const row: Record<string, Value> = { key: unknownRow.key };
  const faults: Fault[] = [];
  for (const [name, field] of Object.entries(list.fields)) {
    const value = unknownRow[name];
    const found = checkValue(name, field, value);
    if (found) faults.push(found);
    else row[name] = isEmpty(value) ? null : (value as Value);
  }
  return faults.length > 0 ? bad(...faults) : good(row as unknown as RowOf<L>);
}

/** Checks a wish before it is kept: an addition as a whole row, an alteration by the fields it names. */
export function checkChange(list: List, change: Change): readonly Fault[] {
  if (change.act === 'alter' && list.log) return [fault('LOG_ROW_ALTERED', change.key)];
  const names = change.act === 'add' ? Object.keys(list.fields) : Object.keys(change.values);
  return names.flatMap((name) => {
    const field = list.fields[name];
    if (!field) return [fault('FIELD_WRONG_KIND', name, { label: name })];
    return checkValue(name, field, change.values[name]) ?? [];
  });
}

/** An added row as readers will see it: every field there, empty ones null. */
export function completeRow(list: List, key: string, values: Values): AnyRow {
  const row: Record<string, Value> = { key };
  for (const name of Object.keys(list.fields))
    row[name] = isEmpty(values[name]) ? null : (values[name] as Value);
  return row as AnyRow;
}
