// Days, figures and counts as Swedish people write them, and a sentence for every fault.
import { describe, expect, it } from 'vitest';
import { fault, faultCodes } from '../../src/schema/fault.ts';
import {
  clockText,
  countAtStart,
  countText,
  dayText,
  figureText,
  listText,
  longDayText,
  plural,
  shortDayText,
  swedishDay,
} from '../../src/ui/format.ts';
import { faultText, faultTexts } from '../../src/ui/words/faultText.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', '_');

describe('Swedish', () => {
  it('writes days that never break over a line', () => {
    expect(spaced(dayText('2026-05-15'))).toBe('15_maj_2026');
    expect(spaced(shortDayText('2026-05-15'))).toBe('15_maj');
    expect(spaced(longDayText('2026-05-06'))).toBe('Onsdag 6_maj_2026');
  });

  it('tells the time in Sweden, in summer and in winter', () => {
    expect(clockText('2026-05-06T08:38:00Z')).toBe('10.38');
    expect(clockText('2026-01-06T08:38:00Z')).toBe('09.38');
    expect(swedishDay(new Date('2026-05-06T22:30:00Z'))).toBe('2026-05-07');
  });

  it('writes figures with a decimal comma and no more decimals than they need', () => {
    expect(spaced(figureText(1234.5))).toBe('1_234,5');
    expect(figureText(7, 1)).toBe('7,0');
    expect(figureText(-3)).toBe('\u22123');
  });

  it('counts in words as far as people do', () => {
    expect([countText(2), countText(1, 'neuter'), countText(13), countAtStart(5)]).toEqual([
      'två',
      'ett',
      '13',
      'Fem',
    ]);
    expect(plural(1, 'enhet', 'enheter')).toBe('enhet');
    expect(listText(['Enhet F', 'Enhet K', 'Enhet L'])).toBe('Enhet F, Enhet K och Enhet L');
  });
});

describe('A fault', () => {
  it.each(faultCodes)('%s says in a whole sentence what to do, also without its values', (code) => {
    const words = faultText(faultTexts.sv, fault(code, ''));
    expect(words).toMatch(/^[”A-ZÅÄÖ].{10,}[.]$/);
    expect(words).not.toMatch(/undefined|NaN|\[object|[A-Z]+_[A-Z]+| {2}/);
  });

  it('names what it is about', () => {
    const long = fault('FIELD_TOO_LONG', 'causes', { label: 'Orsak', length: 100_000, max: 20_000 });
    expect(spaced(faultText(faultTexts.sv, long))).toBe(
      'Texten i ”Orsak” är 100_000 tecken. Högst 20_000 får plats. Korta den, så sparas den.',
    );
    const column = fault('COLUMN_MISSING', 'goals', { list: 'Mål', column: 'title' });
    expect(faultText(faultTexts.sv, column)).toContain('Listan ”Mål” saknar kolumnen ”title”.');
  });
});
