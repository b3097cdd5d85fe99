// Finds the rows that a filter can mean by way of indexes, and refuses what the list view threshold forbids.
import { indexKey, propertyOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import type { Call } from '../odata/call.ts';
import { Fault, refuse } from '../odata/fault.ts';
import type { Comparison, Expression } from '../odata/filter.ts';
import { dateText } from '../odata/judge.ts';
import type { Seek } from '../store/entries.ts';
import type { List } from '../store/list.ts';
import { pathWithin } from './folderPlace.ts';

const signs: Readonly<Partial<Record<Comparison, Seek['op']>>> = {
  eq: '=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};
const mirrored: Readonly<Partial<Record<Comparison, Comparison>>> = {
  lt: 'gt',
  le: 'ge',
  gt: 'lt',
  ge: 'le',
  eq: 'eq',
};

/**
 * The ids, in order, of rows that the first usable indexed part of a filter leaves; undefined when no index helps.
 * In a list beyond the threshold it may leave no more than the threshold (sharepoint.md 2.6 b, c, g).
 */
export function candidates(tree: Expression, list: List, call: Call, big: boolean): number[] | undefined {
  const seeks = seeksOf(tree, list);
  if (!seeks) return undefined;
  const limit = big ? call.rules.threshold + 1 : Number.MAX_SAFE_INTEGER;
  const ids = new Set<number>();
  for (const seek of seeks) for (const id of call.site.rows.entries.seek(list, seek, limit)) ids.add(id);
  if (big && ids.size > call.rules.threshold) throw refuse.threshold();
  return [...ids].sort((a, b) => a - b);
}

/** Index look-ups whose union holds every row that can pass; undefined when a full scan is needed. */
function seeksOf(tree: Expression, list: List): Seek[] | undefined {
  if (tree.op === 'and') return seeksOf(tree.left, list) ?? seeksOf(tree.right, list);
  if (tree.op === 'or') {
    const [left, right] = [seeksOf(tree.left, list), seeksOf(tree.right, list)];
    return left && right ? [...left, ...right] : undefined;
  }
  if (!('left' in tree)) return undefined;
  const { left, right } = tree;
  if ('path' in left && !('part' in left) && 'value' in right)
    return seekOf(tree.op, left.path, right.value, list);
  const turned = mirrored[tree.op];
  if (turned && 'path' in right && !('part' in right) && 'value' in left)
    return seekOf(turned, right.path, left.value, list);
  return undefined;
}

function seekOf(
  comparison: Comparison,
  path: string,
  value: string | number | boolean | null,
  list: List,
): Seek[] | undefined {
  const op = signs[comparison];
  const field = list.fields.find(
    (one) => one.indexed && !one.many && propertyOf(one).toLowerCase() === path.toLowerCase(),
  );
  if (!op || !field || value === null) return undefined;
  const isText = field.kind === 2 || field.kind === 6;
  const isDate = field.kind === 4;
  const key = isDate ? dateKey(String(value)) : isText ? indexKey(String(value)) : Number(value);
  if (key === null || Number.isNaN(key)) return undefined;
  return [{ field: field.name, op, key }];
}

function dateKey(text: string): string | null {
  return indexKey(isoSeconds(new Date(dateText(text)).getTime())) as string | null;
}

/** The folder that a filter on FileDirRef holds to, relative to the list. */
export function folderAsked(tree: Expression, list: List, call: Call): string | undefined {
  if (tree.op === 'and') return folderAsked(tree.left, list, call) ?? folderAsked(tree.right, list, call);
  if (tree.op !== 'eq') return undefined;
  const { left, right } = tree;
  if (!('path' in left) || left.path.toLowerCase() !== 'filedirref' || !('value' in right)) return undefined;
  try {
    return pathWithin(list, String(right.value), call);
  } catch (error) {
    // A path outside the list holds none of its rows; no folder can have this name.
    if (error instanceof Fault) return '\u0000';
    throw error;
  }
}
