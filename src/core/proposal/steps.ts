// The steps in which a report is written: which there are, what is left in each, and in which a fault is mended.
import type { Fault } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { asksMoney, warningKey } from './checks.ts';
import { type Draft, descriptionKey } from './draft.ts';
import { findingsOf } from './rules/sendRules.ts';

export const stepKeys = ['head', 'decision', 'texts', 'impacts', 'financing', 'dispatch', 'review'] as const;
export type StepKey = (typeof stepKeys)[number];

/** @property errors what must be mended in it; `warnings` what may be passed after thought, with whether somebody has */
export interface Step {
  readonly key: StepKey;
  readonly errors: readonly Fault[];
}
export interface Considered {
  readonly fault: Fault;
  readonly key: string;
  readonly considered: boolean;
}
export interface ReportForm {
  readonly steps: readonly Step[];
  readonly errors: readonly Fault[];
  readonly warnings: readonly Considered[];
}

const listsOfDispatch = ['recipients', 'attachments', 'signatories'];

/** Where a fault is mended, by the first word of its place. */
export function stepAt({ parts }: Draft, at: string): StepKey {
  const [first = '', second] = at.split('.');
  if (first === 'items') return 'decision';
  if (first === 'financing') return 'financing';
  if (listsOfDispatch.includes(first)) return 'dispatch';
  if (first !== 'section') return 'head';
  return parts.find(({ part }) => part.key === second)?.part.content === 'impact' ? 'impacts' : 'texts';
}

function keysOf(rows: Rows, draft: Draft): readonly StepKey[] {
  const { report, parts } = draft;
  const isDelegated = report.kind === 'delegatedDecision';
  const asked: Partial<Record<StepKey, boolean>> = {
    impacts: !isDelegated && parts.some(({ part }) => part.content === 'impact'),
    financing: !isDelegated && asksMoney(rows, draft),
  };
  return stepKeys.filter((key) => asked[key] ?? true);
}

export function reportForm(rows: Rows, draft: Draft): ReportForm {
  const found = findingsOf(rows, draft);
  const errors = found.filter(({ warning }) => !warning);
  return {
    steps: keysOf(rows, draft).map((key) => ({
      key,
      errors: errors.filter(({ at }) => stepAt(draft, at) === key),
    })),
    errors,
    warnings: found
      .filter(({ warning }) => warning)
      .map((fault) => ({
        fault,
        key: warningKey(fault),
        considered: (draft.report.considered ?? []).includes(warningKey(fault)),
      })),
  };
}

/** The texts of a step, by their keys in the order in which they are written; a decision on delegation has one. */
export const textsIn = (draft: Draft, step: 'texts' | 'impacts'): readonly string[] =>
  draft.report.kind === 'delegatedDecision'
    ? [descriptionKey]
    : draft.parts
        .filter(({ part: { content } }) =>
          step === 'impacts' ? content === 'impact' : content === 'text' || content === 'governingDocuments',
        )
        .map(({ part }) => part.key);
