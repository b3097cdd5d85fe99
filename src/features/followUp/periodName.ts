// What a follow-up is called, by its period, in the words of the model that was in force that year.
import type { Period } from '../../core/calendar.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';

/** `Uppföljning april 2026` */
export function usePeriodName(): (period: Period) => string {
  const t = useText(texts);
  const { rows } = useSituation();
  return ({ year, template, label }) => {
    const model = modelInForce(rows, year);
    const short = model.ok ? model.value.periods.find(({ key }) => key === template)?.short : undefined;
    return t.period(short ?? label, year);
  };
}
