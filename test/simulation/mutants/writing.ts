// The way to SharePoint: mutants that write twice, write over, or take a no for a yes.
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of source text.
import { adding, atTheRoot, everything } from './leanings.ts';
import { type Mutant, mutant } from './mutate.ts';

export const writing: readonly Mutant[] = [
  mutant(
    'no key, at the root',
    'm365/rows/adding.ts',
    'items.add({ [keyColumn]: change.key,',
    'items.add({ [keyColumn]: `${change.key}${Math.random()}`,',
    atTheRoot,
  ),
  mutant(
    'no key, in a folder',
    'm365/rows/adding.ts',
    'Object.entries({ [keyColumn]: change.key,',
    'Object.entries({ [keyColumn]: `${change.key}${Math.random()}`,',
  ),
  mutant('If-Match: *', 'm365/rows/writing.ts', "'IF-Match': etag,", "'IF-Match': '*',"),
  mutant(
    '412 is taken for saved',
    'm365/rows/writing.ts',
    "answer.reason === 'overtaken') return asItStands(desk, change, base);",
    "answer.reason === 'overtaken') return { kind: 'saved', stored: base };",
  ),
  mutant(
    '412 is written anew over theirs',
    'm365/rows/writing.ts',
    "answer.reason === 'overtaken') return asItStands(desk, change, base);",
    "answer.reason === 'overtaken') { const now = await stored(desk, change, base); return now.kind === 'answered' ? merged(desk, change, now.value, now.value.etag ?? '') : now; }",
  ),
  mutant(
    'a duplicate is taken for mine',
    'm365/rows/writing.ts',
    'return item.value === null ? null : compared(desk, change, item.value);',
    'return item.value === null ? null : compared(desk, { ...change, values: {} }, item.value);',
    adding,
  ),
  mutant(
    'whatever stands there is mine',
    'm365/rows/writing.ts',
    "holds(shelf.list, now.row, change.values) ? { kind: 'saved'",
    "now ? { kind: 'saved'",
  ),
  mutant(
    'HasException is taken for added',
    'm365/rows/adding.ts',
    'const wrong = answers.value.find((one) => one.HasException);',
    "const wrong = answers.value.find(() => false);\n  if (answers.value.some((one) => one.HasException)) return { kind: 'answered', value: { Id: 0, EditorId: 0, Modified: '', FileSystemObjectType: 0, FileDirRef: folder, ...Object.fromEntries(values.map((one) => [one.FieldName, one.FieldValue])), Year: 2026 } as Item };",
    everything,
  ),
];
