// Who might record a body's decisions at a moment: by the Swedish day, and at no moment that no clock shows.
import { expect, it } from 'vitest';
import type { SeenRow } from '../../../src/core/log/logRow.ts';
import { mayWriteBy } from '../../../src/core/log/recorders.ts';

const person = 'sekreterare@example.se';
const written = (created: string) => ({ created }) as SeenRow;

it.each([
  ['the last minute of June in Sweden', '2026-06-30T21:59:00Z', false],
  ['the first half hour of July in Sweden', '2026-06-30T22:30:00Z', true],
  ['the last half hour of July in Sweden', '2026-07-31T21:30:00Z', true],
  ['the first half hour of August in Sweden', '2026-07-31T22:30:00Z', false],
])('a role of July is in force or not at %s', (_, created, may) => {
  const mayWrite = mayWriteBy([{ person, validFrom: '2026-07-01', validTo: '2026-07-31' }]);
  expect(mayWrite(person, written(created))).toBe(may);
});

it('a role without days is not in force at a moment that no clock shows', () => {
  const mayWrite = mayWriteBy([{ person, validFrom: null, validTo: null }]);
  expect(mayWrite(person, written('2026-07-01T25:61:00Z'))).toBe(false);
  expect(mayWrite(person, written('2026-07-01T10:00:00Z'))).toBe(true);
});
