// What a report that is written anew says in the very words of the one before it, so that its writer sees what is left to look at.
import type { Rows } from '../../schema/list.ts';
import { itemsOf, type Proposal } from './read.ts';
import { sectionOf, sectionsOf } from './reports.ts';

/** @property sections by the model's keys; @property items by their names */
export interface Carried {
  readonly sections: readonly string[];
  readonly items: readonly string[];
}

const isSame = (one: string | null | undefined, other: string | null | undefined): boolean =>
  (one ?? '').trim() !== '' && (one ?? '').trim() === (other ?? '').trim();

export function carriedFrom(rows: Rows, earlier: Proposal | null, report: Proposal): Carried {
  if (earlier === null) return { sections: [], items: [] };
  const before = itemsOf(earlier);
  return {
    sections: sectionsOf(rows, report.key)
      .filter(({ section, text }) => isSame(text, sectionOf(rows, earlier.key, section)?.text))
      .map(({ section }) => section),
    items: itemsOf(report)
      .filter(({ id, text }) => isSame(text, before.find((one) => one.id === id)?.text))
      .map(({ id }) => id),
  };
}
