// What is altered in a log is found, whatever it is, and nothing that does not hold counts.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type LogEntry, printOf, type SeenRow } from '../../../src/core/log/logRow.ts';
import { nextPlace, verify } from '../../../src/core/log/verify.ts';
import { countingIn, forgedIn, holding, honestLog, minute, seen } from '../../given/log.ts';

const { rows, ground } = honestLog(12);
const codesOf = (now: readonly SeenRow[], number: number) =>
  verify(now, ground)
    .findings.filter((finding) => finding.number === number)
    .map(({ code }) => code);
const at = (index: number): SeenRow => rows[index] as SeenRow;
const withRow = (index: number, change: Partial<SeenRow>) => rows.with(index, { ...at(index), ...change });
const withHeld = (index: number, change: Partial<LogEntry>) =>
  withRow(index, { entry: { ...at(index).entry, ...change } });
const place = fc.nat({ max: rows.length - 1 });

const changes: Partial<{ [N in keyof LogEntry]: LogEntry[N] }>[] = [
  { body: 'ks' },
  { number: 40 },
  { act: 'adopt' },
  { kind: 'report' },
  { subject: 'annan' },
  { content: 'x' },
  { content: null },
  { held: '"x"' },
  { held: null },
  { salt: 'x' },
  { before: 'x' },
  { corrects: 1 },
  { note: 'Annat.' },
  { by: 'annan@example.se' },
  { at: minute(1_000) },
];

describe('A log', () => {
  test('that nobody touched has nothing to tell, and every row holds', () => {
    const verified = verify(rows, ground);
    expect(verified.findings).toEqual([]);
    expect(verified.rows.every(({ holds }) => holds)).toBe(true);
  });

  test.prop([place, fc.constantFrom(...changes)])('shows any single change', (index, change) => {
    const now = withRow(index, { entry: { ...at(index).entry, ...change } });
    expect(verify(now, ground).findings).not.toEqual([]);
  });
  test.prop([place])('shows any removal, also of the last row', (index) => {
    expect(verify(rows.toSpliced(index, 1), ground).findings).not.toEqual([]);
  });
  test.prop([place, place])('shows two rows that changed numbers', (one, other) => {
    fc.pre(one !== other);
    const number = (index: number, to: number) => seen({ ...at(index).entry, number: at(to).entry.number });
    const now = rows.with(one, number(other, one)).with(other, number(one, other));
    expect(verify(now, ground).findings).not.toEqual([]);
  });
  test.prop([place])('shows any insertion, and the row that was there still counts', (index) => {
    const now = [seen({ ...at(index).entry, note: 'Inskjuten.' }, { key: `rs.x${index}` }), ...rows];
    expect(codesOf(now, index + 1)).toContain('numberTwice');
    expect(countingIn(verify(now, ground))).toEqual(rows);
  });

  test('names each thing that does not hold', () => {
    expect(codesOf(rows.toSpliced(3, 2), 4)).toEqual(['hole']);
    expect(codesOf(withRow(3, { edited: true }), 4)).toEqual(['edited']);
    expect(codesOf(withRow(3, { author: 'annan@example.se' }), 4)).toEqual(['anotherName', 'noRight']);
    expect(codesOf(withRow(3, { proof: 'missing' }), 4)).toEqual(['proofMissing']);
    expect(codesOf(withRow(3, { proof: 'false' }), 4)).toEqual(['falseProof']);
    expect(codesOf(withRow(3, { created: minute(1) }), 4)).toEqual(['datedBefore']);
    expect(codesOf(withRow(3, { created: minute(60) }), 4)).toEqual(['datedOtherwise']);
    expect(codesOf(withRow(3, { key: 'rs.1' }), 4)).toEqual(['otherKey']);
    expect(codesOf(withRow(3, { fits: false }), 4)).toEqual(['unreadable']);
    expect(codesOf(withRow(3, { author: '' }), 4)).toEqual(['authorUnknown']);
    expect(codesOf(withHeld(3, { held: '"annat"' }), 4)).toEqual(['contentDiffers']);
    expect(codesOf(withHeld(3, { held: null }), 4)).toEqual(['contentMissing']);
    const rewritten = {
      ...at(3),
      entry: { ...at(3).entry, ...holding('"annat"') },
      proof: 'missing' as const,
    };
    expect(codesOf(rows.with(3, rewritten), 4)).toEqual(['wrongChain', 'proofMissing']);
    expect(verify(rows.slice(0, -1), ground).findings).toEqual([{ code: 'anchorDiffers', number: 12 }]);
  });

  test('a row without proof counts, as resting on the right alone', () => {
    const now = withRow(11, { proof: 'missing' });
    expect(countingIn(verify(now, ground))).toEqual(now);
  });

  test('a row far ahead stops nobody from writing the next', () => {
    const far = seen({ ...at(11).entry, number: 99 });
    expect(nextPlace(verify([...rows, far], ground))).toEqual({ number: 13, before: printOf(at(11)) });
  });
});

describe('The state', () => {
  test.prop([fc.shuffledSubarray([...rows], { minLength: rows.length })])(
    'is the same for all who have the same rows',
    (shuffled) => {
      expect(verify(shuffled, ground)).toEqual(verify(rows, ground));
    },
  );

  const correcting = (change: Partial<LogEntry>) => {
    const { number, before } = nextPlace(verify(rows, ground));
    const old = at(11).entry;
    const row = seen({
      ...old,
      number,
      before: before ?? '',
      content: null,
      held: null,
      at: minute(13),
      ...change,
    });
    return codesOf([...rows, row], 13);
  };
  test('is corrected by a new row about the same', () => {
    expect(correcting({ act: 'reject', corrects: 12 })).toEqual([]);
    expect(correcting({ act: 'annul', corrects: 12 })).toEqual([]);
    expect(correcting({ act: 'reject', corrects: 5 })).toEqual([]);
  });
  test('is not corrected by a row about something else', () => {
    expect(correcting({ act: 'annul', corrects: 11 })).toEqual(['wrongCorrection']);
    expect(correcting({ act: 'annul', corrects: null })).toEqual(['wrongCorrection']);
  });

  test('accepts no forged approval in 2,000 adversarial histories', () => {
    let forged = 0;
    for (let seed = 1; seed <= 2_000; seed++) forged += forgedIn(seed);
    expect(forged).toBe(0);
  });
});
