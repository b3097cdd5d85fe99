// The line at the end of a list, where the name of something new is written before it becomes a row of its own.
import { Add20Regular } from '@fluentui/react-icons/headless/svg/add';
import { useState } from 'react';
import type { StepKey } from '../../../core/planning/steps.ts';
import type { Fault } from '../../../schema/fault.ts';
import { address, goTo } from '../../../ui/address.ts';
import { newName } from '../../../ui/form/newName.ts';
import { PlainField } from '../../../ui/form/plain/PlainField.tsx';
import plain from '../../../ui/form/plain/plainField.module.css';
import { useText } from '../../../ui/text.ts';
import { useDraft } from '../../../ui/workspace.tsx';
import plan from '../Planning.module.css';
import { draftPlace, useFaultsAt, usePlan } from '../planInUse.ts';
import * as texts from '../text.ts';
import css from './fields.module.css';

interface Props {
  readonly step: StepKey;
  /** What the name is called. */
  readonly label: string;
  readonly act: string;
  /** What else must be said from the start: of which kind it is, what it hangs on. */
  readonly choice?: {
    readonly label: string;
    readonly choices: readonly { readonly value: string; readonly label: string }[];
  };
  readonly add: (id: string, title: string, choice: string) => Promise<readonly Fault[]>;
  /** The key that the new row gets. */
  readonly keyOf: (id: string) => string;
}

export function AddRow({ step, label, act, choice, add, keyOf }: Props) {
  const t = useText(texts);
  const { at, readOnly } = usePlan();
  const draft = useDraft(draftPlace(at, `${step}/add`));
  const missing = useFaultsAt(`${step}/add`);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [chosen, setChosen] = useState('');
  const [reached, setReached] = useState(false);
  if (readOnly) return null;
  const title = draft.values.title ?? '';
  const submit = async () => {
    if (title.trim() === '') {
      document.getElementById(`${step}/add`)?.focus();
      return;
    }
    const id = newName();
    const found = await add(id, title.trim(), value);
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('title', title);
    goTo(address.plan(at.plan, `${step}/${keyOf(id)}`));
  };
  const choices = choice?.choices ?? [];
  const value = chosen || (choices[0]?.value ?? '');
  // A large plan has some hundred to choose among, and each would be laid out for a list that is seldom opened.
  const listed = reached ? choices : choices.filter((one) => one.value === value);
  return (
    <form
      className={css.add}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <PlainField id={`${step}/add`} className={css.addName} label={label} faults={[...faults, ...missing]}>
        {(control) => (
          <input
            {...control}
            className={plain.control}
            type="text"
            autoComplete="off"
            value={title}
            onChange={({ target }) =>
              target.value === '' ? draft.drop('title', title) : draft.keep('title', target.value)
            }
          />
        )}
      </PlainField>
      {choice !== undefined && choices.length > 1 && (
        <PlainField className={css.addName} label={choice.label}>
          {(control) => (
            <span className={plain.choice}>
              <select
                {...control}
                className={plain.control}
                value={value}
                onPointerDown={() => setReached(true)}
                onFocus={() => setReached(true)}
                onChange={({ target }) => setChosen(target.value)}
              >
                {listed.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.label}
                  </option>
                ))}
              </select>
            </span>
          )}
        </PlainField>
      )}
      <button type="submit" className={plan.go} aria-label={`${t.add}: ${act}`}>
        <Add20Regular aria-hidden="true" />
        {act}
      </button>
    </form>
  );
}
