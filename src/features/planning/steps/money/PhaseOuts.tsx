// What is phased out to make room for a statement, by whom; the plan's own owner registers its own here, another board its own.
import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { readFigure } from '../../../../core/figure.ts';
import { ownerName } from '../../../../core/organisation.ts';
import type { StatementEntry } from '../../../../core/planning/entry.ts';
import { placeOf } from '../../../../core/planning/plan.ts';
import { registerPhaseOut } from '../../../../core/planning/rules/workRules.ts';
import type { Fault } from '../../../../schema/fault.ts';
import { Faults } from '../../../../ui/form/Faults.tsx';
import { newName } from '../../../../ui/form/newName.ts';
import { useText } from '../../../../ui/text.ts';
import type from '../../../../ui/type.module.css';
import { useAct, useDraft, useSituation } from '../../../../ui/workspace.tsx';
import css from '../../fields/fields.module.css';
import { draftPlace, usePlan } from '../../planInUse.ts';
import own from '../steps.module.css';
import * as texts from '../text.ts';

export function PhaseOuts({ entry }: { readonly entry: StatementEntry }) {
  const t = useText(texts).resources;
  const { rows } = useSituation();
  const { readOnly } = usePlan();
  return (
    <div className={own.part}>
      <p className={`${type.body} ${type.strong}`}>{t.phaseOuts}</p>
      {entry.phaseOuts.length === 0 ? (
        <p className={type.secondary}>{t.noPhaseOuts}</p>
      ) : (
        <ul className={own.list}>
          {entry.phaseOuts.map((one) => (
            <li key={one.key} className={type.body}>
              {t.phaseOut(`${one.title}, ${ownerName(rows, one)}`, one.amountTkr)}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <Register entry={entry} />}
    </div>
  );
}

function Register({ entry: { statement } }: { readonly entry: StatementEntry }) {
  const t = useText(texts).resources;
  const { form, at } = usePlan();
  const act = useAct();
  const id = useId();
  const draft = useDraft(draftPlace(at, `resources/${statement.key}/phaseOut`));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const { title = '', amount = '', fromDay = '' } = draft.values;
  const register = async (event: FormEvent) => {
    event.preventDefault();
    const figure = readFigure(amount);
    if (!figure.ok) {
      setFaults(figure.faults);
      return;
    }
    const found = await act(registerPhaseOut, {
      owner: placeOf(form.plan),
      id: newName(),
      phaseOut: { title, amountTkr: figure.value, fromDay, financing: statement.key },
    });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('title', title);
    draft.drop('amount', amount);
    draft.drop('fromDay', fromDay);
  };
  return (
    <form className={css.add} aria-label={t.register} onSubmit={(event) => void register(event)}>
      <Field label={t.outTitle}>
        <Input id={`${id}-title`} value={title} onChange={(_, { value }) => draft.keep('title', value)} />
      </Field>
      <Field label={t.outAmount}>
        <Input
          id={`${id}-amount`}
          value={amount}
          inputMode="decimal"
          onChange={(_, { value }) => draft.keep('amount', value)}
        />
      </Field>
      <Field label={t.outDay}>
        <Input
          id={`${id}-day`}
          type="date"
          value={fromDay}
          onChange={(_, { value }) => draft.keep('fromDay', value)}
        />
      </Field>
      <Button type="submit">{t.outAct}</Button>
      <Faults faults={faults} />
    </form>
  );
}
