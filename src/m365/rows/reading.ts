// Reads whole lists, a batch a round, and mends what can be mended: a list that is missing or lacks a column is told, and the rest goes on.
import { type Fault, fault } from '../../schema/fault.ts';
import { type Answer, attempt, type Refusal } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { leafOf } from './address.ts';
import {
  type Item,
  listFault,
  missingColumns,
  type Page,
  readableWithout,
  readNext,
  readPage,
  type Shelf,
} from './items.ts';

/** What has been read of one list so far. */
export interface Reading {
  readonly shelf: Shelf;
  readonly items: readonly Item[];
  readonly next: string | null;
  readonly faults: readonly Fault[];
}

/** The lists to their last pages, given the answers to their first. */
export async function readLists(
  connection: Connection,
  shelves: readonly Shelf[],
  firsts: readonly Answer<Page>[],
): Promise<Answer<readonly Reading[]>> {
  const started = await Promise.all(
    shelves.map((shelf, at) =>
      begun(connection, shelf, firsts[at] ?? { kind: 'answered', value: { items: [], next: null } }),
    ),
  );
  const failed = started.find((one) => one.kind !== 'answered');
  if (failed) return failed;
  return attempt(
    toTheEnd(
      connection,
      started.flatMap((one) => (one.kind === 'answered' ? [one.value] : [])),
    ),
  );
}

async function begun(connection: Connection, shelf: Shelf, first: Answer<Page>): Promise<Answer<Reading>> {
  if (first.kind === 'away') return first;
  if (first.kind === 'refused') return mended(connection, shelf, first);
  return reading(shelf, first.value);
}

const reading = (shelf: Shelf, page: Page, ...faults: readonly Fault[]): Answer<Reading> => ({
  kind: 'answered',
  value: { shelf, ...page, faults },
});
const unread = (shelf: Shelf, told: Fault) => reading(shelf, { items: [], next: null }, told);

/** What can be read of a list that was refused as it is declared. */
async function mended(connection: Connection, shelf: Shelf, no: Refusal): Promise<Answer<Reading>> {
  // What is not for everyone is not lacked by those whom it is not for.
  if (no.reason === 'noRight' && shelf.list.readBy !== null) return reading(shelf, { items: [], next: null });
  if (no.reason === 'missing') return unread(shelf, listFault('LIST_MISSING', shelf));
  if (no.reason === 'noRight') return unread(shelf, listFault('NOT_ALLOWED', shelf));
  const missing = await attempt(missingColumns(connection.sp, connection.path, shelf));
  if (missing.kind !== 'answered') return missing;
  const column = missing.value.join(', ');
  if (!readableWithout(shelf.list, missing.value))
    return unread(shelf, listFault('COLUMN_MISSING', shelf, { column, unread: 'all' }));
  // What was lacking may be there again by now, and is then no reason to show the list without its rows.
  const page = await attempt(readPage(connection.sp, connection.path, shelf, '', missing.value));
  if (page.kind === 'away') return page;
  if (page.kind === 'refused')
    return unread(shelf, fault(page.fault.code, leafOf(shelf.place), page.fault.values));
  return reading(
    shelf,
    page.value,
    ...(column === '' ? [] : [listFault('COLUMN_MISSING', shelf, { column })]),
  );
}

/** Follows the next pages of all lists together. */
async function toTheEnd(connection: Connection, started: readonly Reading[]): Promise<readonly Reading[]> {
  const nexts = started.flatMap((one) => (one.next === null ? [] : [one.next]));
  if (nexts.length === 0) return started;
  const pages = await together(connection, (sp) => nexts.map((next) => readNext(sp, next)));
  const pageOf = new Map(nexts.map((next, at) => [next, pages[at]]));
  const further = started.map((one) => {
    const page = one.next === null ? undefined : pageOf.get(one.next);
    return page ? { ...one, items: [...one.items, ...page.items], next: page.next } : one;
  });
  return toTheEnd(connection, further);
}
