// Whether an item can be decided as it is noted: quorum, a chair, a method that gives the outcome, words, and nothing changed underneath.
import { type Fault, fault, warning } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { expenditureFaults, isCouncil, preparationWarning } from '../../proposal/law/councilCase.ts';
import type { Proposal, ProposalItem } from '../../proposal/read.ts';
import type { OpenItem } from '../itemRules.ts';
import { chairAmong, countedAt, participants, quorumFaults } from '../present.ts';
import { type AgendaItem, motionsOf, reservationsOf, voteOf } from '../read.ts';
import { countVote, voteFaults } from './count.ts';
import { saysTheSame, textOf } from './decisionText.ts';
import { printsBefore } from './frozen.ts';

/**
 * @property text the words of the decision: what is written, else the proposal's
 * @property at the time of day
 * @property shown the prints of what the person has had before him
 * @property isCorrection it is decided, and put right: that may be done when the meeting is over, until it is adjusted
 */
export interface AtHand extends OpenItem {
  readonly rows: Rows;
  readonly body: Key<'bodies'>;
  readonly seats: number;
  readonly proposal: Proposal | null;
  readonly proposed: readonly ProposalItem[];
  readonly text: string;
  readonly at: string;
  readonly shown: Readonly<Record<string, string>>;
  readonly isCorrection: boolean;
}

/** QUORUM_MISSING, SERVING_TOO_MANY, MEETING_NOT_OPEN, MEETING_NO_CHAIR: the item cannot be opened for a decision. */
export function openingFaults({ item, meeting, seats, at, isCorrection }: AtHand): readonly Fault[] {
  if (meeting.state !== 'open' && !(isCorrection && meeting.state === 'closed'))
    return [fault('MEETING_NOT_OPEN', '')];
  const counted = countedAt(meeting, item, at);
  const short = quorumFaults(counted, seats);
  if (short.length > 0) return short;
  return chairAmong(meeting, counted) === null ? [fault('MEETING_NO_CHAIR', 'chair')] : [];
}

const putBack: readonly AgendaItem['outcome'][] = ['remitted', 'tabled'];

/** Items that are told of are noted; only what is proposed can be approved or turned down. */
function outcomeFaults({ item, text, proposed }: AtHand): readonly Fault[] {
  const { outcome, remitReason } = item;
  if (outcome === null) return [fault('DECISION_OUTCOME_MISSING', 'outcome')];
  if (putBack.includes(outcome))
    return remitReason?.trim() ? [] : [fault('REMIT_REASON_MISSING', 'remitReason', { outcome })];
  if (text.trim() === '') return [fault('DECISION_TEXT_MISSING', 'text')];
  const same = saysTheSame(text, textOf(proposed));
  if (proposed.length === 0) return [];
  // What was turned down, or only taken note of, is not what was decided.
  if (outcome === 'rejected' || outcome === 'noted')
    return same ? [fault('OUTCOME_TEXT_AS_PROPOSED', 'text', { outcome })] : [];
  if (outcome === 'approved' && !same) return [fault('OUTCOME_NOT_AS_TEXT', 'outcome', { changed: 1 })];
  return outcome === 'approvedWithChange' && same
    ? [fault('OUTCOME_NOT_AS_TEXT', 'outcome', { changed: 0 })]
    : [];
}

function methodFaults({ item, meeting, at }: AtHand): readonly Fault[] {
  const { method, outcome } = item;
  if (method === null) return item.kind === 'decision' ? [fault('DECISION_METHOD_MISSING', 'method')] : [];
  if (method === 'acclamation') return [];
  const vote = voteOf(item);
  if (vote === null) return [fault('VOTE_NOBODY', 'vote')];
  const deciding = participants(meeting, item, at);
  const chair = chairAmong(meeting, countedAt(meeting, item, at))?.person ?? null;
  const faults = voteFaults({ vote, deciding, chair, byLot: method === 'lottery' });
  if (faults.length > 0) return faults;
  const { winner } = countVote(vote, deciding, chair);
  const against = (winner === 'no' && outcome === 'approved') || (winner === 'yes' && outcome === 'rejected');
  return against ? [fault('OUTCOME_AGAINST_VOTE', 'outcome', { winner: winner ?? '' })] : [];
}

const motionsLeft = (item: AgendaItem): number =>
  motionsOf(item).filter(({ withdrawn }) => !withdrawn).length;

/** Something is to be decided, and nothing has been put forward that it could be decided by. */
export const lacksMotion = (item: AgendaItem, proposed: readonly ProposalItem[]): boolean =>
  (item.kind === 'decision' || item.method !== null) &&
  item.outcome !== 'noted' &&
  proposed.length + motionsLeft(item) === 0;

/** The meeting has chosen between several, or voted, and nothing is said of how it was asked. */
export const lacksOrder = (item: AgendaItem): boolean =>
  (item.method === 'vote' || motionsLeft(item) > 1) && !item.propositionOrder?.trim();

const unsaid = (part: 'motions' | 'propositionOrder'): Fault =>
  fault('MINUTES_PART_MISSING', part, { part, deciding: 1 });

/**
 * What the minutes must tell of it (D6) and nobody can add when the meeting is over, MINUTES_PART_MISSING {part, deciding} at the field: what
 * was proposed that it could be decided by, and how the meeting was asked where it has chosen between several.
 */
const minutesFaults = ({ item, proposed }: AtHand): readonly Fault[] => [
  ...(lacksMotion(item, proposed) ? [unsaid('motions')] : []),
  ...(lacksOrder(item) ? [unsaid('propositionOrder')] : []),
];

/** Everyone who reserves himself takes part (S29); somebody may have stood aside since. */
function reservedAside({ item, meeting, at }: AtHand): readonly Fault[] {
  const taking = participants(meeting, item, at);
  return reservationsOf(item)
    .filter(({ person }) => !taking.some((one) => one.person === person))
    .map(({ name }) => fault('RESERVATION_NOT_PARTICIPANT', 'reservations', { name }));
}

/** ITEM_CHANGED {what}: the report, or a plan, report or document that it decides on, is not what the person has before him any more. */
function changedSince({ rows, item, proposal, proposed, shown }: AtHand): readonly Fault[] {
  const now = printsBefore(rows, proposal);
  const effects = proposed.flatMap((one) => one.effects);
  return [...new Set([...Object.keys(now), ...effects.map(({ target }) => target)])]
    .filter((target) => (now[target] ?? '') !== (shown[target] ?? ''))
    .map((target) => {
      const what = effects.find((one) => one.target === target)?.title ?? item.title;
      return fault('ITEM_CHANGED', '', { what });
    });
}

const isApproval = ({ outcome }: AgendaItem): boolean =>
  outcome === 'approved' || outcome === 'approvedWithChange';

/** What only the council is asked (F5, D8), of a case that it is to decide by a report. */
function councilFindings({ rows, body, item, meeting, proposal }: AtHand): readonly Fault[] {
  if (proposal === null || item.kind !== 'decision' || !isApproval(item) || !isCouncil(rows, body)) return [];
  return [...preparationWarning(rows, body, proposal, ''), ...expenditureFaults(proposal, meeting.day)];
}

export function decisionFaults(hand: AtHand): readonly Fault[] {
  const opening = openingFaults(hand);
  if (opening.length > 0) return opening;
  return [
    ...changedSince(hand),
    ...minutesFaults(hand),
    ...outcomeFaults(hand),
    ...methodFaults(hand),
    ...reservedAside(hand),
    ...councilFindings(hand).filter((one) => !one.warning),
  ];
}

/** D8, F5, and D9, EFFECTIVE_BEFORE_DECISION {number, day}: it is told, and what is decided is decided all the same. */
export function decisionWarnings(hand: AtHand): readonly Fault[] {
  const { meeting, proposed } = hand;
  const early = proposed.flatMap(({ number, from, effects }) => {
    const first = [from, ...effects.map((effect) => effect.from)].find(
      (day) => day !== null && day < meeting.day,
    );
    return first ? [warning('EFFECTIVE_BEFORE_DECISION', 'text', { number, from: first })] : [];
  });
  return [...early, ...councilFindings(hand).filter((one) => one.warning)];
}
