// What meets what others wrote: mutants that let one side win unasked, and that misread what has come.
import { adding, contested, dropping, firstStart, removed, rights, versions } from './leanings.ts';
import { type Mutant, mutant } from './mutate.ts';

export const merging: readonly Mutant[] = [
  mutant(
    'mine wins a clash',
    'sync/merge.ts',
    'else if (!stamped) clashes.push({ field, ...three });',
    'else if (!stamped) send[field] = three.mine;',
    contested,
  ),
  mutant(
    'theirs wins a clash',
    'sync/merge.ts',
    'else if (!stamped) clashes.push({ field, ...three });',
    '',
    contested,
  ),
  mutant(
    'words: theirs are lost',
    'sync/merge.ts',
    'there.filter((word) => wanted.includes(word) || !before.includes(word))',
    'there.filter((word) => wanted.includes(word))',
    contested,
  ),
  mutant(
    'words: mine are lost',
    'sync/merge.ts',
    '[...kept, ...wanted.filter((word) => !before.includes(word) && !there.includes(word))]',
    'kept',
    contested,
  ),
  mutant(
    'what was seen is forgotten',
    'sync/wishes.ts',
    '[field, valueIn(row, field)]',
    '[field, null]',
    contested,
  ),
  mutant(
    'what a form had seen is forgotten',
    'sync/wishes.ts',
    'Object.assign({}, shown, seen,',
    'Object.assign({}, shown,',
    contested,
  ),
  mutant(
    'a choice is measured against mine',
    'sync/wishes.ts',
    'seen: { [field]: theirs }',
    'seen: { [field]: mine }',
    contested,
  ),
];

export const reading: readonly Mutant[] = [
  mutant(
    'what is gone stays',
    'sync/rows.ts',
    'gone.filter((one) => take(one, one.id))',
    'gone.filter(() => false)',
    removed,
  ),
  mutant(
    'what is gone is not asked about',
    'm365/rows/changes.ts',
    'return ids.filter((id) => !there.has(id)).map((id) => ({ ...shelf.place, id }));',
    'return [];',
    removed,
  ),
  mutant(
    'rows are taken from another version',
    'sync/workspace.ts',
    'if (theirs === fingerprint) void hear',
    'if (theirs !== null) void hear',
    versions,
  ),
];

export const taking: readonly Mutant[] = [
  mutant(
    'a part that failed is an empty list',
    'm365/rows/reading.ts',
    "if (first.kind === 'away') return first;",
    "if (first.kind === 'away') return reading(shelf, { items: [], next: null });",
    firstStart,
  ),
  mutant(
    'changes that could not be read are none',
    'm365/rows/changes.ts',
    "if (read.kind === 'refused') return { kind: 'stale' };",
    "if (read.kind === 'refused') return { kind: 'changed', rows: [], gone: [], token: log.token };",
    rights,
  ),
  mutant(
    'a duplicate is taken for a no',
    'm365/rows/writing.ts',
    "const duplicate = made.kind === 'refused' && made.reason === 'duplicate';",
    'const duplicate = false;',
    adding,
  ),
  mutant(
    'what was not shown is dropped too',
    'sync/wishes.ts',
    'shownRefused(refusedEntries(view.lanes(), id))',
    'refusedEntries(view.lanes(), id)',
    dropping,
  ),
];
