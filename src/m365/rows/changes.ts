// What has changed since a token: the site's change log says which items, and their lists are asked for those.
import type { SPFI } from '@pnp/sp/index.js';
import type { Away, Changed, Stale } from '../../sync/remote.ts';
import { type Answer, attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { readPage, rowsOf, type Shelf } from './items.ts';
import { learnPeople, type Site } from './site.ts';

/** An item that was added, altered or taken away. */
interface Touch {
  readonly listId: string;
  readonly id: number;
}
/**
 * @property columnsOf the lists in which a column has come or gone; null where the log does not say in which
 * @property next from where to go on; null at the end of the log
 */
export interface Log {
  readonly touches: readonly Touch[];
  readonly columnsOf: readonly (string | null)[];
  readonly next: string | null;
  readonly token: string;
}

interface ChangeRow {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ListId?: string | null;
  readonly ItemId?: number;
  readonly FieldId?: string;
}
/** A column's change of title or of format leaves what the rows hold (sharepoint.md 2.8). */
const comesOrGoes = ({ ChangeType }: ChangeRow): boolean => ChangeType === 1 || ChangeType === 3;

/** SharePoint's own limit on one answer (sharepoint.md 2.8). */
const rowsAtATime = 1_000;
/** More pages of the log than this cost more than reading anew. */
const mostPages = 5;
/** As many ids as a filter may name and stay well under the longest address (sharepoint.md 4). */
const idsInAFilter = 30;

export const asked = {
  Item: true,
  // A column that is taken away takes its values along, and no row has a new version for that.
  Field: true,
  Add: true,
  Update: true,
  SystemUpdate: true,
  DeleteObject: true,
  Restore: true,
  Rename: true,
  Move: true,
};

/** The log's first page after the token. SharePoint refuses a token that is old or not its own. */
export async function readLog(sp: SPFI, token: string): Promise<Log> {
  const rows: readonly ChangeRow[] = await sp.web.getChanges({
    ...asked,
    ChangeTokenStart: { StringValue: token },
  });
  const last = rows.at(-1)?.ChangeToken.StringValue ?? token;
  const touches = rows.flatMap(({ ListId, ItemId }) =>
    ListId && ItemId !== undefined ? [{ listId: ListId.toLowerCase(), id: ItemId }] : [],
  );
  const columns = rows.filter((row) => row.FieldId !== undefined && comesOrGoes(row));
  const columnsOf = columns.map(({ ListId }) => ListId?.toLowerCase() ?? null);
  return { touches, columnsOf, next: rows.length < rowsAtATime ? null : last, token: last };
}

/** The log to its end, or to where reading anew is cheaper. */
export async function restOfLog({ sp }: Connection, log: Log): Promise<Answer<Log>> {
  let all = log;
  for (let page = 1; page < mostPages && all.next !== null; page += 1) {
    const more = await attempt(readLog(sp, all.next));
    if (more.kind !== 'answered') return more;
    const touches = [...all.touches, ...more.value.touches];
    all = { ...more.value, touches, columnsOf: [...all.columnsOf, ...more.value.columnsOf] };
  }
  return { kind: 'answered', value: all };
}

/** The rows that the log names, as they are now. What cannot be told so is told by reading anew. */
export async function rowsTouched(
  connection: Connection,
  site: Site,
  shelves: readonly Shelf[],
  log: Log,
): Promise<Changed | Stale | Away> {
  const lists = new Set<string | null | undefined>(shelves.map(({ place }) => site.listIdOf(place)));
  const hasOtherColumns = log.columnsOf.some((id) => id === null || lists.has(id));
  if (log.next !== null || hasOtherColumns) return { kind: 'stale' };
  const wanted = shelves.flatMap((shelf) => idsIn(shelf, site, log).map((ids) => ({ shelf, ids })));
  const read = await attempt(
    together(connection, (sp) =>
      wanted.map(({ shelf, ids }) => readPage(sp, connection.path, shelf, anyOf(ids))),
    ),
  );
  if (read.kind === 'refused') return { kind: 'stale' };
  if (read.kind === 'away') return read;
  const itemsOf = (at: number) => read.value[at]?.items ?? [];
  await learnPeople(
    connection,
    site,
    read.value.flatMap((page) => page.items.map((item) => item.EditorId)),
  );
  const told = wanted.map(({ shelf }, at) => rowsOf(shelf, itemsOf(at), site));
  if (told.some(({ faults }) => faults.length > 0)) return { kind: 'stale' };
  return {
    kind: 'changed',
    rows: told.flatMap(({ rows }) => rows),
    // Asked for and not given: taken away, or out of this person's sight.
    gone: wanted.flatMap(({ shelf, ids }, at) => {
      const there = new Set(itemsOf(at).map((item) => item.Id));
      return ids.filter((id) => !there.has(id)).map((id) => ({ ...shelf.place, id }));
    }),
    token: log.token,
  };
}

/** The touched items of one list, as many at a time as a filter may name. */
function idsIn({ place }: Shelf, site: Site, { touches }: Log): readonly (readonly number[])[] {
  const listId = site.listIdOf(place);
  const ids = [...new Set(touches.flatMap((touch) => (touch.listId === listId ? [touch.id] : [])))];
  return Array.from({ length: Math.ceil(ids.length / idsInAFilter) }, (_, at) =>
    ids.slice(at * idsInAFilter, (at + 1) * idsInAFilter),
  );
}

const anyOf = (ids: readonly number[]) => ids.map((id) => `Id eq ${id}`).join(' or ');
