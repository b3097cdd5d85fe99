// What can be asked about how the chain stands in a period; the ways to the answers lie beside.
import type { Day, Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import type { assessments, Status } from '../../schema/lists/assessments.ts';
import type { RollupMethod } from '../../steering/model.ts';
import type { Period } from '../calendar.ts';
import type { Chain } from '../chain.ts';
import type { Indicator } from '../indicator.ts';
import type { Place, Unit } from '../organisation.ts';
import type { RollupResult } from '../rollup.ts';
import type { Contribution } from './contribution.ts';
import type { IndicatorStanding } from './indicatorStanding.ts';

export type Assessment = RowOf<typeof assessments>;

/** Where a computed status comes from (domain.md 4.3, R10); `none` when there is nothing to compute it from. */
export type Way = 'indicators' | 'units' | 'below' | 'activities' | 'none';

/** @property contributions the worst first */
export interface Computed {
  readonly status: Status;
  readonly way: Way;
  readonly method: RollupMethod;
  readonly result: RollupResult;
  readonly contributions: readonly Contribution[];
}

/** @property status the decided one where there is one, else the computed */
export interface Standing {
  readonly id: string;
  readonly status: Status;
  readonly decided: Assessment | null;
  readonly computed: Computed;
}

/** The standings of a period, each worked out when it is asked for and then kept. An id that is not in the chain throws. */
export interface Standings {
  readonly rows: Rows;
  readonly chain: Chain;
  readonly period: Period;
  /** The period's last day, or today while it runs: what should have been done by then is late. */
  readonly asOf: Day;
  /** How the element stands as a whole, at its owner. */
  of(id: string): Standing;
  /** How the element stands at one unit: from that unit's figures, goals and activities only. */
  at(id: string, unit: Key<'units'>): Standing;
  /** What a unit has judged the element to be. */
  judgementAt(id: string, unit: Key<'units'>): Assessment | null;
  /** The units whose figures, goals or activities bear the element, and which therefore judge it; never its owner. */
  judgedBy(id: string): readonly Key<'units'>[];
  /** How many of them have given a figure for it or judged it; null when there are none. */
  answered(id: string): { readonly units: number; readonly of: number } | null;
  /** The units that report an indicator this period. */
  reporters(indicator: Indicator): readonly Unit[];
  /** The indicator summed up over its units and held against the owner's target. */
  indicator(indicator: Indicator, owner: Place): IndicatorStanding;
}
