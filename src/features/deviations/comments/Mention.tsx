// People are mentioned: a name is chosen in a native list, and stands under the field until it is taken away.
import { Button, Input } from '@fluentui/react-components';
import { useId, useMemo, useRef, useState } from 'react';
import { mentionable } from '../../../core/deviation/comments/mentions.ts';
import type { Key } from '../../../schema/field.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { useText } from '../../../ui/text.ts';
import { useSituation } from '../../../ui/workspace.tsx';
import css from './comments.module.css';
import * as texts from './text.ts';

interface Props {
  /** The unit, where only those who answer for it read what is written. */
  readonly lineOf: Key<'units'> | null;
  readonly chosen: readonly string[];
  readonly choose: (people: readonly string[]) => void;
}

export function Mention({ lineOf, chosen, choose }: Props) {
  const t = useText(texts).mention;
  const { rows, person, today } = useSituation();
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const everyone = useMemo(() => mentionable(rows, today, lineOf), [rows, today, lineOf]);
  const others = everyone.filter(
    ({ signInName }) => signInName !== person.signInName && !chosen.includes(signInName),
  );
  const shownOf = (name: string) => everyone.find(({ signInName }) => signInName === name)?.shown ?? name;
  const type = (text: string) => {
    const wanted = text.trim().toLocaleLowerCase('sv');
    const same = others.filter(({ shown }) => shown.toLocaleLowerCase('sv').startsWith(wanted));
    const whole = same.find(({ shown }) => shown.toLocaleLowerCase('sv') === wanted);
    // A name that begins another's is not chosen until the field is left, or Enter is pressed.
    setTyped(whole !== undefined && same.length === 1 ? '' : text);
    if (whole !== undefined && same.length === 1) choose([...chosen, whole.signInName]);
  };
  const finish = () => {
    const wanted = typed.trim().toLocaleLowerCase('sv');
    const whole = others.find(({ shown }) => shown.toLocaleLowerCase('sv') === wanted);
    if (whole === undefined) return;
    setTyped('');
    choose([...chosen, whole.signInName]);
  };
  return (
    <div className={css.mention}>
      <FieldShell label={t.label} hint={t.hint}>
        <Input
          input={{ ref: field }}
          list={list}
          autoComplete="off"
          value={typed}
          onChange={(_, { value }) => type(value)}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // Enter chooses the name; it does not send what is not written yet.
            event.preventDefault();
            finish();
          }}
        />
      </FieldShell>
      <datalist id={list}>
        {others.map(({ signInName, shown }) => (
          <option key={signInName} value={shown} />
        ))}
      </datalist>
      <ul className={css.mentioned} aria-label={t.chosen} aria-live="polite">
        {chosen.map((name) => (
          <li key={name}>
            {shownOf(name)}
            <Button
              size="small"
              appearance="subtle"
              aria-label={t.removeOf(shownOf(name))}
              onClick={() => {
                choose(chosen.filter((one) => one !== name));
                field.current?.focus();
              }}
            >
              {t.remove}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
