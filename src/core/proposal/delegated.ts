// A decision taken on delegation: what it must hold, what may not be delegated, and which decisions wait to be told of (S30-S32).
import { type Fault, fault } from '../../schema/fault.ts';
import { type Key, key } from '../../schema/field.ts';
import type { Rows } from '../../schema/list.ts';
import { plans } from '../../schema/lists/plans.ts';
import { agendaItems } from '../../schema/lists/room/agendaItems.ts';
import { proposalSections } from '../../schema/lists/room/proposalSections.ts';
import { proposals } from '../../schema/lists/room/proposals.ts';
import { delegationRuleOf, isBodysOwnPlan } from '../../steering/documents/delegation.ts';
import type { DelegationRule } from '../../steering/documents/kinds.ts';
import { planDocumentsOf } from '../../steering/levels.ts';
import type { SteeringModel } from '../../steering/model.ts';
import type { Effect } from '../decision/content.ts';
import { levelOf, placeOf } from '../planning/plan.ts';
import { itemFaults, itemPlace, missing, sectionPlace } from './checks.ts';
import { type Draft, descriptionKey } from './draft.ts';
import { itemsOf, type Proposal, type Recipient, recipientsOf } from './read.ts';
import { sectionOf } from './reports.ts';

/** Decisions about the goals, direction, scope or quality of the work may not be delegated. */
const law = 'kommunallagen 6 kap. 38 §';

/** As `reportFindings`, for a decision on delegation. */
export function delegatedFindings(rows: Rows, { model, report }: Draft): readonly Fault[] {
  const items = itemsOf(report);
  const rule = delegationRuleOf(model, report.delegationRule ?? '');
  const description = sectionOf(rows, report.key, descriptionKey)?.text ?? '';
  return [
    ...missing(report, ['day', 'office', 'delegateRole', 'delegationRule']),
    ...(report.delegationRule && rule === null ? [fault('DELEGATION_NOT_ALLOWED', 'delegationRule')] : []),
    ...(description.trim() === ''
      ? [
          // The model's form begins with it.
          fault('FIELD_REQUIRED', sectionPlace(descriptionKey), {
            label: model.delegation.sections[0]?.label ?? proposalSections.fields.text.label,
          }),
        ]
      : []),
    ...itemFaults(items, report.day),
    ...items.flatMap(({ effects }, index) =>
      effects.flatMap((effect) => delegationFault(rows, model, rule, effect, itemPlace(index)) ?? []),
    ),
    ...(rule?.mustBeReported !== false && report.reportAt === null
      ? [fault('REPORT_MEETING_MISSING', 'reportAt')]
      : []),
  ];
}

/** DELEGATION_NOT_ALLOWED: with the law for a body's own plan, whatever a rule says, else because the rule does not reach so far. */
function delegationFault(
  rows: Rows,
  model: SteeringModel,
  rule: DelegationRule | null,
  effect: Effect,
  at: string,
): Fault | null {
  if (effect.kind !== 'approvePlan') return null;
  const plan = rows.get(plans, key<'plans'>(effect.target));
  const level = plan && levelOf(rows, model, placeOf(plan));
  const governing = level && planDocumentsOf(model, level.key).find(({ kind }) => kind === plan.kind);
  const isBodys = plan?.ownerBody != null || (governing != null && isBodysOwnPlan(model, governing.key));
  if (isBodys) return fault('DELEGATION_NOT_ALLOWED', at, { law });
  const reaches = governing != null && (rule?.subjects.includes(governing.key) ?? false);
  return reaches ? null : fault('DELEGATION_NOT_ALLOWED', at);
}

/** Decisions on delegation that are to be told of at the meeting and do not stand on its agenda yet. */
export const waitingFor = (rows: Rows, meeting: Key<'meetings'>): readonly Proposal[] =>
  rows
    .by(proposals, 'reportAt', meeting)
    .filter(({ kind, state }) => kind === 'delegatedDecision' && state === 'sent')
    .filter((one) => !rows.by(agendaItems, 'meeting', meeting).some(({ proposal }) => proposal === one.key));

/** Those to whom a decision on delegation goes out; nobody before it is taken. */
export const dispatchOf = (report: Proposal): readonly Recipient[] =>
  report.kind === 'delegatedDecision' && report.state === 'sent' ? recipientsOf(report) : [];
