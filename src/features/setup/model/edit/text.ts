// The words for altering a model's words and days on screen.
import type { EditableKind } from '../../../../steering/editable.ts';
import { figureText, plural } from '../../../../ui/format.ts';

/** By the property's name in the file. */
const properties: Readonly<Record<string, string>> = {
  labelSv: 'Namn',
  shortSv: 'Kort namn',
  titleSv: 'Rubrik',
  nameSv: 'Namn',
  dispatchLabelSv: 'Rubrik över dem som får beslutet',
  delegateSv: 'Delegat',
  meaningSvInterim: 'Betyder under året',
  meaningSvFinal: 'Betyder vid årets slut',
  one: 'Ental',
  theOne: 'Ental, bestämd form',
  many: 'Flertal',
  theMany: 'Flertal, bestämd form',
  from: 'Första dag',
  to: 'Sista dag i perioden',
  day: 'Sista dag',
  unit: 'Sista dag, enhet',
  area: 'Sista dag, område',
  administration: 'Sista dag, förvaltning',
  committee: 'Sista dag, nämnd',
  board: 'Sista dag, styrelse',
  council: 'Sista dag, fullmäktige',
  councilDeadlineMonthsAfter: 'Fullmäktige, månader efter periodens slut',
};
const hints: Readonly<Partial<Record<EditableKind, string>>> = { months: 'I stället för en dag' };
const wrong: Record<EditableKind, string> = {
  word: 'Skriv ett ord eller en mening, högst 500 tecken.',
  day: 'Skriv en dag som finns, till exempel 15 maj.',
  lastDay: 'Skriv en dag som finns, till exempel 15 maj, eller lämna fältet tomt.',
  months: 'Skriv ett helt antal månader, minst 1.',
};

export const sv = {
  title: 'Ändra ord och dagar',
  lead: 'Skriv era egna ord, och de dagar som gäller hos er. Det du skriver ligger på den här enheten tills du låter den nya versionen gälla, och tills dess ser ingen annan något av det.',
  daysLead: 'Skriv dagar som 15 maj. En nivå utan sista dag lämnas tom.',
  onlyInFile:
    'Gränser, sammanvägning, krav och hur nivåer och mål hänger ihop ändras i filen, liksom vad som läggs till eller tas bort.',
  base: (name: string, version: number) => `Utgår från ${name}, version ${figureText(version)}.`,
  back: 'Styrmodellen',
  own: 'Modellens namn',
  changed: (count: number) => `${figureText(count)} ${plural(count, 'ändrat', 'ändrade')}`,
  faulty: (count: number) => `${figureText(count)} att rätta`,
  properties,
  hints,
  wrong,
  before: (value: string) => `Gäller nu: ${value === '' ? 'inget' : value}`,
  mendFirst: 'Rätta först det som är fel. Delarna ovan säger hur mycket och var.',
  nothing: 'Inget är ändrat än. Öppna en del och skriv.',
  forget: 'Ta bort mina ändringar',
  newVersion: 'Den nya versionen',
};
