// What a deviation that a follow-up form proposes begins with.
import type { Proposal } from '../followUp/entry.ts';
import { subjectOf } from './proposed.ts';
import type { DeviationAnswer } from './raise.ts';

/** What a deviation begins with when the proposal is accepted; what was written of it in the form is why it is so. */
export function beginsWith(
  { of, figures }: Pick<Proposal, 'of' | 'figures'>,
  period: DeviationAnswer['period'],
): DeviationAnswer {
  const { kind, title } = subjectOf(of);
  const begun = { type: kind, title, period: period ?? null };
  if ('element' in of) {
    const [figure] = figures;
    return {
      ...begun,
      goal: of.element.row.key,
      indicator: figure?.indicator.key ?? null,
      cause: of.assessment?.comment ?? null,
    };
  }
  if ('indicator' in of)
    return {
      ...begun,
      goal: null,
      indicator: of.indicator.key,
      cause: of.outcome?.comment ?? null,
    };
  return { ...begun, amountTkr: of.tkr, cause: of.row?.comment ?? null };
}
