// The empty table that an import can be written in: the columns' Swedish titles, as Swedish Excel opens a file of text.
import { fieldsOf, type ImportKind, importLists } from '../../../core/organisation/columns.ts';
import type { List } from '../../../schema/list.ts';

/** A link's address that holds the file itself; the mark in front tells Excel that its letters are UTF-8. */
export function templateOf(kind: ImportKind): string {
  const { fields }: List = importLists[kind];
  const headings = fieldsOf(kind).map((name) => fields[name]?.label ?? name);
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${headings.join(';')}\r\n`)}`;
}
