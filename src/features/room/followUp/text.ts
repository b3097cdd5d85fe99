// The words of what has been decided and waits: assignments, effects to carry out, and plans that the log does not know.
import { dayText, figureText, shortDayText } from '../../../ui/format.ts';

const line = (label: string, owner: string, year: number, tkr: number) =>
  `${label}, ${owner} ${year} (${figureText(tkr)}\u00a0tkr)`;

/** Many a plan is named after its year. */
const named = (title: string, year: number) => (title.includes(String(year)) ? title : `${title} ${year}`);

export const sv = {
  title: 'Beslut att följa upp',
  lead: 'Det som är beslutat och ännu inte återrapporterat.',
  none: 'Inget väntar på återrapport',
  noneLead: 'När organet har gett ett uppdrag står det här tills det är återrapporterat.',
  caption: 'Uppdrag som inte är återrapporterade',
  decided: 'Beslutat',
  decidedAt: (day: string | null, paragraph: number | null) =>
    [paragraph === null ? '' : `§\u00a0${paragraph}`, day === null ? '' : dayText(day)]
      .filter((one) => one !== '')
      .join(', '),
  assignment: 'Uppdrag',
  responsible: 'Ansvarig',
  due: 'Klart senast',
  dueDay: (day: string | null) => (day === null ? 'Ingen sista dag' : shortDayText(day)),
  state: 'Läge',
  late: 'Försenat',
  states: {
    open: 'Inte påbörjat',
    ongoing: 'Pågår',
    continuesNextYear: 'Fortsätter nästa år',
    reportedBack: 'Återrapporterat',
    cancelled: 'Borttaget',
  },
  since: 'Beslutat sedan',
  all: 'Alla år',
  tryAgain: 'Försök igen',
  plans: 'Planer och beslutsloggen',
  notRead: 'Beslutsloggen kunde inte läsas, så planerna är inte jämförda med den.',
  notInLog: (title: string, year: number) =>
    `${named(title, year)} säger att den är godkänd, men organet har inget justerat beslut om den i loggen. Den gäller inte som beslutad förrän det har retts ut.`,
  differs: (title: string, year: number) =>
    `${named(title, year)} är inte som när den beslutades. Någon har ändrat den sedan dess: återställ den, eller lägg fram den för ett nytt beslut.`,
  beforeLog: (title: string, year: number) => `${named(title, year)} godkändes innan beslutsloggen började.`,
  held: (title: string, year: number) => `${named(title, year)} har sitt beslut i loggen.`,
  frames: 'Flyttade pengar och beslutsloggen',
  frame: {
    held: (label: string, owner: string, year: number, tkr: number) =>
      `${line(label, owner, year, tkr)} har sitt beslut i loggen.`,
    notInLog: (label: string, owner: string, year: number, tkr: number) =>
      `${line(label, owner, year, tkr)} säger att den är flyttad genom ett beslut, men organet har inget justerat beslut om den i loggen. Den är inte beslutad: ta bort raden, eller fatta beslutet.`,
    differs: (label: string, owner: string, year: number, tkr: number) =>
      `${line(label, owner, year, tkr)} är inte som den beslutades. Någon har ändrat raden sedan dess: återställ den.`,
  },
} as const;
