// A case that another body sends is taken in: under the same number, with the other body's words unchanged (S28).
import { add, type Change } from '../../../schema/change.ts';
import type { Result } from '../../../schema/fault.ts';
import type { Json, Key } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { cases } from '../../../schema/lists/room/cases.ts';
import { proposalSections } from '../../../schema/lists/room/proposalSections.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { DecidedFinancing } from '../../decision/content.ts';
import type { Situation } from '../../situation.ts';
import { type Candidate, type Forwarded, forwardedFiles } from '../candidates.ts';
import { summaryPart } from '../draft.ts';
import { type InBody, writablePapers } from '../openPapers.ts';
import {
  type Attachment,
  attachmentsOf,
  keptRows,
  type Proposal,
  type ProposalItem,
  type Recipient,
  stored,
} from '../read.ts';
import { caseNumbered } from '../registryNumber.ts';
import { recordOf, reportsOf } from '../reports.ts';
import { gone, type ReportPlace } from './openReport.ts';

/** The other body has numbered it, so the number is not held to this body's pattern. Faults: NOT_ALLOWED, and those of fields. */
export function takeInCase(
  situation: Situation,
  {
    candidate,
    files,
    ...place
  }: InBody & {
    readonly candidate: Candidate;
    /** Where the other body's files have been laid among this one's, by where they lie there. */
    readonly files: Readonly<Record<string, string>>;
  },
): Result<readonly Change[]> {
  const papers = writablePapers(situation, place);
  if (!papers.ok) return papers;
  const { rows, today, now, person } = situation;
  const there = caseNumbered(rows, candidate.registryNumber);
  const sent = { fromBody: candidate.from, fromDecision: String(candidate.decision) };
  const taken = there
    ? altered(cases, there, sent)
    : [
        add(cases, {
          registryNumber: candidate.registryNumber,
          title: candidate.title,
          openedDay: today,
          ...sent,
        }),
      ];
  const its = (there?.key ?? taken[0]?.key ?? '') as Key<'cases'>;
  const items = candidate.points.map(
    (point, index): ProposalItem => ({
      id: String(index),
      ...point,
      number: index + 1,
      forwardTo: point.forwardTo === place.body ? null : point.forwardTo,
      from: null,
    }),
  );
  const recipients = candidate.recipients.map(
    (name, index): Recipient => ({ id: String(index), name, kind: 'internal' }),
  );
  const report = add(proposals, {
    case: its,
    number: 1 + Math.max(0, ...reportsOf(rows, its).map(({ number }) => number)),
    kind: 'officialReport',
    day: candidate.day,
    state: 'sent',
    office: rows.get(bodies, candidate.from)?.name ?? candidate.from,
    items: stored(items),
    recipients: stored(recipients),
    attachments: stored(attachedTo(candidate, files)),
    ...(candidate.financing === null
      ? {}
      : { financing: statementFrom(candidate.from, candidate.financing) }),
    sentAt: now,
    sentBy: person.signInName,
    fromBody: candidate.from,
  });
  const summary = summaryPart(papers.value.model);
  const said =
    summary && candidate.summary
      ? [
          add(proposalSections, {
            proposal: report.key as Key<'proposals'>,
            section: summary.key,
            text: candidate.summary,
          }),
        ]
      : [];
  return checked([...taken, report, ...said], roomLists);
}

/** What it was decided on, and files that only went along; one that could not be copied can be fetched later. */
function attachedTo(
  { basis, files }: Candidate,
  laid: Readonly<Record<string, string>>,
): readonly Attachment[] {
  const named = basis.map((title) => ({
    title,
    source: files.find((one) => one.title === title)?.file ?? '',
  }));
  const others = files.filter(({ file }) => !named.some(({ source }) => source === file));
  return [...named, ...others.map(({ title, file }) => ({ title, source: file }))].map(
    ({ title, source }, index) => ({
      id: String(index),
      title,
      day: null,
      basis: index < named.length,
      file: laid[source] ?? '',
      source,
    }),
  );
}

/** What a report that has come from another body lacks of its files. */
export function filesLacking(report: Proposal): readonly Forwarded[] {
  const lacking = attachmentsOf(report).filter(({ file, source }) => file === '' && source !== '');
  const { fromBody, day } = report;
  return fromBody === null
    ? []
    : forwardedFiles(
        fromBody,
        day ?? '',
        lacking.map(({ title, source }) => ({ title, file: source })),
      );
}

/** Notes where files have been laid, by where they came from; nothing else of what was sent. Faults: NOT_ALLOWED, ROW_GONE. */
export function recordFetched(
  situation: Situation,
  { proposal, files, ...place }: ReportPlace & { readonly files: Readonly<Record<string, string>> },
): Result<readonly Change[]> {
  const papers = writablePapers(situation, place);
  if (!papers.ok) return papers;
  const report = recordOf(situation.rows, proposal);
  if (report === null || report.fromBody === null) return gone;
  const rows = keptRows(report.attachments?.rows).map((row) => ({
    ...row,
    file: row.file || (files[String(row.source)] ?? ''),
  }));
  return checked(altered(proposals, report, { attachments: stored(rows) }), roomLists);
}

/** Whose cost it is goes along, since another body decides of it; what was given up for it stands in the other's own report. */
function statementFrom(from: Candidate['from'], decided: DecidedFinancing): Json {
  const { costTkr, oneOffTkr, forBody, sources, ...words } = decided;
  const amount = (value: string) => (value === '' ? null : Number(value));
  return {
    ...words,
    costTkr: amount(costTkr),
    oneOffTkr: amount(oneOffTkr),
    forBody: forBody ?? from,
    sources: sources.map((one, index) => ({ ...one, id: String(index), amountTkr: Number(one.amountTkr) })),
  };
}
