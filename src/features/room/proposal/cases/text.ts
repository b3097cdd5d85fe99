// The words of a body's cases: the list, the case itself, and what comes from other bodies.
import type { Proposal } from '../../../../core/proposal/read.ts';
import { capital, dayText, listText, plural } from '../../../../ui/format.ts';

const state: Readonly<Record<Proposal['state'], string>> = {
  draft: 'Utkast',
  review: 'På granskning',
  signed: 'Undertecknad',
  sent: 'Skickad',
  withdrawn: 'Tillbakadragen',
};

export const sv = {
  title: 'Ärenden',
  notForYou: 'Handlingarna är inte öppna för dig',
  notForYouLead:
    'Ärenden och tjänsteskrivelser läses av dem som är valda till organet, av handläggare, registratorer och revisorer. När något är beslutat står det i protokollet.',
  none: 'Inga ärenden än',
  noneLead:
    'Ett ärende öppnas av en handläggare eller registratorn, med sitt diarienummer. Här står sedan dess skrivelse, och vägen till beslut.',
  back: 'Alla ärenden',
  number: 'Diarienummer',
  caseTitle: 'Ärendemening',
  officer: 'Handläggare',
  how: 'Läge',
  withdrawn: 'Avskrivet',
  noReport: 'Ingen skrivelse än',
  newCase: 'Öppna ett ärende',
  newLead: 'Numret är det nästa i serien. Diariet har sista ordet: skriv det nummer som ärendet har där.',
  open: 'Öppna ärendet',
  gone: 'Ärendet finns inte här',
  goneLead: 'Adressen leder till ett ärende som inte finns hos det här organet.',
  from: (body: string, day: string) => `Kommer från ${body}, ${dayText(day)}`,
  fromBody: (body: string) => `Kommer från ${body}`,
  reports: 'Skrivelser',
  noReportLead: 'När handläggaren har skickat skrivelsen står den här, för alla i organet samtidigt.',
  start: (name: string) => `Skriv ${name.toLowerCase()}`,
  startDelegated: 'Skriv delegationsbeslut',
  delegated: 'Delegationsbeslut',
  report: (name: string, number: number) => (number === 1 ? name : `${name} ${number}`),
  state: (one: Proposal['state'], isDelegated: boolean) =>
    isDelegated && one === 'sent' ? 'Beslutat' : state[one],
  day: (day: string | null) => (day === null ? '' : dayText(day)),
  plans: 'Planer i ärendet',
  documents: 'Styrdokument i ärendet',
  unseen: 'Ett utkast till styrdokument',
  choose: 'Välj',
  addPlan: 'Lägg till en plan',
  addDocument: 'Lägg till ett styrdokument',
  take: (title: string) => `Ta bort ${title}`,
  takeShort: 'Ta bort',
  candidates: 'Från andra organ',
  candidatesLead:
    'Förslag som andra organ har beslutat att lägga fram hit. De tas in med samma nummer och ord.',
  look: 'Se efter om något har kommit',
  looked: 'Inget nytt har kommit.',
  takeIn: 'Ta in ärendet',
  candidate: (body: string, day: string, paragraph: number) =>
    `${body}, ${dayText(day)}, §\u00a0${paragraph}`,
  points: (count: number) => `${count} ${plural(count, 'förslag', 'förslag')}`,
  notRead: (bodies: readonly string[]) => `${capital(listText(bodies))}s beslut gick inte att läsa just nu.`,
} as const;
