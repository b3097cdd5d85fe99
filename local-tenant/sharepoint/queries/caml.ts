// Reads CAML: what a view's XML asks for, as the same tree and orders that the OData options give.
import { type Field, kindOf, propertyOf } from '../columns/kinds.ts';
import { isoSeconds } from '../columns/stored.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { Comparison, Expression } from '../odata/filter.ts';
import type { Order } from '../odata/narrow.ts';
import type { List } from '../store/list.ts';
import { child, type Element, fieldRefs, readXml } from './xml.ts';

const comparisons: Readonly<Record<string, Comparison>> = {
  eq: 'eq',
  neq: 'ne',
  lt: 'lt',
  leq: 'le',
  gt: 'gt',
  geq: 'ge',
};

/** Values that an In may hold, on real sites too. */
const mostValues = 500;

/** Further from today no query looks: some hundred years. */
const mostDays = 100_000;

/** How far below the folder a query looks, and whether folders are rows of it. */
export type Scope = 'default' | 'filesonly' | 'recursive' | 'recursiveall';

export interface Caml {
  readonly tree: Expression | undefined;
  readonly orders: readonly Order[];
  readonly rowLimit: number | undefined;
  readonly scope: Scope;
  /** Internal names; none when the view does not say. */
  readonly fields: readonly string[];
}

/** A `<View>`, or a bare `<Query>` or `<Where>` as the older calls take them. */
export function readCaml(xml: string, list: List, call: Call): Caml {
  const view = readXml(xml);
  const query = /^(query|where|orderby)$/i.test(view.name) ? view : child(view, 'Query');
  const where = view.name.toLowerCase() === 'where' ? view : child(query, 'Where');
  const [first] = where?.children ?? [];
  const limit = Number(child(view, 'RowLimit')?.text);
  return {
    tree: first && expression(first, list, call),
    orders: (child(query, 'OrderBy')?.children ?? []).map((one) => ({
      column: propertyOf(columnOf(one, list)),
      descending: one.attributes.get('ascending')?.toUpperCase() === 'FALSE',
    })),
    rowLimit: limit > 0 ? limit : undefined,
    scope: scopeOf(view.attributes.get('scope')),
    fields: fieldRefs(child(view, 'ViewFields')),
  };
}

function scopeOf(text: string | undefined): Scope {
  const asked = text?.toLowerCase();
  return asked === 'filesonly' || asked === 'recursive' || asked === 'recursiveall' ? asked : 'default';
}

function expression(element: Element, list: List, call: Call): Expression {
  const { children } = element;
  const name = element.name.toLowerCase();
  if (name === 'and' || name === 'or') {
    const [left, right] = children;
    if (!left || !right) throw refuse.expression(element.name);
    return { op: name, left: expression(left, list, call), right: expression(right, list, call) };
  }
  const reference = child(element, 'FieldRef');
  const field = columnOf(reference, list);
  if (name === 'isnull' || name === 'isnotnull')
    return {
      op: name === 'isnull' ? 'eq' : 'ne',
      left: { path: propertyOf(field) },
      right: { value: null },
    };
  if (name === 'in') {
    const all = (child(element, 'Values')?.children ?? []).map((one) =>
      compared('eq', field, reference, one, call),
    );
    const [first, ...rest] = all;
    if (!first || all.length > mostValues) throw refuse.expression(element.name);
    return rest.reduce<Expression>((left, right) => ({ op: 'or', left, right }), first);
  }
  const value = child(element, 'Value');
  if (!value) throw refuse.expression(element.name);
  if (name === 'beginswith' || name === 'contains')
    return {
      op: name === 'contains' ? 'substringof' : 'startswith',
      path: shownPath(field),
      text: value.text,
    };
  if (name === 'includes') return compared('eq', field, reference, value, call);
  if (name === 'notincludes') return { op: 'not', of: compared('eq', field, reference, value, call) };
  const op = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  if (!op) throw refuse.expression(element.name);
  return compared(op, field, reference, value, call);
}

/** A person or lookup is compared by its id where the query says so, otherwise by what is shown of it. */
function compared(
  op: Comparison,
  field: Field,
  reference: Element | undefined,
  value: Element,
  call: Call,
): Expression {
  const literal = literalIn(value, call);
  const byId =
    reference?.attributes.get('lookupid')?.toUpperCase() === 'TRUE' ||
    (kindOf(field).reference === true && typeof literal === 'number');
  const path = byId ? propertyOf(field) : shownPath(field);
  if (field.many || field.kind === 15) {
    const held: Expression = { op: 'includes', path, value: literal };
    return op === 'ne' ? { op: 'not', of: held } : held;
  }
  return { op, left: { path }, right: { value: literal } };
}

function shownPath(field: Field): string {
  if (!kindOf(field).reference) return propertyOf(field);
  const shown = field.kind === 7 ? String(field.settings.LookupField || 'Title') : 'Title';
  return `${field.name}/${shown}`;
}

function literalIn(element: Element, call: Call): string | number {
  if (child(element, 'UserID')) return call.user.id;
  if (child(element, 'Now')) return isoSeconds(call.site.now());
  const today = child(element, 'Today');
  if (today) {
    const asked = Number(today.attributes.get('offsetdays') ?? today.attributes.get('offset') ?? 0) || 0;
    const offset = Math.trunc(Math.max(-mostDays, Math.min(mostDays, asked)));
    return `${new Date(call.site.now() + offset * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`;
  }
  const type = element.attributes.get('type') ?? 'Text';
  return /^(Number|Integer|Counter|Currency|Lookup|User|Boolean)$/i.test(type) &&
    element.text.trim() !== '' &&
    !Number.isNaN(Number(element.text))
    ? Number(element.text)
    : element.text;
}

function columnOf(element: Element | undefined, list: List): Field {
  const name = element?.attributes.get('name') ?? element?.attributes.get('id') ?? '';
  const field = list.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!field) throw refuse.noProperty(name);
  return field;
}
