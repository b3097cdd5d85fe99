// Reorganisation: a unit is ended and others take over; it is never moved in place, so what was stays as it was.
import { alter, type Change } from '../../schema/change.ts';
import { bad, type Fault, fault, good, type Result, warning } from '../../schema/fault.ts';
import type { Day, Key } from '../../schema/field.ts';
import { key } from '../../schema/field.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { checked } from '../../schema/wish.ts';
import { isInForce, type Unit } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { mayOrganise } from './acceptImport.ts';
import { dayAfter, type NewUnit, newUnit } from './newUnit.ts';
import { ownsAfter } from './ownsAfter.ts';

/**
 * @property lastDay the last on which the unit exists; those that take over begin the day after
 * @property considered said outright that what the unit owns has been looked at
 */
interface Ending {
  readonly lastDay: Day;
  readonly considered: boolean;
}
type UnitKey = Key<'units'>;

/** Faults of all four: NOT_ALLOWED, UNIT_ENDED, UNIT_CHILDREN_LEFT {count}, FIELD_NOT_A_DATE, and the warning UNIT_OWNS_WORK. */
export function endUnit(
  situation: Situation,
  input: Ending & { readonly unit: UnitKey; readonly successors: readonly UnitKey[] },
): Result<readonly Change[]> {
  const unknown = input.successors.filter((one) => {
    const unit = situation.rows.get(units, one);
    return unit === null || one === input.unit || !isInForce(unit, dayAfter(input.lastDay));
  });
  if (unknown.length > 0)
    return bad(...unknown.map((word) => fault('REFERENCE_UNKNOWN', 'successors', { word })));
  return ended(situation, input, [input.unit], input.successors, []);
}

/** Besides: CODE_NOT_ALLOWED and CODE_TAKEN at the new unit's id, UNIT_NO_MANAGER at its name. */
export function splitUnit(
  situation: Situation,
  input: Ending & { readonly unit: UnitKey; readonly into: readonly NewUnit[] },
): Result<readonly Change[]> {
  return withNew(situation, input, [input.unit], input.into, {});
}

export function mergeUnits(
  situation: Situation,
  input: Ending & { readonly units: readonly UnitKey[]; readonly into: NewUnit },
): Result<readonly Change[]> {
  return withNew(situation, input, input.units, [input.into], {});
}

/** A unit under another parent is another unit; the body it answers to is the new parent's. */
export function moveUnit(
  situation: Situation,
  input: Ending & { readonly unit: UnitKey; readonly into: NewUnit; readonly parent: UnitKey },
): Result<readonly Change[]> {
  const parent = situation.rows.get(units, input.parent);
  if (parent === null || !isInForce(parent, dayAfter(input.lastDay)))
    return bad(fault('REFERENCE_UNKNOWN', 'parent', { word: input.parent }));
  return withNew(situation, input, [input.unit], [input.into], { parent: parent.key, body: parent.body });
}

function withNew(
  situation: Situation,
  ending: Ending,
  old: readonly UnitKey[],
  into: readonly NewUnit[],
  place: Partial<Pick<Unit, 'parent' | 'body'>>,
): Result<readonly Change[]> {
  const before = old.flatMap((one) => situation.rows.get(units, one) ?? []);
  const made = into.map((one) => newUnit(situation, one, before, place, ending.lastDay));
  const faults = made.flatMap((one) => (one.ok ? [] : one.faults));
  if (new Set(into.map(({ id }) => id.toLowerCase())).size < into.length)
    faults.push(fault('CODE_TAKEN', 'id', { word: into[0]?.id ?? '' }));
  if (faults.length > 0) return bad(...faults);
  const changes = made.flatMap((one) => (one.ok ? one.value : []));
  return ended(
    situation,
    ending,
    old,
    into.map(({ id }) => key<'units'>(id)),
    changes,
  );
}

/** Ends the units and their people's roles in them, after what takes over has been made. */
function ended(
  situation: Situation,
  { lastDay, considered }: Ending,
  old: readonly UnitKey[],
  successors: readonly UnitKey[],
  made: readonly Change[],
): Result<readonly Change[]> {
  const { rows, person } = situation;
  if (!mayOrganise(person, 'units')) return bad(fault('NOT_ALLOWED', ''));
  const faults = old.flatMap((one) => endingFaults(situation, one, lastDay, old));
  if (faults.length > 0) return bad(...faults);
  const work = old.flatMap((one) => ownsAfter(rows, one, lastDay) ?? []);
  if (work.length > 0 && !considered)
    return bad(
      ...work.map(({ label, ...counts }) => warning('UNIT_OWNS_WORK', 'considered', { label, ...counts })),
    );
  const endings = old.flatMap((one): readonly Change[] => {
    const unit = rows.get(units, one);
    if (unit === null) return [];
    const roles = rows
      .by(roleAssignments, 'unit', one)
      .filter((role) => isRoleInForce(role, dayAfter(lastDay)))
      .map((role) => alter(roleAssignments, role, { validTo: lastDay }));
    return [alter(units, unit, { validTo: lastDay, successors }), ...roles];
  });
  const done = checked([...made, ...endings]);
  return done.ok ? good(done.value) : done;
}

function endingFaults(
  { rows }: Situation,
  one: UnitKey,
  lastDay: Day,
  old: readonly UnitKey[],
): readonly Fault[] {
  const unit = rows.get(units, one);
  if (unit === null) return [fault('REFERENCE_UNKNOWN', 'unit', { word: one })];
  if (Number.isNaN(Date.parse(lastDay))) return [fault('FIELD_NOT_A_DATE', 'lastDay')];
  if (!isInForce(unit, lastDay) || unit.validTo !== null)
    return [fault('UNIT_ENDED', 'lastDay', { label: unit.name })];
  const count = rows
    .by(units, 'parent', one)
    .filter(
      (child) => (child.validTo === null || child.validTo > lastDay) && !old.includes(child.key),
    ).length;
  return count > 0 ? [fault('UNIT_CHILDREN_LEFT', 'unit', { count, label: unit.name })] : [];
}
