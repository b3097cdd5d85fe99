// What each fault says to the person it stands in front of: what is wrong, and what to do about it.
import type { Fault, FaultCode } from '../../schema/fault.ts';
import { figureText, listText } from '../format.ts';
import type { Texts } from '../text.ts';
import { consolidationSentences } from './consolidationFaultText.ts';
import { logSentences } from './decision/logFaultText.ts';
import { meetingSentences } from './decision/meetingFaultText.ts';
import { minutesSentences } from './decision/minutesFaultText.ts';
import { proposalSentences } from './decision/proposalFaultText.ts';
import { deviationSentences } from './deviationFaultText.ts';
import { placeInModel } from './modelText.ts';
import { organisationSentences } from './organisationFaultText.ts';
import { planningSentences } from './planningFaultText.ts';
import { rightText } from './siteText.ts';

type Values = Fault['values'];
type Sentences = Record<FaultCode, (values: Values, at: string) => string>;

/** A value of the fault, in quotation marks; another word where the fault does not carry it. */
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined ? otherwise : `”${values[name]}”`;
const number = (values: Values, name: string, otherwise: number) =>
  figureText(typeof values[name] === 'number' ? values[name] : otherwise);
const field = (values: Values) => named(values, 'label', 'fältet');
const inModel = (values: Values, at: string) => placeInModel(at, values.place);
/** The reader of shapes speaks English; these are the words it uses most. */
const shapes: Readonly<Record<string, string>> = {
  string: 'en text',
  number: 'ett tal',
  boolean: 'true eller false',
  Array: 'en lista',
  Object: 'ett objekt',
  null: 'null',
};
const shapeText = (shape: string | number | undefined) =>
  shape === undefined ? 'något annat' : (shapes[shape] ?? `”${shape}”`);
const list = (values: Values) => (values.list === undefined ? 'En lista' : `Listan ”${values.list}”`);
const askManager = 'Be förvaltningsledaren om hjälp.';

const sv: Sentences = {
  FIELD_REQUIRED: (values) => `Fyll i ${field(values)}.`,
  FIELD_TOO_LONG: (values) =>
    `Texten i ${field(values)} är ${number(values, 'length', 0)} tecken. Högst ${number(values, 'max', 0)} får plats. Korta den, så sparas den.`,
  FIELD_NOT_A_NUMBER: () => 'Skriv en siffra, till exempel 12,5.',
  FIELD_OUT_OF_RANGE: (values) =>
    // Where the least is said too, whole numbers between the two are all there is.
    values.least !== undefined
      ? `Skriv ett helt tal från ${number(values, 'least', 0)} till ${number(values, 'max', 10)}.`
      : `Siffran är för stor. Den får vara högst ${number(values, 'max', 1e12)}. Kontrollera att enheten stämmer.`,
  FIELD_NOT_A_DATE: () => 'Skriv en dag som finns, till exempel 2026-05-15.',
  FIELD_UNKNOWN_CHOICE: (values) => `Välj ett av alternativen i ${field(values)}.`,
  FIELD_WRONG_KIND: (values) => `Värdet i ${field(values)} går inte att läsa. Skriv det på nytt.`,
  LOG_ROW_ALTERED: () => 'Det som står i loggen kan inte ändras. Lägg till en ny rad som rättar den gamla.',

  OUTCOME_MISSING: () => 'Skriv utfallet, eller välj varför det saknas.',
  OUTCOME_AND_REASON: () => 'Det finns både ett utfall och ett skäl till att det saknas. Ta bort det ena.',
  COMMENT_TOO_SHORT: (values) =>
    `Skriv vad det beror på, med minst ${number(values, 'min', 30)} tecken. Det behövs när bedömningen är gul eller röd.`,
  ASSESSMENT_MISSING: (values) => `Välj en bedömning för ${field(values)}.`,
  ANALYSIS_MISSING: (values) => `Svara på frågan ${field(values)}.`,
  FOLLOWUP_CAUSE_MISSING: () => 'Skriv vad resultaten beror på. Det behövs när något är gult eller rött.',
  OVERRIDE_NO_JUSTIFICATION: (values) =>
    `Du har valt en annan bedömning än den beräknade. Skriv varför, med minst ${number(values, 'min', 20)} tecken.`,
  PERSPECTIVE_NOT_DISCUSSED: (values) =>
    `Ni har inte talat om ${values.label === undefined ? 'ett av perspektiven' : `perspektivet ”${values.label}”`}. Gör det, eller gå vidare ändå.`,
  NOT_UNCHANGED: (values) =>
    `${named(values, 'label', 'Den här')} går inte att bekräfta som oförändrad: den är inte grön, eller så har den rört sig. Skriv utfallet.`,
  READING_DAY_OUTSIDE: () => 'Välj dagen i dag, eller en tidigare dag i perioden.',
  ASSIGNMENT_UNANSWERED: () => 'Välj hur långt uppdraget har kommit.',
  ACTIVITY_UNANSWERED: () => 'Säg hur det går.',
  ACTIVITY_LATE: () => 'Slutdagen har passerat. Välj ett nytt slut, eller ändra status.',
  FOLLOWUP_MEASURE_MISSING: () => 'Avvikelsen behöver minst en åtgärd.',
  FIGURE_ODD: ({ why }) =>
    why === 'sign'
      ? 'Stämmer tecknet? Plus och minus är ombytta mot tidigare.'
      : `Stämmer enheten? Siffran är flera hundra gånger ${why === 'small' ? 'mindre' : 'större'} än väntat.`,
  DEFINITION_CHANGED: () =>
    'Definitionen har ändrats sedan siffran lämnades. Se efter att den fortfarande stämmer.',
  EFFECT_NOT_EVALUATED: () => 'Åtgärden är genomförd men effekten är inte utvärderad.',
  PERIOD_NOT_OPEN: (values) =>
    `${values.period === undefined ? 'Perioden' : `Perioden ”${values.period}”`} är inte öppen för svar.`,
  NOT_ALLOWED: (values) =>
    values.list === undefined
      ? `Du har inte rätt att göra det här. ${askManager}`
      : `Du har inte rätt att se listan ”${values.list}”. ${askManager}`,

  ...consolidationSentences,
  ...deviationSentences,
  ...meetingSentences,
  ...planningSentences,
  ...minutesSentences,
  ...proposalSentences,

  MODEL_MISSING: (values) =>
    `Det finns ingen styrmodell för ${values.year ?? 'året'}. Förvaltningsledaren lägger in den.`,
  MODEL_NOT_JSON: (values, at) =>
    `${inModel(values, at)} går inte att läsa som JSON. Rätta filen och lägg in den igen.`,
  MODEL_WRONG_SHAPE: (values, at) =>
    `${inModel(values, at)} har fel form: här ska det stå ${shapeText(values.expected)}${values.found === undefined ? '' : `, inte ${shapeText(values.found)}`}. Rätta modellen och lägg in den igen.`,
  MODEL_UNKNOWN_REFERENCE: (values, at) =>
    `${inModel(values, at)} hänvisar till ${named(values, 'word', 'något')} som inte finns.${values.allowed ? ` Det som finns är ${values.allowed}.` : ''} Rätta hänvisningen.`,
  MODEL_DUPLICATE_KEY: (values, at) =>
    `${inModel(values, at)} har nyckeln ${named(values, 'word', 'där')} mer än en gång. Ge den ena en annan nyckel.`,
  MODEL_NOT_ORDERED: (values, at) =>
    `${inModel(values, at)} har ${named(values, 'first', 'ett värde')} före ${named(values, 'second', 'ett annat')}. Sätt dem i rätt ordning.`,
  MODEL_PART_MISSING: (values, at) =>
    `${inModel(values, at)} saknar ${named(values, 'expected', 'något som måste finnas')}. Lägg till det.`,
  MODEL_PART_UNKNOWN: (values, at) =>
    `${inModel(values, at)} har ${named(values, 'word', 'något')} som ingen styrmodell kan ha. Rätta stavningen, eller ta bort det.`,
  MODEL_OWNERS_DISAGREE: (values, at) =>
    `${inModel(values, at)} säger emot måltypen ${named(values, 'word', 'där')} om ifall ${named(values, 'level', 'nivån')} äger den. Låt nivåns ”owns” och måltypens ”ownerLevel” säga samma sak.`,
  MODEL_RING: (values, at) =>
    `${inModel(values, at)} ligger över sig själv: länkarna uppåt går i ring. Ta bort en av dem.`,
  MODEL_STEP_UNKNOWN: (values, at) =>
    `${inModel(values, at)} har steget ${named(values, 'word', 'där')}, som inte går att läsa. Skriv vem och vad i ett ord, till exempel ”committeeDecide”.${values.actors ? ` De som kan stå först är ${values.actors}.` : ''}`,
  MODEL_NO_DECISION: (values, at) =>
    `${inModel(values, at)} slutar inte i något beslut. Lägg till ett steg som beslutar, till exempel ”committeeDecide”.`,
  MODEL_WRONG_DECIDER: (values, at) =>
    `${inModel(values, at)} låter ${named(values, 'word', 'en tjänsteperson')} besluta, men planen ska godkännas av ${values.allowed ?? 'nivån ovanför'}. Låt den besluta.`,
  MODEL_DELEGATED_GOALS: (values, at) =>
    `${inModel(values, at)} låter någon annan än organet självt besluta om dess plan (${named(values, 'word', 'steget')}). Beslut om mål får inte delegeras (kommunallagen 6 kap. 38 §). Låt organet besluta.`,
  MODEL_PERIOD_NOT_STATUTORY: (values, at) =>
    `${inModel(values, at)} är ${number(values, 'months', 0)} månader. Den lagstadgade delårsperioden är minst sex och högst åtta. Ändra dagarna, eller periodens slag.`,
  MODEL_LATER_THAN_LAW: (values, at) =>
    `${inModel(values, at)} ligger senare än lagen medger${values.law === undefined ? '' : ` (${values.law})`}. Sätt en tidigare dag.`,
  MODEL_FILE_UNKNOWN: () =>
    'Filen är ingen styrmodell från Röda tråden. Välj en fil som har sparats härifrån, här eller i en annan kommun.',
  MODEL_FILE_NEWER: (values) =>
    `Filen är skriven i en nyare form (${number(values, 'version', 0)}) än den här utgåvan kan läsa (${number(values, 'known', 0)}). Be den som sparade den om en äldre, eller uppdatera Röda tråden.`,
  MODEL_UNCHANGED: () =>
    'Den nya versionen säger detsamma som den som redan gäller. Ändra något, eller låt det vara.',
  MODEL_YEAR_LOCKED: (values) =>
    `${named(values, 'period', 'En period')} ${values.year ?? ''} är låst, och ska bedömas av den modell som då gällde. Välj ett senare år.`.replace(
      '  ',
      ' ',
    ),
  MODEL_YEAR_PASSED: (values) =>
    `${values.year === undefined ? 'Året' : `År ${values.year}`} har redan gått. Välj ett senare år, eller säg att modellen ska gälla bakåt.`,
  MODEL_EFFECT_NOT_CONSIDERED: (values) =>
    `Den nya versionen berör ${values.count === undefined ? 'rader' : `${number(values, 'count', 0)} rader`} som redan finns. Gå igenom dem och kryssa för att ni har gjort det.`,

  TURN_UNIT_UNPAIRED: (values) =>
    `${named(values, 'unit', 'Enheten')} upphör och har en plan. Välj vem som tar över, eller säg att ingen gör det.`,
  TURN_PAIR_ENDED: (values) =>
    `${named(values, 'to', 'Enheten')} finns inte ${values.year ?? 'det nya året'}. Välj en annan enhet som tar över efter ${named(values, 'unit', 'enheten')}.`,
  TURN_NO_MANAGER: (values) =>
    `${named(values, 'unit', 'Enheten')} har ingen chef. Lägg till en roll, annars kan ingen skriva planen.`,
  TURN_NO_PARENT: (values) =>
    `${named(values, 'unit', 'Enheten')} ligger under en enhet som upphör. Avsluta den och lägg till en ny under rätt enhet.`,
  ...organisationSentences,
  ...logSentences,

  SITE_NO_ACCESS: () =>
    'Du har inte tillgång till den här webbplatsen. Be din chef eller förvaltningsledaren att lägga till dig.',
  SITE_NOT_SET_UP: (values) =>
    values.period === undefined
      ? 'Webbplatsen är inte förberedd för Röda tråden. Förvaltningsledaren gör i ordning den.'
      : 'Perioden eller enheten finns inte här. Börja från Mitt arbete i stället.',
  SITE_RIGHT_MISSING: (values) =>
    `Du saknar rätten att ${values.rights ? listText(String(values.rights).split(' ').map(rightText)) : 'göra i ordning det som behövs'} på webbplatsen. Be någon som äger webbplatsen göra det här, eller göra dig till ägare.`,
  LIST_MISSING: (values) =>
    `${list(values)} saknas på webbplatsen. Det som hör till den kan varken visas eller sparas. ${askManager}`,
  COLUMN_MISSING: (values) =>
    `${list(values)} saknar ${values.column === undefined ? 'en kolumn' : `kolumnen ”${values.column}”`}. ${
      values.unread === undefined
        ? 'Det som hör till kolumnen kan varken visas eller sparas, men resten av raderna visas.'
        : 'Utan den går inga rader i listan att visa.'
    } ${askManager}`,
  FOLDER_MISSING: (values) =>
    `Enheten${values.unit === undefined ? '' : ` ”${values.unit}”`} har ingen plats i ${values.list === undefined ? 'listan' : `listan ”${values.list}”`} än. Be förvaltningsledaren göra i ordning den.`,
  NETWORK_AWAY: () => 'Det går inte att nå SharePoint just nu. Kontrollera nätet och försök igen.',
  SIGN_IN_NEEDED: () => 'Du behöver logga in.',
  ROW_GONE: () =>
    'Raden har tagits bort av någon annan. Det du skrev finns kvar här, så att du kan använda det på nytt.',
  ROW_NOT_TRUSTED: (values) =>
    `Raden ${named(values, 'key', 'i listan')}${values.list === undefined ? '' : ` i listan ”${values.list}”`}${values.folder === undefined ? '' : `, mappen ”${values.folder}”,`} räknas inte: den ligger på fel plats, eller så stämmer nyckeln inte med innehållet. Be förvaltningsledaren ta bort eller rätta raden i SharePoint.`,
  ROW_REFUSED: () => 'SharePoint tog inte emot ändringen. Det du skrev finns kvar här.',
};

/** The table over all codes; a code without a sentence does not compile. */
export const faultTexts: Texts<Sentences> = { sv };

export const faultText = (sentences: Sentences, fault: Fault) =>
  sentences[fault.code](fault.values, fault.at);
