// The words of turning the year: what happens, who takes over, what stands in the way, and how far it has come.
import type { ElementFate } from '../../../core/year/turnElements.ts';
import type { StepStanding, TurnStanding } from '../../../core/year/turnJournal.ts';
import { countAtStart, countText, figureText, listText, plural } from '../../../ui/format.ts';

const rows = (count: number) => `${figureText(count)} ${plural(count, 'rad', 'rader')}`;

const elementKinds: Record<ElementFate['kind'], string> = {
  goal: 'Mål',
  indicator: 'Indikator',
  activity: 'Aktivitet',
};

const states: Record<StepStanding['state'], string> = {
  waiting: 'Väntar',
  begun: 'Påbörjat',
  done: 'Klart',
  undoBegun: 'Ångras',
  undone: 'Ångrat',
  left: 'Lämnat som det är',
};

const phases: Record<TurnStanding['phase'], (year: number) => string> = {
  ongoing: (year) => `Året är på väg att vändas till ${year}`,
  done: (year) => `Året är vänt till ${year}`,
  undoing: (year) => `Vändningen till ${year} ångras`,
  undone: (year) => `Vändningen till ${year} är ångrad`,
};

export const sv = {
  title: (year: number) => `Vänd året till ${year}`,
  steps: 'Steg',
  stepNames: {
    se: 'Se vad som händer',
    para: 'Para ihop enheter',
    granska: 'Gå igenom',
    kor: 'Vänd året',
  },
  left: (count: number) => `${figureText(count)} kvar`,
  next: 'Gå vidare',
  otherYear: (year: number) => `Vänd till ${year} i stället`,
  notYoursTitle: 'Förvaltningsledaren vänder året',
  notYours:
    'Här görs nästa års planer i ordning ur årets. Det gör förvaltningsledaren, en gång om året. Du ser resultatet som ett utkast i din egen plan.',

  seeLead:
    'Inget skrivs än. Årets planer kopieras som utkast till nästa år, och inget flyttas eller tas bort. Det som redan är påbörjat lämnas i fred.',
  units: 'Enheter',
  unitsCount: (goesOn: number, ends: number, begins: number) =>
    listText([
      `${countAtStart(goesOn)} fortsätter`,
      `${countText(ends)} upphör`,
      `${countText(begins)} ${plural(begins, 'är ny', 'är nya')}`,
    ]),
  endsTo: (names: readonly string[]) => `upphör, ${listText(names)} tar över`,
  endsAlone: 'upphör, ingen tar över',
  endsUnpaired: 'upphör, ingen är vald',
  beginsFrom: (names: readonly string[]) => `ny, tar över från ${listText(names)}`,
  begins: 'ny, börjar utan plan',
  lacksManager: 'saknar chef',
  lacksParent: 'ligger under en enhet som upphör',
  allGoOn: 'Alla enheter fortsätter som förut.',

  plans: 'Planer och perioder som skapas',
  plansCount: (count: number) =>
    count === 0
      ? 'Ingen plan behöver kopieras: alla är redan påbörjade, eller så fanns ingen plan i år.'
      : `${countAtStart(count)} ${plural(count, 'plan kopieras', 'planer kopieras')}.`,
  planFrom: (names: readonly string[]) => `från ${listText(names)}`,
  rows,
  periods: (year: number) => `Uppföljningsperioder ${year}`,
  periodsWhy: 'skapas ur den styrmodell som gäller då',

  elements: 'Mål, indikatorer och aktiviteter',
  fates: (count: Record<ElementFate['fate'], number>) =>
    listText([
      `${figureText(count.goesOn)} fortsätter att gälla`,
      `${figureText(count.isCopied)} följer med som utkast`,
      `${figureText(count.ends)} tar slut`,
      `${figureText(count.losesOwner)} förlorar sin ägare`,
    ]),
  elementKinds,
  ending: 'Tar slut',
  losing: 'Förlorar sin ägare',
  withoutTarget: (year: number) => `Saknar målvärde ${year}`,
  owner: (name: string) => (name === '' ? 'hela organisationen' : name),
  lists: (year: number) => `Listor som måste finnas för ${year}`,
  listsReady: 'De finns.',
  listsMissing: (year: number) => `Webbplatsen måste göras i ordning för ${year} först`,
  listsMissingLead: (names: readonly string[]) =>
    `${listText(names)} saknas. Gör i ordning webbplatsen för året, så går det att vända hit.`,

  toSite: 'Till inställningarna för webbplatsen',

  pairLead:
    'En enhet som upphör lämnar över sin plan. Två enheter som går ihop väljer samma efterföljare, och en som delas väljer flera.',
  nothingToPair: 'Ingen enhet upphör, så det finns inget att para ihop.',
  takesOver: (unit: string) => `Vem tar över efter ${unit}?`,
  addUnit: (unit: string) => `Lägg till enhet som tar över efter ${unit}`,
  choose: 'Välj enhet',
  remove: 'Ta bort',
  removeUnit: (name: string, unit: string) => `Ta bort ${name} från ${unit}`,
  nobody: 'Ingen tar över',
  proposed: 'Förslag ur enhetens efterföljare',

  reviewLead: 'Det här görs när du vänder året, ett steg i taget.',
  inTheWay: (count: number) => `${countAtStart(count)} ${plural(count, 'sak', 'saker')} står i vägen`,
  toThinkOf: 'Att tänka på',
  nothingToDo: 'Det finns inget kvar att göra: allt för nästa år är redan påbörjat.',

  run: 'Vänd året',
  goOn: 'Fortsätt',
  undo: 'Ångra',
  runLead:
    'Du kan stänga sidan när som helst. Journalen vet vad som är gjort, och nästa gång fortsätter du där du var.',
  phase: phases,
  notBegun: 'Inte påbörjat',
  progress: 'Steg som är klara',
  running: (done: number, of: number) => `${figureText(done)} av ${figureText(of)} steg är klara.`,
  interrupted: 'Arbetet är avbrutet. Fortsätt där du var.',
  waitsForNetwork: 'Väntar på nätet. Det fortsätter av sig självt.',
  refused: 'SharePoint tog inte emot en rad. Se meddelandet överst, rätta det och fortsätt.',
  undoneLead: 'Planerna som vändningen gjorde är tillbakadragna. Du kan vända året igen.',
  leftLead: (names: readonly string[]) =>
    `${listText(names)}: någon har gått vidare med utkastet, så det är kvar.`,
  periodsLeft: 'Perioderna ligger kvar som planerade. De följer av styrmodellen och stör ingen.',
  journal: 'Journal',
  state: states,
  by: (who: string, at: string) => `${who}, ${at}`,
};
