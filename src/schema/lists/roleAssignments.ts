// Who has which role where (domain.md 2.9). It is the sign on the door; the lock is the SharePoint group that provisioning fills from it.
import { choice, type Day, day, person, text, toOne, yesNo } from '../field.ts';
import { defineList, type RowOf, roles } from '../list.ts';

export const roleAssignments = defineList({
  name: 'roleAssignments',
  title: 'Roller',
  fields: {
    person: person('Inloggningsnamn', { required: true, indexed: true }),
    name: text('Namn', { required: true }),
    role: choice('Roll', roles, { required: true }),
    unit: toOne('Enhet', 'units'),
    body: toOne('Organ', 'bodies'),
    inherit: yesNo('Gäller även underordnade'),
    // A role is ended and never taken away: nobody may delete rows, and last year's answers keep who gave them.
    validFrom: day('Gäller från'),
    validTo: day('Gäller till'),
  },
  keyFrom: ['person', 'role', 'unit', 'body'],
  alteredBy: ['systemManager'],
  view: ['name', 'role', 'unit', 'body', 'person'],
});

/** The role counts on that day; one without days always does. */
export const isRoleInForce = (
  { validFrom, validTo }: Pick<RowOf<typeof roleAssignments>, 'validFrom' | 'validTo'>,
  on: Day,
): boolean => (validFrom ?? '') <= on && (!validTo || on <= validTo);
