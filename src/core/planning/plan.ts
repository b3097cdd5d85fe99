// Whose a plan is, on which level it stands, in what year of the cycle, who decides it, and who may write in it.
import type { Key } from '../../schema/field.ts';
import type { RowOf, Rows } from '../../schema/list.ts';
import { bodies, type bodyKinds } from '../../schema/lists/bodies.ts';
import { type cycleKinds, plans } from '../../schema/lists/plans.ts';
import { units } from '../../schema/lists/units.ts';
import type { Level, LevelKind, SteeringModel } from '../../steering/model.ts';
import { mayFollowUp } from '../access.ts';
import { type Place, pathUp } from '../organisation.ts';
import type { Person } from '../situation.ts';

export type Plan = RowOf<typeof plans>;
export type CycleKind = (typeof cycleKinds)[number];

export const placeOf = (plan: Plan): Place => ({ unit: plan.ownerUnit, body: plan.ownerBody });

/** The values by which a row of a plan's says whose it is. */
export const ownerFields = (plan: Plan) => ({ ownerUnit: plan.ownerUnit, ownerBody: plan.ownerBody });

const levelOfBody: Record<(typeof bodyKinds)[number], LevelKind> = {
  council: 'council',
  executiveBoard: 'board',
  committee: 'committee',
  subcommittee: 'committee',
  jointCommittee: 'committee',
  companyBoard: 'companyBoard',
  federation: 'committee',
};

/** The model's level that an owner stands on; a model without a level for the board has it among the committees. */
export function levelOf(rows: Rows, model: SteeringModel, { unit, body }: Place): Level | null {
  const bodyKind = body && rows.get(bodies, body)?.kind;
  const kind = bodyKind ? levelOfBody[bodyKind] : (unit && rows.get(units, unit)?.level) || null;
  const found = model.levels.find((level) => level.kind === kind);
  return (
    found ?? (kind === 'board' ? model.levels.find((level) => level.kind === 'committee') : null) ?? null
  );
}

/** S10: a new plan every so many years, counted from the base year, and a review in between. */
export function cycleKindOf({ planCycle }: SteeringModel, year: number): CycleKind {
  const { newCreationEveryYears: every, newCreationBaseYear: base } = planCycle;
  if (base === null) return 'newCreation';
  return (((year - base) % every) + every) % every === 0 ? 'newCreation' : 'review';
}

/** The kind of document that the approval routes call the plan by. */
const documentKinds: Record<LevelKind, string> = {
  council: 'councilPlan',
  board: 'committeePlan',
  committee: 'committeePlan',
  companyBoard: 'businessPlan',
  administration: 'administrationPlan',
  area: 'areaPlan',
  unit: 'unitPlan',
};

/** The words of the model's route for a plan at the level, in order; empty where the model has none. */
export function routeOf(model: SteeringModel, level: Level): readonly string[] {
  return model.approvalRoutes.find((one) => one.documentKind === documentKinds[level.kind])?.steps ?? [];
}

const unitKinds: readonly LevelKind[] = ['administration', 'area', 'unit'];
const isOfUnits = (level: Level): boolean => unitKinds.includes(level.kind);

/**
 * Who decides: the body at a meeting, the head of the administration for his own, or the manager above.
 * A body's own plan is never anything but the body's (P4, KL 6:38).
 */
export function deciderOf(model: SteeringModel, level: Level): 'body' | 'head' | 'lineManager' {
  if (!isOfUnits(level)) return 'body';
  const approving = model.levels.filter((one) => level.approvedBy.includes(one.key));
  if (approving.some((one) => !isOfUnits(one))) return 'body';
  const decides = routeOf(model, level).find((step) => step.endsWith('Decide'));
  if (decides === 'administrationHeadDecide' && level.kind === 'administration') return 'head';
  const isOfOfficials =
    decides === undefined || /^(manager|administrationHead|areaHead)Decide$/.test(decides);
  return isOfOfficials ? 'lineManager' : 'body';
}

/** States in which the plan is written; the others belong to whoever decides. */
const writable: readonly Plan['state'][] = ['draft', 'inReview', 'returned', 'underRevision'];
export const isWritable = (plan: Plan): boolean => writable.includes(plan.state);

const inForce: readonly Plan['state'][] = ['approved', 'active', 'underRevision', 'closed', 'archived'];
export const isInForce = (plan: Plan): boolean => inForce.includes(plan.state);

/** The sign on the door: a unit's own people write its plan, those who may write any plan write the bodies' too. */
export function mayPlan(person: Person, { unit }: Place, rows: Rows): boolean {
  if (person.roles.some(({ role }) => plans.alteredBy.includes(role))) return true;
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
