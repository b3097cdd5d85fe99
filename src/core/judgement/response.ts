// Which units are asked in a period, which have answered, and who answers for those that have not (S19, U4).
import type { Day, Key } from '../../schema/field.ts';
import { followUpState, isHandedIn } from '../consolidation/followUpState.ts';
import { managersOf } from '../organisation/managers.ts';
import type { Unit } from '../organisation.ts';
import { unitsInForce } from '../organisation.ts';
import { percent } from '../rollup.ts';
import type { Standings } from './standings.ts';

/**
 * @property managers the names of those who have the unit's manager role
 * @property rate per cent with one decimal (R6); null when no unit is asked
 */
export interface Response {
  readonly due: readonly Unit[];
  readonly answered: readonly Unit[];
  readonly missing: readonly { readonly unit: Unit; readonly managers: readonly string[] }[];
  readonly rate: number | null;
}

/** The units that something is asked of: they bear a goal by a figure, a goal or an activity, or own one. */
export function unitsAsked(standings: Standings): readonly Unit[] {
  const { chain, rows, period } = standings;
  const asked = new Set<string>();
  for (const element of chain.elements.values()) {
    if (element.kind !== 'goal') continue;
    for (const unit of standings.judgedBy(element.id)) asked.add(unit);
    if (element.owner.unit) asked.add(element.owner.unit);
  }
  return unitsInForce(rows, period.to).filter((unit) => asked.has(unit.key));
}

/** The follow-up has been marked ready, or has gone further. */
export function hasAnswered({ rows, period }: Standings, unit: Key<'units'>): boolean {
  return isHandedIn(followUpState(rows, period, unit).state);
}

/**
 * @param body only the units that answer to it; null for all
 * @param today the day on which somebody is to be reminded
 */
export function responseTo(standings: Standings, body: Key<'bodies'> | null, today: Day): Response {
  const due = unitsAsked(standings).filter((unit) => body === null || unit.body === body);
  const answered = due.filter((unit) => hasAnswered(standings, unit.key));
  const missing = due.filter((unit) => !answered.includes(unit));
  return {
    due,
    answered,
    missing: missing.map((unit) => ({ unit, managers: managersOf(standings.rows, unit.key, today) })),
    rate: due.length === 0 ? null : percent(answered.length, due.length),
  };
}
