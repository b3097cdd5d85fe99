// The two answers of whoever decides a plan that has been sent: it is approved, or returned with a reason.
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { approveUnitPlan, returnPlan } from '../../../core/planning/rules/decisionRules.ts';
import { mayDecide } from '../../../core/planning/rules/mayDecide.ts';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import { useAct, useDraft, useSituation } from '../../../ui/workspace.tsx';
import { draftPlace, usePlan } from '../planInUse.ts';
import css from './review.module.css';
import * as texts from './text.ts';

export function DecidePlan() {
  const t = useText(texts).decide;
  const sentences = useText(faultTexts);
  const { at } = usePlan();
  const situation = useSituation();
  const act = useAct();
  const draft = useDraft(draftPlace(at, 'returned'));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  if (!mayDecide(situation, at.plan)) return null;
  const reason = draft.values.reason ?? '';
  const missing = faults.filter((one) => one.at === 'returnedReason');
  const approve = async () => setFaults(await act(approveUnitPlan, at));
  const giveBack = async () => {
    const found = await act(returnPlan, { ...at, reason });
    setFaults(found);
    if (found.length === 0) draft.drop('reason', reason);
  };
  return (
    <section className={css.panel} aria-label={t.title}>
      <h2 className={type.section}>{t.title}</h2>
      <p className={type.body}>{t.lead}</p>
      <Faults faults={faults.filter((one) => !missing.includes(one))} />
      <Field
        label={t.reason}
        {...(missing.length === 0
          ? {}
          : { validationMessage: missing.map((one) => faultText(sentences, one)).join(' ') })}
      >
        <Textarea value={reason} onChange={(_, { value }) => draft.keep('reason', value)} />
      </Field>
      <div className={css.actions}>
        <Button onClick={() => void approve()}>{t.approve}</Button>
        <Button onClick={() => void giveBack()}>{t.giveBack}</Button>
      </div>
    </section>
  );
}
