// What a unit answered the time before: the row of the latest period that comes before the form's own.
import type { Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { comesBefore, type Period } from '../../calendar.ts';

export function latestBefore<R extends { readonly period: Key<'periods'> }>(
  rows: Rows,
  answers: readonly R[],
  now: Period,
): R | null {
  const dated = answers.flatMap((answer) => {
    const period = rows.get(periods, answer.period);
    return period !== null && comesBefore(period, now) ? [{ answer, period }] : [];
  });
  return dated.toSorted((a, b) => (comesBefore(a.period, b.period) ? -1 : 1)).at(-1)?.answer ?? null;
}
