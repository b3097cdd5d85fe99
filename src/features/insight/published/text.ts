// The words of the public view, the same on the page and in the files that are taken out of it.
import type { Decision } from '../../../core/published/adopted.ts';
import type { NoFigure, PublishedFigure } from '../../../core/published/figure.ts';
import type { PublishedPeriod } from '../../../core/published/locked.ts';
import type { Day } from '../../../schema/field.ts';
import {
  capital,
  countAtStart,
  countText,
  dayText,
  figureText,
  plural,
  unitSuffix,
  withUnit,
} from '../../../ui/format.ts';

const nbsp = '\u00a0';
const periodName = ({ word, year }: PublishedPeriod) => `${word}${nbsp}${year}`;

const none: Record<NoFigure, string> = {
  annualOnly: 'Mäts inte i den här perioden',
  notMeasured: 'Inte mätt',
  methodChanged: 'Mäts på ett nytt sätt, kan inte jämföras än',
  suppressed: 'För få för att visas',
  few: 'För få för att visas',
  late: 'Siffran kommer senare',
  altered: 'Visas inte: siffran är inte den som låstes',
  apart: 'Redovisas för varje enhet för sig',
  tooFewAnswers: 'För få har svarat',
};

const target: Record<PublishedFigure['direction'], (value: string, high: string | null) => string> = {
  higherIsBetter: (value) => `minst ${value}`,
  lowerIsBetter: (value) => `högst ${value}`,
  inInterval: (value, high) => (high === null ? value : `mellan ${value} och ${high}`),
  equals: (value) => value,
  qualitative: (value) => `minst ${value}`,
};

/** Means have four decimals and say no more for it; what somebody has typed has seldom more than two. */
const shortened = (value: number, decimals: number): number =>
  decimals > 2 ? value : Math.round(value * 100) / 100;

/** A figure with its unit, and words where it stands for a yes or a no. */
function figure({ unit, decimals }: Pick<PublishedFigure, 'unit' | 'decimals'>, value: number): string {
  if (unit === 'yesNo') return value === 1 ? 'Ja' : 'Nej';
  return withUnit({ unit, decimals }, shortened(value, decimals));
}

const paragraph = (number: number | null) => (number === null ? '' : `, §${nbsp}${number}`);

export const sv = {
  title: 'Resultat för invånarna',
  over: (organisation: string, period: PublishedPeriod) =>
    [organisation, capital(periodName(period))].filter((part) => part !== '').join(', '),
  lead: 'Här står mål som är beslutade och resultat ur uppföljningar som är låsta. Inget annat följer med när sidan laddas ned.',
  latest: (period: PublishedPeriod) =>
    `Resultaten är hämtade från den senaste uppföljningen (${
      period.kind === 'annual' ? `hela${nbsp}${period.year}` : `per ${periodName(period)}`
    }).`,
  updated: (day: Day) => `Senast uppdaterad ${dayText(day)}.`,
  updatedUnknown: (period: PublishedPeriod) => `Perioden slutade ${dayText(period.to)}.`,
  reopened: 'Perioden är öppnad igen för rättelse. Det som visas är det som låstes senast.',

  offTitle: 'Styrmodellen visar inga resultat för invånarna',
  off: 'Där det är påslaget visas här, målområde för målområde, hur det går med de beslutade målen.',
  offHow:
    'Det slås på i styrmodellen: spara den som fil, sätt publicResultView till true under rules och lägg in filen som en ny version.',
  toModel: 'Till styrmodellen',
  emptyTitle: 'Ingen uppföljning är låst än',
  empty: 'När en uppföljning är beslutad och låst visas resultaten här, målområde för målområde.',
  noGoalsTitle: 'Det finns inga beslutade mål att visa',
  noGoals: 'När fullmäktige och nämnderna har beslutat sina planer visas målen här.',

  checking: 'Målen kontrolleras mot beslutsloggen.',
  uncheckedTitle: 'Målen är inte kontrollerade mot beslutsloggen',
  unchecked: 'Loggen gick inte att läsa. Tills den har lästs går sidan inte att ladda ned.',
  withheld: (count: number) =>
    `${countAtStart(count, 'neuter')} mål visas inte: ${plural(count, 'det säger sig vara beslutat', 'de säger sig vara beslutade')}, men så står det inte i beslutsloggen.`,

  takePage: 'Ladda ned som webbsida',
  takeCsv: 'Data som CSV',
  takeJson: 'Data som JSON',
  print: 'Skriv ut',
  taken: (name: string) => `Filen heter ${name}`,
  takenLead:
    'Lägg den på er egen webbplats. Hittar du den inte bland hämtade filer kan Teams ha stoppat den:',
  inBrowser: 'öppna sidan i webbläsaren',

  areas: 'Målområden',
  otherArea: 'Övrigt',
  counted: (count: number) => `Så står de ${countText(count)} nyckeltalen:`,
  goalWord: (word: string) => capital(word),
  decided: ({ body, day, paragraph: number }: Decision) =>
    `Beslutat av ${body} ${dayText(day)}${paragraph(number)}`,
  decidedShort: ({ body, day, paragraph: number }: Decision) => `${body} ${day}${paragraph(number)}`,
  judged: 'Bedömning',
  computed: (label: string) => `Beräknat: ${label.toLocaleLowerCase('sv')}`,
  coverage: {
    good: 'Det som mäts täcker målet väl',
    partial: 'Det som mäts täcker målet delvis',
    poor: 'Det som mäts täcker målet dåligt',
  },
  noFigures: 'Målet har inga nyckeltal.',

  figure,
  none,
  outcome: 'Utfall',
  target: ({ direction, unit, decimals, targetHigh }: PublishedFigure, value: number): string =>
    target[direction](
      figure({ unit, decimals }, value),
      targetHigh === null ? null : figure({ unit, decimals }, targetHigh),
    ),
  targetIs: (words: string) => `Mål: ${words}`,
  noTarget: 'Inget målvärde',
  women: 'Kvinnor',
  men: 'Män',
  split: (women: string, men: string) => `Kvinnor${nbsp}${women}, män${nbsp}${men}`,
  preliminary: 'Preliminär siffra',
  answered: (units: number, of: number) => `${figureText(units)} av ${figureText(of)} enheter har svarat`,
  source: (name: string) => `Källa: ${name}`,
  sources: { manual: 'egen uppföljning', kolada: 'Kolada', import: 'inlästa uppgifter' },
  definition: (text: string) => `Så mäts det: ${text}`,

  development: 'Utvecklingen',
  developmentOf: (title: string) => `Utvecklingen: ${title}`,
  period: 'Period',
  targetColumn: 'Mål',
  status: 'Bedömning',
  noValue: '–',
  periodName,

  aboutTitle: 'Om uppgifterna',
  report: ({ body, day, paragraph: number }: Decision) =>
    `Rapporten för perioden godkändes av ${body} ${dayText(day)}${paragraph(number)}.`,
  noReport: 'Beslutet om rapporten för perioden finns inte i beslutsloggen.',
  about: [
    'Siffrorna kommer ur organisationens uppföljning, så som de stod när perioden låstes. Färgen följer av målvärdet och nyckeltalets regel.',
    'Ett mål har ett märke när den som äger målet har bedömt det. Mål utan märke är inte bedömda i perioden.',
    'Siffror om färre än fem personer visas inte.',
  ],
  beforeLog: 'Beslut som är äldre än beslutsloggen står så som de är antecknade i planen.',
  scaleTitle: 'Så läser du märkena',
  skip: 'Hoppa till innehållet',
  made: (day: Day) => `Sidan gjordes ${dayText(day)}.`,

  columns: {
    area: 'Målområde',
    goal: 'Mål',
    body: 'Beslutat av',
    day: 'Beslutsdag',
    paragraph: 'Paragraf',
    figure: 'Nyckeltal',
    unit: 'Enhet',
    direction: 'Riktning',
    period: 'Period',
    periodEnd: 'Periodens sista dag',
    value: 'Utfall',
    women: 'Kvinnor',
    men: 'Män',
    target: 'Målvärde',
    targetHigh: 'Övre målvärde',
    status: 'Bedömning',
    trend: 'Jämfört med tidigare',
    preliminary: 'Preliminär',
    missing: 'Saknas därför att',
    source: 'Källa',
    goalStatus: 'Bedömning av målet',
    report: 'Rapporten beslutad',
    made: 'Filen gjord',
  },
  directions: {
    higherIsBetter: 'högre är bättre',
    lowerIsBetter: 'lägre är bättre',
    inInterval: 'inom ett intervall',
    equals: 'lika med målet',
    qualitative: 'bedöms',
  },
  units: {
    ...unitSuffix,
    percent: 'procent',
    number: 'antal',
    index: 'index',
    ratio: 'kvot',
    yesNo: 'ja (1) eller nej (0)',
    text: 'text',
  },
  yes: 'ja',
};
export type PublishedText = typeof sv;
