// How far a case and its reports have come: what has been written and sent, where it is to be dealt with, and what the log says was decided.
import { type Key, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { meetings } from '../../schema/lists/room/meetings.ts';
import type { Standing } from '../decision/standing.ts';
import type { Meeting } from '../meeting/read.ts';
import type { Case } from './draft.ts';
import type { Proposal } from './read.ts';
import { reportsOf } from './reports.ts';

/**
 * `written` is not sent, or withdrawn; `waits` is sent and has no place on an agenda. Whether an item that says so is decided is the
 * log's word: `unread` until that has been read.
 */
export type ReportStands =
  | { readonly kind: 'written' | 'waits' | 'unread' }
  | { readonly kind: 'onAgenda'; readonly meeting: Meeting }
  | { readonly kind: 'decided'; readonly standing: Standing };

/** @param standings what the body's log holds; null until it has been read */
export function reportStands(
  rows: Rows,
  { key: report, state }: Pick<Proposal, 'key' | 'state'>,
  standings: readonly Standing[] | null,
): ReportStands {
  if (state !== 'sent') return { kind: 'written' };
  const last = placesOf(rows, report).at(-1);
  if (last === undefined) return { kind: 'waits' };
  const standing = standings?.find(({ item }) => item.item === last.item.key);
  if (standing !== undefined) return { kind: 'decided', standing };
  if (standings === null && last.item.decidedAt !== null) return { kind: 'unread' };
  return { kind: 'onAgenda', meeting: last.meeting };
}

/** Where it has been put up, the latest last; what was struck, or stood on the list of a meeting that was called off, is none. */
const placesOf = (rows: Rows, report: Key<'proposals'>) =>
  rows
    .all(agendaItems)
    .filter(({ proposal, withdrawn }) => proposal === report && withdrawn !== true)
    .flatMap((item) => {
      const meeting = rows.get(meetings, item.meeting);
      return meeting === null || meeting.state === 'cancelled' ? [] : [{ item, meeting }];
    })
    .toSorted((one, other) => one.meeting.key.localeCompare(other.meeting.key));

/** What was decided of the report last; null for what has not been up, or waits for the day that it was put off to. */
export function decisionOn(
  rows: Rows,
  report: Key<'proposals'>,
  standings: readonly Standing[],
): Standing | null {
  const places = placesOf(rows, report).map(({ item }) => item.key);
  return standings.findLast(({ item }) => places.includes(key<'agendaItems'>(item.item))) ?? null;
}

/**
 * @property report the latest that is not withdrawn, and where it stands
 * @property decisions all that the body has decided in the case, by the log; the latest last
 */
export interface CaseStands {
  readonly report: { readonly report: Proposal; readonly stands: ReportStands } | null;
  readonly decisions: readonly Standing[];
}

export function caseStands(rows: Rows, its: Case, standings: readonly Standing[] | null): CaseStands {
  const last = reportsOf(rows, its.key).findLast(({ state }) => state !== 'withdrawn');
  const isOfCase = ({ item }: Standing) =>
    item.registryNumber?.toLowerCase() === its.registryNumber.toLowerCase();
  return {
    report: last === undefined ? null : { report: last, stands: reportStands(rows, last, standings) },
    decisions: (standings ?? []).filter(isOfCase),
  };
}

/** The report of the same kind before this one, which it may have begun from. */
export const earlierReport = (
  rows: Rows,
  { case: its, kind, number }: Pick<Proposal, 'case' | 'kind' | 'number'>,
): Proposal | null =>
  reportsOf(rows, its).findLast((one) => one.kind === kind && one.number < number && one.state !== 'draft') ??
  null;
