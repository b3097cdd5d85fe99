// What a deviation that a follow-up form proposes begins with.
import type { Proposal } from '../followUp/entry.ts';
import { subjectOf } from './proposed.ts';
import type { DeviationAnswer } from './raise.ts';

/** What a deviation begins with when the proposal is accepted. */
export function beginsWith({ of, figures }: Proposal, period: DeviationAnswer['period']): DeviationAnswer {
  const { kind, title } = subjectOf(of);
  const comment = 'element' in of ? of.assessment?.comment : of.outcome?.comment;
  return {
    type: kind,
    title,
    period: period ?? null,
    goal: 'element' in of ? of.element.row.key : null,
    indicator: 'element' in of ? (figures[0]?.indicator.key ?? null) : of.indicator.key,
    description: comment ?? null,
  };
}
