// How the plans of an organisation come about over the years, and what else its year holds (domain.md 3.1, 3.2).
import type { Named } from './named.ts';

export const deadlineLevels = ['unit', 'area', 'administration', 'committee', 'board', 'council'] as const;
export type DeadlineLevel = (typeof deadlineLevels)[number];

/** A last day in the making of the plans; the key of a plan document, or a step of its own such as `committeeDraft`. */
export interface PlanDeadline extends Named {
  readonly day: string;
  readonly level: DeadlineLevel | null;
  /** False = in the year before the plan's first. */
  readonly inPlanYear: boolean;
}

export interface PlanCycle {
  readonly horizonYears: number;
  readonly newCreationEveryYears: number;
  readonly newCreationBaseYear: number | null;
  /** The keys of `reasons`. */
  readonly reviewChangeReasons: readonly string[];
  /** Why a goal may be changed in a year of review. */
  readonly reasons: readonly Named[];
  /** What may be changed in a year of review without a reason, such as the indexing of the budget (S10). */
  readonly withoutReason: readonly Named[];
  /** `MM-DD` by the name of the step, such as `councilPlan`; the same days as in `planDeadlines`. */
  readonly deadlines: Readonly<Record<string, string>>;
  readonly planDeadlines: readonly PlanDeadline[];
}

export const rings = ['followUp', 'planning', 'decision'] as const;

/** What the year wheel shows beside all that follows from periods and plan deadlines (domain.md 3.2). */
export interface WheelEntry {
  /** `MM-DD`, or `MM` for some time in the month. */
  readonly on: string;
  readonly label: string;
  readonly ring: (typeof rings)[number];
  readonly level: DeadlineLevel | null;
}
