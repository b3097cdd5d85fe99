// The words of what stands on every page and form; those of marks, sums and conflicts are fetched with them (pieceText).
import { countText, figureText, plural } from './format.ts';

export const sv = {
  progress: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} klara`,
  loading: 'Hämtar',
  required: 'obligatoriskt',
  stepDone: 'klart',

  savedHere: 'Sparat på den här enheten',
  savedInMemory: 'Sparat i den här fliken',
  savedThere: 'Sparat i SharePoint',
  waiting: (count: number) => `Väntar på nätet (${figureText(count)})`,
  waitingForSignIn: (count: number) => `Väntar på inloggning (${figureText(count)})`,
  refusedCount: (count: number) => `${figureText(count)} togs inte emot`,
  sending: 'Sparar i SharePoint',

  memoryOnly:
    'Webbläsaren sparar ingenting åt oss. Det du skriver finns bara i den här fliken tills det har nått SharePoint. Stäng inte fliken förrän det står Sparat i SharePoint.',
  waitedLong: (minutes: number) =>
    `${countText(minutes)} ${plural(minutes, 'minut', 'minuter')} har gått utan att det du sparade har nått SharePoint. Det ligger kvar på den här enheten och skickas när nätet är tillbaka.`,
  download: 'Ladda ner det osparade',
  downloadName: 'osparat.json',
  signInNeeded: 'Du behöver logga in för att det du har sparat ska nå SharePoint.',
  signIn: 'Logga in',
  refused: (list: string) => `SharePoint tog inte emot en ändring i ${list}.`,
  refusedStays: 'Det du skrev finns kvar här.',
  tryAgain: 'Försök igen',
  throwAway: 'Ta bort ändringen',
  throwAwayQuestion: 'Ska det du skrev tas bort? Det går inte att ångra.',
  throwAwayYes: 'Ja, ta bort',
  keep: 'Behåll',

  faultsTitle: (count: number) => `${figureText(count)} ${plural(count, 'sak', 'saker')} att rätta`,
  close: 'Stäng',
};
