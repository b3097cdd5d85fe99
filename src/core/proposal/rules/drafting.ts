// What is written goes into the draft, and what is sent becomes a record of its own among the body's papers (TF 2:12).
import { add, type Change } from '../../../schema/change.ts';
import { key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { draftSections } from '../../../schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../../schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../../schema/lists/room/proposalSections.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import { altered } from '../../../schema/wish.ts';
import { rowWith } from '../../situation.ts';
import type { Proposal } from '../read.ts';
import { type Section, sectionOf, sectionsOf } from '../reports.ts';

const withoutKey = <R extends { readonly key: string }>({ key: _, ...values }: R): Omit<R, 'key'> => values;

const draftOf = (rows: Rows, report: Proposal) => rows.get(proposalDrafts, key<'proposalDrafts'>(report.key));

/** A report from before there were drafts is carried there, whole, by what is written first; the old rows can then be taken away. */
function carried(rows: Rows, report: Proposal, besides = ''): readonly Change[] {
  if (draftOf(rows, report)) return [];
  const sections = sectionsOf(rows, report.key).filter(
    ({ section }) =>
      section !== besides && rowWith(rows, draftSections, { proposal: report.key, section }) === null,
  );
  return [
    ...sections.map((one) => add(draftSections, withoutKey(one))),
    add(proposalDrafts, withoutKey(report)),
  ];
}

export function written(
  rows: Rows,
  report: Proposal,
  values: Partial<Omit<Proposal, 'key'>>,
): readonly Change[] {
  const draft = draftOf(rows, report);
  if (draft) return altered(proposalDrafts, draft, values);
  return altered(proposals, report, values).length === 0 ? [] : carried(rows, { ...report, ...values });
}

export function writtenSection(
  rows: Rows,
  report: Proposal,
  section: string,
  values: Partial<Omit<Section, 'key'>>,
): readonly Change[] {
  const identity = { proposal: report.key, section };
  const draft = rowWith(rows, draftSections, identity);
  if (draft) return altered(draftSections, draft, values);
  const before = sectionOf(rows, report.key, section);
  const now = add(draftSections, { ...(before ? withoutKey(before) : identity), ...values });
  return [...carried(rows, report, section), now];
}

/**
 * The draft as a record of the body's, with the texts first, so that it is never there without them. Its keys are the draft's: sent
 * from two devices, or once more after a connection that broke, it is the same record. The draft is left as it is.
 */
export function recorded(
  rows: Rows,
  report: Proposal,
  stamps: Pick<Proposal, 'sentAt' | 'sentBy' | 'attachments'>,
): readonly Change[] {
  const sections = sectionsOf(rows, report.key).flatMap((one) => {
    const there = rowWith(rows, proposalSections, { proposal: report.key, section: one.section });
    const values = withoutKey(one);
    return there ? altered(proposalSections, there, values) : [add(proposalSections, values)];
  });
  // What the officers have considered is theirs.
  const values = { ...withoutKey(report), ...stamps, state: 'sent' as const, considered: null };
  const there = rows.get(proposals, report.key);
  return [...sections, ...(there ? altered(proposals, there, values) : [add(proposals, values)])];
}
