// F6: money that a decision moves between boards changes their frames, from the day it says.
import { getDate, getDaysInMonth, getMonth, parseISO } from 'date-fns';
import { add, type Change } from '../../../schema/change.ts';
import type { Day, Key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { frameChanges, type Source } from '../../planning/financing.ts';
import { isInForce, plansOf } from '../../planning/plan.ts';
import { rowWith } from '../../situation.ts';

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

/**
 * How much of a year's amount the year that it begins in has: its months, and of the first the days that are left. What is not for
 * good is a sum of its own, and is moved whole.
 */
function shareOf(year: number, { fromDay, permanent }: Moved, first: number): number {
  const from = Number((fromDay ?? `${first}`).slice(0, 4));
  if (year !== from) return permanent && from < year ? 1 : 0;
  if (!permanent || fromDay === null) return 1;
  const day = parseISO(fromDay);
  const days = getDaysInMonth(day);
  return (11 - getMonth(day) + (days - getDate(day) + 1) / days) / 12;
}

/** Where the body's frame of the year is read: the plan in force, else the one that is written; null when there is none yet. */
function planOf(rows: Rows, body: Key<'bodies'>, year: number): Key<'plans'> | null {
  const own = plansOf(rows, { unit: null, body }, year);
  return (own.findLast((one) => isInForce(one) && one.state !== 'closed') ?? own.at(-1))?.key ?? null;
}

/** A frame's line as the decision gives it: `identity` makes its key. */
interface MovedLine {
  readonly identity: {
    readonly year: number;
    readonly unit: null;
    readonly body: Key<'bodies'>;
    readonly code: string;
  };
  readonly amounts: {
    readonly amountTkr: number;
    readonly secondYearTkr: number;
    readonly thirdYearTkr: number;
  };
}

/** What the statements of a decision call its lines. */
export const movedName = ({ id }: Pick<Moved, 'id'>): string => id.slice(0, 60);

/** A line for each body that gives or receives. */
export function linesOf(rows: Rows, moved: Moved): readonly MovedLine[] {
  const inYear = (year: number) => {
    const share = shareOf(year, moved, moved.year);
    if (share === 0) return [];
    // Each board's part is rounded before they are summed, so that what is given is what is received.
    const part = (amountTkr: number) => (share === 1 ? amountTkr : Math.round(amountTkr * share));
    return frameChanges(
      moved.own,
      moved.sources.map((one) => ({ ...one, amountTkr: part(one.amountTkr) })),
    );
  };
  const [first, second, third] = [moved.year, moved.year + 1, moved.year + 2].map(inYear);
  return frameChanges(moved.own, moved.sources).flatMap(({ body }, at) =>
    body === null || rows.get(bodies, body) === null
      ? []
      : [
          {
            identity: { year: moved.year, unit: null, body, code: `ram-${moved.id}-${at + 1}`.slice(0, 60) },
            amounts: {
              amountTkr: first?.[at]?.amountTkr ?? 0,
              secondYearTkr: second?.[at]?.amountTkr ?? 0,
              thirdYearTkr: third?.[at]?.amountTkr ?? 0,
            },
          },
        ],
  );
}

/** The lines that are not there yet; the frame itself is left as it was set. */
export const framesMoved = (rows: Rows, moved: Moved): readonly Change[] =>
  linesOf(rows, moved)
    .filter(({ identity }) => rowWith(rows, budgetLines, identity) === null)
    .map(({ identity, amounts }) =>
      add(budgetLines, {
        ...identity,
        plan: planOf(rows, identity.body, moved.year),
        movedBy: movedName(moved),
        label: moved.label,
        kind: 'frame',
        ...amounts,
      }),
    );
