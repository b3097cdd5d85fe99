// What a period is called beside others, in the words of the model that was in force then.
import type { Period } from '../../core/calendar.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { useSituation } from '../workspace.tsx';

/** `april 2026` */
export function usePeriodName(): (period: Period) => string {
  const { rows } = useSituation();
  return (period) => {
    const model = modelInForce(rows, period.year);
    return `${model.ok ? periodWord(model.value, period) : period.label} ${period.year}`;
  };
}
