// Whose plans the person writes, and the last day for each of them.
import { unitsOf } from '../../../core/access.ts';
import { deadlinesOf } from '../../../core/model/planCycle.ts';
import { type Place, unitsInForce } from '../../../core/organisation.ts';
import { levelOf } from '../../../core/planning/plan.ts';
import type { Situation } from '../../../core/situation.ts';
import type { Day } from '../../../schema/field.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import type { LevelKind } from '../../../steering/model.ts';

/** Those who may write any plan have the bodies first and then all units; others their own units and those below. */
export function ownersOf({ person, rows, today }: Situation): readonly Place[] {
  const writesAll = person.roles.some(({ role }) => plans.alteredBy.includes(role));
  const model = modelInForce(rows, Number(today.slice(0, 4)));
  const ofBodies = !writesAll || !model.ok ? [] : rows.all(bodies);
  const ofUnits = writesAll ? unitsInForce(rows, today) : unitsOf(person, rows);
  return [
    ...ofBodies.map(({ key }): Place => ({ unit: null, body: key })),
    ...ofUnits.map(({ key }): Place => ({ unit: key, body: null })),
  ].filter((place) => model.ok && levelOf(rows, model.value, place) !== null);
}

/** A level without a last day of its own has that of the level it is closest to. */
const asLevel: Partial<Record<LevelKind, readonly string[]>> = {
  area: ['area', 'unit'],
  board: ['board', 'committee'],
  companyBoard: ['administration', 'committee'],
};

/** Null where the model names none. */
export function lastDayFor({ rows }: Situation, place: Place, year: number): Day | null {
  const model = modelInForce(rows, year);
  const level = model.ok ? levelOf(rows, model.value, place) : null;
  if (!model.ok || level === null) return null;
  const all = deadlinesOf(model.value, year).filter(({ key }) => key.endsWith('Plan'));
  const wanted = asLevel[level.kind] ?? [level.kind];
  return wanted.flatMap((kind) => all.findLast((one) => one.level === kind)?.date ?? [])[0] ?? null;
}
