// Somebody is chosen among those who may be, and then put in: the arrows go through a list without anything happening.
import { Button, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Named } from '../../../core/meeting/read.ts';
import type { Fault } from '../../../schema/fault.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import css from './meeting.module.css';
import * as texts from './text.ts';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly faults?: readonly Fault[];
  readonly among: readonly Named[];
  readonly add: (who: Named) => void;
}

export function AddPerson({ label, hint, faults = [], among, add }: Props) {
  const t = useText(texts);
  const [chosen, choose] = useState('');
  const who = among.find(({ person }) => person === chosen);
  const put = () => {
    if (who === undefined) return;
    add({ person: who.person, name: who.name });
    choose('');
  };
  return (
    <div className={css.addPerson}>
      <FieldShell label={label} faults={faults} {...(hint === undefined ? {} : { hint })}>
        <Select value={who === undefined ? '' : chosen} onChange={(_, { value }) => choose(value)}>
          <option value="">{t.choose}</option>
          {among.map(({ person, name }) => (
            <option key={person} value={person}>
              {name}
            </option>
          ))}
        </Select>
      </FieldShell>
      <Button aria-label={t.addTo(label)} disabledFocusable={who === undefined} onClick={put}>
        {t.add}
      </Button>
    </div>
  );
}
