// The kinds a field may have, the type each kind gives, and keys that know their list.

declare const ofList: unique symbol;
/** A row's key, branded by its list, so that a plan's key cannot stand where a goal's belongs. */
export type Key<L extends string> = string & { readonly [ofList]: L };

/** Says that a text is a key of the list; for the wall and for tests, where keys come in as plain text. */
export const key = <L extends string>(text: string): Key<L> => text as Key<L>;

/** A day of the Swedish calendar, `YYYY-MM-DD`; kept as text, since SharePoint's date columns move with the web's time zone. */
export type Day = string;
/** A moment in UTC, `YYYY-MM-DDTHH:mm:ssZ`. */
export type Instant = string;

export const kinds = [
  'text',
  'note',
  'number',
  'yesNo',
  'day',
  'instant',
  'choice',
  'words',
  'key',
  'keys',
  'person',
  'data',
] as const;
export type Kind = (typeof kinds)[number];

/** What a stored value may be, before its list is known. */
export type Value = string | number | boolean | null | readonly string[] | Json;
export type Json = { readonly [name: string]: unknown };

/** What was before, what one wants, and what another has written since. */
export type Three<T> = Readonly<Record<'base' | 'mine' | 'theirs', T>>;
/**
 * What becomes of the two: they differ only where both have changed the same. Null where they cannot be one.
 * @returns two documents
 */
export type Join = (three: Three<Value>) => Readonly<Record<'mine' | 'theirs', Json>> | null;

export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: Kind;
  /** Swedish; the column's title in SharePoint's own views. */
  readonly label: string;
  readonly required: Required;
  /** Queries filter on it, so the column is indexed while the list is empty. */
  readonly indexed: boolean;
  /** Longest text in characters (text, note), or largest number of either sign. */
  readonly max: number;
  /** The choices, in order. */
  readonly values: readonly string[];
  /** The list that a key or keys lead to. */
  readonly list: string | null;
  /** Written by the program, not by a hand: when two have written it, the server's stands and nobody is asked. */
  readonly stamped: boolean;
  /** How a document that two have written in becomes one; a document without it is one value. */
  readonly join?: Join;
  readonly type?: T;
}

interface Options {
  readonly required?: true;
  readonly indexed?: true;
  readonly max?: number;
  readonly stamped?: true;
}
type IsRequired<O> = O extends { readonly required: true } ? true : false;

const defaultMax: Record<Kind, number> = {
  text: 255,
  note: 4_000,
  number: 1e12,
  yesNo: 0,
  day: 10,
  instant: 20,
  choice: 255,
  words: 4_000,
  key: 255,
  keys: 8_000,
  person: 255,
  data: 500_000,
};

function field<T, O extends Options>(
  kind: Kind,
  label: string,
  options: O | undefined,
  more: Partial<Field> = {},
) {
  return {
    kind,
    label,
    required: (options?.required ?? false) as IsRequired<O>,
    indexed: options?.indexed ?? false,
    max: options?.max ?? defaultMax[kind],
    values: [],
    list: null,
    stamped: options?.stamped ?? false,
    ...more,
  } as Field<T, IsRequired<O>>;
}

/** One line, at most 255 characters. */
export const text = <const O extends Options>(label: string, options?: O) =>
  field<string, O>('text', label, options);
/** Several lines of plain text; never HTML. */
export const note = <const O extends Options>(label: string, options?: O) =>
  field<string, O>('note', label, options);
export const number = <const O extends Options>(label: string, options?: O) =>
  field<number, O>('number', label, options);
export const yesNo = <const O extends Options>(label: string, options?: O) =>
  field<boolean, O>('yesNo', label, options);
export const day = <const O extends Options>(label: string, options?: O) =>
  field<Day, O>('day', label, options);
export const instant = <const O extends Options>(label: string, options?: O) =>
  field<Instant, O>('instant', label, options);
/** One of a fixed set. SharePoint does not hold anyone to it, so the check does (sharepoint.md 2.7). */
export const choice = <const V extends readonly string[], const O extends Options>(
  label: string,
  values: V,
  options?: O,
) => field<V[number], O>('choice', label, options, { values });
/** Several short words, such as keys of the steering model. */
export const words = <const O extends Options>(label: string, options?: O) =>
  field<readonly string[], O>('words', label, options);
/** A reference to one row of another list, by its `Key`. */
export const toOne = <const L extends string, const O extends Options>(label: string, list: L, options?: O) =>
  field<Key<L>, O>('key', label, options, { list });
/** References to several rows. */
export const toMany = <const L extends string, const O extends Options>(
  label: string,
  list: L,
  options?: O,
) => field<readonly Key<L>[], O>('keys', label, options, { list });
/** A person's sign-in name (user principal name), lower case. Names are resolved when shown. */
export const person = <const O extends Options>(label: string, options?: O) =>
  field<string, O>('person', label, options);
/** A JSON document that its own reader checks. */
export const data = <const O extends Options & Pick<Field, 'join'>>(label: string, options?: O) =>
  field<Json, O>('data', label, options, options?.join ? { join: options.join } : {});
