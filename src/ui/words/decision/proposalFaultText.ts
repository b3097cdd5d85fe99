// What the faults of cases, officials' reports and decisions on delegation say.
import type { Fault } from '../../../schema/fault.ts';
import { figureText } from '../../format.ts';

type Values = Fault['values'];
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined || values[name] === '' ? otherwise : `”${values[name]}”`;

export const proposalSentences = {
  REGISTRY_NUMBER_WRONG: (values: Values) =>
    `Diarienumret ser inte ut som de brukar här.${values.example ? ` Skriv det till exempel så här: ${values.example}.` : ' Kontrollera hur numret ska skrivas.'}`,
  REGISTRY_NUMBER_TAKEN: (values: Values) =>
    `Diarienumret används redan av ${named(values, 'label', 'ett annat ärende')}. Välj ett annat nummer, eller öppna ärendet.`,
  PROPOSAL_NOT_OPEN: (values: Values) =>
    values.state === 'sent'
      ? 'Skrivelsen är skickad och kan inte ändras. Dra tillbaka den och skriv en ny, om något är fel.'
      : 'Skrivelsen kan inte ändras i det läge den är.',
  PROPOSAL_FILE_UNSENT: () =>
    'En bilaga har inte lagts bland ärendets handlingar, så ingen kan läsa den. Skicka skrivelsen igen när nätet är med.',
  CASE_FILE_GONE: () =>
    'Filen finns inte hos det andra organet, eller så får du inte läsa den där eller lägga den här. Be organets sekreterare om den.',
  CASE_NOT_PREPARED: (values: Values) =>
    `${values.board ?? 'Styrelsen'} har inte fått yttra sig. Ett ärende ska vara berett innan fullmäktige beslutar (kommunallagen 5 kap. 26–28 §§). Gå vidare om det är ett val, eller så brådskande att det får avgöras ändå.`,
  COUNCIL_FINANCING_UNSAID: () =>
    'Underlaget säger inte om beslutet kostar något. Beslutar fullmäktige om en utgift under budgetåret ska beslutet också säga hur den betalas (kommunallagen 11 kap. 15 §).',
  COUNCIL_EXPENDITURE_UNFINANCED: (values: Values) =>
    `Det fattas ${figureText(Number(values.amount ?? 0))} tkr i finansieringen. Fullmäktige får inte besluta om en utgift under budgetåret utan att säga hur den betalas (kommunallagen 11 kap. 15 §). Återremittera ärendet, så att det kan kompletteras.`,
  PROPOSAL_NO_ITEM: () => 'Skriv minst ett förslag till beslut, så som det ska stå i protokollet.',
  IMPACT_BLANK: (values: Values) =>
    values.reason === 1
      ? `${named(values, 'label', 'Konsekvensanalysen')} är satt till Inte tillämplig. Skriv varför.`
      : `Skriv vad beslutet innebär i ${named(values, 'label', 'konsekvensanalysen')}, eller välj Inte tillämplig.`,
  EFFECT_NO_TARGET: () => 'Säg vad beslutspunkten gäller: välj i listan, eller skriv namnet.',
  INTERIM_NO_END: () => 'Det som antas tills vidare måste ha ett slut. Välj vad det gäller i väntan på.',
  EFFECTIVE_BEFORE_DECISION: (values: Values) =>
    `${values.number === undefined ? 'En punkt' : `Punkt ${values.number}`} gäller från en dag före beslutet${values.from === undefined ? '' : ` (${values.from})`}. Ändra dagen, eller gå vidare ändå om beslutet ska gälla bakåt.`,
  DELEGATION_NOT_ALLOWED: (values: Values) =>
    values.law === undefined
      ? 'Det här får inte beslutas på delegation enligt den valda punkten. Välj en annan punkt, eller ta upp ärendet på ett sammanträde.'
      : `Beslut om verksamhetens mål får inte delegeras (${values.law}). Organet beslutar självt om sin plan, på ett sammanträde.`,
};
