// A chosen file as a table of text: Excel's first sheet, or text parted by separators, with what was found out about it.
import {
  decoded,
  type Encoding,
  parsed,
  type Separator,
  type Table,
  tableOf,
} from '../../../core/organisation/table.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';

/** @property how what the file turned out to be, so that wrong letters are understood before they are read in */
export interface ReadTable {
  readonly table: Table;
  readonly how: { readonly encoding: Encoding; readonly separator: Separator } | 'excel';
}

/** Excel's file is a zip; its first two letters say so, whatever the file is called. */
const isZip = ([first, second]: Uint8Array) => first === 0x50 && second === 0x4b;

export async function readFile(file: File): Promise<Result<ReadTable>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isZip(bytes)) return readSheet(file.name, bytes);
  const { text, encoding } = decoded(bytes);
  // A picture or an old .xls is no text: there are null letters in it.
  if (text.includes('\0')) return bad(fault('TABLE_UNREADABLE', '', { file: file.name }));
  return readText(text, encoding);
}

export function readText(text: string, encoding: Encoding = 'utf-8'): Result<ReadTable> {
  const read = parsed(text);
  if (!read.ok) return read;
  const { table, separator } = read.value;
  return good({ table, how: { encoding, separator } });
}

async function readSheet(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<Result<ReadTable>> {
  const { readSheet: read } = await import('read-excel-file/universal');
  try {
    const rows = await read(bytes.buffer);
    const table = tableOf(rows.map((row) => row.map(cellText)));
    return table.ok ? good({ table: table.value, how: 'excel' }) : table;
  } catch {
    // What a broken workbook makes the reader say is English and its own; ours says what to do.
    return bad(fault('TABLE_UNREADABLE', '', { file: name }));
  }
}

/** A sheet's cell as somebody would have typed it. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return String(cell).replace('.', ',');
  return String(cell);
}
