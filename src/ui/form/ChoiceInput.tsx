// One of a few alternatives, saved when it is chosen.
import { useState } from 'react';
import type { Fault } from '../../schema/fault.ts';
import type { FieldLook } from './FieldShell.tsx';
import { PlainField } from './plain/PlainField.tsx';
import css from './plain/plainField.module.css';

interface Props<V extends string> extends FieldLook {
  readonly value: V | null;
  readonly choices: readonly { readonly value: V; readonly label: string }[];
  /** What stands there when nothing is chosen. */
  readonly none: string;
  readonly commit: (value: V | null) => Promise<readonly Fault[]>;
}

/** More than so many are listed when the choice is reached: each would be laid out for a list that is seldom opened. */
const few = 12;

export function ChoiceInput<V extends string>({ value, choices, none, commit, ...look }: Props<V>) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [reached, setReached] = useState(false);
  const reach = () => setReached(true);
  const listed =
    reached || choices.length <= few ? choices : choices.filter((choice) => choice.value === value);
  const choose = async (chosen: string) =>
    setFaults(await commit(choices.find((choice) => choice.value === chosen)?.value ?? null));
  return (
    <PlainField {...look} faults={[...faults, ...(look.faults ?? [])]}>
      {(control) => (
        <span className={css.choice}>
          <select
            {...control}
            className={css.control}
            value={value ?? ''}
            onPointerDown={reach}
            onFocus={reach}
            onChange={({ target }) => void choose(target.value)}
          >
            <option value="">{none}</option>
            {listed.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </span>
      )}
    </PlainField>
  );
}
