// How a measure that costs something is financed: within the own frame, or by money that only a body can give (domain.md 5.4, 5.5, F1-F4).
import { type Fault, fault } from '../../../schema/fault.ts';
import type { Rows } from '../../../schema/list.ts';
import { financing } from '../../../schema/lists/planning/financing.ts';
import { units } from '../../../schema/lists/units.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { bodyOf } from '../../organisation.ts';
import type { Statement } from '../../planning/contents.ts';
import {
  answerFaults,
  type Financed,
  financed,
  type PhaseOut,
  phaseOutsFor,
  type Source,
  sourcesOf,
} from '../../planning/financing.ts';
import type { Measure } from '../deviation.ts';

/**
 * @property asks what has to be said: where the money comes from, why it costs nothing where the model asks that of every decision,
 *   or nothing
 * @property faults what is lacking of it
 */
export interface MeasureMoney {
  readonly asks: 'sources' | 'reason' | null;
  readonly statement: Statement | null;
  readonly sources: readonly Source[];
  readonly phaseOuts: readonly PhaseOut[];
  readonly sum: Financed;
  readonly faults: readonly Fault[];
}

/** Money that no manager has: another board's, or what the council has not given yet. */
const given: readonly Source['kind'][] = ['transferFromOtherBoard', 'councilAllocation'];

export function moneyOf(rows: Rows, measure: Measure): MeasureMoney {
  const found = measure.financing && rows.get(financing, measure.financing);
  // A statement lies in the folder of whoever needs the money.
  const statement = found && found.unit === measure.unit ? found : null;
  const sources = sourcesOf(statement?.sources ?? null);
  const phaseOuts = statement === null ? [] : phaseOutsFor(rows, statement);
  const registered = phaseOuts.map((one) => ({ body: bodyOf(rows, one), amountTkr: one.amountTkr }));
  const own = rows.get(units, measure.unit)?.body ?? null;
  const sum = financed(own, measure.costTkr ?? 0, sources, registered);
  const asks = asksOf(rows, measure);
  return {
    asks,
    statement,
    sources,
    phaseOuts,
    sum,
    faults: faultsOf(rows, measure, { asks, statement, sources, sum }),
  };
}

function asksOf(rows: Rows, { costTkr, startDay }: Measure): MeasureMoney['asks'] {
  if ((costTkr ?? 0) > 0) return 'sources';
  const model = modelInForce(rows, Number(startDay.slice(0, 4)));
  return model.ok && model.value.rules.requireFinancing ? 'reason' : null;
}

function faultsOf(
  rows: Rows,
  measure: Measure,
  { asks, statement, sources, sum }: Omit<MeasureMoney, 'faults' | 'phaseOuts'>,
): readonly Fault[] {
  if (asks === null) return [];
  if (asks === 'reason') return statement?.noCostReason?.trim() ? [] : [fault('FIN_MISSING', 'noCostReason')];
  const isAbove = measure.decidedBy === 'manager' && sources.some(({ kind }) => given.includes(kind));
  return [
    ...answerFaults(rows, { ...answersOf(measure), noCostReason: null }, sum),
    ...(isAbove ? [fault('MEASURE_MONEY_ABOVE', 'sources')] : []),
  ];
}

/** What the measure itself says of the statement's answers, so that nobody writes it twice. */
export const answersOf = ({ title, costTkr, startDay }: Measure) =>
  ({ hasCost: 'yes', phaseIn: title, costTkr, fromDay: startDay }) as const;
