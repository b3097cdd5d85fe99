// The words of reading a table in.
import type { ImportKind } from '../../../core/organisation/columns.ts';
import type { LineState } from '../../../core/organisation/preview.ts';
import type { Encoding, Separator } from '../../../core/organisation/table.ts';
import { countAtStart, figureText, plural } from '../../../ui/format.ts';

const kinds: Record<ImportKind, string> = {
  units: 'Enheter',
  bodies: 'Organ',
  roleAssignments: 'Roller',
  mandates: 'Mandat',
  assignments: 'Uppdrag',
  targets: 'Målvärden',
  budgetOutcomes: 'Ekonomi (budget, utfall och prognos i tkr)',
};
const letters: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1252': 'Windows-1252 (äldre Excel)',
};
const separators: Record<Separator, string> = { ';': 'semikolon', ',': 'komma', '\t': 'tabb' };
const count = (number: number) => figureText(number, 0);

export const importing = {
  notAllowed:
    'Förvaltningsledaren läser in enheter, organ och roller, nämndsekreteraren mandat, och controllern uppdrag, målvärden och ekonomi.',
  whatTitle: 'Vad ska läsas in?',
  kinds,
  template: 'Ladda ner en mall',
  templateName: (kind: string) => `Mall ${kind.replace(/ \(.*/, '').toLowerCase()}.csv`,

  fromTitle: 'Varifrån?',
  fileLabel: 'Fil att läsa in',
  choose: 'Välj fil',
  orDrop: 'eller släpp den här. Excel (.xlsx) eller CSV.',
  pasteLabel: 'Eller klistra in från Excel',
  pasteHint: 'Markera cellerna med rubrikraden, kopiera och klistra in.',
  pastedName: 'Inklistrat',
  readPasted: 'Visa det inklistrade',
  given: (name: string, lines: number) => `${name}: ${count(lines)} ${plural(lines, 'rad', 'rader')}.`,
  excel: 'Läst som Excel, det första bladet.',
  howRead: (encoding: Encoding, separator: Separator) =>
    `Läst som ${letters[encoding]} med ${separators[separator]} mellan kolumnerna.`,
  checkLetters: 'Se efter att å, ä och ö är rätt nedan.',

  columnsTitle: 'Vilken kolumn är vad?',
  noHeading: (at: number) => `Kolumn ${at}`,
  example: (text: string) => (text === '' ? 'Tom på första raden' : `Till exempel ${text}`),
  columnHolds: (heading: string) => `${heading} innehåller`,
  notUsed: 'Används inte',
  columnFaults: 'Kolumnerna stämmer inte än',

  previewTitle: 'Så blir det',
  nothingWritten: 'Inget är skrivet än. Gå igenom raderna och läs in när det stämmer.',
  filter: 'Visa rader',
  all: (number: number) => `Alla ${count(number)}`,
  states: {
    faulty: (number: number) => `Fel ${count(number)}`,
    new: (number: number) => `Nya ${count(number)}`,
    changed: (number: number) => `Ändrade ${count(number)}`,
    unchanged: (number: number) => `Oförändrade ${count(number)}`,
  } satisfies Record<LineState, (number: number) => string>,
  state: {
    faulty: 'Fel',
    new: 'Ny',
    changed: 'Ändras',
    unchanged: 'Oförändrad',
  } satisfies Record<LineState, string>,
  lines: 'Rader i filen',
  lineNumber: (number: number) => `Rad ${number}`,
  nameAndCode: (name: string, code: string) =>
    name === '' ? code : code === '' ? name : `${name} (${code})`,
  faultAt: (label: string | null, words: string) => (label === null ? words : `${label}: ${words}`),
  change: (label: string, before: string, after: string) => `${label}: ${before} blir ${after}`,
  empty: 'tomt',
  yes: 'ja',
  no: 'nej',
  onlyGood: (faulty: number) =>
    faulty === 1
      ? 'Läs bara in de rätta raderna. Raden med fel lämnas.'
      : `Läs bara in de rätta raderna. De ${count(faulty)} med fel lämnas.`,
  absent: (number: number) => `${countAtStart(number)} finns i listan men inte i filen`,
  absentLead: 'De lämnas som de är. En enhet avslutas med Omorganisera, en roll under Roller.',
  more: (number: number) => `och ${count(number)} till`,

  accept: (number: number) =>
    number === 0 ? 'Läs in' : `Läs in ${count(number)} ${plural(number, 'rad', 'rader')}`,
  accepting: 'Läser in …',
  drop: 'Ta en annan tabell',
  notRead: (name: string) => `${name} är inte inläst`,
  notAccepted: 'Inget är inläst',
  accepted: (number: number) => `${count(number)} ${plural(number, 'rad är inläst', 'rader är inlästa')}.`,
  waiting: (number: number) =>
    `${count(number)} ${plural(number, 'ändring väntar', 'ändringar väntar')} på att komma till SharePoint. Du kan gå vidare eller stänga fliken; resten skickas när sidan är öppen.`,
  allSent: 'Allt är sparat i SharePoint.',
};
