// Which units go on into a new year, end or begin, what each lacks, and from which units each takes over.
import { type Fault, fault, warning } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { units } from '../../schema/lists/units.ts';
import { inPlaceOf } from '../organisation/successors.ts';
import { isInForce, pathUp, type Unit } from '../organisation.ts';

/** By the key of a unit that ends, those that take over; an empty one says outright that nobody does. */
export type Mapping = Readonly<Record<string, readonly string[]>>;

/**
 * @property fate begins: it did not exist in the year before
 * @property to who takes over from one that ends
 * @property from those that it takes over from
 * @property lacks manager: nobody will have the role there or, inherited, above when the year begins; parent: the unit above has ended
 * @property isPaired false = it ends, and nothing says who takes over
 */
export interface UnitFate {
  readonly unit: Unit;
  readonly fate: 'goesOn' | 'ends' | 'begins';
  readonly to: readonly Unit[];
  readonly from: readonly Unit[];
  readonly lacks: readonly ('manager' | 'parent')[];
  readonly isPaired: boolean;
}

/** What the units' own successors say, before anybody has paired them otherwise. */
export function proposedMapping(rows: Rows, toYear: number): Mapping {
  const ending = unitsOfYear(rows, toYear - 1).filter((unit) => !isInForce(unit, firstDay(toYear)));
  return Object.fromEntries(
    ending.flatMap(({ key, successors }): [string, readonly string[]][] => {
      const inForce = (successors ?? []).flatMap((one) => inPlaceOf(rows, one, firstDay(toYear)));
      return inForce.length === 0 ? [] : [[key, [...new Set(inForce.map((one) => one.key))]]];
    }),
  );
}

const firstDay = (year: number) => `${year}-01-01`;

/** The units that existed at some time of the year. */
const unitsOfYear = (rows: Rows, year: number): readonly Unit[] =>
  rows
    .all(units)
    .filter(
      ({ validFrom, validTo }) =>
        validFrom <= `${year}-12-31` && (validTo === null || validTo >= firstDay(year)),
    );

/** @param mapping what has been paired by hand; where it says nothing the successors do */
export function unitFates(rows: Rows, toYear: number, mapping: Mapping): readonly UnitFate[] {
  const before = unitsOfYear(rows, toYear - 1);
  const pairs = { ...proposedMapping(rows, toYear), ...mapping };
  const isHere = (unit: Unit) => isInForce(unit, firstDay(toYear));
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => rows.get(units, key as Key<'units'>) ?? []);
  const begun = rows.all(units).filter((unit) => isHere(unit) && !before.includes(unit));
  return [...before, ...begun].map((unit) => {
    const ends = !isHere(unit);
    return {
      unit,
      fate: ends ? 'ends' : before.includes(unit) ? 'goesOn' : 'begins',
      to: ends ? named(pairs[unit.key] ?? []) : [],
      from: ends ? [] : before.filter((one) => !isHere(one) && pairs[one.key]?.includes(unit.key)),
      lacks: ends ? [] : lacksOf(rows, unit, toYear),
      isPaired: !ends || pairs[unit.key] !== undefined,
    };
  });
}

function lacksOf(rows: Rows, unit: Unit, toYear: number): UnitFate['lacks'] {
  const path = pathUp(rows, unit.key);
  const hasManager = path.some(({ key }) =>
    rows
      .by(roleAssignments, 'unit', key)
      .some(
        (one) =>
          one.role === 'manager' &&
          isRoleInForce(one, firstDay(toYear)) &&
          (key === unit.key || one.inherit === true),
      ),
  );
  const parent = path[1];
  const isOrphan = unit.parent !== null && (!parent || !isInForce(parent, firstDay(toYear)));
  return [...(hasManager ? [] : (['manager'] as const)), ...(isOrphan ? (['parent'] as const) : [])];
}

/** TURN_UNIT_UNPAIRED, TURN_PAIR_ENDED at the unit's key; warnings TURN_NO_MANAGER and TURN_NO_PARENT. */
export function unitFaults(
  fates: readonly UnitFate[],
  toYear: number,
  hasWork: (unit: Unit) => boolean,
): readonly Fault[] {
  return fates.flatMap(({ unit, to, lacks, isPaired }) => {
    const values = { unit: unit.name };
    const ended = to.filter((one) => !isInForce(one, firstDay(toYear)));
    return [
      ...(isPaired || !hasWork(unit) ? [] : [fault('TURN_UNIT_UNPAIRED', unit.key, values)]),
      ...ended.map(({ name }) => fault('TURN_PAIR_ENDED', unit.key, { ...values, to: name, year: toYear })),
      ...(lacks.includes('manager') ? [warning('TURN_NO_MANAGER', unit.key, values)] : []),
      ...(lacks.includes('parent') ? [warning('TURN_NO_PARENT', unit.key, values)] : []),
    ];
  });
}
