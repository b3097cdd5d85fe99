// What waits for those who run the periods: one whose days have come to an end is opened, closed when the units have had their time, and locked after the last.
import type { Day } from '../../schema/field.ts';
import { inOrder, type Period } from '../calendar.ts';
import type { Situation } from '../situation.ts';
import { type PeriodAct, periodActsNow } from './lifeCycle.ts';

/** @property due the units' last day where the period is to be opened; what is over has no day to be closed by */
export interface PeriodWork {
  readonly act: Extract<PeriodAct, 'open' | 'close' | 'lock'>;
  readonly period: Period;
  readonly due: Day | null;
}

/** One act for each period: a step is never asked for before the one ahead of it. */
export function periodWork({ rows, person, today }: Situation): readonly PeriodWork[] {
  return inOrder(rows).flatMap((period) => {
    const act = actNow(period, today);
    if (act === null || !periodActsNow(person, period).includes(act)) return [];
    return [{ act, period, due: act === 'open' ? period.unitDeadline : null }];
  });
}

function actNow(period: Period, today: Day): PeriodWork['act'] | null {
  if (period.state === 'locked') return null;
  if (period.state === 'planned') return period.to <= today ? 'open' : null;
  const days = [
    period.unitDeadline,
    period.areaDeadline,
    period.administrationDeadline,
    period.committeeDeadline,
    period.boardDeadline,
    period.councilDeadline,
  ].filter((day) => day !== null);
  const last = days.toSorted().at(-1);
  if (last !== undefined && last < today) return 'lock';
  return period.state === 'open' && (period.unitDeadline ?? '9') < today ? 'close' : null;
}
