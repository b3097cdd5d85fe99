// F6: money that a decision moves between boards changes their frames, from the day it says.
import { add, type Change } from '../../schema/change.ts';
import type { Day, Key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { budgetLines } from '../../schema/lists/planning/budgetLines.ts';
import { frameChanges, type Source } from '../planning/financing.ts';
import { rowWith } from '../situation.ts';

/**
 * @property year the first of the three years that the frames are set for
 * @property id names the statement, so that its money is moved once
 * @property own the body that receives
 */
export interface Moved {
  readonly year: number;
  readonly id: string;
  readonly own: Key<'bodies'> | null;
  readonly label: string;
  readonly fromDay: Day | null;
  readonly permanent: boolean;
  readonly sources: readonly Source[];
}

/** A frame's line for each body that gives or receives, where it is not there yet; the frame itself is left as it was set. */
export function framesMoved(rows: Rows, moved: Moved): readonly Change[] {
  const from = Number((moved.fromDay ?? `${moved.year}`).slice(0, 4));
  const inYear = (amount: number, year: number) =>
    from === year || (moved.permanent && from < year) ? amount : 0;
  return frameChanges(moved.own, moved.sources).flatMap(({ body, amountTkr }, at) => {
    const identity = { year: moved.year, unit: null, body, code: `ram-${moved.id}-${at + 1}`.slice(0, 60) };
    if (body === null || rows.get(bodies, body) === null || rowWith(rows, budgetLines, identity)) return [];
    return [
      add(budgetLines, {
        ...identity,
        label: moved.label,
        kind: 'frame',
        amountTkr: inYear(amountTkr, moved.year),
        secondYearTkr: inYear(amountTkr, moved.year + 1),
        thirdYearTkr: inYear(amountTkr, moved.year + 2),
      }),
    ];
  });
}
