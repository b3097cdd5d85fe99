// The words of the report's form: its steps, its fields, and what is said before it is sent.

import type { Effect } from '../../../../core/decision/content.ts';
import type { StepKey } from '../../../../core/proposal/steps.ts';
import { dayText, figureText, listText, plural } from '../../../../ui/format.ts';
import { moneyWords } from './moneyText.ts';

const steps: Readonly<Record<StepKey, string>> = {
  head: 'Grunduppgifter',
  decision: 'Förslag till beslut',
  texts: 'Texter',
  impacts: 'Konsekvenser',
  financing: 'Finansiering',
  dispatch: 'Bilagor och mottagare',
  review: 'Granska och skicka',
};
const leads: Readonly<Record<StepKey, string>> = {
  head: 'Vem skrivelsen kommer från, och när.',
  decision:
    'Skriv varje punkt som om den redan var beslutad, så att den kan lyftas in i protokollet utan att ändras.',
  texts: 'Saklig bakgrund: vad det gäller och varför. Vad som föreslås står i förslaget till beslut.',
  impacts: 'Skriv vad beslutet innebär, eller välj att det inte är tillämpligt. Ingen ruta får lämnas tom.',
  financing: 'Vad beslutet kostar och var pengarna kommer ifrån.',
  dispatch: 'Det som beslutet vilar på, vem som skriver under, och vem som ska få veta.',
  review: 'Allt som återstår, med vägen dit. När det är klart skickas skrivelsen till organet.',
};
/** Where a decision on delegation is written in the same form: it is taken, and goes to nobody to be decided. */
const leadsDelegated: Partial<Readonly<Record<StepKey, string>>> = {
  head: 'Vem som beslutar, enligt vilken punkt i delegationsordningen, och när.',
  decision: 'Skriv varje punkt så som den beslutas.',
  texts: 'Saklig bakgrund: vad det gäller och varför.',
  review: 'Allt som återstår, med vägen dit. När det är klart kan beslutet fattas.',
};
const effects: Readonly<Record<Effect['kind'], string>> = {
  adopt: 'Antar ett styrdokument',
  repeal: 'Upphäver ett styrdokument',
  assign: 'Ger eller återrapporterar ett uppdrag',
  interim: 'Antar något tills vidare',
  approvePlan: 'Godkänner en plan',
  approveReport: 'Godkänner en rapport',
};
const targets: Readonly<Record<Effect['kind'], string>> = {
  adopt: 'Vilket dokument',
  repeal: 'Vilket dokument',
  assign: 'Till vem',
  interim: 'Vilket dokument',
  approvePlan: 'Vilken plan',
  approveReport: 'Vilken period',
};

export const sv = {
  ...moneyWords,
  steps,
  decisionStep: 'Beslut',
  descriptionStep: 'Ärendebeskrivning',
  lead: (step: StepKey, isDelegated: boolean) => (isDelegated && leadsDelegated[step]) || leads[step],
  stepsLabel: 'Steg',
  step: (number: number, of: number) => `Steg ${number} av ${of}`,
  stepNav: 'Föregående och nästa steg',
  left: (count: number) => `${figureText(count)} kvar`,
  gone: 'Skrivelsen finns inte här',
  goneLead:
    'Adressen leder till en skrivelse som inte finns hos det här organet, eller som inte är skickad än.',
  toCase: 'Till ärendet',
  preview: 'Se dokumentet',
  control: 'Kvar att göra',
  whole: (isDelegated: boolean) =>
    `Inget saknas. ${isDelegated ? 'Beslutet kan fattas' : 'Skrivelsen kan skickas'}.`,
  toConsider: 'Inget saknas. Bocka av det som står under Att överväga, så går det att gå vidare.',
  errors: (count: number) => `${figureText(count)} ${plural(count, 'sak', 'saker')} återstår`,
  warnings: 'Att överväga',
  considered: 'Vi har övervägt det här',
  send: 'Skicka skrivelsen',
  sendLead: (body: string) =>
    `När skrivelsen är skickad kan den inte ändras, och alla i ${body} kan läsa den samtidigt. Den kan dras tillbaka tills organet har beslutat.`,
  take: 'Fatta beslutet',
  takeLead: (body: string, day: string | null) =>
    `När beslutet är fattat kan det inte ändras. Det anmäls till ${body} ${day === null ? 'vid nästa sammanträde' : `den ${dayText(day)}`}.`,
  unsaved: 'Något du har skrivit är på väg att sparas.',
  choose: 'Välj',
  empty: 'Inget skrivet',
  add: 'Lägg till',
  remove: 'Ta bort',
  removeThe: (what: string) => `Ta bort ${what}`,

  item: (number: number) => `Punkt ${number}`,
  itemText: 'Beslutstext',
  itemTo: 'Vem beslutar',
  own: (body: string) => `${body} beslutar`,
  forward: (body: string, way: readonly string[]) =>
    `${body} föreslår ${listText(way.length > 1 ? [way.join(' föreslå ')] : way)}`,
  itemFrom: 'Gäller från',
  itemFromHint: 'Lämna tomt om det gäller från beslutet.',
  addItem: 'Lägg till en punkt',
  moveUp: 'Flytta upp',
  moveUpThe: (number: number) => `Flytta upp punkt ${number}`,
  theItem: (number: number) => `punkt ${number}`,
  effectsTitle: 'Vad punkten leder till',
  effectsLead: 'Det som punkten leder till sker av sig självt när protokollet är justerat.',
  effectsAtOnce:
    'Beslutet gäller när det är fattat. Det som punkten leder till verkställs då, av dig eller av organets sekreterare.',
  addEffect: 'Lägg till vad punkten leder till',
  effect: 'Leder till',
  effects,
  targets,
  theEffect: (number: number) => `det som punkt ${number} leder till`,
  effectTitle: 'Namn',
  assignTitle: 'Uppdrag',
  answered: 'Vilket uppdrag',
  newAssignment: 'Ett nytt uppdrag',
  until: 'Gäller i väntan på',
  untilHint: 'Ett utkast i registret över styrdokument. Lägg in det där först, om det inte finns.',
  due: 'Senast',
  newDocument: 'Ett nytt dokument',

  notApplicable: 'Inte tillämplig',
  reason: 'Inte tillämplig därför att',

  attachments: 'Bilagor och beslutsunderlag',
  attachmentsLead: 'Skrivelsen själv står först i förteckningen av sig själv.',
  attachmentTitle: 'Bilaga',
  attachmentDay: 'Datum',
  basis: 'Beslutsunderlag',
  openFile: 'Öppna filen',
  upload: 'Ladda upp en fil',
  uploadLabel: 'Fil att bifoga',
  uploading: 'Filen laddas upp …',
  uploaded: (name: string) => `${name} är uppladdad.`,
  unnamed: 'bilaga',
  addAttachment: 'Lägg till utan fil',
  recipients: 'Mottagare',
  recipient: 'Mottagare',
  recipientKind: 'Slag',
  internal: 'Inom organisationen',
  external: 'Utanför organisationen',
  addRecipient: 'Lägg till mottagare',
  signatories: 'Undertecknas av',
  signRole: 'Roll',
  signName: 'Namn',
  addSignatory: 'Lägg till någon som undertecknar',

  rule: (code: string, title: string) => `${code} ${title}`,
  delegateHint: (delegate: string) => `Enligt delegationsordningen: ${delegate}`,
  meeting: (day: string) => dayText(day),
  nextMeeting: 'Nästa sammanträde',
  noMeetings: 'Inget kommande sammanträde är inlagt. Beslutet kan fattas ändå, och anmäls när ett är inlagt.',
  officer: 'Handläggare',
} as const;
