// One line of text in a row that exists: kept while typed, saved when the field or the page is left.
import { Input } from '@fluentui/react-components';
import { good } from '../../../schema/fault.ts';
import { type FieldLook, FieldShell } from '../../../ui/form/FieldShell.tsx';
import { type Commit, useKept } from '../../../ui/form/kept.ts';
import type { Draft } from '../../../ui/workspace.tsx';

interface Props extends FieldLook {
  readonly draft: Draft;
  readonly name: string;
  readonly value: string | null;
  readonly commit: Commit<string | null>;
}

const read = (text: string) => good(text.trim() === '' ? null : text.trim());

export function LineInput({ draft, name, value, commit, ...look }: Props) {
  const kept = useKept({ draft, name, value, saved: value ?? '', read, commit });
  return (
    <FieldShell {...look} faults={kept.faults}>
      <Input
        value={kept.text}
        autoComplete="off"
        onChange={(_, { value: text }) => kept.type(text)}
        onBlur={() => void kept.settle()}
      />
    </FieldShell>
  );
}
