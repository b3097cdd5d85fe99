// The figure that deviates over the periods, with its target and the days when measures began.
import { type Deviation, measuresOf } from '../../../core/deviation/deviation.ts';
import { measurementsUpTo } from '../../../core/measurement.ts';
import { indicators } from '../../../schema/lists/indicators.ts';
import { periods } from '../../../schema/lists/periods.ts';
import { modelInForce } from '../../../steering/inForce.ts';
import { periodWord } from '../../../steering/words.ts';
import { withUnit } from '../../../ui/format.ts';
import { LineChart } from '../../../ui/picture/LineChart.tsx';
import { useText } from '../../../ui/text.ts';
import type from '../../../ui/type.module.css';
import { useSituation } from '../../../ui/workspace.tsx';
import * as texts from '../text.ts';
import css from './page.module.css';

const mostPoints = 7;

export function Curve({ deviation }: { readonly deviation: Deviation }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const indicator = deviation.indicator && rows.get(indicators, deviation.indicator);
  const period = deviation.period && rows.get(periods, deviation.period);
  const model = period && modelInForce(rows, period.year);
  if (!indicator || !period || !model?.ok) return null;
  const place = { unit: deviation.unit, body: null };
  const measured = measurementsUpTo(rows, model.value, indicator, period, place, mostPoints);
  const points = measured.flatMap((one) => (one.value === null ? [] : [{ ...one, value: one.value }]));
  if (points.length < 2) return null;
  const [first = 0, last = 0] = [points[0], points.at(-1)].map((one) => Date.parse(one?.period.to ?? ''));
  const begun = measuresOf(rows, deviation.key).filter(
    ({ startDay, state }) =>
      state !== 'cancelled' && Date.parse(startDay) > first && Date.parse(startDay) < last,
  );
  const nameOf = (point: (typeof points)[number]) =>
    `${periodWord(model.value, point.period)} ${String(point.period.year).slice(2)}`;
  const inWords = points.map((point) => `${nameOf(point)}: ${withUnit(indicator, point.value)}`);
  return (
    <figure className={css.curve}>
      <figcaption className={type.secondary}>{t.curve(indicator.title)}</figcaption>
      <LineChart
        times={points.map((point) => ({ at: Date.parse(point.period.to), name: nameOf(point) }))}
        lines={[{ label: indicator.title, look: 'main', values: points.map(({ value }) => value) }]}
        targets={points.map(({ target }) => target?.value ?? null)}
        targetName={(value) => t.target(withUnit(indicator, value))}
        markers={begun.map(({ key, title, startDay }) => ({ key, at: Date.parse(startDay), name: title }))}
        format={(value) => withUnit(indicator, value)}
      />
      <p className="hiddenText">{t.curveText(inWords)}</p>
    </figure>
  );
}
