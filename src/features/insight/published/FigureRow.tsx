// One figure for a citizen: what it is, what it should be, its mark and word, and how it has gone as a curve and as a table.
import { useState } from 'react';
import type { PublishedFigure } from '../../../core/published/figure.ts';
import { LineChart } from '../../../ui/picture/LineChart.tsx';
import { Sparkline } from '../../../ui/picture/Sparkline.tsx';
import { StatusMark } from '../../../ui/picture/StatusMark.tsx';
import { Trend } from '../../../ui/picture/Trend.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import css from './published.module.css';
import type { WordOf } from './statusWords.ts';
import * as texts from './text.ts';

interface Props {
  readonly figure: PublishedFigure;
  readonly wordOf: WordOf;
}

export function FigureRow({ figure, wordOf }: Props) {
  const t = useText(texts);
  const { value, women, men, target, points, answered, definition, missing } = figure;
  const told = (one: number) => t.figure(figure, one);
  return (
    <li className={css.figure}>
      <div className={css.name}>
        <h4 className={type.body}>{figure.title}</h4>
        <p className={type.secondary}>{t.source(figure.sourceNote ?? t.sources[figure.source])}</p>
      </div>
      <div>
        <p className={value === null ? type.body : type.figure}>
          <span className="hiddenText">{t.outcome}: </span>
          {value === null ? t.none[missing ?? 'notMeasured'] : told(value)}
        </p>
        <p className={type.secondary}>
          {target === null ? t.noTarget : t.targetIs(t.target(figure, target))}
        </p>
        {women !== null && men !== null && (
          <p className={type.secondary}>{t.split(told(women), told(men))}</p>
        )}
        {figure.preliminary && <p className={type.secondary}>{t.preliminary}</p>}
        {answered.of > 1 && <p className={type.secondary}>{t.answered(answered.units, answered.of)}</p>}
      </div>
      <div className={css.stands}>
        <StatusMark status={figure.status} word={wordOf(figure.status)} />
        {figure.trend !== 'unknown' && <Trend trend={figure.trend} />}
      </div>
      <div className={css.curve}>
        {points.length > 1 && (
          <Sparkline points={points.map((point) => point.value)} target={target} status={figure.status} />
        )}
      </div>
      {(points.length > 0 || definition !== null) && <Development figure={figure} wordOf={wordOf} />}
    </li>
  );
}

/** Drawn when it is opened: there may be fifty of them. */
function Development({ figure, wordOf }: Props) {
  const t = useText(texts);
  const [open, setOpen] = useState(false);
  return (
    <details className={css.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t.development}
        <span className="hiddenText">: {figure.title}</span>
      </summary>
      {open && (
        <>
          {figure.definition !== null && <p className={type.body}>{t.definition(figure.definition)}</p>}
          <Curve figure={figure} wordOf={wordOf} />
        </>
      )}
    </details>
  );
}

function Curve({ figure, wordOf }: Props) {
  const t = useText(texts);
  const { points } = figure;
  const told = (one: number) => t.figure(figure, one);
  if (points.length === 0) return null;
  return (
    <>
      {points.length > 1 && (
        <LineChart
          times={points.map(({ period }) => ({ at: Date.parse(period.to), name: t.periodName(period) }))}
          lines={[{ label: t.outcome, look: 'main', values: points.map(({ value }) => value) }]}
          targets={points.map(({ target }) => target)}
          targetName={(value) => t.targetIs(told(value))}
          format={told}
        />
      )}
      <table className={css.table}>
        <caption className="hiddenText">{t.developmentOf(figure.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{t.period}</th>
            <th scope="col">{t.outcome}</th>
            <th scope="col">{t.targetColumn}</th>
            <th scope="col">{t.status}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ period, value, target, status }) => (
            <tr key={period.key}>
              <th scope="row">{t.periodName(period)}</th>
              <td>{told(value)}</td>
              <td>{target === null ? t.noValue : told(target)}</td>
              <td>
                <StatusMark status={status} size={14} word={wordOf(status)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
