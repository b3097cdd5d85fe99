// Who is put into which group by the roles that the organisation has given.
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import '@pnp/sp/webs/index.js';
import type { Day } from '../schema/field.ts';
import type { RowOf } from '../schema/list.ts';
import { isRoleInForce, type roleAssignments } from '../schema/lists/roleAssignments.ts';
import type { units } from '../schema/lists/units.ts';
import type { Away, Refused } from '../sync/remote.ts';
import { attempt } from './answer.ts';
import { type Connection, together } from './connection.ts';
import {
  bodyGroup,
  electedGroup,
  isOurGroup,
  officersGroup,
  readersGroup,
  roleGroup,
  unitGroup,
} from './permissions.ts';
import { signInNameOf } from './rows/site.ts';

type Assignment = RowOf<typeof roleAssignments>;
type Unit = RowOf<typeof units>;

/** @property unknown the sign-in names that the organisation's directory does not know; the others are in their groups */
export interface Filled {
  readonly kind: 'filled';
  readonly unknown: readonly string[];
}

const electedRoles: readonly Assignment['role'][] = ['chair', 'member', 'substitute', 'adjuster'];

/**
 * The groups that an assignment leads to: everyone reads, a role may have its own, a unit's reporters write in its folder, a
 * body's secretary keeps its papers, those elected to it read them, and its officers write its reports.
 * @param ofAll the groups of all bodies' officers, where somebody is an officer of the whole organisation
 */
export function groupsOf(
  assignment: Assignment,
  allUnits: readonly Unit[],
  ofAll: readonly string[] = [],
): readonly string[] {
  const { role, unit, body, inherit } = assignment;
  // Officers once had a group for all bodies: it is emptied, and with it the grants that an older site has given it.
  if (role === 'caseOfficer') return [readersGroup, ...officersIn(assignment, allUnits, ofAll)];
  const reports = (role === 'manager' || role === 'reporter') && unit !== null;
  const folders = reports ? [...(inherit ? withAllBelow(unit, allUnits) : [unit])] : [];
  const papers = role === 'committeeSecretary' && body ? [bodyGroup(body)] : [];
  const elected = electedRoles.includes(role) && body ? [electedGroup(body)] : [];
  return [readersGroup, roleGroup(role), ...folders.map(unitGroup), ...papers, ...elected];
}

/** The same body as the sign on the door says (`core/proposal/writers.ts`): the one that is named, else the one that the unit answers to. */
function officersIn(
  { unit, body }: Assignment,
  allUnits: readonly Unit[],
  ofAll: readonly string[],
): readonly string[] {
  if (body === null && unit === null) return ofAll;
  const its = body ?? allUnits.find(({ key }) => key === unit)?.body ?? null;
  return its === null ? [] : [officersGroup(its)];
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
 * Makes the members of the product's groups those whom the roles lead there, in the groups that the site has (provisioning makes
 * them): who has a role is put in, who has none any more is taken out. Groups of the directory that somebody has put in by hand
 * stay, and without a single assignment nothing is taken out: then the roles have not been read.
 * @param today the day whose roles count
 */
export async function fillGroups(
  connection: Connection,
  assignments: readonly Assignment[],
  allUnits: readonly Unit[],
  today: Day = new Date().toISOString().slice(0, 10),
): Promise<Filled | Refused | Away> {
  const inForce = assignments.filter((one) => isRoleInForce(one, today));
  const filled = await attempt(fill(connection, inForce, allUnits));
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
  const ofAll = groups.map(({ Title }) => Title).filter((title) => title.startsWith(officersGroup('')));
  const ours = groups
    .filter(({ Title }) => isOurGroup(Title))
    .map(({ Id, Title }) => ({
      id: Id,
      people: assignments.filter((one) => groupsOf(one, allUnits, ofAll).includes(Title)),
    }));
  const members = await together(connection, (sp) =>
    ours.map(({ id }) =>
      sp.web.siteGroups.getById(id).users.select('Id', 'LoginName')<{ Id: number; LoginName: string }[]>(),
    ),
  );
  const differing = ours.map(({ id, people: assigned }, at) => {
    const there = members[at] ?? [];
    const logins = new Set(assigned.flatMap((one) => loginOf.get(one.person) ?? []));
    const named = new Set(assigned.map((one) => one.person));
    return {
      id,
      // By name too: somebody whom the directory does not know just now keeps what the role gives.
      leaving: there.filter(
        ({ LoginName }) =>
          isPerson(LoginName) && !logins.has(LoginName) && !named.has(signInNameOf(LoginName)),
      ),
      coming: [...logins].filter((login) => !there.some(({ LoginName }) => LoginName === login)),
    };
  });
  await together(connection, (sp) =>
    differing.flatMap(({ id, leaving, coming }) => {
      // A part of a batch is asked once; each has its own.
      const users = () => sp.web.siteGroups.getById(id).users;
      const gone = assignments.length > 0 ? leaving : [];
      return [
        ...gone.map((user) =>
          users()
            .removeById(user.Id)
            .then(() => undefined),
        ),
        ...coming.map((login) =>
          users()
            .add(login)
            .then(() => undefined),
        ),
      ];
    }),
  );
  return { kind: 'filled', unknown: people.filter((person) => !loginOf.has(person)) };
}

/** A person's claim; a group of the directory has another. */
const isPerson = (login: string): boolean => login.startsWith('i:0#.f|membership|');
