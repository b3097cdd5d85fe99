// Who is elected to a body, and how many seats it has: what attendance and quorum are counted from.
import { type Day, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { mandates } from '../../schema/lists/mandates.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import type { Attendance } from './read.ts';

/** Somebody with a mandate in the body, as the roll is called. */
export type Elected = Pick<Attendance, 'person' | 'name' | 'role' | 'party'>;

const order: readonly Elected['role'][] = [
  'chair',
  'firstViceChair',
  'secondViceChair',
  'member',
  'substitute',
];
const byRank = (one: Elected, other: Elected): number =>
  order.indexOf(one.role) - order.indexOf(other.role) || one.name.localeCompare(other.name, 'sv');

/** The role in the app says nothing of vice chairs; who adjusts the minutes is a member. */
const roleOf = { chair: 'chair', member: 'member', adjuster: 'member', substitute: 'substitute' } as const;

/** Some are entered by name and party alike. The name goes into the log, which everyone reads; the minutes add the party to it. */
const withoutParty = (name: string, party: string): string =>
  party !== '' && name.endsWith(`(${party})`) ? name.slice(0, -party.length - 2).trim() : name;

/**
 * Those elected on that day, the chair first and substitutes last. Where no mandates are registered, or the reader may not see
 * them, those with the roles.
 */
export function electedTo(rows: Rows, body: string, day: Day): readonly Elected[] {
  const held = rows
    .by(mandates, 'body', body)
    .filter(({ from, to }) => from <= day && (to === null || day <= to))
    .map(({ person, name, role, party }) => ({
      person,
      name: withoutParty(name, party ?? ''),
      role,
      party: party ?? '',
    }));
  const known = held.length > 0 ? held : byRoles(rows, body, day);
  const ranked = known.toSorted(byRank);
  return ranked.filter((one, at) => ranked.findIndex(({ person }) => person === one.person) === at);
}

const byRoles = (rows: Rows, body: string, day: Day): readonly Elected[] =>
  rows
    .by(roleAssignments, 'body', body)
    .filter((one) => isRoleInForce(one, day))
    .flatMap(({ person, name, role }) =>
      role in roleOf ? [{ person, name, role: roleOf[role as keyof typeof roleOf], party: '' }] : [],
    );

/** The seats that the body has; else as many as its members. */
export const seatsOf = (rows: Rows, body: string, day: Day): number =>
  rows.get(bodies, key<'bodies'>(body))?.seats ??
  electedTo(rows, body, day).filter(({ role }) => role !== 'substitute').length;
