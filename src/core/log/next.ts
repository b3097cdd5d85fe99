// A verified log goes on with the rows that have come since, without what was verified being gone through again.
import type { SeenRow } from './logRow.ts';
import {
  type Finding,
  type Ground,
  headsIn,
  inOrder,
  type Judged,
  judged,
  type Verified,
  withCorrection,
} from './verify.ts';

const adjusts = ({ holds, row: { entry } }: Judged, subject: string): boolean =>
  holds && entry.act === 'adjust' && entry.subject === subject;

/**
 * The same answer as verifying all of it anew, or null where only that can give it: the log had something that does not hold, a row
 * does not come straight after the one before, or a head was seen that says otherwise.
 * @param log verified against the same ground but for heads that have been seen since
 */
export function withNext(log: Verified, next: readonly SeenRow[], ground: Ground): Verified | null {
  const heads = headsIn(ground);
  const last = log.rows.length + next.length;
  const rows = [...log.rows];
  const findings: Finding[] = [...log.findings];
  if (!log.rows.every(({ holds }, at) => holds && log.rows[at]?.row.entry.number === at + 1)) return null;
  for (const row of [...next].sort(inOrder)) {
    const before = rows.at(-1) ?? null;
    if (row.entry.number !== rows.length + 1 || (before !== null && row.entry.before !== before.print))
      return null;
    const added = withCorrection(
      judged(row, before, ground, heads),
      { get: (number) => rows[number - 1] },
      (subject) => rows.findLast((one) => adjusts(one, subject))?.row.entry.number ?? 0,
    );
    // What comes after it would be judged by it.
    if (!added.holds && rows.length + 1 < last) return null;
    rows.push(added);
    for (const code of added.codes) findings.push({ code, number: row.entry.number });
  }
  const isSeenSo = [...heads].every(([number, print]) => print !== null && rows[number - 1]?.print === print);
  return isSeenSo ? { rows, findings } : null;
}
