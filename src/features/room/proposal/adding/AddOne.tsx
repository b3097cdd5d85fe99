// One of several is chosen, and then put in: the arrows and letters go through the list without anything happening.
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { useText } from '../../../../ui/text.ts';
import css from './addOne.module.css';
import * as texts from './text.ts';

interface Props {
  /** What is put in, for those who listen; it stands as the list's first line too. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly add: (value: string) => void;
}

export function AddOne({ label, choices, add }: Props) {
  const t = useText(texts);
  const [chosen, choose] = useState('');
  const isThere = choices.some(({ value }) => value === chosen);
  const put = () => {
    if (!isThere) return;
    add(chosen);
    choose('');
  };
  return (
    <div className={css.add}>
      <Select aria-label={label} value={isThere ? chosen : ''} onChange={(_, { value }) => choose(value)}>
        <option value="">{label}</option>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </Select>
      <Button aria-label={t.addThe(label)} disabledFocusable={!isThere} onClick={put}>
        {t.add}
      </Button>
    </div>
  );
}
