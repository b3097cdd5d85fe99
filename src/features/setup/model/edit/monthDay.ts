// A day of every year as people write it, `15 maj`, and as a steering model keeps it, `05-15`.
import { shortDayText } from '../../../../ui/format.ts';

const months = Array.from({ length: 12 }, (_, at) => `${at + 1}`.padStart(2, '0'));
/** Without the day before it. */
const nameOf = (month: string): string => shortDayText(`2024-${month}-01`).replace(/^\d+\s/u, '');
const two = (digits: string): string => digits.padStart(2, '0');

/** A text that is no day is kept as it is, for the model's reader to tell of. */
export function readMonthDay(text: string): string {
  const [, day = '', word = ''] = /^(\d{1,2})\.?\s*(\p{L}{3,})\.?$/u.exec(text.trim().toLowerCase()) ?? [];
  const month = months.find((one) => word !== '' && nameOf(one).startsWith(word));
  if (month !== undefined) return `${month}-${two(day)}`;
  const [, inDay, inMonth] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? [];
  return inDay && inMonth ? `${two(inMonth)}-${two(inDay)}` : text;
}

export function writeMonthDay(day: string): string {
  return /^\d\d-\d\d$/.test(day) ? shortDayText(`2024-${day}`).replace(/\s/gu, ' ') : day;
}
