// One figure: decimal comma, right aligned, unit after it, kept while typed and checked when it is left.
import { readFigure, writeStored } from '../../core/figure.ts';
import { good, type Result } from '../../schema/fault.ts';
import { figureText } from '../format.ts';
import type { Draft } from '../workspace.tsx';
import type { FieldLook } from './FieldShell.tsx';
import css from './form.module.css';
import { type Commit, useKept } from './kept.ts';
import { PlainField } from './plain/PlainField.tsx';
import plain from './plain/plainField.module.css';

interface Props extends FieldLook {
  readonly draft: Draft;
  readonly name: string;
  /** The saved figure. */
  readonly value: number | null;
  readonly decimals?: number;
  /** What stands after the figure: `%`, `tkr`. */
  readonly suffix?: string;
  /** A year is written without a space between its digits. */
  readonly isYear?: boolean;
  readonly commit: Commit<number | null>;
}

/** An emptied field is no figure, which is no fault of the field's. */
const read = (text: string): Result<number | null> => (text.trim() === '' ? good(null) : readFigure(text));

function writtenOf(value: number | null, decimals: number | undefined, isYear: boolean): string {
  if (value === null) return '';
  if (isYear) return String(value);
  return decimals === undefined ? figureText(value) : writeStored(value, decimals);
}

export function FigureInput({
  draft,
  name,
  value,
  decimals,
  suffix = '',
  isYear = false,
  commit,
  ...look
}: Props) {
  const kept = useKept({ draft, name, value, saved: writtenOf(value, decimals, isYear), read, commit });
  return (
    // What cannot be read is said alone: the form's own questions come when it can.
    <PlainField {...look} faults={kept.faults.length > 0 ? kept.faults : (look.faults ?? [])}>
      {(control) => (
        <span className={`${plain.control} ${plain.around} ${css.figure}`}>
          <input
            {...control}
            className={css.figureText}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={kept.text}
            onChange={({ target }) => kept.type(target.value)}
            onBlur={() => void kept.settle()}
            onKeyDown={({ key }) => {
              if (key === 'Enter') void kept.settle();
            }}
          />
          {suffix !== '' && <span className={css.suffix}>{suffix}</span>}
        </span>
      )}
    </PlainField>
  );
}
