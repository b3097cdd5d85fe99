// One line of text, or a day: kept while typed, saved when the field or the page is left.
import { Input } from '@fluentui/react-components';
import { good } from '../../schema/fault.ts';
import { plainText } from '../../schema/plainText.ts';
import type { Draft } from '../workspace.tsx';
import { type FieldLook, FieldShell } from './FieldShell.tsx';
import { type Commit, useKept } from './kept.ts';

interface Props extends FieldLook {
  readonly draft: Draft;
  readonly name: string;
  readonly value: string | null;
  /** A day is chosen in the browser's own calendar, a time of day in its own clock. */
  readonly kind?: 'text' | 'date' | 'time';
  /** An emptied field is saved as null. */
  readonly commit: Commit<string | null>;
}

const read = (text: string) => good(text.trim() === '' ? null : plainText(text.trim()));

export function LineInput({ draft, name, value, kind = 'text', commit, ...look }: Props) {
  const kept = useKept({ draft, name, value, saved: value ?? '', read, commit });
  return (
    <FieldShell {...look} faults={[...kept.faults, ...(look.faults ?? [])]}>
      <Input
        type={kind}
        input={{ autoComplete: 'off' }}
        {...(look.id === undefined ? {} : { id: look.id })}
        disabled={look.disabled ?? false}
        value={kept.text}
        onChange={(_, { value: text }) => kept.type(text)}
        onBlur={() => void kept.settle()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void kept.settle();
        }}
      />
    </FieldShell>
  );
}
