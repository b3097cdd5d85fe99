// Several lines of plain text: kept while typed, saved when the field or the page is left.
import { Textarea } from '@fluentui/react-components';
import { good } from '../../schema/fault.ts';
import { plainText } from '../../schema/plainText.ts';
import type { Draft } from '../workspace.tsx';
import { type FieldLook, FieldShell } from './FieldShell.tsx';
import css from './form.module.css';
import { type Commit, useKept } from './kept.ts';

interface Props extends FieldLook {
  readonly draft: Draft;
  readonly name: string;
  readonly value: string | null;
  readonly rows?: number;
  /** An emptied field is saved as null. */
  readonly commit: Commit<string | null>;
}

const read = (text: string) => good(text.trim() === '' ? null : plainText(text));

export function NoteInput({ draft, name, value, rows = 3, commit, ...look }: Props) {
  const kept = useKept({ draft, name, value, saved: value ?? '', read, commit });
  return (
    <FieldShell {...look} faults={[...kept.faults, ...(look.faults ?? [])]}>
      <Textarea
        className={css.note ?? ''}
        resize="vertical"
        {...(look.id === undefined ? {} : { id: look.id })}
        disabled={look.disabled ?? false}
        textarea={{ rows, className: css.noteText ?? '' }}
        value={kept.text}
        onChange={(_, { value: text }) => kept.type(text)}
        onBlur={() => void kept.settle()}
      />
    </FieldShell>
  );
}
