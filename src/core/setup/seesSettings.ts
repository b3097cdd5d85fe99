// The sign on the door to Inställningar; what one may do there is SharePoint's to say.
import type { Role, Rows } from '../../schema/list.ts';
import { roleAssignments } from '../../schema/lists/roleAssignments.ts';
import type { Person } from '../situation.ts';

const settingRoles: readonly Role[] = ['systemOwner', 'systemManager', 'modelAdmin', 'unitAdmin'];

/** Those who look after the site, and anybody while nobody has a role. */
export const seesSettings = (person: Person, rows: Rows): boolean =>
  rows.all(roleAssignments).length === 0 || person.roles.some(({ role }) => settingRoles.includes(role));
