// What blocks D, E, F, G and K of the follow-up form are made of (domain.md 5.3).
import type { Day } from '../../../schema/field.ts';
import type { RowOf } from '../../../schema/list.ts';
import type { measures } from '../../../schema/lists/deviation/measures.ts';
import type { assignmentReports } from '../../../schema/lists/followUp/assignmentReports.ts';
import type { assignments } from '../../../schema/lists/followUp/assignments.ts';
import type { budgetOutcomes } from '../../../schema/lists/followUp/budgetOutcomes.ts';
import type { perspectiveAnswers } from '../../../schema/lists/followUp/perspectiveAnswers.ts';
import type { planSections } from '../../../schema/lists/planning/planSections.ts';
import type { Named } from '../../../steering/model.ts';
import type { Activity } from '../../chain.ts';
import type { Missing } from '../asked.ts';

export type Assignment = RowOf<typeof assignments>;
export type AssignmentReport = RowOf<typeof assignmentReports>;
export type BudgetOutcome = RowOf<typeof budgetOutcomes>;
export type PerspectiveAnswer = RowOf<typeof perspectiveAnswers>;

/** @property place where it stands in the form; what is asked for nothing now is `notNow`, and one click answers what is `unchanged` */
interface Entry {
  readonly place: 'needsAnswer' | 'unchanged' | 'notNow';
  readonly done: boolean;
  readonly missing: readonly Missing[];
}

/**
 * @property from what the giver is called
 * @property before what was answered the time before
 * @property isLate its last day has passed, and it is not done
 */
export interface AssignmentEntry extends Entry {
  readonly assignment: Assignment;
  readonly from: string;
  readonly report: AssignmentReport | null;
  readonly before: AssignmentReport | null;
  readonly isLate: boolean;
}

/**
 * @property end the last day, as it was moved where it has been
 * @property isLate that day has passed, and it is not done: `delayed` is never chosen
 */
export interface ActivityEntry extends Entry {
  readonly activity: Activity;
  readonly end: Day;
  readonly isLate: boolean;
}

/**
 * @property budget as written or imported, else the frame of the year's plan
 * @property expected what the year will come to: the forecast, and when it is over the outcome
 * @property tkr budget less what is expected: minus is worse than the budget (4.5)
 * @property pct the same in per cent of the budget; null when there is none
 * @property isBelow worse than the model's limits
 */
export interface EconomyEntry extends Entry {
  readonly row: BudgetOutcome | null;
  readonly before: BudgetOutcome | null;
  readonly budget: number | null;
  readonly expected: number | null;
  readonly tkr: number | null;
  readonly pct: number | null;
  readonly isBelow: boolean;
}

/** @property plan what the unit's plan says of the perspective */
export interface PerspectiveEntry extends Entry {
  readonly perspective: Named;
  readonly plan: RowOf<typeof planSections> | null;
  readonly row: PerspectiveAnswer | null;
  readonly before: PerspectiveAnswer | null;
}

/** @property wantsEffect it is carried out, and nobody has said what effect it had */
export interface EarlierMeasure {
  readonly measure: RowOf<typeof measures>;
  readonly wantsEffect: boolean;
  readonly isLate: boolean;
}
