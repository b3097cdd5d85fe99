// Who writes a body's cases and reports: the sign on the door, which says the same as the lists' locks.
import type { Rows } from '../../schema/list.ts';
import { keepsPapers, recordsDecisions, seesPapers } from '../meeting/keepers.ts';
import { bodyOf } from '../organisation.ts';
import type { Person } from '../situation.ts';

/** An officer of the body, of a unit that answers to it, or of the whole organisation. */
const isOfficer = (rows: Rows, { roles }: Person, body: string): boolean =>
  roles.some((one) => one.role === 'caseOfficer' && [null, body].includes(bodyOf(rows, one)));

/** The body's officers and its own secretary: nobody else sees a report before it is sent. */
export const writesReports = (rows: Rows, person: Person, body: string): boolean =>
  recordsDecisions(person, body) || isOfficer(rows, person, body);

/** They and the registrars: open cases, and take back what was sent. */
export const keepsCases = (rows: Rows, person: Person, body: string): boolean =>
  keepsPapers(person, body) || isOfficer(rows, person, body);

/** May read what has been sent to the body before it is decided. */
export const readsPapers = (rows: Rows, person: Person, body: string): boolean =>
  seesPapers(person, body) || isOfficer(rows, person, body);
