// The words of where a case and its reports stand: written, sent, on a list, or what the body has decided of it.
import type { DecidedItem } from '../../../../core/decision/content.ts';
import type { Proposal } from '../../../../core/proposal/read.ts';
import { dayText, listText } from '../../../../ui/format.ts';

const outcomes: Readonly<Record<NonNullable<DecidedItem['outcome']>, string>> = {
  approved: 'Beslutad',
  approvedWithChange: 'Beslutad med ändring',
  rejected: 'Avslagen',
  remitted: 'Återremitterad',
  tabled: 'Bordlagd',
  noted: 'Noterad',
};
const states: Readonly<Record<Proposal['state'], string>> = {
  draft: 'Utkast',
  review: 'På granskning',
  signed: 'Undertecknad',
  sent: 'Skickad',
  withdrawn: 'Tillbakadragen',
};

export const sv = {
  state: (one: Proposal['state'], isDelegated: boolean, day: string | null) =>
    `${isDelegated && one === 'sent' ? 'Beslutat' : states[one]}${day === null ? '' : ` ${dayText(day)}`}`,
  waits: (state: string, isDelegated: boolean) =>
    isDelegated ? `${state}, inte anmält än` : `${state}, väntar på ett sammanträde`,
  unread: 'Läser beslutsloggen …',
  notRead: 'Beslutsloggen kunde inte läsas, så vad som är beslutat visas inte.',
  onAgenda: (day: string, isDelegated: boolean) =>
    `${isDelegated ? 'Anmäls' : 'På föredragningslistan'} ${dayText(day)}`,
  decided: (
    { outcome, day, paragraph }: Pick<DecidedItem, 'outcome' | 'day' | 'paragraph'>,
    isTold: boolean,
  ) => `${isTold || outcome === null ? 'Anmält' : outcomes[outcome]} ${dayText(day)}, §\u00a0${paragraph}`,
  notAdjusted: 'ojusterat',
  reason: (text: string) => `Skäl: ${text}`,
  forwarded: (bodies: readonly string[]) => `Går vidare till ${listText(bodies)}.`,
  decisions: 'Beslut i ärendet',
  toMinutes: (paragraph: number) => `Till §\u00a0${paragraph} i protokollet`,
  remitted: (body: string, day: string, paragraph: number, reason: string) =>
    `${body} återremitterade ärendet ${dayText(day)}, §\u00a0${paragraph}: ${reason}`,
  remittedNext: (name: string) =>
    `En ny ${name.toLowerCase()} börjar med det som stod i den förra. Skriv om det som återremissen gäller, och skicka den.`,
  begun: 'Skrivelsen har börjat med det som stod i den förra. Det som inte är ändrat är märkt.',
  toEarlier: 'Läs den förra',
  carried: 'Från den förra skrivelsen, inte ändrad.',
} as const;
