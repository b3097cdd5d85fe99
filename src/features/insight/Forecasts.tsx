// How the year's forecasts met the outcome: how many did, how the others missed, and each of them in a table.
import { Select } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Period } from '../../core/calendar.ts';
import {
  type FigureForecast,
  type Forecasts,
  forecastsOf,
  hitWithin,
  type Verdict,
  verdictCounts,
  verdicts,
  yearsWithForecasts,
} from '../../core/insight/forecasts.ts';
import { ownerName } from '../../core/organisation.ts';
import { percent } from '../../core/rollup.ts';
import { address, goTo } from '../../ui/address.ts';
import { figureText, withUnit } from '../../ui/format.ts';
import { Empty } from '../../ui/page/Empty.tsx';
import { SheetPage } from '../../ui/page/Page.tsx';
import { useText } from '../../ui/text.ts';
import type from '../../ui/type.module.css';
import { Ways } from '../../ui/Ways.tsx';
import { usePeriodName } from '../../ui/words/periodName.ts';
import { useSituation } from '../../ui/workspace.tsx';
import css from './insight.module.css';
import { Scroll } from './Scroll.tsx';
import * as texts from './text.ts';

const rowsAtFirst = 20;

export function ForecastsPage({ year }: { readonly year: string | null }) {
  const t = useText(texts);
  const situation = useSituation();
  const years = yearsWithForecasts(situation);
  const chosen = years.find((one) => String(one) === year) ?? years[0];
  const found = useMemo(
    () => (chosen === undefined ? null : forecastsOf(situation, chosen)),
    [situation, chosen],
  );
  const total = (found?.figures.length ?? 0) + (found?.judgements.length ?? 0);
  if (chosen === undefined || found === null || total === 0) {
    return (
      <SheetPage title={t.forecastTitle}>
        <Ways current="prognoser" />
        <Empty title={t.forecastEmptyTitle}>{t.forecastEmpty}</Empty>
      </SheetPage>
    );
  }
  const chooser = years.length > 1 && (
    <Select
      aria-label={t.year}
      value={String(chosen)}
      onChange={(_, { value }) => goTo(address.forecasts(Number(value)))}
    >
      {years.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </Select>
  );
  return (
    <SheetPage title={t.forecastTitle} under={t.forecastLead(hitWithin)} actions={chooser}>
      <Ways current="prognoser" />
      <Precision title={t.figureForecasts} found={found} those={found.figures} />
      <Precision title={t.judgedForecasts} found={found} those={found.judgements} />
      <Misses found={found} />
    </SheetPage>
  );
}

interface PrecisionProps {
  readonly title: string;
  readonly found: Forecasts;
  readonly those: readonly { readonly verdict: Verdict; readonly period: Period }[];
}

function Precision({ title, found, those }: PrecisionProps) {
  const t = useText(texts);
  const name = usePeriodName();
  if (those.length === 0) return null;
  return (
    <section className={css.precision}>
      <h2 className={type.section}>{title}</h2>
      <p className={type.body}>
        {found.periods
          .map((period) => ({ period, made: those.filter((one) => one.period === period) }))
          .filter(({ made }) => made.length > 0)
          .map(({ period, made }) => t.inWordsOf(name(period), verdictCounts(made).hit, made.length))
          .join(' ')}
      </p>
      <Scroll label={t.tableOf(title)}>
        <table className={css.figures}>
          <caption className="hiddenText">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t.madeIn}</th>
              <th scope="col">{t.spread}</th>
              {verdicts.slice(0, 3).map((verdict) => (
                <th key={verdict} scope="col">
                  {t.verdicts[verdict]}
                </th>
              ))}
              <th scope="col">{t.share}</th>
            </tr>
          </thead>
          <tbody>
            {found.periods.map((period) => {
              const made = those.filter((one) => one.period === period);
              if (made.length === 0) return null;
              const counts = verdictCounts(made);
              return (
                <tr key={period.key}>
                  <th scope="row">{name(period)}</th>
                  <td className={css.spread}>
                    <Spread counts={counts} />
                  </td>
                  {verdicts.slice(0, 3).map((verdict) => (
                    <td key={verdict}>{figureText(counts[verdict])}</td>
                  ))}
                  <td className={type.strong}>
                    {t.percent(figureText(percent(counts.hit, made.length), 1))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** Grey, since a forecast that missed is no status; the figures stand in the columns beside. */
const Spread = ({ counts }: { readonly counts: Readonly<Record<Verdict, number>> }) => (
  <span className={css.bar} aria-hidden="true">
    {verdicts
      .filter((verdict) => counts[verdict] > 0)
      .map((verdict) => (
        <span key={verdict} className={css[verdict]} style={{ flexGrow: counts[verdict] }} />
      ))}
  </span>
);

function Misses({ found }: { readonly found: Forecasts }) {
  const t = useText(texts);
  const [all, setAll] = useState(false);
  const misses = found.figures.filter(({ verdict }) => verdict !== 'hit');
  if (misses.length === 0) return null;
  const shown = all ? misses : misses.slice(0, rowsAtFirst);
  return (
    <section>
      <h2 className={type.section}>{t.misses}</h2>
      <Scroll label={t.tableOf(t.misses)}>
        <table className={css.figures}>
          <caption className="hiddenText">{t.misses}</caption>
          <thead>
            <tr>
              <th scope="col">{t.indicator}</th>
              <th scope="col">{t.unit}</th>
              <th scope="col">{t.madeIn}</th>
              <th scope="col">{t.forecast}</th>
              <th scope="col">{t.outcome}</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <Miss
                key={`${one.period.key}.${one.place.unit}.${one.place.body}.${one.indicator.key}`}
                one={one}
              />
            ))}
          </tbody>
        </table>
      </Scroll>
      {misses.length > shown.length && (
        <button type="button" className={css.more} onClick={() => setAll(true)}>
          {t.showAllForecasts(misses.length)}
        </button>
      )}
    </section>
  );
}

function Miss({ one }: { readonly one: FigureForecast }) {
  const t = useText(texts);
  const { rows } = useSituation();
  const name = usePeriodName();
  const { indicator, place, period, forecast, outcome, differencePct, verdict } = one;
  const at = place.unit === null ? `organ/${place.body}` : `enhet/${place.unit}`;
  return (
    <tr>
      <th scope="row">
        <a className={type.link} href={address.figure(indicator.key, at)}>
          {indicator.title}
        </a>
      </th>
      <td>{ownerName(rows, place)}</td>
      <td>{name(period)}</td>
      <td>{withUnit(indicator, forecast)}</td>
      <td>{withUnit(indicator, outcome)}</td>
      <td>
        {differencePct === null ? '' : `${t.signed(differencePct)}, `}
        {t.verdictOne[verdict]}
      </td>
    </tr>
  );
}
