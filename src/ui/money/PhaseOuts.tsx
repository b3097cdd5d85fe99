// What is phased out to make room for a statement, by whom; the owner registers its own here, another board its own.
import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import { readFigure } from '../../core/figure.ts';
import { ownerName, type Place } from '../../core/organisation.ts';
import type { PhaseOut } from '../../core/planning/financing.ts';
import { registerPhaseOut } from '../../core/planning/rules/workRules.ts';
import type { Fault } from '../../schema/fault.ts';
import type { Key } from '../../schema/field.ts';
import { Faults } from '../form/Faults.tsx';
import { newName } from '../form/newName.ts';
import { useText } from '../text.ts';
import type from '../type.module.css';
import { useAct, useDraft, useSituation } from '../workspace.tsx';
import css from './money.module.css';
import * as texts from './text.ts';

interface Registering {
  readonly statement: Key<'financing'>;
  readonly owner: Place;
  readonly draftPlace: string;
}

interface Props extends Registering {
  readonly phaseOuts: readonly PhaseOut[];
  readonly readOnly: boolean;
}

export function PhaseOuts({ phaseOuts, readOnly, ...registering }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  return (
    <div className={css.part}>
      <p className={`${type.body} ${type.strong}`}>{t.phaseOuts}</p>
      {phaseOuts.length === 0 ? (
        <p className={type.secondary}>{t.noPhaseOuts}</p>
      ) : (
        <ul className={css.list}>
          {phaseOuts.map((one) => (
            <li key={one.key} className={type.body}>
              {t.phaseOut(`${one.title}, ${ownerName(rows, one)}`, one.amountTkr)}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && <Register {...registering} />}
    </div>
  );
}

function Register({ statement, owner, draftPlace }: Registering) {
  const t = useText(texts);
  const act = useAct();
  const id = useId();
  const draft = useDraft(draftPlace);
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
      owner,
      id: newName(),
      phaseOut: { title, amountTkr: figure.value, fromDay, financing: statement },
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
