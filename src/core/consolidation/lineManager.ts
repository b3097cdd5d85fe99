// Who is above whom: the line managers of a unit, and who may not approve because it is his own.
import type { Day, Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { pathUp } from '../organisation.ts';

type Role = RowOf<typeof roleAssignments>;

const leads = ({ role, unit, inherit }: Role, path: readonly string[]): boolean =>
  role === 'manager' && unit !== null && (unit === path[0] || (inherit === true && path.includes(unit)));

/** The nearest unit above that the person answers for, in whose name he acts; null when there is none. */
export function leadsAbove(rows: Rows, roles: readonly Role[], unit: Key<'units'>): Key<'units'> | null {
  const path = pathUp(rows, unit).map(({ key }) => key);
  const at = path.findIndex((_, place) => place > 0 && roles.some((role) => leads(role, path.slice(place))));
  return path[at] ?? null;
}

/** The person leads or reports for the unit itself, or has written the follow-up: nobody approves his own. */
export const isOwn = (
  roles: readonly Role[],
  name: string,
  unit: Key<'units'>,
  followUp: { readonly reporter: string | null; readonly readyBy: string | null } | null,
): boolean =>
  followUp?.reporter === name ||
  followUp?.readyBy === name ||
  roles.some(({ role, unit: own }) => own === unit && (role === 'manager' || role === 'reporter'));

/** The managers of the nearest unit above that has one who may approve: not the unit's own people. Empty where nobody may. */
export function lineManagersOf(rows: Rows, unit: Key<'units'>, day: Day): readonly Role[] {
  const own = leadersOf(rows, unit, day, ['manager', 'reporter']).map(({ person }) => person);
  for (const { key } of pathUp(rows, unit).slice(1)) {
    const found = leadersOf(rows, key, day, ['manager']).filter(({ person }) => !own.includes(person));
    if (found.length > 0) return found;
  }
  return [];
}

const leadersOf = (rows: Rows, unit: Key<'units'>, day: Day, wanted: readonly Role['role'][]) =>
  rows
    .by(roleAssignments, 'unit', unit)
    .filter((one) => wanted.includes(one.role) && isRoleInForce(one, day));
