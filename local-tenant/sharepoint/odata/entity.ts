// What an address can lead to: an entity, a collection or a plain value, and how their types are described.
import type { Site } from '../store/site.ts';
import type { Arguments, Call, Shown } from './call.ts';

export type Reader<T> = (it: T, call: Call) => unknown;
export type Readers<T> = Readonly<Record<string, Reader<T>>>;

/** A value that verbose JSON marks with its type: a complex object, or an array of primitives. */
export class Typed {
  constructor(
    readonly type: string,
    readonly value: object,
  ) {}
}

export interface Operation<T> {
  readonly parameters?: readonly string[];
  /** A finder answers GET and may stand in the middle of an address; other operations need POST. */
  readonly finds?: true;
  /** Takes the body as it is, a file's bytes, and not as JSON. */
  readonly takesBytes?: true;
  /** Makes an entity as POST on a collection does: 201 (sharepoint.md 1.8). */
  readonly creates?: true;
  run(it: T, args: Arguments, call: Call): Node;
}

export interface Navigation<T> {
  go(it: T, call: Call): Node;
  /** A person or lookup column: it must be expanded and have its own columns selected (sharepoint.md 2.6). */
  readonly lookup?: true;
}

/** One kind of entity. Names are matched without case in addresses (sharepoint.md 1.1). */
export interface EntityType<T> {
  readonly name: string | Reader<T>;
  /** The address after `_api/`. */
  path(it: T, call: Call): string;
  etag?(it: T, call: Call): string;
  /** Given by default, in this order. */
  readonly properties: Readers<T>;
  /** Given only when selected. */
  readonly onRequest?: Readers<T>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly operations?: Readonly<Record<string, Operation<T>>>;
  /** MERGE, PATCH and PUT; gives the new ETag where the type has one, anything else is not looked at. */
  change?(it: T, call: Call): unknown;
  /** DELETE. */
  remove?(it: T, call: Call): void;
  /** What `/$value` reads, and PUT on it writes. */
  readonly media?: Media<T>;
}

export interface Media<T> {
  read(it: T, call: Call): Uint8Array;
  write?(it: T, call: Call): void;
}

export interface Entity {
  readonly kind: 'entity';
  readonly type: EntityType<never>;
  readonly it: never;
  /** The web that everything behind it is looked up in, where that may be another than the one addressed. */
  readonly site?: Site;
}

export interface Page {
  readonly entities: readonly Entity[];
  /** The query string of the next page, when there is one. */
  readonly next?: string;
  /** The collection's address, from which the next page's is made. */
  readonly path?: string;
}

export interface Collection {
  readonly kind: 'collection';
  readonly name: string;
  /** The members' type, for `$metadata` and for selecting from an empty collection. */
  readonly of: string;
  /** The members' type where it is the same for all, so that a wrong $select is refused even when there are none. */
  readonly type?: EntityType<never>;
  /** All members; the query options are applied to them afterwards. */
  all?(call: Call): readonly Entity[];
  /** One page, when the collection applies the query options itself. */
  page?(call: Call): Page;
  /** A member by the key in parentheses. */
  key?(key: string, call: Call): Node;
  readonly operations?: Readonly<Record<string, Operation<null>>>;
  /** POST on the collection. */
  create?(call: Call): Entity;
}

export interface Value {
  readonly kind: 'value';
  /** The method's or property's name, which verbose JSON wraps the value in. */
  readonly name: string;
  readonly value: unknown;
  /** `Edm.Guid`, `SP.BasePermissions`. */
  readonly type: string;
  /** The Content-Type of an answer that is written as it stands, in no OData form. */
  readonly media?: string;
}

export type Node = Entity | Collection | Value;

/** Joins a type and what it describes; the only place where the two lose their common parameter. */
export function entity<T>(type: EntityType<T>, it: T): Entity {
  return { kind: 'entity', type, it: it as never };
}

/** What a call's shapes give, as the entity that it is. */
export function shown(one: Shown): Entity {
  return one as Entity;
}

export function value(name: string, type: string, content: unknown): Value {
  return { kind: 'value', name, type, value: content };
}

/** Text that is answered as it stands. */
export function rawText(name: string, media: string, content: string): Value {
  return { kind: 'value', name, type: 'Edm.Stream', value: content, media };
}

/** The answer of a method that gives nothing back. */
export function nothing(name: string): Value {
  return value(name, 'Edm.Null', null);
}

export function typeName(one: Entity, call: Call): string {
  return typeof one.type.name === 'string' ? one.type.name : String(one.type.name(one.it, call));
}

/** A table looked up without regard to case; remembered per table. */
export function pick<Part>(
  table: Readonly<Record<string, Part>> | undefined,
  name: string,
): { readonly name: string; readonly part: Part } | undefined {
  if (!table) return undefined;
  const exact = Object.hasOwn(table, name) ? table[name] : undefined;
  if (exact !== undefined) return { name, part: exact };
  let names = lowered.get(table);
  if (!names) {
    names = new Map(Object.keys(table).map((key) => [key.toLowerCase(), key]));
    lowered.set(table, names);
  }
  const known = names.get(name.toLowerCase());
  const part = known === undefined ? undefined : table[known];
  return known === undefined || part === undefined ? undefined : { name: known, part };
}
const lowered = new WeakMap<object, Map<string, string>>();
