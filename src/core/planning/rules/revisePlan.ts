// An adopted plan is revised: a new version is begun beside it, with its texts to write on; what was adopted is not touched.
import { add, type Change } from '../../../schema/change.ts';
import { bad, fault, good, type Result } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { InputOf } from '../../../schema/list.ts';
import { followUpItems } from '../../../schema/lists/planning/followUpItems.ts';
import { planSections } from '../../../schema/lists/planning/planSections.ts';
import { risks } from '../../../schema/lists/planning/risks.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { altered, checked } from '../../../schema/wish.ts';
import type { Situation } from '../../situation.ts';
import { followUpItemsIn, risksIn, sectionsIn } from '../contents.ts';
import { isWritable, mayPlan, type Plan, placeOf } from '../plan.ts';
import { mayRevise, versionsOf } from '../versions.ts';
import type { PlanPlace } from './openPlan.ts';

/** The key that the next version gets; one that was given up keeps its number. */
export function revisionKey({ rows }: Pick<Situation, 'rows'>, plan: Plan): Key<'plans'> {
  return plans.keyFrom({ ...plan, revision: nextNumber({ rows }, plan) }) as Key<'plans'>;
}

function nextNumber({ rows }: Pick<Situation, 'rows'>, plan: Plan): number {
  const all = rows
    .by(plans, 'year', plan.year)
    .filter(
      ({ kind, ownerUnit, ownerBody }) =>
        kind === plan.kind && ownerUnit === plan.ownerUnit && ownerBody === plan.ownerBody,
    );
  return Math.max(...all.map(({ version }) => version)) + 1;
}

/**
 * Goals, figures, work and money that are decided are carried: a draft replaces a goal, and money is added to.
 * Faults: PLAN_GONE, NOT_ALLOWED, PLAN_NOT_OPEN {state} where it is not in force, or a newer version is there already.
 */
export function revisePlan(situation: Situation, input: PlanPlace): Result<readonly Change[]> {
  const { rows, person } = situation;
  const plan = rows.get(plans, input.plan);
  if (!plan) return bad(fault('PLAN_GONE', '', { plan: input.plan }));
  if (!mayPlan(person, placeOf(plan), rows)) return bad(fault('NOT_ALLOWED', '', { plan: plan.title }));
  if (!mayRevise(situation, plan)) return bad(fault('PLAN_NOT_OPEN', '', { state: plan.state }));
  const number = nextNumber(situation, plan);
  const { kind, title, ownerUnit, ownerBody, year, horizonYears, cycleKind, responsible, parent } = plan;
  const { governingDocuments, contributesTo, needsFinancing } = plan;
  const head = { kind, title, ownerUnit, ownerBody, year, horizonYears, cycleKind, responsible, parent };
  const wanted: InputOf<typeof plans> = {
    ...head,
    ...{ governingDocuments, contributesTo, needsFinancing },
    version: number,
    revision: number,
    state: 'draft',
    basedOn: plan.key,
  };
  const revision = revisionKey(situation, plan);
  const numbered = (id: string) => `${id.replace(/-v\d+$/, '')}-v${number}`;
  return checked([
    add(plans, wanted),
    ...sectionsIn(rows, plan).map(({ key: _, ...section }) =>
      add(planSections, { ...section, plan: revision }),
    ),
    ...risksIn(rows, plan).map(({ key: _, ...risk }) =>
      add(risks, { ...risk, id: numbered(risk.id), plan: revision }),
    ),
    ...followUpItemsIn(rows, plan).map(({ key: _, ...item }) =>
      add(followUpItems, { ...item, id: numbered(item.id), plan: revision }),
    ),
  ]);
}

/** A revision that nobody has sent is given up, and what was adopted holds on. Faults: PLAN_GONE, NOT_ALLOWED, PLAN_NOT_OPEN. */
export function giveUpRevision(situation: Situation, input: PlanPlace): Result<readonly Change[]> {
  const { rows, person } = situation;
  const plan = rows.get(plans, input.plan);
  if (!plan) return bad(fault('PLAN_GONE', '', { plan: input.plan }));
  if (!mayPlan(person, placeOf(plan), rows)) return bad(fault('NOT_ALLOWED', '', { plan: plan.title }));
  const isRevision = versionsOf(rows, plan).some(({ version }) => version < plan.version);
  if (!isRevision || !isWritable(plan)) return bad(fault('PLAN_NOT_OPEN', '', { state: plan.state }));
  return good(altered(plans, plan, { withdrawn: true }));
}
