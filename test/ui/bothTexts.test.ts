// A text that both wrote in becomes one with both in it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { bothTexts } from '../../src/ui/form/twoTexts/bothTexts.ts';

describe('A text that both wrote in', () => {
  const propose = (base: string | null, mine: string, theirs: string) =>
    bothTexts({ base, mine, theirs, isRunningText: true });
  const start =
    'Brukarna möter färre personer än i fjol. Den fasta kontakten vid start fungerar. Medarbetarna säger att morgnarna är lugnare.';

  it('in different places: both changes are in the proposal', () => {
    expect(
      propose(start, start.replace('i fjol', 'i fjol, 12,8 mot 15'), `${start} Anhöriga ringer mer sällan.`),
    ).toBe(`${start.replace('i fjol', 'i fjol, 12,8 mot 15')} Anhöriga ringer mer sällan.`);
  });

  it('in the same place: both are there, mine first, and nothing is lost', () => {
    expect(
      propose(
        start,
        start.replace('fungerar', 'har gjort störst skillnad'),
        start.replace('fungerar', 'fungerar bra på vardagar'),
      ),
    ).toBe(start.replace('fungerar', 'har gjort störst skillnad fungerar bra på vardagar'));
  });

  it('both from nothing: one after the other', () => {
    expect(propose(null, 'Mitt.', 'Ditt.')).toBe('Mitt.\n\nDitt.');
  });

  it('both made the same change and one more each', () => {
    expect(propose('a b c d e f', 'a X c Y e f', 'a X c d e Z')).toBe('a X c Y e Z');
  });

  it('there is none for what is not running text', () => {
    const chosen = { base: 'inProgress', mine: 'ready', theirs: 'returned', isRunningText: false };
    expect(bothTexts(chosen)).toBeNull();
    expect(bothTexts({ base: 'a', mine: null, theirs: 'b', isRunningText: true })).toBeNull();
  });

  it('a text of 20,000 characters is merged by sentence, without losing either', () => {
    const sentences = Array.from({ length: 900 }, (_, place) => `Mening ${place} om detta.`);
    const long = sentences.join(' ');
    const merged = propose(
      long,
      long.replace('Mening 5 ', 'Mening fem '),
      long.replace('Mening 800 ', 'Mening åttahundra '),
    );
    expect(merged).toBe(
      long.replace('Mening 5 ', 'Mening fem ').replace('Mening 800 ', 'Mening åttahundra '),
    );
  });

  const words = fc
    .array(fc.constantFrom('ett', 'två', 'tre', 'fyra.'), { maxLength: 12 })
    .map((all) => all.join(' '));
  test.prop([words, words, words], { seed: 2, numRuns: 300 })(
    'every word I added is in the proposal',
    (base, mine, theirs) => {
      const proposed = propose(base, `${mine} NYTT`, `ANNAT ${theirs}`) ?? '';
      expect(proposed).toContain('NYTT');
      expect(proposed).toContain('ANNAT');
    },
  );
});
