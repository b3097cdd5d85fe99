// A plan is begun: blank, or from an earlier one whose links are kept, whose closed items are dropped and whose texts are to be checked.
import { add, alter, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf, Rows } from '../../../schema/list.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { checked } from '../../../schema/wish.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { planCycleOf } from '../../model/planCycle.ts';
import { bodyOf, type Place, pathUp } from '../../organisation.ts';
import type { Situation } from '../../situation.ts';
import { documentsIn } from '../contents.ts';
import { draftOf } from '../draft.ts';
import { isInForce, levelOf, mayPlan, type Plan, plansOf } from '../plan.ts';
import { type Begun, copiesOf } from './copies.ts';

/**
 * @property from nothing, the owner's plan of the year before, or any plan that serves as a template
 * @property kind when it is another than the level's own plan
 */
export interface NewPlan {
  readonly owner: Place;
  readonly year: number;
  readonly title: string;
  readonly from: 'blank' | 'lastYear' | { readonly template: Key<'plans'> };
  readonly kind?: Plan['kind'];
  readonly horizonYears?: number;
  readonly responsible?: string;
}

/**
 * Faults: NOT_ALLOWED, PLAN_EXISTS {year}, PLAN_GONE when there is nothing to begin from, MODEL_MISSING and those of the model and of
 * fields.
 */
export function startPlan(situation: Situation, input: NewPlan): Result<readonly Change[]> {
  const { rows, person } = situation;
  const { owner, year } = input;
  if (!mayPlan(person, owner, rows)) return bad(fault('NOT_ALLOWED', ''));
  const model = modelInForce(rows, year);
  if (!model.ok) return model;
  const level = levelOf(rows, model.value, owner);
  if (!level) return bad(fault('MODEL_MISSING', '', { year }));
  const wanted: InputOf<typeof plans> = {
    kind: input.kind ?? level.document,
    title: input.title,
    ownerUnit: owner.unit,
    ownerBody: owner.body,
    year,
    version: 1,
    state: 'draft',
    horizonYears: input.horizonYears ?? model.value.planCycle.horizonYears,
    cycleKind: planCycleOf(model.value, year).kind,
    responsible: input.responsible ?? person.signInName,
    parent: superiorPlan(situation.rows, owner, year),
  };
  const begun = add(plans, wanted);
  const standing = rows.get(plans, begun.key as Key<'plans'>);
  // Only its row says that it was withdrawn; what lies in it is still there, and to be checked.
  if (standing?.withdrawn) return good([alter(plans, standing, { withdrawn: false })]);
  if (standing) return bad(fault('PLAN_EXISTS', '', { year }));
  if (input.from === 'blank') return checked([begun]);
  const source = sourceOf(situation, input, wanted.kind);
  if (!source) return bad(fault('PLAN_GONE', 'from', { year: year - 1 }));
  const copied = copiedInto(situation, source, wanted);
  return copied.ok ? checked(copied.value) : copied;
}

/** The plan of the nearest above that has one: the unit above, else the body. */
export function superiorPlan(rows: Rows, owner: Place, year: number): Key<'plans'> | null {
  const higher: Place[] = owner.unit
    ? [
        ...pathUp(rows, owner.unit)
          .slice(1)
          .map(({ key }) => ({ unit: key, body: null })),
        { unit: null, body: bodyOf(rows, owner) },
      ]
    : [];
  return higher.flatMap((place) => plansOf(rows, place, year).at(-1)?.key ?? [])[0] ?? null;
}

function sourceOf({ rows }: Situation, { owner, year, from }: NewPlan, kind: Plan['kind']): Plan | null {
  if (typeof from === 'object') return rows.get(plans, from.template);
  const before = plansOf(rows, owner, year - 1).filter((plan) => plan.kind === kind);
  return before.findLast(isInForce) ?? before.at(-1) ?? null;
}

function copiedInto(
  { rows }: Situation,
  source: Plan,
  wanted: InputOf<typeof plans>,
): Result<readonly Change[]> {
  const draft = draftOf(rows, source.key);
  if (!draft.ok) return draft;
  const plan: Begun = {
    key: plans.keyFrom({ ...wanted }) as Key<'plans'>,
    year: wanted.year,
    ownerUnit: wanted.ownerUnit ?? null,
    ownerBody: wanted.ownerBody ?? null,
    horizonYears: wanted.horizonYears ?? 1,
  };
  const copies = copiesOf([draft.value], plan);
  const inForceStill = new Set(documentsIn(rows, { ...source, year: plan.year }));
  return good([
    add(plans, {
      ...wanted,
      basedOn: source.key,
      governingDocuments: [...inForceStill].map((one) => one.key),
      contributesTo: (source.contributesTo ?? []).map(copies.linkTo),
    }),
    ...copies.changes,
  ]);
}
