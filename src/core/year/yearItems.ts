// What a calendar year holds as it stands today: each thing's span, whether it has been, is now or comes, and what is late.
import { formatISO, lastDayOfMonth, parseISO } from 'date-fns';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { periods } from '../../schema/lists/periods.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { daysBetween, type Period } from '../calendar.ts';
import { periodsOf } from '../model/periodsOfYear.ts';
import { type WheelItem, yearWheelOf } from '../model/yearWheel.ts';
import type { Situation } from '../situation.ts';
import { type Asked, askedForPlan, askedForReport } from './asked.ts';

/**
 * @property from the first day on which there is something to do; `to` is the last, or the only one
 * @property dated false = some time in the month, which `from` and `to` then span
 * @property asked of whom it is known from rows whether they have done it; null where no row tells
 * @property isLate its last day has passed and somebody who is asked has not done it
 */
export interface YearItem extends WheelItem {
  readonly from: Day;
  readonly to: Day;
  readonly dated: boolean;
  readonly when: 'past' | 'now' | 'coming';
  readonly asked: Asked | null;
  readonly isLate: boolean;
}

/** @property daysToNext days to the next last day of the year, or null when none is left */
export interface YearView {
  readonly year: number;
  readonly model: SteeringModel;
  readonly items: readonly YearItem[];
  readonly late: readonly YearItem[];
  readonly daysToNext: number | null;
}

/**
 * The year of the whole organisation, or of what answers to one body.
 * Faults: MODEL_MISSING and those of the model.
 */
export function yearView(situation: Situation, year: number, body: Key<'bodies'> | null): Result<YearView> {
  const { rows, today } = situation;
  const model = modelInForce(rows, year);
  if (!model.ok) return model;
  if (!Number.isInteger(year) || year < 1900 || year > 9998) return bad(fault('MODEL_MISSING', '', { year }));
  const wheel = yearWheelOf(model.value, year, periodsAround(rows, model.value, year));
  const items = wheel.filter(isOfModel(model.value)).map((item) => {
    const span = spanOf(item, wheel, year);
    const asked = askedOf(situation, model.value, item, body);
    const when = span.to < today ? 'past' : span.from <= today ? 'now' : 'coming';
    const isLate = when === 'past' && (asked?.missing.length ?? 0) > 0;
    return { ...item, ...span, asked, when, isLate } as const;
  });
  const next = items.find(({ kind, to }) => isLastDay(kind) && to >= today);
  return good({
    year,
    model: model.value,
    items,
    late: items.filter(({ isLate }) => isLate),
    daysToNext: next ? daysBetween(today, next.to) : null,
  });
}

/** A period's row has a last day for every level, also one that the model has no units on. */
const isOfModel =
  ({ levels }: SteeringModel) =>
  ({ kind, level }: WheelItem): boolean =>
    kind !== 'reportDue' || level !== 'area' || levels.some((one) => one.kind === level);

const isLastDay = (kind: WheelItem['kind']): boolean => kind === 'reportDue' || kind === 'planDue';

/** The periods of the year and of the one before: as their rows stand, else as the model of their year makes them. */
function periodsAround(rows: Rows, model: SteeringModel, year: number) {
  return [year - 1, year].flatMap((one): readonly Omit<Period, 'key' | 'state'>[] => {
    const stored = rows.by(periods, 'year', one);
    if (stored.length > 0) return stored;
    const before = one === year ? null : modelInForce(rows, one);
    // Without a model there was no year to report on.
    if (before && !before.ok) return [];
    return periodsOf(before?.value ?? model, one);
  });
}

const dayOf = (date: Date): Day => formatISO(date, { representation: 'date' });
const dayAfter = (day: Day): Day => plus(day, 1);
function plus(day: Day, days: number): Day {
  const date = parseISO(day);
  date.setDate(date.getDate() + days);
  return dayOf(date);
}

/** A plan is not worked on for longer than this before its last day. */
const longestWork = 90;

function spanOf(item: WheelItem, wheel: readonly WheelItem[], year: number) {
  const { day, kind, about, month } = item;
  if (day === null) {
    const first = `${year}-${String(month).padStart(2, '0')}-01`;
    return { from: first, to: dayOf(lastDayOfMonth(parseISO(first))), dated: false };
  }
  const decided = item.ring === 'decision' || kind === 'periodEnds' || kind === 'own';
  return { from: decided ? day : begunAt(item, day, wheel, about), to: day, dated: true };
}

/** The day after the step before it: the period's end or a lower level's last day, another plan's last day. */
function begunAt(item: WheelItem, day: Day, wheel: readonly WheelItem[], about: string): Day {
  const before = wheel
    .filter((one) => one.year === item.year && one.day !== null && one.day < day)
    .filter((one) =>
      item.kind === 'planDue'
        ? one.kind === 'planDue'
        : one.about === about && (one.kind === 'periodEnds' || one.kind === 'reportDue'),
    )
    .map((one) => one.day ?? '')
    .toSorted()
    .at(-1);
  const earliest = plus(day, -longestWork);
  if (before !== undefined) return dayAfter(before) > earliest ? dayAfter(before) : earliest;
  // The first of a period that ended last year is worked on from the year's beginning.
  const first = `${day.slice(0, 4)}-01-01`;
  return first > earliest ? first : earliest;
}

function askedOf(
  situation: Situation,
  model: SteeringModel,
  { kind, year, about, level }: WheelItem,
  body: Key<'bodies'> | null,
): Asked | null {
  if (level === null) return null;
  if (kind === 'reportDue') return askedForReport(situation, year, about, level, body);
  return kind === 'planDue' ? askedForPlan(situation, model, year, about, level, body) : null;
}
