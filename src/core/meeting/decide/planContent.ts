// A plan with all that is in it, as it is decided on: what follows from the decision, and how far its work has come, is not in it.
import { catalogue } from '../../../schema/catalogue.ts';
import { key } from '../../../schema/field.ts';
import { inOrder } from '../../../schema/inOrder.ts';
import type { AnyRow, List, Rows } from '../../../schema/list.ts';
import { activities } from '../../../schema/lists/activities.ts';
import { goals } from '../../../schema/lists/goals.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { budgetLines } from '../../../schema/lists/planning/budgetLines.ts';
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { plans } from '../../../schema/lists/plans.ts';
import type { Plan } from '../../planning/plan.ts';

/** How far something has come is written by those who follow it up, when it has been decided. */
const comeSince: Readonly<Record<string, readonly string[]>> = {
  [activities.name]: ['progress', 'newEndDay', 'newEndReason'],
  [followUpItems.name]: ['done'],
};

/** What the program writes follows from a decision, and so does how far something has come: neither is what is decided on. */
const isContent = ({ name: list, fields }: List, name: string): boolean =>
  name === 'key' ||
  (name !== 'state' &&
    fields[name] !== undefined &&
    !fields[name].stamped &&
    !comeSince[list]?.includes(name));

export const written = (list: List, row: AnyRow): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([name, value]) => value !== null && isContent(list, name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    inOrder,
  );

/** Everything that is put into a plan names it. */
const ofPlans: readonly List[] = catalogue.filter(({ fields }) => fields.plan?.list === 'plans');

const isLeftOut = (row: AnyRow): boolean => row.state === 'cancelled' && row.followedUp === null;

/** A goal that was taken out before it was decided, and work that never began: only its row is left. */
function isIn({ name }: List, row: AnyRow): boolean {
  if (name === goals.name) return row.state !== 'withdrawn';
  if (name === budgetLines.name) return row.movedBy === null;
  if (name !== activities.name) return true;
  // What is cancelled when it is followed up was in the plan; what takes a decided one's place says that it is left out.
  return !isLeftOut(row) || row.replaces !== null;
}

const isLater = (rows: Rows, { year, version }: Plan, goal: unknown): boolean => {
  const its = rows.get(goals, key<'goals'>(String(goal)))?.plan ?? null;
  const other = its && rows.get(plans, its);
  return other !== null && (other.year > year || (other.year === year && other.version > version));
};

/** As the row was when the plan was decided, whatever a later plan has said of it since. */
function asDecided(rows: Rows, plan: Plan, { name }: List, row: AnyRow): AnyRow {
  const held = row.ended ? { ...row, validToYear: row.decidedToYear ?? null } : row;
  if (name !== indicators.name) return held;
  const attachedTo = (row.attachedTo as readonly string[]).filter((goal) => !isLater(rows, plan, goal));
  return { ...held, attachedTo };
}

/** Null when it is not there. */
export function wholePlan(rows: Rows, named: string): unknown {
  const plan = rows.get(plans, key<'plans'>(named));
  if (plan === null) return null;
  const parts = ofPlans.map((list) => [
    list.name,
    ...(rows.by(list, 'plan', named) as readonly AnyRow[])
      .filter((row) => isIn(list, row))
      .map(
        (row) =>
          written(list, asDecided(rows, plan, list, row)) +
          (list === activities && isLeftOut(row) ? '–' : ''),
      )
      .toSorted(),
  ]);
  return [written(plans, plan), parts];
}
