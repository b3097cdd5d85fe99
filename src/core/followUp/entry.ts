// What the follow-up form is made of: head, figures, goals, analysis, deviations, and the whole with what is missing (domain.md 5.3).

import type { Fault } from '../../schema/fault.ts';
import type { Day, Key } from '../../schema/field.ts';
import type { RowOf } from '../../schema/list.ts';
import type { Status } from '../../schema/lists/assessments.ts';
import type { deviations } from '../../schema/lists/deviation/deviations.ts';
import type { plans } from '../../schema/lists/plans.ts';
import type { ColourRule } from '../../steering/colourRule.ts';
import type { AnalysisQuestion, Named, SteeringModel, Trend } from '../../steering/model.ts';
import type { Period } from '../calendar.ts';
import type { GoalElement } from '../chain.ts';
import type { Indicator, MissingReason } from '../indicator.ts';
import type { Assessment, Computed } from '../judgement/standings.ts';
import type { Measurement, Outcome, Target } from '../measurement.ts';
import type { Unit } from '../organisation.ts';
import type { Block, FollowUp, Missing, Progress, Warning } from './asked.ts';
import type {
  ActivityEntry,
  AssignmentEntry,
  EarlierMeasure,
  EconomyEntry,
  PerspectiveEntry,
} from './blocks/entries.ts';

/** Where a rule of the follow-up form acts. */
export interface FormPlace {
  readonly unit: Key<'units'>;
  readonly period: Key<'periods'>;
}

export type * from './asked.ts';
export type * from './blocks/entries.ts';

export interface Head {
  readonly unit: Unit;
  readonly period: Period;
  readonly plan: RowOf<typeof plans> | null;
  readonly followUp: FollowUp | null;
  readonly state: FollowUp['state'];
  /** Sign-in name of who reports. */
  readonly reporter: string | null;
  readonly deadline: string | null;
  /** Negative when the last day has passed. */
  readonly daysLeft: number | null;
  /** Null when the person may write here now, else why not. */
  readonly closedBecause: Fault | null;
}

/**
 * @property input how the figure is given: typed, yes or no (1 or 0), or a status on the goal scale (its score 1, 0.5 or 0)
 * @property measurements up to five with a value, to and with this period, the oldest first
 * @property before what the figure is compared with: the same period last year, else the previous measurement
 * @property missingReason as answered; `annualOnly` without a row when it is not measured this period (S20)
 * @property place where it stands in the form; it does not move while one writes
 * @property meansOther the indicator measures something else than when the time before, or this time, was answered
 * @property repeatable the value that one click writes again (green and not moved), else null
 */
export interface FigureEntry {
  readonly indicator: Indicator;
  readonly input: 'number' | 'yesNo' | 'status';
  readonly rule: ColourRule | null;
  readonly target: Target | null;
  readonly measurements: readonly Measurement[];
  readonly lastYear: Measurement | null;
  readonly before: Measurement | null;
  readonly outcome: Outcome | null;
  readonly value: number | null;
  readonly missingReason: MissingReason | null;
  readonly status: Status;
  readonly trend: Trend;
  readonly attainment: number | null;
  readonly place: 'needsAnswer' | 'greenUnchanged' | 'notNow';
  readonly repeatable: number | null;
  readonly meansOther: 'sinceBefore' | 'sinceAnswer' | null;
  readonly done: boolean;
  readonly missing: readonly Missing[];
}

/** A goal or factor that the unit judges. `notNow` = nothing that bears it is measured this period, so nothing is asked. */
export interface ElementEntry {
  readonly element: GoalElement;
  readonly suggested: Computed;
  readonly assessment: Assessment | null;
  readonly status: Status;
  readonly place: 'needsAnswer' | 'notNow';
  readonly done: boolean;
  readonly missing: readonly Missing[];
}

/**
 * A deviation that the form proposes.
 * @property id what the proposal's row is called, so that it is proposed once a period
 * @property why the status that proposes it, whether it is the second time in a row, or that the forecast is below the limit
 * @property of the goal, the figure or the money that it concerns
 * @property figures those of a goal that are off as well, and come with it
 * @property row the deviation or the refusal that answers it, or one that is being worked on since before
 * @property wants what it still wants: to be answered, or a measure where the model demands one
 */
export interface Proposal {
  readonly id: string;
  readonly why: 'red' | 'yellowAgain' | 'budget';
  readonly of: ElementEntry | FigureEntry | EconomyEntry;
  readonly figures: readonly FigureEntry[];
  readonly row: RowOf<typeof deviations> | null;
  readonly wants: 'answer' | 'measure' | null;
}

/**
 * @property measuresLabel what is asked when measures are needed
 * @property dialogue what has been written of the talk about the result (block I)
 */
export interface Analysis {
  readonly questions: readonly AnalysisQuestion[];
  readonly measuresLabel: string;
  /** The scorecard perspectives to tick; empty where the model has none. */
  readonly perspectives: readonly Named[];
  readonly discussed: readonly string[];
  readonly dialogue: {
    readonly day: Day | null;
    readonly roles: readonly string[];
    readonly notes: string | null;
  };
  readonly progress: Progress;
  readonly missing: readonly Missing[];
}

export interface FollowUpForm {
  readonly model: SteeringModel;
  readonly head: Head;
  readonly figures: readonly FigureEntry[];
  readonly elements: readonly ElementEntry[];
  readonly assignments: readonly AssignmentEntry[];
  readonly activities: readonly ActivityEntry[];
  /** Null for a unit that has no money of its own to follow up. */
  readonly economy: EconomyEntry | null;
  readonly perspectives: readonly PerspectiveEntry[];
  readonly analysis: Analysis;
  /** What is red, or yellow for the second time, and is to be reported or explained (block J). */
  readonly proposals: readonly Proposal[];
  /** What was decided before, and what came of it (block K). */
  readonly earlier: readonly EarlierMeasure[];
  readonly progress: Progress & { readonly blocks: Readonly<Record<Block, Progress>> };
  /** What stands in the way of *Klarmarkera*, in the form's order. */
  readonly missing: readonly Missing[];
  /** What must be considered first (S21), also what has been considered already. */
  readonly warnings: readonly Warning[];
}
