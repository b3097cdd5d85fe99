// The words of what somebody must do for the work to be safe.
import { countText, plural } from '../format.ts';

export const sv = {
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
};
