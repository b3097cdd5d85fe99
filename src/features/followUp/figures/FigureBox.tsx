// The figure of a row, whose name stands in the row: the browser's own field in Fluent's clothes, since a form has thirty of them.
import type { ComponentProps } from 'react';
import { type FigureInput, useFigure } from '../../../ui/form/FigureInput.tsx';
import { useText } from '../../../ui/text.ts';
import { faultText, faultTexts } from '../../../ui/words/faultText.ts';
import css from './FigureBox.module.css';

type Props = ComponentProps<typeof FigureInput> & { readonly id: string };

export function FigureBox({ id, label, suffix = '', faults = [], ...figure }: Props) {
  const sentences = useText(faultTexts);
  const kept = useFigure(figure);
  // What cannot be read is said alone: the form's own questions come when it can.
  const found = kept.faults.length > 0 ? kept.faults : faults;
  const mustMend = found.some(({ warning }) => !warning);
  const said = `${id}/said`;
  return (
    <div className={css.field}>
      <span className={mustMend ? `${css.box} ${css.wrong}` : css.box}>
        <input
          id={id}
          className={css.input}
          aria-label={label}
          inputMode="decimal"
          autoComplete="off"
          value={kept.text}
          {...(mustMend ? { 'aria-invalid': true } : {})}
          {...(found.length > 0 ? { 'aria-describedby': said } : {})}
          onChange={({ target }) => kept.type(target.value)}
          onBlur={() => void kept.settle()}
          onKeyDown={({ key }) => {
            if (key === 'Enter') void kept.settle();
          }}
        />
        {suffix !== '' && <span className={css.suffix}>{suffix}</span>}
      </span>
      {found.length > 0 && (
        <p id={said} className={mustMend ? `${css.said} ${css.mend}` : css.said} role="alert">
          {found.map((fault) => faultText(sentences, fault)).join(' ')}
        </p>
      )}
    </div>
  );
}
