// How each element stands in a period, worked out once for the rows as they are.
import { good, type Result } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { Period } from '../calendar.ts';
import { chain } from '../chain.ts';
import type { Situation } from '../situation.ts';
import { standings } from '../standing.ts';
import type { Standings } from './standings.ts';

const known = new WeakMap<Rows, Map<string, Result<Standings>>>();

/**
 * The standings of a period, judged by the model that was in force that year; the same for as long as the rows are, since each
 * page asks for them many times over.
 */
export function standingsIn({ rows, today }: Situation, period: Period): Result<Standings> {
  const ofRows = known.get(rows) ?? new Map<string, Result<Standings>>();
  known.set(rows, ofRows);
  const name = `${period.key} ${today}`;
  const found = ofRows.get(name);
  if (found) return found;
  const model = modelInForce(rows, period.year);
  const made = model.ok ? good(standings(rows, chain(rows, model.value, period.year), period, today)) : model;
  ofRows.set(name, made);
  return made;
}
