// Whose plans the person writes.
import { unitsOf } from '../../../core/access.ts';
import { type Place, unitsInForce } from '../../../core/organisation.ts';
import { levelOf, plansForAll } from '../../../core/planning/plan.ts';
import type { Situation } from '../../../core/situation.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { modelInForce } from '../../../steering/inForce.ts';

/** Those who may write any plan have the bodies first and then all units; others their own units and those below. */
export function ownersOf({ person, rows, today }: Situation): readonly Place[] {
  const writesAll = plansForAll(person);
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  const ofBodies = !writesAll || !model.ok ? [] : rows.all(bodies);
  const ofUnits = writesAll ? unitsInForce(rows, today) : unitsOf(person, rows);
  return [
    ...ofBodies.map(({ key }): Place => ({ unit: null, body: key })),
    ...ofUnits.map(({ key }): Place => ({ unit: key, body: null })),
  ].filter((place) => model.ok && levelOf(rows, model.value, place) !== null);
}
