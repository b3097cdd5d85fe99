// Who writes a body's cases and reports: the sign on the door, which says the same as the lists' locks.
import { keepsPapers } from '../meeting/keepers.ts';
import type { Person } from '../situation.ts';

/** The officers of all bodies, the registrars, and the body's own secretary. */
export const writesReports = (person: Person, body: string): boolean =>
  keepsPapers(person, body) || person.roles.some(({ role }) => role === 'caseOfficer');
