// The unit that takes over: what it has from those before it, and who is its manager from the first day.
import { addDays, formatISO, isValid, parseISO } from 'date-fns';
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import { type Day, key } from '../../schema/field.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { pathUp, type Unit } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { isCode } from './lines.ts';

/** @property manager who leads it; null = those who led the one before go on */
export interface NewUnit {
  readonly id: string;
  readonly name: string;
  readonly manager: { readonly person: string; readonly name: string } | null;
}

/** The day after; a day that is none stays as it is, and is told elsewhere. */
export function dayAfter(day: Day): Day {
  const date = parseISO(day);
  return isValid(date) ? formatISO(addDays(date, 1), { representation: 'date' }) : day;
}

/** Faults: CODE_NOT_ALLOWED, CODE_TAKEN, FIELD_REQUIRED, SIGN_IN_NAME_WRONG, UNIT_NO_MANAGER. */
export function newUnit(
  { rows }: Situation,
  { id, name, manager }: NewUnit,
  before: readonly Unit[],
  place: Partial<Pick<Unit, 'parent' | 'body'>>,
  lastDay: Day,
): Result<readonly Change[]> {
  const [model] = before;
  if (!model) return bad(fault('REFERENCE_UNKNOWN', 'unit'));
  if (!isCode(id)) return bad(fault('CODE_NOT_ALLOWED', 'id', { word: id }));
  if (rows.all(units).some((unit) => unit.key.toLowerCase() === id.toLowerCase()))
    return bad(fault('CODE_TAKEN', 'id', { word: id }));
  if (name.trim() === '') return bad(fault('FIELD_REQUIRED', 'name', { label: units.fields.name.label }));
  if (manager !== null && !/^[^\s@]+@[^\s@]+$/.test(manager.person))
    return bad(fault('SIGN_IN_NAME_WRONG', 'manager', { word: manager.person }));
  const from = dayAfter(lastDay);
  const unit = key<'units'>(id);
  const { level, costCentre } = model;
  const { parent, body } = { ...model, ...place };
  const optional = { ...(parent ? { parent } : {}), ...(costCentre ? { costCentre } : {}) };
  const made = add(units, { id, name: name.trim(), level, body, validFrom: from, ...optional });
  const goOn = before
    .flatMap((one) => rows.by(roleAssignments, 'unit', one.key))
    .filter((role) => isRoleInForce(role, from) && !(manager !== null && role.role === 'manager'));
  const people = new Map(
    goOn.map(({ person, name: called, role, inherit }) => [
      `${person}.${role}`,
      { person, name: called, role, unit, validFrom: from, ...(inherit === null ? {} : { inherit }) },
    ]),
  );
  const roles = [...people.values()].map((values) => add(roleAssignments, values));
  if (manager !== null)
    roles.push(
      add(roleAssignments, {
        person: manager.person.toLowerCase(),
        name: manager.name,
        role: 'manager',
        unit,
        validFrom: from,
      }),
    );
  const isLed = roles.some(({ values }) => values.role === 'manager') || isLedFromAbove(rows, parent, from);
  if (!isLed) return bad(fault('UNIT_NO_MANAGER', 'manager', { label: name }));
  return good([made, ...roles]);
}

const isLedFromAbove = (rows: Situation['rows'], parent: Unit['parent'], day: Day): boolean =>
  parent !== null &&
  pathUp(rows, parent).some((unit) =>
    rows
      .by(roleAssignments, 'unit', unit.key)
      .some((role) => role.role === 'manager' && role.inherit === true && isRoleInForce(role, day)),
  );
