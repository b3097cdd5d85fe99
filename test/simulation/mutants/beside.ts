// Several tabs, and pages that know less than others: mutants that forget what another may have done meanwhile.
import {
  accounts,
  beside,
  columnsBeside,
  deaf,
  everything,
  reopened,
  stale,
  typing,
  unsure,
} from './leanings.ts';
import { type Mutant, mutant } from './mutate.ts';

export const besides: readonly Mutant[] = [
  mutant(
    'a newer keystroke counts as written',
    'sync/drafts.ts',
    'if (unsaved.get(place) === values) unsaved.delete(place);',
    'if (values !== undefined) unsaved.delete(place);',
    typing,
  ),
  mutant(
    'a token too old is kept',
    'sync/sending/exchange.ts',
    '      reach = null;\n      again = true;\n      return read(tells);',
    '      away(unknownAway);\n      return false;',
    stale,
  ),
  mutant(
    'any row that is not here is gone',
    'sync/sending/queue.ts',
    'loaded: loaded && certain',
    'loaded',
    deaf,
  ),
  mutant(
    'read before the outbox is looked in',
    'sync/sending/exchange.ts',
    '      await lookAgain();\n      arrived(answer.rows',
    '      arrived(answer.rows',
    deaf,
  ),
  mutant(
    'heard before the outbox is looked in',
    'sync/workspace.ts',
    '    await rereadOutbox();\n    exchange.hear',
    '    exchange.hear',
    accounts,
  ),
  mutant(
    'what another tab has sent comes back',
    'sync/outbox.ts',
    'records(onDevice.map(({ id }) => held.get(id))),',
    '{ ...records(onDevice.slice(0, 0)) },',
    deaf,
  ),
  mutant(
    'the others are not told that all has been read anew',
    'sync/sending/exchange.ts',
    'if (loaded && again && tells) options.readAnew();',
    '',
    columnsBeside,
  ),
  mutant(
    'what a change was written upon does not stand in',
    'sync/sending/lane.ts',
    '(isLater(row, newest) ? row : newest)',
    'newest',
    beside,
  ),
  mutant(
    'words that stand there are written again',
    'sync/merge.ts',
    'if (!sameValue(all, three.theirs)) send[field] = all;',
    'send[field] = all;',
    everything,
  ),
  mutant(
    'sent anew over theirs after an unknown outcome',
    'm365/rows/writing.ts',
    "if (base && !holds(desk.shelf.list, now.value.row, base.row)) return { kind: 'clash', theirs: now.value };",
    '',
    unsure,
  ),
  mutant(
    'no words differ from none',
    'sync/merge.ts',
    ' || (Array.isArray(value) && value.length === 0);',
    ';',
    reopened,
  ),
];
