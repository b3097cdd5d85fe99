// Who might record a body's decisions at a given time, by the roles that stand: what each row of its log is held to.
import type { Rows } from '../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { recordsDecisions } from '../meeting/keepers.ts';
import { personNamed } from '../situation.ts';
import type { Ground } from './verify.ts';

/** Roles are ended and never taken away, so the roles of today tell who had which one then. */
export function recorders(rows: Rows, body: string): Ground['mayWrite'] {
  const everRecorded = new Map<string, ReturnType<typeof rolesOf>>();
  const rolesOf = (person: string) =>
    rows.by(roleAssignments, 'person', person).filter((role) => role.body === body);
  return (name, { created }) => {
    const person = name.toLowerCase();
    const roles = everRecorded.get(person) ?? rolesOf(person);
    everRecorded.set(person, roles);
    const then = roles.filter((role) => isRoleInForce(role, created.slice(0, 10)));
    return recordsDecisions({ ...personNamed(rows, person), roles: then }, body);
  };
}
