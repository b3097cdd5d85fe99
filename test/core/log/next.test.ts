// A log that is gone on with says what it would say if all of it were verified anew, or that it must be.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type LogEntry, printOf, type SeenRow } from '../../../src/core/log/logRow.ts';
import { withNext } from '../../../src/core/log/next.ts';
import { verify } from '../../../src/core/log/verify.ts';
import { honestLog, minute } from '../../given/log.ts';

const { rows, ground } = honestLog(12);
const unseen = { ...ground, anchors: [] };
const place = fc.nat({ max: rows.length });
const changes: Partial<{ [N in keyof LogEntry]: LogEntry[N] }>[] = [
  { number: 40 },
  { number: 3 },
  { held: '"x"' },
  { before: 'x' },
  { corrects: 1 },
  { corrects: 7, subject: 'plan-0' },
  { act: 'annul', corrects: 2 },
  { by: 'annan@example.se' },
  { at: minute(1_000) },
];
const deed = fc.record({
  at: place,
  change: fc.constantFrom<Partial<LogEntry>>({}, ...changes),
  alike: fc.constantFrom<Partial<SeenRow>>(
    {},
    { proof: 'missing' },
    { proof: 'false' },
    { edited: true },
    { key: 'x' },
  ),
});
/** All that follows is given its print anew, as somebody would who wants to be believed. */
const chained = (log: readonly SeenRow[]): readonly SeenRow[] => {
  const found: SeenRow[] = [];
  for (const row of log) {
    const last = found.at(-1);
    const before = last === undefined ? row.entry.before : (printOf(last) ?? '');
    found.push({ ...row, entry: { ...row.entry, before } });
  }
  return found;
};

describe('A log that is gone on with', () => {
  test.prop([
    fc.array(deed, { maxLength: 2 }),
    place,
    fc.array(place, { maxLength: 2 }),
    fc.boolean(),
    fc.boolean(),
  ])(
    'says what the whole would say, whatever has been done to it and whatever was seen',
    (deeds, split, heads, whole, signed) => {
      let log: readonly SeenRow[] = signed
        ? rows
        : rows.map((row): SeenRow => ({ ...row, proof: 'missing' }));
      for (const { at, change, alike } of deeds) {
        const row = log[at];
        if (row) log = log.with(at, { ...row, ...alike, entry: { ...row.entry, ...change } });
      }
      if (whole) log = chained(log);
      const anchors = heads.flatMap((at) => {
        const row = rows[at];
        return row ? [{ number: row.entry.number, print: printOf(row) ?? '' }] : [];
      });
      const seen = { ...ground, anchors };
      const known = { ...seen, anchors: anchors.filter(({ number }) => number <= split) };
      const found = withNext(verify(log.slice(0, split), known), log.slice(split), seen);
      if (found !== null) expect(found).toEqual(verify(log, seen));
    },
  );

  it('judges the new rows alone, a correction among them, where nothing stands in the way', () => {
    const [sixth] = rows.slice(5);
    if (!sixth) throw new Error('No row');
    const corrected = chained(
      rows.with(5, { ...sixth, entry: { ...sixth.entry, corrects: 2, subject: 'plan-2' } }),
    );
    const before = verify(corrected.slice(0, 5), unseen);
    const found = withNext(before, corrected.slice(5), unseen);
    expect(found?.rows.map(({ holds }) => holds)).toEqual(rows.map(() => true));
    expect(found?.rows.slice(0, 5).every((row, at) => row === before.rows[at])).toBe(true);
  });

  it('is verified whole where a head has been seen that it does not have', () => {
    const before = verify(rows.slice(0, 5), unseen);
    const other = { ...unseen, anchors: [{ number: 3, print: 'x' }] };
    expect(withNext(before, rows.slice(5), other)).toBeNull();
    expect(withNext(before, [], other)).toBeNull();
    expect(withNext(before, [], { ...unseen, anchors: [{ number: 12, print: 'x' }] })).toBeNull();
  });
});
