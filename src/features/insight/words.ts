// What periods and statuses are called, in the words of the model that was in force then.
import type { Period } from '../../core/calendar.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { useText } from '../../ui/text.ts';
import { useSituation } from '../../ui/workspace.tsx';
import * as texts from './text.ts';

/** `april 2026` */
export function usePeriodName(): (period: Period) => string {
  const { rows } = useSituation();
  return ({ year, template, label }) => {
    const model = modelInForce(rows, year);
    const short = model.ok ? model.value.periods.find(({ key }) => key === template)?.short : undefined;
    return `${short ?? label} ${year}`;
  };
}

export function useStatusWord(): (status: Status) => string {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  return (status) =>
    (model.ok ? model.value.goalScale.find(({ key }) => key === status)?.label : undefined) ??
    t.statuses[status];
}
