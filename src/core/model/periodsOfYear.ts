// A year's follow-up periods with their last days, as the model generates them (S12).
import { addMonths, formatISO, isLastDayOfMonth, lastDayOfMonth, parseISO } from 'date-fns';
import type { Day } from '../../schema/field.ts';
import type { InputOf } from '../../schema/list.ts';
import type { periods } from '../../schema/lists/periods.ts';
import type { DeadlineLevel, PeriodTemplate, SteeringModel } from '../../steering/model.ts';
import type { DeadlineField, Period } from '../calendar.ts';

/** A period with all its last days said, though a row may lack them. */
type PeriodOfYear = InputOf<typeof periods> & Pick<Period, DeadlineField>;

/** The periods of a year as the model generates them (S12), ready to be added as rows. */
export function periodsOf(model: SteeringModel, year: number): readonly PeriodOfYear[] {
  return model.periods.map((template) => {
    const lastDay = (level: DeadlineLevel) => lastDayFor(template, level, year);
    return {
      year,
      template: template.key,
      label: template.label,
      from: dayIn(year, template.from),
      to: dayIn(year, template.to),
      kind: template.kind,
      state: 'planned',
      unitDeadline: lastDay('unit'),
      areaDeadline: lastDay('area'),
      administrationDeadline: lastDay('administration'),
      committeeDeadline: lastDay('committee'),
      boardDeadline: lastDay('board'),
      councilDeadline: lastDay('council'),
    };
  });
}

function lastDayFor(template: PeriodTemplate, level: DeadlineLevel, year: number): Day | null {
  const monthDay = template.deadlines[level];
  if (monthDay !== undefined) return dayIn(monthDay > template.to ? year : year + 1, monthDay);
  if (level !== 'council' || template.councilDeadlineMonthsAfter === null) return null;
  const end = parseISO(dayIn(year, template.to));
  const after = addMonths(end, template.councilDeadlineMonthsAfter);
  return dayOf(isLastDayOfMonth(end) ? lastDayOfMonth(after) : after);
}

/** 29 February is the last of February in a year without one. */
export function dayIn(year: number, monthDay: string): Day {
  const day = `${year}-${monthDay}`;
  return monthDay === '02-29' ? dayOf(lastDayOfMonth(parseISO(`${year}-02-01`))) : day;
}

const dayOf = (date: Date): Day => formatISO(date, { representation: 'date' });
