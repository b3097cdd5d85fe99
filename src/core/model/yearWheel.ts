// The year wheel: all that a calendar year holds, from the periods, the plans' last days and what the model adds (domain.md 3.2).
import type { Day } from '../../schema/field.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { type DeadlineLevel, deadlineLevels, type rings } from '../../steering/planCycle.ts';
import { deadlineOf, type Period } from '../calendar.ts';
import { dayIn, periodsOf } from './periodsOfYear.ts';
import { deadlinesOf } from './planCycle.ts';

/**
 * @property kind periodEnds: the label is a period's; reportDue: a level's last day for a period's report; planDue: for a plan;
 *   own: what the model adds
 * @property month 1-12
 * @property day null for some time in the month
 * @property about the key of the period, the plan deadline, or '' for the model's own
 * @property year the period's, the plan's first, or the wheel's for the model's own
 */
export interface WheelItem {
  readonly ring: (typeof rings)[number];
  readonly kind: 'periodEnds' | 'reportDue' | 'planDue' | 'own';
  readonly month: number;
  readonly day: Day | null;
  readonly label: string;
  readonly level: DeadlineLevel | null;
  readonly about: string;
  readonly year: number;
}

/** A period as the model generates it or as its row stands; a row's days may have been moved. */
type WheelPeriod = Omit<Period, 'key' | 'state'>;

const generated = (model: SteeringModel, year: number): readonly WheelPeriod[] =>
  // Reports on last year's periods are due this year.
  [year - 1, year].flatMap((one) => periodsOf(model, one));

/** Sorts after every day. */
const last = '9999-99-99';

/**
 * Everything in a calendar year by month and day; what has no day comes last in its month.
 * @param periods those of the year and the one before, where they stand in rows
 */
export function yearWheelOf(
  model: SteeringModel,
  year: number,
  periods: readonly WheelPeriod[] = generated(model, year),
): readonly WheelItem[] {
  return [...ofPeriods(periods, year), ...ofPlans(model, year), ...own(model, year)].toSorted(
    (a, b) => a.month - b.month || (a.day ?? last).localeCompare(b.day ?? last),
  );
}

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const isIn = (year: number, day: Day): boolean => day.startsWith(`${year}-`);

function ofPeriods(periods: readonly WheelPeriod[], year: number): readonly WheelItem[] {
  return periods
    .flatMap((period): readonly WheelItem[] => {
      const { label, template: about, to } = period;
      const ends: WheelItem = {
        ring: 'followUp',
        kind: 'periodEnds',
        month: monthOf(to),
        day: to,
        label,
        level: null,
        about,
        year: period.year,
      };
      const due = deadlineLevels.flatMap((level): readonly WheelItem[] => {
        const day = deadlineOf(period, level);
        if (day === null) return [];
        // The council does not report: it decides on the report.
        const ring = level === 'council' ? 'decision' : 'followUp';
        return [
          { ring, kind: 'reportDue', month: monthOf(day), day, label, level, about, year: period.year },
        ];
      });
      return [ends, ...due];
    })
    .filter(({ day }) => day !== null && isIn(year, day));
}

function ofPlans(model: SteeringModel, year: number): readonly WheelItem[] {
  return [year, year + 1]
    .flatMap((planYear) => deadlinesOf(model, planYear).map((one) => ({ ...one, planYear })))
    .filter(({ date }) => isIn(year, date))
    .map(({ date: day, label, level, key: about, planYear }) => ({
      ring: level === 'council' ? 'decision' : 'planning',
      kind: 'planDue',
      month: monthOf(day),
      day,
      label,
      level,
      about,
      year: planYear,
    }));
}

function own(model: SteeringModel, year: number): readonly WheelItem[] {
  return model.yearWheel.map(({ on, label, ring, level }) => ({
    ring,
    kind: 'own',
    month: Number(on.slice(0, 2)),
    day: on.length > 2 ? dayIn(year, on) : null,
    label,
    level,
    about: '',
    year,
  }));
}
