// The words of the log of decisions: what each row is worth, and what is wrong with those that deviate.

import { swedishDay } from '../../../core/calendar.ts';
import type { FindingCode } from '../../../core/log/verify.ts';
import type { decisionActs, subjectKinds } from '../../../schema/lists/decision/decisionLog.ts';
import { capital, clockText, countText, dayText, plural } from '../../../ui/format.ts';

const acts: Readonly<Record<(typeof decisionActs)[number], string>> = {
  adopt: 'Fastställt',
  approve: 'Godkänt',
  decide: 'Beslutat',
  reject: 'Avslaget',
  remit: 'Återremitterat',
  table: 'Bordlagt',
  adjust: 'Justerat',
  repeal: 'Upphävt',
  annul: 'Struket',
};
const kinds: Readonly<Record<(typeof subjectKinds)[number], string>> = {
  plan: 'plan',
  report: 'rapport',
  document: 'styrdokument',
  case: 'ärende',
};

/** Each in plain words: what stands there, and what it may come of. */
const findings: Readonly<Record<FindingCode, string>> = {
  hole: 'Här saknas rader. De har tagits bort efter att de skrevs.',
  numberTwice: 'Numret finns redan. Raden har lagts in bredvid den som gäller.',
  otherKey: 'Raden har en annan nyckel än den ska ha, eller hör till ett annat organ.',
  wrongChain: 'Kedjan är bruten: raden, eller raden före den, är inte den som stod här när nästa skrevs.',
  contentMissing: 'Det som beslutades saknas i raden.',
  contentDiffers: 'Det som står i raden nu är inte det som beslutades. Texten har ändrats efteråt.',
  unreadable: 'Raden är ingen beslutsrad. Någon har skrivit den utanför appen.',
  edited: 'Raden har ändrats i SharePoint efter att den skrevs.',
  anotherName: 'SharePoint säger att någon annan skrev raden än den som den är skriven för.',
  noRight: 'Den som skrev raden fick inte föra organets beslut den dagen.',
  datedBefore: 'Raden är daterad före raden som kommer före den.',
  datedOtherwise: 'Tiden i raden är en annan än den när SharePoint tog emot den.',
  wrongCorrection:
    'Raden rättar något som inte finns, som själv avviker, som redan är justerat eller som gäller något annat.',
  falseProof: 'Signaturen stämmer inte: den är gjord av någon annan, för något annat, eller har tagits bort.',
  anotherAccount:
    'Signaturen är gjord med ett annat konto än det som SharePoint säger skrev raden. Fråga den som står som skribent.',
  anchorDiffers: 'Den här enheten har sett en annan rad här förut. Raden är bortbytt eller borttagen.',
  authorUnknown: 'Den som skrev raden finns inte kvar på webbplatsen.',
  keyUnknown: 'Raden är signerad med en nyckel som inte är arkiverad, så signaturen går inte att pröva.',
  proofMissing: 'Raden är inte signerad. Bara behörigheten till listan talar för den.',
};

const listed = <T extends string>(words: Readonly<Record<T, string>>, one: string): string =>
  (words as Readonly<Record<string, string>>)[one] ?? one;

/** What no clock shows is shown as it stands: a file may hold anything. */
const dayOf = (at: string): string => (Number.isNaN(Date.parse(at)) ? at : dayText(swedishDay(at)));

const dayOfMeeting = (day: string): string => (/^\d{4}-\d\d-\d\d$/.test(day) ? dayText(day) : day);

export const sv = {
  title: 'Beslutslogg',
  reading: 'Läser och kontrollerar loggen',
  readAgain: 'Läs igen',
  none: 'Inget beslut är fört i loggen',
  noneLead:
    'När sekreteraren fastställer ett beslut vid sammanträdet står det här, med bevis för vem och när.',
  counts: (signed: number, right: number, deviating: number) => {
    const counted = [
      signed > 0 && `${countText(signed)} ${plural(signed, 'giltig och signerad', 'giltiga och signerade')}`,
      right > 0 && `${countText(right)} ${plural(right, 'giltig', 'giltiga')} med endast behörighet`,
      deviating > 0 && `${countText(deviating)} ${plural(deviating, 'avvikelse', 'avvikelser')}`,
    ];
    return capital(counted.filter((one) => one !== false).join(', '));
  },
  checked: (at: string) => `Varje rad kontrollerad klockan ${clockText(at)}.`,
  checkAgain: 'Kontrollera igen',
  howTitle: 'Vad kontrollen säger',
  meaning: {
    signed: 'Raden är oförändrad, och den som skrev den loggade in för att styrka just det som står där.',
    right:
      'Raden är oförändrad, och den som skrev den fick föra organets beslut den dagen. Ingen inloggning styrker vad som står där.',
    deviation: 'Något stämmer inte, och vad står vid raden. Den räknas inte.',
  },
  howChain:
    'Varje rad bär avtrycket av raden före. Ändras en rad, eller tas den bort, stämmer inte längre nästa. Den som vill kontrollera loggen utanför webbplatsen sparar den som fil.',
  onlyDeviating: 'Visa bara rader som avviker',
  whole: 'Kedjan är hel',
  broken: 'Loggen har avvikelser',
  saveFile: 'Spara loggen som fil',
  checkFile: 'Kontrollera en fil',
  file: (name: string, at: string) =>
    `Du ser en fil: ${name}, sparad ${dayOf(at)}. Behörigheter och nycklar är de som står i filen.`,
  fileKeysUnknown:
    'Nycklarna i filen är inte kända här. Signaturerna hänger ihop med dem, men att de är organisationens egna går inte att se.',
  leaveFile: 'Visa loggen i SharePoint',
  rows: 'Beslut, det senaste först',
  more: (left: number) => `Visa fler, ${countText(left)} återstår`,
  number: (number: number) => `Nr ${number}`,
  heading: (paragraph: number, title: string) => `§ ${paragraph} ${title}`,
  meetingOn: (day: string) => `Sammanträdet ${dayOfMeeting(day)}`,
  minutes: 'protokoll',
  act: (act: string, kind: string) => `${listed(acts, act)} · ${listed(kinds, kind)}`,
  signed: 'Giltigt – signerat',
  right: 'Giltigt – endast behörighet',
  deviation: 'Avvikelse',
  finding: (code: FindingCode) => findings[code],
  cutOff: 'Den här enheten har sett rader efter den sista som finns nu. De har tagits bort.',
  gone: (from: number, to: number) => (from === to ? `Nr ${from} saknas` : `Nr ${from}–${to} saknas`),
  corrects: (number: number) => `Rättar nr ${number}`,
  annuls: (number: number) => `Stryker nr ${number}`,
  correctedBy: (number: number) => `Rättad av nr ${number}`,
  annulledBy: (number: number) => `Struken av nr ${number}`,
  when: (at: string) => (Number.isNaN(Date.parse(at)) ? at : `${dayOf(at)} kl. ${clockText(at)}`),
  details: 'Bevis och text',
  subject: 'Nyckel',
  by: 'Skriven av',
  byOther: (by: string, author: string) => `${by}, enligt SharePoint ${author}`,
  nobody: 'någon som inte finns kvar',
  at: 'När',
  print: 'Fingeravtryck',
  before: 'Raden före',
  content: 'Det beslutades avtryck',
  held: 'Det som beslutades',
  adopted: 'Fastställda versioner',
  checkVersion: 'Kontrollera filen',
  versionHolds: 'Filen är den som beslutades.',
  noPrint: 'går inte att räkna ut',
  first: 'ingen, det här är den första',
} as const;
