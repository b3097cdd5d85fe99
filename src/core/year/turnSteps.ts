// The steps of a year's turn: the new year's periods, and for each owner a draft plan with what the old ones bring along.
import { add, type Change } from '../../schema/change.ts';
import type { Key } from '../../schema/field.ts';
import type { InputOf, Rows } from '../../schema/list.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { periods } from '../../schema/lists/periods.ts';
import { plans } from '../../schema/lists/plans.ts';
import { isRoleInForce, roleAssignments } from '../../schema/lists/roleAssignments.ts';
import { unitLevels } from '../../schema/lists/units.ts';
import type { SteeringModel } from '../../steering/model.ts';
import { periodsOf } from '../model/periodsOfYear.ts';
import { planCycleOf } from '../model/planCycle.ts';
import { ownerName, type Place } from '../organisation.ts';
import { documentsIn } from '../planning/contents.ts';
import { draftOf } from '../planning/draft.ts';
import { isInForce, levelOf, type Plan, placeOf, plansOf } from '../planning/plan.ts';
import { copiesOf } from '../planning/rules/copies.ts';
import type { Begun } from '../planning/rules/ids.ts';
import { superiorPlan } from '../planning/rules/startPlan.ts';
import type { UnitFate } from './turnUnits.ts';

/** As it is kept in the turn's row, so that a step means the same when it is taken up again. */
export interface TurnStep {
  /** `periods`, or the key of the plan that is begun. */
  readonly step: string;
  readonly label: string;
  readonly owner: Place;
  readonly kind: Plan['kind'] | null;
  /** The plans that it is begun from. */
  readonly sources: readonly Key<'plans'>[];
}

export const periodsStep = 'periods';

/** The steps that are left to do; none for an owner who has already begun. */
export function stepsOf(
  rows: Rows,
  model: SteeringModel,
  toYear: number,
  fates: readonly UnitFate[],
): readonly TurnStep[] {
  const nobody = { unit: null, body: null };
  const first: TurnStep = { step: periodsStep, label: '', owner: nobody, kind: null, sources: [] };
  const isLacking = missingPeriods(rows, model, toYear).length > 0;
  const ofBodies = rows
    .all(bodies)
    .map(({ key }) => ({ owner: { unit: null, body: key }, from: [] as readonly UnitFate['unit'][] }));
  const ofUnits = fates
    .filter(({ fate }) => fate !== 'ends')
    // From above, so that each finds the plan that it lies under.
    .toSorted((a, b) => unitLevels.indexOf(a.unit.level) - unitLevels.indexOf(b.unit.level))
    .map(({ unit, from }) => ({ owner: { unit: unit.key, body: null }, from }));
  const begun = [...ofBodies, ...ofUnits].flatMap(({ owner, from }): readonly TurnStep[] => {
    const kind = levelOf(rows, model, owner)?.document;
    if (!kind || plansOf(rows, owner, toYear).some((plan) => plan.kind === kind)) return [];
    const owners = [owner, ...from.map(({ key }) => ({ unit: key, body: null }))];
    const sources = owners.flatMap((one) => lastPlanOf(rows, one, toYear - 1)?.key ?? []);
    if (sources.length === 0) return [];
    const step = plans.keyFrom({ year: toYear, kind, ownerUnit: owner.unit, ownerBody: owner.body });
    return [{ step, label: ownerName(rows, owner), owner, kind, sources }];
  });
  return [...(isLacking ? [first] : []), ...begun];
}

/** The one in force, else the newest; of a unit that changes level the kind may be another. */
function lastPlanOf(rows: Rows, owner: Place, year: number): Plan | null {
  const own = plansOf(rows, owner, year).filter(({ kind }) => ownKinds.includes(kind));
  return own.findLast(isInForce) ?? own.at(-1) ?? null;
}
const ownKinds: readonly Plan['kind'][] = ['councilPlan', 'operationalPlan', 'businessPlan'];

const missingPeriods = (rows: Rows, model: SteeringModel, toYear: number): readonly Change[] =>
  periodsOf(model, toYear)
    .map((period) => add(periods, period))
    .filter(({ key }) => rows.get(periods, key as Key<'periods'>) === null);

/** All that the step makes, whether it is there already or not. */
export function wantedBy(
  rows: Rows,
  model: SteeringModel,
  toYear: number,
  step: TurnStep,
  by: string,
): readonly Change[] {
  if (step.kind === null) return periodsOf(model, toYear).map((period) => add(periods, period));
  const drafts = step.sources.flatMap((key) => {
    const draft = draftOf(rows, key);
    return draft.ok ? [draft.value] : [];
  });
  const [first] = drafts;
  if (!first) return [];
  const { owner } = step;
  const horizonYears = first.plan.horizonYears ?? model.planCycle.horizonYears;
  const plan: Begun = {
    key: step.step as Key<'plans'>,
    year: toYear,
    ownerUnit: owner.unit,
    ownerBody: owner.body,
    horizonYears,
  };
  const copies = copiesOf(drafts, plan);
  const documents = drafts.flatMap((draft) => documentsIn(rows, { ...draft.plan, year: toYear }));
  const wanted: InputOf<typeof plans> = {
    kind: step.kind,
    title: titleFrom(rows, first.plan, owner, toYear),
    ownerUnit: owner.unit,
    ownerBody: owner.body,
    year: toYear,
    version: 1,
    state: 'draft',
    horizonYears,
    cycleKind: planCycleOf(model, toYear).kind,
    responsible: managerOf(rows, owner, toYear) ?? first.plan.responsible ?? by,
    parent: superiorPlan(rows, owner, toYear),
    basedOn: first.plan.key,
    governingDocuments: [...new Set(documents.map(({ key }) => key))],
    contributesTo: [...new Set(drafts.flatMap((draft) => draft.plan.contributesTo ?? []).map(copies.linkTo))],
  };
  return [add(plans, wanted), ...copies.changes];
}

function titleFrom(rows: Rows, source: Plan, owner: Place, toYear: number): string {
  const title = source.title.replaceAll(String(source.year), String(toYear));
  const [before, now] = [ownerName(rows, placeOf(source)), ownerName(rows, owner)];
  return before === now || before === '' ? title : title.replaceAll(before, now);
}

/** Who will lead the unit when the year begins. */
const managerOf = (rows: Rows, { unit }: Place, toYear: number): string | null =>
  unit === null
    ? null
    : (rows
        .by(roleAssignments, 'unit', unit)
        .find((one) => one.role === 'manager' && isRoleInForce(one, `${toYear}-01-01`))?.person ?? null);
