// Who is of the line of a unit: those who end its deviations, and have comments of their own.
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { mayFollowUp } from '../access.ts';
import type { Person } from '../situation.ts';

/** Those who answer for the unit, in it or above, and the controllers. Whoever runs the system alters any row, and answers for no unit. */
export const isOfLine = (person: Person, unit: Key<'units'>, rows: Rows): boolean =>
  mayFollowUp({ ...person, roles: person.roles.filter(({ role }) => role !== 'systemManager') }, unit, rows);
