// Who is asked for a report or a plan by a last day, and who has not given it; told from rows only (S11, S19).
import type { Key } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { periods } from '../../schema/lists/periods.ts';
import { plans } from '../../schema/lists/plans.ts';
import type { PlanDocument } from '../../steering/documents/kinds.ts';
import { levelsOf } from '../../steering/levels.ts';
import type { DeadlineLevel, Level, SteeringModel } from '../../steering/model.ts';
import { isOpen } from '../calendar.ts';
import { hasAnswered, unitsAsked } from '../judgement/response.ts';
import { standingsIn } from '../judgement/standingsIn.ts';
import { bodyOf, ownerName, type Place, unitsInForce } from '../organisation.ts';
import { isInForce, type Plan, plansOf } from '../planning/plan.ts';
import { rowWith, type Situation } from '../situation.ts';

export interface AskedPlace extends Place {
  readonly name: string;
}

/** @property of how many are asked */
export interface Asked {
  readonly of: number;
  readonly missing: readonly AskedPlace[];
}

/** Only while a period is followed up: before it nobody can answer, and a locked one is over, whoever did not. */
export function askedForReport(
  situation: Situation,
  year: number,
  template: string,
  level: DeadlineLevel,
  body: Key<'bodies'> | null,
): Asked | null {
  const period = rowWith(situation.rows, periods, { year, template });
  if (!period || !isOpen(period)) return null;
  const standing = standingsIn(situation, period);
  if (!standing.ok) return null;
  const { value } = standing;
  const units = unitsAsked(value).filter((one) => one.level === level && (body ?? one.body) === one.body);
  if (units.length === 0) return null;
  const missing = units.filter((unit) => !hasAnswered(value, unit.key));
  return {
    of: units.length,
    missing: missing.map(({ key: unit, name }) => ({ unit, body: null, name })),
  };
}

/**
 * A last day that bears the name of a document asks for that document, decided; one with a name of its own asks a committee or a
 * unit to have handed in its plan. What a board prepares for the council stands in no row.
 */
export function askedForPlan(
  situation: Situation,
  model: SteeringModel,
  year: number,
  step: string,
  level: DeadlineLevel,
  body: Key<'bodies'> | null,
): Asked | null {
  const { rows } = situation;
  const paper = model.planDocuments.find(({ key }) => key === step) ?? null;
  const levels = model.levels.filter((one) => (paper ? paper.levels.includes(one.key) : one.kind === level));
  const kind = paper?.kind ?? levels[0]?.document;
  if (kind === undefined || !isToldByRows(situation, levels, kind, paper, year)) return null;
  const owners = ownersOn(situation, model, levels, year).filter(
    (owner) => body === null || bodyOf(rows, owner) === body,
  );
  if (owners.length === 0) return null;
  const isDone = paper ? isInForce : isHandedIn;
  const missing = owners.filter(
    (owner) => !plansOf(rows, owner, year).some((plan) => plan.kind === kind && isDone(plan)),
  );
  return { of: owners.length, missing: missing.map((owner) => ({ ...owner, name: ownerName(rows, owner) })) };
}

const notHandedIn: readonly Plan['state'][] = ['draft', 'inReview', 'returned'];
const isHandedIn = ({ state }: Plan): boolean => !notHandedIn.includes(state);

function isToldByRows(
  { rows, today }: Situation,
  levels: readonly Level[],
  kind: PlanDocument['kind'],
  paper: PlanDocument | null,
  year: number,
): boolean {
  if (!paper && levels.some((one) => one.kind === 'board' || one.kind === 'council')) return false;
  // A kind that is nobody's own plan is asked for only where it is made at all.
  const isOwn = levels.some((one) => one.document === kind);
  if (!isOwn && !rows.all(plans).some((plan) => plan.kind === kind)) return false;
  // A year that has begun without a single plan was planned somewhere else.
  return year > Number(today.slice(0, 4)) || rows.by(plans, 'year', year).length > 0;
}

function ownersOn(
  { rows }: Situation,
  model: SteeringModel,
  levels: readonly Level[],
  year: number,
): readonly Place[] {
  const isOn = (found: readonly Level[]) => found.some((one) => levels.includes(one));
  const ofBodies = rows.all(bodies).filter(({ kind }) => isOn(levelsOf(model, { body: kind })));
  const ofUnits = unitsInForce(rows, `${year}-01-01`).filter((unit) =>
    isOn(levelsOf(model, { unit: unit.level })),
  );
  return [
    ...ofBodies.map(({ key }) => ({ unit: null, body: key })),
    ...ofUnits.map(({ key }) => ({ unit: key, body: null })),
  ];
}
