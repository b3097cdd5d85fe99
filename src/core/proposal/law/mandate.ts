// Whether what a decision on delegation leads to is within its mandate: what the rule reaches, and what is the body's own to decide.
import { type Fault, fault } from '../../../schema/fault.ts';
import { type Key, key } from '../../../schema/field.ts';
import type { Rows } from '../../../schema/list.ts';
import { assignments } from '../../../schema/lists/followUp/assignments.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { documentKindsIn, isBodysOwnPlan } from '../../../steering/documents/delegation.ts';
import type { DelegationRule } from '../../../steering/documents/kinds.ts';
import { planDocumentsOf } from '../../../steering/levels.ts';
import type { SteeringModel } from '../../../steering/model.ts';
import type { Effect } from '../../decision/content.ts';
import { allDocuments, documentNamed } from '../../decision/register/documents.ts';
import { pathUp } from '../../organisation.ts';
import type { GoverningDocument } from '../../planning/contents.ts';
import { levelOf, placeOf } from '../../planning/plan.ts';

/** Decisions about the goals, direction, scope or quality of the work may not be delegated. */
const law = 'kommunallagen 6 kap. 38 §';

export interface Mandate {
  readonly model: SteeringModel;
  readonly rule: DelegationRule | null;
  /** In whose place the decision is taken. */
  readonly body: Key<'bodies'>;
}

/** What it may lead to at all: a plan is decided by its body, or approved by a manager where the plan is written. */
export const delegableKinds: readonly Effect['kind'][] = ['adopt', 'repeal', 'interim', 'assign'];

/** DELEGATION_NOT_ALLOWED at `at`: with the law for a body's own plan, whatever a rule says, else because the mandate does not reach so far. */
export function mandateFault(rows: Rows, mandate: Mandate, effect: Effect, at: string): Fault | null {
  if (effect.kind === 'approvePlan' && isBodysPlan(rows, mandate.model, effect))
    return fault('DELEGATION_NOT_ALLOWED', at, { law });
  return isWithin(rows, mandate, effect) ? null : fault('DELEGATION_NOT_ALLOWED', at);
}

function isBodysPlan(rows: Rows, model: SteeringModel, { target }: Effect): boolean {
  const plan = rows.get(plans, key<'plans'>(target));
  const level = plan && levelOf(rows, model, placeOf(plan));
  const governing = level && planDocumentsOf(model, level.key).find(({ kind }) => kind === plan.kind);
  return plan?.ownerBody != null || (governing != null && isBodysOwnPlan(model, governing.key));
}

function isWithin(rows: Rows, { rule, body }: Mandate, effect: Effect): boolean {
  if (rule === null || !delegableKinds.includes(effect.kind)) return false;
  if (effect.kind === 'assign') return isOwnAssignment(rows, body, effect);
  const kinds = documentKindsIn(rule);
  if (effect.target === '') return kinds.length > 0;
  const governing = documentNamed(rows, effect.target);
  // What is not there any more is told of when it is to be carried out.
  if (governing === null) return true;
  const versions = allDocuments(rows).filter(({ id }) => id === governing.id);
  return kinds.includes(governing.kind) && versions.every((one) => isOwn(one, body));
}

/** Nobody takes the place of another body's document, nor ends it, in this body's name. */
const isOwn = ({ adoptedBy }: GoverningDocument, body: Key<'bodies'>): boolean =>
  adoptedBy === null || adoptedBy === body;

/** To a unit that answers to the body, or an answer to what the body itself has given. */
function isOwnAssignment(rows: Rows, body: Key<'bodies'>, { target, to }: Effect): boolean {
  if (target !== '') {
    const given = rows.get(assignments, key<'assignments'>(target));
    return given === null || given.fromBody === body;
  }
  const unit = /^unit:(.+)$/.exec(to ?? '')?.[1];
  return unit !== undefined && pathUp(rows, key<'units'>(unit)).some((one) => one.body === body);
}
