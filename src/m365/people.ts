// Who is signed in, and who is put into which group by the roles that the organisation has given.
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/webs/index.js';
import type { RowOf } from '../schema/list.ts';
import type { roleAssignments } from '../schema/lists/roleAssignments.ts';
import type { units } from '../schema/lists/units.ts';
import type { Away, Refused } from '../sync/remote.ts';
import { attempt, ofSite } from './answer.ts';
import { type Connection, together } from './connection.ts';
import { readersGroup, roleGroup, unitGroup } from './permissions.ts';
import { signInNameOf } from './rows/site.ts';

type Assignment = RowOf<typeof roleAssignments>;
type Unit = RowOf<typeof units>;

/** The person whose token the connection carries. */
export interface SignedIn {
  readonly kind: 'signedIn';
  readonly signInName: string;
  readonly name: string;
}

export async function whoAmI({ sp }: Connection): Promise<SignedIn | Refused | Away> {
  const user = await attempt(
    sp.web.currentUser.select('LoginName', 'Title')<{ LoginName: string; Title: string }>(),
  );
  if (user.kind !== 'answered') return ofSite(user);
  return { kind: 'signedIn', signInName: signInNameOf(user.value.LoginName), name: user.value.Title };
}

/** @property unknown the sign-in names that the organisation's directory does not know; the others are in their groups */
export interface Filled {
  readonly kind: 'filled';
  readonly unknown: readonly string[];
}

/** The groups that an assignment leads to: everyone reads, a role may have its own, and a unit's reporters write in its folder. */
export function groupsOf(assignment: Assignment, allUnits: readonly Unit[]): readonly string[] {
  const { role, unit, inherit } = assignment;
  const reports = (role === 'manager' || role === 'reporter') && unit !== null;
  const folders = reports ? [...(inherit ? withAllBelow(unit, allUnits) : [unit])] : [];
  return [readersGroup, roleGroup(role), ...folders.map(unitGroup)];
}

/** The unit and every unit below it, each once, so that a ring of units has an end. */
function withAllBelow(
  unit: string,
  allUnits: readonly Unit[],
  found = new Set<string>(),
): ReadonlySet<string> {
  found.add(unit);
  for (const { key, parent } of allUnits)
    if (parent === unit && !found.has(key)) withAllBelow(key, allUnits, found);
  return found;
}

/**
 * Puts people into those of their groups that the site has; provisioning makes them. Adds only: who has lost a role is
 * taken out by hand.
 */
export async function fillGroups(
  connection: Connection,
  assignments: readonly Assignment[],
  allUnits: readonly Unit[],
): Promise<Filled | Refused | Away> {
  const filled = await attempt(fill(connection, assignments, allUnits));
  return filled.kind === 'answered' ? filled.value : filled;
}

async function fill(
  connection: Connection,
  assignments: readonly Assignment[],
  allUnits: readonly Unit[],
): Promise<Filled> {
  const groups = await connection.sp.web.siteGroups.select('Id', 'Title')<{ Id: number; Title: string }[]>();
  const people = [...new Set(assignments.map((one) => one.person))];
  const ensured = await together(connection, (sp) =>
    people.map((person) => attempt(sp.web.ensureUser(person))),
  );
  const loginOf = new Map<string, string>();
  for (const [at, person] of people.entries()) {
    const user = ensured[at];
    if (user?.kind === 'answered') loginOf.set(person, user.value.LoginName);
  }
  const wanted = groups
    .map(({ Id, Title }) => ({
      id: Id,
      people: assignments.filter((one) => groupsOf(one, allUnits).includes(Title)),
    }))
    .filter((group) => group.people.length > 0);
  const members = await together(connection, (sp) =>
    wanted.map(({ id }) =>
      sp.web.siteGroups.getById(id).users.select('LoginName')<{ LoginName: string }[]>(),
    ),
  );
  const missing = wanted.flatMap(({ id, people: assigned }, at) => {
    const there = new Set(members[at]?.map((user) => user.LoginName));
    const logins = assigned.flatMap((one) => loginOf.get(one.person) ?? []);
    return [...new Set(logins)].filter((login) => !there.has(login)).map((login) => ({ id, login }));
  });
  await together(connection, (sp) =>
    missing.map(({ id, login }) => sp.web.siteGroups.getById(id).users.add(login)),
  );
  return { kind: 'filled', unknown: people.filter((person) => !loginOf.has(person)) };
}
