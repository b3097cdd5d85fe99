// A decision taken on delegation: what it must hold, what may not be delegated, and whether the body is to be told of it (S30-S32).
import { type Fault, fault } from '../../schema/fault.ts';
import type { Rows } from '../../schema/list.ts';
import { proposalSections } from '../../schema/lists/room/proposalSections.ts';
import { delegationRuleOf } from '../../steering/documents/delegation.ts';
import { modelInForce } from '../../steering/inForce.ts';
import { itemFaults, itemPlace, missing, sectionPlace } from './checks.ts';
import { type Draft, descriptionKey } from './draft.ts';
import { mandateFault } from './law/mandate.ts';
import { itemsOf, type Proposal, type Recipient, recipientsOf } from './read.ts';
import { sectionOf } from './reports.ts';

/** As `reportFindings`, for a decision on delegation. */
export function delegatedFindings(rows: Rows, { model, report, body }: Draft): readonly Fault[] {
  const items = itemsOf(report);
  const rule = delegationRuleOf(model, report.delegationRule ?? '');
  const mandate = { model, rule, body: body.key };
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
      effects.flatMap((effect) => mandateFault(rows, mandate, effect, itemPlace(index)) ?? []),
    ),
  ];
}

/** The body is told of it: at the meeting that it names, or at the next one where the delegation order says that it is to be told. */
export function isToBeTold(rows: Rows, { kind, day, reportAt, delegationRule }: Proposal): boolean {
  if (kind !== 'delegatedDecision') return false;
  if (reportAt !== null) return true;
  const model = modelInForce(rows, Number((day ?? '').slice(0, 4)));
  return !model.ok || delegationRuleOf(model.value, delegationRule ?? '')?.mustBeReported !== false;
}

/** Those to whom a decision on delegation goes out; nobody before it is taken. */
export const dispatchOf = (report: Proposal): readonly Recipient[] =>
  report.kind === 'delegatedDecision' && report.state === 'sent' ? recipientsOf(report) : [];
