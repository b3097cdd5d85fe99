// Who keeps a body's papers and who is elected to it: the sign on the door, which says the same as SharePoint's groups.
import type { Role } from '../../schema/list.ts';
import type { Person } from '../situation.ts';

const electedRoles: readonly Role[] = ['chair', 'member', 'substitute', 'adjuster'];

/** The body's own secretary, and the registrars of all bodies: they may write what its meetings come to. */
export const keepsPapers = ({ roles }: Person, body: string): boolean =>
  roles.some((one) => one.role === 'registrar' || (one.role === 'committeeSecretary' && one.body === body));

/** The body's own secretary alone may add to its log of decisions. */
export const recordsDecisions = ({ roles }: Person, body: string): boolean =>
  roles.some((one) => one.role === 'committeeSecretary' && one.body === body);

/** Elected to the body: sees all its papers at the same time as everyone else who is. */
export const isElected = ({ roles }: Person, body: string): boolean =>
  roles.some((one) => electedRoles.includes(one.role) && one.body === body);

/** May read what has been sent to the body, its officers apart (`core/proposal/writers.ts`). */
export const seesPapers = (person: Person, body: string): boolean =>
  keepsPapers(person, body) || isElected(person, body) || person.roles.some(({ role }) => role === 'auditor');
