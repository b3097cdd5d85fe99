// Dates, figures and counts as Swedish people write them; nothing that belongs together breaks over a line.
import { formatWith, writeStored } from '../core/figure.ts';
import type { Indicator } from '../core/indicator.ts';
import type { Day, Instant } from '../schema/field.ts';
import type { indicatorUnits } from '../schema/lists/indicators.ts';

export { swedishDay } from '../core/calendar.ts';

const nbsp = '\u00a0';
const together = (text: string) => text.replaceAll(' ', nbsp);

const dateFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', ...options });
const dayFormat = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
const shortDayFormat = dateFormat({ day: 'numeric', month: 'long' });
const weekdayFormat = dateFormat({ weekday: 'long' });
const clockFormat = dateFormat({ timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' });

const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
/** With a capital letter first. */
export const capital = (text: string) => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** `15 maj 2026` */
export const dayText = (day: Day) => together(dayFormat.format(noon(day)));
const shortDays = new Map<Day, string>();
/** `15 maj`; a list of work names the same few days over and over, and to write one takes longer than to draw its row. */
export function shortDayText(day: Day): string {
  const written = shortDays.get(day) ?? together(shortDayFormat.format(noon(day)));
  shortDays.set(day, written);
  return written;
}
/** `Onsdag 6 maj 2026` */
export const longDayText = (day: Day) => `${capital(weekdayFormat.format(noon(day)))} ${dayText(day)}`;
/** `10.38`, by the clock in Sweden */
export const clockText = (at: Instant) => clockFormat.format(new Date(at)).replace(':', '.');

/** `1 234,5` with that many decimals; without a number of decimals as few as the figure needs. */
export const figureText = (value: number, decimals?: number) =>
  formatWith(decimals ?? 0, decimals ?? 6).format(value);

/** What stands after a figure of each unit; empty where nothing does. */
export const unitSuffix: Record<(typeof indicatorUnits)[number], string> = {
  percent: '%',
  number: 'st',
  tkr: 'tkr',
  mnkr: 'mnkr',
  index: '',
  days: 'dagar',
  hoursPerMonth: 'tim/mån',
  ratio: '',
  yesNo: '',
  text: '',
};

/** `7,0 %`, `12 dagar`, nothing rounded away; that something is a number of things is said by what it is called. */
export function withUnit({ unit, decimals }: Pick<Indicator, 'unit' | 'decimals'>, value: number): string {
  const suffix = unit === 'number' ? '' : unitSuffix[unit];
  const figure = writeStored(value, decimals);
  return suffix === '' ? figure : `${figure}${nbsp}${suffix}`;
}

const smallNumbers = [
  'noll',
  'en',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
];
/** In running text, `två` up to twelve and figures above; `neuter` gives `ett` for one. */
export function countText(count: number, neuter?: 'neuter'): string {
  if (count === 1 && neuter) return 'ett';
  return smallNumbers[count] ?? figureText(count, 0);
}
/** At the beginning of a sentence: `Två`. */
export const countAtStart = (count: number, neuter?: 'neuter') => capital(countText(count, neuter));

/** The form that fits the count: `plural(1, 'enhet', 'enheter')`. */
export const plural = (count: number, one: string, many: string) => (count === 1 ? one : many);

const listFormat = new Intl.ListFormat('sv-SE', { type: 'conjunction' });
/** `Enhet F, Enhet K och Enhet L` */
export const listText = (parts: readonly string[]) => listFormat.format(parts);

/** Points as people write them: `1`, `½`, `6½`. */
export function pointsText(points: number): string {
  const whole = Math.floor(points);
  if (points === whole) return figureText(points);
  return points - whole === 0.5 ? `${whole === 0 ? '' : figureText(whole)}½` : figureText(points, 1);
}
