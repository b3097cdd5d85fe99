// What a unit has got back from the levels above since its last follow-up, and that it has been read (S27).
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { feedback } from '../../schema/lists/consolidation/feedback.ts';
import { followUpSteps } from '../../schema/lists/consolidation/followUpSteps.ts';
import { measures } from '../../schema/lists/deviation/measures.ts';
import { periods } from '../../schema/lists/periods.ts';
import { checked } from '../../schema/wish.ts';
import { mayFollowUp } from '../access.ts';
import { type Period, previousPeriod } from '../calendar.ts';
import type { Measure } from '../deviation/deviation.ts';
import type { FormPlace } from '../followUp/entry.ts';
import { ownerName } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { isAbove } from './scope.ts';

/**
 * @property from the unit or the body that gives it; '' for the whole organisation
 * @property read who noted it as read, and when; null when nobody has
 */
export interface FeedbackEntry {
  readonly row: RowOf<typeof feedback>;
  readonly from: string;
  readonly period: Period;
  readonly measures: readonly Measure[];
  readonly read: { readonly by: string; readonly at: string } | null;
}

/** The feedback of the period before, the nearest level's first. */
export function feedbackFor(rows: Rows, { unit, period }: FormPlace): readonly FeedbackEntry[] {
  const now = rows.get(periods, period);
  const before = now && previousPeriod(rows, now);
  if (!before) return [];
  const read = rows
    .by(followUpSteps, 'unit', unit)
    .filter((one) => one.act === 'readFeedback' && one.from === unit);
  return rows
    .by(feedback, 'period', before.key)
    .filter((row) => row.text?.trim() && (row.to === null || row.to === unit) && isAbove(rows, row, unit))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((row) => {
      const step = read.find((one) => one.feedback === row.key) ?? null;
      return {
        row,
        from: ownerName(rows, row),
        period: before,
        measures: (row.measures ?? []).flatMap((one) => rows.get(measures, one) ?? []),
        read: step && { by: step.by, at: step.at },
      };
    });
}

const rank = ({ unit, body, to }: RowOf<typeof feedback>): number =>
  (unit !== null ? 0 : body !== null ? 2 : 4) + (to === null ? 1 : 0);

/** Notes that the unit has read what it got back; again changes nothing. Faults: NOT_ALLOWED. */
export function noteFeedbackRead(
  situation: Situation,
  { feedback: asked, ...at }: FormPlace & { readonly feedback: Key<'feedback'> },
): Result<readonly Change[]> {
  const { rows, person, now } = situation;
  const period = rows.get(periods, at.period);
  const entry = feedbackFor(rows, at).find(({ row }) => row.key === asked);
  if (!period || !entry || !mayFollowUp(person, at.unit, rows)) return bad(fault('NOT_ALLOWED', ''));
  if (entry.read) return good([]);
  const order = rows
    .by(followUpSteps, 'unit', at.unit)
    .filter((one) => one.period === period.key && one.act === 'readFeedback').length;
  return checked([
    add(followUpSteps, {
      year: period.year,
      ...at,
      from: at.unit,
      act: 'readFeedback',
      feedback: asked,
      order,
      by: person.signInName,
      at: now,
    }),
  ]);
}
