// The element's indicators: a small curve, the figure at the owner, and the target it is held against.
import type { Element } from '../../core/chain.ts';
import { writeFigure } from '../../core/figure.ts';
import { type Measurement, measurementsUpTo } from '../../core/measurement.ts';
import type { Standings } from '../../core/standing.ts';
import { withUnit } from '../../ui/format.ts';
import { Sparkline } from '../../ui/picture/Sparkline.tsx';
import { StatusGlyph } from '../../ui/picture/StatusMark.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { useSituation } from '../../ui/workspace.tsx';
import css from './Chain.module.css';
import * as texts from './text.ts';

interface Props {
  readonly element: Element;
  readonly standings: Standings;
}

const shown = 5;

export function Figures({ element, standings }: Props) {
  const t = useText(texts);
  const { rows } = useSituation();
  if (element.indicators.length === 0) return null;
  const { owner } = element;
  return (
    <section>
      <h3 className={type.section}>{t.indicators}</h3>
      <ul className={`${css.parts} ${css.figures}`}>
        {element.indicators.map((indicator) => {
          const now = standings.indicator(indicator, owner);
          const past = measurementsUpTo(
            rows,
            standings.chain.model,
            indicator,
            standings.period,
            owner,
            shown,
          );
          const points = past.map((measurement: Measurement) => measurement.value);
          const target =
            now.target === null ? t.noTarget : t.target[indicator.direction](withUnit(indicator, now.target));
          const value =
            now.value === null ? t.noFigure : writeFigure(now.value, indicator.decimals, indicator.unit);
          return (
            <li key={indicator.key}>
              <span>
                {indicator.title}{' '}
                {now.answered.of > 1 && (
                  <span className={type.secondary}>
                    {t.unitsAnswered(now.answered.units, now.answered.of)}
                  </span>
                )}
              </span>
              {points.length > 1 ? (
                <Sparkline points={points} target={now.target} status={now.status} width={80} />
              ) : (
                <StatusGlyph status={now.status} size={14} />
              )}
              <span className={css.figure}>
                <span className={css.value}>{value}</span>
                <span className={css.small}>{target}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
