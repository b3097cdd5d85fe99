// What waits for the person who is signed in, in planning: a plan to begin, to write on, to send, to mend or to decide.
import type { Day } from '../../schema/field.ts';
import { bodies } from '../../schema/lists/bodies.ts';
import { plans } from '../../schema/lists/plans.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { ownUnits, unitsOf } from '../access.ts';
import { daysBetween } from '../calendar.ts';
import { ownerName, type Place } from '../organisation.ts';
import type { Situation } from '../situation.ts';
import { planForm } from './form.ts';
import { lastDayFor } from './lastDay.ts';
import { isWritable, levelOf, type Plan, placeOf, plansForAll, plansOf } from './plan.ts';
import { mayDecide } from './rules/mayDecide.ts';

/**
 * @property plan null when it is to be begun
 * @property due null where the model names no last day
 * @property done how many of its questions are answered, of `of`
 * @property place the wizard's first place where something is missing; null when nothing is
 */
export interface PlanWork {
  readonly step: 'begin' | 'write' | 'send' | 'returned' | 'decide';
  readonly plan: Plan | null;
  readonly owner: Place & { readonly name: string };
  readonly year: number;
  readonly due: Day | null;
  readonly done: number;
  readonly of: number;
  readonly place: string | null;
}

/** A plan is asked for so many days before its last day, as the year wheel has it. */
const askedBefore = 90;

/** In order of date; what has no last day comes last. */
export function planWork(situation: Situation): readonly PlanWork[] {
  const year = Number(situation.today.slice(0, 4));
  const found = [
    ...toBegin(situation, year + 1),
    ...[year, year + 1].flatMap((one) => [...written(situation, one), ...toDecide(situation, one)]),
  ];
  return found.toSorted((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9'));
}

const ownPlaces = ({ person, rows }: Situation): readonly Place[] =>
  ownUnits(person, rows).map(({ key }) => ({ unit: key, body: null }));

const workOf = ({ rows }: Situation, place: Place, year: number) => ({
  owner: { ...place, name: ownerName(rows, place) },
  year,
  due: lastDayFor({ rows }, place, year),
});

/** Next year's plans of one's own; the bodies' are begun by those who may write any plan. */
function toBegin(situation: Situation, year: number): readonly PlanWork[] {
  const { rows, person, today } = situation;
  const model = modelInForce(rows, year);
  if (!model.ok) return [];
  const writesAll = plansForAll(person);
  const ofBodies = writesAll ? rows.all(bodies).map(({ key }): Place => ({ unit: null, body: key })) : [];
  return (
    [...ownPlaces(situation), ...ofBodies]
      .filter((place) => levelOf(rows, model.value, place) !== null)
      .filter((place) => plansOf(rows, place, year).length === 0)
      .map((place) => workOf(situation, place, year))
      // Where the model names no last day, the plan should at least be there when its year begins.
      .filter(({ due }) => daysBetween(today, due ?? `${year - 1}-12-31`) <= askedBefore)
      .map((work) => ({ ...work, step: 'begin', plan: null, done: 0, of: 0, place: null }))
  );
}

/** The plans of one's own units, and those that one answers for. */
function written(situation: Situation, year: number): readonly PlanWork[] {
  const { rows, person } = situation;
  const units = new Set(ownUnits(person, rows).map(({ key }) => key));
  return rows
    .by(plans, 'year', year)
    .filter((plan) => plan.withdrawn !== true && isWritable(plan))
    .filter(
      ({ ownerUnit, responsible }) =>
        (ownerUnit !== null && units.has(ownerUnit)) || responsible === person.signInName,
    )
    .flatMap((plan): readonly PlanWork[] => {
      const form = planForm(situation, plan.key);
      if (!form.ok || form.value.closedBecause !== null) return [];
      const { errors, progress } = form.value;
      const step = plan.state === 'returned' ? 'returned' : errors.length === 0 ? 'send' : 'write';
      const place = errors[0]?.place ?? null;
      return [{ ...workOf(situation, placeOf(plan), year), step, plan, ...progress, place }];
    });
}

function toDecide(situation: Situation, year: number): readonly PlanWork[] {
  const { rows, person } = situation;
  const below = new Set(unitsOf(person, rows).map(({ key }) => key));
  return rows
    .by(plans, 'year', year)
    .filter(({ ownerUnit, state }) => state === 'submitted' && ownerUnit !== null && below.has(ownerUnit))
    .filter((plan) => plan.withdrawn !== true && mayDecide(situation, plan.key))
    .map((plan) => ({
      ...workOf(situation, placeOf(plan), year),
      ...{ step: 'decide', plan, done: 0, of: 0, place: null },
    }));
}
