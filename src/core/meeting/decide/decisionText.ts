// The words of a decision against those of the proposal: what they begin as, and what of the proposal's points is left when they are altered.

import type { DecidedPoint } from '../../decision/content.ts';
import type { ProposalItem } from '../../proposal/read.ts';

/** As it would read if it were decided as proposed; a lone point has no number. */
export const textOf = (items: readonly Pick<ProposalItem, 'number' | 'text'>[]): string =>
  items.length === 1
    ? (items[0]?.text ?? '').trim()
    : items.map(({ number, text }) => `${number}. ${text.trim()}`).join('\n');

const numbered = /^\s*(\d{1,3})\.\s+/;

interface Written {
  readonly number: number;
  readonly text: string;
}

/** The points as they are written, each from its number to the next; without numbers all is one. */
function writtenPoints(text: string): readonly Written[] {
  const points: { number: number; text: string }[] = [];
  for (const line of text.trim().split('\n')) {
    const number = numbered.exec(line)?.[1];
    const rest = line.replace(numbered, '').trim();
    const last = points.at(-1);
    if (number !== undefined) points.push({ number: Number(number), text: rest });
    else if (last) last.text = `${last.text}\n${rest}`.trim();
    else points.push({ number: 1, text: rest });
  }
  return points.filter((point) => point.text !== '');
}

/**
 * What is decided, point by point. A point that is struck takes its effects with it, and one that is put in has none: nothing
 * follows from a decision that was not taken.
 */
export function pointsDecided(text: string, items: readonly ProposalItem[]): readonly DecidedPoint[] {
  return writtenPoints(text).map(({ number, text: words }) => {
    const proposed = items.find((item) => item.number === number);
    return {
      number,
      text: words,
      forwardTo: proposed?.forwardTo ?? null,
      effects: (proposed?.effects ?? []).map((effect) => ({
        ...effect,
        from: effect.from ?? proposed?.from ?? null,
      })),
    };
  });
}

/** Two texts that say the same, whatever their blanks. */
export const saysTheSame = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
