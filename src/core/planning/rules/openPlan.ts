// What every act of planning begins and ends with: the plan that may be written in, ids of its own, and texts that are confirmed by being written.
import { alter, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { type List, ownId, type RowOf, type Values, type ValuesOf } from '../../../schema/list.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { type Draft, draftOf } from '../draft.ts';
import { type Plan, placeOf } from '../plan.ts';
import { closedBecause } from '../superior.ts';

/** Where a rule of the planning wizard acts. */
export interface PlanPlace {
  readonly plan: Key<'plans'>;
}
/** The same with the name that a new row gets: anything that is new in the plan; screens make it. */
export interface NewPlace extends PlanPlace {
  readonly id: string;
}

/** The plan laid open, when the person may write in it now; else NOT_ALLOWED, PLAN_NOT_OPEN, PLAN_GONE or the model's faults. */
export function writablePlan(situation: Situation, { plan }: PlanPlace): Result<Draft> {
  const draft = draftOf(situation.rows, plan);
  if (!draft.ok) return draft;
  const closed = closedBecause(situation, draft.value);
  return closed ? bad(closed) : draft;
}

/** The id of a new row, which says whose it is. */
export const newId = (plan: Plan, id: string): string => ownId(plan.ownerUnit ?? plan.ownerBody ?? '', id);

/** The values of a new row that say which plan it is in and whose it is. */
export const inPlan = (plan: Plan) => ({ plan: plan.key, year: plan.year, ...placeOf(plan) });

/** The wish to alter what differs; a copied text that is written anew is thereby looked at. */
export function rewritten<L extends List>(
  list: L,
  row: RowOf<L>,
  values: Partial<ValuesOf<L>>,
): readonly Change[] {
  const [change] = altered(list, row, values);
  if (!change) return [];
  const marks = (row as Values).toBeChecked;
  const left = Array.isArray(marks) ? marks.filter((name) => !(name in change.values)) : false;
  const isMarked = marks === true || (Array.isArray(marks) && marks.length > 0);
  const looked = isMarked ? { toBeChecked: left } : {};
  return [alter(list, row, { ...change.values, ...looked } as Partial<ValuesOf<L>>)];
}

/** The row, when it is one of those that the plan holds as its own drafts; else GOAL_NOT_OWN, which names it. */
export function ownDraft<
  T extends { readonly key: string; readonly plan: string | null; readonly title: string },
>(plan: Plan, found: readonly T[], key: string): Result<T> {
  const row = found.find((one) => one.key === key);
  if (row?.plan === plan.key) return good(row);
  return bad(fault('GOAL_NOT_OWN', '', row ? { label: row.title, key } : { key }));
}

/** Runs an act on a plan that may be written in, and checks what it wishes. */
export function inOpenPlan(
  situation: Situation,
  place: PlanPlace,
  act: (draft: Draft) => Result<readonly Change[]>,
): Result<readonly Change[]> {
  const draft = writablePlan(situation, place);
  if (!draft.ok) return draft;
  const wished = act(draft.value);
  return wished.ok ? checked(wished.value) : wished;
}
