// One figure: decimal comma, right aligned, unit after it, kept while typed and checked when it is left.
import { Input } from '@fluentui/react-components';
import { readFigure, writeStored } from '../../core/figure.ts';
import { good, type Result } from '../../schema/fault.ts';
import { figureText } from '../format.ts';
import type { Draft } from '../workspace.tsx';
import { type FieldLook, FieldShell } from './FieldShell.tsx';
import css from './form.module.css';
import { type Commit, useKept } from './kept.ts';

interface Figure {
  readonly draft: Draft;
  readonly name: string;
  /** The saved figure. */
  readonly value: number | null;
  readonly decimals?: number;
  /** A year is written without a space between its digits. */
  readonly isYear?: boolean;
  readonly commit: Commit<number | null>;
}
interface Props extends FieldLook, Figure {
  /** What stands after the figure: `%`, `tkr`. */
  readonly suffix?: string;
}

/** An emptied field is no figure, which is no fault of the field's. */
const read = (text: string): Result<number | null> => (text.trim() === '' ? good(null) : readFigure(text));

function writtenOf(value: number | null, decimals: number | undefined, isYear: boolean): string {
  if (value === null) return '';
  if (isYear) return String(value);
  return decimals === undefined ? figureText(value) : writeStored(value, decimals);
}

/** A figure as it is typed and kept, for whatever it is typed into. */
export const useFigure = ({ draft, name, value, decimals, isYear = false, commit }: Figure) =>
  useKept({ draft, name, value, saved: writtenOf(value, decimals, isYear), read, commit });

export function FigureInput({ suffix = '', ...props }: Props) {
  const kept = useFigure(props);
  return (
    // What cannot be read is said alone: the form's own questions come when it can.
    <FieldShell {...props} faults={kept.faults.length > 0 ? kept.faults : (props.faults ?? [])}>
      <Input
        className={css.figure ?? ''}
        input={{ className: css.figureText ?? '', inputMode: 'decimal', autoComplete: 'off' }}
        {...(props.id === undefined ? {} : { id: props.id })}
        disabled={props.disabled ?? false}
        value={kept.text}
        contentAfter={suffix === '' ? null : <span className={css.suffix}>{suffix}</span>}
        onChange={(_, { value: text }) => kept.type(text)}
        onBlur={() => void kept.settle()}
        onKeyDown={({ key }) => {
          if (key === 'Enter') void kept.settle();
        }}
      />
    </FieldShell>
  );
}
