// An item becomes a decision: what is fixed of it, the rows that the body's log gets, and the stamp on the item when they stand there.
import type { Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../../schema/fault.ts';
import type { Instant, Key } from '../../../schema/field.ts';
import type { decisionActs, subjectKinds } from '../../../schema/lists/decision/decisionLog.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { DecidedItem, Effect } from '../../decision/content.ts';
import { lackingToDecide } from '../../minutes/statutory.ts';
import { itemsOf, type Proposal } from '../../proposal/read.ts';
import type { Situation } from '../../situation.ts';
import { type InItem, itemToWrite, type OpenItem } from '../itemRules.ts';
import { recordsDecisions } from '../keepers.ts';
import type { AgendaItem } from '../read.ts';
import { seatsOf } from '../seats.ts';
import {
  contentOf,
  type Deciding,
  type DecisionWords,
  nextParagraph,
  proposalOf,
  saidOf,
  wordsOf,
} from './decidedContent.ts';
import { type AtHand, decisionFaults } from './decisionFaults.ts';
import { adoptedIn } from './frozen.ts';

/** A row of the log besides its place in it. */
export interface LogWish<Held = DecidedItem> {
  readonly act: (typeof decisionActs)[number];
  readonly kind: (typeof subjectKinds)[number];
  readonly subject: string;
  readonly note: string;
  readonly corrects: number | null;
  readonly held: Held;
}

/** @property adopted what is to be frozen before the rows are written */
export interface ToDecide {
  readonly content: DecidedItem;
  readonly adopted: readonly unknown[];
  readonly rows: readonly LogWish<unknown>[];
}

export function atHand(
  situation: Situation,
  open: OpenItem,
  its: Omit<InItem, 'item'> & Pick<AtHand, 'at' | 'shown'> & Pick<Deciding, 'words'>,
  isCorrection = false,
): AtHand {
  const { rows } = situation;
  const proposal = proposalOf(situation, open.item);
  return {
    ...open,
    rows,
    body: its.body,
    seats: seatsOf(rows, its.body, open.meeting.day),
    proposal,
    proposed: proposal ? itemsOf(proposal) : [],
    text: wordsOf(open.item, proposal, its.words),
    at: its.at,
    shown: its.shown,
    isCorrection,
  };
}

const actOf: Readonly<Record<NonNullable<AgendaItem['outcome']>, LogWish['act']>> = {
  approved: 'decide',
  approvedWithChange: 'decide',
  noted: 'decide',
  rejected: 'reject',
  remitted: 'remit',
  tabled: 'table',
};
/** What the body itself decides on, each with a row that says how it stands by the log; an assignment is the case's own. */
const subjectOf: Readonly<Partial<Record<Effect['kind'], Pick<LogWish, 'act' | 'kind'>>>> = {
  approvePlan: { act: 'approve', kind: 'plan' },
  approveReport: { act: 'approve', kind: 'report' },
  adopt: { act: 'adopt', kind: 'document' },
  interim: { act: 'adopt', kind: 'document' },
  repeal: { act: 'repeal', kind: 'document' },
};

/** The item's own row first, then one for each thing that it decides on; what goes on to another body is not decided here. */
export function rowsOf(content: DecidedItem, { heading }: DecisionWords): readonly LogWish[] {
  const note = heading(content.paragraph, content.title);
  const row = { note, corrects: null, held: content };
  const own = content.points.filter(({ forwardTo }) => forwardTo === null).flatMap(({ effects }) => effects);
  const targets = own.flatMap(({ kind, target }): LogWish[] => {
    const said = subjectOf[kind];
    return said === undefined || target === '' ? [] : [{ ...row, ...said, subject: target }];
  });
  const act = content.outcome === null ? 'decide' : actOf[content.outcome];
  return [{ ...row, act, kind: 'case', subject: content.item }, ...targets];
}

/** Faults: NOT_ALLOWED, MEETING_GONE, ITEM_DECIDED by the log, those of `decisionFaults`, and MINUTES_PART_MISSING. */
export function decideItem(situation: Situation, input: Deciding): Result<ToDecide> {
  const found = itemToWrite(situation, input);
  if (!found.ok) return found;
  if (!recordsDecisions(situation.person, input.body)) return bad(fault('NOT_ALLOWED', ''));
  if (input.decided.some(({ item }) => item === input.item)) return bad(fault('ITEM_DECIDED', ''));
  const hand = atHand(situation, found.value, input);
  const faults = decisionFaults(hand);
  if (faults.length > 0) return bad(...faults);
  const content = contentOf(situation, hand, input);
  const lacking = lackingToDecide(content);
  if (lacking.length > 0) return bad(...lacking);
  return good({ content, adopted: adoptedBy(situation, content), rows: rowsOf(content, input.words) });
}

export const adoptedBy = ({ rows }: Situation, { outcome, points }: DecidedItem): readonly unknown[] =>
  outcome === 'approved' || outcome === 'approvedWithChange'
    ? adoptedIn(
        rows,
        points.filter(({ forwardTo }) => forwardTo === null).flatMap(({ effects }) => effects),
      )
    : [];

/** Asked again of a log that somebody else has written in: ITEM_DECIDED, or PARAGRAPH_TAKEN, after which it is made anew. */
export function stillToDecide(
  { item, paragraph, day }: DecidedItem,
  decided: readonly DecidedItem[],
  struck: readonly DecidedItem[] = [],
): readonly Fault[] {
  if (decided.some((one) => one.item === item)) return [fault('ITEM_DECIDED', '')];
  return nextParagraph([...decided, ...struck], day) === paragraph
    ? []
    : [fault('PARAGRAPH_TAKEN', '', { paragraph })];
}

/** Null when the reservations and notes of the item are those that were fixed. */
export function addedSince(content: DecidedItem, item: AgendaItem, words: DecisionWords): DecidedItem | null {
  const said = saidOf(item, words);
  const before = { reservations: content.reservations, notes: content.notes };
  return JSON.stringify(said) === JSON.stringify(before) ? null : { ...content, ...said };
}

/** A decision with what has been added to it, in the place of the row that held it. */
export const addition = (
  content: DecidedItem,
  corrects: number,
  { heading }: DecisionWords,
): readonly LogWish[] => [
  {
    act: content.outcome === null ? 'decide' : actOf[content.outcome],
    kind: 'case',
    subject: content.item,
    note: heading(content.paragraph, content.title),
    corrects,
    held: content,
  },
];

export interface Stamp extends InItem {
  readonly paragraph: number;
  readonly number: number;
  readonly at: Instant;
}

/** What the log has made of the item; a cache that readers hold to the log. */
export function stampDecided(situation: Situation, stamp: Stamp): Result<readonly Change[]> {
  const found = itemToWrite(situation, stamp);
  if (!found.ok) return found;
  const { paragraph, number, at } = stamp;
  const values = { paragraph, decisionNumber: number, decidedAt: at };
  return checked(altered(agendaItems, found.value.item, values), roomLists);
}

/** The plans that the item decides on. */
export const plansIn = (proposal: Proposal | null): readonly Key<'plans'>[] =>
  (proposal ? itemsOf(proposal) : []).flatMap(({ effects }) =>
    effects.flatMap(({ kind, target }) =>
      kind === 'approvePlan' && target !== '' ? [target as Key<'plans'>] : [],
    ),
  );
