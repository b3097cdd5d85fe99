// What goes out and when: mutants that drop, swallow or press on.
import { choosing, contested, rights, throttled, tokens } from './leanings.ts';
import { type Mutant, mutant } from './mutate.ts';

export const sending: readonly Mutant[] = [
  mutant(
    'dropped on 429 and on no answer',
    'sync/sending/exchange.ts',
    "    if (answer.kind === 'away') {\n      queue",
    "    if (answer.kind === 'away' && !answer.signIn) return outbox.replace([], step.entries);\n    if (answer.kind === 'away') {\n      queue",
  ),
  mutant(
    'dropped on 401',
    'sync/sending/exchange.ts',
    "    if (answer.kind === 'away') {\n      queue",
    "    if (answer.kind === 'away' && answer.signIn) return outbox.replace([], step.entries);\n    if (answer.kind === 'away') {\n      queue",
    tokens,
  ),
  mutant(
    'dropped on 403',
    'sync/sending/exchange.ts',
    "if (answer.kind === 'refused') return refuse(step, answer.fault);",
    "if (answer.kind === 'refused') return outbox.replace([], step.entries);",
    rights,
  ),
  mutant(
    '429 is taken for a no',
    'm365/answer.ts',
    'new Set([408, 409, 425, 429])',
    'new Set([408, 409, 425])',
  ),
  mutant(
    '503 is taken for a no',
    'm365/answer.ts',
    'if (status >= 500 && (status !== 500',
    'if (status >= 600 && (status !== 500',
  ),
  mutant(
    'Retry-After is not heeded',
    'sync/sending/patience.ts',
    'Math.max(asked, seconds) * 1000',
    'seconds * 1000',
    throttled,
  ),
  mutant(
    'a look breaks a pause that the server asked for',
    'sync/workspace.ts',
    'if (patience.pause()?.firm) return false;',
    '',
    throttled,
  ),
  mutant(
    'sends on during a pause',
    'sync/sending/exchange.ts',
    'while (!stopped && patience.pause() === null)',
    'while (!stopped)',
    throttled,
  ),
  mutant(
    'asks again at once after 429, as PnPjs does',
    'm365/connection.ts',
    '    return send(request);',
    '    return send(request.clone()).then((answer) => (answer.status === 429 ? send(request) : answer));',
    throttled,
  ),
  mutant(
    'the other tabs are not told of a pause',
    'sync/sending/patience.ts',
    '      begun(pause);\n',
    '',
    throttled,
  ),
  mutant(
    'nothing wakes after a pause',
    'sync/sending/patience.ts',
    '      end();\n      resume();',
    '',
    throttled,
  ),
  mutant(
    'the first change of a field counts',
    'sync/sending/lane.ts',
    'values[field] = valueIn(entry.change.values, field);',
    'values[field] ??= valueIn(entry.change.values, field);',
  ),
  mutant(
    'a change swallows one it has not seen',
    'sync/sending/lane.ts',
    'return end < 0 ? entries : entries.slice(0, end);',
    'return entries;',
    contested,
  ),
  mutant(
    'what is held back is dropped',
    'sync/sending/lane.ts',
    '  if (Object.keys(values).length === 0) return null;\n  const { clashed }',
    '  if (Object.keys(values).length >= 0) return null;\n  const { clashed }',
    contested,
  ),
  mutant(
    'asked about himself',
    'sync/sending/lane.ts',
    'if (field in under && sameValue(before, under[field])) seen[field] = before;',
    '',
    choosing,
  ),
];
