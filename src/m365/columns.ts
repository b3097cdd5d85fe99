// How each kind of field lies in SharePoint: its column, and its values as they are read and written.
import type { Field, Kind, Value } from '../schema/field.ts';
import type { AnyRow, List, Values } from '../schema/list.ts';
import { columnId } from './columnId.ts';
import { columnName, keyColumn, modifiedColumn } from './rows/address.ts';

/** A value as REST's JSON carries it. */
export type Stored = string | number | boolean | null;

interface Column {
  /** What the column's XML says beside its names. */
  readonly xml: (field: Field) => Readonly<Record<string, string>>;
  /** From the item's JSON. What does not fit is handed on as it is, and the check at the wall tells of it. */
  readonly read: (stored: unknown) => unknown;
  readonly write: (value: Value) => Stored;
}

const line = ({ max }: Field) => ({ Type: 'Text', MaxLength: String(Math.min(max, 255)) });
const lines = () => ({ Type: 'Note', NumLines: '6', RichText: 'FALSE', AppendOnly: 'FALSE' });
const asItIs = (stored: unknown) => stored;
/** SharePoint may hand a line break back as two characters. */
const unixLines = (stored: unknown) => (typeof stored === 'string' ? stored.replace(/\r\n?/g, '\n') : stored);
const splitLines = (stored: unknown) =>
  typeof stored === 'string' ? stored.split(/\r\n|\r|\n/).filter((one) => one !== '') : stored;
const simple = (value: Value) => (typeof value === 'object' ? null : value);
const joinLines = (value: Value) => (Array.isArray(value) && value.length > 0 ? value.join('\n') : null);

/** A sign-in name is the same in any case, and lower case in every row (schema/field.ts). */
const lowerCase = (stored: unknown) => (typeof stored === 'string' ? stored.toLowerCase() : stored);

const asLine: Column = { xml: line, read: asItIs, write: simple };
const asList: Column = { xml: lines, read: splitLines, write: joinLines };

/**
 * The column of every kind. Days and instants are text: SharePoint's dates move with the web's time zone, and form values
 * take them in the web's own writing (sharepoint.md 1.4, 2.7); in this form they also sort and filter rightly.
 */
export const columns: Record<Kind, Column> = {
  text: asLine,
  person: { xml: line, read: lowerCase, write: (value) => simple(lowerCase(value) as Value) },
  key: asLine,
  day: asLine,
  instant: { ...asLine, xml: () => ({ Type: 'Text', MaxLength: '30' }) },
  note: { xml: lines, read: unixLines, write: (value) => simple(unixLines(value) as Value) },
  number: {
    // Without this a year would read 2 026 in SharePoint's own views.
    xml: () => ({ Type: 'Number', CommaSeparator: 'FALSE' }),
    read: asItIs,
    // SharePoint has no minus zero.
    write: (value) => (typeof value === 'number' ? value + 0 : null),
  },
  yesNo: { xml: () => ({ Type: 'Boolean' }), read: asItIs, write: simple },
  choice: {
    xml: () => ({ Type: 'Choice', Format: 'Dropdown', FillInChoice: 'FALSE' }),
    read: asItIs,
    write: simple,
  },
  words: asList,
  keys: asList,
  data: {
    xml: lines,
    read: (stored) => (typeof stored === 'string' ? fromJson(stored) : stored),
    write: (value) => (value === null ? null : JSON.stringify(value)),
  },
};

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

function element(
  name: string,
  label: string,
  flags: Readonly<Record<string, boolean>>,
  xml: Readonly<Record<string, string>>,
) {
  const told = Object.entries(flags).flatMap(([flag, on]) => (on ? [[flag, 'TRUE']] : []));
  return [
    ...Object.entries({ ID: columnId(name), Name: name, StaticName: name, DisplayName: label, ...xml }),
    ...told,
  ]
    .map(([attribute, value]) => `${attribute}="${escaped(String(value))}"`)
    .join(' ');
}

/** The XML that makes a field's column with name, index and all in one call (sharepoint.md 2.3). */
export function columnXml(name: string, field: Field): string {
  const flags = { Required: field.required, Indexed: field.indexed };
  const attributes = element(columnName(name), field.label, flags, columns[field.kind].xml(field));
  const choices = field.values.map((value) => `<CHOICE>${escaped(value)}</CHOICE>`).join('');
  return choices === ''
    ? `<Field ${attributes}/>`
    : `<Field ${attributes}><CHOICES>${choices}</CHOICES></Field>`;
}

/** The column that makes a row's key the only one of its kind. */
export const keyXml = `<Field ${element(
  keyColumn,
  'Nyckel',
  { Required: true, Indexed: true, EnforceUniqueValues: true },
  { Type: 'Text', MaxLength: '255' },
)}/>`;

/** A row as its columns hold it, to be checked; a required list of words that is empty is empty, not missing. */
export function rowRead(list: List, item: Readonly<Record<string, unknown>>): AnyRow {
  const row: Record<string, unknown> = { key: item[keyColumn] };
  for (const [name, field] of Object.entries(list.fields)) {
    const stored = item[columnName(name)] ?? null;
    const none = columns[field.kind] === asList && field.required ? [] : null;
    row[name] = stored === null ? none : columns[field.kind].read(stored);
  }
  return row as AnyRow;
}

/** The columns' values for some of a row's fields, by column. */
export function written(list: List, values: Values): Record<string, Stored> {
  return Object.fromEntries(
    Object.entries(list.fields)
      .filter(([name]) => values[name] !== undefined && columnName(name) !== modifiedColumn)
      .map(([name, field]) => [columnName(name), writtenValue(field, values[name] ?? null)]),
  );
}

const writtenValue = (field: Field, value: Value): Stored =>
  value === null || value === '' ? null : columns[field.kind].write(value);

/** What the row is called in SharePoint's own views: its title or name, else its key. */
export function titleOf(row: Values, key: string): string {
  const title = [row.title, row.name, row.label].find((text) => typeof text === 'string' && text !== '');
  return String(title ?? key).slice(0, 255);
}

/** A value as AddValidateUpdateItemUsingPath takes it: text, with numbers in the web's own writing. */
export function formValue(stored: Exclude<Stored, null>, decimalSeparator: string): string {
  if (typeof stored === 'boolean') return stored ? '1' : '0';
  return typeof stored === 'number' ? plainDecimal(stored).replace('.', decimalSeparator) : stored;
}

/** Without an exponent, which no culture's form takes; only small numbers have one, since the kind's largest is 1e12. */
function plainDecimal(value: number): string {
  const [digits = '', exponent] = String(Math.abs(value)).split('e');
  if (exponent === undefined) return String(value);
  const zeros = '0'.repeat(Math.max(0, -Number(exponent) - 1));
  return `${value < 0 ? '-' : ''}0.${zeros}${digits.replace('.', '')}`;
}
