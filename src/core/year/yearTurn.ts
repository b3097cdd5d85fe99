// The turning of the year before it is done: who goes on, who ends, what is copied to whom, and what stands in the way.
import { catalogue } from '../../schema/catalogue.ts';
import { bad, type Fault, fault, good, type Result } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { plans } from '../../schema/lists/plans.ts';
import { yearTurns } from '../../schema/lists/year/yearTurns.ts';
import { modelInForce } from '../../steering/inForce.ts';
import type { SteeringModel } from '../../steering/model.ts';
import type { Unit } from '../organisation.ts';
import type { Person, Situation } from '../situation.ts';
import { type Elements, elementsAt } from './turnElements.ts';
import { stepsOf, type TurnStep, wantedBy } from './turnSteps.ts';
import { type Mapping, type UnitFate, unitFates, unitFaults } from './turnUnits.ts';

/** @property rows how many rows the step makes */
export interface PlannedStep extends TurnStep {
  readonly rows: number;
}

/**
 * The dry run.
 * @property lists the lists that each year has of its own, by title; they are made when the site is set up for the year
 * @property faults what stands in the way; its warnings may be passed after thought
 */
export interface YearTurn extends Elements {
  readonly toYear: number;
  readonly model: SteeringModel;
  readonly units: readonly UnitFate[];
  readonly steps: readonly PlannedStep[];
  readonly lists: readonly string[];
  readonly faults: readonly Fault[];
}

export const mayTurn = (person: Person): boolean =>
  person.roles.some(({ role }) => yearTurns.alteredBy.includes(role));

/** Faults: NOT_ALLOWED, MODEL_MISSING and those of the model. */
export function yearTurn({ rows, person }: Situation, toYear: number, mapping: Mapping): Result<YearTurn> {
  if (!mayTurn(person)) return bad(fault('NOT_ALLOWED', ''));
  const model = modelInForce(rows, toYear);
  if (!model.ok) return model;
  const units = unitFates(rows, toYear, mapping);
  const steps = stepsOf(rows, model.value, toYear, units).map((step) => ({
    ...step,
    rows: wantedBy(rows, model.value, toYear, step, person.signInName).length,
  }));
  return good({
    toYear,
    model: model.value,
    units,
    steps,
    lists: catalogue.filter(({ ahead }) => ahead).map(({ title }) => title),
    faults: unitFaults(units, toYear, (unit) => hasWork(rows, unit, toYear - 1)),
    ...elementsAt(rows, toYear, units),
  });
}

/** Something would be lost if nobody took over: the unit has a plan. */
const hasWork = (rows: Rows, unit: Unit, year: number): boolean =>
  rows.by(plans, 'ownerUnit', unit.key).some((plan) => plan.year === year);
