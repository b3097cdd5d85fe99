// Whose papers may hold something that waits for the person: those of the bodies where he has a role.
import type { Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { bodyOf } from '../../organisation.ts';
import type { Person } from '../../situation.ts';
import { isElected, recordsDecisions } from '../keepers.ts';
import type { RoomBody } from './waits.ts';

/** Each body's papers are a question of their own to SharePoint, so a registrar of thirty bodies is not told of all at once. */
const mostBodies = 12;

/**
 * @property read whose papers are read: one's own bodies first, then those of whoever serves all of them
 * @property left those that there were too many of, which are told of on their own pages
 */
export interface WhosePapers {
  readonly read: readonly RoomBody[];
  readonly left: readonly RoomBody[];
}

/** Nobody else has anything waiting there: an auditor reads what he chooses to. */
export function whosePapers(rows: Rows, person: Person): WhosePapers {
  const own = rows.all(bodies).filter(({ key }) => isOwn(rows, person, key));
  const others = servesAll(rows, person) ? rows.all(bodies).filter((one) => !own.includes(one)) : [];
  const all = [...own, ...others];
  return { read: all.slice(0, mostBodies), left: all.slice(mostBodies) };
}

const isOwn = (rows: Rows, person: Person, body: RoomBody['key']): boolean =>
  isElected(person, body) ||
  recordsDecisions(person, body) ||
  person.roles.some((one) => one.role === 'caseOfficer' && bodyOf(rows, one) === body);

/** The registrars, and officers of the whole organisation. */
const servesAll = (rows: Rows, { roles }: Person): boolean =>
  roles.some((one) => one.role === 'registrar' || (one.role === 'caseOfficer' && bodyOf(rows, one) === null));
