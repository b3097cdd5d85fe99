// One line of text, or a day: kept while typed, saved when the field or the page is left.
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
  /** A day is chosen in the browser's own calendar, a time of day in its own clock. */
  readonly kind?: 'text' | 'date' | 'time';
  /** An emptied field is saved as null. */
  readonly commit: Commit<string | null>;
}

const read = (text: string) => good(text.trim() === '' ? null : plainText(text.trim()));

export function LineInput({ draft, name, value, kind = 'text', commit, ...look }: Props) {
  const kept = useKept({ draft, name, value, saved: value ?? '', read, commit });
  return (
    <PlainField {...look} faults={[...kept.faults, ...(look.faults ?? [])]}>
      {(control) => (
        <input
          {...control}
          className={css.control}
          type={kind}
          autoComplete="off"
          value={kept.text}
          onChange={({ target }) => kept.type(target.value)}
          onBlur={() => void kept.settle()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void kept.settle();
          }}
        />
      )}
    </PlainField>
  );
}
