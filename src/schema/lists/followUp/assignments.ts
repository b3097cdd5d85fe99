// What a body has given a unit or another body to do, in the giver's own words (domain.md 2.3); what is answered stands in assignmentReports.
import { choice, day, note, number, text, toOne } from '../../field.ts';
import { defineList } from '../../list.ts';

export const assignmentKinds = ['assignment', 'initiative'] as const;
/** How it stands with the giver, who alone closes it. */
export const assignmentStates = [
  'open',
  'ongoing',
  'reportedBack',
  'continuesNextYear',
  'cancelled',
] as const;

export const assignments = defineList({
  name: 'assignments',
  title: 'Uppdrag',
  fields: {
    id: text('Kod', { required: true, max: 60 }),
    title: text('Uppdrag', { required: true }),
    /** As it was decided, word for word. */
    text: note('Beslutets ord', { max: 20_000 }),
    kind: choice('Slag', assignmentKinds, { required: true }),
    fromBody: toOne('Från', 'bodies', { required: true, indexed: true }),
    toBody: toOne('Till organ', 'bodies', { indexed: true }),
    toUnit: toOne('Till enhet', 'units', { indexed: true }),
    givenDay: day('Beslutat den'),
    paragraph: number('Paragraf', { max: 10_000 }),
    dueDay: day('Klart senast'),
    state: choice('Läge', assignmentStates, { required: true }),
    /** The decision that shows it: body, day and paragraph. */
    answeredBy: text('Återrapporterat genom', { stamped: true }),
  },
  keyFrom: ['id'],
  alteredBy: ['systemManager', 'controller', 'committeeSecretary'],
  view: ['title', 'fromBody', 'toBody', 'toUnit', 'dueDay', 'state'],
});
