// What the faults of minutes say, of what follows when they are adjusted, and of the register of governing documents.
import type { Fault } from '../../../schema/fault.ts';
import { dayText } from '../../format.ts';

type Values = Fault['values'];
const named = (values: Values, name: string, otherwise: string) =>
  values[name] === undefined || values[name] === '' ? otherwise : `”${values[name]}”`;
const dayIn = (values: Values, otherwise: string) =>
  typeof values.last === 'string' && values.last !== '' ? dayText(values.last) : otherwise;
/** The six that minutes must tell of each item (KL 5:67). */
const parts: Readonly<Record<string, string>> = {
  motions: 'vilka förslag och yrkanden som har lagts fram',
  propositionOrder: 'i vilken ordning ordföranden har ställt förslagen under proposition',
  vote: 'hur omröstningen har utfallit och hur var och en har röstat',
  decision: 'vad som har beslutats',
  participants: 'vilka som har deltagit i beslutet',
  reservation: 'vilka reservationer som har anmälts',
};

function mended({ deciding, paragraph }: Values): string {
  if (deciding) return 'Fyll i det innan beslutet fastställs.';
  return paragraph === undefined
    ? 'Fyll i det innan protokollet justeras.'
    : 'Öppna ärendet på listan och välj ”Rätta beslutet”.';
}

/** In which item; an item that is not decided has no paragraph. */
function where({ paragraph, title }: Values): string {
  if (paragraph !== undefined) return ` i §\u00a0${paragraph}`;
  return title === undefined ? '' : ` i ”${title}”`;
}

export const minutesSentences = {
  MINUTES_PART_MISSING: (values: Values) =>
    `Protokollet måste säga ${parts[values.part ?? ''] ?? 'allt som lagen kräver'}${where(values)}. ${mended(values)}`,
  MINUTES_NOT_OPEN: () =>
    'Sammanträdet är inte avslutat, eller så är allt redan justerat. Det som är kvar att justera står i listan.',
  MINUTES_HEAD_CHANGED: () =>
    'Uppgifterna om sammanträdet har ändrats efter justeringen. Protokollet visar det som skrevs under. Rätta uppgifterna, eller fråga den som kan ha ändrat dem.',
  MINUTES_PARAGRAPH_GONE: (values: Values) =>
    `${values.paragraph === undefined ? 'En paragraf' : `§\u00a0${values.paragraph}`} står inte i beslutsloggen som den gjorde när protokollet justerades. Beslutsloggen visar vad som har hänt med raden.`,
  ADJUSTER_NOT_SIGNED: (values: Values) =>
    `${named(values, 'name', 'En justerare')} har inte skrivit under. Anteckna underskriften när den finns.`,
  ADJUSTED_DAY_WRONG: (values: Values) =>
    `Protokollet justeras tidigast den dag då sammanträdet hölls${typeof values.first === 'string' ? ` (${dayText(values.first)})` : ''} och senast i dag. Välj dagen för den sista underskriften.`,
  ADJUSTMENT_LATE: (values: Values) =>
    `Protokollet skulle ha justerats senast ${dayIn(values, 'fjorton dagar efter sammanträdet')}. Justera det nu.`,
  NOT_ADJUSTED: (values: Values) =>
    `${values.paragraph === undefined ? 'Paragrafen' : `§\u00a0${values.paragraph}`} är inte justerad. Det går att göra när protokollet är justerat.`,
  NOTICE_LATE: (values: Values) =>
    `Justeringen skulle ha anslagits senast ${dayIn(values, 'andra dagen efter justeringen')}. Anslå den nu: tiden att överklaga räknas från anslaget.`,
  NOTICE_STAYS: (values: Values) =>
    `Anslaget får tas ned tidigast ${dayIn(values, 'när tiden att överklaga har gått ut')}.`,
  EFFECT_TARGET_GONE: (values: Values) =>
    `${named(values, 'title', 'Det som beslutet gäller')} finns inte bland det som går att verkställa. Lägg upp det, så verkställs beslutet. Ska beslutet vara ett annat behövs ett nytt.`,
  PLAN_CHANGE_NOT_APPLIED: (values: Values) =>
    `${named(values, 'plan', 'Planen')} beslutades med en ändring. Skriv in ändringen i planen och skicka den, så går den att verkställa.`,
  PLAN_CHANGE_UNCONFIRMED: (values: Values) =>
    `${named(values, 'plan', 'Planen')} är skriven med ändringen. Den börjar gälla när nämndens sekreterare har bekräftat att den lyder som beslutet.`,
  PLAN_NOT_AS_DECIDED: (values: Values) =>
    `${named(values, 'plan', 'Planen')} är inte som när den beslutades: någon har ändrat den sedan dess. Den blir inte gällande. Återställ den, eller lägg den fram för ett nytt beslut.`,
  DOCUMENT_EXISTS: (values: Values) =>
    `${named(values, 'title', 'Ett dokument med det namnet')} finns redan i registret. Är det här en ny version av det, lägg in den som ett utkast och välj dokumentet under ”Ny version av”.`,
  ADOPTED_DAY_TO_COME: () =>
    'Dagen har inte kommit än. Ett dokument som ska antas läggs in som ett utkast och börjar gälla genom beslutet.',
};
