// The words of a body's first page: the next meeting, what waits, the latest decisions, and how its plan stands.
import { dayText, longDayText, shortDayText } from '../../../ui/format.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? `Ett ${one}` : `${count} ${more}`);

export const sv = {
  title: 'Nämndens sida',
  chooseBody: 'Välj nämnd eller styrelse',
  bodies: 'Organ',
  sizes: (members: number | null) =>
    members === null
      ? 'Sidan är densamma för alla i kanalen'
      : `${members} platser · sidan är densamma för alla i kanalen`,
  next: 'Nästa sammanträde',
  now: 'Sammanträdet pågår',
  meetingHead: (day: string, time: string | null) =>
    time ? `${longDayText(day)} kl. ${time.replace(':', '.')}` : longDayText(day),
  items: (count: number) =>
    count === 0 ? 'inga ärenden än' : `${many(count, 'ärende', 'ärenden').toLowerCase()}`,
  openMeeting: 'Till sammanträdet',
  agenda: 'Föredragningslista',
  none: 'Inget sammanträde är inlagt',
  noneLead: 'När sekreteraren har lagt in ett sammanträde står det här, med föredragningslista och underlag.',
  meetings: 'Sammanträden',
  meeting: (day: string, place: string | null) => [dayText(day), place].filter(Boolean).join(' · '),
  proposed: 'Förslag klart',
  taken: (count: number) => (count === 0 ? '' : `${count} har tagit ställning`),
  decided: 'Avgjort',
  waits: 'Väntar på dig',
  waitingReport: (title: string) => `Ta upp ${title} på listan`,
  waitingPlan: (title: string) => `${title} är inskickad och behöver en skrivelse`,
  waitingMinutes: (day: string) => `Protokollet från ${shortDayText(day)} är inte justerat`,
  waitingPosition: (title: string) => `Ta ställning till ${title}`,
  decisions: 'Senaste besluten',
  noDecisions: 'Inget är beslutat här än.',
  reading: 'Läser loggen …',
  toLog: 'Beslutsloggen',
  paragraph: (paragraph: number) => `§ ${paragraph}`,
  verified: (count: number) =>
    count === 0
      ? 'Loggen är kontrollerad och håller.'
      : `Loggen har ${many(count, 'fynd', 'fynd').toLowerCase()} att läsa.`,
  outcomes: {
    approved: 'Bifall',
    approvedWithChange: 'Bifall med ändring',
    rejected: 'Avslag',
    remitted: 'Återremiss',
    tabled: 'Bordlagt',
    noted: 'Noterat',
  },
  corrected: 'rättat',
  adjusted: 'justerat',
  notAdjusted: 'ojusterat',
  rest: 'Mer om nämnden',
  cases: 'Ärenden',
  documents: 'Styrdokument',
  followUp: 'Vad blev det av besluten?',
  minutes: 'Protokoll',
  plans: 'Planer',
  noPlans: 'Nämnden har ingen plan att besluta om.',
  planState: {
    draft: 'Utkast',
    inReview: 'Granskas',
    submitted: 'Inskickad, väntar på beslut',
    approved: 'Beslutad, börjar gälla vid årsskiftet',
    active: 'Gäller',
    underRevision: 'Ses över',
    closed: 'Avslutad',
    archived: 'Arkiverad',
    returned: 'Återlämnad',
  },
  standing: (period: string, year: number) => `Läget, ${period} ${year}`,
  why: 'Se varför',
  aside: 'Planer och läge',
  preliminary: 'Ställningstaganden är preliminära. Nämnden beslutar på sammanträdet.',
  newMeeting: 'Nytt sammanträde',
  day: 'Datum',
  startTime: 'Börjar',
  place: 'Plats',
  plan: 'Lägg in',
} as const;
