// The judge of what a kill has left: it lets pass what may be, and sees each of what may not.
import { describe, expect, it } from 'vitest';
import { createLedger, sentence } from './ledger.ts';

const one = sentence(1);
const two = sentence(2);

function acknowledged() {
  const ledger = createLedger();
  ledger.acknowledge('causes', ledger.add('causes', 1), 'device');
  ledger.add('causes', 2);
  return ledger;
}
const kinds = (found: string) =>
  acknowledged()
    .judgePage('causes', found)
    .map(({ kind }) => kind);

describe('After a kill', () => {
  it('may be missing what had not been acknowledged, at its end', () => {
    expect(kinds(one + two)).toEqual([]);
    expect(kinds(one + two.slice(0, 9))).toEqual([]);
    expect(kinds(one)).toEqual([]);
  });

  it('may not be missing what had', () => {
    expect(kinds('')).toEqual(['lost']);
    expect(kinds(two)).toEqual(['lost']);
  });

  it('may not hold it in part, or twice, or anything that nobody has typed', () => {
    expect(kinds(one.slice(0, 12))).toEqual(['torn']);
    expect(kinds(one + one)).toEqual(['twice']);
    expect(kinds(`${one} och mer`)).toEqual(['torn']);
  });

  it('goes on from what is there', () => {
    const ledger = acknowledged();
    ledger.judgePage('causes', one + two.slice(0, 3));
    expect(ledger.add('causes', 3)).toBe(one + two.slice(0, 3) + sentence(3));
  });

  it('holds SharePoint to what is said to lie there, and to nothing more', () => {
    const ledger = acknowledged();
    expect(ledger.judgeServer('causes', '')).toEqual([]);
    ledger.acknowledgeAll();
    expect(ledger.judgeServer('causes', '')).toMatchObject([{ kind: 'lost', sentence: 1 }]);
    expect(ledger.judgeServer('causes', one)).toEqual([]);
  });

  it('hears of no text that nobody has typed', () => {
    expect(() => acknowledged().acknowledge('causes', two, 'server')).toThrow(/nobody has typed/);
  });
});
