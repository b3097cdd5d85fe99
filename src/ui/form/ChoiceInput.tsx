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

export function ChoiceInput<V extends string>({ value, choices, none, commit, ...look }: Props<V>) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const choose = async (chosen: string) =>
    setFaults(await commit(choices.find((choice) => choice.value === chosen)?.value ?? null));
  return (
    <FieldShell {...look} faults={[...faults, ...(look.faults ?? [])]}>
      <Select
        {...(look.id === undefined ? {} : { id: look.id })}
        disabled={look.disabled ?? false}
        value={value ?? ''}
        onChange={(_, { value: chosen }) => void choose(chosen)}
      >
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </FieldShell>
  );
}
