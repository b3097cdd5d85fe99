// What the planning wizard is made of: the steps with what is asked in each, and what stands in the way of sending the plan.
import { type Fault, type FaultCode, fault, warning } from '../../schema/fault.ts';
import type { Role } from '../../schema/list.ts';
import type { RouteStep } from '../../steering/documents/route.ts';
import type { GoalType, Level, Named, SteeringModel } from '../../steering/model.ts';
import type { Activity, Goal } from '../chain.ts';
import type { Progress } from '../followUp/entry.ts';
import type { Indicator } from '../indicator.ts';
import type { Target } from '../measurement.ts';
import type { PlanningYear } from '../model/planCycle.ts';
import type { Place } from '../organisation.ts';
import type { BudgetLine, FollowUpItem, GoverningDocument, Risk, Section, Statement } from './contents.ts';
import type { Financed, PhaseOut, Source } from './financing.ts';
import type { LeftOut } from './leftOut/leftOut.ts';
import type { Plan } from './plan.ts';
import { fieldName, type StepKey } from './steps.ts';

/**
 * Something to be mended, or a warning to be considered, with where on the page.
 * @property item the key of the goal, indicator, activity or other row; the perspective's in step crosscutting; else null
 * @property field the field's name in the row that it is kept in
 * @property place step, item and field joined by `/`: the field's id on the page
 */
export interface Finding {
  readonly fault: Fault;
  readonly step: StepKey;
  readonly item: string | null;
  readonly field: string;
  readonly place: string;
  readonly label: string;
}
/** @property key by which the warning is considered, and stored with the plan */
export interface Warning extends Finding {
  readonly key: string;
  readonly considered: boolean;
}
/** One thing that is asked in a step, and what is missing of it; null when it is answered. */
export interface Ask {
  readonly step: StepKey;
  readonly missing: Finding | null;
}

/** Where a finding belongs. */
export interface At {
  readonly step: StepKey;
  readonly item?: string | null;
  readonly field: string;
  readonly label?: string;
}

function finding(make: typeof fault, code: FaultCode, at: At, values: Fault['values']): Finding {
  const { step, item = null, field, label = '' } = at;
  const place = item === null ? `${step}/${field}` : `${step}/${item}/${field}`;
  const own = code === 'FIELD_REQUIRED' && item !== null ? fieldName(step, field) : undefined;
  const called = own ?? label;
  const named = called === '' ? values : { label: called, ...values };
  return { fault: make(code, place, named), step, item, field, place, label };
}
export const warningAt = (code: FaultCode, at: At, values: Fault['values'] = {}): Finding =>
  finding(warning, code, at, values);
/** The question is answered, or this is what is missing. */
export const asks = (answered: boolean, code: FaultCode, at: At, values: Fault['values'] = {}): Ask => ({
  step: at.step,
  missing: answered ? null : finding(fault, code, at, values),
});

/** @property number its place among the fourteen, 1-14: a hidden step leaves a gap, so that a number always means the same */
export interface StepEntry {
  readonly key: StepKey;
  readonly number: number;
  readonly progress: Progress;
  readonly done: boolean;
  readonly errors: readonly Finding[];
  readonly warnings: readonly Warning[];
}

/** @property section its key, as kept */
export interface SectionEntry {
  readonly section: string;
  readonly row: Section | null;
  readonly text: string | null;
  readonly notApplicable: string | null;
  readonly toBeChecked: boolean;
}
export interface PerspectiveEntry extends SectionEntry {
  readonly perspective: Named;
}

/** A goal, factor or mission of the plan. `carried` = decided before, and in force this year: it is shown and not written in. */
export interface ElementEntry {
  readonly goal: Goal;
  readonly type: GoalType | null;
  readonly carried: boolean;
  /** Names of the fields whose copied texts nobody has confirmed. */
  readonly toBeChecked: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly findings: readonly Finding[];
}

/** A goal above, decided by others and never altered here (C4). `depth` 0 at the top of the pyramid. */
export interface SuperiorEntry {
  readonly goal: Goal;
  readonly type: GoalType | null;
  readonly owner: string;
  readonly depth: number;
  readonly chosen: boolean;
}

export interface IndicatorEntry {
  readonly indicator: Indicator;
  readonly carried: boolean;
  readonly toBeChecked: readonly string[];
  readonly targets: readonly { readonly year: number; readonly target: Target | null }[];
  readonly findings: readonly Finding[];
}
/** @property id as the plan keeps it; `step` where it would stand */
export interface LeftOutEntry extends LeftOut {
  readonly list: 'goals' | 'indicators';
  readonly key: string;
  readonly title: string;
  readonly step: 'goals' | 'missions' | 'factors' | 'indicators';
}
export interface ActivityEntry {
  readonly activity: Activity;
  readonly carried: boolean;
  readonly toBeChecked: readonly string[];
  readonly findings: readonly Finding[];
}
export interface StatementEntry {
  readonly statement: Statement;
  readonly sources: readonly Source[];
  readonly phaseOuts: readonly PhaseOut[];
  readonly sum: Financed;
  readonly findings: readonly Finding[];
}
/** @property score likelihood times impact, 1-16; null until both are given */
export interface RiskEntry {
  readonly risk: Risk;
  readonly score: number | null;
  readonly findings: readonly Finding[];
}

/** Who decides a plan: a body at a meeting, the head of the administration, or the manager above. */
export interface Decider {
  readonly by: 'body' | 'head' | 'lineManager';
  /** The body's name when a body decides, else ''. */
  readonly body: string;
  /** The model's route, in order. */
  readonly route: readonly RouteStep[];
  /** The role that acts next after sending. */
  readonly role: Role | null;
}

export interface PlanForm {
  readonly model: SteeringModel;
  readonly plan: Plan;
  readonly owner: Place & { readonly name: string };
  readonly level: Level;
  readonly short: boolean;
  readonly cycleKind: PlanningYear['kind'];
  readonly decider: Decider;
  /** Null when the person may write here now, else why not. */
  readonly closedBecause: Fault | null;
  readonly steps: readonly StepEntry[];
  readonly sections: readonly SectionEntry[];
  readonly documents: {
    readonly chosen: readonly GoverningDocument[];
    readonly choosable: readonly GoverningDocument[];
  };
  readonly superior: readonly SuperiorEntry[];
  readonly goals: readonly ElementEntry[];
  readonly missions: readonly ElementEntry[];
  readonly factors: readonly ElementEntry[];
  /** Decided goals and figures that the plan does not take along. */
  readonly leftOut: readonly LeftOutEntry[];
  /** The goal types that may be added in each of the three steps. */
  readonly addable: Readonly<Record<'goals' | 'missions' | 'factors', readonly GoalType[]>>;
  /** The goals that an own goal or factor of the type may contribute to. */
  readonly parentsFor: (type: string) => readonly Goal[];
  readonly indicators: readonly IndicatorEntry[];
  readonly activities: readonly ActivityEntry[];
  readonly budget: readonly BudgetLine[];
  readonly financing: readonly StatementEntry[];
  readonly crosscutting: readonly PerspectiveEntry[];
  readonly risks: readonly RiskEntry[];
  readonly followUpItems: readonly FollowUpItem[];
  readonly progress: Progress;
  /** What stands in the way of sending, in the order of the steps. */
  readonly errors: readonly Finding[];
  /** What must be considered first, also what has been. */
  readonly warnings: readonly Warning[];
}
