// The words of Mitt arbete: what waits, why, and what one can do about it.
import {
  countAtStart,
  countText,
  figureText,
  listText,
  longDayText,
  plural,
  shortDayText,
} from '../../ui/format.ts';

/** What the answers that are left are like, to stand after their number; '' when there is nothing to say of them. */
function kinds(unchanged: number, causes: number): string {
  const parts = [
    unchanged > 0
      ? `${countText(unchanged, 'neuter')} är ${plural(unchanged, 'grönt och oförändrat', 'gröna och oförändrade')}`
      : '',
    causes > 0 ? `${countText(causes, 'neuter')} behöver en orsak` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

export const sv = {
  title: 'Mitt arbete',
  under: (day: string, where: string) => `${longDayText(day)}${where === '' ? '' : ` · ${where}`}`,
  threadLabel: 'Det som väntar, i datumordning',

  now: 'Nu',
  until: (day: string) => `till ${shortDayText(day)}`,
  today: 'I dag',
  tomorrow: 'I morgon',
  late: (days: number) => `${countText(days)} ${plural(days, 'dag', 'dagar')} sen`,
  noDay: 'När som helst',
  later: 'Senare',

  followUp: (period: string) => `Uppföljning ${period}`,
  ofUnit: (title: string, unit: string) => `${title}, ${unit}`,
  progress: (unit: string) => `Svar i uppföljningen för ${unit}`,
  notBegun: (of: number, unchanged: number, causes: number) =>
    `${countAtStart(of, 'neuter')} svar väntar på dig${kinds(unchanged, causes)}.`,
  begun: (done: number, of: number, unchanged: number, causes: number) =>
    `${figureText(done)} av ${figureText(of)} svar är klara. ${countAtStart(of - done, 'neuter')} återstår${kinds(unchanged, causes)}.`,
  allAnswered: 'Alla svar är på plats. Det som återstår är att klarmarkera.',
  minutes: (minutes: number) => `Räkna med ${countText(minutes)}\u00a0minuter.`,
  returned: 'Den är återlämnad till dig.',
  begin: 'Börja',
  goOn: 'Fortsätt där du slutade',
  markReady: 'Gå till klarmarkering',
  confirm: (count: number) =>
    count === 1 ? 'Bekräfta en grön som oförändrad' : `Bekräfta ${countText(count)} gröna som oförändrade`,
  confirmed: (count: number) => `${countAtStart(count)} ${plural(count, 'är bekräftad', 'är bekräftade')}.`,

  unitsMissing: (count: number) =>
    `${countAtStart(count)} ${plural(count, 'enhet', 'enheter')} har inte svarat`,
  unitsMissingLead: (period: string, answered: number, of: number, units: readonly string[]) =>
    `Uppföljning ${period}: ${figureText(answered)} av ${figureText(of)} är klara. Kvar är ${listText(units)}.`,
  andMore: (count: number) => `${countText(count)} till`,
  unitsProgress: 'Enheter som har svarat',
  seeWho: 'Se vilka som saknas',

  readAttainment: (period: string) => `Läs sammanvägningen för ${period}`,
  readAttainmentLead: (rate: number | null) =>
    rate === null
      ? 'Ingen enhet ska svara i perioden.'
      : `${figureText(rate)}\u00a0procent av enheterna har svarat.`,
  read: 'Läs',

  nextPeriod: (period: string) => `Uppföljning ${period} kommer`,
  nextPeriodLead: (unit: string) => `Den gäller ${unit}. Du behöver inte göra något än.`,
  look: 'Titta',

  nothingNowTitle: 'Inget väntar på dig just nu',
  nothingNow: 'Allt som har frågats efter är svarat på. Det här kommer härnäst.',
  emptyTitle: 'Inget väntar på dig',
  empty: 'Här står det som väntar, i datumordning. Det kommer hit av sig självt.',
  plansAway: 'Allt kunde inte hämtas. Ladda om sidan när det finns nät.',
  seeChain: 'Se styrkedjan',

  glance: (where: string) => `Läget i ${where}`,
  glanceWhole: 'Läget i hela organisationen',
  inChain: 'Visa i kedjan',
  inTable: 'Visa sammanvägningen',
  allTogether: 'Alla',
  nothingJudged: 'Här syns hur det går för målen, när det finns något att bedöma.',
};
