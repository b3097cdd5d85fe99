// The follow-up periods that there are, their last days, and which one is open.
import type { Day, Instant } from '../schema/field.ts';
import type { RowOf, Rows } from '../schema/list.ts';
import { periods } from '../schema/lists/periods.ts';
import type { DeadlineLevel } from '../steering/model.ts';

export type Period = RowOf<typeof periods>;

/** The period that is followed up now (open, or closing), the latest if there are several. */
export function openPeriod(rows: Rows): Period | null {
  return inOrder(rows).findLast(isOpen) ?? null;
}

/** Reports may be written: the period is open or closing. */
export function isOpen(period: Period): boolean {
  return period.state === 'open' || period.state === 'closing';
}

/** The n latest periods that have been opened, the oldest first. */
export function latestPeriods(rows: Rows, n: number): readonly Period[] {
  return inOrder(rows)
    .filter((period) => period.state !== 'planned')
    .slice(-n);
}

/** The period that ended next before this one; null when it is the first. */
export function previousPeriod(rows: Rows, period: Period): Period | null {
  return inOrder(rows).findLast((one) => comesBefore(one, period)) ?? null;
}

/** The period of the year before with the same last day, also when a new model has given it another name. */
export function samePeriodLastYear(rows: Rows, period: Period): Period | null {
  const lastYear = rows.by(periods, 'year', period.year - 1);
  const sameKey = lastYear.find((one) => one.template === period.template);
  return sameKey ?? lastYear.find((one) => one.to.slice(5) === period.to.slice(5)) ?? null;
}

const sorted = new WeakMap<readonly Period[], readonly Period[]>();

/** All periods of all years by last day; sorted once for as long as the rows are the same. */
export function inOrder(rows: Rows): readonly Period[] {
  const all = rows.all(periods);
  const known = sorted.get(all) ?? all.toSorted(byLastDay);
  sorted.set(all, known);
  return known;
}

/** Days and keys are plain letters, and comparing them by a language costs a hundred times more. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By last day; of two with the same, the longer comes last. */
const byLastDay = (a: Period, b: Period): number =>
  compare(a.to, b.to) || compare(b.from, a.from) || compare(a.key, b.key);
export const comesBefore = (a: Period, b: Period): boolean => byLastDay(a, b) < 0;

const deadlineFields = {
  unit: 'unitDeadline',
  area: 'areaDeadline',
  administration: 'administrationDeadline',
  committee: 'committeeDeadline',
  board: 'boardDeadline',
  council: 'councilDeadline',
} as const satisfies Record<DeadlineLevel, keyof Period>;
export type DeadlineField = (typeof deadlineFields)[DeadlineLevel];

/** The last day for a level to hand in; null where none is set. */
export function deadlineOf(period: Pick<Period, DeadlineField>, level: DeadlineLevel): Day | null {
  return period[deadlineFields[level]];
}

const swedishDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });
/** The Swedish calendar day of a moment, `2026-05-06`. */
export const swedishDay = (at: Date | Instant): Day => swedishDays.format(new Date(at));

const dayInMilliseconds = 86_400_000;

/** Days from one to the other; negative when the other has passed. */
export function daysBetween(from: Day, to: Day): number {
  // A day without a clock is midnight in UTC, where all days are equally long.
  return (Date.parse(to) - Date.parse(from)) / dayInMilliseconds;
}
