// A running text that two have written in, with the words of both in it.
import { diff3Merge } from 'node-diff3';
import type { Conflict } from '../../../sync/status.ts';

type Clash = Pick<Conflict, 'base' | 'mine' | 'theirs' | 'isRunningText'>;

/** Words with the blanks after them; figures such as 12,8 stay whole. */
const wordsOf = (text: string): string[] =>
  text.match(/[^\s.,;:!?]+(?:[.,:]\d+)*\s*|[.,;:!?]+\s*|\s+/g) ?? [];
/** Comparing word by word takes time by the square of the words; longer texts are compared by sentence. */
const mostWords = 2_000;
const sentencesOf = (text: string): string[] => text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+/g) ?? [];

/**
 * A text with both in it, for the person to edit: changes in different places are joined, and where both wrote in the same
 * place mine comes before theirs. Only for running text; null for everything else.
 */
export function bothTexts({ base, mine, theirs, isRunningText }: Clash): string | null {
  if (!isRunningText || typeof mine !== 'string' || typeof theirs !== 'string') return null;
  if (typeof base !== 'string') return `${mine}\n\n${theirs}`;
  const pieces = [mine, base, theirs].some((text) => wordsOf(text).length > mostWords)
    ? sentencesOf
    : wordsOf;
  return diff3Merge(pieces(mine), pieces(base), pieces(theirs), { excludeFalseConflicts: true })
    .map(({ ok, conflict }) => ok?.join('') ?? both(conflict?.a ?? [], conflict?.b ?? []))
    .join('');
}

const both = (mine: readonly string[], theirs: readonly string[]): string => {
  const [first, second] = [mine.join(''), theirs.join('')];
  const blank = first === '' || second === '' || /\s$/.test(first) ? '' : ' ';
  return first + blank + second;
};
