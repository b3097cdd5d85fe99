// Step 1: what the plan is called, whose it is, for which years, and who answers for it.
import { recordPlan } from '../../../core/planning/rules/textRules.ts';
import { plans } from '../../../schema/lists/plans.ts';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import { PersonField } from '../fields/ChoiceFields.tsx';
import { anyRow, type Editing } from '../fields/editing.ts';
import { ReadField } from '../fields/Frame.tsx';
import css from '../fields/fields.module.css';
import { Figure, Line } from '../fields/TextFields.tsx';
import { usePlan, useRecord } from '../planInUse.ts';
import * as texts from './text.ts';

/** The plan's own row, as it is written in a step. */
export function usePlanEditing(step: Editing['step']): Editing {
  const { form, readOnly } = usePlan();
  const record = useRecord();
  return {
    step,
    item: null,
    list: plans,
    row: anyRow(form.plan),
    readOnly,
    write: (place, answer, seen) => record(place, recordPlan, { answer }, seen),
  };
}

export function Ground() {
  const t = useText(texts).ground;
  const { form } = usePlan();
  const { rows } = useSituation();
  const on = usePlanEditing('ground');
  const { plan, owner, cycleKind } = form;
  const source = plan.basedOn === null ? null : rows.get(plans, plan.basedOn);
  return (
    <div className={css.fields}>
      <div className={css.wide}>
        <Line on={on} field="title" required />
      </div>
      <ReadField label={t.owner} text={owner.name} />
      <ReadField label={t.year} text={String(plan.year)} />
      <PersonField on={on} field="responsible" required />
      <Figure on={on} field="horizonYears" whenEmpty={1} />
      <ReadField label={t.cycle} text={t[cycleKind]} />
      <ReadField label={t.basedOn} text={source?.title ?? t.blank} />
    </div>
  );
}
