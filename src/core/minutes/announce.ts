// The acts after the adjustment: the notice goes up and comes down, and the decision is sent to those who are to have it.
import type { Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import { roomLists } from '../../schema/ofBody.ts';
import { altered, checked } from '../../schema/wish.ts';
import { keepsPapers } from '../meeting/keepers.ts';
import type { AgendaItem, Meeting } from '../meeting/read.ts';
import type { Situation } from '../situation.ts';
import { legalForceDay } from './days.ts';

/** A meeting's minutes, or with `item` one that was adjusted at once. */
export interface Announced {
  readonly body: string;
  readonly meeting: Key<'meetings'>;
  readonly item: Key<'agendaItems'> | null;
}

type Found =
  | { readonly of: 'meeting'; readonly row: Meeting }
  | { readonly of: 'item'; readonly row: AgendaItem };

function found({ rows, person }: Situation, { body, meeting, item }: Announced): Result<Found> {
  if (!keepsPapers(person, body)) return bad(fault('NOT_ALLOWED', ''));
  const row = item === null ? rows.get(meetings, meeting) : rows.get(agendaItems, item);
  if (row === null) return bad(fault('ROW_GONE', '', { key: item ?? meeting }));
  return {
    ok: true,
    value: item === null ? { of: 'meeting', row: row as Meeting } : { of: 'item', row: row as AgendaItem },
  };
}

/** Faults: NOT_ALLOWED, ROW_GONE, NOT_ADJUSTED. Where the minutes are kept is said on the notice. */
export function announce(
  situation: Situation,
  input: Announced & { readonly minutesAt: string },
): Result<readonly Change[]> {
  const place = found(situation, input);
  if (!place.ok) return place;
  const { of, row } = place.value;
  const noticedDay = situation.today;
  if (of === 'meeting') {
    if (row.adjustedDay === null) return bad(fault('NOT_ADJUSTED', ''));
    return checked(
      altered(meetings, row, { noticedDay, minutesAt: input.minutesAt || row.minutesAt }),
      roomLists,
    );
  }
  if (row.adjustedAt === null) return bad(fault('NOT_ADJUSTED', ''));
  return checked(altered(agendaItems, row, { noticedDay }), roomLists);
}

/** Faults: NOTICE_STAYS {last} until the day after the last day to appeal; NOT_ADJUSTED where nothing is up. */
export function takeDownNotice(situation: Situation, input: Announced): Result<readonly Change[]> {
  const place = found(situation, input);
  if (!place.ok) return place;
  const { of, row } = place.value;
  if (row.noticedDay === null) return bad(fault('NOT_ADJUSTED', ''));
  const last = legalForceDay(row.noticedDay);
  if (situation.today < last) return bad(fault('NOTICE_STAYS', '', { last }));
  const noticeRemovedDay = situation.today;
  return checked(
    of === 'meeting'
      ? altered(meetings, row, { noticeRemovedDay })
      : altered(agendaItems, row, { noticeRemovedDay }),
    roomLists,
  );
}

/** S34: before the item is adjusted its decision cannot be sent. Faults: NOT_ALLOWED, ROW_GONE, NOT_ADJUSTED {paragraph}. */
export function noteDispatched(
  situation: Situation,
  input: Announced & { readonly item: Key<'agendaItems'> },
): Result<readonly Change[]> {
  const place = found(situation, input);
  if (!place.ok) return place;
  const row = place.value.row as AgendaItem;
  if (row.adjustedAt === null) return bad(fault('NOT_ADJUSTED', '', { paragraph: row.paragraph ?? '' }));
  return checked(altered(agendaItems, row, { dispatchedDay: situation.today }), roomLists);
}
