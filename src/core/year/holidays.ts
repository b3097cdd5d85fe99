// The days on which nobody works in Sweden: Saturdays, Sundays, public holidays (1989:253) and the three eves that count as such (1930:173).
import { addDays, formatISO, isSaturday, isWeekend, parseISO } from 'date-fns';
import type { Day } from '../../schema/field.ts';

const asDay = (date: Date): Day => formatISO(date, { representation: 'date' });

/** The Saturday on or after that day. */
function saturdayFrom(day: Day): Day {
  const date = parseISO(day);
  return isSaturday(date) ? day : asDay(addDays(date, 6 - date.getDay()));
}

/** Easter Day of a year of the Gregorian calendar (the Meeus/Jones/Butcher rule). */
export function easterDay(year: number): Day {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const h = (19 * a + century - leaps - moon + 15) % 30;
  const l = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - h - (inCentury % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return asDay(new Date(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}

const known = new Map<number, ReadonlySet<Day>>();

/** Public holidays of the year, and Midsummer Eve, Christmas Eve and New Year's Eve. */
export function holidaysOf(year: number): ReadonlySet<Day> {
  const found = known.get(year);
  if (found) return found;
  const easter = parseISO(easterDay(year));
  const fromEaster = (days: number) => asDay(addDays(easter, days));
  const midsummer = saturdayFrom(`${year}-06-20`);
  const days = new Set([
    ...['01-01', '01-06', '05-01', '06-06', '12-24', '12-25', '12-26', '12-31'].map(
      (one) => `${year}-${one}`,
    ),
    ...[-2, 0, 1, 39, 49].map(fromEaster),
    asDay(addDays(parseISO(midsummer), -1)),
    midsummer,
    saturdayFrom(`${year}-10-31`),
  ]);
  known.set(year, days);
  return days;
}

export const isWorkingDay = (day: Day): boolean =>
  !isWeekend(parseISO(day)) && !holidaysOf(Number(day.slice(0, 4))).has(day);

/** The day, or the next on which people work (1930:173 § 2). */
export function workingDayFrom(day: Day): Day {
  let at = day;
  while (!isWorkingDay(at)) at = asDay(addDays(parseISO(at), 1));
  return at;
}

/** So many working days after the day. */
export function addWorkingDays(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left -= 1) at = workingDayFrom(asDay(addDays(parseISO(at), 1)));
  return at;
}
