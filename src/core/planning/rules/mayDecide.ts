// Whether the person is the one who decides a plan that has been sent: the rule itself is asked, and its answer read.

import type { FaultCode } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import type { Situation } from '../../situation.ts';
import { approveUnitPlan } from './decisionRules.ts';

const others: readonly FaultCode[] = [
  'NOT_ALLOWED',
  'PLAN_NEEDS_DECISION',
  'PLAN_OWN_APPROVAL',
  'PLAN_NOT_OPEN',
  'PLAN_GONE',
];

export function mayDecide(situation: Situation, plan: Key<'plans'>): boolean {
  const asked = approveUnitPlan(situation, { plan });
  return asked.ok || !asked.faults.some(({ code }) => others.includes(code));
}
