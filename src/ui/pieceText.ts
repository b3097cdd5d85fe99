// The words of marks, sums, steps, faults, conflicts and refusals, which the first page does not show; what a feature says stands in the feature's own text file.
import type { Status } from '../schema/lists/assessments.ts';
import type { Trend } from '../steering/model.ts';
import { capital, countText, figureText, listText, plural, pointsText } from './format.ts';

const status: Record<Status, string> = {
  fulfilled: 'Uppfylld',
  partly: 'Delvis uppfylld',
  notFulfilled: 'Ej uppfylld',
  notAssessed: 'Ej bedömd',
};

const statusCount: Record<Status, (count: number) => string> = {
  fulfilled: (count) => `${figureText(count)} ${plural(count, 'uppfylld', 'uppfyllda')}`,
  partly: (count) => `${figureText(count)} delvis`,
  notFulfilled: (count) => `${figureText(count)} ej ${plural(count, 'uppfylld', 'uppfyllda')}`,
  notAssessed: (count) => `${figureText(count)} ej ${plural(count, 'bedömd', 'bedömda')}`,
};

const trend: Record<Trend, string> = {
  improved: 'Bättre',
  unchanged: 'Lika',
  worsened: 'Sämre',
  unknown: 'Ingen jämförelse',
};

export const sv = {
  stepDone: 'klart',
  faultsTitle: (count: number) => `${figureText(count)} ${plural(count, 'sak', 'saker')} att rätta`,

  status,
  statusCount,
  noItems: 'Inget att bedöma',
  distribution: (parts: readonly string[]) => `Fördelning: ${listText(parts)}`,
  trend,
  scale: (value: string, limits: readonly string[]) => `${value}. ${listText(limits)}.`,

  contributions: {
    unitsAnswered: (units: number, of: number) => `${figureText(units)} av ${figureText(of)} enheter`,
    point: (points: number | null) => (points === null ? '–' : pointsText(points)),
    pointWords: (points: number | null) => (points === null ? 'räknas inte' : `${pointsText(points)} poäng`),
    weight: (weight: number) => `vikt ${figureText(weight)}`,
    showAll: (count: number) => `Visa alla ${countText(count)}`,
    showFewer: 'Visa färre',
  },

  conflict: {
    text: {
      title: 'Ni har skrivit i samma text',
      lead: (who: string, at: string) =>
        `${capital(who)} sparade en ändring ${at} medan du skrev. Inget är borta. Det som skiljer är understruket.`,
      mine: 'Din text',
      theirs: (who: string) => `Text från ${who}`,
      keepMine: 'Behåll bara min',
      takeTheirs: 'Ta bara den andra',
    },
    /** A figure or a choice: one of the two must go. */
    answer: {
      title: 'Ni har ändrat samma uppgift',
      lead: (who: string, at: string) =>
        `${capital(who)} sparade en ändring ${at} medan du skrev. Välj vilken uppgift som ska gälla.`,
      mine: 'Din uppgift',
      theirs: (who: string) => `Uppgift från ${who}`,
      keepMine: 'Behåll min',
      takeTheirs: 'Ta den andra',
    },
    mineWhere: (at: string) => `skriven ${at} på den här enheten`,
    theirsWhere: (at: string) => `sparad ${at} i SharePoint`,
    proposal: 'Förslag där båda är med',
    proposalHint: 'Du kan ändra i texten. Den andra texten finns kvar i SharePoints historik.',
    save: 'Spara förslaget',
    later: 'Bestäm senare',
    chooseLater: 'Ni har skrivit i samma text. Båda finns kvar.',
    chooseNow: 'Välj text',
    others: 'De andra fälten på sidan slogs ihop utan krock.',
    empty: 'Tomt',
  },

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
