// The columns of a list as a query may use them: which there are, how they are read, how many persons and lookups.
import { type Field, kindOf, propertyOf } from '../columns/kinds.ts';
import type { Call } from '../odata/call.ts';
import { type Entity, pick, Typed } from '../odata/entity.ts';
import { refuse } from '../odata/fault.ts';
import { primitive } from '../odata/narrow.ts';
import { selectionOf } from '../odata/selection.ts';
import type { List } from '../store/list.ts';
import type { Row } from '../store/row.ts';
import { itemType } from './item.ts';

const mostLookups = 12;

/** A row's value in a column by its path: `Amount`, `Owner/Title`. */
export type ReadColumn = (row: Row, path: string) => string | number | boolean | null;

/** Reads a column of a row for a filter or an order, each column found once. */
export function reader(list: List, call: Call): ReadColumn {
  const type = itemType(list);
  const known = new Map<string, (row: Row) => unknown>();
  return (row, path) => {
    let read = known.get(path);
    if (!read) {
      read = readerFor(path);
      known.set(path, read);
    }
    const content = read(row);
    return primitive(content instanceof Typed ? content.value : content);
  };

  function readerFor(path: string): (row: Row) => unknown {
    const [name = '', ...deeper] = path.split('/');
    const found = pick(type.properties, name) ?? pick(type.onRequest, name);
    if (found) return (row) => found.part(row, call);
    const navigation = pick(type.navigations, name);
    return (row) => {
      const target = navigation?.part.go(row, call);
      const shown = (one: Entity) => pick(one.type.properties, deeper[0] ?? 'Id')?.part(one.it, call) ?? null;
      if (target?.kind === 'collection') return (target.all?.(call) ?? []).map(shown);
      return target?.kind === 'entity' ? shown(target) : null;
    };
  }
}

/** Refuses a column that the list does not have, or that cannot be filtered or sorted by. */
export function demandColumn(list: List, path: string, call: Call): void {
  const [name = '', ...deeper] = path.split('/');
  const type = itemType(list);
  const field = list.fields.find((one) => propertyOf(one).toLowerCase() === name.toLowerCase());
  if (field && (kindOf(field).notFilterable || field.many))
    throw refuse.notFilterable(field.title, kindOf(field).type);
  if (deeper.length === 0 && (pick(type.properties, name) || pick(type.onRequest, name))) return;
  const navigation = pick(type.navigations, name);
  if (!navigation) throw refuse.noProperty(name);
  if (deeper.length === 0 || !isExpanded(navigation.name, call)) throw refuse.notExpanded(navigation.name);
}

function isExpanded(name: string, call: Call): boolean {
  return [...selectionOf(call.query).expanded.keys()].some((one) => one.toLowerCase() === name.toLowerCase());
}

/** More than twelve person and lookup columns in one query are refused, Author and Editor counted (sharepoint.md 2.6). */
export function demandFewLookups(list: List, call: Call, viewed: readonly string[] = []): void {
  const { names, expanded, reached } = selectionOf(call.query);
  const all = (names.length === 0 && reached.size === 0 && viewed.length === 0) || names.includes('*');
  const asked = new Set(
    [...names, ...expanded.keys(), ...reached, ...viewed].map((name) => name.toLowerCase()),
  );
  const joined = (field: Field) =>
    kindOf(field).reference &&
    (all || asked.has(field.name.toLowerCase()) || asked.has(propertyOf(field).toLowerCase()));
  if (list.fields.filter(joined).length > mostLookups) throw refuse.lookupThreshold();
}
