// What is left to write of a decision that the log holds: rows that the network kept from it, and the stamp on its item.
import { decidedItem, heldIn } from '../../decision/read.ts';
import type { Standing } from '../../decision/standing.ts';
import type { Verified } from '../../log/verify.ts';
import type { AgendaItem } from '../read.ts';
import type { DecisionWords } from './decidedContent.ts';
import { type LogWish, rowsOf } from './decideItem.ts';

/** The item's own row makes the decision; those that the same act should have written after it, and that are not there. */
export function rowsLeft({ item }: Standing, { rows }: Verified, words: DecisionWords): readonly LogWish[] {
  const [, ...wanted] = rowsOf(item, words);
  if (wanted.length === 0) return [];
  const there = rows
    .filter(({ holds, row }) => holds && row.entry.kind !== 'case')
    .map(({ row }) => row.entry)
    .filter((entry) => decidedItem(heldIn(entry))?.item === item.item);
  return wanted.filter(
    ({ act, kind, subject }) =>
      !there.some((entry) => entry.act === act && entry.kind === kind && entry.subject === subject),
  );
}

/** The item says another decision than the log, or none. */
export const isBehind = ({ decisionNumber }: AgendaItem, { number }: Standing): boolean =>
  decisionNumber !== number;
