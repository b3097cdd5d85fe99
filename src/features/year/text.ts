// The words of the year wheel: what each thing in the year is called, when it is, and what is left of it.
import type { DeadlineLevel } from '../../steering/model.ts';
import type { rings } from '../../steering/planCycle.ts';
import { capital, figureText, listText, plural } from '../../ui/format.ts';

const ring: Record<(typeof rings)[number], string> = {
  followUp: 'Uppföljning',
  planning: 'Planering',
  decision: 'Beslut',
};

const reportDue: Record<DeadlineLevel, (period: string) => string> = {
  unit: (period) => `Enheterna svarar på ${period}`,
  area: (period) => `Områdena väger samman ${period}`,
  administration: (period) => `Förvaltningarna väger samman ${period}`,
  committee: (period) => `Nämnderna behandlar ${period}`,
  board: (period) => `Styrelsen behandlar ${period}`,
  council: (period) => `Fullmäktige behandlar ${period}`,
};

const months = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const monthNames = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
];
const monthName = (month: number) => monthNames[month - 1] ?? '';

export const sv = {
  title: (year: number) => `Årshjulet ${year}`,
  under: (whose: string) => `${whose} · skapat ur styrmodellen`,
  whole: 'Hela organisationen',
  whose: 'Visa för',
  year: (year: number) => `${year}`,
  years: 'Andra år',
  list: 'Året som lista',
  print: 'Skriv ut',

  late: 'Försenat',
  nothingLate: 'Inget är försenat.',
  now: (month: number) => `Nu i ${monthName(month)}`,
  nothingNow: 'Inget står på tur den här månaden.',
  later: 'Sedan',
  whenYearComes: (year: number) => `Under ${year}`,
  nothingLater: 'Inget mer står i årshjulet det här året.',
  past: 'Tidigare under året',
  pastCount: (count: number) => `${figureText(count)} ${plural(count, 'händelse', 'händelser')}`,

  until: (day: string) => `till ${day}`,
  span: (from: string, to: string) => `${from}–${to}`,
  inMonth: (month: number) => `i ${monthName(month)}`,

  period: (short: string, year: number | null) => `uppföljning ${short}${year === null ? '' : ` ${year}`}`,
  opens: (period: string) => `${capital(period)} öppnar`,
  reportDue,
  planFor: (year: number) => `plan för ${year}`,
  named: (label: string, year: number) => `${label} ${year}`,
  done: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} klara`,
  missing: (names: readonly string[], more: number) => {
    const all = more > 0 ? [...names, `${figureText(more)} till`] : names;
    return `${listText(all)} återstår`;
  },
  ring,

  today: (day: string, week: number) => `I dag är det ${day}, vecka ${week}.`,
  week: (week: number) => `vecka ${week}`,
  daysLeft: (days: number) =>
    days === 0
      ? 'Sista dag i dag'
      : days === 1
        ? 'Sista dag i morgon'
        : `${figureText(days)} dagar till sista dag`,
  months,
  legend: { past: 'klart', now: 'pågår', coming: 'kommer', late: 'försenat', today: 'i dag' },
  turn: 'Vänd året',
};
