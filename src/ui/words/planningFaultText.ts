// What the faults of planning say: what a plan lacks, what its money does not cover, and where its thread is broken.
import type { Fault } from '../../schema/fault.ts';
import { figureText } from '../format.ts';

type Values = Fault['values'];
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined ? otherwise : `”${values[name]}”`;
const number = (values: Values, name: string, otherwise: number) =>
  figureText(typeof values[name] === 'number' ? values[name] : otherwise);
const field = (values: Values) => named(values, 'label', 'fältet');

/** Where the thread is broken, and how it is mended; the keys are those of core/thread/control.ts. */
const brokenTexts: Readonly<Record<string, string>> = {
  noParent: 'bidrar inte till något överordnat mål. Välj vad det bidrar till.',
  parentGone: 'bidrar till något som inte gäller längre. Välj ett mål som gäller.',
  wrongParent: 'bidrar bara till mål som det inte får ligga under i styrmodellen. Välj ett annat mål.',
  noLegalBasis: 'saknar rättslig grund. Ange lag, reglemente eller ägardirektiv.',
  cycle: 'leder runt till sig självt. Ta bort en av länkarna i ringen.',
  notOwner: 'är av ett slag som beslutas på en annan nivå. Gör det till ett eget mål som bidrar till det.',
  unknownType: 'är av ett slag som inte finns i styrmodellen. Välj ett slag som finns.',
  outsideParent: 'gäller inte under samma år som det mål det bidrar till. Ändra giltigheten eller målet.',
  supportsNothing: 'stödjer inget mål och ingen framgångsfaktor. Välj vad den stödjer.',
  noIndicator: 'har ingen indikator, så effekten går inte att följa. Lägg till en indikator.',
  noMoney: 'kostar pengar men har ingen budgetrad. Välj vilken budgetrad som betalar.',
  noActivity: 'betalar ingen aktivitet. Koppla den till en aktivitet.',
  noOutcome: 'har en indikator utan utfall. Lämna utfall när den mäts.',
  goalGone: 'leder till ett mål som inte gäller. Välj ett mål som gäller.',
  lacksDocuments: 'hänvisar inte till något styrdokument som gäller. Lägg till det.',
  lacksFactors: 'har ingen framgångsfaktor. Lägg till minst en.',
  lacksIndicators: 'har ingen indikator. Lägg till minst en.',
  lacksPerspective:
    'har inte svarat på alla genomgående perspektiv. Svara, eller skriv varför det inte är tillämpligt.',
  decidedByOne: 'gäller utan att organet har beslutat den. Ta upp den på ett sammanträde.',
};

export const planningSentences = {
  PLAN_NO_GOVDOC: () => 'Lägg till minst ett styrdokument som gäller.',
  PLAN_NO_SUCCESS_FACTOR: () => 'Lägg till minst en framgångsfaktor: det som ni måste vara bra på.',
  PLAN_NO_INDICATOR: (values: Values) =>
    values.label === undefined
      ? 'Lägg till minst en indikator på målen.'
      : `Lägg till minst en indikator för ${field(values)}.`,
  SF_NO_ACTIVITY: (values: Values) =>
    `Ingen aktivitet stödjer framgångsfaktorn ${field(values)}. Lägg till en aktivitet som gör det.`,
  SF_NO_GOAL: (values: Values) =>
    `Framgångsfaktorn ${field(values)} bidrar inte till något mål. Välj minst ett mål.`,
  GOAL_NO_PARENT: (values: Values) =>
    `Målet ${field(values)} bidrar inte till något överordnat mål som gäller. Välj vad det bidrar till.`,
  GOAL_NOT_FOLLOWABLE: (values: Values) =>
    `Målet ${field(values)} går inte att följa. Skriv hur ni vet att ni har nått det, eller lägg till en indikator.`,
  GOAL_TOO_MANY: (values: Values) =>
    `Planen har ${number(values, 'count', 0)} mål. Få mål styr bättre: högst ${number(values, 'most', 12)}. Slå ihop eller ta bort några, eller gå vidare ändå.`,
  INDICATOR_TOO_MANY: (values: Values) =>
    `En enhets plan har högst ${number(values, 'most', 6)} indikatorer. Ta bort någon, och behåll dem som säger mest.`,
  GOAL_CHANGE_REASON_REQUIRED: (values: Values) =>
    `Det är ett år för översyn. Välj varför målet ${field(values)} ändras.`,
  GOAL_NOT_OWN: (values: Values) =>
    `${named(values, 'label', 'Målet')} är beslutat av någon annan och kan inte ändras här. Skriv ett eget mål som bidrar till det.`,
  GOAL_IN_USE: (values: Values) =>
    `${named(values, 'label', 'Målet')} kan inte tas bort: ${named(values, 'by', 'något annat')} bidrar till det. Ändra det först.`,
  BASICMISSION_NO_LEGAL_BASIS: (values: Values) =>
    `Grunduppdraget ${field(values)} saknar rättslig grund. Ange lag, reglemente eller ägardirektiv.`,
  BASICMISSION_NO_INDICATOR: (values: Values) =>
    `Grunduppdraget ${field(values)} har ingen indikator. Lägg till minst en.`,
  PERSPECTIVE_NO_INDICATOR: (values: Values) =>
    `Ingen indikator hör till perspektivet ${field(values)}. Lägg till en, eller gå vidare ändå.`,
  PERSPECTIVE_NO_SUCCESS_FACTOR: (values: Values) =>
    `Ingen framgångsfaktor hör till perspektivet ${field(values)}. Lägg till en, eller gå vidare ändå.`,
  CROSSCUTTING_UNANSWERED: (values: Values) =>
    `Skriv hur planen tar hänsyn till perspektivet ${field(values)}, eller välj Inte tillämpligt och skriv varför.`,
  FIN_MISSING: (values: Values, at: string) =>
    at.endsWith('noCostReason')
      ? 'Skriv varför det inte kostar något.'
      : values.law !== undefined
        ? `Fullmäktige beslutar, så svara om det kostar något, och i så fall hur mycket, från när och hur det betalas (${values.law}).`
        : 'Det saknas uppgifter om finansiering. Svara om det kostar något, och i så fall vad, hur mycket och från när.',
  FIN_GAP: (values: Values) =>
    values.own === 1
      ? `Det som fasas ut hos er skiljer sig med ${number(values, 'amount', 0)} tkr från det som ni räknar med. Ändra det ena.`
      : `Det fattas ${number(values, 'amount', 0)} tkr i finansieringen. Lägg till en källa, eller minska kostnaden.`,
  FIN_TRANSFER_UNCOVERED: (values: Values) =>
    values.label === undefined || values.label === ''
      ? `Välj vilken nämnd som lämnar ${number(values, 'amount', 0)} tkr.`
      : `${values.label} har inte fasat ut de ${number(values, 'amount', 0)} tkr som ska flyttas därifrån. Be nämnden registrera en utfasning, eller välj en annan källa.`,
  CHAIN_BROKEN: (values: Values) =>
    `${named(values, 'label', 'Länken')} ${brokenTexts[String(values.why)] ?? 'hänger inte ihop med resten. Se över länkarna.'}`,
  DAYS_NOT_ORDERED: () => 'Sista dagen ligger före den första. Ändra en av dem.',
  PLAN_COPY_UNCHECKED: (values: Values) =>
    `Planen har ${(values.count ?? 1) === 1 ? 'en kopierad text' : `${number(values, 'count', 1)} kopierade texter`} som ingen har kontrollerat. Gå igenom planen, eller gå vidare ändå.`,
  PLAN_GONE: () => 'Planen finns inte här. Börja från Planer i stället.',
  PLAN_EXISTS: (values: Values) =>
    `Det finns redan en plan för ${values.year ?? 'året'}. Öppna den i stället.`,
  PLAN_NOT_OPEN: (values: Values) =>
    values.state === 'submitted'
      ? 'Planen är inskickad och kan inte ändras. Be den som ska godkänna att lämna tillbaka den.'
      : 'Planen kan inte ändras i det läge den är.',
  PLAN_NEEDS_DECISION: (values: Values) =>
    `Planen ska beslutas av ${values.body === undefined ? 'organet' : values.body} på ett sammanträde. Den kan inte godkännas här.`,
  PLAN_OWN_APPROVAL: () => 'Ingen får godkänna sin egen plan. Chefen över dig gör det.',
};
