// What a meeting deals with, item by item, and all that the secretary notes of how it was decided (domain.md 5.7).
import { choice, data, day, instant, note, number, text, toOne, yesNo } from '../../field.ts';
import { defineList } from '../../list.ts';
import { rowsBy, rowsIn } from '../../rows/rowsTogether.ts';

/** A `report` is a delegated decision that is told of (anmälan); it is not decided. */
export const agendaKinds = ['decision', 'report', 'information', 'formal'] as const;
export const decisionMethods = ['acclamation', 'vote', 'lottery'] as const;
export const outcomes = [
  'approved',
  'approvedWithChange',
  'rejected',
  'remitted',
  'tabled',
  'noted',
] as const;

export const agendaItems = defineList({
  name: 'agendaItems',
  title: 'Föredragningslistan',
  fields: {
    meeting: toOne('Sammanträde', 'meetings', { required: true, indexed: true }),
    number: number('Nummer', { required: true, max: 1_000 }),
    /** Where it stands on the list; the number is for ever, and is where it began. */
    place: number('Plats på listan'),
    kind: choice('Slag', agendaKinds, { required: true }),
    title: text('Rubrik', { required: true }),
    case: toOne('Ärende', 'cases', { indexed: true }),
    proposal: toOne('Tjänsteskrivelse', 'proposals'),
    immediate: yesNo('Omedelbar justering'),
    /** `{"rows": [...]}` each, read by core/meeting. */
    conflicts: data('Jäv', rowsBy('person')),
    motions: data('Yrkanden', rowsBy('person', 'kind')),
    propositionOrder: note('Propositionsordning'),
    method: choice('Beslutas genom', decisionMethods),
    vote: data('Omröstning', rowsIn({ ballots: ['person'] })),
    outcome: choice('Utfall', outcomes),
    remitReason: note('Återremitteras därför att'),
    text: note('Beslut', { max: 20_000 }),
    /** Of the report's points by their names: reworded, struck, or put in at the meeting. */
    points: data('Beslutspunkter', rowsBy('id')),
    nonParticipants: data('Deltar inte i beslutet', rowsBy('person')),
    reservations: data('Reservationer', rowsBy('person')),
    notes: data('Protokollsanteckningar', rowsBy('person', 'kind')),
    recipients: data('Beslutet skickas till', rowsBy('name')),
    withdrawn: yesNo('Struken'),
    /** What the log has made of it: a cache, which readers hold to the log. */
    paragraph: number('Paragraf', { stamped: true }),
    decidedAt: instant('Beslutat', { stamped: true }),
    decisionNumber: number('Nummer i beslutsloggen', { stamped: true }),
    adjustedAt: instant('Justerat', { stamped: true }),
    /** Of an item that was adjusted at once: its own notice. */
    noticedDay: day('Anslaget', { stamped: true }),
    noticeRemovedDay: day('Anslaget nedtaget', { stamped: true }),
    dispatchedDay: day('Expedierat', { stamped: true }),
  },
  keyFrom: ['meeting', 'number'],
  alteredBy: ['registrar'],
  readBy: ['elected', 'auditor'],
  officers: 'read',
  view: ['meeting', 'number', 'title', 'outcome'],
});
