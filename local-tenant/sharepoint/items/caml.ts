// Reads the small part of CAML that clients send to getitems: Where, OrderBy and RowLimit.
import { propertyOf } from '../columns/kinds.ts';
import type { Call } from '../odata/call.ts';
import { refuse } from '../odata/fault.ts';
import type { Comparison, Expression } from '../odata/filter.ts';
import type { Order } from '../odata/narrow.ts';
import type { List } from '../store/list.ts';

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Element[];
  text: string;
}

const comparisons: Readonly<Record<string, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge',
};

export interface Caml {
  readonly tree: Expression | undefined;
  readonly orders: readonly Order[];
  readonly rowLimit: number | undefined;
}

export function readCaml(xml: string, list: List, call: Call): Caml {
  const view = parse(xml);
  const query = child(view, 'Query');
  const where = query && child(query, 'Where')?.children[0];
  const limit = Number(child(view, 'RowLimit')?.text);
  return {
    tree: where && expression(where, list, call),
    orders: ((query && child(query, 'OrderBy')?.children) ?? []).map((one) => ({
      column: columnOf(one, list),
      descending: one.attributes.get('ascending')?.toUpperCase() === 'FALSE',
    })),
    rowLimit: limit > 0 ? limit : undefined,
  };
}

function expression(element: Element, list: List, call: Call): Expression {
  const { name, children } = element;
  if (name === 'And' || name === 'Or') {
    const [left, right] = children;
    if (!left || !right) throw refuse.expression(name);
    return {
      op: name === 'And' ? 'and' : 'or',
      left: expression(left, list, call),
      right: expression(right, list, call),
    };
  }
  const path = columnOf(child(element, 'FieldRef'), list);
  if (name === 'IsNull' || name === 'IsNotNull') {
    return { op: name === 'IsNull' ? 'eq' : 'ne', left: { path }, right: { value: null } };
  }
  if (name === 'In') {
    const all = (child(element, 'Values')?.children ?? []).map(
      (one): Expression => ({ op: 'eq', left: { path }, right: { value: literalIn(one, call) } }),
    );
    const [first, ...rest] = all;
    if (!first || all.length > mostValues) throw refuse.expression(name);
    return rest.reduce<Expression>((left, right) => ({ op: 'or', left, right }), first);
  }
  const value = child(element, 'Value');
  if (name === 'BeginsWith' || name === 'Contains') {
    return { op: name === 'Contains' ? 'substringof' : 'startswith', path, text: value?.text ?? '' };
  }
  const op = Object.hasOwn(comparisons, name) ? comparisons[name] : undefined;
  if (!op || !value) throw refuse.expression(name);
  return { op, left: { path }, right: { value: literalIn(value, call) } };
}

function literalIn(element: Element, call: Call): string | number {
  if (child(element, 'UserID')) return call.user.id;
  if (child(element, 'Today')) return `${new Date(call.site.now()).toISOString().slice(0, 10)}T00:00:00Z`;
  const type = element.attributes.get('type') ?? 'Text';
  return /^(Number|Integer|Counter|Currency|Lookup|User|Boolean)$/i.test(type) &&
    element.text.trim() !== '' &&
    !Number.isNaN(Number(element.text))
    ? Number(element.text)
    : element.text;
}

function columnOf(element: Element | undefined, list: List): string {
  const name = element?.attributes.get('name') ?? '';
  const field = list.fields.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (!field) throw refuse.noProperty(name);
  return propertyOf(field);
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** How deep CAML may be nested, and how many values an In may hold: 500 on real sites. */
const deepest = 100;
const mostValues = 500;

/** One piece after another without a gap, so that what is no XML is refused, and in time that grows as the text does. */
const piece =
  /<!--.*?-->|<\?.*?\?>|<(\/?)([\w:]+)((?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)/gsy;

/** A parser for the plain, attribute-and-text XML that CAML is. */
function parse(xml: string): Element {
  const root: Element = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let read = 0;
  for (const [whole, close, name, attributes, empty, text] of xml.matchAll(piece)) {
    read += whole.length;
    const parent = open.at(-1);
    if (!parent || open.length > deepest) throw refuse.expression(xml);
    if (text !== undefined) parent.text += unescaped(text);
    else if (close) {
      if (open.pop()?.name !== name) throw refuse.expression(xml);
    } else if (name !== undefined) {
      const made: Element = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
      parent.children.push(made);
      if (!empty) open.push(made);
    }
  }
  if (read < xml.length || open.length !== 1) throw refuse.expression(xml);
  return root.children[0] ?? root;
}

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
      (name ?? '').toLowerCase(),
      unescaped(double ?? single ?? ''),
    ]),
  );
}

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
