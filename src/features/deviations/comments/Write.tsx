// A text that is a draft until it is sent, such as a comment or an answer.
import { Button, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Fault } from '../../../schema/fault.ts';
import { FieldShell } from '../../../ui/form/FieldShell.tsx';
import { newName } from '../../../ui/form/newName.ts';
import { type Rule, useAct, useDraft } from '../../../ui/workspace.tsx';
import css from './comments.module.css';

interface Sent {
  readonly id: string;
  readonly text: string;
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
  readonly beside?: ReactNode;
  readonly done?: () => void;
}

export function Write<I>({ place, label, hint, button, from = '', rule, input, beside, done }: Props<I>) {
  const act = useAct();
  const draft = useDraft(place);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const text = draft.values.text ?? from;
  const send = async () => {
    const found = await act(rule, { ...input, id: newName(), text });
    setFaults(found);
    if (found.length > 0) return;
    draft.drop('text', text);
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
        <Textarea resize="vertical" value={text} onChange={(_, { value }) => draft.keep('text', value)} />
      </FieldShell>
      <div className={css.buttons}>
        {beside}
        <Button type="submit">{button}</Button>
      </div>
    </form>
  );
}
