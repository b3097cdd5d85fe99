// A decision that is not adjusted is put right, or struck, by rows of their own in the log: nothing that stands there is altered.
import type { Change } from '../../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../../schema/fault.ts';
import { agendaItems } from '../../../schema/lists/room/agendaItems.ts';
import { roomLists } from '../../../schema/ofBody.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { DecidedItem } from '../../decision/content.ts';
import { decidedIn, itemIn, type Standing } from '../../decision/standing.ts';
import { fingerprint } from '../../log/canonical.ts';
import type { LogEntry } from '../../log/logRow.ts';
import type { Verified } from '../../log/verify.ts';
import type { Situation } from '../../situation.ts';
import { type InItem, itemToWrite } from '../itemRules.ts';
import { recordsDecisions } from '../keepers.ts';
import { contentOf, type Deciding, type DecisionWords } from './decidedContent.ts';
import { adoptedBy, atHand, type LogWish, rowsOf, type ToDecide } from './decideItem.ts';
import { decisionFaults } from './decisionFaults.ts';

/**
 * @property standing the decision as the person has it before him
 * @property log the body's log as it stands now
 */
interface OnDecision extends InItem {
  readonly standing: Standing;
  readonly log: Verified;
  readonly why: string;
  readonly words: DecisionWords;
}

/** The rows that say what was decided of the item: its own, and one for each thing that it decides on. */
export const inForce = ({ rows }: Verified, item: string): readonly LogEntry[] => {
  const holding = rows.filter(({ holds }) => holds).map(({ row }) => row.entry);
  const corrected = new Set(holding.map(({ corrects }) => corrects));
  return holding.filter(
    (entry) =>
      entry.act !== 'adjust' &&
      entry.act !== 'annul' &&
      !corrected.has(entry.number) &&
      itemIn(entry)?.item === item,
  );
};

/** DECISION_NOT_IN_FORCE: somebody has corrected, struck or adjusted it meanwhile. */
export const stillInForce = ({ number }: Standing, log: Verified): readonly Fault[] =>
  decidedIn(log).some((one) => one.number === number && one.adjusted === null)
    ? []
    : [fault('DECISION_NOT_IN_FORCE', '')];

function inTheWay({ person }: Situation, { body, standing, log, why }: OnDecision): readonly Fault[] {
  if (!recordsDecisions(person, body)) return [fault('NOT_ALLOWED', '')];
  const gone = stillInForce(standing, log);
  return [...gone, ...(why.trim() === '' ? [fault('CORRECTION_REASON_MISSING', 'why')] : [])];
}

/** An unchanged form corrects nothing, whatever the reason. */
const saysNew = (content: DecidedItem, before: DecidedItem): boolean =>
  fingerprint({ ...content, correction: before.correction }) !== fingerprint(before);

interface Correcting extends OnDecision, Pick<Deciding, 'at' | 'shown'> {}

/**
 * The item as it is noted now, in the place of what was decided: its paragraph and the versions it decided on are what they were.
 * Faults: NOT_ALLOWED, DECISION_NOT_IN_FORCE, CORRECTION_REASON_MISSING, CORRECTION_NOTHING, and those of `decisionFaults`.
 */
export function correctItem(situation: Situation, input: Correcting): Result<ToDecide> {
  const found = itemToWrite(situation, input);
  if (!found.ok) return found;
  const hand = atHand(situation, found.value, input, true);
  const faults = [...inTheWay(situation, input), ...decisionFaults(hand)];
  if (faults.length > 0) return bad(...faults);
  const { item: before } = input.standing;
  const now = contentOf(situation, hand, { ...input, decided: [], struck: [] });
  const kept = Object.entries(before.frozen).filter(([target]) => target in now.frozen);
  const content: DecidedItem = {
    ...now,
    paragraph: before.paragraph,
    correction: input.why.trim(),
    frozen: { ...now.frozen, ...Object.fromEntries(kept) },
  };
  if (!saysNew(content, before)) return bad(fault('CORRECTION_NOTHING', ''));
  return good({ content, adopted: adoptedAnew(situation, content, before), rows: inPlaceOf(input, content) });
}

/** What was frozen when it was decided lies there; only what is decided on now for the first time is to be. */
const adoptedAnew = (situation: Situation, content: DecidedItem, before: DecidedItem): readonly unknown[] => {
  const points = content.points.map((point) => ({
    ...point,
    effects: point.effects.filter(({ target }) => !(target in before.frozen)),
  }));
  return adoptedBy(situation, { ...content, points });
};

/** Each row takes the place of the one that said the same, and what is decided no longer is struck. */
function inPlaceOf({ log, words, why }: OnDecision, content: DecidedItem): readonly LogWish<unknown>[] {
  const old = inForce(log, content.item);
  const wanted = rowsOf(content, words);
  const isSame = (one: Pick<LogWish, 'kind' | 'subject'>, other: Pick<LogWish, 'kind' | 'subject'>) =>
    one.kind === other.kind && one.subject === other.subject;
  return [
    ...wanted.map((row) => ({
      ...row,
      note: words.corrected(row.note, why.trim()),
      corrects: old.find((one) => isSame(one, row))?.number ?? null,
    })),
    ...old
      .filter((entry) => !wanted.some((row) => isSame(entry, row)))
      .map((entry) => struckBy(entry, content, words, why)),
  ];
}

/** What is held of a decision that was struck. */
export interface HeldStrike {
  readonly v: 1;
  readonly reason: string;
}

export const struckBy = (
  { kind, subject, number }: LogEntry,
  { paragraph, title }: DecidedItem,
  words: DecisionWords,
  why: string,
): LogWish<HeldStrike> => ({
  act: 'annul',
  kind,
  subject,
  note: words.struck(words.heading(paragraph, title), why.trim()),
  corrects: number,
  held: { v: 1, reason: why.trim() },
});

/** Faults: NOT_ALLOWED, MEETING_GONE, DECISION_NOT_IN_FORCE, CORRECTION_REASON_MISSING. */
export function strikeDecision(
  situation: Situation,
  input: OnDecision,
): Result<readonly LogWish<HeldStrike>[]> {
  const found = itemToWrite(situation, input);
  if (!found.ok) return found;
  const faults = inTheWay(situation, input);
  if (faults.length > 0) return bad(...faults);
  const { log, standing, words, why } = input;
  // Its own row goes last: where the network breaks off, the decision stands, and can be struck again.
  const rows = inForce(log, standing.item.item).toReversed();
  return good(rows.map((entry) => struckBy(entry, standing.item, words, why)));
}

/**
 * The item is undecided again. While the meeting goes on it can be decided anew; when it is over it leaves the agenda, so that what
 * it was about waits for another meeting.
 */
export function stampStruck(situation: Situation, place: InItem): Result<readonly Change[]> {
  const found = itemToWrite(situation, place);
  if (!found.ok) return found;
  const { item, meeting } = found.value;
  const undecided = { paragraph: null, decisionNumber: null, decidedAt: null };
  const isOver = meeting.state === 'closed';
  return checked(
    altered(agendaItems, item, { ...undecided, ...(isOver ? { withdrawn: true } : {}) }),
    roomLists,
  );
}
