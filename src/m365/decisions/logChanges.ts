// What SharePoint's own change log says has become of a list's items since a moment: which are new, and whether an old one was touched.
import { type Answer, attempt } from '../answer.ts';
import { type Connection, together } from '../connection.ts';
import { asked } from '../rows/changes.ts';
import { type Item, listAt, type Shelf } from '../rows/items.ts';
import { firstStamped, restStamped, stampedWhere } from '../rows/stamped.ts';

/**
 * How far a list has been read.
 * @property token where its change log stood before the reading began
 * @property ids the items that were read
 */
export interface Mark {
  readonly token: string;
  readonly ids: readonly number[];
}

interface Touch {
  readonly ChangeToken: { readonly StringValue: string };
  readonly ChangeType: number;
  readonly ItemId?: number;
}
const added = 1;
/** SharePoint's own limit on one answer (sharepoint.md 2.8). */
const touchesAtATime = 1_000;
/** As many ids as a filter may name and stay well under the longest address (sharepoint.md 4). */
const idsInAFilter = 30;

/** The whole list, and where its change log stood: asked for first, so that nothing which comes after it is missed. */
export async function wholeList(
  connection: Connection,
  shelf: Shelf,
): Promise<{ readonly items: readonly Item[]; readonly mark: Mark }> {
  const { path } = connection;
  const [{ CurrentChangeToken: now }, first] = await together(connection, (sp) => [
    listAt(sp, path, shelf.place).select('CurrentChangeToken')<{
      readonly CurrentChangeToken: { readonly StringValue: string };
    }>(),
    firstStamped(sp, path, shelf),
  ]);
  const items = await restStamped(connection.sp, first);
  return { items, mark: { token: now.StringValue, ids: items.map(({ Id }) => Id) } };
}

/**
 * The items that are new since the mark. Null where an item that was read has been touched in any way, a column has come or gone,
 * or too much has happened to be told: then only the whole list can be believed.
 */
export async function newItems(
  connection: Connection,
  shelf: Shelf,
  { token, ids }: Mark,
): Promise<Answer<{ readonly items: readonly Item[]; readonly mark: Mark } | null>> {
  const { sp, path } = connection;
  const log = await attempt(
    listAt(sp, path, shelf.place).getChanges({
      ...asked,
      ChangeTokenStart: { StringValue: token },
    }) as Promise<readonly Touch[]>,
  );
  // A token that is too old, or of a list that has been put back, is refused.
  if (log.kind === 'refused') return { kind: 'answered', value: null };
  if (log.kind === 'away') return log;
  const touches = log.value;
  const known = new Set(touches.length > 0 ? ids : []);
  // What was added between the mark and the reading is named as well, and is known by now.
  const isNew = ({ ItemId: id, ChangeType }: Touch) =>
    id !== undefined && (ChangeType === added || !known.has(id));
  if (touches.length >= touchesAtATime || !touches.every(isNew)) return { kind: 'answered', value: null };
  const wanted = [
    ...new Set(touches.flatMap(({ ItemId: id }) => (id === undefined || known.has(id) ? [] : [id]))),
  ];
  const parts = Array.from({ length: Math.ceil(wanted.length / idsInAFilter) }, (_, at) =>
    wanted.slice(at * idsInAFilter, (at + 1) * idsInAFilter),
  );
  const read = await attempt(Promise.all(parts.map((part) => stampedWhere(sp, path, shelf, anyOf(part)))));
  if (read.kind === 'refused') return { kind: 'answered', value: null };
  if (read.kind === 'away') return read;
  const items = read.value.flat();
  const last = touches.at(-1)?.ChangeToken.StringValue ?? token;
  const mark = { token: last, ids: [...ids, ...items.map(({ Id }) => Id)] };
  return { kind: 'answered', value: { items, mark } };
}

const anyOf = (ids: readonly number[]) => ids.map((id) => `Id eq ${id}`).join(' or ');
