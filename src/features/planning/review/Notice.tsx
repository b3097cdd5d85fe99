// What stands at the top of the wizard: why one cannot write, why it came back, that it is sent, or that one is to decide it.

import { memo } from 'react';
import type { PlanForm } from '../../../core/planning/entry.ts';
import { personNamed } from '../../../core/situation.ts';
import { bodies } from '../../../schema/lists/bodies.ts';
import { swedishDay } from '../../../ui/format.ts';
import { Message } from '../../../ui/page/Message.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { usePlan } from '../planInUse.ts';
import * as wizard from '../text.ts';
import { DecidePlan } from './DecidePlan.tsx';
import { HeldToLog } from './HeldToLog.tsx';
import * as texts from './text.ts';
import { Versions } from './Versions.tsx';

function closedWords({ closedBecause, owner, plan }: PlanForm, t: typeof wizard.sv): string {
  if (closedBecause?.code === 'NOT_ALLOWED') return t.closed.NOT_ALLOWED(owner.name);
  if (plan.state === 'submitted') return t.closed.submitted;
  return plan.approvedAt !== null || plan.state === 'active' || plan.state === 'approved'
    ? t.closed.decided
    : t.closed.otherwise;
}

/** Drawn anew when the plan is, and not for each step. */
export const Notice = memo(function Notice() {
  const t = useText(wizard);
  const r = useText(texts);
  const { form } = usePlan();
  const { rows } = useSituation();
  const { plan, closedBecause, decider } = form;
  const sent =
    plan.state === 'submitted' && plan.submittedAt !== null
      ? r.sentBy(personNamed(rows, plan.submittedBy ?? '').name, swedishDay(new Date(plan.submittedAt)))
      : null;
  const body = plan.decidedBody && rows.get(bodies, plan.decidedBody);
  const decided = body && t.decidedBy(body.name, plan.decidedDay, plan.decidedParagraph);
  const waits = decider.by === 'body' ? r.waits.body(decider.body) : r.waits[decider.by];
  return (
    <>
      <HeldToLog plan={plan} />
      {sent !== null && (
        <Message intent="success" title={r.sentTitle}>
          {`${sent} ${waits}`}
        </Message>
      )}
      {closedBecause !== null && sent === null && (
        <Message intent="info">
          {[decided && `${decided}.`, closedWords(form, t)].filter(Boolean).join(' ')}
        </Message>
      )}
      {plan.state === 'returned' && (
        <Message intent="warning" title={t.returned(plan.returnedReason ?? '')}>
          {t.returnedLead}
        </Message>
      )}
      <Versions />
      {plan.state === 'submitted' && <DecidePlan />}
    </>
  );
});
