// The acts of writing an official's report or a decision on delegation: it is begun, written field by field, and thought over.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf, ValuesOf } from '../../../schema/list.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { draftSections } from '../../../schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../../schema/lists/room/proposalDrafts.ts';
import type { proposalSections } from '../../../schema/lists/room/proposalSections.ts';
import type { proposals } from '../../../schema/lists/room/proposals.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { checked } from '../../../schema/wish.ts';
import type { Standing } from '../../decision/standing.ts';
import type { Situation } from '../../situation.ts';
import { descriptionKey, isWritten } from '../draft.ts';
import { type InBody, writablePapers } from '../openPapers.ts';
import type { Proposal } from '../read.ts';
import { allReports, reportsOf, sectionsOf } from '../reports.ts';
import { decisionOn } from '../whereStands.ts';
import { writesReports } from '../writers.ts';
import { written, writtenSection } from './drafting.ts';
import { gone, inOpenReport, type ReportPlace } from './openReport.ts';

/** @property standings what the body's log holds: a report that was remitted is written anew */
export interface NewReport extends InBody {
  readonly case: Key<'cases'>;
  readonly kind: Proposal['kind'];
  readonly standings: readonly Standing[];
}

/** What goes on unchanged when a report is written anew; the day and the state are its own. */
const contents = [
  'office',
  'officer',
  'officerTitle',
  'items',
  'financing',
  'attachments',
  'recipients',
  'signatories',
  'delegate',
  'delegateRole',
  'delegationRule',
] as const satisfies readonly (keyof Proposal)[];

const copied = (from: Proposal, names: readonly (keyof Proposal)[]): Partial<InputOf<typeof proposals>> =>
  Object.fromEntries(names.map((name) => [name, from[name]]));

/**
 * A report of the case, in draft. After one that was withdrawn, or that the body has remitted, it begins with what that one said; else
 * with the office and the names that the person wrote last. Faults: NOT_ALLOWED, ROW_GONE.
 */
export function startReport(situation: Situation, input: NewReport): Result<readonly Change[]> {
  const papers = writablePapers(situation, input, writesReports);
  if (!papers.ok) return papers;
  const { rows, today, person } = situation;
  if (!rows.get(cases, input.case)) return gone;
  const earlier = reportsOf(rows, input.case);
  const isRemitted = ({ key }: Proposal) =>
    decisionOn(rows, key, input.standings)?.item.outcome === 'remitted';
  const same = earlier.findLast(
    (one) => one.kind === input.kind && (one.state === 'withdrawn' || isRemitted(one)),
  );
  const lastOwn = allReports(rows)
    .filter(({ officer, kind }) => officer === person.signInName && kind === input.kind)
    .toSorted((one, other) => (one.day ?? '').localeCompare(other.day ?? ''))
    .at(-1);
  const begun = add(proposalDrafts, {
    ...(lastOwn ? copied(lastOwn, ['office', 'officerTitle', 'signatories', 'delegateRole']) : {}),
    ...(same ? copied(same, contents) : {}),
    officer: person.signInName,
    case: input.case,
    number: 1 + Math.max(0, ...earlier.map(({ number }) => number)),
    kind: input.kind,
    day: today,
    state: 'draft',
  });
  const sections = same
    ? sectionsOf(rows, same.key).map((row) =>
        add(draftSections, {
          proposal: begun.key as Key<'proposals'>,
          section: row.section,
          text: row.text,
          notApplicable: row.notApplicable,
          reason: row.reason,
        }),
      )
    : [];
  return checked([begun, ...sections], roomLists);
}

export type ReportAnswer = Partial<
  Pick<ValuesOf<typeof proposals>, (typeof contents)[number] | 'day' | 'reportAt'>
>;

/** Faults: those of fields, and of the report. */
export const recordReport = (
  situation: Situation,
  input: ReportPlace & { readonly answer: ReportAnswer },
): Result<readonly Change[]> =>
  inOpenReport(situation, input, ({ report }) => good(written(situation.rows, report, input.answer)));

export type SectionAnswer = Partial<
  Pick<ValuesOf<typeof proposalSections>, 'text' | 'notApplicable' | 'reason'>
>;

/** Faults: NOT_ALLOWED at `section` for one that the model does not have, those of fields, and of the report. */
export function recordSection(
  situation: Situation,
  input: ReportPlace & { readonly section: string; readonly answer: SectionAnswer },
): Result<readonly Change[]> {
  return inOpenReport(situation, input, ({ report, model }) => {
    const known =
      report.kind === 'delegatedDecision'
        ? [descriptionKey]
        : model.proposal.parts.filter(isWritten).map((part) => part.key);
    if (!known.includes(input.section))
      return bad(fault('NOT_ALLOWED', 'section', { section: input.section }));
    return good(writtenSection(situation.rows, report, input.section, input.answer));
  });
}

/** A warning is passed after thought, or taken up again. `warning` is its `warningKey`. */
export function considerWarning(
  situation: Situation,
  input: ReportPlace & { readonly warning: string; readonly considered: boolean },
): Result<readonly Change[]> {
  return inOpenReport(situation, input, ({ report }) => {
    const others = (report.considered ?? []).filter((one) => one !== input.warning);
    const considered = input.considered ? [...others, input.warning] : others;
    return good(written(situation.rows, report, { considered }));
  });
}
