// What a deviation that a follow-up form proposes begins with.
import type { Proposal } from '../followUp/entry.ts';
import { subjectOf } from './proposed.ts';
import type { DeviationAnswer } from './raise.ts';

/** What a deviation begins with when the proposal is accepted. */
export function beginsWith({ of, figures }: Proposal, period: DeviationAnswer['period']): DeviationAnswer {
  const { kind, title } = subjectOf(of);
  const begun = { type: kind, title, period: period ?? null };
  if ('element' in of) {
    const [figure] = figures;
    return {
      ...begun,
      goal: of.element.row.key,
      indicator: figure?.indicator.key ?? null,
      description: of.assessment?.comment ?? null,
    };
  }
  if ('indicator' in of)
    return {
      ...begun,
      goal: null,
      indicator: of.indicator.key,
      description: of.outcome?.comment ?? null,
    };
  return { ...begun, amountTkr: of.tkr, cause: of.row?.comment ?? null };
}
