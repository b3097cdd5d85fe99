// A text that is a draft until it is sent, such as a comment or an answer.
import { Button, Textarea } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import type { Key } from '../../../schema/field.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { newName } from '../../../ui/form/newName.ts';
import { useText } from '../../../ui/text.ts';
import { type Rule, useAct, useDraft } from '../../../ui/workspace.tsx';
import css from './comments.module.css';
import { Mention } from './Mention.tsx';
import * as texts from './text.ts';

interface Sent {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly string[];
}

interface Props<I> {
  readonly place: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** What stands there before anything has been typed. */
  readonly from?: string;
  readonly rule: Rule<I & Sent>;
  readonly input: I;
  /** Who can be mentioned: everyone, or only those who answer for the unit; nobody when left out. */
  readonly mentions?: 'everyone' | Key<'units'>;
  readonly beside?: ReactNode;
  readonly done?: () => void;
  /** For what is opened by a press, and so takes the hand and may be given up; what is typed is kept. */
  readonly cancel?: () => void;
}

export function Write<I>({ place, label, hint, button, from = '', rule, input, ...more }: Props<I>) {
  const { mentions: mentionable, beside, done, cancel } = more;
  const t = useText(texts);
  const act = useAct();
  const draft = useDraft(place);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const text = draft.values.text ?? from;
  const field = useRef<HTMLTextAreaElement>(null);
  const isOpened = cancel !== undefined;
  useEffect(() => {
    if (isOpened) field.current?.focus();
  }, [isOpened]);
  // Sign-in names have no spaces in them.
  const mentions = (draft.values.mentions ?? '').split(' ').filter((one) => one !== '');
  const send = async () => {
    const found = await act(rule, { ...input, id: newName(), text, mentions });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('text', text);
    draft.drop('mentions', mentions.join(' '));
    done?.();
  };
  return (
    <form
      className={css.write}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <FieldShell label={label} {...(hint === undefined ? {} : { hint })} faults={faults}>
        <Textarea
          textarea={{ ref: field }}
          resize="vertical"
          value={text}
          onChange={(_, { value }) => draft.keep('text', value)}
        />
      </FieldShell>
      {mentionable !== undefined && (
        <Mention
          lineOf={mentionable === 'everyone' ? null : mentionable}
          chosen={mentions}
          choose={(people) => draft.keep('mentions', people.join(' '))}
        />
      )}
      {beside}
      <div className={css.buttons}>
        <Button type="submit">{button}</Button>
        {cancel !== undefined && (
          <Button appearance="subtle" onClick={cancel}>
            {t.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
