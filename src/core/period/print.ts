// A short print of what a unit has handed in for a period: whatever is altered afterwards gives another, so that readers see it.
import type { Key } from '../../schema/field.ts';
import { inOrder, isObject } from '../../schema/inOrder.ts';
import type { AnyRow, Rows } from '../../schema/list.ts';
import { assessments } from '../../schema/lists/assessments.ts';
import { assignmentReports } from '../../schema/lists/followUp/assignmentReports.ts';
import { budgetOutcomes } from '../../schema/lists/followUp/budgetOutcomes.ts';
import { perspectiveAnswers } from '../../schema/lists/followUp/perspectiveAnswers.ts';
import { followUps } from '../../schema/lists/followUps.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';

/** What a period's answers lie in, and what a new version is made of when the period is opened again. */
export const answerLists = [
  followUps,
  outcomes,
  assessments,
  assignmentReports,
  budgetOutcomes,
  perspectiveAnswers,
] as const;

/** Not a seal: whoever can reckon can find another text with the same print. The whole history is SharePoint's own versions. */
export function printOf(rows: Rows, period: Key<'periods'>, unit: Key<'units'> | null): string {
  const said = answerLists.map((list) => {
    const all = unit === null ? rows.by(list, 'period', period) : rows.by(list, 'unit', unit);
    return (all as readonly AnyRow[])
      .filter((row) => row.period === period && (row.unit ?? null) === unit)
      .map(written)
      .toSorted();
  });
  return markOf(JSON.stringify(said));
}

const texts = new WeakMap<AnyRow, string>();

/** A row is never altered in place, so its text is made once. */
function written(row: AnyRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const said = Object.entries(row)
    .filter(([, value]) => value !== null)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Asking about each value takes several times as long, and few rows hold any that has an order.
  const text = said.some(([, value]) => isObject(value))
    ? JSON.stringify(said, inOrder)
    : JSON.stringify(said);
  texts.set(row, text);
  return text;
}

/** Two runs of FNV-1a from different beginnings, sixteen characters. */
function markOf(said: string): string {
  let [one, other] = [0x811c9dc5, 0x01234567];
  for (let at = 0; at < said.length; at += 1) {
    const code = said.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x01000193);
  }
  return [one, other].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
