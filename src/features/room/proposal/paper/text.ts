// The words of the report as a document.
import type { ReportWords } from '../../../../core/proposal/document.ts';
import { dayText, figureText } from '../../../../ui/format.ts';
import { moneyWords } from '../report/moneyText.ts';

const paper: ReportWords = {
  day: dayText,
  tkr: (amount) => `${figureText(amount)}\u00a0tkr`,
  head: {
    title: 'Uppgifter',
    body: 'Mottagare',
    number: 'Diarienummer',
    office: 'Förvaltning eller avdelning',
    officer: 'Handläggare',
    day: 'Datum',
    delegate: 'Beslutas av',
    rule: 'Enligt delegationsordningen',
    report: 'Anmäls till',
  },
  proposes: (body, way) => `${body} föreslår ${way.join(' föreslå ')}`,
  decides: (body) => `${body} beslutar`,
  item: (number, text, from) => `${number}. ${text}${from === null ? '' : ` Gäller från ${from}.`}`,
  itself: (title, day) => [title, day].filter(Boolean).join(', '),
  attachment: (title, day, isBasis) =>
    [title, day ?? '', isBasis ? '' : 'för kännedom'].filter(Boolean).join(', '),
  notApplicable: (reason) => ['Inte tillämplig.', reason].filter(Boolean).join(' '),
  noCost: (reason) => ['Beslutet innebär inga kostnader.', reason].filter(Boolean).join(' '),
  money: {
    phaseIn: moneyWords.phaseIn,
    cost: moneyWords.cost,
    oneOff: moneyWords.oneOff,
    from: moneyWords.from,
    permanent: moneyWords.permanent,
    yes: moneyWords.yes,
    no: moneyWords.no,
    sources: moneyWords.sources,
    source: moneyWords.source,
    body: moneyWords.sourceBody,
    amount: moneyWords.amount,
    phaseOuts: moneyWords.phaseOuts,
    phaseOut: moneyWords.phaseOut,
    kinds: moneyWords.kinds,
  },
  decision: 'Beslut',
  description: 'Ärendebeskrivning',
  basis: 'Beslutsunderlag',
  signatories: 'Undertecknas av',
  financing: 'Finansiering',
};

export const sv = {
  paper,
  toCase: 'Till ärendet',
  edit: 'Fortsätt skriva',
  files: 'Filer',
  takeWord: 'Hämta som Word',
  print: 'Skriv ut',
  withdraw: 'Dra tillbaka',
  withdrawSure: 'Ska skrivelsen dras tillbaka? Den kan skrivas på nytt efteråt.',
  withdrawYes: 'Ja, dra tillbaka',
  withdrawNo: 'Nej, behåll den',
  running: (title: string, stateNow: string) => `${title} · ${stateNow}`,
  otherwise: 'skrivelse',
} as const;
