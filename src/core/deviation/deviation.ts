// A deviation with its measures and its trail as they stand in the rows, and who may do what with it (domain.md 2.6, 2.8).
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import type { deviationSteps } from '../../schema/lists/deviation/deviationSteps.ts';
import { deviations } from '../../schema/lists/deviation/deviations.ts';
import { measures } from '../../schema/lists/deviation/measures.ts';
import { units } from '../../schema/lists/units.ts';
import { mayFollowUp } from '../access.ts';
import { pathUp, type Unit } from '../organisation.ts';
import type { Person, Situation } from '../situation.ts';

export type Deviation = RowOf<typeof deviations>;
export type Measure = RowOf<typeof measures>;
export type DeviationStep = RowOf<typeof deviationSteps>;

/** The deviations that are seen as such: not drafts of others, nor proposals that were turned down. */
export function deviationsIn(rows: Rows): readonly Deviation[] {
  return rows.all(deviations).filter(({ state }) => state !== 'declined');
}

export const measuresOf = (rows: Rows, deviation: Key<'deviations'>): readonly Measure[] =>
  rows.by(measures, 'deviation', deviation);

/** The person answers for the unit or for one above it: decides measures there. */
export function isManagerOf(person: Person, unit: Key<'units'>, rows: Rows): boolean {
  const path = pathUp(rows, unit).map(({ key }) => key);
  return person.roles.some(
    ({ role, unit: own, inherit }) =>
      role === 'manager' && own !== null && (own === unit || (inherit === true && path.includes(own))),
  );
}

/** The person answers for a unit above this one, and not for this one alone: nobody approves his own. */
export function isManagerAbove(person: Person, unit: Key<'units'>, rows: Rows): boolean {
  const above = pathUp(rows, unit)
    .slice(1)
    .map(({ key }) => key);
  return person.roles.some(
    ({ role, unit: own, inherit }) =>
      role === 'manager' && own !== null && inherit === true && above.includes(own),
  );
}

export interface Writable {
  readonly deviation: Deviation;
  readonly unit: Unit;
}

/** The deviation, when the person may write in its unit; else ROW_GONE or NOT_ALLOWED. */
export function writable({ rows, person }: Situation, deviationKey: Key<'deviations'>): Result<Writable> {
  const deviation = rows.get(deviations, deviationKey);
  const unit = deviation && rows.get(units, deviation.unit);
  if (!deviation || !unit) return bad(fault('ROW_GONE', '', { deviation: deviationKey }));
  const closed = closedTo(person, unit, rows);
  return closed === null ? good({ deviation, unit }) : bad(closed);
}

export function closedTo(person: Person, unit: Unit, rows: Rows): Fault | null {
  return mayFollowUp(person, unit.key, rows) ? null : fault('NOT_ALLOWED', '', { unit: unit.name });
}
