// Whether a point gives an assignment anew, or answers one that the body has given and that waits to be reported back.
import { unreported } from '../../../../../core/decision/followUp.ts';
import type { Fault } from '../../../../../schema/fault.ts';
import type { Key } from '../../../../../schema/field.ts';
import { ChoiceInput } from '../../../../../ui/form/ChoiceInput.tsx';
import { useText } from '../../../../../ui/text.ts';
import { useSituation } from '../../../../../ui/workspace.tsx';
import * as texts from '../text.ts';

interface Props {
  readonly body: Key<'bodies'>;
  /** The key of the assignment; '' for a new one. */
  readonly answered: string;
  readonly write: (assignment: string, title: string) => Promise<readonly Fault[]>;
}

/** Nothing to choose where nothing waits for an answer. */
export function Answered({ body, answered, write }: Props) {
  const t = useText(texts);
  const { rows, today } = useSituation();
  const waiting = unreported(rows, { body, since: null, today });
  if (waiting.length === 0 && answered === '') return null;
  const choices = waiting.map(({ assignment: { key, title } }) => ({ value: key as string, label: title }));
  return (
    <ChoiceInput
      label={t.answered}
      value={answered}
      none={t.newAssignment}
      choices={choices}
      commit={(chosen) => write(chosen ?? '', choices.find(({ value }) => value === chosen)?.label ?? '')}
    />
  );
}
