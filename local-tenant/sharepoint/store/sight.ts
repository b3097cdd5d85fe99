// What part of a list's rows a reader is shown, as SQL.
import type { Bound } from './database.ts';

/** What a reader is shown: everything, or only certain scopes, authors and a folder. */
export interface Sight {
  readonly scopes?: readonly number[];
  readonly author?: number;
  readonly dir?: string;
  /** A folder with all that lies below it. */
  readonly below?: string;
  /** Items only. */
  readonly folder?: 0;
}

export function sightSql({ scopes, author, dir, below, folder }: Sight): { sql: string; bound: Bound[] } {
  const clauses: [string, Bound][] = [];
  // A folder itself stays in sight where its author rule would hide the rows in it (own-item rules are about items).
  if (author !== undefined) clauses.push([' and (author = ? or folder = 1)', author]);
  if (scopes) clauses.push([' and scope in (select value from json_each(?))', JSON.stringify(scopes)]);
  if (below !== undefined) clauses.push([" and instr(lower(dir) || '/', lower(?) || '/') = 1", below]);
  if (folder !== undefined) clauses.push([' and folder = ?', folder]);
  if (dir !== undefined) clauses.push([' and dir = ?', dir]);
  return { sql: clauses.map(([sql]) => sql).join(''), bound: clauses.map(([, value]) => value) };
}
