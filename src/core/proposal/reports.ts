// The reports of a body as one set: what has been sent stands as it was sent, and the rest lies in the drafts for those who may see them.
import { type Key, key } from '../../schema/field.ts';
import type { RowOf, Rows, ValuesOf } from '../../schema/list.ts';
import { draftSections } from '../../schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../schema/lists/room/proposalSections.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import { rowWith } from '../situation.ts';
import type { Proposal } from './read.ts';

/** Of a draft or of what was sent: the keys are the same in both lists. */
export type Section = ValuesOf<typeof proposalSections> & { readonly key: string };

const named = (draft: RowOf<typeof proposalDrafts>): Key<'proposals'> => key<'proposals'>(draft.key);

/** What the body has got, also when it was taken back. A draft from before drafts had lists of their own is none yet. */
export function recordOf(rows: Rows, report: Key<'proposals'>): Proposal | null {
  const there = rows.get(proposals, report);
  return there?.state === 'sent' || there?.state === 'withdrawn' ? there : null;
}

/** As it was sent, else its draft; last what has lain among the body's papers since before there were drafts. */
export function reportNamed(rows: Rows, report: Key<'proposals'>): Proposal | null {
  const sent = recordOf(rows, report);
  if (sent) return sent;
  const draft = rows.get(proposalDrafts, key<'proposalDrafts'>(report));
  return draft ? { ...draft, key: named(draft) } : rows.get(proposals, report);
}

const each = (rows: Rows, keys: readonly Key<'proposals'>[]): readonly Proposal[] =>
  [...new Set(keys)].flatMap((one) => reportNamed(rows, one) ?? []);

export const allReports = (rows: Rows): readonly Proposal[] =>
  each(rows, [...rows.all(proposals).map((one) => one.key), ...rows.all(proposalDrafts).map(named)]);

/** The case's reports, the latest last. */
export const reportsOf = (rows: Rows, its: Key<'cases'>): readonly Proposal[] =>
  each(rows, [
    ...rows.by(proposals, 'case', its).map((one) => one.key),
    ...rows.by(proposalDrafts, 'case', its).map(named),
  ]).toSorted((one, other) => one.number - other.number);

export function sectionOf(rows: Rows, report: Key<'proposals'>, section: string): Section | null {
  const identity = { proposal: report, section };
  const draft = recordOf(rows, report) ? null : rowWith(rows, draftSections, identity);
  return draft ?? rowWith(rows, proposalSections, identity);
}

export function sectionsOf(rows: Rows, report: Key<'proposals'>): readonly Section[] {
  const all = [
    ...rows.by(proposalSections, 'proposal', report),
    ...(recordOf(rows, report) ? [] : rows.by(draftSections, 'proposal', report)),
  ];
  return [...new Set(all.map(({ section }) => section))].flatMap(
    (section) => sectionOf(rows, report, section) ?? [],
  );
}
