// All that a rule may know: the rows, who asks, and what day it is.
import { type Day, type Instant, key } from '../schema/field.ts';
import type { List, RowOf, Rows, Values } from '../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../schema/lists/roleAssignments.ts';

export interface Person {
  /** User principal name, lower case. */
  readonly signInName: string;
  readonly name: string;
  readonly roles: readonly RowOf<typeof roleAssignments>[];
}

export interface Situation {
  readonly rows: Rows;
  readonly person: Person;
  readonly today: Day;
  readonly now: Instant;
}

/**
 * The person as the rows know him; somebody without roles has an empty list of them, and is called by the sign-in name.
 * @param day the day whose roles count; left out where only the name is asked for
 */
export function personNamed(rows: Rows, signInName: string, day?: Day): Person {
  const name = signInName.toLowerCase();
  const ever = rows.by(roleAssignments, 'person', name);
  const roles = day === undefined ? ever : ever.filter((role) => isRoleInForce(role, day));
  return { signInName: name, name: ever[0]?.name ?? name, roles };
}

/** The one row whose identity these values make (its key follows from them), or null. */
export function rowWith<L extends List>(rows: Rows, list: L, identity: Values): RowOf<L> | null {
  return rows.get(list, key<L['name']>(list.keyFrom(identity)));
}
