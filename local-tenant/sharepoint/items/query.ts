// Answers a query on a list's items: what may be asked, which rows, in which order, and where the next page begins.
import { propertyOf } from '../columns/kinds.ts';
import { sightOf } from '../locks/access.ts';
import { asSeen } from '../locks/draft.ts';
import { isObject } from '../odata/address.ts';
import type { Arguments, Call } from '../odata/call.ts';
import { entity, type Page } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { columnsOf, type Expression, readFilter } from '../odata/filter.ts';
import { compare, passes } from '../odata/judge.ts';
import { type Order, orderOf } from '../odata/narrow.ts';
import { type Caml, readCaml } from '../queries/caml.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';
import type { Sight } from '../store/sight.ts';
import { demandColumn, demandFewLookups, type ReadColumn, reader } from './column.ts';
import { pathWithin } from './folderPlace.ts';
import { itemType } from './item.ts';
import { listPath } from './naming.ts';
import { candidates, folderAsked } from './seek.ts';

const usualTop = 100;
const mostTop = 5000;
/** Rows read at a time while looking for those that pass a filter. */
const stride = 1000;

interface Query {
  readonly list: List;
  readonly tree: Expression | undefined;
  readonly orders: readonly Order[];
  readonly top: number;
  readonly sight: Sight;
  readonly read: ReadColumn;
}

/** Where a page begins: after a row, or with `back` before it. */
interface Start {
  readonly id: number;
  readonly back: boolean;
  readonly values: ReadonlyMap<string, string>;
}

/** One page of items as the OData options ask. */
export function itemPage(list: List, call: Call): Page {
  const { options } = call.query;
  const filter = options.get('filter');
  const top = options.get('top') === undefined ? usualTop : Math.min(mostTop, Number(options.get('top')));
  if (!Number.isInteger(top) || top < 0) throw refuse.expression(options.get('top') ?? '');
  const tree = filter ? readFilter(filter) : undefined;
  return answer(
    { ...prepared(list, tree, orderOf(call), call), top },
    startOf(options.get('skiptoken')),
    call,
  );
}

/** Rows, and where the next page begins when there is one. */
export interface Found {
  readonly rows: Row[];
  readonly next?: string;
}

/** One page of items as CAML asks: `getitems`. */
export function camlPage(list: List, args: Arguments, call: Call): Page {
  const query = args.object('query');
  const folder = query.FolderServerRelativeUrl;
  const position = isObject(query.ListItemCollectionPosition)
    ? query.ListItemCollectionPosition.PagingInfo
    : undefined;
  const found = camlRows(
    list,
    readCaml(typeof query.ViewXml === 'string' ? query.ViewXml : '<View/>', list, call),
    typeof folder === 'string' ? pathWithin(list, folder, call) : '',
    typeof position === 'string' ? position : undefined,
    call,
  );
  return { entities: found.rows.map((row) => entity(itemType(list), row)) };
}

/** The rows that CAML asks for in a folder; without a scope it sees that folder alone, items and folders. */
export function camlRows(list: List, caml: Caml, dir: string, paging: string | undefined, call: Call): Found {
  const { tree, orders, rowLimit, scope } = caml;
  const place = /^recursive/.test(scope) ? (dir === '' ? {} : { below: dir }) : { dir };
  const kind = scope === 'filesonly' || scope === 'recursive' ? { folder: 0 as const } : {};
  const sight = { ...sightOf(list, call), ...place, ...kind };
  demandFewLookups(list, call, caml.fields);
  const query = {
    list,
    tree,
    orders,
    sight,
    read: reader(list, call),
    top: Math.min(rowLimit ?? mostTop, mostTop),
  };
  return found(query, startOf(paging), call);
}

function prepared(
  list: List,
  tree: Expression | undefined,
  orders: readonly Order[],
  call: Call,
): Omit<Query, 'top'> {
  const sight = sightOf(list, call);
  const dir = tree && folderAsked(tree, list, call);
  const read = reader(list, call);
  for (const path of tree ? columnsOf(tree) : []) demandColumn(list, path, call);
  for (const { column } of orders) demandColumn(list, column, call);
  demandFewLookups(list, call);
  return { list, tree, orders, sight: dir === undefined ? sight : { ...sight, dir }, read };
}

function answer(query: Query, start: Start | undefined, call: Call): Page {
  const { rows, next } = found(query, start, call);
  const type = itemType(query.list);
  return {
    entities: rows.map((row) => entity(type, row)),
    path: `${listPath(query.list)}/Items`,
    ...(next === undefined ? {} : { next: nextQuery(query, next, call) }),
  };
}

function found(query: Query, start: Start | undefined, call: Call): Found {
  const { list, top } = query;
  const big = call.site.lists.tally(list).count > call.rules.threshold;
  const rows =
    query.orders.length > 0 ? ordered(query, start, big, call) : inSequence(query, start, big, call);
  const shown = rows.length > top ? (start?.back ? rows.slice(-top) : rows.slice(0, top)) : rows;
  const last = shown.at(-1);
  // Who has come backwards has left a page behind, which follows on this one.
  const more = (start?.back || rows.length > top) && last !== undefined && top > 0;
  const seen = shown.flatMap((row) => asSeen(list, row, call) ?? []);
  return { rows: seen, ...(more ? { next: tokenAfter(query, last) } : {}) };
}

/** In the order of ids: one more than a page, so that it shows whether there is a next one. */
function inSequence(query: Query, start: Start | undefined, big: boolean, call: Call): Row[] {
  const { list, tree, sight, top, read } = query;
  const { rows } = call.site;
  const passing = (some: Row[]) =>
    tree ? some.filter((row) => passes(tree, (path) => read(row, path))) : some;
  if (start?.back) {
    if (big && tree && !candidates(tree, list, call, big)) throw refuse.threshold();
    return passing(rows.pageBefore(list, start.id, tree ? Number.MAX_SAFE_INTEGER : top + 1, sight)).slice(
      -top - 1,
    );
  }
  const after = start?.id ?? 0;
  const ids = tree && candidates(tree, list, call, big);
  if (ids) {
    const later = ids.filter((id) => id > after);
    return passing(rows.some(list, later, sight)).slice(0, top + 1);
  }
  if (!tree) return rows.page(list, after, top + 1, sight);
  if (big) throw refuse.threshold();
  const found: Row[] = [];
  for (let from = after; found.length <= top; ) {
    const some = rows.page(list, from, stride, sight);
    found.push(...passing(some));
    from = some.at(-1)?.id ?? from;
    if (some.length < stride) break;
  }
  return found.slice(0, top + 1);
}

/** In the order asked for: everything that passes is sorted, then cut where the page begins. */
function ordered(query: Query, start: Start | undefined, big: boolean, call: Call): Row[] {
  const { list, tree, orders, sight, top, read } = query;
  const indexed = ({ column }: Order) =>
    /^id$/i.test(column) || list.fields.some((field) => field.indexed && propertyOf(field) === column);
  if (big && !orders.every(indexed)) throw refuse.threshold();
  const ids = tree && candidates(tree, list, call, big);
  if (big && tree && !ids) throw refuse.threshold();
  const all = ids
    ? call.site.rows.some(list, ids, sight)
    : call.site.rows.page(list, 0, Number.MAX_SAFE_INTEGER, sight);
  const passing = tree ? all.filter((row) => passes(tree, (path) => read(row, path))) : all;
  const rank = (
    left: (column: string) => Value,
    leftId: number,
    right: (column: string) => Value,
    rightId: number,
  ) => {
    for (const { column, descending } of orders) {
      const order = nullsFirst(left(column), right(column));
      if (order !== 0) return descending ? -order : order;
    }
    return leftId - rightId;
  };
  const of = (row: Row) => (column: string) => read(row, column);
  passing.sort((a, b) => rank(of(a), a.id, of(b), b.id));
  if (!start) return passing.slice(0, top + 1);
  const marked = (column: string) => start.values.get(column) ?? null;
  const known = passing.findIndex((row) => row.id === start.id);
  if (start.back) return passing.slice(Math.max(0, known - top - 1), Math.max(0, known));
  const first =
    known >= 0 ? known + 1 : passing.findIndex((row) => rank(of(row), row.id, marked, start.id) > 0);
  return first < 0 ? [] : passing.slice(first, first + top + 1);
}

type Value = string | number | boolean | null;

function nullsFirst(a: Value, b: Value): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compare(a, b) ?? 0;
}

function startOf(token: string | undefined): Start | undefined {
  if (token === undefined) return undefined;
  const values = new Map(
    [...new URLSearchParams(token)].map(([key, text]) => [key.replace(/^p_/, ''), text] as const),
  );
  const id = Number(values.get('ID'));
  if (!Number.isInteger(id)) throw refuse.expression(token);
  return { id, back: values.get('PagedPrev')?.toUpperCase() === 'TRUE', values };
}

function tokenAfter({ orders, read }: Query, last: Row): string {
  const marks = orders.map(
    ({ column }) => `&p_${column}=${encodeURIComponent(String(read(last, column) ?? ''))}`,
  );
  return `Paged=TRUE${marks.join('')}&p_ID=${last.id}`;
}

function nextQuery({ top }: Query, token: string, call: Call): string {
  const rest = ['select', 'expand', 'filter', 'orderby'].flatMap((name) => {
    const text = call.query.options.get(name);
    return text === undefined ? [] : [`%24${name}=${encodeURIComponent(text)}`];
  });
  return [`%24skiptoken=${encodeURIComponent(token)}`, ...rest, `%24top=${top}`].join('&');
}
