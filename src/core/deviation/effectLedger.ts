// The effect ledger: what was decided, what was expected of it, and what came of it, with the figure before and after.
import type { Day } from '../../schema/field.ts';
import { deviations } from '../../schema/lists/deviation/deviations.ts';
import { effectResults, measures } from '../../schema/lists/deviation/measures.ts';
import { indicators } from '../../schema/lists/indicators.ts';
import { outcomes } from '../../schema/lists/outcomes.ts';
import { periods } from '../../schema/lists/periods.ts';
import { units } from '../../schema/lists/units.ts';
import { comesBefore, type Period, swedishDay } from '../calendar.ts';
import type { Indicator } from '../indicator.ts';
import { percent } from '../rollup.ts';
import type { Situation } from '../situation.ts';
import { isCancelled, isCarriedOut } from './carriedOut.ts';
import type { Deviation, Measure } from './deviation.ts';
import { trailOf } from './trail/trail.ts';

export const ledgerStates = [...effectResults, 'waiting', 'underWay'] as const;
/** What came of it; `waiting` when it is carried out and nobody has said, `underWay` until then. */
export type LedgerState = (typeof ledgerStates)[number];

interface Value {
  readonly period: Period;
  readonly value: number;
}

/** @property before the last figure from before the measure began; `after` the latest since; both null without an indicator */
export interface LedgerRow {
  readonly measure: Measure;
  readonly deviation: Deviation | null;
  readonly unitName: string;
  readonly decidedDay: Day | null;
  readonly indicator: Indicator | null;
  readonly before: Value | null;
  readonly after: Value | null;
  readonly state: LedgerState;
  readonly isLate: boolean;
}

export interface Ledger {
  /** Those that wait for an evaluation first, then by last day. */
  readonly rows: readonly LedgerRow[];
  readonly counts: Readonly<Record<LedgerState, number>>;
  /** How many of the evaluated had effect, wholly or partly, in per cent with one decimal (R6); null before any is. */
  readonly hadEffectPct: number | null;
}

/** All measures that have been decided, of the units that everyone with a role reads. */
export function effectLedger(situation: Situation): Ledger {
  const rows = situation.rows
    .all(measures)
    .filter((measure) => !isCancelled(measure) && !undecided.includes(measure.state))
    .map((measure) => ledgerRow(situation, measure))
    .toSorted((a, b) => rank(a) - rank(b) || a.measure.dueDay.localeCompare(b.measure.dueDay));
  const count = (state: LedgerState) => rows.filter((row) => row.state === state).length;
  const counts = Object.fromEntries(ledgerStates.map((state) => [state, count(state)])) as Ledger['counts'];
  const evaluated = counts.effect + counts.partialEffect + counts.noEffect;
  return {
    rows,
    counts,
    hadEffectPct: evaluated === 0 ? null : percent(counts.effect + counts.partialEffect, evaluated),
  };
}

const undecided: readonly Measure['state'][] = ['proposed', 'submittedToCouncil'];
const rank = ({ state }: LedgerRow): number => (state === 'waiting' ? 0 : state === 'underWay' ? 1 : 2);

function ledgerRow({ rows, today }: Situation, measure: Measure): LedgerRow {
  const indicator = measure.effectIndicator && rows.get(indicators, measure.effectIndicator);
  const figures = indicator ? figuresAt(rows, indicator, measure) : [];
  const deviation = measure.deviation && rows.get(deviations, measure.deviation);
  const decided =
    deviation &&
    trailOf(rows, deviation).find(({ measure: of, state }) => of === measure.key && state === 'decided');
  return {
    measure,
    deviation,
    unitName: rows.get(units, measure.unit)?.name ?? measure.unit,
    decidedDay: decided ? swedishDay(decided.at) : null,
    indicator: indicator || null,
    before: figures.findLast(({ period }) => period.to < measure.startDay) ?? null,
    after: figures.findLast(({ period }) => period.to >= measure.startDay) ?? null,
    state: measure.effectResult ?? (isCarriedOut(measure) ? 'waiting' : 'underWay'),
    isLate: !isCarriedOut(measure) && measure.dueDay < today,
  };
}

/** What the unit has given for the indicator, the oldest first. */
const figuresAt = (rows: Situation['rows'], { key }: Indicator, { unit }: Measure): readonly Value[] =>
  rows
    .by(outcomes, 'indicator', key)
    .flatMap((row) => {
      const period = rows.get(periods, row.period);
      return row.unit === unit && row.value !== null && period ? [{ period, value: row.value }] : [];
    })
    .toSorted((a, b) => (comesBefore(a.period, b.period) ? -1 : 1));
