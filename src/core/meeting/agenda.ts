// The agenda of a meeting: what waits for a place on it, and the putting in, moving and striking of items.
import { add, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { altered, checked } from '../../schema/wish.ts';
import { isToBeTold } from '../proposal/delegated.ts';
import type { Proposal } from '../proposal/read.ts';
import type { Situation } from '../situation.ts';
import { keepsPapers } from './keepers.ts';
import type { AgendaItem, Meeting } from './read.ts';

const placeOf = ({ place, number }: AgendaItem): number => place ?? number;

/** In the order in which they are dealt with; what has been struck is left out. */
export const agendaOf = (rows: Rows, meeting: Key<'meetings'>): readonly AgendaItem[] =>
  rows
    .by(agendaItems, 'meeting', meeting)
    .filter(({ withdrawn }) => withdrawn !== true)
    .toSorted((one, other) => placeOf(one) - placeOf(other) || one.number - other.number);

/**
 * What is sent and has no place on an agenda: tabled, or on the list of a meeting that was called off, it waits again. Delegated
 * decisions are reported at the meeting they name, at the first to come where they name none, or later when that is over without them.
 */
export function waitingFor(rows: Rows, meeting: Meeting): readonly Proposal[] {
  return rows.all(proposals).filter((proposal) => {
    const { reportAt, state } = proposal;
    const named = reportAt === null || reportAt === meeting.key || isOver(rows.get(meetings, reportAt));
    const waits = proposal.kind === 'officialReport' || isToBeTold(rows, proposal);
    return state === 'sent' && named && waits && !isTaken(rows, proposal.key);
  });
}

/** Where it is to be dealt with, or has been: neither struck, tabled, nor on the list of a meeting that was called off. */
export const placeOnAgenda = (rows: Rows, proposal: Proposal['key']): AgendaItem | null =>
  rows
    .all(agendaItems)
    .findLast(
      (item) =>
        item.proposal === proposal &&
        item.withdrawn !== true &&
        item.outcome !== 'tabled' &&
        rows.get(meetings, item.meeting)?.state !== 'cancelled',
    ) ?? null;

const isTaken = (rows: Rows, proposal: Proposal['key']): boolean => placeOnAgenda(rows, proposal) !== null;

const isOver = (meeting: Meeting | null): boolean =>
  meeting?.state === 'closed' || meeting?.state === 'cancelled';

interface InMeeting {
  readonly body: Key<'bodies'>;
  readonly meeting: Key<'meetings'>;
}

/** Faults: NOT_ALLOWED, MEETING_GONE, MEETING_STEP_NOT_NOW when it has been closed or cancelled. */
export function writableMeeting({ rows, person }: Situation, { body, meeting }: InMeeting): Result<Meeting> {
  if (!keepsPapers(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const row = rows.get(meetings, meeting);
  if (row === null) return bad(fault('MEETING_GONE', ''));
  return isOver(row) ? bad(fault('MEETING_STEP_NOT_NOW', '', { state: row.state })) : good(row);
}

export interface NewItem extends InMeeting {
  readonly kind: AgendaItem['kind'];
  readonly title: string;
  readonly case: Key<'cases'> | null;
  readonly proposal: Key<'proposals'> | null;
}

/** Puts them last, in order. Faults: those of a meeting that can be written in, AGENDA_ITEM_TWICE, and the fields'. */
export function addItems(
  situation: Situation,
  { items }: { readonly items: readonly NewItem[] },
): Result<readonly Change[]> {
  const { rows } = situation;
  const [first] = items;
  if (first === undefined) return good([]);
  const open = writableMeeting(situation, first);
  if (!open.ok) return open;
  const twice = items.find(({ proposal }) => proposal !== null && isTaken(rows, proposal));
  if (twice) return bad(fault('AGENDA_ITEM_TWICE', 'proposal', { title: twice.title }));
  const all = rows.by(agendaItems, 'meeting', first.meeting);
  const number = Math.max(0, ...all.map((one) => one.number));
  const place = Math.max(0, ...all.map(placeOf));
  const wanted = items.map(({ kind, title, meeting, proposal, case: its }, at) =>
    add(agendaItems, {
      meeting,
      number: number + at + 1,
      place: place + at + 1,
      kind,
      title,
      case: its,
      proposal,
    }),
  );
  return checked(wanted, roomLists);
}

interface InItem {
  readonly body: Key<'bodies'>;
  readonly item: Key<'agendaItems'>;
}

function movable(
  situation: Situation,
  { body, item }: InItem,
): Result<{ readonly row: AgendaItem; readonly meeting: Meeting }> {
  const row = situation.rows.get(agendaItems, item);
  if (row === null) return bad(fault('MEETING_GONE', ''));
  const meeting = writableMeeting(situation, { body, meeting: row.meeting });
  if (!meeting.ok) return meeting;
  const decided: readonly Fault[] = row.decidedAt === null ? [] : [fault('ITEM_DECIDED', '')];
  return decided.length > 0 ? bad(...decided) : good({ row, meeting: meeting.value });
}

/** One step up or down. An item that is decided stays where it is. */
export function moveItem(
  situation: Situation,
  { by, ...at }: InItem & { readonly by: -1 | 1 },
): Result<readonly Change[]> {
  const found = movable(situation, at);
  if (!found.ok) return found;
  const list = [...agendaOf(situation.rows, found.value.row.meeting)];
  const from = list.findIndex(({ key }) => key === at.item);
  const other = list[from + by];
  if (other === undefined) return good([]);
  list[from + by] = found.value.row;
  list[from] = other;
  return checked(
    list.flatMap((row, index) => altered(agendaItems, row, { place: index + 1 })),
    roomLists,
  );
}

/** Takes it off the list; what it was put in for waits again. */
export function strikeItem(situation: Situation, at: InItem): Result<readonly Change[]> {
  const found = movable(situation, at);
  if (!found.ok) return found;
  return checked(altered(agendaItems, found.value.row, { withdrawn: true }), roomLists);
}
