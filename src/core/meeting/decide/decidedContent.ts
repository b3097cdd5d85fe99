// What is fixed of an item when it is decided: its words and circumstances as the body's log holds them.

import { cases } from '../../../schema/lists/room/cases.ts';
import { proposals } from '../../../schema/lists/room/proposals.ts';
import type {
  DecidedFile,
  DecidedFinancing,
  DecidedItem,
  DecidedPoint,
  Effect,
  Said,
} from '../../decision/content.ts';
import { summaryOf } from '../../proposal/draft.ts';
import { papersOf } from '../../proposal/openPapers.ts';
import { attachmentsOf, isDraftFile, itemsOf, type Proposal, statementOf } from '../../proposal/read.ts';
import type { Situation } from '../../situation.ts';
import type { InItem } from '../itemRules.ts';
import { participants } from '../present.ts';
import {
  type AgendaItem,
  conflictsOf,
  type Motion,
  motionsOf,
  nonParticipantsOf,
  notesOf,
  reservationsOf,
  voteOf,
} from '../read.ts';
import type { AtHand } from './decisionFaults.ts';
import { isByPoints, pointsDecided, pointsWritten, textOf, textOfPoints } from './decisionText.ts';
import { printsOf } from './frozen.ts';
import { recipientsFor } from './recipients.ts';

/** The few words that are put together when something is fixed, in the language of the minutes. */
export interface DecisionWords {
  readonly motion: (kind: Motion['kind'], text: string) => string;
  readonly ground: (ground: number) => string;
  readonly note: (kind: 'note' | 'separateStatement', text: string) => string;
  readonly remitted: (outcome: 'remitted' | 'tabled', reason: string) => string;
  readonly heading: (paragraph: number, title: string) => string;
  /** What it says when the proposal is turned down, and when the body takes note of it, until something else is written. */
  readonly rejected: string;
  readonly noted: string;
  readonly corrected: (heading: string, reason: string) => string;
  readonly struck: (heading: string, reason: string) => string;
}

/** @property decided what the body's log holds, of all its years; `struck` what has been struck, whose paragraphs are taken */
export interface Deciding extends InItem, Pick<AtHand, 'at' | 'shown'> {
  readonly decided: readonly DecidedItem[];
  readonly struck: readonly DecidedItem[];
  readonly words: DecisionWords;
}

/** D5: the next of the body's paragraphs in the calendar year. */
export function nextParagraph(taken: readonly DecidedItem[], day: string): number {
  const year = day.slice(0, 4);
  return 1 + Math.max(0, ...taken.filter((one) => one.day.startsWith(year)).map((one) => one.paragraph));
}

export const proposalOf = ({ rows }: Pick<Situation, 'rows'>, item: AgendaItem): Proposal | null =>
  item.proposal && rows.get(proposals, item.proposal);

/** The words as they stand in the form: what is written, else what the outcome makes of what is proposed. */
export function wordsOf(
  item: AgendaItem,
  proposal: Proposal | null,
  words: Pick<DecisionWords, 'rejected' | 'noted'>,
): string {
  const { outcome } = item;
  if (outcome === 'rejected' || outcome === 'noted') return item.text ?? words[outcome];
  const proposed = proposal ? itemsOf(proposal) : [];
  if (isByPoints(proposed)) return textOfPoints(pointsWritten(item, proposed));
  return item.text ?? textOf(proposed);
}

const namesOf = (all: readonly { readonly name: string }[]): readonly string[] => all.map(({ name }) => name);

/** Reservations and notes: what may be added to a decision until the meeting is closed. */
export function saidOf(item: AgendaItem, words: DecisionWords): Pick<DecidedItem, 'reservations' | 'notes'> {
  return {
    reservations: reservationsOf(item).map(({ person, name, text }) => ({ person, name, text })),
    notes: notesOf(item).map(({ person, name, kind, text }) => ({
      person,
      name,
      text: words.note(kind, text),
    })),
  };
}

/** The report's statement of financing as it is fixed; null where it says nothing. */
export function financingOf(proposal: Proposal | null): DecidedFinancing | null {
  if (proposal === null) return null;
  const statement = statementOf(proposal);
  const { hasCost, reason, phaseIn, costTkr, oneOffTkr, fromDay, permanent, forBody, sources } = statement;
  if (hasCost === null) return null;
  const amount = (value: number | null) => (value === null ? '' : String(value));
  return {
    ...{ hasCost, reason, phaseIn, fromDay, permanent, forBody },
    costTkr: amount(costTkr),
    oneOffTkr: amount(oneOffTkr),
    sources: sources.map(({ kind, body, amountTkr }) => ({ kind, body, amountTkr: amount(amountTkr) })),
  };
}

/** What lies among the case's documents: a draft's files are nobody's to read. */
const filesOf = (proposal: Proposal): readonly DecidedFile[] =>
  attachmentsOf(proposal)
    .filter(({ file }) => file !== '' && !isDraftFile(file))
    .map(({ title, file }) => ({ title, file }));

/** A tabled item comes back as it is, and what is only noted asked for nothing. */
function refusedOf(
  { outcome }: AgendaItem,
  proposed: readonly DecidedPoint[],
  points: readonly DecidedPoint[],
): readonly Effect[] {
  if (outcome === null || outcome === 'tabled' || outcome === 'noted') return [];
  const decided = points.flatMap(({ effects }) => effects);
  return proposed
    .filter(({ forwardTo }) => forwardTo === null)
    .flatMap(({ effects }) => effects)
    .filter(({ kind, target }) => !decided.some((one) => one.kind === kind && one.target === target));
}

export function contentOf(
  situation: Situation,
  hand: AtHand,
  { decided, struck, words }: Omit<Deciding, keyof AtHand>,
): DecidedItem {
  const { item, meeting, at, body } = hand;
  const { rows } = situation;
  const proposal = proposalOf(situation, item);
  const papers = papersOf(situation, { body });
  const isBack = item.outcome === 'remitted' || item.outcome === 'tabled';
  const isApproved = item.outcome === 'approved' || item.outcome === 'approvedWithChange';
  const points = isApproved ? pointsDecided(item, hand.text, hand.proposed) : [];
  const conflicts: readonly Said[] = conflictsOf(item).map(({ person, name, ground }) => ({
    person,
    name,
    text: words.ground(ground),
  }));
  return {
    v: 1,
    body,
    meeting: meeting.key,
    day: meeting.day,
    item: item.key,
    paragraph: nextParagraph([...decided, ...struck], meeting.day),
    title: item.title,
    registryNumber: (item.case && rows.get(cases, item.case)?.registryNumber) || null,
    summary: papers.ok && proposal ? summaryOf(rows, papers.value.model, proposal) : '',
    basis: proposal
      ? attachmentsOf(proposal)
          .filter(({ basis }) => basis)
          .map(({ title }) => title)
      : [],
    files: proposal ? filesOf(proposal) : [],
    proposed: hand.proposed.map(({ text }) => text),
    motions: motionsOf(item)
      .filter(({ withdrawn }) => !withdrawn)
      .map(({ person, name, kind, text }) => ({ person, name, text: words.motion(kind, text) })),
    propositionOrder: item.propositionOrder ?? '',
    method: item.method,
    vote: item.method === 'vote' || item.method === 'lottery' ? voteOf(item) : null,
    outcome: item.outcome,
    remitReason: isBack ? (item.remitReason ?? '').trim() : '',
    text: isBack
      ? words.remitted(item.outcome === 'tabled' ? 'tabled' : 'remitted', (item.remitReason ?? '').trim())
      : hand.text.trim(),
    points,
    refused: refusedOf(item, hand.proposed, points),
    present: namesOf(participants(meeting, item, at)),
    conflicts,
    nonParticipants: namesOf(nonParticipantsOf(item)),
    ...saidOf(item, words),
    recipients: namesOf(recipientsFor(item, proposal)),
    immediate: item.immediate === true,
    financing: isApproved ? financingOf(proposal) : null,
    correction: '',
    frozen: printsOf(
      rows,
      points.flatMap(({ effects }) => effects),
    ),
  };
}
