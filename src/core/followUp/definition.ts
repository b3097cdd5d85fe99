// Whether a figure still means what it meant when it was given: what an indicator measures is marked on each answer.
import type { Indicator } from '../indicator.ts';

/** A short mark of what is measured, and whether more of it is better. Spelling in the title changes nothing. */
export function definitionMark({ unit, direction, definition }: Indicator): string {
  const words = `${unit}|${direction}|${definition?.trim() ?? ''}`;
  let mark = 0x811c9dc5;
  for (const sign of words) mark = Math.imul(mark ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return mark.toString(36);
}

/** Answers from before there were marks are not known to mean anything else. */
export const meansOther = (indicator: Indicator, answer: { readonly measuredAs: string | null } | null) =>
  (answer?.measuredAs ?? null) !== null && answer?.measuredAs !== definitionMark(indicator);
