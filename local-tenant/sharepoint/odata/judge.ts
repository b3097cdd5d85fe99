// Judges rows by a filter's tree, and puts values in SharePoint's order.
import { refuse } from './fault.ts';
import type { Comparison, Expression, Operand } from './filter.ts';

type Value = string | number | boolean | null;

const parts: Readonly<Record<string, (date: Date) => number>> = {
  year: (date) => date.getUTCFullYear(),
  month: (date) => date.getUTCMonth() + 1,
  day: (date) => date.getUTCDate(),
  hour: (date) => date.getUTCHours(),
  minute: (date) => date.getUTCMinutes(),
  second: (date) => date.getUTCSeconds(),
};

const comparisons: Readonly<Record<Comparison, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

/** Whether a row passes; `read` gives a column's value by its path (`Owner/Title`). */
export function passes(tree: Expression, read: (path: string) => unknown): boolean {
  switch (tree.op) {
    case 'and':
      return passes(tree.left, read) && passes(tree.right, read);
    case 'or':
      return passes(tree.left, read) || passes(tree.right, read);
    case 'not':
      return !passes(tree.of, read);
    case 'startswith':
      return textOf(read(tree.path)).startsWith(tree.text.toLowerCase());
    case 'substringof':
      return textOf(read(tree.path)).includes(tree.text.toLowerCase());
    case 'includes': {
      const held = read(tree.path);
      // Columns of several values are read as JSON text.
      const all = typeof held === 'string' && held.startsWith('[') ? (JSON.parse(held) as Value[]) : [];
      return all.some((one) => compare(one, tree.value) === 0);
    }
    default: {
      const order = compare(worth(tree.left, read), worth(tree.right, read));
      return order === undefined ? tree.op === 'ne' : comparisons[tree.op](order);
    }
  }
}

/** Order of two values as SharePoint compares them: text without case, booleans as 1 and 0; undefined when incomparable. */
export function compare(left: Value, right: Value): number | undefined {
  if (left === null || right === null) return left === right ? 0 : undefined;
  const [a, b] = [comparable(left), comparable(right)];
  if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
  const [x, y] = [Number(a), Number(b)];
  if (Number.isNaN(x) || Number.isNaN(y)) return undefined;
  return x - y;
}

function comparable(value: string | number | boolean): string | number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  return isDate(value) ? new Date(value).getTime() : value.toLowerCase();
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d|$)/.test(text);
}

function worth(operand: Operand, read: (path: string) => unknown): Value {
  if ('value' in operand) {
    return operand.date && typeof operand.value === 'string' ? dateText(operand.value) : operand.value;
  }
  const value = read(operand.path);
  if ('part' in operand) return value ? (parts[operand.part]?.(new Date(String(value))) ?? null) : null;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : JSON.stringify(value);
}

/** A date literal in UTC; one without a zone is read as UTC, as the REST service stores it. */
export function dateText(text: string): string {
  const full = /^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text;
  const date = new Date(/(Z|[+-]\d\d:?\d\d)$/.test(full) ? full : `${full}Z`);
  if (Number.isNaN(date.getTime())) throw refuse.expression(text);
  return date.toISOString();
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : '';
}
