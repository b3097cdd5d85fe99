// A document as values: headings with paragraphs, lists, facts and tables below them. The screen and Word are both drawn from it.

/** Lines in a paragraph are parted by `\n`. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
}
export interface Listing {
  readonly kind: 'list';
  readonly items: readonly string[];
}
export interface Fact {
  readonly label: string;
  readonly text: string;
}
export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

/**
 * @property share how wide the column is beside the others
 * @property figures its cells stand to the right
 */
export interface Column {
  readonly heading: string;
  readonly share: number;
  readonly figures?: boolean;
}
/** What stands in a cell, a paragraph each; empty when nothing does. */
export type Cell = readonly string[];
export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Block = Paragraph | Listing | Facts | Table;

/** A heading with what stands below it. */
export interface Part {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly parts: readonly Part[];
}

/** What somebody has written, in its paragraphs: an empty line parts them. */
export const paragraphs = (text: string | null): readonly Paragraph[] =>
  (text ?? '')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .filter((one) => one.trim() !== '')
    .map((one) => ({ kind: 'paragraph', text: one }));

export const list = (items: readonly string[]): readonly Listing[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

/** Those that say something; nothing at all where none does. */
export function facts(
  ...pairs: readonly (readonly [label: string, text: string | null])[]
): readonly Facts[] {
  const said = pairs.flatMap(([label, text]) => (text?.trim() ? [{ label, text }] : []));
  return said.length === 0 ? [] : [{ kind: 'facts', facts: said }];
}

export const cell = (text: string | null): Cell => (text?.trim() ? [text] : []);

/** Without the columns that say nothing in any row; nothing at all without rows. */
export function table(
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
): readonly Table[] {
  if (rows.length === 0) return [];
  const kept = columns.map((_, i) => rows.some((row) => (row[i] ?? []).length > 0));
  const inKept = <T>(all: readonly T[]) => all.filter((_, i) => kept[i] === true);
  return [{ kind: 'table', caption, columns: inKept(columns), rows: rows.map(inKept) }];
}

/** A part with what is in it; nothing at all where nothing is. */
export const part = (
  title: string,
  blocks: readonly Block[],
  parts: readonly Part[] = [],
): readonly Part[] => (blocks.length + parts.length === 0 ? [] : [{ title, blocks, parts }]);
