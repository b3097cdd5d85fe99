// The words of block B: figures, the reasons why one is missing, and what explains it.
import type { MissingReason } from '../../../core/indicator.ts';
import type { Words } from '../../../steering/model.ts';
import { capital, countAtStart, countText, listText, shortDayText } from '../../../ui/format.ts';

const reasons: Record<MissingReason, string> = {
  annualOnly: 'Mäts bara vid årets slut',
  notMeasured: 'Har inte mätts',
  methodChanged: 'Mätmetoden har ändrats',
  suppressed: 'För få svar för att visas',
  late: 'Siffran är försenad',
};

export const figures = {
  lead: 'Siffror som redan finns är ifyllda. Du svarar bara på det som har ändrats.',
  needsAnswer: 'Behöver ditt svar',
  answered: 'Utfall',
  unanswered: 'Inte svarat än',
  leftUnanswered: 'Inte svarat',
  nothingNeeded: 'Inget behöver skrivas in den här gången.',
  curve: 'Fem mätningar',
  lastYear: (short: string) => `${capital(short)} i fjol`,
  now: 'Utfall nu',
  judgement: 'Bedömning',
  outcomeOf: (title: string) => `Utfall för ${title}`,

  target: {
    higherIsBetter: (figure: string) => `Mål minst ${figure}`,
    lowerIsBetter: (figure: string) => `Mål högst ${figure}`,
    inInterval: (low: string, high: string) => `Mål ${low}–${high}`,
    equals: (figure: string) => `Mål ${figure}`,
    none: 'Inget mål satt',
    trend: 'Mål: bättre än i fjol',
    yes: 'Mål ja',
    no: 'Mål nej',
  },
  source: (name: string) => (name.startsWith('ur ') ? name : `källa ${name}`),
  kolada: 'källa Kolada',
  yes: 'Ja',
  no: 'Nej',
  choose: 'Välj',
  noFigure: '–',

  noFigureThere: 'Finns ingen siffra?',
  takeReading: (figure: string, day: string) => `Ta ${figure} per ${shortDayText(day)}`,
  takeReadingOf: (figure: string, day: string, title: string) =>
    `Ta ${figure} per ${shortDayText(day)} för ${title}`,
  missingBecause: (title: string) => `Saknas därför att, ${title}`,
  missingBecauseShort: 'Saknas därför att',
  chooseReason: 'Välj skäl',
  giveFigure: 'Ange siffra',
  reasons,

  more: (forecast: boolean, split: boolean) => {
    if (split) return forecast ? 'Prognos, kvinnor och män' : 'Kvinnor och män';
    return forecast ? 'Prognos och kommentar' : 'Kommentar';
  },
  moreAbout: (words: string, title: string) => `${words} för ${title}`,
  women: 'Kvinnor',
  men: 'Män',
  forecast: 'Prognos helår',
  cause: 'Vad beror det på?',
  comment: 'Kommentar',
  causeHint: {
    notFulfilled: 'Behövs för rött. Skriv inget om enskilda personer.',
    partly: 'Behövs för gult. Skriv inget om enskilda personer.',
    otherwise: 'Skriv inget om enskilda personer.',
  },
  charactersLeft: (count: number) => `Skriv lite till, ${countText(count)} tecken räcker.`,
  writeCause: 'Skriv orsak',
  writeCauseOf: (title: string) => `Skriv orsak för ${title}`,
  measures: 'Vad gör ni åt det?',
  measureState: (state: string, due: string) => `${state} · klar senast ${due}`,
  addMeasure: 'Lägg till åtgärd',
  addMeasureOf: (title: string) => `Lägg till åtgärd för ${title}`,
  measureLead: 'Åtgärden hör till en avvikelse, som börjar med det du har skrivit här.',
  measureDeclined: 'Ni har svarat att det inte är någon avvikelse. Lägg till en åtgärd om ni har ändrat er.',
  finishDeviationOf: (title: string) => `Skriv klart avvikelsen om ${title}`,
  meansOther: {
    sinceBefore: 'Definitionen har ändrats sedan förra mätningen, så siffrorna går inte att jämföra rakt av.',
    sinceAnswer: 'Definitionen har ändrats sedan siffran lämnades. Se efter om den fortfarande stämmer.',
  },
  done: 'Klart',

  unchanged: 'Gröna som inte har rört sig',
  unchangedLead: 'uppfyllda i fjol och förra gången, med samma siffra eller nästan',
  asBefore: 'som förra gången',
  asLastYear: 'som i fjol',
  before: (figure: string) => `förra gången ${figure}`,
  toConfirm: 'Väntar på att du bekräftar eller ändrar.',
  unchangedAct: 'Oförändrat',
  unchangedOf: (title: string) => `Oförändrat, ${title}`,
  change: 'Ändra',
  changeOf: (title: string) => `Ändra ${title}`,
  confirmed: 'Bekräftat',
  confirmAll: 'Bekräfta alla som oförändrade',
  allConfirmed: (count: number) => (count === 1 ? 'Bekräftat' : `Alla ${countText(count)} är bekräftade`),

  notNow: (titles: readonly string[], { theOne, many }: Words, annual: boolean) => {
    const when = annual ? 'bara vid årets slut' : 'inte den här perioden';
    return titles.length === 1
      ? `${capital(titles[0] ?? '')} mäts ${when}. ${capital(theOne)} räknas inte in och behöver inget svar nu.`
      : `${countAtStart(titles.length)} ${many} mäts ${when}: ${listText(titles)}. De räknas inte in och behöver inget svar nu.`;
  },
};
