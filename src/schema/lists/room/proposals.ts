// The official's report with its proposal, and the decision taken on delegation, as the body has got them (domain.md 2.7, 5.6).
import { choice, data, day, instant, number, person, text, toOne, words } from '../../field.ts';
import { defineList } from '../../list.ts';
import { rowsBy, rowsIn } from '../../rows/rowsTogether.ts';

/** What a report is called, tjänsteskrivelse or tjänsteutlåtande, the model says. */
export const proposalKinds = ['officialReport', 'delegatedDecision'] as const;
export const proposalStates = ['draft', 'review', 'signed', 'sent', 'withdrawn'] as const;

export const proposals = defineList({
  name: 'proposals',
  title: 'Tjänsteskrivelser',
  fields: {
    case: toOne('Ärende', 'cases', { required: true, indexed: true }),
    number: number('Nummer', { required: true }),
    kind: choice('Slag', proposalKinds, { required: true }),
    day: day('Datum'),
    state: choice('Läge', proposalStates, { required: true, stamped: true }),
    office: text('Förvaltning eller avdelning'),
    officer: person('Handläggare'),
    officerTitle: text('Handläggarens titel'),
    /** `{"rows": [...]}` each, read by core/proposal. */
    items: data('Förslag till beslut', rowsBy('id')),
    financing: data('Finansiering', rowsIn({ sources: ['id'], phaseOuts: ['id'] })),
    attachments: data('Bilagor', rowsBy('id')),
    recipients: data('Beslut skickas till', rowsBy('id')),
    signatories: data('Undertecknas av', rowsBy('id')),
    /** Only of a decision taken on delegation. */
    delegate: person('Delegat'),
    delegateRole: text('Delegatens roll'),
    delegationRule: text('Punkt i delegationsordningen', { max: 60 }),
    reportAt: toOne('Anmäls vid', 'meetings'),
    considered: words('Varningar som vi har övervägt'),
    sentAt: instant('Skickad', { stamped: true }),
    sentBy: person('Skickad av', { stamped: true }),
    /** The body whose decision it is that has come here: part of the key, so that no draft's number can meet it. */
    fromBody: toOne('Kommer från', 'bodies'),
  },
  keyFrom: ['case', 'number', 'fromBody'],
  alteredBy: ['registrar'],
  readBy: ['elected', 'auditor'],
  officers: 'write',
  view: ['case', 'kind', 'day', 'state', 'officer'],
});
