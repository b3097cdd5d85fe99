// The documents of a steering model: plans, templates, proposals, minutes and decisions on delegation (domain.md 5.5-5.9).
import type { bodyKinds } from '../../schema/lists/bodies.ts';
import type { periodKinds } from '../../schema/lists/periods.ts';
import type { Named } from '../named.ts';

export type BodyKind = (typeof bodyKinds)[number];
export type PeriodKind = (typeof periodKinds)[number];

export const planDocumentKinds = [
  'councilPlan',
  'directive',
  'operationalPlan',
  'businessPlan',
  'investmentPlan',
  'actionPlan',
  'correctiveActionPlan',
] as const;
export type PlanDocumentKind = (typeof planDocumentKinds)[number];

/** A plan that a level makes. Its key is also the name of its approval route and of its last day in the plan cycle. */
export interface PlanDocument extends Named {
  readonly kind: PlanDocumentKind;
  readonly levels: readonly string[];
  /** Null = as long as the plan cycle says. */
  readonly horizonYears: number | null;
  readonly template: string | null;
}

export const templateKinds = ['plan', 'report', 'publicView', 'list'] as const;

/** What fills a section: `text` is written by a hand, the rest comes from the rows. */
export const contents = [
  'text',
  'introduction',
  'conditions',
  'superiorGoals',
  'goalTable',
  'assignments',
  'basicMission',
  'crosscutting',
  'budget',
  'risks',
  'followUpPlan',
  'governingDocuments',
  'summary',
  'attainment',
  'economy',
  'balanceAssessment',
  'soundManagement',
  'staff',
  'deviations',
  'forecast',
  'financialStatements',
  'notReported',
  'methodNote',
  'organisation',
  'administrations',
  'attainmentSeries',
  'overallGoal',
  'resultTable',
  'resultSource',
  'unreportedDecisions',
] as const;
export type Content = (typeof contents)[number];

export interface TemplateSection extends Named {
  readonly content: Content;
  readonly appendix: boolean;
}

/** The skeleton of a plan, a report or a view. A report's key is also the name of its approval route. */
export interface DocumentTemplate extends Named {
  readonly kind: (typeof templateKinds)[number];
  /** The kinds of period that it reports; empty for what is no report. */
  readonly periodKinds: readonly PeriodKind[];
  readonly sections: readonly TemplateSection[];
}

export const impactKinds = [
  'economy',
  'equality',
  'child',
  'risk',
  'environment',
  'schedule',
  'digital',
  'staff',
] as const;
export type ImpactKind = (typeof impactKinds)[number];

export const proposalContents = [
  'text',
  'decision',
  'governingDocuments',
  'impact',
  'financing',
  'basis',
  'recipients',
] as const;

/** How a section may be set to "not applicable": not at all, plainly, or with a reason. It may never be left blank when required. */
export const notApplicableWays = ['no', 'plain', 'withReason'] as const;

export interface ProposalPart extends Named {
  readonly content: (typeof proposalContents)[number];
  /** Which analysis it is; null for what is none. */
  readonly impact: ImpactKind | null;
  readonly required: boolean;
  readonly notApplicable: (typeof notApplicableWays)[number];
}

export const minutesParts = [
  'summary',
  'basis',
  'proposal',
  'motions',
  'propositionOrder',
  'vote',
  'decision',
  'reservation',
  'note',
  'nonParticipation',
  'conflict',
  'dispatch',
] as const;
export type MinutesPart = (typeof minutesParts)[number];
/** Minutes without these are no minutes (KL 5:67). */
export const statutoryMinutesParts: readonly MinutesPart[] = ['motions', 'vote', 'decision', 'reservation'];

export interface MinutesSection {
  readonly key: MinutesPart;
  readonly label: string;
}

/** What may be decided by somebody else than the body itself, and whether the body is to be told. */
export interface DelegationRule {
  readonly code: string;
  readonly title: string;
  readonly level: string;
  readonly delegate: string;
  /** Kinds of documents, as the approval routes name them. */
  readonly subjects: readonly string[];
  readonly mustBeReported: boolean;
}

export interface Delegation {
  /** What the written decision is called; null where the model has no such form. */
  readonly name: string | null;
  readonly dispatchLabel: string | null;
  readonly sections: readonly Named[];
  readonly rules: readonly DelegationRule[];
}
