// The fields that are typed in: a line, a day, running text, lines of their own, and a figure.
import { good } from '../../../schema/fault.ts';
import type { Value } from '../../../schema/field.ts';
import type { Values } from '../../../schema/list.ts';
import { FigureInput } from '../../../ui/form/FigureInput.tsx';
import { useKept } from '../../../ui/form/kept.ts';
import { LineInput } from '../../../ui/form/LineInput.tsx';
import { NoteInput } from '../../../ui/form/NoteInput.tsx';
import { PlainField } from '../../../ui/form/plain/PlainField.tsx';
import plain from '../../../ui/form/plain/plainField.module.css';
import { dayText, figureText } from '../../../ui/format.ts';
import { type Editing, type FieldProps, placeOf } from './editing.ts';
import { Frame, useRowDraft } from './Frame.tsx';

const textIn = ({ row }: Editing, field: string): string | null => {
  const value = row?.[field];
  return typeof value === 'string' ? value : null;
};

/** What a field that is typed in gives its input: the draft, the stored text, and how it is saved. */
function useTyped({ on, field }: FieldProps) {
  const draft = useRowDraft(on);
  const value = textIn(on, field);
  const commit = (text: string | null, seen: Values) => on.write(placeOf(on, field), { [field]: text }, seen);
  return { draft, name: field, value, commit };
}

export function Line(props: FieldProps) {
  const typed = useTyped(props);
  return (
    <Frame {...props} read={typed.value ?? ''}>
      {(look) => <LineInput {...look} {...typed} />}
    </Frame>
  );
}

export function DayField(props: FieldProps) {
  const typed = useTyped(props);
  const written = (day: Value) => (typeof day === 'string' ? dayText(day) : '');
  return (
    <Frame {...props} read={written(typed.value)} written={written}>
      {(look) => <LineInput {...look} {...typed} kind="date" />}
    </Frame>
  );
}

export function Note({ rows = 3, ...props }: FieldProps & { readonly rows?: number }) {
  const typed = useTyped(props);
  return (
    <Frame {...props} read={typed.value ?? ''}>
      {(look) => <NoteInput {...look} {...typed} rows={rows} />}
    </Frame>
  );
}

const linesIn = (text: string) =>
  good(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** Several short texts, one a line. */
export function Lines(props: FieldProps) {
  const { on, field } = props;
  const draft = useRowDraft(on);
  const stored = on.row?.[field];
  const value: readonly string[] = Array.isArray(stored) ? stored : [];
  const kept = useKept({
    draft,
    name: field,
    value,
    saved: value.join('\n'),
    read: linesIn,
    commit: (lines, seen) => on.write(placeOf(on, field), { [field]: lines }, seen),
  });
  const written = (lines: Value) => (Array.isArray(lines) ? lines.join('\n') : '');
  return (
    <Frame {...props} read={value.join('\n')} written={written}>
      {(look) => (
        <PlainField {...look} faults={[...kept.faults, ...(look.faults ?? [])]}>
          {(control) => (
            <textarea
              {...control}
              className={`${plain.control} ${plain.note}`}
              rows={2}
              value={kept.text}
              onChange={({ target }) => kept.type(target.value)}
              onBlur={() => void kept.settle()}
            />
          )}
        </PlainField>
      )}
    </Frame>
  );
}

interface FigureProps extends FieldProps {
  readonly suffix?: string;
  readonly decimals?: number;
  readonly isYear?: boolean;
  /** What is saved for a field that is emptied, where the row must have a figure. */
  readonly whenEmpty?: number;
}

export function Figure({ suffix, decimals, isYear = false, whenEmpty, ...props }: FigureProps) {
  const { on, field } = props;
  const draft = useRowDraft(on);
  const stored = on.row?.[field];
  const value = typeof stored === 'number' ? stored : null;
  const written = (figure: Value) =>
    typeof figure !== 'number'
      ? ''
      : isYear
        ? String(figure)
        : `${figureText(figure)} ${suffix ?? ''}`.trim();
  return (
    <Frame {...props} read={written(value)} written={written}>
      {(look) => (
        <FigureInput
          {...look}
          {...(suffix === undefined ? {} : { suffix })}
          {...(decimals === undefined ? {} : { decimals })}
          isYear={isYear}
          draft={draft}
          name={field}
          value={value}
          commit={(figure, seen) => on.write(look.id, { [field]: figure ?? whenEmpty ?? null }, seen)}
        />
      )}
    </Frame>
  );
}
