// The words of the guide that makes an empty site a working one.
import { figureText, listText, plural } from '../../../ui/format.ts';

export const sv = {
  title: 'Gör i ordning webbplatsen',
  stepsLabel: 'Steg',
  steps: {
    rattigheter: 'Rättigheter och innehåll',
    styrmodell: 'Styrmodell',
    organisation: 'Organisation',
    'i-ordning': 'Gör i ordning',
    klart: 'Klart',
  },
  next: 'Nästa',
  back: 'Tillbaka',
  remains: 'återstår',

  rightsTitle: 'Det här görs på webbplatsen',
  rightsLead:
    'Listor, bibliotek, mappar, grupper och behörigheter läggs till. Inget tas bort och inget byter namn. Du kan avbryta när som helst och fortsätta senare.',
  rightsNeeded: 'Det kräver att du får hantera listor, grupper och behörigheter, som webbplatsens ägare får.',
  rightsHeld: 'Du har de rättigheter som behövs.',
  rightsLacking: (rights: readonly string[]) =>
    `Du saknar rätten att ${listText(rights)}. Be någon som äger webbplatsen göra det här, eller göra dig till ägare.`,

  modelTitle: 'Välj styrmodell',
  modelLead:
    'Styrmodellen säger vilka nivåer, mål och perioder ni har. Välj den som liknar er mest. Den kan ändras senare.',
  chooseModel: 'Styrmodell',
  levels: (names: readonly string[]) => `Nivåer: ${listText(names)}.`,
  goals: (names: readonly string[]) => `Mål: ${listText(names)}.`,
  periods: (names: readonly string[]) => `Perioder: ${listText(names)}.`,
  ownFile: 'En egen fil',
  ownFileHint: 'En styrmodell som har sparats från Röda tråden.',
  fileChosen: (file: string, model: string) => `${file}: ${model}`,
  chooseFile: 'Fil med styrmodell',
  choose: 'Välj fil',
  modelMissing: 'Välj en styrmodell.',
  fileMissing: 'Välj en fil.',

  organisationTitle: 'Er organisation',
  organisationLead: 'Bara det som behövs för att börja. Enheter och roller läggs in sedan.',
  organisation: 'Organisationens namn',
  organisationMissing: 'Fyll i organisationens namn.',
  modelName: (organisation: string) => `Styrmodell för ${organisation}`,
  year: 'Första året',
  yearHint: 'Det år som ni börjar följa upp. Planera för nästa år kan ni ändå.',
  council: 'Högsta beslutande organ',
  councilMissing: 'Fyll i vad det högsta beslutande organet heter.',
  board: 'Styrelse',
  committees: 'Nämnder',
  committeesHint: 'En på varje rad. Fler kan läggas till senare.',
  companies: 'Bolag',
  person: 'Ditt namn',
  personHint: 'Du blir förvaltningsledare. Lämna tomt, så visas ditt inloggningsnamn.',
  councilOf: { municipality: 'Kommunfullmäktige', region: 'Regionfullmäktige' },
  boardOf: { municipality: 'Kommunstyrelsen', region: 'Regionstyrelsen' },

  runTitle: 'Gör i ordning',
  runLead: 'Det här kommer att ligga på webbplatsen när det är klart.',
  model: 'Styrmodell',
  bodies: 'Organ',
  firstYear: 'Från år',
  run: 'Gör i ordning nu',
  resume: 'Fortsätt',
  rows: 'Lägger in styrmodell, organ och perioder',
  mend: 'Rätta det som saknas först.',

  doneTitle: 'Webbplatsen är i ordning',
  doneLead: 'Styrmodellen gäller, organen finns och årets perioder är upplagda.',
  waitingRows: (count: number) =>
    `${figureText(count)} ${plural(count, 'rad', 'rader')} är på väg till SharePoint. Lämna sidan öppen tills det står Sparat i SharePoint.`,
  nextTitle: 'Nästa steg',
  nextSteps: {
    model: 'Läs igenom styrmodellen och ändra det som skiljer er.',
    units: 'Lägg in enheter, från förvaltning till arbetsplats, under Organisation och roller.',
    roles: 'Ge chefer, rapportörer och controllrar sina roller där.',
    again: 'Gör i ordning webbplatsen igen, så får enheter och organ sina mappar.',
    goals: 'Lägg in mål och nyckeltal i planerna.',
    period: 'Öppna årets första period.',
  },
  readModel: 'Läs styrmodellen',
  toSite: 'Till webbplatsen',
};
