// An import that has been begun and not accepted: kept as a draft, so that a closed tab or another page loses nothing.
import { type ImportKind, type Matching, matchColumns } from '../../../core/organisation/columns.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import type { ReadTable } from './readFile.ts';

export interface BegunImport {
  readonly kind: ImportKind;
  /** Null until a table has been given. */
  readonly given: (ReadTable & { readonly name: string }) | null;
  readonly matching: Matching;
}

const place = 'organisation/import';

/** @param allowed what the person may read in: the first of them is chosen until another is */
export function useBegunImport(allowed: readonly ImportKind[]) {
  const draft = useDraft(place);
  const { kind: kept, given: text, matching: matched } = draft.values;
  const kind = allowed.find((one) => one === kept) ?? allowed[0] ?? 'units';
  const given = text === undefined ? null : (JSON.parse(text) as BegunImport['given']);
  const matching = matched === undefined ? [] : (JSON.parse(matched) as Matching);
  const rematch = (next: ImportKind, headings: readonly string[]) =>
    draft.keep('matching', JSON.stringify(matchColumns(next, headings)));
  return {
    text,
    begun: { kind, given, matching } satisfies BegunImport,
    chooseKind(next: ImportKind) {
      draft.keep('kind', next);
      if (given !== null) rematch(next, given.table.headings);
    },
    give(table: NonNullable<BegunImport['given']>) {
      draft.keep('given', JSON.stringify(table));
      rematch(kind, table.table.headings);
    },
    match(next: Matching) {
      draft.keep('matching', JSON.stringify(next));
    },
    drop() {
      for (const name of ['given', 'matching'] as const) draft.drop(name, draft.values[name] ?? '');
    },
  };
}
