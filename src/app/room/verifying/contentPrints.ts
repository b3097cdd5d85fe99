// The prints of a log's rows, with the browser's own hash for long texts: many at a time, beside everything else.
import { bytesForNow, writtenPrint } from '../../../core/log/canonical.ts';
import { printOf, type SeenRow } from '../../../core/log/logRow.ts';
import { type Prints, printsIn } from '../../../core/log/verify.ts';

/** From about here the browser's own hash is cheaper, though each of its answers is a promise. */
const longText = 1_500;
/** So many texts lie in memory as bytes at a time. */
const atATime = 200;

/** The browser's own takes a copy of the bytes before it answers. */
const contentPrint = async (text: string): Promise<string> =>
  writtenPrint(new Uint8Array(await crypto.subtle.digest('SHA-256', bytesForNow(text))));

const ownPrints = (row: SeenRow): Prints | Promise<Prints> => {
  const { held } = row.entry;
  if (held === null || held.length < longText) return printsIn(row);
  return contentPrint(held).then((content) => ({ print: printOf(row), content }));
};

/** In the order of the rows. */
export async function printsOfAll(rows: readonly SeenRow[]): Promise<readonly Prints[]> {
  // Only a page that came over a protected line has the browser's own.
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) return rows.map(printsIn);
  const found: Prints[] = [];
  for (let from = 0; from < rows.length; from += atATime)
    found.push(...(await Promise.all(rows.slice(from, from + atATime).map(async (row) => ownPrints(row)))));
  return found;
}
