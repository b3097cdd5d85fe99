// Two texts side by side: which words of each differ from the other's.
import { diffComm } from 'node-diff3';

export interface Part {
  readonly text: string;
  readonly differs: boolean;
}
export interface Compared {
  readonly mine: readonly Part[];
  readonly theirs: readonly Part[];
}

interface Stretch {
  mine: string;
  theirs: string;
  differs: boolean;
}

/** Words, punctuation and the blanks between them, each by itself. */
const wordsOf = (text: string): string[] =>
  text.match(/\p{L}[\p{L}\p{N}]*|\p{N}+([.,]\p{N}+)*|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

export function compare(mine: string, theirs: string): Compared {
  const stretches: Stretch[] = [];
  for (const part of diffComm(wordsOf(mine), wordsOf(theirs))) {
    const next = part.common
      ? { mine: part.common.join(''), theirs: part.common.join(''), differs: false }
      : { mine: part.buffer1.join(''), theirs: part.buffer2.join(''), differs: true };
    const before = stretches.at(-1);
    // A lone space between two differing words belongs to the difference: they are read as one stretch.
    if (before?.differs && (next.differs || next.mine.trim() === '')) {
      before.mine += next.mine;
      before.theirs += next.theirs;
    } else {
      stretches.push(next);
    }
  }
  return { mine: partsOf(stretches, 'mine'), theirs: partsOf(stretches, 'theirs') };
}

const partsOf = (stretches: readonly Stretch[], side: 'mine' | 'theirs'): readonly Part[] =>
  stretches.flatMap(({ [side]: text, differs }) => {
    const words = text.trim();
    // Blanks around differing words are not underlined.
    const at = text.indexOf(words);
    return [
      { text: text.slice(0, at), differs: false },
      { text: words, differs },
      { text: text.slice(at + words.length), differs: false },
    ].filter((part) => part.text !== '');
  });
