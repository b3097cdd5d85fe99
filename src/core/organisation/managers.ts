// Who leads a unit.
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';

/** The names of those who lead the unit themselves that day. */
export const managersOf = (rows: Rows, unit: Key<'units'>, day: Day): readonly string[] =>
  rows
    .by(roleAssignments, 'unit', unit)
    .filter((role) => role.role === 'manager' && isRoleInForce(role, day))
    .map(({ name }) => name);
