// The words of the goal chain: the tree, and what is told of the chosen element.
import type { BrokenThread } from '../../core/chain.ts';
import type { Way } from '../../core/standing.ts';
import type { activityStates } from '../../schema/lists/activities.ts';
import { dayText, figureText, listText, plural } from '../../ui/format.ts';
import { ruleText } from '../../ui/words/ruleText.ts';

const activityState: Record<(typeof activityStates)[number], string> = {
  notStarted: 'Ej påbörjad',
  ongoing: 'Pågår enligt plan',
  done: 'Genomförd',
  delayed: 'Försenad',
  cancelled: 'Struken',
};

const broken: Record<BrokenThread['why'], string> = {
  noParent: 'Bidrar inte till något mål',
  parentGone: 'Målet ovanför gäller inte i år',
  cycle: 'Leder tillbaka till sig självt',
  noIndicator: 'Inget nyckeltal visar om det nås',
  nothingBelow: 'Ingen aktivitet eller mål stödjer det',
  unknownType: 'Måltypen finns inte i styrmodellen',
};

const way: Record<Way, string> = {
  indicators: 'Det sämsta av nyckeltalen avgör.',
  units: 'Enheternas egna bedömningar är sammanvägda.',
  below: 'Det som ligger under är sammanvägt.',
  activities: 'Aktiviteterna avgör, eftersom inget nyckeltal är mätt.',
  none: 'Inget är mätt eller bedömt än.',
};

export const sv = {
  title: 'Styrkedjan',
  under: (organisation: string, period: string) => `${organisation} · läget i ${period}`,
  noPeriod: (organisation: string) => organisation,
  tree: 'Styrkedjan från vision till aktivitet',
  year: 'År',
  keys: 'Piltangenter flyttar, höger öppnar, vänster stänger, Retur visar mer.',
  view: 'Sätt att se kedjan',
  views: { columns: 'Kedja', list: 'Lista', pyramid: 'Pyramid', map: 'Karta', control: 'Kontroll' },
  control: {
    whose: 'Kontrollera',
    whole: 'Hela organisationen',
    looking: 'Tråden kontrolleras',
    found: (count: number, year: number) =>
      count === 0
        ? `Tråden håller ${year}`
        : `Tråden är bruten på ${figureText(count)} ${plural(count, 'ställe', 'ställen')} ${year}`,
    holds: 'Varje mål och aktivitet leder upp till något som gäller.',
    of: (owner: string, code: string) => `${owner === '' ? 'Ingen ägare' : owner} · regel ${code}`,
    more: (count: number) => `Visa fler, ${figureText(count)} kvar`,
  },
  columnKeys: 'Upp och ner flyttar inom en nivå, vänster och höger längs tråden, Retur väljer.',
  moreInList: (count: number) => `${figureText(count)} till i listan`,
  upwards: 'Närmare visionen',
  downwards: 'Närmare vardagen',
  whosePyramid: 'Pyramiden för',
  nobodys: 'Min egen',
  goalsOf: 'Mål',
  sharedByAll: 'samma för alla, beslutas av fullmäktige',
  emptyLayer: 'Här finns inget än.',
  mapOf: 'Målen, och hur det går i varje del',
  mapRows: 'Mål',
  mapWhole: 'Sammantaget',
  cell: (row: string, column: string, status: string, fulfilled: number, total: number) =>
    total === 0
      ? `${row}, ${column}: inget`
      : `${row}, ${column}: ${status}, ${figureText(fulfilled)} av ${figureText(total)} uppfyllda`,
  fulfilledOf: (fulfilled: number, total: number) => `${figureText(fulfilled)} av ${figureText(total)}`,
  nothingHere: '–',
  mapNote: (counted: string) =>
    `Siffrorna är uppfyllda ${counted} av alla där raden och kolumnen möts. Välj en ruta, så står de under kartan.`,
  mapDecided: (status: string) => `bedömt: ${status.toLowerCase()}`,
  goalsAndFigures: (indicators: string) => `mål och ${indicators}`,
  cellTitle: (row: string, column: string) => `${row} – ${column}`,
  nothingInCell: (counted: string) => `Inga ${counted} hör till båda.`,
  mapNoPeriod: 'Kartan visar läget i en uppföljningsperiod, och ingen är öppnad än.',
  openAll: 'Öppna alla',
  closeAll: 'Stäng alla',
  row: (word: string, title: string, status: string) => `${word}: ${title}. ${status}`,
  owned: (word: string, owner: string) => `${word} · ${owner}`,
  ownedWith: (word: string, owner: string, state: string) => `${state} · ${word} · ${owner}`,
  threadBroken: 'Tråden är bruten',
  broken,
  activityState,
  empty: 'Kedjan är tom',
  emptyLead:
    'Här syns vägen från visionen till enheternas aktiviteter när målen för året är inlagda. Fullmäktiges mål kommer först, sedan nämndernas och enheternas.',

  panel: 'Det valda',
  choose: 'Välj något i kedjan',
  chooseLead:
    'Då lyser allt som det bidrar till och allt som bidrar till det, och här står hur det går och varför.',
  back: 'Hela kedjan',
  history: 'Läget över tid',
  why: (status: string) => `Varför ${status.toLowerCase()}?`,
  way,
  tooFew: (assessed: number, total: number) =>
    `Bara ${figureText(assessed)} av ${figureText(total)} är bedömda, färre än hälften, så ingen färg sätts.`,
  decidedDiffers: (computed: string) => `Beräknat till ${computed.toLowerCase()}, men bedömt på annat sätt:`,
  decidedSame: 'Bedömt av ägaren, lika som beräknat.',
  unitsAnswered: (units: number, of: number) => `${figureText(units)} av ${figureText(of)} enheter`,
  greenFrom: (limit: number) => `grönt från ${figureText(limit)}`,
  yellowFrom: (limit: number) => `gult från ${figureText(limit)}`,
  rule: ruleText,
  indicators: 'Nyckeltal',
  target: {
    higherIsBetter: (value: string) => `minst ${value}`,
    lowerIsBetter: (value: string) => `högst ${value}`,
    inInterval: (value: string) => `från ${value}`,
    equals: (value: string) => `precis ${value}`,
    qualitative: (value: string) => value,
  },
  noTarget: 'inget målvärde',
  noFigure: '–',
  above: 'Bidrar till',
  below: 'Stöds av',
  nothingBelow: 'Inget stödjer det än.',
  howWeKnow: 'Hur vet vi att vi nått det?',
  legalBasis: 'Rättslig grund',
  decidedBy: (body: string, day: string | null, paragraph: number | null) =>
    `Beslutat av ${body}${day === null ? '' : ` ${dayText(day)}`}${paragraph === null ? '' : `, §\u00a0${figureText(paragraph)}`}`,
  runs: (from: string, to: string) => `${dayText(from)} – ${dayText(to)}`,
  progress: (percent: number) => `${figureText(percent)}\u00a0% klart`,
  perspectives: (names: readonly string[]) =>
    `${plural(names.length, 'Perspektiv', 'Perspektiv')}: ${listText(names)}`,
  gone: 'Det här finns inte i årets kedja',
  goneLead: 'Länken kan vara gammal, eller så har målet upphört. Välj ett annat år eller börja uppifrån.',
};
