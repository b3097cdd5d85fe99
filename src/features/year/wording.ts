// What a thing in the year is called, when it is said to be, where it leads, and the number of its week.
import { daysBetween } from '../../core/calendar.ts';
import type { YearItem, YearView } from '../../core/year/yearItems.ts';
import type { Day } from '../../schema/field.ts';
import { periods } from '../../schema/lists/periods.ts';
import { periodWord } from '../../steering/words.ts';
import { address } from '../../ui/address.ts';
import { capital, shortDayText } from '../../ui/format.ts';
import type { sv } from './text.ts';

type Own = typeof sv;

const shortName = ({ model }: YearView, { about, label }: YearItem): string =>
  periodWord(model, { template: about, label });

export function titleOf(t: Own, view: YearView, item: YearItem): string {
  const { kind, label, level, year } = item;
  if (kind === 'own' || kind === 'planDue') return label;
  const period = t.period(shortName(view, item), year === view.year ? null : year);
  return kind === 'periodEnds' || level === null ? t.opens(period) : t.reportDue[level](period);
}

/** What stands along its arc in the picture. */
export function arcLabel(t: Own, view: YearView, item: YearItem): string {
  if (item.kind === 'planDue') return item.label;
  const name = capital(shortName(view, item));
  return item.year === view.year ? name : t.named(name, item.year);
}

/** `till 15 maj`, `15–18 maj`, `19 maj`, `i juni` */
export function whenOf(t: Own, { from, to, dated, when, month }: YearItem): string {
  if (!dated) return t.inMonth(month);
  const last = shortDayText(to);
  if (from === to) return last;
  if (when === 'now') return t.until(last);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  return t.span(sameMonth ? String(Number(from.slice(8))) : shortDayText(from), last);
}

/** Where it is done; null where no page of ours does it. */
export function hrefOf(
  { kind, level, about, year }: YearItem,
  isStored: (period: string) => boolean,
): string | null {
  if (kind === 'planDue') return address.plans();
  if (kind !== 'reportDue' || level === null) return null;
  const period = periods.keyFrom({ year, template: about });
  if (!isStored(period)) return null;
  const ofUnits = level === 'unit' || level === 'area' || level === 'administration';
  return ofUnits ? address.units(period) : address.attainment(period);
}

/** ISO 8601: the week of the nearest Thursday. */
export function weekOf(day: Day): number {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const thursday = date.toISOString().slice(0, 10);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7);
}
