// What a follow-up is called, by its period, in the words of the model that was in force that year.
import type { Period } from '../../core/calendar.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { periodWord } from '../../steering/words.ts';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';

/** `Uppföljning april 2026` */
export function usePeriodName(): (period: Period) => string {
  const t = useText(texts);
  const { rows } = useSituation();
  return (period) => {
    const model = modelInForce(rows, period.year);
    return t.period(model.ok ? periodWord(model.value, period) : period.label, period.year);
  };
}
