// Items that are adjusted at once, as the papers tell of them: those that are to be, and those that have been by themselves.
import type { AgendaItem, Meeting } from '../read.ts';

/** Decided with immediate adjustment, and not signed yet. */
export const toAdjustAtOnce = ({ state }: Meeting, items: readonly AgendaItem[]): readonly AgendaItem[] =>
  state === 'open' || state === 'closed'
    ? items.filter((item) => item.immediate === true && item.decidedAt !== null && item.adjustedAt === null)
    : [];

/** The same as `isAdjustedAtOnce` says of the log: what was adjusted together with the rest has no notice of its own. */
export const adjustedAtOnce = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items.filter(
    (item) =>
      item.immediate === true &&
      item.adjustedAt !== null &&
      !items.some((one) => one.immediate !== true && one.adjustedAt === item.adjustedAt),
  );

export const paragraphsOf = (items: readonly AgendaItem[]): readonly string[] =>
  items.flatMap(({ paragraph }) => (paragraph === null ? [] : [String(paragraph)]));
