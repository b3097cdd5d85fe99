// What a unit owns that goes on after its last day, counted, so that nobody ends a unit without knowing what loses its owner.
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { activities } from '../../schema/lists/activities.ts';
import { goals } from '../../schema/lists/goals.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { plans } from '../../schema/lists/plans.ts';
import { units } from '../../schema/lists/units.ts';

export interface OwnedWork {
  readonly label: string;
  readonly plans: number;
  readonly goals: number;
  readonly indicators: number;
  readonly activities: number;
}

/** Null when nothing goes on. */
export function ownsAfter(rows: Rows, unit: Key<'units'>, lastDay: Day): OwnedWork | null {
  const year = Number(lastDay.slice(0, 4));
  const isLastOfYear = lastDay.endsWith('-12-31');
  const from = isLastOfYear ? year + 1 : year;
  const work = {
    plans: rows.by(plans, 'ownerUnit', unit).filter((plan) => plan.year >= from).length,
    goals: rows.by(goals, 'ownerUnit', unit).filter((goal) => goal.validToYear >= from).length,
    // What the unit answers with its figures is left unanswered, whoever owns it.
    indicators: rows
      .all(indicators)
      .filter((one) => (one.validToYear ?? from) >= from)
      .filter((one) => one.ownerUnit === unit || one.reportedBy?.includes(unit)).length,
    activities: rows
      .by(activities, 'unit', unit)
      .filter((one) => one.year >= from && one.state !== 'done' && one.state !== 'cancelled').length,
  };
  const sum = Object.values(work).reduce((one, other) => one + other, 0);
  return sum === 0 ? null : { label: rows.get(units, unit)?.name ?? unit, ...work };
}
