// What the secretary notes of an item: conflicts of interest, motions, how it is put, votes, outcome and words, reservations and notes.
import type { Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { altered, checked } from '../../schema/wish.ts';
import type { Situation } from '../situation.ts';
import { keepsPapers, recordsDecisions } from './keepers.ts';
import { participants } from './present.ts';
import {
  type AgendaItem,
  type Conflicted,
  conflictsOf,
  type Meeting,
  type MinutesNote,
  type Motion,
  type Named,
  nonParticipantsOf,
  type PointWritten,
  type Recipient,
  type Reservation,
  reservationsOf,
  stored,
  type Vote,
} from './read.ts';

/** What can be written; the lists are whole. */
export interface ItemAnswer
  extends Partial<
    Pick<
      AgendaItem,
      'title' | 'immediate' | 'propositionOrder' | 'method' | 'outcome' | 'remitReason' | 'text'
    >
  > {
  readonly conflicts?: readonly Conflicted[];
  readonly motions?: readonly Motion[];
  readonly vote?: Vote;
  readonly nonParticipants?: readonly Named[];
  readonly reservations?: readonly Reservation[];
  readonly notes?: readonly MinutesNote[];
  readonly recipients?: readonly Recipient[];
  readonly points?: readonly PointWritten[];
}

export interface InItem {
  readonly body: Key<'bodies'>;
  readonly item: Key<'agendaItems'>;
}

export interface OpenItem {
  readonly item: AgendaItem;
  readonly meeting: Meeting;
}

/** The item with its meeting, for who may write of it. Faults: NOT_ALLOWED, MEETING_GONE. */
export function itemToWrite({ rows, person }: Situation, { body, item }: InItem): Result<OpenItem> {
  if (!keepsPapers(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const row = rows.get(agendaItems, item);
  const meeting = row && rows.get(meetings, row.meeting);
  return row && meeting ? good({ item: row, meeting }) : bad(fault('MEETING_GONE', ''));
}

/** What may be added until the meeting closes, although the item is decided. */
const afterwards: readonly string[] = ['reservations', 'notes'];

/**
 * Of what is new in the list: RESERVATION_TOO_LATE {name} once the meeting is closed, RESERVATION_NOT_PARTICIPANT {name} for whoever
 * does not take part in the decision (D3).
 */
function reservationFaults(
  { item, meeting }: OpenItem,
  wanted: readonly Reservation[],
  at: string,
): readonly Fault[] {
  const before = new Set(reservationsOf(item).map(({ person }) => person));
  const taking = participants(meeting, item, at);
  return wanted
    .filter(({ person }) => !before.has(person))
    .flatMap(({ person, name }) => {
      if (meeting.state === 'closed') return [fault('RESERVATION_TOO_LATE', 'reservations', { name })];
      const takesPart = taking.some((one) => one.person === person);
      return takesPart ? [] : [fault('RESERVATION_NOT_PARTICIPANT', 'reservations', { name })];
    });
}

/** A reservation that stands is in the way of declaring afterwards that one did not take part. */
function asideFaults({ item }: OpenItem, answer: ItemAnswer): readonly Fault[] {
  const aside = [...(answer.nonParticipants ?? []), ...(answer.conflicts ?? [])];
  const reserved = reservationsOf(item).filter(({ person }) => aside.some((one) => one.person === person));
  return reserved.map(({ name }) => fault('RESERVATION_NOT_PARTICIPANT', 'reservations', { name }));
}

/** Whoever is out of the decision has no ballot in it. */
function voteWithout({ item }: OpenItem, answer: ItemAnswer): Partial<Pick<AgendaItem, 'vote'>> {
  if (answer.vote) return { vote: { ...answer.vote } };
  if (!(answer.conflicts || answer.nonParticipants) || item.vote === null) return {};
  const gone = new Set(
    [...(answer.conflicts ?? conflictsOf(item)), ...(answer.nonParticipants ?? nonParticipantsOf(item))].map(
      ({ person }) => person,
    ),
  );
  const ballots = Array.isArray(item.vote.ballots) ? (item.vote.ballots as readonly unknown[]) : [];
  const left = ballots.filter((one) => !gone.has(String((one as Named | null)?.person)));
  return { vote: { ...item.vote, ballots: left } };
}

interface Writing extends InItem {
  /** The time of day of which it is written: now, or when the item was decided. */
  readonly at: string;
  readonly answer: ItemAnswer;
  /** The decision is being put right, which only whoever records decisions may. */
  readonly isCorrection: boolean;
}

/**
 * Faults: NOT_ALLOWED, MEETING_GONE, ITEM_DECIDED for what may not be altered since, MEETING_STEP_NOT_NOW when the meeting is
 * cancelled, those of reservations, and the fields'.
 */
export function writeItem(
  situation: Situation,
  { answer, at, isCorrection, ...place }: Writing,
): Result<readonly Change[]> {
  const found = itemToWrite(situation, place);
  if (!found.ok) return found;
  const { item, meeting } = found.value;
  const mayCorrect = isCorrection && recordsDecisions(situation.person, place.body);
  const late = Object.keys(answer).filter((name) => !afterwards.includes(name));
  const inTheWay = [
    ...(item.decidedAt !== null && late.length > 0 && !mayCorrect ? [fault('ITEM_DECIDED', '')] : []),
    ...(item.adjustedAt !== null ? [fault('ITEM_DECIDED', '')] : []),
    ...(meeting.state === 'cancelled' ? [fault('MEETING_STEP_NOT_NOW', '', { state: meeting.state })] : []),
    ...reservationFaults(found.value, answer.reservations ?? [], at),
    ...asideFaults(found.value, answer),
  ];
  if (inTheWay.length > 0) return bad(...inTheWay);
  const { vote: _, ...rest } = answer;
  const { conflicts, motions, nonParticipants, reservations, notes, recipients, points, ...plain } = rest;
  const lists = { conflicts, motions, nonParticipants, reservations, notes, recipients, points };
  const written = Object.entries(lists).flatMap(([name, list]) => (list ? [[name, stored(list)]] : []));
  const values = {
    ...plain,
    ...(Object.fromEntries(written) as Partial<AgendaItem>),
    ...voteWithout(found.value, answer),
  };
  return checked(altered(agendaItems, item, values), roomLists);
}
