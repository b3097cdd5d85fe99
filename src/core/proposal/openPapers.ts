// What every act on a body's cases begins with: the body, the model, and the right to write.
import { bad, fault, good, type Result } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import type { Situation } from '../situation.ts';
import type { Body } from './registryNumber.ts';
import { keepsCases } from './writers.ts';

/** Where a rule of a body's papers acts. */
export interface InBody {
  readonly body: Key<'bodies'>;
}
export interface Papers {
  readonly body: Body;
  readonly model: SteeringModel;
}

export const yearOf = ({ today }: Pick<Situation, 'today'>): number => Number(today.slice(0, 4));

/** The body with the model that its papers follow. Faults: ROW_GONE, and the model's. */
export function papersOf(
  situation: Pick<Situation, 'rows' | 'today'>,
  { body: key }: InBody,
): Result<Papers> {
  const body = situation.rows.get(bodies, key);
  if (!body) return bad(fault('ROW_GONE', ''));
  const model = modelInForce(situation.rows, yearOf(situation));
  return model.ok ? good({ body, model: model.value }) : model;
}

/** The same for whoever may write in them, or do what is said. Faults: NOT_ALLOWED too. */
export const writablePapers = (situation: Situation, place: InBody, may = keepsCases): Result<Papers> =>
  may(situation.rows, situation.person, place.body)
    ? papersOf(situation, place)
    : bad(fault('NOT_ALLOWED', ''));
