// What the faults of deviations, measures and comments say.
import type { Fault } from '../../schema/fault.ts';

type Values = Fault['values'];
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined ? otherwise : `”${values[name]}”`;

export const deviationSentences = {
  FOLLOWUP_DEVIATION_UNANSWERED: () => 'Rapportera en avvikelse, eller skriv varför det inte är någon.',
  DEVIATION_REASON_MISSING: (values: Values) => `Skriv varför, med minst ${values.min ?? 20} tecken.`,
  DEVIATION_DATA_UNCONFIRMED: () => 'Kryssa för att texten inte innehåller uppgifter om enskilda.',
  DEVIATION_PERSONAL_NUMBER: (values: Values) =>
    `Det ser ut att stå ett personnummer här${values.number === undefined ? '' : ` (${values.number})`}. Ta bort det. Sådana uppgifter får inte stå i en avvikelse.`,
  DEVIATION_STEP_NOT_NOW: () =>
    'Det går inte längre: någon annan har tagit ett steg sedan du öppnade sidan. Läs läget och försök igen.',
  DEVIATION_OWN_APPROVAL: (values: Values) =>
    `Att ${named(values, 'unit', 'enheten')} lämnar en avvikelse utan åtgärd godkänns av chefen närmast över.`,
  DEVIATION_MEASURE_LEFT: (values: Values) =>
    `${values.title === undefined ? 'En åtgärd' : `Åtgärden ”${values.title}”`} är varken genomförd eller avbruten.`,
  DEVIATION_EFFECT_MISSING: (values: Values) =>
    `Effekten av ${named(values, 'title', 'en åtgärd')} är inte utvärderad.`,
  DEVIATION_NO_CASE: () =>
    'Avvikelsen kräver ett politiskt beslut. Skriv ärendets diarienummer innan den avslutas.',
  DEVIATION_NO_CONCERN: () => 'Välj vad avvikelsen gäller.',
  MEASURE_MONEY_ABOVE: () =>
    'Pengar från en annan nämnd eller från fullmäktige kan inte chefen besluta om. Låt nämnden eller fullmäktige besluta, eller finansiera åtgärden inom egen ram.',
  MEASURE_NO_DECISION: (values: Values) =>
    values.by === 'council'
      ? 'Fullmäktige beslutar om åtgärden. Skriv var beslutet finns, till exempel § och datum.'
      : 'Nämnden beslutar om åtgärden. Skriv var beslutet finns, till exempel § och datum.',
  MEASURE_NOT_DOCUMENTED: () => 'Skriv hur åtgärden genomfördes.',
  MEASURE_STEP_NOT_NOW: () => 'Åtgärden har redan gått vidare. Läs läget och försök igen.',
  COMMENT_NOT_OWN: () => 'Bara den som har skrivit kommentaren kan ändra den.',
  COMMENT_CLOSED: (values: Values) =>
    values.state === 'merged'
      ? 'Avvikelsen är sammanförd med en annan. Skriv dina kommentarer där.'
      : 'Kommentarerna är låsta, eftersom perioden är låst. Det som har skrivits går att läsa.',
  ANSWER_REASON_MISSING: () => 'Skriv varför förslaget avböjs.',
};
