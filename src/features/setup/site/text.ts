// The words for what a site is made of, what is missing, and how far the making has come.
import type { SitePart } from '../../../schema/siteLook.ts';
import { figureText, listText, plural } from '../../../ui/format.ts';

const parts: Record<SitePart, string> = {
  groups: 'Grupper',
  levels: 'Behörighetsnivåer',
  lists: 'Listor',
  libraries: 'Dokumentbibliotek',
  columns: 'Kolumner',
  views: 'Vyer',
  permissions: 'Behörigheter för listor och bibliotek',
  unitFolders: 'Mappar för enheter',
  bodyFolders: 'Mappar för organ',
  titles: 'Svenska namn på listor och bibliotek',
};
const making: Record<SitePart, string> = {
  groups: 'Skapar grupper',
  levels: 'Skapar behörighetsnivåer',
  lists: 'Skapar listor',
  libraries: 'Skapar dokumentbibliotek',
  columns: 'Lägger till kolumner',
  views: 'Ordnar vyer',
  permissions: 'Sätter behörigheter',
  unitFolders: 'Skapar mappar för enheter',
  bodyFolders: 'Skapar mappar för organ',
  titles: 'Ger listor och bibliotek deras svenska namn',
};

export const sv = {
  settings: 'Inställningar',
  site: 'Webbplatsen',
  model: 'Styrmodellen',
  organisation: 'Organisation och roller',
  periods: 'Perioder',
  cards: 'Kort i kanaler',
  parts,
  making,
  caption: 'Vad som finns på webbplatsen och vad som saknas',
  part: 'Del',
  there: 'Finns',
  missing: 'Saknas',
  looking: 'Tittar efter vad som finns',
  lookAgain: 'Titta igen',
  whole: 'Inget saknas. Webbplatsen är i dagens skick.',
  lacks: 'Webbplatsen saknar något',
  lacksLead:
    'Den är äldre än den här utgåvan, har fått nya enheter, eller så har någon tagit bort något. Det som finns lämnas orört.',
  lost: (list: string, names: readonly string[]) =>
    `Listan ”${list}” saknar ${plural(names.length, 'kolumnen', 'kolumnerna')} ${listText(names.map((name) => `”${name}”`))}. ${plural(names.length, 'Den', 'De')} läggs till på nytt, ${plural(names.length, 'tom', 'tomma')}.`,
  bringUp: 'Lägg till det som saknas',
  progressLabel: 'Hur långt det har kommit',
  step: (step: number, steps: number) => `Steg ${figureText(step)} av ${figureText(steps)}`,
  doneOf: (done: number, of: number) => `${figureText(done)} av ${figureText(of)}`,
  beginning: 'Kontrollerar rättigheter',
  waiting: 'SharePoint ber oss vänta, eller så är nätet borta. Det fortsätter av sig självt.',
  leave: 'Du kan gå till en annan sida. Stänger du fliken stannar det, och fortsätter nästa gång.',
  stop: 'Avbryt',
  stopped: 'Avbrutet. Det som är gjort finns kvar, och nästa gång fortsätter det därifrån.',
  resume: 'Fortsätt',
  done: 'Klart. Webbplatsen är i dagens skick.',
  unknown: (names: readonly string[]) =>
    `Katalogen känner inte ${listText(names)}. Rätta inloggningsnamnet i listan Roller.`,
  tryAgain: 'Försök igen',
};
