// The governing documents as one set: the register that all share, and the drafts among a body's own for those who may see them.
import { add, type Change } from '../../../schema/change.ts';
import { key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { governingDocuments } from '../../../schema/lists/planning/governingDocuments.ts';
import { documentDrafts } from '../../../schema/lists/room/documentDrafts.ts';
import { altered } from '../../../schema/wish.ts';
import type { GoverningDocument } from '../../planning/contents.ts';

/** As it stands in the register, else its draft. */
export function documentNamed(rows: Rows, named: string): GoverningDocument | null {
  const there = rows.get(governingDocuments, key<'governingDocuments'>(named));
  if (there) return there;
  const draft = rows.get(documentDrafts, key<'documentDrafts'>(named));
  return draft && { ...draft, key: key<'governingDocuments'>(named) };
}

export const allDocuments = (rows: Rows): readonly GoverningDocument[] => [
  ...rows.all(governingDocuments),
  ...rows
    .all(documentDrafts)
    .filter((draft) => isOnlyDraft(rows, draft.key))
    .map((draft) => ({ ...draft, key: key<'governingDocuments'>(draft.key) })),
];

export const isOnlyDraft = (rows: Rows, named: string): boolean =>
  rows.get(governingDocuments, key<'governingDocuments'>(named)) === null &&
  rows.get(documentDrafts, key<'documentDrafts'>(named)) !== null;

/** The document as the register has it, or gets it: a draft is left as it is, since a second write could be the one that is lost. */
export function registered(
  rows: Rows,
  governing: GoverningDocument,
  values: Partial<Omit<GoverningDocument, 'key'>>,
): readonly Change[] {
  if (!isOnlyDraft(rows, governing.key)) return altered(governingDocuments, governing, values);
  const { key: _, ...draft } = governing;
  return [add(governingDocuments, { ...draft, ...values })];
}
