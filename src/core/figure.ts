// Figures as a Swede types and reads them.
import { bad, type FaultCode, fault, good, type Result } from '../schema/fault.ts';
import type { indicatorUnits } from '../schema/lists/indicators.ts';

type IndicatorUnit = (typeof indicatorUnits)[number];

/** The largest figure a column takes (schema/field.ts), and how fine decimals are stored (domain.md 2). */
const largest = 1e12;
const storedDecimals = 10_000;

/** Digits, plain or grouped by three; then a comma or a point with decimals. */
const figurePattern = /^[+-]?(\d+|\d{1,3}( \d{3})+)?([.,]\d*)?$/;

const no = (code: FaultCode, text: string): Result<never> =>
  bad(fault(code, 'value', { text: text.slice(0, 40) }));

/**
 * Reads `12,5`, `1 234,5`, `−3`, `12.5`, `9,4 %`; at most four decimals are kept.
 * Faults at 'value': FIELD_REQUIRED when empty, FIELD_NOT_A_NUMBER {text}, FIELD_OUT_OF_RANGE {text}.
 */
export function readFigure(text: string): Result<number> {
  const plain = text
    .replace(/[\u00a0\u2009\u202f]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .trim()
    .replace(/ ?%$/, '')
    .replace(/^([+-]) /, '$1');
  if (plain === '') return no('FIELD_REQUIRED', text);
  if (!figurePattern.test(plain) || !/\d/.test(plain)) return no('FIELD_NOT_A_NUMBER', text);
  const value = Number(plain.replaceAll(' ', '').replace(',', '.'));
  if (Math.abs(value) > largest) return no('FIELD_OUT_OF_RANGE', text);
  return good(Math.round(value * storedDecimals) / storedDecimals);
}

const unitSigns: Partial<Record<IndicatorUnit, string>> = { percent: '%', tkr: 'tkr', mnkr: 'mnkr' };
const formats = new Map<string, Intl.NumberFormat>();

/** A zero has no sign, however it came about. */
export function formatWith(fewest: number, most: number): Intl.NumberFormat {
  const digits = `${fewest}-${most}`;
  const known = formats.get(digits);
  if (known) return known;
  const format = new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
    signDisplay: 'negative',
  });
  formats.set(digits, format);
  return format;
}

/** With that many decimals, and more where more are stored: what somebody has typed is never rounded, so it never belies its colour. */
export const writeStored = (value: number, decimals: number): string =>
  formatWith(decimals, Math.max(decimals, 4)).format(value);

/** Decimal comma, no-break space between thousands and before `%`, `tkr`, `mnkr`; other units are left out. */
export function writeFigure(value: number, decimals: number, unit?: IndicatorUnit): string {
  const sign = unit === undefined ? undefined : unitSigns[unit];
  const figure = formatWith(decimals, decimals).format(value);
  return sign === undefined ? figure : `${figure}\u00a0${sign}`;
}
