// Writes one row: what is known to be there already is not written again, and what somebody else changed is not overwritten.
import { body, headers, parseBinderWithErrorCheck } from '@pnp/queryable/index.js';
import { spPost } from '@pnp/sp/index.js';
import type { Change } from '../../schema/change.ts';
import { checkChange } from '../../schema/check.ts';
import { fault } from '../../schema/fault.ts';
import type { AnyRow, List, Values } from '../../schema/list.ts';
import type { Away, Refused, StoredRow, WriteAnswer } from '../../sync/remote.ts';
import { attempt, type Failure, unknownOutcome } from '../answer.ts';
import { rowRead, written } from '../columns.ts';
import { together } from '../connection.ts';
import { addedInFolder, addedPlainly, columnsOf, type Desk } from './adding.ts';
import { keyColumn, listTitle } from './address.ts';
import {
  distrust,
  type Item,
  listAt,
  listFault,
  missingColumns,
  readByKey,
  readItem,
  rowsOf,
} from './items.ts';
import { learnPeople } from './site.ts';

/** See `Remote.write`. */
export async function writeRow(
  desk: Desk,
  change: Change,
  base: StoredRow | null,
  afterUnknown: boolean,
): Promise<WriteAnswer> {
  const [misfit] = checkChange(desk.shelf.list, change);
  if (misfit) return { kind: 'refused', fault: misfit };
  return change.act === 'add' ? added(desk, change, afterUnknown) : altered(desk, change, base, afterUnknown);
}

async function added(desk: Desk, change: Change, afterUnknown: boolean): Promise<WriteAnswer> {
  if (afterUnknown) {
    const there = await standing(desk, change);
    if (there) return there;
  }
  const unit = folderFor(desk, change);
  const made = unit === null ? await addedPlainly(desk, change) : await addedInFolder(desk, change, unit);
  if (made.kind === 'answered') return compared(desk, change, made.value);
  const duplicate = made.kind === 'refused' && made.reason === 'duplicate';
  return (duplicate ? await standing(desk, change) : null) ?? told(desk, change, made);
}

/** The unit in whose folder an addition belongs; null for the list's root. */
function folderFor({ shelf }: Desk, { values }: Change): string | null {
  const unit = values[shelf.list.unitField];
  return shelf.list.inUnitFolder && typeof unit === 'string' && unit !== '' ? unit : null;
}

/** The row with the change's key, if it is there: `saved` when it holds the same, else `clash`; null when it is not. */
async function standing(desk: Desk, change: Change): Promise<WriteAnswer | null> {
  const { sp, path } = desk.connection;
  const item = await attempt(readByKey(sp, path, desk.shelf, change.key));
  if (item.kind !== 'answered') return told(desk, change, item);
  return item.value === null ? null : compared(desk, change, item.value);
}

async function altered(
  desk: Desk,
  change: Change,
  base: StoredRow | null,
  afterUnknown: boolean,
): Promise<WriteAnswer> {
  if (base?.etag && !afterUnknown) return merged(desk, change, base, base.etag);
  const now = await stored(desk, change, base);
  if (now.kind !== 'answered') return now;
  if (holds(desk.shelf.list, now.value.row, change.values)) return { kind: 'saved', stored: now.value };
  if (base && !holds(desk.shelf.list, now.value.row, base.row)) return { kind: 'clash', theirs: now.value };
  return now.value.etag === null ? unknownOutcome : merged(desk, change, now.value, now.value.etag);
}

const etagTold = parseBinderWithErrorCheck(async ({ headers: got }) => got.get('ETag'));

/**
 * Changes the row if it still is as `base` had it; never with `If-Match: *`, which would overwrite what others wrote. It goes as the
 * one part of a batch: from another origin the headers of an answer may not be read (sharepoint.md 1.5), but those of a part stand in
 * the body, and the row need not be read back for its ETag.
 */
async function merged(desk: Desk, change: Change, base: StoredRow, etag: string): Promise<WriteAnswer> {
  const { connection, shelf, site } = desk;
  const values = body(
    columnsOf(shelf.list, change, base.row),
    headers({ 'IF-Match': etag, 'X-HTTP-Method': 'MERGE' }),
  );
  const answer = await attempt(
    together(connection, (sp) => [
      spPost<string | null>(
        listAt(sp, connection.path, shelf.place).items.getById(base.id).using(etagTold),
        values,
      ),
    ]),
  );
  if (answer.kind === 'refused' && answer.reason === 'overtaken') return asItStands(desk, change, base);
  if (answer.kind !== 'answered') return told(desk, change, answer);
  const [now] = answer.value;
  // A service that does not tell it in the part either.
  if (now === null) return asItStands(desk, change, base);
  const row = rowRead(shelf.list, {
    [keyColumn]: base.row.key,
    ...written(shelf.list, { ...base.row, ...change.values }),
  });
  // When it was is told by the next reading; until then the row is known by its version.
  return { kind: 'saved', stored: { ...base, etag: now, by: site.me, row } };
}

async function asItStands(desk: Desk, change: Change, base: StoredRow): Promise<WriteAnswer> {
  const now = await stored(desk, change, base);
  return now.kind === 'answered' ? judged(desk, change, now.value) : now;
}

/** The row as the server has it now. */
async function stored(
  desk: Desk,
  change: Change,
  base: StoredRow | null,
): Promise<{ kind: 'answered'; value: StoredRow } | Refused | Away> {
  const { connection, shelf } = desk;
  const { sp, path } = connection;
  const item = await attempt(
    base ? readItem(sp, path, shelf, base.id) : readByKey(sp, path, shelf, change.key),
  );
  if (item.kind !== 'answered') return told(desk, change, item);
  return item.value === null ? gone(change) : readRow(desk, item.value);
}

async function readRow(
  { connection, shelf, site }: Desk,
  item: Item,
): Promise<{ kind: 'answered'; value: StoredRow } | Refused> {
  await learnPeople(connection, site, [item.EditorId]);
  const { rows, faults } = rowsOf(shelf, [item], site);
  const [row] = rows;
  // A folder is no row, and may yet be given a row's key.
  return row
    ? { kind: 'answered', value: row }
    : { kind: 'refused', fault: faults[0] ?? distrust(shelf, item, site) };
}

async function compared(desk: Desk, change: Change, item: Item): Promise<WriteAnswer> {
  const now = await readRow(desk, item);
  return now.kind === 'answered' ? judged(desk, change, now.value) : now;
}

const judged = ({ shelf }: Desk, change: Change, now: StoredRow): WriteAnswer =>
  holds(shelf.list, now.row, change.values) ? { kind: 'saved', stored: now } : { kind: 'clash', theirs: now };

/** Whether the row has these values, in the form that SharePoint keeps them. */
function holds(list: List, row: AnyRow, values: Values): boolean {
  const there = written(list, row);
  return Object.entries(written(list, values)).every(([column, value]) => there[column] === value);
}

const gone = (change: Change): Refused => ({
  kind: 'refused',
  fault: fault('ROW_GONE', change.key),
});

/** A failure in the terms of the row: which list or column is missing, or that the row is not taken or not there. */
async function told(desk: Desk, change: Change, failure: Failure): Promise<Refused | Away> {
  const { connection, shelf } = desk;
  if (failure.kind === 'away') return failure;
  if (failure.reason === 'missing') return change.act === 'alter' ? gone(change) : nowhere(desk, change);
  if (failure.reason === 'notTaken') {
    const missing = await attempt(missingColumns(connection.sp, connection.path, shelf));
    if (missing.kind === 'answered' && missing.value.length > 0)
      return {
        kind: 'refused',
        fault: listFault('COLUMN_MISSING', shelf, { column: missing.value.join(', ') }),
      };
  }
  return { kind: 'refused', fault: { ...failure.fault, at: change.key } };
}

/** Why an addition has no place to lie in: the unit has no folder, or there is no list at all. */
async function nowhere(desk: Desk, change: Change): Promise<Refused | Away> {
  const { connection, shelf } = desk;
  const unit = folderFor(desk, change);
  const list = await attempt(missingColumns(connection.sp, connection.path, shelf));
  if (list.kind === 'away') return list;
  if (unit === null || list.kind === 'refused')
    return { kind: 'refused', fault: listFault('LIST_MISSING', shelf) };
  return {
    kind: 'refused',
    fault: fault('FOLDER_MISSING', change.key, { unit, list: listTitle(shelf.list, shelf.place.year) }),
  };
}
