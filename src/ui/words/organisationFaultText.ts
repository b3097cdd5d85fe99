// What the faults of organisation and roles say: in a table that is read in, and in a reorganisation.
import type { Fault } from '../../schema/fault.ts';
import { figureText } from '../format.ts';

type Values = Fault['values'];
const quoted = (value: string | number | undefined, otherwise: string) =>
  value === undefined || value === '' ? otherwise : `”${value}”`;
const count = (values: Values, name: string) => figureText(Number(values[name] ?? 0), 0);

const code = (values: Values) => (values.word ? `Koden ”${values.word}”` : 'Koden');

export const organisationSentences = {
  TABLE_EMPTY: () => 'Det finns inga rader att läsa in. Ta med rubrikraden och minst en rad under den.',
  TABLE_UNREADABLE: (values: Values) =>
    `${values.file ? `Filen ”${values.file}”` : 'Filen'} går inte att läsa. Spara den som Excel (.xlsx) eller CSV och välj den igen. Inget är inläst.`,
  TABLE_QUOTE_OPEN: () =>
    'Ett citattecken öppnas men stängs aldrig, så resten av filen läses som en enda ruta. Rätta citattecknet och läs in igen.',
  COLUMN_NOT_THERE: (values: Values) =>
    `Ingen kolumn är vald för ${quoted(values.label, 'en uppgift')}, som måste finnas. Välj kolumnen, eller lägg till den i filen.`,
  COLUMN_TWICE: (values: Values) =>
    `Två kolumner är valda för ${quoted(values.label, 'samma uppgift')}. Behåll den ena.`,
  CELLS_BEYOND_COLUMNS: (values: Values) =>
    `Raden har ${count(values, 'cells')} rutor men rubrikraden bara ${count(values, 'columns')}. Ett skiljetecken för mycket flyttar allt efter det.`,
  ROW_TWICE: (values: Values) =>
    `Samma sak står på rad ${count(values, 'line')} också. Ta bort den ena raden.`,
  REFERENCE_UNKNOWN: (values: Values) =>
    `${quoted(values.word, 'Det som står här')} finns varken i listan eller i filen. Rätta koden, eller lägg till den som saknas.`,
  REFERENCE_FAULTY: (values: Values) =>
    `${quoted(values.word, 'Det som står här')} är en annan rad i filen som har fel. Rätta den först.`,
  CODE_NOT_ALLOWED: (values: Values) =>
    `${code(values)} kan inte användas. Skriv bokstäver, siffror, bindestreck eller understreck, utan mellanslag.`,
  CODE_TAKEN: (values: Values) => `${code(values)} används redan. Välj en annan.`,
  SIGN_IN_NAME_WRONG: (values: Values) =>
    `${quoted(values.word, 'Det som står här')} är inget inloggningsnamn. Det ser ut som en e-postadress.`,
  UNIT_RING: () => 'Enheten ligger över sig själv: de överordnade leder runt i ring. Rätta en av dem.',
  UNIT_LEVEL_WRONG: (values: Values) =>
    `Nivån passar inte under ${quoted(values.parent, 'den överordnade')}. En enhet ligger under ett område eller en förvaltning, ett område under en förvaltning.`,
  UNIT_MOVED: (values: Values) =>
    `${quoted(values.label, 'Enheten')} finns redan på en annan plats. En enhet flyttas med Omorganisera, så att historiken blir kvar.`,
  UNIT_ENDED: (values: Values) =>
    `${quoted(values.label, 'Enheten')} är redan avslutad eller har inte börjat den dagen.`,
  UNIT_NO_MANAGER: (values: Values) =>
    `${quoted(values.label, 'Enheten')} skulle stå utan chef. Ange inloggningsnamn och namn på den som blir chef.`,
  UNIT_CHILDREN_LEFT: (values: Values) =>
    `Det finns ${values.count === 1 ? 'en underordnad enhet' : `${count(values, 'count')} underordnade enheter`} som skulle bli kvar utan överordnad. Flytta eller avsluta dem först.`,
  UNIT_OWNS_WORK: (values: Values) =>
    `${quoted(values.label, 'Enheten')} äger ${count(values, 'plans')} planer, ${count(values, 'goals')} mål, ${count(values, 'indicators')} indikatorer och ${count(values, 'activities')} aktiviteter som fortsätter efter sista dagen. Gå igenom dem och kryssa för att ni har gjort det.`,
  ASSIGNMENT_NO_RECIPIENT: () =>
    'Ett uppdrag går till en enhet eller till ett organ. Ange en av dem, och inte båda.',
  MONEY_NOT_GIVEN: () => 'Raden har varken budget, utfall eller prognos. Skriv minst ett belopp i tkr.',
  ROLE_NO_UNIT: () => 'En chef eller rapportör behöver en enhet. Ange enhetens kod.',
  ROLE_LAST_MANAGER: () => 'Det måste finnas minst en förvaltningsledare. Ge någon annan rollen först.',
  MANDATE_HELD: (values: Values) =>
    `${quoted(values.name, 'Någon annan')} har uppdraget samtidigt, och ett organ har bara en åt gången. Avsluta det ena mandatet dagen innan det andra börjar.`,
  IMPORT_FAULTY: (values: Values) =>
    `Det är fel i ${values.count === 1 ? 'en rad' : `${count(values, 'count')} rader`}. Rätta dem i filen, eller välj att bara läsa in de rätta.`,
  IMPORT_UNCHANGED: () =>
    'Det finns inget nytt att läsa in: allt som går att läsa in står redan så i listan.',
};
