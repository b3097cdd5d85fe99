// The words of a decision against those of the proposal: what they begin as, point by point, and what follows from each that is left.

import type { DecidedPoint } from '../../decision/content.ts';
import type { ProposalItem } from '../../proposal/read.ts';
import { type AgendaItem, pointsOf } from '../read.ts';

/** As it would read if it were decided as proposed; a lone point has no number. */
export const textOf = (items: readonly Pick<ProposalItem, 'number' | 'text'>[]): string =>
  items.length === 1
    ? (items[0]?.text ?? '').trim()
    : items.map(({ number, text }) => `${number}. ${text.trim()}`).join('\n');

/** @property proposed the point of the report that it is; null for one that is put in at the meeting */
export interface WrittenPoint {
  readonly id: string;
  readonly text: string;
  readonly struck: boolean;
  readonly proposed: ProposalItem | null;
}

/** The report's points as they are to be decided, each known by its name whatever number it has, and then those put in. */
export function pointsWritten(
  item: Pick<AgendaItem, 'points'>,
  proposed: readonly ProposalItem[],
): readonly WrittenPoint[] {
  const written = pointsOf(item);
  return [
    ...proposed.map((one) => {
      const own = written.find(({ id }) => id === one.id);
      return { id: one.id, text: own?.text ?? one.text, struck: own?.struck === true, proposed: one };
    }),
    ...written
      .filter(({ id }) => !proposed.some((one) => one.id === id))
      .map((one) => ({ ...one, proposed: null })),
  ];
}

/** Several points are decided one by one; a lone one, or none, in the field of the whole text. */
export const isByPoints = (proposed: readonly ProposalItem[]): boolean => proposed.length > 1;

const left = (points: readonly WrittenPoint[]): readonly WrittenPoint[] =>
  points.filter(({ struck, text }) => !struck && text.trim() !== '');

/** The text of what is left of the points, numbered anew. */
export const textOfPoints = (points: readonly WrittenPoint[]): string =>
  textOf(left(points).map(({ text }, at) => ({ number: at + 1, text })));

/**
 * What is decided, point by point. A point that is struck takes its effects with it, and one that is put in has none: nothing
 * follows from a decision that was not taken. The effects are those of the point that it is, never of one with the same number.
 */
export function pointsDecided(
  item: Pick<AgendaItem, 'points'>,
  text: string,
  proposed: readonly ProposalItem[],
): readonly DecidedPoint[] {
  const [lone = null] = proposed;
  const all = isByPoints(proposed)
    ? left(pointsWritten(item, proposed))
    : [{ text, proposed: lone }].filter((one) => one.text.trim() !== '');
  return all.map(({ text: words, proposed: its }, at) => ({
    number: at + 1,
    text: words.trim(),
    forwardTo: its?.forwardTo ?? null,
    effects: (its?.effects ?? []).map((effect) => ({ ...effect, from: effect.from ?? its?.from ?? null })),
  }));
}

/** Two texts that say the same, whatever their blanks. */
export const saysTheSame = (one: string, other: string): boolean =>
  one.replace(/\s+/g, ' ').trim() === other.replace(/\s+/g, ' ').trim();
