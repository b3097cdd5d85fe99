// Reads a REST address: segments, keys, the ways of passing arguments, aliases and query options.
import { refuse } from './fault.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface Segment {
  readonly name: string;
  /** null when the segment has no parentheses. */
  readonly args: Args | null;
}

export interface Args {
  readonly positional: readonly Json[];
  readonly named: ReadonlyMap<string, Json>;
}

export interface Query {
  /** An OData option by its lower-case name without the dollar sign: `select`, `top`. */
  readonly options: ReadonlyMap<string, string>;
  /** `@name` -> its text as sent. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Everything else, by its name in lower case: FilterField1, SortDir. */
  readonly others: ReadonlyMap<string, string>;
}

/** The query string, where blanks come as `+` and `$` as `%24` from PnPjs (sharepoint.md 1.1). */
export function readQuery(search: string): Query {
  const options = new Map<string, string>();
  const aliases = new Map<string, string>();
  const others = new Map<string, string>();
  for (const [key, value] of new URLSearchParams(search)) {
    if (key.startsWith('@')) aliases.set(key.toLowerCase(), value);
    else if (key.startsWith('$')) options.set(key.slice(1).toLowerCase(), value);
    else others.set(key.toLowerCase(), value);
  }
  return { options, aliases, others };
}

/** The path after `/_api/`, still percent-encoded: it is decoded per segment, only after splitting. */
export function readPath(path: string, query: Query): Segment[] {
  return splitOutside(path, '/')
    .filter((raw) => raw !== '')
    .map((raw) => readSegment(decode(raw), query));
}

function readSegment(text: string, query: Query): Segment {
  const open = text.indexOf('(');
  if (open < 0) return { name: text.trim(), args: null };
  if (!text.endsWith(')')) throw refuse.expression(text);
  return { name: text.slice(0, open).trim(), args: readArgs(text.slice(open + 1, -1), query) };
}

function readArgs(text: string, query: Query): Args {
  const positional: Json[] = [];
  const named = new Map<string, Json>();
  for (const part of splitOutside(text, ',')) {
    if (part.trim() === '') continue;
    const name = /^\s*([A-Za-z_]\w*)\s*=(.*)$/s.exec(part);
    if (name?.[1] === undefined || name[2] === undefined) positional.push(readValue(part, query));
    else named.set(name[1].toLowerCase(), readValue(name[2], query));
  }
  return { positional, named };
}

function readValue(text: string, query: Query): Json {
  const trimmed = text.trim();
  if (!trimmed.startsWith('@')) return readLiteral(trimmed);
  const alias = query.aliases.get(trimmed.toLowerCase());
  if (alias === undefined) throw refuse.expression(trimmed);
  return readLiteral(alias.trim());
}

/** One literal: quoted text, `guid'…'`, `datetime'…'`, a number, true, false, null or a JSON object. */
export function readLiteral(text: string): Json {
  const quoted = /^(?:guid|datetime|binary|X)?'((?:[^']|'')*)'$/is.exec(text);
  if (quoted?.[1] !== undefined) return quoted[1].replaceAll("''", "'");
  if (text === 'true' || text === 'false') return text === 'true';
  if (text === 'null') return null;
  if (/^-?\d+(\.\d+)?[LMdf]?$/i.test(text)) return Number.parseFloat(text);
  if (/^[{[]/.test(text)) return readJson(text);
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text)) return text;
  throw refuse.expression(text);
}

/** How deep JSON may be nested: whoever walks it later does so by recursion. */
const deepest = 100;

export function readJson(text: string): Json {
  let json: Json;
  try {
    json = JSON.parse(text) as Json;
  } catch {
    throw refuse.body();
  }
  if (isDeeper(json, deepest)) throw refuse.body();
  return json;
}

function isDeeper(json: Json, levels: number): boolean {
  if (typeof json !== 'object' || json === null) return false;
  return levels === 0 || Object.values(json).some((inner) => isDeeper(inner, levels - 1));
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decode(raw: string): string {
  try {
    return decodeURIComponent(raw);
  } catch {
    throw refuse.expression(raw);
  }
}

/** Splits at a mark that stands outside quotes (also written %27) and outside braces. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === "'" || text.startsWith('%27', i)) quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    else if (char === mark && depth === 0) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
