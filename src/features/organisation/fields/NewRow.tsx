// The fields of a row that is not there yet: a draft until the button adds it all at once, with the faults beside each field.
import { Button, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import { Faults } from '../../../ui/form/Faults.tsx';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { type Draft, useDraft } from '../../../ui/workspace.tsx';
import css from '../Organisation.module.css';

export interface NewField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly kind?: 'text' | 'date';
  /** Alternatives to choose among, the first standing for none. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

interface Props {
  /** Names the draft, and the form. */
  readonly place: string;
  readonly title: string;
  readonly fields: readonly NewField[];
  readonly act: string;
  readonly primary?: boolean;
  readonly add: (values: Draft['values']) => Promise<readonly Fault[]>;
}

export function NewRow({ place, title, fields, act, primary = false, add }: Props) {
  const draft = useDraft(place);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const values = draft.values;
  const press = async () => {
    const found = await add(values);
    setFaults(found);
    if (found.length > 0) return;
    for (const { name } of fields) if (values[name] !== undefined) draft.drop(name, values[name]);
  };
  const isField = ({ at }: Fault) => fields.some(({ name }) => name === at);
  return (
    <form
      id={place}
      className={css.form}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <div className={css.pair}>
        {fields.map(({ name, label, hint, required, kind, choices }) => (
          <FieldShell
            key={name}
            label={label}
            {...(hint === undefined ? {} : { hint })}
            required={required ?? false}
            faults={faults.filter(({ at }) => at === name)}
          >
            {choices === undefined ? (
              <Input
                type={kind ?? 'text'}
                autoComplete="off"
                value={values[name] ?? ''}
                onChange={(_, { value }) => draft.keep(name, value)}
              />
            ) : (
              <Select value={values[name] ?? ''} onChange={(_, { value }) => draft.keep(name, value)}>
                {choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.label}
                  </option>
                ))}
              </Select>
            )}
          </FieldShell>
        ))}
      </div>
      <Faults faults={faults.filter((one) => !isField(one))} />
      <Button type="submit" className={css.show ?? ''} appearance={primary ? 'primary' : 'secondary'}>
        {act}
      </Button>
    </form>
  );
}
