// What is left to write of a decision that the log holds: rows that the network kept from it, and the stamp on its item.
import type { Standing } from '../../decision/standing.ts';
import type { LogEntry } from '../../log/logRow.ts';
import type { Verified } from '../../log/verify.ts';
import type { AgendaItem } from '../read.ts';
import { inForce, struckBy } from './correctItem.ts';
import type { DecisionWords } from './decidedContent.ts';
import { type LogWish, rowsOf } from './decideItem.ts';

/**
 * The item's own row makes the decision; those that the same act should have written after it, and that are not there. A correction
 * strikes what is decided no longer.
 */
export function rowsLeft(
  { item }: Standing,
  log: Verified,
  words: DecisionWords,
): readonly LogWish<unknown>[] {
  const [, ...wanted] = rowsOf(item, words);
  if (wanted.length === 0 && item.correction === '') return [];
  const there = inForce(log, item.item).filter(({ kind }) => kind !== 'case');
  const isOf = (row: LogWish<unknown>) => (entry: LogEntry) =>
    entry.act === row.act && entry.kind === row.kind && entry.subject === row.subject;
  const over = item.correction === '' ? [] : there.filter((entry) => !wanted.some((row) => isOf(row)(entry)));
  return [
    ...wanted.filter((row) => !there.some(isOf(row))),
    ...over.map((entry) => struckBy(entry, item, words, item.correction)),
  ];
}

/** The item says another decision than the log, or none. */
export const isBehind = ({ decisionNumber }: AgendaItem, { number }: Standing): boolean =>
  decisionNumber !== number;
