// The decided goals and figures that a plan does not take along, how each ended, and what that makes of them when the plan is decided.
import type { Change } from '../../../schema/change.ts';
import { key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { endings, goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { altered } from '../../../schema/wish.ts';
import type { Goal } from '../../chain.ts';
import type { Indicator } from '../../indicator.ts';
import type { Plan } from '../plan.ts';
import { versionsOf } from '../versions.ts';

export type Ending = (typeof endings)[number];

/** @property id the list and the key: `goals/…` or `indicators/…` */
export interface LeftOut {
  readonly id: string;
  readonly how: Ending;
}

export const idOf = (list: typeof goals | typeof indicators, named: string): string =>
  `${list.name}/${named}`;

/** What somebody has written past the app and does not fit is left out. */
export function leftOutOf({ leftOut }: Pick<Plan, 'leftOut'>): readonly LeftOut[] {
  return (leftOut ?? []).flatMap((one) => {
    const how = endings.find((ending) => one.startsWith(`${ending}/`));
    return how === undefined ? [] : [{ how, id: one.slice(how.length + 1) }];
  });
}

export const isLeftOut = (plan: Plan, id: string): boolean =>
  plan.leftOut !== null && leftOutOf(plan).some((one) => one.id === id);

/** It holds in the plan's year, or did until a later version of the plan left it out. */
export function heldIn(
  rows: Rows,
  plan: Plan,
  id: string,
  row: Pick<Goal | Indicator, 'validToYear' | 'ended' | 'decidedToYear'>,
): boolean {
  if ((row.validToYear ?? plan.year) >= plan.year) return true;
  if (row.ended === null || (row.decidedToYear ?? plan.year) < plan.year) return false;
  return versionsOf(rows, plan).some((one) => one.version > plan.version && isLeftOut(one, id));
}

const isOwn = (plan: Plan, { ownerUnit, ownerBody }: Pick<Goal, 'ownerUnit' | 'ownerBody'>): boolean =>
  ownerUnit === plan.ownerUnit && ownerBody === plan.ownerBody;

/** A figure without an owner belongs to whoever owns what it is attached to. */
function isOwnFigure(rows: Rows, plan: Plan, figure: Indicator): boolean {
  if (figure.ownerUnit !== null || figure.ownerBody !== null) return isOwn(plan, figure);
  return figure.attachedTo.some((one) => {
    const goal = rows.get(goals, one);
    return goal !== null && isOwn(plan, goal);
  });
}

/** The plan's last year before: what is left out was in force until then, and what it was decided for is kept beside it. */
export function whatEnds({ rows, plan }: { readonly rows: Rows; readonly plan: Plan }): readonly Change[] {
  const ending = ({ validToYear }: { readonly validToYear: number | null }, ended: Ending) => ({
    ended,
    decidedToYear: validToYear,
    validToYear: Math.min(validToYear ?? plan.year, plan.year - 1),
  });
  return leftOutOf(plan).flatMap(({ id, how }) => {
    const [list, ...rest] = id.split('/');
    const named = rest.join('/');
    const goal = list === goals.name ? rows.get(goals, key<'goals'>(named)) : null;
    if (goal !== null)
      return isOwn(plan, goal) && goal.ended === null
        ? altered(goals, goal, { ...ending(goal, how), state: 'closed' })
        : [];
    const figure = list === indicators.name ? rows.get(indicators, key<'indicators'>(named)) : null;
    return figure !== null && figure.ended === null && isOwnFigure(rows, plan, figure)
      ? altered(indicators, figure, ending(figure, how))
      : [];
  });
}
