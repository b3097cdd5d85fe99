// The words for what a site from before shows too many, and the bringing of it where it belongs.
import { listText } from '../../../ui/format.ts';

const quoted = (titles: readonly string[]): string => listText(titles.map((title) => `”${title}”`));

export const sv = {
  title: 'Från en äldre utgåva',
  lead: 'Utkast som gjordes innan utkasten fick egna listor kan ligga där fler än de som skriver dem läser. Detsamma gäller ärendehandlingar på en plats som sattes upp tidigare.',
  look: 'Se vad som ligger kvar',
  looking: 'Tittar igenom organens handlingar …',
  moving: 'Flyttar. Stänger du fliken stannar det, och fortsätter när du trycker igen.',
  nothing: 'Inget ligger kvar.',
  reports: 'Utkast till skrivelser, som flyttas till organets utkast',
  documents: 'Utkast till styrdokument, som flyttas till organets utkast',
  ofBody: (body: string, titles: readonly string[]) => `${body}: ${quoted(titles)}`,
  open: (titles: readonly string[]) =>
    `${quoted(titles)} läses av fler än som ska. Den stängs för dem, och tas ur sökningen.`,
  unplaced: (titles: readonly string[]) =>
    `${quoted(titles)} i registret över styrdokument hör inte till ett enda organs ärende, och ligger kvar där alla läser. Lägg dokumentet i ett ärende och titta igen.`,
  what: 'De gamla raderna tas bort för gott, med sina versioner, när orden finns bland utkasten. Inget annat ändras.',
  move: 'Flytta utkasten och stäng det som är öppet',
  moved: 'Klart. Inget ligger kvar där fler än de som ska kan läsa det.',
  goesOn: 'Det som är flyttat står kvar. Tryck igen, så fortsätter det därifrån.',
};
