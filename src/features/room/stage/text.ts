// The words of the meeting's stage, and of the way to it.
import { dayText } from '../../../ui/format.ts';

export const sv = {
  show: 'Visa för alla i mötet',
  shown: 'Sidan visas för alla i mötet.',
  notShown: 'Teams kunde inte visa sidan. Dela den ur Teams i stället.',
  under: (body: string, day: string) => `${body} · Sammanträde ${dayText(day)}`,
  state: {
    planned: 'Sammanträdet har inte börjat',
    open: 'Alla ärenden är avgjorda',
    closed: 'Sammanträdet är avslutat',
    cancelled: 'Sammanträdet är inställt',
  },
  place: (at: number, all: number) => `Ärende ${at} av ${all}`,
  proposal: 'Förslag till beslut',
  decision: 'Beslut',
  decided: (paragraph: number, outcome: string) => `§ ${paragraph} · ${outcome}`,
  noted: 'Noteras',
  quorate: (present: number, seats: number) => `Beslutsför: ${present} av ${seats} tjänstgör`,
  notQuorate: (present: number, seats: number) => `Inte beslutsför: ${present} av ${seats} tjänstgör`,
  vote: 'Omröstning',
  missing: (count: number) => (count === 1 ? 'En röst saknas' : `${count} röster saknas`),
  latest: (paragraph: number, title: string, outcome: string) =>
    `Senast: § ${paragraph} ${title}, ${outcome.toLowerCase()}`,
  next: (title: string) => `Sedan: ${title}`,
  agenda: 'Föredragningslista',
} as const;
