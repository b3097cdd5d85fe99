// The small acts: a unit or body added or corrected in place, a role or mandate given or ended.
import { add, type Change } from '../../schema/change.ts';
import { bad, fault, type Result } from '../../schema/fault.ts';
import type { Day, Key } from '../../schema/field.ts';
import type { InputOf, RowOf, Rows, ValuesOf } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { mandates } from '../../schema/lists/mandates.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { altered, checked } from '../../schema/wish.ts';
import { rowWith, type Situation } from '../situation.ts';
import { mayOrganise } from './acceptImport.ts';
import { heldByAnother } from './chairs.ts';
import { isCode } from './lines.ts';
import { levelFits } from './preview.ts';

const notAllowed = bad(fault('NOT_ALLOWED', ''));

/** Faults: NOT_ALLOWED, CODE_NOT_ALLOWED, CODE_TAKEN, UNIT_LEVEL_WRONG, those of fields. */
export function addUnit(situation: Situation, unit: InputOf<typeof units>): Result<readonly Change[]> {
  const { rows, person } = situation;
  if (!mayOrganise(person, 'units')) return notAllowed;
  if (!isCode(unit.id)) return bad(fault('CODE_NOT_ALLOWED', 'id', { word: unit.id }));
  if (rows.all(units).some(({ key }) => key.toLowerCase() === unit.id.toLowerCase()))
    return bad(fault('CODE_TAKEN', 'id', { word: unit.id }));
  const parent = unit.parent ? rows.get(units, unit.parent) : null;
  if (!levelFits(unit.level, parent))
    return bad(fault('UNIT_LEVEL_WRONG', 'level', { parent: parent?.name ?? '' }));
  return checked([add(units, unit)]);
}

/** What a unit is called and costs may be corrected; where it lies, and when it ends, is a reorganisation. */
export function correctUnit(
  { rows, person }: Situation,
  input: {
    readonly unit: Key<'units'>;
    readonly answer: Partial<Pick<ValuesOf<typeof units>, 'name' | 'costCentre' | 'headcount'>>;
  },
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'units')) return notAllowed;
  const unit = rows.get(units, input.unit);
  return unit ? checked(altered(units, unit, input.answer)) : unknown('unit', input.unit);
}

export function correctBody(
  { rows, person }: Situation,
  input: {
    readonly body: Key<'bodies'>;
    readonly answer: Partial<
      Pick<ValuesOf<typeof bodies>, 'name' | 'abbreviation' | 'organisation' | 'seats' | 'cards'>
    >;
  },
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'bodies')) return notAllowed;
  const body = rows.get(bodies, input.body);
  return body ? checked(altered(bodies, body, input.answer)) : unknown('body', input.body);
}

const unknown = (at: string, word: string) => bad(fault('REFERENCE_UNKNOWN', at, { word }));

const signInName = /^[^\s@|;,]+@[^\s@|;,]+$/;

/**
 * A role that has ended and is given again is the same row; a substitute's has its last day from the start. Faults: NOT_ALLOWED,
 * SIGN_IN_NAME_WRONG, ROLE_NO_UNIT, DAYS_NOT_ORDERED at 'validTo' (it has gone by), ROLE_LAST_MANAGER, those of fields.
 */
export function giveRole(
  { rows, person, today }: Situation,
  input: InputOf<typeof roleAssignments>,
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'roleAssignments')) return notAllowed;
  const role = { ...input, person: input.person.trim().toLowerCase() };
  if (!signInName.test(role.person)) return bad(fault('SIGN_IN_NAME_WRONG', 'person', { word: role.person }));
  if ((role.role === 'manager' || role.role === 'reporter') && !role.unit)
    return bad(fault('ROLE_NO_UNIT', 'unit'));
  const { validTo = null } = role;
  if (validTo !== null && validTo < today) return bad(fault('DAYS_NOT_ORDERED', 'validTo'));
  const before = rowWith(rows, roleAssignments, role);
  if (validTo !== null && before !== null && isLastManager(rows, before, today))
    return bad(fault('ROLE_LAST_MANAGER', ''));
  if (before === null) return checked([add(roleAssignments, { validFrom: today, ...role })]);
  const { name, inherit = null } = role;
  return checked(altered(roleAssignments, before, { name, inherit, validTo }));
}

/** Faults: NOT_ALLOWED, REFERENCE_UNKNOWN, ROLE_LAST_MANAGER: somebody must be able to give roles. */
export function endRole(
  { rows, person, today }: Situation,
  input: { readonly role: Key<'roleAssignments'>; readonly lastDay: Day },
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'roleAssignments')) return notAllowed;
  const role = rows.get(roleAssignments, input.role);
  if (role === null) return unknown('role', input.role);
  if (isLastManager(rows, role, today)) return bad(fault('ROLE_LAST_MANAGER', ''));
  return checked(altered(roleAssignments, role, { validTo: input.lastDay }));
}

/** Without this role nobody would give roles. */
const isLastManager = (rows: Rows, role: RowOf<typeof roleAssignments>, today: Day): boolean =>
  role.role === 'systemManager' &&
  rows
    .by(roleAssignments, 'role', 'systemManager')
    .every((one) => one.key === role.key || !isRoleInForce(one, today) || Boolean(one.validTo));

/** Faults: NOT_ALLOWED, SIGN_IN_NAME_WRONG, MANDATE_HELD {name}: a body has one chair at a time; those of fields. */
export function giveMandate(
  { rows, person }: Situation,
  input: InputOf<typeof mandates>,
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'mandates')) return notAllowed;
  const mandate = { ...input, person: input.person.trim().toLowerCase() };
  if (!signInName.test(mandate.person))
    return bad(fault('SIGN_IN_NAME_WRONG', 'person', { word: mandate.person }));
  if (rowWith(rows, mandates, mandate) !== null)
    return bad(fault('CODE_TAKEN', 'person', { word: mandate.person }));
  const held = heldByAnother(rows.all(mandates), mandate, '');
  if (held !== null) return bad(fault('MANDATE_HELD', 'role', { name: String(held.name) }));
  return checked([add(mandates, mandate)]);
}

/** @param input lastDay: null takes the end back. Faults: NOT_ALLOWED, REFERENCE_UNKNOWN, MANDATE_HELD: another has it by now. */
export function endMandate(
  { rows, person }: Situation,
  input: { readonly mandate: Key<'mandates'>; readonly lastDay: Day | null },
): Result<readonly Change[]> {
  if (!mayOrganise(person, 'mandates')) return notAllowed;
  const mandate = rows.get(mandates, input.mandate);
  if (mandate === null) return unknown('mandate', input.mandate);
  const ends = { to: input.lastDay };
  const held = heldByAnother(rows.all(mandates), { ...mandate, ...ends }, mandate.key);
  if (input.lastDay === null && held !== null)
    return bad(fault('MANDATE_HELD', 'role', { name: String(held.name) }));
  return checked(altered(mandates, mandate, ends));
}
