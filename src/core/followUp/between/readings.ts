// Figures that are reported between the periods as well: which they are, and a figure for a day (S2: some measures continuously).
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Day, Key } from '../../../schema/field.ts';
import { outcomes } from '../../../schema/lists/outcomes.ts';
import { units } from '../../../schema/lists/units.ts';
import { altered, checked } from '../../../schema/wish.ts';
import { mayFollowUp } from '../../access.ts';
import { inOrder, type Period } from '../../calendar.ts';
import { standingsIn } from '../../judgement/standingsIn.ts';
import { outcomeRow } from '../../measurement.ts';
import type { Unit } from '../../organisation.ts';
import type { Situation } from '../../situation.ts';
import type { FigureEntry } from '../entry.ts';
import { figureEntries } from '../figures.ts';
import { type Reading, readingsOf, writtenReading } from './reading.ts';

/**
 * @property period the one to come whose form will suggest the latest reading
 * @property row what they are kept in; null before there is any
 */
export interface ContinuousFigure {
  readonly entry: FigureEntry;
  readonly period: Period;
  readonly row: Key<'outcomes'> | null;
  readonly readings: readonly Reading[];
}

export interface Continuous {
  readonly unit: Unit;
  readonly mayWrite: boolean;
  readonly figures: readonly ContinuousFigure[];
}

/**
 * The unit's figures that are measured each month, each with the next period that it is measured in and that nobody has opened: in
 * an open one it is given in the form. Faults: those of the steering model; SITE_NOT_SET_UP when the unit does not exist.
 */
export function continuousFigures(situation: Situation, key: Key<'units'>): Result<Continuous> {
  const { rows, person, today } = situation;
  const unit = rows.get(units, key);
  if (unit === null) return bad(fault('SITE_NOT_SET_UP', '', { unit: key }));
  const found = new Map<string, ContinuousFigure>();
  for (const period of inOrder(rows).filter(({ state, to }) => state === 'planned' && to >= today)) {
    const standings = standingsIn(situation, period);
    if (!standings.ok) return standings;
    for (const entry of figureEntries(standings.value, key)) {
      const { indicator, input, place } = entry;
      if (indicator.frequency !== 'monthly' || input !== 'number' || place === 'notNow') continue;
      if (found.has(indicator.key)) continue;
      const row = outcomeRow(rows, indicator, period, { unit: key, body: null });
      found.set(indicator.key, { entry, period, row: row?.key ?? null, readings: readingsOf(row) });
    }
  }
  return good({ unit, mayWrite: mayFollowUp(person, key, rows), figures: [...found.values()] });
}

interface NewReading {
  readonly unit: Key<'units'>;
  readonly indicator: Key<'indicators'>;
  readonly day: Day;
  /** Null takes away what was given for the day. */
  readonly value: number | null;
}

/** Faults: NOT_ALLOWED, READING_DAY_OUTSIDE at 'day' (not yet, or before the period's first day), and those of the fields. */
export function recordReading(situation: Situation, input: NewReading): Result<readonly Change[]> {
  const { rows, today } = situation;
  const { unit, indicator, day, value } = input;
  const continuous = continuousFigures(situation, unit);
  if (!continuous.ok) return continuous;
  const figure = continuous.value.figures.find(({ entry }) => entry.indicator.key === indicator);
  if (!continuous.value.mayWrite || figure === undefined) return bad(fault('NOT_ALLOWED', '', { unit }));
  const { entry, period, readings } = figure;
  if (!(day >= period.from && day <= today)) return bad(fault('READING_DAY_OUTSIDE', 'day'));
  const others = readings.filter((one) => one.day !== day);
  const words = [...others, ...(value === null ? [] : [{ day, value }])].map(writtenReading);
  const row = outcomeRow(rows, entry.indicator, period, { unit, body: null });
  if (row !== null) return checked(altered(outcomes, row, { readings: words }));
  return checked([
    add(outcomes, { year: period.year, period: period.key, indicator, unit, readings: words }),
  ]);
}
