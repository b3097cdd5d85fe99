// Whose a plan is, on which level it stands, who decides it, and who may write in it.
import type { Day, Key } from '../../schema/field.ts';
import type { Role, RowOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { plans } from '../../schema/lists/plans.ts';
import { units } from '../../schema/lists/units.ts';
import { type RouteStep, routeOf } from '../../steering/documents/route.ts';
import { isOfBodies, levelNamed, levelsOf, planDocumentsOf } from '../../steering/levels.ts';
import type { Level, SteeringModel } from '../../steering/model.ts';
import { mayFollowUp } from '../access.ts';
import { type Place, pathUp } from '../organisation.ts';
import type { Person } from '../situation.ts';

export type Plan = RowOf<typeof plans>;

export const placeOf = ({ ownerUnit, ownerBody }: Pick<Plan, 'ownerUnit' | 'ownerBody'>): Place => ({
  unit: ownerUnit,
  body: ownerBody,
});

/** The values by which a row of a plan's says whose it is. */
export const ownerFields = (plan: Plan) => ({ ownerUnit: plan.ownerUnit, ownerBody: plan.ownerBody });

/** The levels that an owner stands on; null when there is none, or it is not to be found. */
export function levelsOfOwner(rows: Rows, model: SteeringModel, owner: Place): readonly Level[] | null {
  const unit = owner.unit && rows.get(units, owner.unit);
  if (unit) return levelsOf(model, { unit: unit.level });
  const body = owner.body && rows.get(bodies, owner.body);
  return body ? levelsOf(model, { body: body.kind }) : null;
}

/** The level that an owner plans on. */
export const levelOf = (rows: Rows, model: SteeringModel, owner: Place): Level | null =>
  levelsOfOwner(rows, model, owner)?.[0] ?? null;

/** The steps of the model's route for the level's own plan, in order; empty where the model has none. */
export function planRouteOf(model: SteeringModel, level: Level): readonly RouteStep[] {
  const own = planDocumentsOf(model, level.key).find(({ kind }) => kind === level.document);
  return own ? routeOf(model, own.key) : [];
}

/**
 * Who decides: the body at a meeting, the head of the administration for his own, or the manager above.
 * A body's own plan is never anything but the body's (P4, KL 6:38).
 */
export function deciderOf(model: SteeringModel, level: Level): 'body' | 'head' | 'lineManager' {
  const approving = level.approvedBy.flatMap((key) => levelNamed(model, key) ?? []);
  if ([level, ...approving].some(isOfBodies)) return 'body';
  const actor = planRouteOf(model, level).find(({ action }) => action === 'decide')?.actor;
  if (actor === undefined) return 'lineManager';
  if (actor.kind === 'body' || actor.role !== 'manager' || actor.delegated) return 'body';
  return actor.at === 'administration' && level.kind === 'administration' ? 'head' : 'lineManager';
}

/** States in which the plan is written; the others belong to whoever decides. What is revised is written in a version of its own. */
const writable: readonly Plan['state'][] = ['draft', 'inReview', 'returned'];
export const isWritable = (plan: Plan): boolean => writable.includes(plan.state);

const inForce: readonly Plan['state'][] = ['approved', 'active', 'underRevision', 'closed', 'archived'];
export const isInForce = (plan: Plan): boolean => inForce.includes(plan.state);

/**
 * How far the plan has come on a day: one that is decided begins with its year and ends with it, though nobody writes that it does.
 * A version that another has taken the place of is over before that.
 */
export function stateOn({ state, year }: Pick<Plan, 'state' | 'year'>, today: Day): Plan['state'] {
  if (state !== 'approved' && state !== 'active' && state !== 'underRevision') return state;
  const now = Number(today.slice(0, 4));
  if (year > now) return 'approved';
  if (year < now) return 'closed';
  return state === 'approved' ? 'active' : state;
}

/** Secretaries may write in all plans too, so that a decision can be carried out; to write the plan itself is not theirs. */
const planners: readonly Role[] = ['systemManager', 'controller'];
export const plansForAll = ({ roles }: Person): boolean => roles.some(({ role }) => planners.includes(role));

/** The sign on the door: a unit's own people write its plan, those who may write any plan write the bodies' too. */
export function mayPlan(person: Person, { unit }: Place, rows: Rows): boolean {
  if (plansForAll(person)) return true;
  return unit !== null && mayFollowUp(person, unit, rows);
}

/** The manager of a unit above, whose role reaches down to this one. */
export function isLineManager(person: Person, unit: Key<'units'>, rows: Rows): boolean {
  const [, ...higher] = pathUp(rows, unit).map((one) => one.key);
  const isHigher = ({ role, unit: at, inherit }: Person['roles'][number]) =>
    role === 'manager' && at !== null && inherit === true && higher.includes(at);
  return person.roles.some(isHigher);
}

export const isHeadOf = (person: Person, unit: Key<'units'>): boolean =>
  person.roles.some((role) => role.role === 'manager' && role.unit === unit);

/** The owner's plans of one year, the newest version last. */
export function plansOf(rows: Rows, { unit, body }: Place, year: number): readonly Plan[] {
  return rows
    .by(plans, 'year', year)
    .filter((plan) => plan.ownerUnit === unit && plan.ownerBody === body && plan.withdrawn !== true)
    .toSorted((a, b) => a.version - b.version);
}
