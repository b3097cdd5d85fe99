// What a site from before keeps where too many can read it, and the steps that bring it among the drafts: each may be taken again, in any state that a broken run has left.
import { add, type Change } from '../../schema/change.ts';
import { key } from '../../schema/field.ts';
import { caseDocuments, draftDocuments } from '../../schema/libraries.ts';
import type { List, Rows } from '../../schema/list.ts';
import { governingDocuments } from '../../schema/lists/planning/governingDocuments.ts';
import { cases } from '../../schema/lists/room/cases.ts';
import { documentDrafts } from '../../schema/lists/room/documentDrafts.ts';
import { draftSections } from '../../schema/lists/room/draftSections.ts';
import { proposalDrafts } from '../../schema/lists/room/proposalDrafts.ts';
import { proposalSections } from '../../schema/lists/room/proposalSections.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import { altered } from '../../schema/wish.ts';
import { isOnlyDraft } from '../decision/register/documents.ts';
import type { GoverningDocument } from '../planning/contents.ts';
import { attachmentsOf, itemsOf, keptRows, type Proposal, stored } from '../proposal/read.ts';
import { rowWith } from '../situation.ts';

/** What the steps are worked out from, of each body. */
export const olderLists: readonly List[] = [
  cases,
  proposals,
  proposalSections,
  proposalDrafts,
  draftSections,
  documentDrafts,
];

/** A file has its new name from where it belongs, so that a run that was broken off finds it again. */
export type OlderStep =
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'write'; readonly change: Change }
  | { readonly kind: 'remove'; readonly list: string; readonly key: string };

/** @property title what people know it by */
export interface OlderPaper {
  readonly title: string;
  readonly steps: readonly OlderStep[];
}

/** A report that was withdrawn after it was sent has been the body's; one that never was sent is its writers'. */
const wasSent = ({ state, sentAt }: Pick<Proposal, 'state' | 'sentAt'>): boolean =>
  state === 'sent' || (state === 'withdrawn' && sentAt !== null);

/** The reports of a body that are not sent and lie, themselves or with their files, where all who read its papers can read them. */
export function olderReports(rows: Rows): readonly OlderPaper[] {
  const sent = rows.all(proposals).filter(wasSent);
  const sentFiles = new Set(sent.flatMap((one) => attachmentsOf(one).map(({ file }) => file)));
  const old = rows.all(proposals).filter((one) => !wasSent(one));
  const drafts = rows
    .all(proposalDrafts)
    .filter((one) => !sent.some((other) => other.key === key<'proposals'>(one.key)))
    .map((one): Proposal => ({ ...one, key: key<'proposals'>(one.key) }));
  const carried = new Map(drafts.map((one) => [one.key, one]));
  const all = [...drafts, ...old.filter((one) => !carried.has(one.key))];
  return all.flatMap((report) => {
    const its = old.find((one) => one.key === report.key);
    const steps = stepsOf(rows, report, sentFiles, carried.has(report.key), its !== undefined);
    const title = rows.get(cases, report.case)?.title ?? report.case;
    return steps.length === 0 ? [] : [{ title, steps }];
  });
}

function stepsOf(
  rows: Rows,
  report: Proposal,
  sentFiles: ReadonlySet<string>,
  isCarried: boolean,
  liesThere: boolean,
): readonly OlderStep[] {
  const files = attachmentsOf(report).filter(
    ({ file }) => file.startsWith(`${caseDocuments.name}/`) && !sentFiles.has(file),
  );
  const to = new Map(files.map(({ id, file }) => [file, movedTo(report, id, file)]));
  const attachments =
    report.attachments &&
    stored(
      keptRows(report.attachments.rows).map((row) => ({
        ...row,
        file: to.get(String(row.file)) ?? row.file,
      })),
    );
  const { key: _, ...values } = report;
  const draft = rows.get(proposalDrafts, key<'proposalDrafts'>(report.key));
  const writes =
    isCarried && draft
      ? files.length === 0
        ? []
        : altered(proposalDrafts, draft, { attachments })
      : [add(proposalDrafts, { ...values, attachments })];
  const sections = liesThere ? rows.by(proposalSections, 'proposal', report.key) : [];
  const lacking = sections.filter(
    ({ section }) => rowWith(rows, draftSections, { proposal: report.key, section }) === null,
  );
  const carriedOver = lacking.map(({ key: __, ...section }) => add(draftSections, section));
  return [
    ...[...to].map(([from, there]): OlderStep => ({ kind: 'move', from, to: there })),
    ...[...carriedOver, ...writes].map((change): OlderStep => ({ kind: 'write', change })),
    // The report's own row last: while it is there, what is left of it is found.
    ...sections.map((one): OlderStep => ({ kind: 'remove', list: proposalSections.name, key: one.key })),
    ...(liesThere ? [{ kind: 'remove', list: proposals.name, key: report.key } as const] : []),
  ];
}

/** `caseDocuments/Organ ks/bilaga.pdf` becomes `draftDocuments/Organ ks/bilaga (KS-12-1 k3f9).pdf`. */
function movedTo({ key: report }: Proposal, id: string, file: string): string {
  const own = `${report} ${id}`.replace(/[^\p{L}\p{N} -]+/gu, '-');
  const within = file.slice(caseDocuments.name.length);
  return `${draftDocuments.name}${within.replace(/(\.[^./]*)?$/, (ending) => ` (${own})${ending}`)}`;
}

export interface OlderDocument extends OlderPaper {
  /** The body whose case it is in; null where that is nobody's, or several bodies': it stays where it is. */
  readonly body: string | null;
}

/** Drafts in the register that all share. One that was put to a body has been sent on, and is everybody's (`sentOn`). */
export function olderDocuments(shared: Rows, rooms: ReadonlyMap<string, Rows>): readonly OlderDocument[] {
  return shared
    .all(governingDocuments)
    .filter(({ state, adoptedBy }) => state === 'draft' && adoptedBy === null)
    .map((one) => {
      const naming = [...rooms].filter(([, room]) => names(room, one));
      const [body, room] = naming.length === 1 ? (naming[0] ?? []) : [];
      const { key: document, title } = one;
      return {
        body: body ?? null,
        document,
        title,
        steps: room === undefined ? [] : documentSteps(room, one),
      };
    });
}

function names(room: Rows, { key: document }: GoverningDocument): boolean {
  const reports = [...room.all(proposals), ...room.all(proposalDrafts)];
  return (
    room.all(cases).some(({ documents }) => documents?.includes(document)) ||
    reports
      .flatMap((one) => itemsOf(one).flatMap(({ effects }) => effects))
      .some(({ target, until }) => target === document || until === document)
  );
}

function documentSteps(room: Rows, { key: document, ...values }: GoverningDocument): readonly OlderStep[] {
  return [
    ...(isOnlyDraft(room, document) ? [] : [{ kind: 'write', change: add(documentDrafts, values) } as const]),
    { kind: 'remove', list: governingDocuments.name, key: document },
  ];
}
