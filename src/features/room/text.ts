// The words of a body's page: its meetings, and what one may see there.
import { dayText } from '../../ui/format.ts';

export const sv = {
  title: 'Nämndens sida',
  noBody: 'Organet finns inte',
  noBodyLead: 'Adressen leder till ett organ som har tagits bort, eller som aldrig har funnits.',
  toStart: 'Till Mitt arbete',
  meetings: 'Sammanträden',
  none: 'Inget sammanträde är inlagt',
  noneLead: 'När sekreteraren har lagt in ett sammanträde står det här, med föredragningslista och underlag.',
  meeting: (day: string, place: string | null) => [dayText(day), place].filter(Boolean).join(' · '),
  newMeeting: 'Nytt sammanträde',
  day: 'Datum',
  startTime: 'Börjar',
  place: 'Plats',
  plan: 'Lägg in',
} as const;
