// One of a few alternatives, saved when it is chosen.
import { Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fault } from '../../schema/fault.ts';
import { type FieldLook, FieldShell } from './FieldShell.tsx';

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
    <FieldShell {...look} faults={[...faults, ...(look.faults ?? [])]}>
      <Select
        {...(look.id === undefined ? {} : { id: look.id })}
        disabled={look.disabled ?? false}
        value={value ?? ''}
        onPointerDown={reach}
        onFocus={reach}
        onChange={(_, { value: chosen }) => void choose(chosen)}
      >
        <option value="">{none}</option>
        {listed.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </FieldShell>
  );
}
