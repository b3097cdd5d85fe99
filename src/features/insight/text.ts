// The words of the pages that lay follow-ups side by side.
import { figureText } from '../../ui/format.ts';

export const sv = {
  statuses: {
    fulfilled: 'Uppfylld',
    partly: 'Delvis uppfylld',
    notFulfilled: 'Ej uppfylld',
    notAssessed: 'Ej bedömd',
  },
  none: '–',
  tableOf: (title: string) => `Tabell: ${title}`,
  body: 'Organ',
  wholeOrganisation: 'Hela organisationen',
  unit: 'Enhet',

  mapTitle: 'Enheterna över tid',
  mapLead: {
    judgements: 'Varje ruta är en enhets egna bedömningar i en period, sammanvägda.',
    figures: 'Varje ruta är en enhets egna nyckeltal i en period, sammanvägda.',
  },
  mapNote: {
    judgements:
      'Siffrorna är uppfyllda av alla som enheten har bedömt. En ruta leder till enhetens uppföljning. Enheter som aldrig har svarat visas inte.',
    figures:
      'Siffrorna är gröna av alla nyckeltal som enheten har lämnat. En ruta leder till enhetens uppföljning. Enheter som aldrig har svarat visas inte.',
  },
  mapEmptyTitle: 'Ingen enhet har svarat än',
  mapEmpty:
    'När enheterna har lämnat sin första uppföljning syns här hur var och en står, period för period.',
  onlyOff: 'Visa bara enheter som senast var gula eller röda',
  noneOff: 'Ingen enhet var gul eller röd när den senast svarade.',
  unitsAt: 'Antal enheter',
  notAnswered: 'Inget svar',
  cell: (unit: string, period: string, status: string, fulfilled: number, total: number) =>
    `${unit}, ${period}: ${status.toLowerCase()}, ${figureText(fulfilled)} av ${figureText(total)}`,
  fulfilledOf: (fulfilled: number, total: number) => `${figureText(fulfilled)}/${figureText(total)}`,
  showAllUnits: (count: number) => `Visa alla ${figureText(count)} enheter`,

  figureTitle: 'Nyckeltal över tid',
  figureOver: 'Nyckeltal över tid',
  figureEmptyTitle: 'Inga siffror är lämnade än',
  figureEmpty: 'Här visas varje nyckeltal som en kurva när den första uppföljningen har lämnats.',
  indicator: 'Nyckeltal',
  whose: 'Vems',
  allUnits: 'Alla enheter, sammanlagt',
  overTime: (place: string) => `Utvecklingen: ${place}`,
  inWords: (
    first: { period: string; value: string },
    last: { period: string; value: string },
    target: string | null,
    count: number,
  ) => {
    const aim = target === null ? '' : ` Målet är ${target}.`;
    if (count === 1) return `I ${last.period} var det ${last.value}.${aim}`;
    return `Från ${first.value} i ${first.period} till ${last.value} i ${last.period}.${aim}`;
  },
  period: 'Period',
  targetColumn: 'Mål',
  target: (value: string) => `Mål ${value}`,
  outcome: 'Utfall',
  readings: 'Löpande',
  readingsTitle: 'Löpande siffror mellan uppföljningarna',
  day: 'Dag',
  women: 'Kvinnor',
  men: 'Män',
  forecast: 'Prognos helår',
  status: 'Bedömning',
  missing: {
    annualOnly: 'mäts bara på helår',
    notMeasured: 'inte mätt',
    methodChanged: 'ny metod',
    suppressed: 'för få för att visas',
    late: 'kommer senare',
  },

  forecastTitle: 'Prognosträff',
  forecastLead: (within: number) =>
    `Årets prognoser mot hur det blev. En prognos som ligger inom ${figureText(within)} procent av utfallet är en träff.`,
  forecastEmptyTitle: 'Det finns inget att jämföra än',
  forecastEmpty:
    'När ett helår är uppföljt ställs prognoserna från årets tidigare uppföljningar mot utfallet.',
  year: 'År',
  figureForecasts: 'Nyckeltal',
  judgedForecasts: 'Bedömningar',
  madeIn: 'Prognos från',
  inWordsOf: (period: string, hits: number, of: number) =>
    `Av ${figureText(of)} prognoser från ${period} träffade ${figureText(hits)}.`,
  spread: 'Fördelning',
  verdicts: { hit: 'Träff', hopeful: 'För hoppfull', cautious: 'För försiktig', off: 'Annat' },
  verdictOne: { hit: 'träff', hopeful: 'för hoppfull', cautious: 'för försiktig', off: 'fel' },
  share: 'Träffar',
  percent: (value: string) => `${value} %`,
  misses: 'De som missade, längst ifrån först',
  difference: 'Skillnad',
  signed: (value: number) => `${value > 0 ? '+' : '−'}${figureText(Math.abs(value), 1)} %`,
  showAllForecasts: (count: number) => `Visa alla ${figureText(count)}`,
};
