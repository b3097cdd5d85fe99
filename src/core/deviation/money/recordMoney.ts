// The statement of a measure's financing is written in the list that plans keep theirs in, in the unit's own folder.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { ownId } from '../../../schema/list.ts';
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { financing } from '../../../schema/lists/planning/financing.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Source } from '../../planning/financing.ts';
import type { Situation } from '../../situation.ts';
import { isUndecided, measureFor } from '../measure/writeMeasure.ts';
import { personalNumberFaults } from '../raise.ts';
import { answersOf, moneyOf } from './measureMoney.ts';

export interface MoneyAnswer {
  readonly sources?: readonly Source[];
  readonly permanent?: boolean;
  /** Why it costs nothing. */
  readonly noCostReason?: string | null;
}

/**
 * Writes what is answered; what is incomplete is kept, and deciding the measure demands the whole. Faults: NOT_ALLOWED,
 * MEASURE_STEP_NOT_NOW once it is decided, DEVIATION_PERSONAL_NUMBER, those of the fields.
 */
export function recordMoney(
  situation: Situation,
  input: { readonly measure: Key<'measures'>; readonly id: string; readonly answer: MoneyAnswer },
): Result<readonly Change[]> {
  const found = measureFor(situation, input.measure);
  if (!found.ok) return found;
  const { measure } = found.value;
  if (!isUndecided(measure)) return bad(fault('MEASURE_STEP_NOT_NOW', '', { state: measure.state }));
  const { sources, ...rest } = input.answer;
  const faults = personalNumberFaults({ noCostReason: rest.noCostReason });
  if (faults.length > 0) return bad(...faults);
  const { statement, asks } = moneyOf(situation.rows, measure);
  const costs = asks === 'sources' ? answersOf(measure) : ({ hasCost: 'no' } as const);
  const values = { ...rest, ...costs, ...(sources === undefined ? {} : { sources: { rows: sources } }) };
  if (statement !== null) return checked(altered(financing, statement, values));
  const { unit, startDay } = measure;
  const made = add(financing, {
    ...values,
    year: Number(startDay.slice(0, 4)),
    unit,
    id: ownId(unit, input.id),
  });
  return checked([made, ...altered(measures, measure, { financing: made.key as Key<'financing'> })]);
}
