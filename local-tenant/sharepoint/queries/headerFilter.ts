// The filters and the order that a page puts in the address when people click a column's head.
import { type Field, kindOf, propertyOf } from '../columns/kinds.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { Comparison, Expression } from '../odata/filter.ts';
import type { Order } from '../odata/narrow.ts';
import type { List } from '../store/list.ts';

const operators: Readonly<Record<string, Comparison>> = {
  eq: 'eq',
  neq: 'ne',
  lt: 'lt',
  leq: 'le',
  gt: 'gt',
  geq: 'ge',
};
/** Head filters that SharePoint's pages number at most. */
const mostFilters = 10;

/** The view's own tree and each `FilterField1`, `FilterValue1`, `FilterOp1` (or the plural, values divided by `;#`). */
export function filterAsked(tree: Expression | undefined, list: List, call: Call): Expression | undefined {
  let all = tree;
  for (let n = 1; n <= mostFilters; n++) {
    const one = filterNumbered(n, list, call);
    if (one) all = all ? { op: 'and', left: all, right: one } : one;
  }
  return all;
}

export function orderAsked(list: List, call: Call): Order[] {
  const name = call.query.others.get('sortfield');
  if (name === undefined) return [];
  const descending = /^desc/i.test(call.query.others.get('sortdir') ?? '');
  return [{ column: propertyOf(fieldNamed(name, list)), descending }];
}

function filterNumbered(n: number, list: List, call: Call): Expression | undefined {
  const { others } = call.query;
  const name = others.get(`filterfield${n}`) ?? others.get(`filterfields${n}`);
  if (name === undefined) return undefined;
  const field = fieldNamed(name, list);
  const values = others.has(`filterfields${n}`)
    ? (others.get(`filtervalues${n}`) ?? '').split(';#').filter((one) => one !== '')
    : [others.get(`filtervalue${n}`) ?? ''];
  const asked = (others.get(`filterop${n}`) ?? 'eq').toLowerCase();
  const one = (value: string): Expression => {
    const path = shown(field);
    if (asked === 'contains') return { op: 'substringof', path, text: value };
    if (asked === 'beginswith') return { op: 'startswith', path, text: value };
    const op = asked === 'in' ? 'eq' : Object.hasOwn(operators, asked) ? operators[asked] : undefined;
    if (!op) throw refuse.expression(asked);
    if (field.many || field.kind === 15) return { op: 'includes', path, value };
    return { op, left: { path }, right: { value: value === '' ? null : value } };
  };
  return values
    .map(one)
    .reduce<Expression | undefined>((left, right) => (left ? { op: 'or', left, right } : right), undefined);
}

function shown(field: Field): string {
  return kindOf(field).reference ? `${field.name}/Title` : propertyOf(field);
}

function fieldNamed(name: string, list: List): Field {
  const found = list.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!found) throw refuse.noProperty(name);
  return found;
}
