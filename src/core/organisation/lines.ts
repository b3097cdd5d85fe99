// The lines of a table as values of their list: each cell read, each reference looked up in the lists and in the file itself.
import { type Fault, fault } from '../../schema/fault.ts';
import type { Field, Value } from '../../schema/field.ts';
import type { AnyRow, List, Rows, Values } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { periods } from '../../schema/lists/periods.ts';
import { units } from '../../schema/lists/units.ts';
import type { Situation } from '../situation.ts';
import { readCell } from './cells.ts';
import { type ImportKind, importLists, type Matching } from './columns.ts';
import { cellsBeyond, type Line, type Table } from './table.ts';

export interface ImportInput {
  readonly kind: ImportKind;
  readonly table: Table;
  readonly matching: Matching;
}

/**
 * @property number the line's in the file
 * @property key the row that it is about; '' while that cannot be told
 * @property values the fields that the line gives
 * @property before the row as it stands in the list; null when the line is about a new one
 */
export interface ReadLine {
  readonly number: number;
  readonly key: string;
  readonly values: Values;
  readonly before: AnyRow | null;
  readonly faults: readonly Fault[];
}

/** A reference's row by code, or by a name that only one has. */
type Lookup = (word: string) => string | null;

export function readLines(situation: Situation, { kind, table, matching }: ImportInput): readonly ReadLine[] {
  const list: List = importLists[kind];
  const rows = situation.rows.all(list) as readonly AnyRow[];
  const byKey = new Map(rows.map((row) => [row.key.toLowerCase(), row]));
  const raw = table.lines.map((line) => cellsOf(kind, list, table, matching, line));
  const lookups = new Map(
    Object.keys(referred).map((name) => [name, lookupIn(situation.rows, name, name === kind ? raw : [])]),
  );
  return raw.map(({ number, values: read, faults: found }) => {
    const faults = [...found];
    const values: Record<string, Value> = { ...read };
    for (const [name, field] of Object.entries(list.fields)) {
      const word = values[name];
      if (field.kind !== 'key' || typeof word !== 'string') continue;
      const key = lookups.get(field.list ?? '')?.(word) ?? null;
      if (key === null) faults.push(fault('REFERENCE_UNKNOWN', name, { label: field.label, word }));
      else values[name] = key;
    }
    if (kind === 'budgetOutcomes') values.year = yearOf(situation, values);
    const before = byKey.get(list.keyFrom(values).toLowerCase()) ?? null;
    // Codes are not told apart by their capitals; the one that stands in the list is the one that others point at.
    if (before !== null && typeof before.id === 'string') values.id = before.id;
    follow(kind, situation, values, before, lookups);
    faults.push(...lacking(list, values, found), ...ofKind(kind, list, values, situation));
    return { number, key: before?.key ?? list.keyFrom(values), values, before, faults };
  });
}

interface RawLine {
  readonly number: number;
  readonly values: Record<string, Value>;
  readonly faults: readonly Fault[];
}

function cellsOf(kind: ImportKind, list: List, table: Table, matching: Matching, line: Line): RawLine {
  const values: Record<string, Value> = {};
  const beyond = cellsBeyond(table, line);
  const faults: Fault[] = beyond ? [beyond] : [];
  for (const [at, name] of matching.entries()) {
    const field = name === null ? undefined : list.fields[name];
    if (name === null || field === undefined) continue;
    const read = readCell(`${kind}/${name}`, name, field, line.cells[at] ?? '');
    if (read.ok) values[name] = read.value;
    else faults.push(...read.faults.filter(({ code }) => code !== 'FIELD_REQUIRED'));
  }
  return { number: line.number, values, faults };
}

/** What a table may point at, by the list's name: each row's key, and what people call it. */
const referred: Readonly<Record<string, (rows: Rows) => readonly Referred[]>> = {
  units: (rows) => [
    ...rows.all(units),
    // A table from the economy's system knows units by their cost centres.
    ...rows.all(units).flatMap(({ key, costCentre }) => (costCentre ? [{ key, name: costCentre }] : [])),
  ],
  bodies: (rows) => rows.all(bodies),
  indicators: (rows) => rows.all(indicators).map(({ key, title }) => ({ key, name: title })),
  periods: (rows) =>
    rows.all(periods).flatMap(({ key, label, year, template }) => [
      { key, name: label },
      { key, name: `${template} ${year}` },
    ]),
};
interface Referred {
  readonly key: string;
  readonly name: string;
}

function lookupIn(rows: Rows, name: string, inFile: readonly RawLine[]): Lookup {
  const stored = referred[name]?.(rows) ?? [];
  const written = inFile.map(({ values }) => ({
    key: String(values.id ?? ''),
    name: String(values.name ?? ''),
  }));
  const keys = new Map<string, string>();
  const names = new Map<string, string | null>();
  for (const one of [...stored, ...written]) {
    const code = one.key.toLowerCase();
    if (code === '') continue;
    const key = keys.get(code) ?? one.key;
    keys.set(code, key);
    const word = one.name.toLocaleLowerCase('sv');
    const known = names.get(word);
    names.set(word, known === undefined || known === key ? key : null);
  }
  return (word) => keys.get(word.toLowerCase()) ?? names.get(word.toLocaleLowerCase('sv')) ?? null;
}

/** What follows from the rest when the table does not say it: a unit begins today, and answers to the body of the one above. */
function follow(
  kind: ImportKind,
  { rows, today }: Situation,
  values: Record<string, Value>,
  before: AnyRow | null,
  lookups: ReadonlyMap<string, Lookup>,
): void {
  if (kind === 'assignments') {
    values.kind ??= before?.kind ?? 'assignment';
    values.state ??= before?.state ?? 'open';
  }
  if (kind !== 'units') return;
  values.validFrom ??= before?.validFrom ?? today;
  if (values.body) return;
  const parent = lookups.get('units')?.(String(values.parent ?? '')) ?? '';
  const above = rows.all(units).find(({ key }) => key === parent);
  const body = before?.body ?? above?.body ?? null;
  if (body !== null) values.body = body;
}

const lacking = (list: List, values: Values, found: readonly Fault[]): readonly Fault[] =>
  Object.entries<Field>(list.fields).flatMap(([name, { required, label }]) => {
    const isEmpty = values[name] === null || values[name] === undefined;
    return required && isEmpty && !found.some(({ at }) => at === name)
      ? [fault('FIELD_REQUIRED', name, { label })]
      : [];
  });

const code = /^[\p{L}\p{N}_-]+$/u;
export const isCode = (text: string): boolean => code.test(text);

/** The period's; null while the period cannot be told. */
const yearOf = ({ rows }: Situation, { period }: Values): number | null =>
  rows.all(periods).find((one) => one.key === period)?.year ?? null;

/** A closed period's money belongs to a report that has been handed on. */
function moneyFaults({ rows }: Situation, { period: named, ...values }: Values): readonly Fault[] {
  const period = rows.all(periods).find((one) => one.key === named);
  const given = [values.budgetTkr, values.outcomeTkr, values.forecastTkr];
  return [
    ...(period?.state === 'locked' ? [fault('PERIOD_NOT_OPEN', 'period', { period: period.label })] : []),
    ...(given.every((one) => one === null || one === undefined)
      ? [fault('MONEY_NOT_GIVEN', 'budgetTkr')]
      : []),
  ];
}

/** What only makes sense together. */
function ofKind(kind: ImportKind, list: List, values: Values, situation: Situation): readonly Fault[] {
  const faults: Fault[] = kind === 'budgetOutcomes' ? [...moneyFaults(situation, values)] : [];
  const { id, role, unit } = values;
  if (typeof id === 'string' && !isCode(id)) faults.push(fault('CODE_NOT_ALLOWED', 'id', { word: id }));
  const answers = kind === 'roleAssignments' && (role === 'manager' || role === 'reporter');
  if (answers && !unit) faults.push(fault('ROLE_NO_UNIT', 'unit'));
  if (kind === 'assignments' && !values.toBody === !values.toUnit)
    faults.push(fault('ASSIGNMENT_NO_RECIPIENT', 'toUnit'));
  const [from, to] = [values.validFrom ?? values.from, values.validTo ?? values.to];
  if (typeof from === 'string' && typeof to === 'string' && to < from)
    faults.push(fault('DAYS_NOT_ORDERED', 'validTo' in list.fields ? 'validTo' : 'to'));
  return faults;
}
