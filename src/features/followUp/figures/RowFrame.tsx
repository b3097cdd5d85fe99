// The columns that every row of figures has, so that the eye goes straight down: curve, last year, answer, judgement, action.
import type { ReactNode } from 'react';
import type { FigureEntry } from '../../../core/followUp/form.ts';
import { Sparkline } from '../../../ui/picture/Sparkline.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { Trend } from '../../../ui/picture/Trend.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { shortPeriod, statusWord, useForm } from '../formInUse.ts';
import * as texts from '../text.ts';
import css from './figures.module.css';
import { figureWords, type Shown, targetWords, written } from './shown.ts';

interface Props {
  readonly entry: FigureEntry;
  readonly shown: Shown;
  /** Title in semibold: it is what one looks for. */
  readonly strong: boolean;
  readonly answer: ReactNode;
  readonly action: ReactNode;
  /** What opens under the row. */
  readonly children?: ReactNode;
}

/** The words for a figure of this entry. */
export function useFigureWords(entry: FigureEntry) {
  const t = useText(texts).figures;
  const { form } = useForm();
  const wordAt = (score: number) =>
    form.model.goalScale.find((one) => one.score === score)?.label ?? String(score);
  return (value: number | null) => figureWords(entry, value, t, wordAt);
}

export function RowFrame({ entry, shown, strong, answer, action, children }: Props) {
  const t = useText(texts).figures;
  const { form } = useForm();
  const words = useFigureWords(entry);
  const { indicator } = entry;
  const before = entry.lastYear?.value ?? null;
  return (
    <li id={`figures/${indicator.key}`} className={strong ? css.row : `${css.row} ${css.low}`}>
      <div className={css.columns}>
        <div className={css.title}>
          <h3 className={strong ? `${type.body} ${type.strong}` : type.body}>{indicator.title}</h3>
          <p className={type.secondary}>{targetWords(entry, t)}</p>
        </div>
        <div className={css.curve}>
          <Sparkline {...shown.curve} />
        </div>
        <div className={css.lastYear}>
          <span className={css.label}>{t.lastYear(shortPeriod(form))} </span>
          {entry.input === 'number' && before !== null ? written(entry, before) : words(before)}
        </div>
        <div className={css.answer}>{answer}</div>
        <div className={css.judgement} role="status">
          <StatusMark status={shown.status} word={statusWord(form, shown.status)} />
          {strong && shown.hasFigure && (
            <span className={css.trend}>
              <Trend trend={shown.trend} />
            </span>
          )}
        </div>
        <div className={css.action}>{action}</div>
      </div>
      {children}
    </li>
  );
}
