// A report laid open: its case, its parts in the model's order, and what is written in each.
import type { RowOf, Rows } from '../../schema/list.ts';
import type { cases } from '../../schema/lists/room/cases.ts';
import type { ProposalPart } from '../../steering/documents/kinds.ts';
import type { SteeringModel } from '../../steering/model.ts';
import type { Papers } from './openPapers.ts';
import type { Proposal } from './read.ts';
import { type Section, sectionOf } from './reports.ts';

export type Case = RowOf<typeof cases>;

/** @property section what is written; null while nobody has */
export interface Part {
  readonly part: ProposalPart;
  readonly section: Section | null;
}

export interface Draft extends Papers {
  readonly case: Case;
  readonly report: Proposal;
  readonly parts: readonly Part[];
}

/** The key of the description that a decision on delegation has; its other parts are fields of the report's own. */
export const descriptionKey = 'description';

/** Parts that are written as texts of their own; the others are lists and answers. */
export const isWritten = ({ content }: ProposalPart): boolean =>
  content === 'text' || content === 'impact' || content === 'governingDocuments';

export function draftOf(rows: Rows, papers: Papers, its: Case, report: Proposal): Draft {
  const parts = papers.model.proposal.parts.map((part) => ({
    part,
    section: isWritten(part) ? sectionOf(rows, report.key, part.key) : null,
  }));
  return { ...papers, case: its, report, parts };
}

/** What and why in short: the first text of the model's, which the minutes begin with. */
export const summaryPart = (model: SteeringModel): ProposalPart | null =>
  model.proposal.parts.find(({ content }) => content === 'text') ?? null;

/** The summary of a report; '' while it has none. */
export function summaryOf(rows: Rows, model: SteeringModel, report: Proposal): string {
  const key = report.kind === 'delegatedDecision' ? descriptionKey : summaryPart(model)?.key;
  return (key === undefined ? null : sectionOf(rows, report.key, key))?.text ?? '';
}

/** Whether anyone asks for the statement of 5.5: the model's parts, or its rule. */
export const asksFinancing = (model: SteeringModel): boolean =>
  model.rules.requireFinancing || model.proposal.parts.some(({ content }) => content === 'financing');
