// How an organisation steers, as data: levels, goal types, words, periods, scales, roll-up and routes (domain.md 2.1, 3).
import type { Status } from '../schema/lists/assessments.ts';
import type { periodKinds } from '../schema/lists/periods.ts';
import type { planKinds } from '../schema/lists/plans.ts';
import type { ColourRule } from './colourRule.ts';
import type {
  BodyKind,
  Delegation,
  DocumentTemplate,
  MinutesSection,
  PlanDocument,
  ProposalPart,
} from './documents/kinds.ts';
import type { Named } from './named.ts';
import type { DeadlineLevel, PlanCycle, WheelEntry } from './planCycle.ts';

export type { Named } from './named.ts';
export type { DeadlineLevel } from './planCycle.ts';

/** One word in the four forms that Swedish sentences need: mål, målet, mål, målen. */
export interface Words {
  readonly one: string;
  readonly theOne: string;
  readonly many: string;
  readonly theMany: string;
}

export const levelKinds = [
  'council',
  'board',
  'committee',
  'companyBoard',
  'administration',
  'area',
  'unit',
] as const;
export type LevelKind = (typeof levelKinds)[number];

export interface Level extends Named {
  readonly kind: LevelKind;
  /** The kinds of bodies that stand here; empty on a level of units. */
  readonly bodyKinds: readonly BodyKind[];
  /** Keys of the levels right above. A graph: committees and company boards may stand side by side. */
  readonly parents: readonly string[];
  /** Keys of goal types, or `activity` and `assignment`. */
  readonly owns: readonly string[];
  readonly document: (typeof planKinds)[number];
  /** Keys of the levels that approve this level's plan; empty = the level itself. */
  readonly approvedBy: readonly string[];
}

/** What part a goal type plays, whatever it is called: the wizard's steps and the rules of chapter 5 follow from it. */
export const goalKinds = ['vision', 'goal', 'basicMission', 'successFactor'] as const;

/** A kind of element in the chain. Code asks by these properties, never by the key. */
export interface GoalType extends Named {
  readonly kind: (typeof goalKinds)[number];
  readonly words: Words;
  readonly ownerLevels: readonly string[];
  readonly parentTypes: readonly string[];
  readonly requiresParent: boolean;
  readonly requiresIndicator: boolean;
  readonly requiresLegalBasis: boolean;
  readonly requiresMeasurability: boolean;
  /** The same object for everyone: lower levels refer to it and never alter it (C4). */
  readonly sharedReadOnly: boolean;
  readonly onePerGoalArea: boolean;
}

export interface PeriodTemplate extends Named {
  /** What people call it in a sentence: april, augusti, helår. */
  readonly short: string;
  /** First and last day, `MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly kind: (typeof periodKinds)[number];
  /** Last day for each level, `MM-DD`; one that is not after `to` falls in the year after. */
  readonly deadlines: Readonly<Partial<Record<DeadlineLevel, string>>>;
  /** The council's last day, counted in months from `to` (KL 11:16); null when it is a day in `deadlines`. */
  readonly councilDeadlineMonthsAfter: number | null;
}

export const symbols = ['check', 'tilde', 'cross', 'dash'] as const;
export const tokens = ['good', 'warning', 'bad', 'neutral'] as const;

/** One value of the goal scale. The meaning depends on the kind of period (domain.md 0.3, trap 6). */
export interface ScaleValue {
  readonly key: Status;
  readonly label: string;
  readonly meaningInterim: string;
  readonly meaningFinal: string;
  readonly symbol: (typeof symbols)[number];
  readonly token: (typeof tokens)[number];
  /** 0..1, null for what is not assessed. */
  readonly score: number | null;
  /** Higher is better. */
  readonly order: number;
}

export const trends = ['improved', 'unchanged', 'worsened', 'unknown'] as const;
export type Trend = (typeof trends)[number];

export const rollupMethods = [
  'distribution',
  'worstOf',
  'shareThreshold',
  'weightedMean',
  'majority',
  'coverageThenQuality',
  'manual',
] as const;
export type RollupMethod = (typeof rollupMethods)[number];
export const poolings = ['pooled', 'bodyEqual'] as const;
export const groupings = ['scorecardPerspective', 'goalArea', 'overallGoal', 'body'] as const;

/** How statuses are summed (domain.md 4.4). Weights and limits are whole hundredths, so that R5 is exact. */
export interface RollupPolicy {
  /** The model whose policy it is, and the policy's version: printed with every sum. */
  readonly modelId: string;
  readonly version: number;
  /** `indicator`, `goal`, or the key of one goal type. */
  readonly unitOfCount: string;
  /** The goal types that are counted; empty when indicators are. */
  readonly countedTypes: readonly string[];
  readonly groupBy: (typeof groupings)[number];
  /** The goal type whose elements are the groups, when grouped by overall goal. */
  readonly groupType: string | null;
  readonly pooling: (typeof poolings)[number];
  readonly method: RollupMethod;
  /** The method that gives a single status where `method` gives none (manual, distribution). */
  readonly suggestion: RollupMethod;
  readonly weights: Readonly<Record<Exclude<Status, 'notAssessed'>, number>>;
  readonly green: number;
  readonly yellow: number;
  readonly minAssessedShare: number;
  readonly manualOverride: boolean;
  readonly showPerspectiveMatrix: boolean;
  readonly showAssignments: boolean;
}

/** The answers of a result analysis that a model may ask for, by the follow-up's field. */
export const analysisFields = ['goodResults', 'badResults', 'causes', 'measuresNeeded'] as const;
export type AnalysisField = (typeof analysisFields)[number];
export interface AnalysisQuestion {
  readonly key: AnalysisField;
  readonly label: string;
}

export const measureOn = ['never', 'red', 'all'] as const;
export const minimumContents = ['governingDocuments', 'successFactors', 'indicators'] as const;

export interface SteeringModel {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly organisationKind: 'municipality' | 'region';
  readonly hasGroup: boolean;
  /** From the top downwards. */
  readonly levels: readonly Level[];
  readonly goalTypes: readonly GoalType[];
  /** The organisation's words for an indicator and an activity. */
  readonly words: Readonly<Record<'indicator' | 'activity', Words>>;
  readonly perspectives: { readonly scorecard: readonly Named[]; readonly crosscutting: readonly Named[] };
  readonly goalAreas: readonly Named[];
  readonly guidingAttitudes: readonly Named[];
  readonly periods: readonly PeriodTemplate[];
  readonly goalScale: readonly ScaleValue[];
  readonly assignmentScale: readonly Named[];
  /** How a long horizon is forecast, from best to worst; empty where the model does not forecast in steps. */
  readonly forecastScale: readonly Named[];
  readonly trendScale: readonly { readonly key: Trend; readonly label: string }[];
  readonly rollup: RollupPolicy;
  /** How a goal's or factor's status follows from its indicators (domain.md 4.3). */
  readonly factorMethod: RollupMethod;
  /** For indicators that name no rule of their own. */
  readonly indicatorColourRule: ColourRule;
  /** The levels whose indicators have each horizon; empty where the model makes no difference. */
  readonly indicatorHorizons: { readonly long: readonly string[]; readonly short: readonly string[] };
  readonly analysisQuestions: readonly AnalysisQuestion[];
  /** True = a perspective that was not talked about gives a warning (S21). */
  readonly analysisCoversPerspectives: boolean;
  readonly planCycle: PlanCycle;
  readonly planMinimum: readonly (typeof minimumContents)[number][];
  readonly planDocuments: readonly PlanDocument[];
  readonly templates: readonly DocumentTemplate[];
  readonly yearWheel: readonly WheelEntry[];
  /** Each step is an actor and an action in one word, such as `committeeDecide`; documents/route.ts reads it. */
  readonly approvalRoutes: readonly {
    readonly documentKind: string;
    /** Null for a plan or a report, which has a name of its own. */
    readonly label: string | null;
    readonly steps: readonly string[];
  }[];
  readonly proposal: {
    readonly name: string;
    readonly dispatchLabel: string;
    readonly registryNumberPattern: string;
    /** For the kinds of bodies that number otherwise. */
    readonly registryNumberPatterns: Readonly<Partial<Record<BodyKind, string>>>;
    /** The keys of `parts`. */
    readonly sections: readonly string[];
    readonly parts: readonly ProposalPart[];
  };
  readonly minutes: readonly MinutesSection[];
  readonly delegation: Delegation;
  readonly rules: {
    readonly requireFinancing: boolean;
    readonly traceability: 'block' | 'warn';
    /** A forecast that is worse than either limit is a deviation (domain.md 4.5). */
    readonly budgetDeviation: { readonly pct: number; readonly tkr: number };
    /** The deviations that must have a measure before a follow-up is ready. */
    readonly measureOn: (typeof measureOn)[number];
    /** Days to decide measures after a report with negative deviations; null = no such rule. */
    readonly actionPlanDeadlineDays: number | null;
    /** More goals than this at the council give a warning; null = never. */
    readonly councilGoalsAtMost: number | null;
    readonly publicResultView: boolean;
    readonly ideaPipeline: boolean;
  };
}
