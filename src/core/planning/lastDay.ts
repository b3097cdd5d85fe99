// The last day for an owner to hand in the plan of a year, by the model of that year.
import type { Day } from '../../schema/field.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { LevelKind } from '../../steering/model.ts';
import { deadlinesOf } from '../model/planCycle.ts';
import type { Place } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { levelOf } from './plan.ts';

/** A level without a last day of its own has that of the level it is closest to. */
const asLevel: Partial<Record<LevelKind, readonly string[]>> = {
  area: ['area', 'unit'],
  board: ['board', 'committee'],
  companyBoard: ['administration', 'committee'],
};

/** Null where the model names none. */
export function lastDayFor({ rows }: Pick<Situation, 'rows'>, place: Place, year: number): Day | null {
  const model = modelInForce(rows, year);
  const level = model.ok ? levelOf(rows, model.value, place) : null;
  if (!model.ok || level === null) return null;
  const all = deadlinesOf(model.value, year).filter(({ key }) => key.endsWith('Plan'));
  const wanted = asLevel[level.kind] ?? [level.kind];
  return wanted.flatMap((kind) => all.findLast((one) => one.level === kind)?.date ?? [])[0] ?? null;
}
