// Block K: the unit's measures from before, with whether they are late and whether their effect is known.
import { measures } from '../../../schema/lists/deviation/measures.ts';
import { isCancelled, isCarriedOut } from '../../deviation/carriedOut.ts';
import type { Standings } from '../../judgement/standings.ts';
import type { Unit } from '../../organisation.ts';
import type { EarlierMeasure } from './entries.ts';

/** Those that were to begin before the period ended and are not evaluated, and those that were evaluated this year. */
export function earlierMeasures({ rows, period, asOf }: Standings, unit: Unit): readonly EarlierMeasure[] {
  return rows
    .by(measures, 'unit', unit.key)
    .filter((one) => one.state !== 'proposed' && !isCancelled(one) && one.startDay <= period.to)
    .filter((one) => one.effectResult === null || (one.evaluatedDay ?? '') >= `${period.year}-01-01`)
    .map((measure) => ({
      measure,
      wantsEffect: isCarriedOut(measure) && measure.effectResult === null,
      isLate: !isCarriedOut(measure) && measure.dueDay < asOf,
    }))
    .toSorted((a, b) => a.measure.dueDay.localeCompare(b.measure.dueDay));
}
