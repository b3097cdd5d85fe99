// Several lines of plain text: kept while typed, saved when the field or the page is left.
import { good } from '../../schema/fault.ts';
import { plainText } from '../../schema/plainText.ts';
import type { Draft } from '../workspace.tsx';
import type { FieldLook } from './FieldShell.tsx';
import { type Commit, useKept } from './kept.ts';
import { PlainField } from './plain/PlainField.tsx';
import css from './plain/plainField.module.css';

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
    <PlainField {...look} faults={[...kept.faults, ...(look.faults ?? [])]}>
      {(control) => (
        <textarea
          {...control}
          className={`${css.control} ${css.note}`}
          rows={rows}
          value={kept.text}
          onChange={({ target }) => kept.type(target.value)}
          onBlur={() => void kept.settle()}
        />
      )}
    </PlainField>
  );
}
