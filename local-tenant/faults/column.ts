// A column that somebody has removed from a list, or given another title, as a client of that list meets it.
import type { Part } from '../sharepoint/odata/batch.ts';
import { refuse } from '../sharepoint/odata/fault.ts';
import { formRefused, formValues, jsonIn, refused } from './answers.ts';
import type { Treatment } from './parts.ts';

/**
 * It is a change on the way and not in the site, because a real removal would take the values with it and could not be undone.
 * @property list the list as the address names it; the same list by another kind of address is not affected
 */
export interface AlteredColumn {
  readonly list: string;
  readonly name: string;
  readonly deed: 'removed' | 'renamed';
}

/** Columns that every list has and that nobody can remove. */
const base =
  /^(id|title|guid|created|modified|author(id)?|editor(id)?|file(ref|dirref|leafref|systemobjecttype)|fsobjtype|uniqueid|contenttypeid|attachments|folder|file|__metadata|odata.*|.*\/.*|\*|)$/i;

/** The list that an address is about; null when it is about none. */
export function listIn(url: string): string | null {
  // A part of a batch may have an address without an origin.
  const { pathname, searchParams } = new URL(url, 'https://relative');
  const [, key] =
    /\/_api\/(?:web\/)?(?:getlist|getlistusingpath|lists\/getby(?:title|id)|lists)\(([^)]*)\)/i.exec(
      unescaped(pathname),
    ) ?? [];
  if (key === undefined) return null;
  return (key.startsWith('@') ? (searchParams.get(key) ?? key) : key).toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // A stray percent sign: the service will refuse it.
    return path;
  }
}

/** The list's own columns that a call on items names: those it selects, and those it writes. */
export function columnsNamed(part: Part): string[] {
  if (listIn(part.url) === null || !/\/items|validateupdate/i.test(part.url)) return [];
  const { searchParams } = new URL(part.url, 'https://relative');
  const selected = (searchParams.get('$select') ?? '').split(',').map((name) => name.trim());
  const written = formValues(part.body).map(({ name }) => name);
  const sent =
    written.length > 0 || /\/getitems|validateupdate/i.test(part.url)
      ? []
      : Object.keys(jsonIn(part.body) ?? {});
  return [...new Set([...selected, ...written, ...sent])].filter((name) => !base.test(name));
}

/** What becomes of a call now that the column is altered; null when the call is about another list. */
export function withAltered(column: AlteredColumn, part: Part): Treatment {
  if (listIn(part.url) !== column.list) return null;
  if (column.deed === 'renamed')
    return { after: (body) => without(body, (key, value) => titled(column, key, value)) };
  const { name } = column;
  if (columnsNamed(part).includes(name) && formValues(part.body).length > 0)
    return { instead: formRefused(part, `Column '${name}' does not exist.`) };
  if (Object.hasOwn(jsonIn(part.body) ?? {}, name))
    return { instead: refused(refuse.unknownProperty(name, 'SP.ListItem'), part.headers) };
  if (names(part, name)) return { instead: refused(refuse.noProperty(name), part.headers) };
  return {
    after: (body) =>
      without(body, (key, value) => (key === name || isColumn(value, name) ? undefined : value)),
  };
}

/** Whether the query, or the CAML in the body, asks for the column. */
function names(part: Part, name: string): boolean {
  const asked = new URL(part.url, 'https://relative');
  const [field = ''] = /\/fields\/.*$/i.exec(unescaped(asked.pathname)) ?? [];
  const words = [...asked.searchParams.values(), field].flatMap((text) => text.split(/[^\w]+/));
  return (
    words.includes(name) ||
    new RegExp(`\\bName\\s*=\\s*\\\\?["']${name.replace(/\W/g, '')}\\\\?["']`).test(part.body)
  );
}

const isColumn = (value: unknown, name: string): boolean =>
  typeof value === 'object' && value !== null && 'InternalName' in value && value.InternalName === name;

function titled({ name }: AlteredColumn, _: string, value: unknown): unknown {
  return isColumn(value, name) && typeof value === 'object' && value !== null && 'Title' in value
    ? { ...value, Title: `${String(value.Title)} (omdöpt)` }
    : value;
}

/** A JSON body with each value changed or, where it becomes undefined, left out; any other body as it is. */
function without(body: string, change: (key: string, value: unknown) => unknown): string {
  if (jsonIn(body) === null) return body;
  const altered: unknown = JSON.parse(body, (key, value: unknown) => {
    const kept = change(key, value);
    // A left-out member of an array would leave a hole.
    return Array.isArray(kept) ? kept.filter((one) => one !== undefined) : kept;
  });
  return JSON.stringify(altered);
}
