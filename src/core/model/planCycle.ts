// What kind of planning a year is, and the last days of its plans (domain.md 3.1, S10, S11).
import type { Day } from '../../schema/field.ts';
import type { Named, SteeringModel } from '../../steering/model.ts';
import type { PlanDeadline } from '../../steering/planCycle.ts';
import { dayIn } from './periodsOfYear.ts';

/**
 * @property kind newCreation: plans are made anew; review: what stands is looked over, and a changed goal needs a reason
 * @property createdFor the year that the plans now in force were made for
 * @property horizon the first and the last year of the plan
 * @property reasons why a goal may be changed; empty in a year of new creation, where none is needed
 * @property withoutReason what may be changed in a review without one
 */
export interface PlanningYear {
  readonly year: number;
  readonly kind: 'newCreation' | 'review';
  readonly createdFor: number;
  readonly horizon: readonly [from: number, to: number];
  readonly reasons: readonly Named[];
  readonly withoutReason: readonly Named[];
}

/** The place of the plan's first year in the cycle. */
export function planCycleOf({ planCycle }: SteeringModel, year: number): PlanningYear {
  const every = planCycle.newCreationEveryYears;
  const since = year - (planCycle.newCreationBaseYear ?? year);
  // Also years before the base year have their place in the rhythm.
  const into = ((since % every) + every) % every;
  const isReview = into !== 0;
  return {
    year,
    kind: isReview ? 'review' : 'newCreation',
    createdFor: year - into,
    horizon: [year, year + planCycle.horizonYears - 1],
    reasons: isReview ? planCycle.reasons : [],
    withoutReason: isReview ? planCycle.withoutReason : [],
  };
}

export interface DatedDeadline extends PlanDeadline {
  readonly date: Day;
}

/** The last days for the plans of a year, in order of time; most of them fall in the year before. */
export function deadlinesOf({ planCycle }: SteeringModel, planYear: number): readonly DatedDeadline[] {
  return planCycle.planDeadlines
    .map((deadline) => ({
      ...deadline,
      date: dayIn(deadline.inPlanYear ? planYear : planYear - 1, deadline.day),
    }))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}
