// The figure that deviates over the periods, with its target and the days when measures began.
import { type Deviation, measuresOf } from '../../../core/deviation/deviation.ts';
import { measurementsUpTo } from '../../../core/measurement.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { withUnit } from '../../../ui/format.ts';
import { useNarrow } from '../../../ui/page/narrow.ts';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

const [height, marginTop, marginBottom] = [200, 28, 36];
/** On the phone the picture is as wide as it is shown, so that its words can be read. */
const wide = { width: 720, marginX: 64, points: 7 };
const slim = { width: 360, marginX: 52, points: 4 };

export function Curve({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const { width, marginX, points: mostPoints } = useNarrow() ? slim : wide;
  const indicator = deviation.indicator && rows.get(indicators, deviation.indicator);
  const period = deviation.period && rows.get(periods, deviation.period);
  const model = period && modelInForce(rows, period.year);
  if (!indicator || !period || !model?.ok) return null;
  const place = { unit: deviation.unit, body: null };
  const measured = measurementsUpTo(rows, model.value, indicator, period, place, mostPoints);
  const points = measured.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  if (points.length < 2) return null;
  const target = points.at(-1)?.target?.value ?? null;
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const first = Date.parse(points[0]?.period.to ?? '');
  const length = Date.parse(points.at(-1)?.period.to ?? '') - first || 1;
  const x = (day: string) => marginX + ((Date.parse(day) - first) * (width - 2 * marginX)) / length;
  const y = (value: number) =>
    marginTop + ((low + span - value) * (height - marginTop - marginBottom)) / span;
  const begun = measuresOf(rows, deviation.key).filter(
    ({ startDay, state }) =>
      state !== 'cancelled' && Date.parse(startDay) > first && Date.parse(startDay) < first + length,
  );
  const nameOf = ({ period: { template, label, year } }: (typeof points)[number]) =>
    `${model.value.periods.find((one) => one.key === template)?.short ?? label} ${String(year).slice(2)}`;
  const last = points.at(-1);
  const inWords = points.map((point) => `${nameOf(point)}: ${withUnit(indicator, point.value)}`);
  return (
    <figure className={css.curve}>
      <figcaption className={type.secondary}>{t.curve(indicator.title)}</figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {target !== null && (
          <>
            <path className={css.target} d={`M${marginX} ${y(target)}H${width - marginX}`} />
            <text className={css.axis} x={width - marginX} y={y(target) - 6} textAnchor="end">
              {t.target(withUnit(indicator, target))}
            </text>
          </>
        )}
        {begun.map(({ key, title, startDay }) => (
          <g key={key}>
            <path className={css.begun} d={`M${x(startDay)} ${marginTop - 8}V${height - marginBottom}`} />
            <text className={css.axis} x={x(startDay) - 6} y={marginTop - 14} textAnchor="end">
              {title}
            </text>
          </g>
        ))}
        <polyline
          className={css.line}
          points={points.map((one) => `${x(one.period.to)},${y(one.value)}`).join(' ')}
        />
        {points.map((point) => (
          <g key={point.period.key}>
            <circle
              className={css.dot}
              cx={x(point.period.to)}
              cy={y(point.value)}
              r={point === last ? 5 : 3}
            />
            <text className={css.axis} x={x(point.period.to)} y={height - 10} textAnchor="middle">
              {nameOf(point)}
            </text>
          </g>
        ))}
        {last && (
          <text className={css.now} x={x(last.period.to) + 10} y={y(last.value) + 5}>
            {withUnit(indicator, last.value)}
          </text>
        )}
      </svg>
      <p className="hiddenText">{t.curveText(inWords)}</p>
    </figure>
  );
}
