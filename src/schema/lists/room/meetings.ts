// The meetings of a body: when and where, who was there, and how far its minutes have come (domain.md 2.7).
import { choice, data, day, number, person, text } from '../../field.ts';
import { defineList } from '../../list.ts';
import { rowsBy } from '../../rows/rowsTogether.ts';

export const meetingModes = ['physical', 'remote', 'hybrid'] as const;
/** `planned` until the chair opens it; after `closed` nobody can announce a reservation. */
export const meetingStates = ['planned', 'open', 'closed', 'cancelled'] as const;

export const meetings = defineList({
  name: 'meetings',
  title: 'Sammanträden',
  fields: {
    day: day('Datum', { required: true }),
    number: number('Sammanträde samma dag', { required: true, max: 10 }),
    state: choice('Läge', meetingStates, { required: true }),
    startTime: text('Börjar', { max: 5 }),
    endTime: text('Slutar', { max: 5 }),
    place: text('Plats'),
    mode: choice('Form', meetingModes, { required: true }),
    noticeDay: day('Kallelse skickad'),
    chair: person('Ordförande'),
    secretary: person('Sekreterare'),
    /** `{"rows": [{"person", "name"}]}`. */
    adjusters: data('Justerare', rowsBy('person')),
    /** `{"rows": [{"person", "name", "role", "party", "serving", "from", "to", "remote", "replaces"}]}`, read by core/meeting. */
    attendance: data('Närvaro', rowsBy('person')),
    others: text('Övriga närvarande'),
    adjustedDay: day('Justerat', { stamped: true }),
    noticedDay: day('Anslaget', { stamped: true }),
    noticeRemovedDay: day('Anslaget nedtaget', { stamped: true }),
    minutesAt: text('Protokollet förvaras'),
  },
  keyFrom: ['day', 'number'],
  alteredBy: ['registrar'],
  readBy: ['elected', 'auditor'],
  officers: 'read',
  view: ['day', 'startTime', 'place', 'state'],
});
