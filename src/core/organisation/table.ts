// A table of text, from a file's bytes or from what was pasted: which letters it is written in and what parts its columns.
import Papa from 'papaparse';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';

/**
 * @property headings the first line that holds anything
 * @property lines those under it that hold anything, each with its number in the file
 */
export interface Table {
  readonly headings: readonly string[];
  readonly lines: readonly Line[];
}
export interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252';
export type Separator = ';' | ',' | '\t';

/** The text of a file. Letters that are not UTF-8 are taken for those of older Swedish Excel, which every byte fits. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const separators: readonly Separator[] = ['\t', ';', ','];

/** What parts the headings; theirs is the line where nobody writes a decimal comma. */
function separatorOf(text: string): Separator {
  const heading = text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
  const bare = heading.replace(/"[^"]*"/g, '');
  const counts = separators.map((separator) => bare.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ';';
}

/** Faults: TABLE_EMPTY, TABLE_QUOTE_OPEN. */
export function parsed(text: string): Result<{ readonly table: Table; readonly separator: Separator }> {
  const whole = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(whole);
  const { data, errors } = Papa.parse<string[]>(whole, { delimiter: separator });
  const open = errors.find(({ type }) => type === 'Quotes');
  if (open) return bad(fault('TABLE_QUOTE_OPEN', ''));
  const table = tableOf(data);
  return table.ok ? good({ table: table.value, separator }) : table;
}

/** The table in rows of cells, as a sheet gives them; empty lines are passed over and counted. */
export function tableOf(rows: readonly (readonly string[])[]): Result<Table> {
  const numbered = rows
    .map((cells, at): Line => ({ number: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [heading, ...lines] = numbered;
  if (!heading || lines.length === 0) return bad(fault('TABLE_EMPTY', ''));
  return good({ headings: heading.cells, lines });
}

/** A line whose cells go on after the last heading has been shifted by a separator too many. */
export function cellsBeyond({ headings }: Table, { cells }: Line): Fault | null {
  const last = cells.findLastIndex((cell) => cell !== '');
  if (last < headings.length) return null;
  return fault('CELLS_BEYOND_COLUMNS', '', { cells: last + 1, columns: headings.length });
}
