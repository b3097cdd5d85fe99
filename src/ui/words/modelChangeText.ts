// What a new version of the steering model changes and does, in sentences for those who decide on it.
import type { Effect } from '../../core/model/effects.ts';
import type { EffectKind } from '../../core/model/goalFindings.ts';
import type { Difference, Shown } from '../../steering/difference.ts';
import { figureText, listText, plural } from '../format.ts';
import { modelParts } from './modelText.ts';
import { modelValueText } from './modelValueText.ts';

/** The properties of a model's parts, by their names. */
const properties: Readonly<Record<string, string>> = {
  name: 'modellens namn',
  organisationKind: 'kommun eller region',
  hasGroup: 'koncern med bolag',
  label: 'namnet',
  kind: 'slaget',
  order: 'ordningen',
  bodyKinds: 'organen på nivån',
  parents: 'nivåerna ovanför',
  owns: 'det som nivån äger',
  document: 'nivåns plan',
  approvedBy: 'de som godkänner planen',
  one: 'ordet i ental',
  theOne: 'ordet i bestämd form',
  many: 'ordet i flertal',
  theMany: 'ordet i bestämt flertal',
  ownerLevels: 'nivåerna som äger målen',
  parentTypes: 'det som målen får bidra till',
  requiresParent: 'kravet att bidra till något',
  requiresIndicator: 'kravet på indikator',
  requiresLegalBasis: 'kravet på rättslig grund',
  requiresMeasurability: 'kravet på mätbarhet',
  sharedReadOnly: 'lika för alla',
  onePerGoalArea: 'ett mål per målområde',
  short: 'kortnamnet',
  long: 'nivåerna med lång horisont',
  from: 'första dagen',
  to: 'sista dagen',
  unit: 'enheternas sista dag',
  area: 'områdenas sista dag',
  administration: 'förvaltningarnas sista dag',
  committee: 'nämndernas sista dag',
  board: 'styrelsens sista dag',
  council: 'fullmäktiges sista dag',
  councilDeadlineMonthsAfter: 'månader till fullmäktige',
  meaningInterim: 'betydelsen under året',
  meaningFinal: 'betydelsen vid årets slut',
  symbol: 'symbolen',
  token: 'färgen',
  score: 'poängen',
  unitOfCount: 'det som räknas',
  countedTypes: 'måltyperna som räknas',
  groupBy: 'grupperingen',
  groupType: 'måltypen som grupperar',
  pooling: 'hur organen läggs ihop',
  method: 'metoden',
  suggestion: 'metoden som föreslår',
  fulfilled: 'vikten för uppfylld',
  partly: 'vikten för delvis uppfylld',
  notFulfilled: 'vikten för ej uppfylld',
  green: 'gränsen för grönt',
  yellow: 'gränsen för gult',
  minAssessedShare: 'minsta andel bedömda',
  manualOverride: 'rätten att bedöma annorlunda',
  showPerspectiveMatrix: 'visningen per perspektiv',
  showAssignments: 'visningen av uppdrag',
  factorMethod: 'metoden för en faktor',
  yellowFrom: 'gult från',
  yellowTolerance: 'gul marginal',
  yellowLimit: 'gul gräns',
  tolerance: 'marginalen',
  analysisCoversPerspectives: 'kravet att analysen tar upp alla perspektiv',
  planMinimum: 'planens minsta innehåll',
  horizonYears: 'antalet år',
  newCreationEveryYears: 'åren mellan nya planer',
  newCreationBaseYear: 'året som rytmen räknas från',
  level: 'nivån',
  day: 'dagen',
  inPlanYear: 'sista dag under planens eget år',
  levels: 'nivåerna',
  template: 'mallen',
  periodKinds: 'slagen av perioder',
  content: 'innehållet',
  appendix: 'bilaga',
  on: 'dagen',
  ring: 'ringen',
  steps: 'stegen',
  dispatchLabel: 'orden för expediering',
  registryNumberPattern: 'diarienumrens form',
  executiveBoard: 'styrelsens diarienummer',
  jointCommittee: 'gemensamma nämnders diarienummer',
  subcommittee: 'utskottens diarienummer',
  companyBoard: 'bolagens diarienummer',
  federation: 'förbundens diarienummer',
  impact: 'analysen',
  required: 'kravet att fylla i',
  notApplicable: 'rätten att svara ”inte tillämplig”',
  title: 'namnet',
  delegate: 'den som beslutar',
  subjects: 'det som får beslutas',
  mustBeReported: 'kravet på anmälan',
  requireFinancing: 'kravet på finansiering',
  traceability: 'kravet på spårbarhet',
  actionPlanDeadlineDays: 'dagar till åtgärdsplan',
  measureOn: 'kravet på åtgärd vid avvikelse',
  budgetDeviation: 'gränserna för budgetavvikelse',
  councilGoalsAtMost: 'högsta antalet mål hos fullmäktige',
  publicResultView: 'resultat för invånarna',
  ideaPipeline: 'utveckling av idéer',
};

/** Properties that are kept in hundredths and spoken of in per cent. */
const inPercent = ['green', 'yellow', 'minAssessedShare', 'fulfilled', 'partly', 'notFulfilled'];

function valueText(value: Shown, property: string | null): string {
  if (value === null) return 'inget';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  if (typeof value === 'number')
    return inPercent.includes(property ?? '') ? `${figureText(value)}\u00a0%` : figureText(value);
  if (typeof value === 'string') return `”${modelValueText(value)}”`;
  return value.length === 0 ? 'inget' : listText(value.map((one) => `”${modelValueText(one)}”`));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Måltyperna, ”Strategiskt mål”: kravet på indikator ändras från nej till ja." */
export function differenceText({ kind, part, label, property, before, after }: Difference): string {
  const place = modelParts[part];
  if (kind === 'added') return `${capital(place ?? 'modellen')}: ${valueText(after, null)} läggs till.`;
  if (kind === 'removed') return `${capital(place ?? 'modellen')}: ${valueText(before, null)} tas bort.`;
  const what = properties[property ?? ''] ?? modelParts[property ?? ''] ?? `”${property}”`;
  const where = [place, label === null ? undefined : `”${label}”`].filter(Boolean).join(', ');
  const change = `ändras från ${valueText(before, property)} till ${valueText(after, property)}.`;
  return where === '' ? `${capital(what)} ${change}` : `${capital(where)}: ${what} ${change}`;
}

type EffectSentence = (count: string, what: string) => string;
const goals = (count: number) => `${figureText(count)}\u00a0mål`;

const effects: Record<EffectKind, EffectSentence> = {
  goalTypeGone: (rows, what) => `${rows} är av måltypen ”${what}”, som inte längre finns.`,
  ownerNotAllowed: (rows, what) => `${rows} av typen ”${what}” ägs av en nivå som inte längre får äga dem.`,
  parentNotAllowed: (rows, what) =>
    `${rows} av typen ”${what}” bidrar till något som de inte längre får bidra till.`,
  parentMissing: (rows, what) => `${rows} av typen ”${what}” måste nu bidra till något, men gör det inte.`,
  indicatorMissing: (rows, what) => `${rows} av typen ”${what}” måste nu ha en indikator, men har ingen.`,
  legalBasisMissing: (rows, what) =>
    `${rows} av typen ”${what}” måste nu ha en rättslig grund, men har ingen.`,
  measurabilityMissing: (rows, what) =>
    `${rows} av typen ”${what}” måste nu säga hur de mäts, men gör det inte.`,
  perspectiveGone: (rows, what) => `${rows} hör till perspektivet ”${what}”, som inte längre finns.`,
  goalAreaGone: (rows, what) => `${rows} hör till målområdet ”${what}”, som inte längre finns.`,
  measuredInGone: (rows, what) => `${rows} följs i perioden ”${what}”, som inte längre finns.`,
  planKindGone: (rows, what) => `${rows} är av slaget ”${what}”, som nivån inte längre gör.`,
  ownerWithoutLevel: (rows, what) => `${rows} (”${what}”) står inte på någon nivå i modellen.`,
  periodGone: (rows, what) => `${rows} (”${what}”) finns inte i modellen.`,
  periodChanged: (rows, what) => `${rows} (”${what}”) får andra dagar, slag eller namn.`,
  periodToMake: (rows, what) => `${rows} (”${what}”) behöver läggas upp.`,
  sumsChange: (rows, what) => `${rows} av gruppen ”${what}” är gjorda när summan räknades på ett annat sätt.`,
  statusMeansOtherwise: (rows, what) => `${rows} är satta till ”${what}”, som nu betyder något annat.`,
  answerNotAsked: (rows, what) => `${rows} svarar på ”${what}”, som inte längre frågas.`,
};

/** What rows are called when they are counted, by their list. */
const rowWords: Readonly<Record<string, (count: number) => string>> = {
  goals,
  indicators: (count) => `${figureText(count)}\u00a0${plural(count, 'indikator', 'indikatorer')}`,
  plans: (count) => `${figureText(count)}\u00a0${plural(count, 'plan', 'planer')}`,
  units: (count) => `${figureText(count)}\u00a0${plural(count, 'enhet', 'enheter')}`,
  bodies: (count) => `${figureText(count)}\u00a0organ`,
  periods: (count) => `${figureText(count)}\u00a0${plural(count, 'period', 'perioder')}`,
  followUps: (count) => `${figureText(count)}\u00a0${plural(count, 'uppföljning', 'uppföljningar')}`,
  assessments: (count) => `${figureText(count)}\u00a0${plural(count, 'bedömning', 'bedömningar')}`,
};

export function effectText({ kind, list, what, count }: Effect): string {
  const rows = rowWords[list]?.(count) ?? `${figureText(count)}\u00a0${plural(count, 'rad', 'rader')}`;
  return effects[kind](rows, what);
}
