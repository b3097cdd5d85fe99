// Who is elected to which body (domain.md 2.2); a party is political opinion data, so only those who write the minutes read the list.
import { choice, day, person, text, toOne } from '../field.ts';
import { defineList } from '../list.ts';

export const mandateRoles = ['chair', 'firstViceChair', 'secondViceChair', 'member', 'substitute'] as const;

export const mandates = defineList({
  name: 'mandates',
  title: 'Mandat',
  fields: {
    person: person('Inloggningsnamn', { required: true, indexed: true }),
    name: text('Namn', { required: true }),
    body: toOne('Organ', 'bodies', { required: true, indexed: true }),
    role: choice('Uppdrag', mandateRoles, { required: true }),
    party: text('Parti', { max: 60 }),
    from: day('Från', { required: true }),
    to: day('Till'),
  },
  keyFrom: ['person', 'body', 'role', 'from'],
  alteredBy: ['systemManager', 'committeeSecretary'],
  readBy: ['registrar'],
  view: ['name', 'body', 'role', 'from', 'to'],
});
