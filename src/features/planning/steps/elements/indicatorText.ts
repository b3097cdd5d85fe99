// The words of step 8: what a figure is, how it is measured and how its colour follows.
import type {
  aggregations,
  directions,
  frequencies,
  indicatorKinds,
  indicatorUnits,
  sources,
} from '../../../../schema/lists/indicators.ts';
import { figureText } from '../../../../ui/format.ts';

type Labels<T extends readonly string[]> = Readonly<Record<T[number], string>>;

const kinds: Labels<typeof indicatorKinds> = {
  indicator: 'Indikator',
  keyFigure: 'Nyckeltal',
  measure: 'Mått',
  qualitative: 'Bedömning i ord',
};
const units: Labels<typeof indicatorUnits> = {
  percent: 'procent',
  number: 'antal',
  tkr: 'tusen kronor',
  mnkr: 'miljoner kronor',
  index: 'index',
  days: 'dagar',
  hoursPerMonth: 'timmar per månad',
  ratio: 'kvot',
  yesNo: 'ja eller nej',
  text: 'text',
};
const direction: Labels<typeof directions> = {
  higherIsBetter: 'Högre är bättre',
  lowerIsBetter: 'Lägre är bättre',
  inInterval: 'Inom ett intervall',
  equals: 'Lika med målet',
  qualitative: 'Bedöms i ord',
};
const frequency: Labels<typeof frequencies> = {
  monthly: 'Varje månad',
  tertial: 'Varje tertial',
  halfYear: 'Varje halvår',
  annual: 'Varje år',
  everySecondYear: 'Vartannat år',
};
const source: Labels<typeof sources> = {
  manual: 'Lämnas i uppföljningen',
  kolada: 'Kolada',
  import: 'Läses in',
};
const aggregation: Labels<typeof aggregations> = {
  none: 'Läggs inte samman',
  sum: 'Summa',
  mean: 'Medelvärde',
  weightedMean: 'Vägt medelvärde',
  max: 'Största värdet',
};
const colours: Readonly<Record<string, string>> = {
  model: 'Enligt styrmodellen',
  limits: 'Mål och gul gräns',
  attainmentPercent: 'Andel av målet',
  interval: 'Inom ett intervall',
  trend: 'Bättre eller sämre än förra gången',
  yesNo: 'Ja eller nej',
  manual: 'Bedöms för hand',
};

/** Beside the field of goals and of figures, where the model weighs them. */
export const weightHint = 'Ett helt tal från 0 till 10. Tomt räknas som 1.';

export const indicators = {
  shows: 'Visar',
  none: 'Inga i planen än.',
  noGoals: 'Det finns inget eget mål att mäta än. Lägg först till ett.',
  full: (most: number, many: string) =>
    `Enhetens plan har högst ${figureText(most)} ${many}. Ta bort någon för att lägga till en ny.`,
  kinds,
  units,
  direction,
  frequency,
  source,
  aggregation,
  colours,
  reporters: 'Enheterna som lämnar siffran i sin uppföljning. Organet lämnar ingen själv.',
  target: (year: number) => `Målvärde ${year}`,
  high: (year: number) => `Övre gräns ${year}`,
  yellow: (year: number) => `Gul gräns ${year}`,
  weightHint,
  carried: 'Beslutad tidigare. Här sätts målvärdena.',
};
